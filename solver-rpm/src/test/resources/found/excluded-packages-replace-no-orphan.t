repo sys 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: e 1 1 noarch
#>=Prv: e = 1-1
#>=Pkg: c 1 1 noarch
#>=Prv: c = 1-1
repo r1 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: c 1 1 noarch
#>=Prv: c = 1-1
repo r2 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: e 3 1 noarch
#>=Prv: e = 3-1
#>=Con: c
system x86_64 rpm sys
disable pkg c-1-1.noarch@r1
job distupgrade repo sys
result transaction,problems <inline>
#>erase c-1-1.noarch@sys
#>upgrade e-1-1.noarch@sys e-3-1.noarch@r2
