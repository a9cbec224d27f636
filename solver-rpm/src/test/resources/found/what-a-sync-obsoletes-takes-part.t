repo sys 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: h 2 1 noarch
#>=Prv: h = 2-1
#>=Pkg: h 3 1 noarch
#>=Prv: h = 3-1
repo r2 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: g 2 1 noarch
#>=Prv: g = 2-1
#>=Obs: h > 2
system x86_64 rpm sys
job distupgrade name g
result transaction,problems <inline>
#>erase h-3-1.noarch@sys
