repo sys 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: c 1 1 x86_64
#>=Prv: c = 1-1
#>=Prv: w
#>=Pkg: e 1 1 x86_64
#>=Prv: e = 1-1
#>=Req: c
repo r1 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: e 1 1 i686
#>=Prv: e = 1-1
#>=Rec: w
system x86_64 rpm sys
job distupgrade repo sys [weak,cleandeps]
result transaction,problems <inline>
#>change e-1-1.x86_64@sys e-1-1.i686@r1
#>erase c-1-1.x86_64@sys
