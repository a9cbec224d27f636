repo sys 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: a 2 1 i686
#>=Prv: a = 2-1
repo r2 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: a 2 1 x86_64
#>=Prv: a = 2-1
system x86_64 rpm sys
job install pkg a-2-1.x86_64@r2
result transaction,problems <inline>
#>change a-2-1.i686@sys a-2-1.x86_64@r2
