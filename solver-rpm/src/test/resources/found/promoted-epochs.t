repo sys 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: old 1:1 1 noarch
#>=Prv: old = 1:1-1
repo r 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: old 2 1 noarch
#>=Prv: old = 2-1
#>=Pkg: lib 2:3 1 noarch
#>=Prv: lib = 2:3-1
#>=Pkg: tool 1 1 noarch
#>=Prv: tool = 1-1
#>=Req: lib >= 2
#>=Con: lib < 3
#>=Pkg: zero 1 1 noarch
#>=Prv: zero = 1-1
#>=Req: lib < 0:4
system x86_64 rpm sys
poolflags promoteepoch
job update name old
job install name tool
job install name zero
evrcmp 1:1 2
evrcmp 2 1:1
evrcmp 1:1 0:2
result transaction,problems,jobs <inline>
#>install lib-2:3-1.noarch@r
#>install tool-1-1.noarch@r
#>job install name tool
#>job install name zero
#>job noop provides 1:1 < 2
#>job noop provides 1:1 > 0:2
#>job noop provides 2 < 1:1
#>job update name old
#>problem c05a7ad4 info nothing provides lib < 0:4 needed by zero-1-1.noarch
#>problem c05a7ad4 solution 80bf8d64 deljob install name zero
#>upgrade old-1:1-1.noarch@sys old-2-1.noarch@r
