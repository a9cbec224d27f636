repo sys 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: f 4 1 noarch
#>=Prv: f = 4-1
#>=Prv: x
#>=Pkg: f 2 1 noarch
#>=Prv: f = 2-1
repo r3 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: f 1 1 noarch
#>=Prv: f = 1-1
system x86_64 rpm sys
job distupgrade provides x
result transaction,problems <inline>
#>downgrade f-2-1.noarch@sys f-1-1.noarch@r3
#>downgrade f-4-1.noarch@sys f-1-1.noarch@r3
