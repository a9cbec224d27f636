# Packages that are favored differently are pruned group by group; so an older version stays suggested.
repo sys 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: b 1 1 noarch
#>=Prv: b = 1-1
#>=Sug: a
repo r1 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: a 2 1 noarch
#>=Prv: a = 2-1
#>=Pkg: a 1 1 noarch
#>=Prv: a = 1-1
system x86_64 rpm sys
job favor name a = 1
result recommended <inline>
#>suggested a-1-1.noarch@r1
#>suggested a-2-1.noarch@r1
