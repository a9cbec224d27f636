repo sys 0 testtags <inline>
#>=Ver: 3.0
repo r1 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: a 3 1 noarch
#>=Prv: a = 3-1
#>=Con: e = 1 <IF> x = 2
system x86_64 rpm sys
job install pkg a-3-1.noarch@r1
result transaction,problems <inline>
#>problem e40f2e3f info package a-3-1.noarch conflicts with (e = 1 if x = 2) provided by system:system.noarch
#>problem e40f2e3f solution 189605b9 deljob install pkg a-3-1.noarch@r1
