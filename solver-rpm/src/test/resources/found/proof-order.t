repo sys 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: j 2 1 noarch
#>=Prv: j = 2-1
repo r1 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: j 4 1 noarch
#>=Prv: j = 4-1
system x86_64 rpm sys
job distupgrade all packages [forcebest]
job lock repo r1
result transaction,problems <inline>
#>problem c283403e info problem with installed package j-2-1.noarch
#>problem c283403e solution 922bd108 erase j-2-1.noarch@sys
#>problem c283403e solution b5617e13 allow j-2-1.noarch@sys
#>problem c283403e solution d1f8f617 deljob lock repo r1
#>upgrade j-2-1.noarch@sys j-4-1.noarch@r1
