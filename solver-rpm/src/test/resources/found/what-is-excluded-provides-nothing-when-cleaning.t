# An excluded package that is asked for provides nothing: what it recommends of its own name keeps the installed one.
repo sys 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: a 1 1 noarch
#>=Prv: a = 1-1
repo r1 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: a 3 1 noarch
#>=Prv: a = 3-1
#>=Rec: a
#>=Pkg: b 1 1 noarch
#>=Prv: b = 1-1
system x86_64 rpm sys
disable pkg a-3-1.noarch@r1
job install oneof a-3-1.noarch@r1 b-1-1.noarch@r1
result unneeded <inline>
