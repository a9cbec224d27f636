repo sys 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: a 2 1 noarch
#>=Prv: a = 2-1
repo r1 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: b 1 1 noarch
#>=Prv: b = 1-1
repo r2 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: b 4 1 noarch
#>=Prv: b = 4-1
#>=Req: b < 3
repo r3 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: a 4 1 noarch
#>=Prv: a = 4-1
system x86_64 rpm sys
solverflags focusinstalled
job install provides b
result transaction,problems <inline>
#>install b-1-1.noarch@r1
