# A random system; the expected results are those of testsolv 0.7.23.
repo sys 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: g 2 1 noarch
#>=Prv: g = 2-1
#>=Pkg: c 4 1 x86_64
#>=Prv: c = 4-1
#>=Req: a
#>=Req: g >= 2
#>=Req: f
#>=Pkg: a 1 1 x86_64
#>=Prv: a = 1-1
#>=Con: w >= 1
#>=Pkg: d 4 1 noarch
#>=Prv: d = 4-1
#>=Prv: x
#>=Req: g < 4
#>=Req: g
#>=Rec: f
#>=Pkg: f 3 1 x86_64
#>=Prv: f = 3-1
repo r1 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: e 1 1 x86_64
#>=Prv: e = 1-1
#>=Pkg: g 2 1 noarch
#>=Prv: g = 2-1
#>=Req: f
#>=Sup: w
#>=Pkg: h 2 1 x86_64
#>=Prv: h = 2-1
#>=Prv: w = 4
#>=Req: g <= 2
#>=Rec: g
#>=Pkg: f 3 1 x86_64
#>=Prv: f = 3-1
#>=Pkg: g 1 1 noarch
#>=Prv: g = 1-1
#>=Prv: g = 4
#>=Rec: g
#>=Req: c < 4
#>=Pkg: a 2 1 x86_64
#>=Prv: a = 2-1
#>=Req: b > 2
#>=Req: a
#>=Pkg: e 3 1 x86_64
#>=Prv: e = 3-1
#>=Req: b < 2
#>=Pkg: f 4 1 x86_64
#>=Prv: f = 4-1
#>=Obs: g < 4
#>=Req: g
#>=Pkg: b 2 1 x86_64
#>=Prv: b = 2-1
#>=Req: a <= 2
#>=Pkg: a 3 1 x86_64
#>=Prv: a = 3-1
#>=Req: e
#>=Req: g
#>=Sug: x > 2
#>=Pkg: g 4 1 noarch
#>=Prv: g = 4-1
system x86_64 rpm sys
poolflags implicitobsoleteusescolors
job update all packages
result transaction,problems <inline>
#>install e-1-1.x86_64@r1
#>upgrade a-1-1.x86_64@sys a-3-1.x86_64@r1
nextjob
job update all packages
result orphaned <inline>
#>orphaned c-4-1.x86_64@sys
#>orphaned d-4-1.noarch@sys
nextjob
job update all packages
result recommended <inline>
#>recommended f-3-1.x86_64@sys
#>suggested d-4-1.noarch@sys
nextjob
job update all packages
result unneeded <inline>
#>unneeded a-1-1.x86_64@sys
#>unneeded f-3-1.x86_64@sys
#>unneeded g-2-1.noarch@sys
#>unneeded_filtered c-4-1.x86_64@sys
#>unneeded_filtered d-4-1.noarch@sys
nextjob
job update all packages
result cleandeps <inline>
nextjob
job update all packages
result reason <inline>
#>reason a-1-1.x86_64@sys unit 9be1e3fb47876b2640ae2a96291fdee5
#>reason a-2-1.x86_64@r1 unit 5ee5cba8df65588c22bbbb7aa7f5f96a
#>reason a-3-1.x86_64@r1 update 41243b1ef8959384f6daaa7b914300e4
#>reason c-4-1.x86_64@sys unit 26c6d104df4d7b5a1409e69e5145ef01
#>reason d-4-1.noarch@sys unit 7c2fe2ec05fcf25aa6fcdeabbaf40070
#>reason e-1-1.x86_64@r1 unit 28532bfe214409906932d07dd206d015
#>reason e-3-1.x86_64@r1 unit 4cffa4ceafc0dbeebf395f4dc95c8022
#>reason f-3-1.x86_64@r1 unit 6210843814762874aab01b324318dad1
#>reason f-3-1.x86_64@sys update bdd45db96baa5809bdb1624bc94f1435
#>reason f-4-1.x86_64@r1 unit 4378c34bfa29bd47ab1f72316bb18443
#>reason g-1-1.noarch@r1 unit 147b38db86ba00510e7ad2e0567da7d2
#>reason g-2-1.noarch@r1 unit 4c3b2068e80e3de7ebf324b9ede8368a
#>reason g-2-1.noarch@sys update 1d65de435780af15260457acd8176c65
#>reason g-4-1.noarch@r1 unit 6b244f2dadab58af09c618cebfa74ae4
nextjob
job update all packages
result rules <inline>
#>rule feature e06bb0afc64643d4e539ddbc999cc5ed  f-4-1.x86_64@r1
#>rule feature e06bb0afc64643d4e539ddbc999cc5ed  g-1-1.noarch@r1
#>rule feature e06bb0afc64643d4e539ddbc999cc5ed  g-2-1.noarch@r1
#>rule feature e06bb0afc64643d4e539ddbc999cc5ed  g-2-1.noarch@sys
#>rule feature e06bb0afc64643d4e539ddbc999cc5ed  g-4-1.noarch@r1
#>rule learnt 4378c34bfa29bd47ab1f72316bb18443 -f-4-1.x86_64@r1
#>rule learnt 6b244f2dadab58af09c618cebfa74ae4 -g-4-1.noarch@r1
#>rule pkg 078521a9f4ec333d2e9fc1121ac57379 -f-4-1.x86_64@r1
#>rule pkg 078521a9f4ec333d2e9fc1121ac57379 -g-2-1.noarch@r1
#>rule pkg 147b38db86ba00510e7ad2e0567da7d2 -g-1-1.noarch@r1
#>rule pkg 28532bfe214409906932d07dd206d015  e-1-1.x86_64@r1
#>rule pkg 28532bfe214409906932d07dd206d015  e-3-1.x86_64@r1
#>rule pkg 28532bfe214409906932d07dd206d015 -a-3-1.x86_64@r1
#>rule pkg 28c8248f93c63a0dfa591f12cfff4668  a-1-1.x86_64@sys
#>rule pkg 28c8248f93c63a0dfa591f12cfff4668  a-2-1.x86_64@r1
#>rule pkg 28c8248f93c63a0dfa591f12cfff4668  a-3-1.x86_64@r1
#>rule pkg 28c8248f93c63a0dfa591f12cfff4668 -c-4-1.x86_64@sys
#>rule pkg 480a7170401914a1a0d048ce0f674f84 -f-4-1.x86_64@r1
#>rule pkg 480a7170401914a1a0d048ce0f674f84 -g-1-1.noarch@r1
#>rule pkg 4b0a2f3c4062d46bf12098849fbd6ec4  g-1-1.noarch@r1
#>rule pkg 4b0a2f3c4062d46bf12098849fbd6ec4  g-2-1.noarch@r1
#>rule pkg 4b0a2f3c4062d46bf12098849fbd6ec4  g-2-1.noarch@sys
#>rule pkg 4b0a2f3c4062d46bf12098849fbd6ec4  g-4-1.noarch@r1
#>rule pkg 4b0a2f3c4062d46bf12098849fbd6ec4 -f-4-1.x86_64@r1
#>rule pkg 4bcecacedae70a42453323aa725dc950  g-1-1.noarch@r1
#>rule pkg 4bcecacedae70a42453323aa725dc950  g-2-1.noarch@r1
#>rule pkg 4bcecacedae70a42453323aa725dc950  g-2-1.noarch@sys
#>rule pkg 4bcecacedae70a42453323aa725dc950 -d-4-1.noarch@sys
#>rule pkg 4c3b2068e80e3de7ebf324b9ede8368a -g-2-1.noarch@r1
#>rule pkg 4c3b2068e80e3de7ebf324b9ede8368a -g-2-1.noarch@sys
#>rule pkg 4cffa4ceafc0dbeebf395f4dc95c8022 -e-3-1.x86_64@r1
#>rule pkg 502486c1cff5536ba0e93e71b9b64768 -g-1-1.noarch@r1
#>rule pkg 502486c1cff5536ba0e93e71b9b64768 -g-4-1.noarch@r1
#>rule pkg 5367d00147931ddfa169d35f82b2dadc  f-3-1.x86_64@r1
#>rule pkg 5367d00147931ddfa169d35f82b2dadc  f-3-1.x86_64@sys
#>rule pkg 5367d00147931ddfa169d35f82b2dadc  f-4-1.x86_64@r1
#>rule pkg 5367d00147931ddfa169d35f82b2dadc -c-4-1.x86_64@sys
#>rule pkg 5ee5cba8df65588c22bbbb7aa7f5f96a -a-2-1.x86_64@r1
#>rule pkg 5efd178359cb508d46bcb45775a2f2dc -a-1-1.x86_64@sys
#>rule pkg 5efd178359cb508d46bcb45775a2f2dc -h-2-1.x86_64@r1
#>rule pkg 6210843814762874aab01b324318dad1 -f-3-1.x86_64@r1
#>rule pkg 6210843814762874aab01b324318dad1 -f-3-1.x86_64@sys
#>rule pkg 76949d2f9ad5e8789c40895eeebec4d8 -e-1-1.x86_64@r1
#>rule pkg 76949d2f9ad5e8789c40895eeebec4d8 -e-3-1.x86_64@r1
#>rule pkg 79f8260b3b3221e658101c4a49d633e6 -f-3-1.x86_64@sys
#>rule pkg 79f8260b3b3221e658101c4a49d633e6 -f-4-1.x86_64@r1
#>rule pkg 8a78aff2b2dd3190072f02b36299a39b -g-2-1.noarch@r1
#>rule pkg 8a78aff2b2dd3190072f02b36299a39b -g-4-1.noarch@r1
#>rule pkg 8cda96ed3f5d41b883a6c53b8864952f -f-4-1.x86_64@r1
#>rule pkg 8cda96ed3f5d41b883a6c53b8864952f -g-2-1.noarch@sys
#>rule pkg 9a8ae8b1339a3527259a4afd0e624d75  f-3-1.x86_64@r1
#>rule pkg 9a8ae8b1339a3527259a4afd0e624d75  f-3-1.x86_64@sys
#>rule pkg 9a8ae8b1339a3527259a4afd0e624d75  f-4-1.x86_64@r1
#>rule pkg 9a8ae8b1339a3527259a4afd0e624d75 -g-2-1.noarch@r1
#>rule pkg 9be1e3fb47876b2640ae2a96291fdee5 -a-1-1.x86_64@sys
#>rule pkg 9be1e3fb47876b2640ae2a96291fdee5 -a-3-1.x86_64@r1
#>rule pkg 9c0857edf05287028c6376899a0911b9  g-1-1.noarch@r1
#>rule pkg 9c0857edf05287028c6376899a0911b9  g-2-1.noarch@r1
#>rule pkg 9c0857edf05287028c6376899a0911b9  g-2-1.noarch@sys
#>rule pkg 9c0857edf05287028c6376899a0911b9  g-4-1.noarch@r1
#>rule pkg 9c0857edf05287028c6376899a0911b9 -d-4-1.noarch@sys
#>rule pkg 9e295fdcfd64bf626880069a27a58071  g-1-1.noarch@r1
#>rule pkg 9e295fdcfd64bf626880069a27a58071  g-2-1.noarch@r1
#>rule pkg 9e295fdcfd64bf626880069a27a58071  g-2-1.noarch@sys
#>rule pkg 9e295fdcfd64bf626880069a27a58071  g-4-1.noarch@r1
#>rule pkg 9e295fdcfd64bf626880069a27a58071 -c-4-1.x86_64@sys
#>rule pkg a3fdccc84974497a149550c3ac117bab -g-2-1.noarch@sys
#>rule pkg a3fdccc84974497a149550c3ac117bab -g-4-1.noarch@r1
#>rule pkg adb04e5190d75607455e6ab6b7287b4c -g-1-1.noarch@r1
#>rule pkg adb04e5190d75607455e6ab6b7287b4c -g-2-1.noarch@sys
#>rule pkg ba9e66ab03d98fde5baf71a6f3264134  g-1-1.noarch@r1
#>rule pkg ba9e66ab03d98fde5baf71a6f3264134  g-2-1.noarch@r1
#>rule pkg ba9e66ab03d98fde5baf71a6f3264134  g-2-1.noarch@sys
#>rule pkg ba9e66ab03d98fde5baf71a6f3264134  g-4-1.noarch@r1
#>rule pkg ba9e66ab03d98fde5baf71a6f3264134 -a-3-1.x86_64@r1
#>rule pkg d6680d914a7aae55be36d4f19fac15a5 -g-1-1.noarch@r1
#>rule pkg d6680d914a7aae55be36d4f19fac15a5 -g-2-1.noarch@r1
#>rule pkg decfcdf8fe8a5cba3ebfb1c8591c4fbf -a-1-1.x86_64@sys
#>rule pkg decfcdf8fe8a5cba3ebfb1c8591c4fbf -a-2-1.x86_64@r1
#>rule pkg e0fbda1db4c744e62a5811a1cd4d7845 -a-2-1.x86_64@r1
#>rule pkg e0fbda1db4c744e62a5811a1cd4d7845 -a-3-1.x86_64@r1
#>rule pkg e38c32cc7db68f2ea1b963bd860904ec -f-3-1.x86_64@r1
#>rule pkg e38c32cc7db68f2ea1b963bd860904ec -f-4-1.x86_64@r1
#>rule update 1d65de435780af15260457acd8176c65  f-4-1.x86_64@r1
#>rule update 1d65de435780af15260457acd8176c65  g-2-1.noarch@r1
#>rule update 1d65de435780af15260457acd8176c65  g-2-1.noarch@sys
#>rule update 1d65de435780af15260457acd8176c65  g-4-1.noarch@r1
#>rule update 26c6d104df4d7b5a1409e69e5145ef01  c-4-1.x86_64@sys
#>rule update 41243b1ef8959384f6daaa7b914300e4  a-1-1.x86_64@sys
#>rule update 41243b1ef8959384f6daaa7b914300e4  a-2-1.x86_64@r1
#>rule update 41243b1ef8959384f6daaa7b914300e4  a-3-1.x86_64@r1
#>rule update 7c2fe2ec05fcf25aa6fcdeabbaf40070  d-4-1.noarch@sys
#>rule update bdd45db96baa5809bdb1624bc94f1435  f-3-1.x86_64@r1
#>rule update bdd45db96baa5809bdb1624bc94f1435  f-3-1.x86_64@sys
#>rule update bdd45db96baa5809bdb1624bc94f1435  f-4-1.x86_64@r1
