repo sys 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: i 3 1 noarch
#>=Prv: i = 3-1
#>=Pkg: j 2 1 noarch
#>=Prv: j = 2-1
#>=Req: i
repo r2 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: j 3 1 noarch
#>=Prv: j = 3-1
system x86_64 rpm sys
disable pkg j-2-1.noarch@sys
job update all packages [weak,forcebest,cleandeps,targeted]
result transaction,problems <inline>
#>erase i-3-1.noarch@sys
#>problem ab9be9a7 info cannot install both j-3-1.noarch and j-2-1.noarch
#>problem ab9be9a7 solution 606c54e3 replace j-2-1.noarch@sys j-3-1.noarch@r2
#>problem ab9be9a7 solution 6314fb00 allow j-2-1.noarch@sys
#>upgrade j-2-1.noarch@sys j-3-1.noarch@r2
