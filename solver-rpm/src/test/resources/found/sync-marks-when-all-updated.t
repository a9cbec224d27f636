repo sys 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: f 3 1 noarch
#>=Prv: f = 3-1
#>=Pkg: c 2 1 x86_64
#>=Prv: c = 2-1
repo r1 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: c 1 1 x86_64
#>=Prv: c = 1-1
#>=Con: f
system x86_64 rpm sys
job update all packages
job distupgrade oneof c-2-1.x86_64@sys
result transaction,problems <inline>
#>problem 68286594 info package c-1-1.x86_64 conflicts with f provided by f-3-1.noarch
#>problem 68286594 solution 077b8601 erase c-2-1.x86_64@sys
#>problem 68286594 solution 47a69c61 erase f-3-1.noarch@sys
#>problem 68286594 solution 87a6d5b0 allow c-2-1.x86_64@sys
