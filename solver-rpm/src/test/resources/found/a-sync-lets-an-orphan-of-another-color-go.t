repo sys 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: b 1 1 x86_64
#>=Prv: b = 1-1
#>=Pkg: b 1 1 i686
#>=Prv: b = 1-1
repo r1 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: b 4 1 i686
#>=Prv: b = 4-1
system x86_64 rpm sys
poolflags implicitobsoleteusescolors
job distupgrade repo r1
result transaction,problems <inline>
#>erase b-1-1.x86_64@sys
#>upgrade b-1-1.i686@sys b-4-1.i686@r1
