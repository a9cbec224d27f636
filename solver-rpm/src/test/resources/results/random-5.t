# A random system; the expected results are those of testsolv 0.7.23.
repo sys 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: b 1 1 noarch
#>=Prv: b = 1-1
#>=Prv: w = 1
#>=Pkg: a 4 1 noarch
#>=Prv: a = 4-1
#>=Prv: x
#>=Sug: v
#>=Pkg: d 3 1 noarch
#>=Prv: d = 3-1
#>=Obs: g
#>=Pkg: e 1 1 noarch
#>=Prv: e = 1-1
#>=Prv: v = 3
repo r1 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: g 4 1 noarch
#>=Prv: g = 4-1
#>=Pkg: f 4 1 noarch
#>=Prv: f = 4-1
#>=Pkg: g 2 1 noarch
#>=Prv: g = 2-1
#>=Req: g
repo r2 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: e 3 1 noarch
#>=Prv: e = 3-1
#>=Pkg: f 4 1 noarch
#>=Prv: f = 4-1
#>=Pkg: g 2 1 noarch
#>=Prv: g = 2-1
#>=Pkg: e 2 1 noarch
#>=Prv: e = 2-1
#>=Prv: v = 3
#>=Pkg: c 1 1 noarch
#>=Prv: c = 1-1
repo r3 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: b 4 1 noarch
#>=Prv: b = 4-1
#>=Prv: w = 2
#>=Req: x
#>=Pkg: g 1 1 noarch
#>=Prv: g = 1-1
#>=Prv: x = 4
#>=Sup: g
#>=Pkg: c 3 1 noarch
#>=Prv: c = 3-1
#>=Prv: e
#>=Con: f
#>=Pkg: c 2 1 noarch
#>=Prv: c = 2-1
#>=Pkg: e 1 1 noarch
#>=Prv: e = 1-1
system x86_64 rpm sys
poolflags implicitobsoleteusescolors
solverflags allowdowngrade
job install name g
result transaction,problems <inline>
#>problem 3c31b03a info installed package d-3-1.noarch obsoletes g provided by g-4-1.noarch
#>problem 3c31b03a solution 6e6c7fb1 erase d-3-1.noarch@sys
#>problem 3c31b03a solution f40b6183 deljob install name g
nextjob
solverflags allowdowngrade
job install name g
result orphaned <inline>
#>orphaned a-4-1.noarch@sys
#>orphaned d-3-1.noarch@sys
nextjob
solverflags allowdowngrade
job install name g
result recommended <inline>
#>suggested e-1-1.noarch@sys
nextjob
solverflags allowdowngrade
job install name g
result unneeded <inline>
#>unneeded_filtered a-4-1.noarch@sys
#>unneeded_filtered b-1-1.noarch@sys
#>unneeded_filtered d-3-1.noarch@sys
#>unneeded_filtered e-1-1.noarch@sys
nextjob
solverflags allowdowngrade
job install name g
result cleandeps <inline>
nextjob
solverflags allowdowngrade
job install name g
result reason <inline>
#>reason a-4-1.noarch@sys unit f5e2bb99c25573025fb8604ccc43bf66
#>reason b-1-1.noarch@sys keep fd1b407775d5d1dd74da5d198bbf5f5c
#>reason b-4-1.noarch@r3 unit 897f54b30fdaee8af19e64026df8c9b8
#>reason d-3-1.noarch@sys keep 47861e44bf1a6a33d41b76f40c6cd7d3
#>reason e-1-1.noarch@r3 unit 0518ea5026486fe0295150619be6d28f
#>reason e-1-1.noarch@sys keep 2411cb18ad175a2b309c8fef7c592020
#>reason e-2-1.noarch@r2 unit ccb2534b4781186c340328a701a11f67
#>reason e-3-1.noarch@r2 unit e35e2b60dc82c2387467b56497a7d580
#>reason g-1-1.noarch@r3 unit c43107d29192e62ab22ec3c6b1d309d7
#>reason g-2-1.noarch@r1 unit ef6fc4dde21fb9763df408e4fa2bd349
#>reason g-2-1.noarch@r2 unit 4e3c2bffcb0f08941aad2736408f8279
#>reason g-4-1.noarch@r1 unit 9265a29e67192ff5fe5e6cf1b30d883c
nextjob
solverflags allowdowngrade
job install name g
result rules <inline>
#>rule job 6a21b6b5dde449767c940c21fe7f3631  g-1-1.noarch@r3
#>rule job 6a21b6b5dde449767c940c21fe7f3631  g-2-1.noarch@r1
#>rule job 6a21b6b5dde449767c940c21fe7f3631  g-2-1.noarch@r2
#>rule job 6a21b6b5dde449767c940c21fe7f3631  g-4-1.noarch@r1
#>rule pkg 0518ea5026486fe0295150619be6d28f -e-1-1.noarch@r3
#>rule pkg 0518ea5026486fe0295150619be6d28f -e-1-1.noarch@sys
#>rule pkg 4e3c2bffcb0f08941aad2736408f8279 -d-3-1.noarch@sys
#>rule pkg 4e3c2bffcb0f08941aad2736408f8279 -g-2-1.noarch@r2
#>rule pkg 612422f1c7e87afcb55f185172b5baba -e-1-1.noarch@r3
#>rule pkg 612422f1c7e87afcb55f185172b5baba -e-3-1.noarch@r2
#>rule pkg 78656d6d3787a8438f1fef2bf83d5b4d  a-4-1.noarch@sys
#>rule pkg 78656d6d3787a8438f1fef2bf83d5b4d  g-1-1.noarch@r3
#>rule pkg 78656d6d3787a8438f1fef2bf83d5b4d -b-4-1.noarch@r3
#>rule pkg 7f84e0e650b829ec219118630db575b6 -g-1-1.noarch@r3
#>rule pkg 7f84e0e650b829ec219118630db575b6 -g-2-1.noarch@r2
#>rule pkg 897f54b30fdaee8af19e64026df8c9b8 -b-1-1.noarch@sys
#>rule pkg 897f54b30fdaee8af19e64026df8c9b8 -b-4-1.noarch@r3
#>rule pkg 8a78aff2b2dd3190072f02b36299a39b -g-2-1.noarch@r1
#>rule pkg 8a78aff2b2dd3190072f02b36299a39b -g-4-1.noarch@r1
#>rule pkg 9265a29e67192ff5fe5e6cf1b30d883c -d-3-1.noarch@sys
#>rule pkg 9265a29e67192ff5fe5e6cf1b30d883c -g-4-1.noarch@r1
#>rule pkg abad57bfbb9c9462062e5394fbccee22 -g-1-1.noarch@r3
#>rule pkg abad57bfbb9c9462062e5394fbccee22 -g-2-1.noarch@r1
#>rule pkg c3bf4496cec649e88a6865c1533b7159 -e-1-1.noarch@r3
#>rule pkg c3bf4496cec649e88a6865c1533b7159 -e-2-1.noarch@r2
#>rule pkg c43107d29192e62ab22ec3c6b1d309d7 -d-3-1.noarch@sys
#>rule pkg c43107d29192e62ab22ec3c6b1d309d7 -g-1-1.noarch@r3
#>rule pkg ccb2534b4781186c340328a701a11f67 -e-1-1.noarch@sys
#>rule pkg ccb2534b4781186c340328a701a11f67 -e-2-1.noarch@r2
#>rule pkg cfc772b33a0cda5567a1f6048ce12956 -e-2-1.noarch@r2
#>rule pkg cfc772b33a0cda5567a1f6048ce12956 -e-3-1.noarch@r2
#>rule pkg e35e2b60dc82c2387467b56497a7d580 -e-1-1.noarch@sys
#>rule pkg e35e2b60dc82c2387467b56497a7d580 -e-3-1.noarch@r2
#>rule pkg e880aef05adc403dae02a333dfb56b02 -g-2-1.noarch@r2
#>rule pkg e880aef05adc403dae02a333dfb56b02 -g-4-1.noarch@r1
#>rule pkg ef6fc4dde21fb9763df408e4fa2bd349 -d-3-1.noarch@sys
#>rule pkg ef6fc4dde21fb9763df408e4fa2bd349 -g-2-1.noarch@r1
#>rule pkg f424aa6283018347900a975b0dcaabf1 -g-2-1.noarch@r1
#>rule pkg f424aa6283018347900a975b0dcaabf1 -g-2-1.noarch@r2
#>rule pkg f56ef0a65303f457f27c0ab0751b7c5c -g-1-1.noarch@r3
#>rule pkg f56ef0a65303f457f27c0ab0751b7c5c -g-4-1.noarch@r1
#>rule update 2411cb18ad175a2b309c8fef7c592020  e-1-1.noarch@r3
#>rule update 2411cb18ad175a2b309c8fef7c592020  e-1-1.noarch@sys
#>rule update 2411cb18ad175a2b309c8fef7c592020  e-2-1.noarch@r2
#>rule update 2411cb18ad175a2b309c8fef7c592020  e-3-1.noarch@r2
#>rule update 47861e44bf1a6a33d41b76f40c6cd7d3  d-3-1.noarch@sys
#>rule update f5e2bb99c25573025fb8604ccc43bf66  a-4-1.noarch@sys
#>rule update fd1b407775d5d1dd74da5d198bbf5f5c  b-1-1.noarch@sys
#>rule update fd1b407775d5d1dd74da5d198bbf5f5c  b-4-1.noarch@r3
