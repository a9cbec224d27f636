repo sys 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: e 4 1 noarch
#>=Prv: e = 4-1
#>=Pkg: d 4 1 noarch
#>=Prv: d = 4-1
#>=Req: e
repo r2 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: d 1 1 noarch
#>=Prv: d = 1-1
#>=Rec: e
system x86_64 rpm sys
job userinstalled pkg d-1-1.noarch@r2
job erase provides d [cleandeps]
result transaction,problems <inline>
#>erase d-4-1.noarch@sys
