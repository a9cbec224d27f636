# A random system; the expected results are those of testsolv 0.7.23.
repo sys 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: a 4 1 noarch
#>=Prv: a = 4-1
#>=Prv: w = 3
#>=Pkg: f 4 1 noarch
#>=Prv: f = 4-1
#>=Rec: g <= 3
#>=Obs: w > 4
#>=Pkg: f 1 1 noarch
#>=Prv: f = 1-1
#>=Rec: g <= 3
#>=Obs: w > 4
repo r1 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: c 3 1 noarch
#>=Prv: c = 3-1
#>=Prv: g
#>=Req: f
#>=Obs: g
#>=Req: f
#>=Pkg: f 4 1 noarch
#>=Prv: f = 4-1
#>=Rec: g <= 3
#>=Obs: w > 4
system x86_64 rpm sys
job blacklist pkg f-4-1.noarch@r1
job favor name c > 3
job install pkg a-4-1.noarch@sys
job erase name c
job distupgrade all packages
result transaction,problems <inline>
#>erase f-1-1.noarch@sys
nextjob
job blacklist pkg f-4-1.noarch@r1
job favor name c > 3
job install pkg a-4-1.noarch@sys
job erase name c
job distupgrade all packages
result orphaned <inline>
#>orphaned a-4-1.noarch@sys
nextjob
job blacklist pkg f-4-1.noarch@r1
job favor name c > 3
job install pkg a-4-1.noarch@sys
job erase name c
job distupgrade all packages
result recommended <inline>
#>recommended c-3-1.noarch@r1
nextjob
job blacklist pkg f-4-1.noarch@r1
job favor name c > 3
job install pkg a-4-1.noarch@sys
job erase name c
job distupgrade all packages
result unneeded <inline>
#>unneeded_filtered f-1-1.noarch@sys
#>unneeded_filtered f-4-1.noarch@sys
nextjob
job blacklist pkg f-4-1.noarch@r1
job favor name c > 3
job install pkg a-4-1.noarch@sys
job erase name c
job distupgrade all packages
result cleandeps <inline>
nextjob
job blacklist pkg f-4-1.noarch@r1
job favor name c > 3
job install pkg a-4-1.noarch@sys
job erase name c
job distupgrade all packages
result reason <inline>
#>reason a-4-1.noarch@sys unit f5e2bb99c25573025fb8604ccc43bf66
#>reason c-3-1.noarch@r1 unit c0c21087da2d666dde5dc64ea5ad6750
#>reason f-1-1.noarch@sys unit cf2d3073172d27f39e686ff87b0bff78
#>reason f-4-1.noarch@r1 unit 22120179067adcb92f98d51e225221f4
#>reason f-4-1.noarch@sys unit a795815fabc7399385f6af69d98b2755
nextjob
job blacklist pkg f-4-1.noarch@r1
job favor name c > 3
job install pkg a-4-1.noarch@sys
job erase name c
job distupgrade all packages
result rules <inline>
#>rule black 22120179067adcb92f98d51e225221f4 -f-4-1.noarch@r1
#>rule distupgrade cf2d3073172d27f39e686ff87b0bff78 -f-1-1.noarch@sys
#>rule job c0c21087da2d666dde5dc64ea5ad6750 -c-3-1.noarch@r1
#>rule job f5e2bb99c25573025fb8604ccc43bf66  a-4-1.noarch@sys
#>rule pkg 6609f033216f45d59f1fb51b057a639b -f-1-1.noarch@sys
#>rule pkg 6609f033216f45d59f1fb51b057a639b -f-4-1.noarch@r1
#>rule pkg 78ad585ba599c03f0a2f1f7947a17943  f-1-1.noarch@sys
#>rule pkg 78ad585ba599c03f0a2f1f7947a17943  f-4-1.noarch@r1
#>rule pkg 78ad585ba599c03f0a2f1f7947a17943  f-4-1.noarch@sys
#>rule pkg 78ad585ba599c03f0a2f1f7947a17943 -c-3-1.noarch@r1
#>rule pkg b5cdf3e2f1626b1920fd94329ca1d72f -f-4-1.noarch@r1
#>rule pkg b5cdf3e2f1626b1920fd94329ca1d72f -f-4-1.noarch@sys
#>rule update a795815fabc7399385f6af69d98b2755  f-1-1.noarch@sys
#>rule update a795815fabc7399385f6af69d98b2755  f-1-1.noarch@sys
#>rule update a795815fabc7399385f6af69d98b2755  f-4-1.noarch@r1
#>rule update a795815fabc7399385f6af69d98b2755  f-4-1.noarch@r1
#>rule update a795815fabc7399385f6af69d98b2755  f-4-1.noarch@sys
#>rule update a795815fabc7399385f6af69d98b2755  f-4-1.noarch@sys
#>rule update beef1429fb5f1fd77d770752163fa47a -@SYSTEM
