repo sys 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: a 1 1 noarch
#>=Prv: a = 1-1
repo r1 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: a 2 1 noarch
#>=Prv: a = 2-1
#>=Obs: b
#>=Pkg: b 1 1 noarch
#>=Prv: b = 1-1
system x86_64 rpm sys
poolflags promoteepoch havedistepoch obsoleteusesprovides implicitobsoleteusesprovides
job update all packages
result transaction,problems <inline>
#>upgrade a-1-1.noarch@sys a-2-1.noarch@r1
