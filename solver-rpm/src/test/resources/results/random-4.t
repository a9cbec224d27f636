# A random system; the expected results are those of testsolv 0.7.23.
repo sys 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: c 1 1 noarch
#>=Prv: c = 1-1
#>=Sup: c >= 1
#>=Pkg: b 4 1 noarch
#>=Prv: b = 4-1
#>=Rec: b
#>=Sup: c
#>=Pkg: e 4 1 noarch
#>=Prv: e = 4-1
repo r1 1 testtags <inline>
#>=Ver: 3.0
#>=Pkg: e 4 1 noarch
#>=Prv: e = 4-1
#>=Pkg: a 1 1 noarch
#>=Prv: a = 1-1
repo r2 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: f 3 1 noarch
#>=Prv: f = 3-1
#>=Rec: c
#>=Enh: a > 2
#>=Pkg: g 3 1 noarch
#>=Prv: g = 3-1
#>=Obs: e <= 4
repo r3 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: f 2 1 noarch
#>=Prv: f = 2-1
#>=Prv: v = 2
system x86_64 rpm sys
job erase name e [cleandeps]
job erase provides c = 1
job install name g [cleandeps]
result transaction,problems <inline>
#>erase c-1-1.noarch@sys
#>erase e-4-1.noarch@sys g-3-1.noarch@r2
#>install g-3-1.noarch@r2
nextjob
job erase name e [cleandeps]
job erase provides c = 1
job install name g [cleandeps]
result orphaned <inline>
#>orphaned b-4-1.noarch@sys
#>orphaned c-1-1.noarch@sys
nextjob
job erase name e [cleandeps]
job erase provides c = 1
job install name g [cleandeps]
result recommended <inline>
#>recommended b-4-1.noarch@sys
nextjob
job erase name e [cleandeps]
job erase provides c = 1
job install name g [cleandeps]
result unneeded <inline>
#>unneeded b-4-1.noarch@sys
#>unneeded_filtered c-1-1.noarch@sys
#>unneeded_filtered e-4-1.noarch@sys
nextjob
job erase name e [cleandeps]
job erase provides c = 1
job install name g [cleandeps]
result cleandeps <inline>
#>cleandeps c-1-1.noarch@sys
nextjob
job erase name e [cleandeps]
job erase provides c = 1
job install name g [cleandeps]
result reason <inline>
#>reason b-4-1.noarch@sys unit 54648040b1b3101bd8681dfee9dc74ee
#>reason c-1-1.noarch@sys unit 8d42896b3f873fcbb53c82e7fadc9b7e
#>reason e-4-1.noarch@r1 unit bf0488e25989fe2ee25b248505df1a47
#>reason e-4-1.noarch@sys unit f227c82eacf131107c258ef8a664db09
#>reason g-3-1.noarch@r2 unit c5deea7ee4b5e29d7220c41d85faea13
nextjob
job erase name e [cleandeps]
job erase provides c = 1
job install name g [cleandeps]
result rules <inline>
#>rule job 8d42896b3f873fcbb53c82e7fadc9b7e -c-1-1.noarch@sys
#>rule job bf0488e25989fe2ee25b248505df1a47 -e-4-1.noarch@r1
#>rule job c5deea7ee4b5e29d7220c41d85faea13  g-3-1.noarch@r2
#>rule job f227c82eacf131107c258ef8a664db09 -e-4-1.noarch@sys
#>rule pkg 66931ec5c9ec9cfe36cbc4e7137783b1 -e-4-1.noarch@r1
#>rule pkg 66931ec5c9ec9cfe36cbc4e7137783b1 -e-4-1.noarch@sys
#>rule pkg 676ea4ee6a4a4f56b38f6756322b2b62 -e-4-1.noarch@r1
#>rule pkg 676ea4ee6a4a4f56b38f6756322b2b62 -g-3-1.noarch@r2
#>rule pkg b4a686c92f9872bb70978283936a3de3 -e-4-1.noarch@sys
#>rule pkg b4a686c92f9872bb70978283936a3de3 -g-3-1.noarch@r2
#>rule update 54648040b1b3101bd8681dfee9dc74ee  b-4-1.noarch@sys
#>rule update 6ac9c05a6e31002336a4715d32a9286b  e-4-1.noarch@r1
#>rule update 6ac9c05a6e31002336a4715d32a9286b  e-4-1.noarch@sys
#>rule update 6ac9c05a6e31002336a4715d32a9286b  g-3-1.noarch@r2
#>rule update bda8be27a6289bcb4da9ab4da3571da6  c-1-1.noarch@sys
