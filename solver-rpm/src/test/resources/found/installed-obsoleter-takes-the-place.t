repo sys 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: b 2 1 noarch
#>=Prv: b = 2-1
#>=Pkg: d 2 1 noarch
#>=Prv: d = 2-1
#>=Obs: b
repo r1 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: b 2 1 noarch
#>=Prv: b = 2-1
#>=Req: f
system x86_64 rpm sys
poolflags noinstalledobsoletes
job distupgrade all packages
result transaction,problems <inline>
#>erase b-2-1.noarch@sys
