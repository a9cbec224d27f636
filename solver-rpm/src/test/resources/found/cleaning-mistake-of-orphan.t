repo sys 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: i 3 1 noarch
#>=Prv: i = 3-1
#>=Pkg: f 4 1 noarch
#>=Prv: f = 4-1
#>=Rec: i
system x86_64 rpm sys
job update all packages [cleandeps]
job distupgrade all packages
result transaction,problems <inline>
#>erase i-3-1.noarch@sys
