# A random system; the expected results are those of testsolv 0.7.23.
repo sys 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: g 2 1 x86_64
#>=Prv: g = 2-1
#>=Pkg: c 4 1 x86_64
#>=Prv: c = 4-1
#>=Prv: d = 1
#>=Enh: d
#>=Pkg: i 3 1 x86_64
#>=Prv: i = 3-1
#>=Prv: v
#>=Pkg: a 2 1 noarch
#>=Prv: a = 2-1
#>=Req: g
#>=Rec: (i <= 2 | g) & (d <UNLESS> x < 4)
#>=Req: (d >= 3 - f > 4) <IF> (a >= 4 <ELSE> d)
repo r1 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: f 4 1 x86_64
#>=Prv: f = 4-1
#>=Con: i
#>=Rec: f
#>=Pkg: i 2 1 x86_64
#>=Prv: i = 2-1
#>=Rec: i
#>=Obs: h
#>=Req: (i <= 3 <IF> c) | (i & w)
#>=Rec: a = 2
#>=Pkg: i 3 1 x86_64
#>=Prv: i = 3-1
#>=Prv: v
#>=Pkg: g 3 1 x86_64
#>=Prv: g = 3-1
#>=Prv: x = 3
#>=Rec: g >= 2
#>=Obs: x
#>=Pkg: h 4 1 i686
#>=Prv: h = 4-1
#>=Sup: (f <IF> g) <IF> (v <UNLESS> i = 1)
#>=Pkg: a 2 1 noarch
#>=Prv: a = 2-1
#>=Req: g
#>=Rec: (i <= 2 | g) & (d <UNLESS> x < 4)
#>=Req: (d >= 3 - f > 4) <IF> (a >= 4 <ELSE> d)
#>=Pkg: d 3 1 noarch
#>=Prv: d = 3-1
system x86_64 rpm sys
job install provides f
job install name i [forcebest]
job distupgrade name d >= 3
result transaction,problems <inline>
#>problem 9b2d5e7e info package f-4-1.x86_64 conflicts with i provided by i-3-1.x86_64
#>problem 9b2d5e7e solution 0984730b deljob install name i [forcebest]
#>problem 9b2d5e7e solution 0984730b erase i-3-1.x86_64@sys
#>problem 9b2d5e7e solution dfb4f826 deljob install provides f
nextjob
job install provides f
job install name i [forcebest]
job distupgrade name d >= 3
result orphaned <inline>
#>orphaned c-4-1.x86_64@sys
nextjob
job install provides f
job install name i [forcebest]
job distupgrade name d >= 3
result recommended <inline>
#>recommended c-4-1.x86_64@sys
#>recommended g-2-1.x86_64@sys
#>suggested c-4-1.x86_64@sys
nextjob
job install provides f
job install name i [forcebest]
job distupgrade name d >= 3
result unneeded <inline>
#>unneeded c-4-1.x86_64@sys
#>unneeded g-2-1.x86_64@sys
#>unneeded_filtered a-2-1.noarch@sys
#>unneeded_filtered i-3-1.x86_64@sys
nextjob
job install provides f
job install name i [forcebest]
job distupgrade name d >= 3
result cleandeps <inline>
nextjob
job install provides f
job install name i [forcebest]
job distupgrade name d >= 3
result reason <inline>
#>reason a-2-1.noarch@r1 unit 2842838f69becec48361894e5c0caebf
#>reason a-2-1.noarch@sys keep e095fc749b42ef7f0204ba8a7b398dbd
#>reason c-4-1.x86_64@sys unit 26c6d104df4d7b5a1409e69e5145ef01
#>reason f-4-1.x86_64@r1 unit 957d57adaa3ff4e95b1868e300441e34
#>reason g-2-1.x86_64@sys keep 7ddfba599f01a15bd13df64300157ebb
#>reason g-3-1.x86_64@r1 unit 14042b2b4bdc678d3c12ddb5661c0429
#>reason i-2-1.x86_64@r1 unit 4b547258446ff32695510ec5ef1b4d3b
#>reason i-3-1.x86_64@r1 unit a0fe400eb531d8fc90b7f2b5322b3090
#>reason i-3-1.x86_64@sys keep 3e18d42251f3c448c77c3590e9ba82a5
nextjob
job install provides f
job install name i [forcebest]
job distupgrade name d >= 3
result rules <inline>
#>rule best 84136cd684ade4b3a0ff0d1cd029a3d2  i-3-1.x86_64@sys
#>rule feature 65da954db21e6a90b20e6f28a8aac079  i-2-1.x86_64@r1
#>rule feature 65da954db21e6a90b20e6f28a8aac079  i-3-1.x86_64@r1
#>rule feature 65da954db21e6a90b20e6f28a8aac079  i-3-1.x86_64@sys
#>rule job 65da954db21e6a90b20e6f28a8aac079  i-2-1.x86_64@r1
#>rule job 65da954db21e6a90b20e6f28a8aac079  i-3-1.x86_64@r1
#>rule job 65da954db21e6a90b20e6f28a8aac079  i-3-1.x86_64@sys
#>rule job 85b183e90c163008a8836cf6e0e47227  f-4-1.x86_64@r1
#>rule pkg 14042b2b4bdc678d3c12ddb5661c0429 -g-2-1.x86_64@sys
#>rule pkg 14042b2b4bdc678d3c12ddb5661c0429 -g-3-1.x86_64@r1
#>rule pkg 2842838f69becec48361894e5c0caebf -a-2-1.noarch@r1
#>rule pkg 2842838f69becec48361894e5c0caebf -a-2-1.noarch@sys
#>rule pkg 4b547258446ff32695510ec5ef1b4d3b -i-2-1.x86_64@r1
#>rule pkg 4b547258446ff32695510ec5ef1b4d3b -i-3-1.x86_64@sys
#>rule pkg 6353b861e01820a0ff75fd736d46a14d  g-2-1.x86_64@sys
#>rule pkg 6353b861e01820a0ff75fd736d46a14d  g-3-1.x86_64@r1
#>rule pkg 6353b861e01820a0ff75fd736d46a14d -a-2-1.noarch@r1
#>rule pkg 935e8601034d2a5bd38244c991900d17  g-2-1.x86_64@sys
#>rule pkg 935e8601034d2a5bd38244c991900d17  g-3-1.x86_64@r1
#>rule pkg 935e8601034d2a5bd38244c991900d17 -a-2-1.noarch@sys
#>rule pkg 957d57adaa3ff4e95b1868e300441e34 -f-4-1.x86_64@r1
#>rule pkg 957d57adaa3ff4e95b1868e300441e34 -i-3-1.x86_64@sys
#>rule pkg 9e2b391fff26c7195d9e14f2ee1c20cf -h-4-1.i686@r1
#>rule pkg 9e2b391fff26c7195d9e14f2ee1c20cf -i-2-1.x86_64@r1
#>rule pkg a0fe400eb531d8fc90b7f2b5322b3090 -i-3-1.x86_64@r1
#>rule pkg a0fe400eb531d8fc90b7f2b5322b3090 -i-3-1.x86_64@sys
#>rule pkg ab365b3d4287ed76447ff1e60b97d2f0 -f-4-1.x86_64@r1
#>rule pkg ab365b3d4287ed76447ff1e60b97d2f0 -i-3-1.x86_64@r1
#>rule pkg b8ee451095523f8d4a277a1281e81c13 -i-2-1.x86_64@r1
#>rule pkg b8ee451095523f8d4a277a1281e81c13 -i-3-1.x86_64@r1
#>rule pkg cdea4b78e55f25ef611ae3e5ffe708a6  c-4-1.x86_64@sys
#>rule pkg cdea4b78e55f25ef611ae3e5ffe708a6  d-3-1.noarch@r1
#>rule pkg cdea4b78e55f25ef611ae3e5ffe708a6 -a-2-1.noarch@r1
#>rule pkg da828b18014cdf09f567eaee3b40ed58 -f-4-1.x86_64@r1
#>rule pkg da828b18014cdf09f567eaee3b40ed58 -i-2-1.x86_64@r1
#>rule pkg e34ba1120266c40fae04a4a1c6fe08cb  c-4-1.x86_64@sys
#>rule pkg e34ba1120266c40fae04a4a1c6fe08cb  d-3-1.noarch@r1
#>rule pkg e34ba1120266c40fae04a4a1c6fe08cb -a-2-1.noarch@sys
#>rule update 26c6d104df4d7b5a1409e69e5145ef01  c-4-1.x86_64@sys
#>rule update 3e18d42251f3c448c77c3590e9ba82a5  i-3-1.x86_64@r1
#>rule update 3e18d42251f3c448c77c3590e9ba82a5  i-3-1.x86_64@sys
#>rule update 7ddfba599f01a15bd13df64300157ebb  g-2-1.x86_64@sys
#>rule update 7ddfba599f01a15bd13df64300157ebb  g-3-1.x86_64@r1
#>rule update e095fc749b42ef7f0204ba8a7b398dbd  a-2-1.noarch@r1
#>rule update e095fc749b42ef7f0204ba8a7b398dbd  a-2-1.noarch@sys
