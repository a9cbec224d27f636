repo sys 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: b 2 1 x86_64
#>=Prv: b = 2-1
#>=Pkg: c 1 1 i686
#>=Prv: c = 1-1
system x86_64 rpm sys
job erase oneof b-2-1.x86_64@sys c-1-1.i686@sys [weak]
job lock name c < 2
job erase pkg c-1-1.i686@sys [weak,cleandeps]
result transaction,problems <inline>
