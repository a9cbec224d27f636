repo sys 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: two 1 1:2010 noarch
#>=Prv: two = 1-1:2010
#>=Prv: three
repo r 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: three 1 1:2011 noarch
#>=Prv: three = 1-1:2011
#>=Pkg: five 1 1 noarch
#>=Prv: five = 1-1
#>=Req: three = 1-1
#>=Req: two
system x86_64 rpm sys
poolflags havedistepoch implicitobsoleteusesprovides
job install name three
job install name two
result transaction,problems <inline>
#>problem 410bc7d5 info package three-1-1.noarch implicitly obsoletes three provided by two-1-1.noarch
#>problem 410bc7d5 solution f4b004eb deljob install name three
#>problem 410bc7d5 solution f91cc16c deljob install name two
