repo sys 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: a 4 1 x86_64
#>=Prv: a = 4-1
#>=Prv: c
#>=Req: (b < 4 <IF> (b < 3 <ELSE> c)) <UNLESS> ((c <UNLESS> (b <= 4 <ELSE> w >= 2)) <ELSE> x)
#>=Pkg: b 1 1 noarch
#>=Prv: b = 1-1
repo r1 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: b 1 1 noarch
#>=Prv: b = 1-1
#>=Pkg: b 1 1 x86_64
#>=Prv: b = 1-1
#>=Pkg: b 3 1 x86_64
#>=Prv: b = 3-1
#>=Pkg: b 2 1 x86_64
#>=Prv: b = 2-1
#>=Pkg: c 4 1 i686
#>=Prv: c = 4-1
repo r2 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: c 4 1 x86_64
#>=Prv: c = 4-1
#>=Prv: w
system x86_64 rpm sys
job install provides w >= 3
result transaction,problems <inline>
#>problem c18544c5 info package a-4-1.x86_64 requires ((b < 4 if b < 3 else c) unless (c unless b <= 4 else w >= 2) else x), but none of the providers can be installed
#>problem c18544c5 solution 2788f44c erase a-4-1.x86_64@sys
#>problem c18544c5 solution 296627a8 deljob install provides w >= 3
