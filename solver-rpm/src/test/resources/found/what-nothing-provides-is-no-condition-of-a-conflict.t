repo sys 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: h 4 1 noarch
#>=Prv: h = 4-1
#>=Con: h <UNLESS> (w & g)
repo r1 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: g 4 1 noarch
#>=Prv: g = 4-1
#>=Req: x
system x86_64 rpm sys
job verify all packages
result transaction,problems <inline>
