repo sys 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: a 1 1:2010 noarch
#>=Prv: a = 1-1:2010
#>=Pkg: b 1 2:2010 noarch
#>=Prv: b = 1-2:2010
repo r 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: a 1 1:2011 noarch
#>=Prv: a = 1-1:2011
#>=Pkg: b 1 2 noarch
#>=Prv: b = 1-2
#>=Req: nothing
#>=Pkg: c 1 1:2011 noarch
#>=Prv: c = 1-1:2011
#>=Req: a = 1-1
#>=Req: gone > 1-1:2010
system x86_64 rpm sys
poolflags havedistepoch
job update all packages
job install name c
evrcmp 1-1:2010 1-1:2011
evrcmp 1-1 1-1:2011
result transaction,problems,jobs <inline>
#>job install name c
#>job noop provides 1-1 = 1-1:2011
#>job noop provides 1-1:2010 < 1-1:2011
#>job update all packages
#>problem 5372729e info nothing provides gone > 1-1:2010 needed by c-1-1.noarch
#>problem 5372729e solution 86764155 deljob install name c
#>upgrade a-1-1:2010.noarch@sys a-1-1:2011.noarch@r
