repo sys 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: sh 1 1 noarch
#>=Prv: sh = 1-1
#>=Fls: /bin/sh
#>=Pkg: old 1 1 noarch
#>=Prv: old = 1-1
#>=Req: helper
#>=Prq: /bin/sh
#>=Ipr: /bin/sh
#>=Pkg: helper 1 1 noarch
#>=Prv: helper = 1-1
#>=Pkg: plain 1 1 noarch
#>=Prv: plain = 1-1
#>=Prq: helper
#>=Prq: /bin/sh
#>=Pkg: gone 1 1 noarch
#>=Prv: gone = 1-1
#>=Req: plain
repo r 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: sh 2 1 noarch
#>=Prv: sh = 2-1
#>=Req: libc
#>=Fls: /bin/sh
#>=Pkg: libc 1 1 noarch
#>=Prv: libc = 1-1
#>=Req: base
#>=Con: gone
#>=Pkg: base 1 1 noarch
#>=Prv: base = 1-1
#>=Prq: /bin/sh
#>=Rec: extra
#>=Pkg: extra 1 1 noarch
#>=Prv: extra = 1-1
#>=Sug: base
#>=Req: sh
#>=Pkg: old 2 1 noarch
#>=Prv: old = 2-1
#>=Req: new-helper
#>=Pkg: plain 2 1 noarch
#>=Prv: plain = 2-1
#>=Pkg: new-helper 1 1 noarch
#>=Prv: new-helper = 1-1
#>=Prv: helper
#>=Obs: helper
system x86_64 rpm sys
solverflags allowuninstall
job update all packages
job install name libc
result transaction,problems,order,orderedges <inline>
#>erase gone-1-1.noarch@sys
#>erase helper-1-1.noarch@sys new-helper-1-1.noarch@r
#>install base-1-1.noarch@r
#>install extra-1-1.noarch@r
#>install libc-1-1.noarch@r
#>install new-helper-1-1.noarch@r
#>order    1 install sh-2-1.noarch@r
#>order    2 erase sh-1-1.noarch@sys
#>order    3 install base-1-1.noarch@r
#>order    4 install new-helper-1-1.noarch@r
#>order    5 erase helper-1-1.noarch@sys
#>order    6 install old-2-1.noarch@r
#>order    7 erase old-1-1.noarch@sys
#>order    8 install libc-1-1.noarch@r
#>order    9 install extra-1-1.noarch@r
#>order   10 install plain-2-1.noarch@r
#>order   11 erase plain-1-1.noarch@sys
#>order   12 erase gone-1-1.noarch@sys
#>orderedge base-1-1.noarch@r -200-> extra-1-1.noarch@r
#>orderedge base-1-1.noarch@r -800-> sh-2-1.noarch@r
#>orderedge extra-1-1.noarch@r -100-> base-1-1.noarch@r
#>orderedge extra-1-1.noarch@r -400-> sh-2-1.noarch@r
#>orderedge gone-1-1.noarch@sys -10-> plain-2-1.noarch@r
#>orderedge libc-1-1.noarch@r -2-> gone-1-1.noarch@sys
#>orderedge libc-1-1.noarch@r -400-> base-1-1.noarch@r
#>orderedge old-2-1.noarch@r -410-> new-helper-1-1.noarch@r
#>orderedge plain-2-1.noarch@r -20-> new-helper-1-1.noarch@r
#>orderedge plain-2-1.noarch@r -20-> sh-2-1.noarch@r
#>orderedge sh-2-1.noarch@r -400-> libc-1-1.noarch@r
#>upgrade old-1-1.noarch@sys old-2-1.noarch@r
#>upgrade plain-1-1.noarch@sys plain-2-1.noarch@r
#>upgrade sh-1-1.noarch@sys sh-2-1.noarch@r
