repo sys 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: d 3 1 i686
#>=Prv: d = 3-1
repo r1 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: d 1 1 x86_64
#>=Prv: d = 1-1
system x86_64 rpm sys
job distupgrade all packages
result transaction,problems <inline>
#>downgrade d-3-1.i686@sys d-1-1.x86_64@r1
