# Removing h refuses a, too, as a requires h; both goals to remove are set aside, so that a is recommended.
repo sys 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: h 1 1 noarch
#>=Prv: h = 1-1
repo r1 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: a 1 1 noarch
#>=Prv: a = 1-1
#>=Req: h
#>=Pkg: b 1 1 noarch
#>=Prv: b = 1-1
#>=Rec: a
system x86_64 rpm sys
job erase name h
job erase name a
job install name b
result recommended <inline>
#>recommended a-1-1.noarch@r1
