repo sys 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: e 3 1 noarch
#>=Prv: e = 3-1
#>=Rec: e
#>=Req: e >= 2
#>=Pkg: a 2 1 noarch
#>=Prv: a = 2-1
#>=Req: w
repo r1 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: a 2 1 noarch
#>=Prv: a = 2-1
#>=Req: a
#>=Req: e
#>=Obs: e
system x86_64 rpm sys
job distupgrade repo sys
result transaction,problems <inline>
#>problem 26de19d0 info package a-2-1.noarch requires e, but none of the providers can be installed
#>problem 26de19d0 solution ce7aff36 allow e-3-1.noarch@sys
#>problem 26de19d0 solution d0f9cacb erase e-3-1.noarch@sys
#>problem a48d1968 info package a-2-1.noarch obsoletes e provided by e-3-1.noarch
#>problem a48d1968 solution 4b1c5ce9 allow a-2-1.noarch@sys
#>problem a48d1968 solution c80cd647 erase a-2-1.noarch@sys
