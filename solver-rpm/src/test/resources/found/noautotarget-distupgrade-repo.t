repo sys 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: g 2 1 noarch
#>=Prv: g = 2-1
repo r2 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: g 3 1 noarch
#>=Prv: g = 3-1
system x86_64 rpm sys
solverflags noautotarget
job distupgrade repo r2
result transaction,problems <inline>
