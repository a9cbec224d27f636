repo sys 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: a 2 1 noarch
#>=Prv: a = 2-1
repo r1 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: a 3 1 noarch
#>=Prv: a = 3-1
repo r2 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: e 3 1 noarch
#>=Prv: e = 3-1
system x86_64 rpm sys
job distupgrade all packages [forcebest]
job update repo sys [targeted]
job distupgrade pkg e-3-1.noarch@r2
result transaction,problems <inline>
#>problem 8dfdddae info cannot install the best update candidate for package a-2-1.noarch
#>problem 8dfdddae solution 26ac4877 allow a-3-1.noarch@r1
#>problem 8dfdddae solution 4b1c5ce9 allow a-2-1.noarch@sys
