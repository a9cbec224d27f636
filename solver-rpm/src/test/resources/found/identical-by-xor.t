repo sys 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: c 3 1 x86_64
#>=Prv: c = 3-1
#>=Obs: c <= 2
#>=Obs: b
#>=Pkg: b 3 1 x86_64
#>=Prv: b = 3-1
#>=Req: c <= 2
repo r1 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: c 3 1 x86_64
#>=Prv: c = 3-1
#>=Rec: b <= 4
repo r2 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: b 3 1 x86_64
#>=Prv: b = 3-1
#>=Rec: a
#>=Req: b >= 3
#>=Req: v
system x86_64 rpm sys
job distupgrade all packages
result transaction,problems <inline>
#>erase b-3-1.x86_64@sys
