repo sys 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: c 1 1 noarch
#>=Prv: c = 1-1
#>=Pkg: e 1 1 noarch
#>=Prv: e = 1-1
repo r1 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: e 1 1 noarch
#>=Prv: e = 1-1
#>=Pkg: e 4 1 noarch
#>=Prv: e = 4-1
#>=Con: v
repo r3 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: c 4 1 noarch
#>=Prv: c = 4-1
#>=Prv: v
#>=Pkg: c 1 1 noarch
#>=Prv: c = 1-1
system x86_64 rpm sys
job distupgrade all packages
job update pkg e-4-1.noarch@r1
result transaction,problems <inline>
#>upgrade e-1-1.noarch@sys e-4-1.noarch@r1
