repo sys 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: e 1 1 x86_64
#>=Prv: e = 1-1
repo r1 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: b 4 1 x86_64
#>=Prv: b = 4-1
#>=Pkg: e 3 1 x86_64
#>=Prv: e = 3-1
#>=Rec: b & w
#>=Pkg: c 3 1 x86_64
#>=Prv: c = 3-1
system x86_64 rpm sys
job distupgrade oneof e-3-1.x86_64@r1 c-3-1.x86_64@r1
result transaction,problems <inline>
#>upgrade e-1-1.x86_64@sys e-3-1.x86_64@r1
