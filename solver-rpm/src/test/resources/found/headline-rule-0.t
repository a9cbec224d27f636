repo sys 0 testtags <inline>
#>=Ver: 3.0
repo r2 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: g 2 1 x86_64
#>=Prv: g = 2-1
#>=Req: c
repo r3 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: a 1 1 i686
#>=Prv: a = 1-1
#>=Req: g
system x86_64 rpm sys
job install name a
result transaction,problems <inline>
#>problem cf33f1eb info package a-1-1.i686 requires g, but none of the providers can be installed
#>problem cf33f1eb solution 7981ef42 deljob install name a
