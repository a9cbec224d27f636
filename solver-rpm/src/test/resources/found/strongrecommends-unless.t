repo sys 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: a 1 1 noarch
#>=Prv: a = 1-1
#>=Rec: v <UNLESS> c
repo r1 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: a 4 1 noarch
#>=Prv: a = 4-1
system x86_64 rpm sys
solverflags strongrecommends
job install repo sys
job verify all packages
result transaction,problems <inline>
#>problem c43b1300 info unsupported request
#>problem c43b1300 solution 303c0730 deljob install repo sys
#>upgrade a-1-1.noarch@sys a-4-1.noarch@r1
