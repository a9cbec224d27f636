repo sys 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: a 2 1 noarch
#>=Prv: a = 2-1
#>=Con: (e <IF> e <= 1) & a
repo r1 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: a 2 1 noarch
#>=Prv: a = 2-1
repo r3 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: e 3 1 noarch
#>=Prv: e = 3-1
system x86_64 rpm sys
job install name e
result transaction,problems <inline>
#>install e-3-1.noarch@r3
