repo sys 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: one 1 1 noarch
#>=Prv: one = 1-1
#>=Prv: virtual = 2
#>=Pkg: two 1 1 noarch
#>=Prv: two = 1-1
#>=Prv: three
repo r 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: four 1 1 noarch
#>=Prv: four = 1-1
#>=Obs: virtual >= 1
#>=Pkg: three 1 1 noarch
#>=Prv: three = 1-1
#>=Pkg: five 1 1 noarch
#>=Prv: five = 1-1
#>=Req: three = 1-1
#>=Req: two
system x86_64 rpm sys
poolflags obsoleteusesprovides implicitobsoleteusesprovides
job install name four
job install name five
result transaction,problems,rules <inline>
#>erase one-1-1.noarch@sys four-1-1.noarch@r
#>install five-1-1.noarch@r
#>install four-1-1.noarch@r
#>rule job 4bdf63c24e2a2d330c6e04bec8afd9cc  four-1-1.noarch@r
#>rule job daa4ffaa1a48e59bf9050a503fe8448c  five-1-1.noarch@r
#>rule pkg 02f7496ca2385e0772ef6446e7d2b6a4  three-1-1.noarch@r
#>rule pkg 02f7496ca2385e0772ef6446e7d2b6a4  two-1-1.noarch@sys
#>rule pkg 02f7496ca2385e0772ef6446e7d2b6a4 -five-1-1.noarch@r
#>rule pkg 265ba0d0bd793faf59364e7d79ea5b9d  two-1-1.noarch@sys
#>rule pkg 265ba0d0bd793faf59364e7d79ea5b9d -five-1-1.noarch@r
#>rule pkg a92337cc311fab67ac8a68705db9e774 -four-1-1.noarch@r
#>rule pkg a92337cc311fab67ac8a68705db9e774 -one-1-1.noarch@sys
#>rule pkg cfa81a24b0ea0d22a969b0dad3dc5819 -three-1-1.noarch@r
#>rule pkg cfa81a24b0ea0d22a969b0dad3dc5819 -two-1-1.noarch@sys
#>rule update 92e8a90963056ad1ab7a9fbae7b408f9  four-1-1.noarch@r
#>rule update 92e8a90963056ad1ab7a9fbae7b408f9  one-1-1.noarch@sys
#>rule update df1a6efe7ba0b38d8669f9cb7df13bd0  two-1-1.noarch@sys
