repo sys 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: b 3 1 noarch
#>=Prv: b = 3-1
repo r3 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: b 4 1 x86_64
#>=Prv: b = 4-1
#>=Pkg: b 4 1 i686
#>=Prv: b = 4-1
#>=Prv: v
system x86_64 rpm sys
poolflags implicitobsoleteusescolors
job update pkg b-4-1.i686@r3
result transaction,problems <inline>
#>install b-4-1.i686@r3
#>upgrade b-3-1.noarch@sys b-4-1.x86_64@r3
