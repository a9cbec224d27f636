# A random system; the expected results are those of testsolv 0.7.23.
repo sys 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: f 3 1 i686
#>=Prv: f = 3-1
#>=Prv: x = 2
#>=Con: e = 1
#>=Pkg: j 4 1 noarch
#>=Prv: j = 4-1
#>=Pkg: i 2 1 noarch
#>=Prv: i = 2-1
#>=Req: f < 3
#>=Pkg: a 1 1 x86_64
#>=Prv: a = 1-1
#>=Pkg: f 1 1 x86_64
#>=Prv: f = 1-1
#>=Prv: a = 1
#>=Sup: x
repo r1 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: f 1 1 x86_64
#>=Prv: f = 1-1
#>=Prv: a = 1
#>=Sup: x
#>=Pkg: e 3 1 noarch
#>=Prv: e = 3-1
#>=Sup: f
#>=Req: f
#>=Pkg: f 2 1 x86_64
#>=Prv: f = 2-1
#>=Req: i > 1
#>=Req: f
#>=Con: a >= 1
#>=Pkg: i 2 1 noarch
#>=Prv: i = 2-1
#>=Req: f < 3
#>=Pkg: i 4 1 noarch
#>=Prv: i = 4-1
#>=Prv: a = 3
#>=Obs: d < 2
#>=Req: x <= 2
#>=Con: f
#>=Sug: a
repo r2 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: h 3 1 noarch
#>=Prv: h = 3-1
#>=Prv: w = 4
#>=Enh: f
#>=Req: d
#>=Req: w
#>=Pkg: a 1 1 x86_64
#>=Prv: a = 1-1
#>=Pkg: e 2 1 x86_64
#>=Prv: e = 2-1
#>=Prv: w = 1
#>=Obs: j
#>=Pkg: a 1 1 i686
#>=Prv: a = 1-1
#>=Prv: w
#>=Rec: w
#>=Req: a
#>=Con: a
#>=Pkg: d 3 1 x86_64
#>=Prv: d = 3-1
#>=Con: h = 3
#>=Req: a
#>=Req: b
#>=Sup: w <= 2
#>=Pkg: j 4 1 noarch
#>=Prv: j = 4-1
system x86_64 rpm sys
poolflags implicitobsoleteusescolors
job install name j.i686 [orupdate]
result transaction,problems <inline>
#>problem c43b1300 info package j.i686 does not exist
#>problem c43b1300 solution 2a3f2f46 deljob install name j.i686 [orupdate]
nextjob
job install name j.i686 [orupdate]
result orphaned <inline>
#>orphaned f-3-1.i686@sys
nextjob
job install name j.i686 [orupdate]
result recommended <inline>
#>recommended e-3-1.noarch@r1
#>recommended f-1-1.x86_64@sys
nextjob
job install name j.i686 [orupdate]
result unneeded <inline>
#>unneeded f-1-1.x86_64@sys
#>unneeded_filtered a-1-1.x86_64@sys
#>unneeded_filtered f-3-1.i686@sys
#>unneeded_filtered i-2-1.noarch@sys
#>unneeded_filtered j-4-1.noarch@sys
nextjob
job install name j.i686 [orupdate]
result cleandeps <inline>
nextjob
job install name j.i686 [orupdate]
result reason <inline>
#>reason a-1-1.i686@r2 unit 025dea0c69f665e6f54f96bd8a6fc81d
#>reason a-1-1.x86_64@r2 unit 71c7dbeb3c76eb192822158eb81828e4
#>reason a-1-1.x86_64@sys keep 68aef4c5b9c5f1132b23683bca5a279f
#>reason d-3-1.x86_64@r2 unit f1d8caa0a4d5f37977b0bc7c784ae0ac
#>reason e-2-1.x86_64@r2 unit b8a5d5bd2d79bd8ce5378ba4c4858cad
#>reason f-1-1.x86_64@r1 unit d239690db8caa0237f2d1493976e7eaf
#>reason f-1-1.x86_64@sys keep 1b251297c5ef670a49e4285ad2bb7990
#>reason f-2-1.x86_64@r1 unit 5eaa9e78cab30d18f41f0b8adaf9a1a2
#>reason f-3-1.i686@sys unit ea7afd7353be89abb62b01ff09f1a974
#>reason h-3-1.noarch@r2 unit eea870bb224ba9c501cbafa7bbb17874
#>reason i-2-1.noarch@r1 unit d240ec4fe444b1ed5fe365b5b95402c9
#>reason i-2-1.noarch@sys keep 48bb68ee5279b28b3e411948e301a842
#>reason i-4-1.noarch@r1 unit 31ecf627e85a2b7efefd7abd1519e65f
#>reason j-4-1.noarch@r2 unit abe98374886efaacfd7a8bcd321732d1
#>reason j-4-1.noarch@sys keep d61f7689bae38fb658a7a35e5db9b696
nextjob
job install name j.i686 [orupdate]
result rules <inline>
#>rule choice 19138540a720ae724a23ce8f05a78fce  a-1-1.x86_64@r2
#>rule choice 19138540a720ae724a23ce8f05a78fce  a-1-1.x86_64@sys
#>rule choice 19138540a720ae724a23ce8f05a78fce  f-1-1.x86_64@r1
#>rule choice 19138540a720ae724a23ce8f05a78fce  f-1-1.x86_64@sys
#>rule choice 19138540a720ae724a23ce8f05a78fce  i-4-1.noarch@r1
#>rule choice 19138540a720ae724a23ce8f05a78fce -d-3-1.x86_64@r2
#>rule infarch 14cc54a77d0a0ea8ef51a2c0f7c32d65  a-1-1.x86_64@r2
#>rule infarch 14cc54a77d0a0ea8ef51a2c0f7c32d65  a-1-1.x86_64@sys
#>rule infarch 14cc54a77d0a0ea8ef51a2c0f7c32d65 -a-1-1.i686@r2
#>rule job beef1429fb5f1fd77d770752163fa47a -@SYSTEM
#>rule pkg 025dea0c69f665e6f54f96bd8a6fc81d -a-1-1.i686@r2
#>rule pkg 025dea0c69f665e6f54f96bd8a6fc81d -a-1-1.x86_64@sys
#>rule pkg 065806d5998b03599fb1c059d0cb15a2  f-1-1.x86_64@r1
#>rule pkg 065806d5998b03599fb1c059d0cb15a2  f-1-1.x86_64@sys
#>rule pkg 065806d5998b03599fb1c059d0cb15a2  f-2-1.x86_64@r1
#>rule pkg 065806d5998b03599fb1c059d0cb15a2  f-3-1.i686@sys
#>rule pkg 065806d5998b03599fb1c059d0cb15a2 -e-3-1.noarch@r1
#>rule pkg 184488573ca7a273b2f21dc9606283dc -a-1-1.i686@r2
#>rule pkg 184488573ca7a273b2f21dc9606283dc -f-1-1.x86_64@r1
#>rule pkg 193bcff28ea99fb81410e9966aa57225 -f-2-1.x86_64@r1
#>rule pkg 193bcff28ea99fb81410e9966aa57225 -i-4-1.noarch@r1
#>rule pkg 1f140fb0bed185ad6df402760c9ae69e -d-3-1.x86_64@r2
#>rule pkg 1f140fb0bed185ad6df402760c9ae69e -h-3-1.noarch@r2
#>rule pkg 212af41b9511641e279c9d389c932fb3 -f-1-1.x86_64@r1
#>rule pkg 212af41b9511641e279c9d389c932fb3 -i-4-1.noarch@r1
#>rule pkg 26f679d4f59b40c73eab047e243bec94 -a-1-1.i686@r2
#>rule pkg 26f679d4f59b40c73eab047e243bec94 -f-2-1.x86_64@r1
#>rule pkg 27020eeedcd539f83f5acebdb32d394a  f-1-1.x86_64@r1
#>rule pkg 27020eeedcd539f83f5acebdb32d394a  f-1-1.x86_64@sys
#>rule pkg 27020eeedcd539f83f5acebdb32d394a  f-2-1.x86_64@r1
#>rule pkg 27020eeedcd539f83f5acebdb32d394a -i-2-1.noarch@r1
#>rule pkg 31ecf627e85a2b7efefd7abd1519e65f -f-3-1.i686@sys
#>rule pkg 31ecf627e85a2b7efefd7abd1519e65f -i-4-1.noarch@r1
#>rule pkg 33fda9406fcffdbbee7ed67334e12419 -i-2-1.noarch@r1
#>rule pkg 33fda9406fcffdbbee7ed67334e12419 -i-4-1.noarch@r1
#>rule pkg 3cdb7df9c8a52d41d0e4beec4d40c4c3 -a-1-1.x86_64@r2
#>rule pkg 3cdb7df9c8a52d41d0e4beec4d40c4c3 -f-2-1.x86_64@r1
#>rule pkg 3e0a0b4aca4741a3f05b98008baec455  i-2-1.noarch@r1
#>rule pkg 3e0a0b4aca4741a3f05b98008baec455  i-2-1.noarch@sys
#>rule pkg 3e0a0b4aca4741a3f05b98008baec455  i-4-1.noarch@r1
#>rule pkg 3e0a0b4aca4741a3f05b98008baec455 -f-2-1.x86_64@r1
#>rule pkg 4156b3d9316d71b61ff4d9263c81753e -i-2-1.noarch@sys
#>rule pkg 4156b3d9316d71b61ff4d9263c81753e -i-4-1.noarch@r1
#>rule pkg 52a32675750a76408a757c98f960eae4 -f-1-1.x86_64@r1
#>rule pkg 52a32675750a76408a757c98f960eae4 -f-2-1.x86_64@r1
#>rule pkg 53536837c21954ac583eb3746b633234 -f-1-1.x86_64@sys
#>rule pkg 53536837c21954ac583eb3746b633234 -i-4-1.noarch@r1
#>rule pkg 58be6f3fa1446b20bc1bfd9e14b93563  a-1-1.i686@r2
#>rule pkg 58be6f3fa1446b20bc1bfd9e14b93563  a-1-1.x86_64@r2
#>rule pkg 58be6f3fa1446b20bc1bfd9e14b93563  a-1-1.x86_64@sys
#>rule pkg 58be6f3fa1446b20bc1bfd9e14b93563  f-1-1.x86_64@r1
#>rule pkg 58be6f3fa1446b20bc1bfd9e14b93563  f-1-1.x86_64@sys
#>rule pkg 58be6f3fa1446b20bc1bfd9e14b93563  i-4-1.noarch@r1
#>rule pkg 58be6f3fa1446b20bc1bfd9e14b93563 -d-3-1.x86_64@r2
#>rule pkg 5d14a191acfef8f112a43040363ab845  f-1-1.x86_64@r1
#>rule pkg 5d14a191acfef8f112a43040363ab845  f-1-1.x86_64@sys
#>rule pkg 5d14a191acfef8f112a43040363ab845  f-2-1.x86_64@r1
#>rule pkg 5d14a191acfef8f112a43040363ab845 -i-2-1.noarch@sys
#>rule pkg 5eaa9e78cab30d18f41f0b8adaf9a1a2 -a-1-1.x86_64@sys
#>rule pkg 5eaa9e78cab30d18f41f0b8adaf9a1a2 -f-2-1.x86_64@r1
#>rule pkg 71c7dbeb3c76eb192822158eb81828e4 -a-1-1.x86_64@r2
#>rule pkg 71c7dbeb3c76eb192822158eb81828e4 -a-1-1.x86_64@sys
#>rule pkg 734f8596fefee59188ebf6f21a5079a3 -f-1-1.x86_64@sys
#>rule pkg 734f8596fefee59188ebf6f21a5079a3 -f-2-1.x86_64@r1
#>rule pkg 74aee89009443e057f628d3dbfeb1f4d -a-1-1.i686@r2
#>rule pkg 74aee89009443e057f628d3dbfeb1f4d -f-1-1.x86_64@sys
#>rule pkg 8bc1e99b786d33560a2aaccacbbe83cb  f-3-1.i686@sys
#>rule pkg 8bc1e99b786d33560a2aaccacbbe83cb -i-4-1.noarch@r1
#>rule pkg abe98374886efaacfd7a8bcd321732d1 -j-4-1.noarch@r2
#>rule pkg abe98374886efaacfd7a8bcd321732d1 -j-4-1.noarch@sys
#>rule pkg b8a5d5bd2d79bd8ce5378ba4c4858cad -e-2-1.x86_64@r2
#>rule pkg b8a5d5bd2d79bd8ce5378ba4c4858cad -j-4-1.noarch@sys
#>rule pkg d239690db8caa0237f2d1493976e7eaf -f-1-1.x86_64@r1
#>rule pkg d239690db8caa0237f2d1493976e7eaf -f-1-1.x86_64@sys
#>rule pkg d240ec4fe444b1ed5fe365b5b95402c9 -i-2-1.noarch@r1
#>rule pkg d240ec4fe444b1ed5fe365b5b95402c9 -i-2-1.noarch@sys
#>rule pkg d646477ed0345d2d09f42e73250f5bcc -e-2-1.x86_64@r2
#>rule pkg d646477ed0345d2d09f42e73250f5bcc -e-3-1.noarch@r1
#>rule pkg e06f709ff32df8b2674ae5a068d9b502 -e-2-1.x86_64@r2
#>rule pkg e06f709ff32df8b2674ae5a068d9b502 -j-4-1.noarch@r2
#>rule pkg e17a70bd8023194a1fc3b7075c9f45e2 -a-1-1.i686@r2
#>rule pkg e17a70bd8023194a1fc3b7075c9f45e2 -i-4-1.noarch@r1
#>rule pkg ed8b349348cca4f03757e7aeae8acb78 -a-1-1.i686@r2
#>rule pkg ed8b349348cca4f03757e7aeae8acb78 -a-1-1.x86_64@r2
#>rule pkg eea870bb224ba9c501cbafa7bbb17874  d-3-1.x86_64@r2
#>rule pkg eea870bb224ba9c501cbafa7bbb17874 -h-3-1.noarch@r2
#>rule pkg f1d8caa0a4d5f37977b0bc7c784ae0ac -d-3-1.x86_64@r2
#>rule update 1b251297c5ef670a49e4285ad2bb7990  f-1-1.x86_64@r1
#>rule update 1b251297c5ef670a49e4285ad2bb7990  f-1-1.x86_64@sys
#>rule update 1b251297c5ef670a49e4285ad2bb7990  f-2-1.x86_64@r1
#>rule update 48bb68ee5279b28b3e411948e301a842  i-2-1.noarch@r1
#>rule update 48bb68ee5279b28b3e411948e301a842  i-2-1.noarch@sys
#>rule update 48bb68ee5279b28b3e411948e301a842  i-4-1.noarch@r1
#>rule update 68aef4c5b9c5f1132b23683bca5a279f  a-1-1.x86_64@r2
#>rule update 68aef4c5b9c5f1132b23683bca5a279f  a-1-1.x86_64@sys
#>rule update d61f7689bae38fb658a7a35e5db9b696  e-2-1.x86_64@r2
#>rule update d61f7689bae38fb658a7a35e5db9b696  j-4-1.noarch@r2
#>rule update d61f7689bae38fb658a7a35e5db9b696  j-4-1.noarch@sys
#>rule update ea7afd7353be89abb62b01ff09f1a974  f-3-1.i686@sys
