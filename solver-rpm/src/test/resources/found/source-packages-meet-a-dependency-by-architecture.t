repo r1 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: a 2 1 src
#>=Pkg: b 2 1 nosrc
#>=Pkg: a 1 1 i686
#>=Prv: a = 1-1
#>=Pkg: c 1 1 i686
#>=Obs: a . src
#>=Pkg: d 1 1 i686
#>=Obs: b . nosrc
#>=Pkg: e 1 1 i686
#>=Req: b . src
#>=Pkg: f 1 1 i686
#>=Con: a < 2 . src
#>=Pkg: g 1 1 i686
#>=Con: a . i686
system i686 rpm
job noop selection_matchsolvable solvable:obsoletes a-2-1.src@r1 flat
job noop selection_matchsolvable solvable:obsoletes b-2-1.nosrc@r1 flat
job noop selection_matchsolvable solvable:requires b-2-1.nosrc@r1 flat
job noop selection_matchsolvable solvable:conflicts a-2-1.src@r1 flat
job noop selection_matchsolvable solvable:conflicts a-1-1.i686@r1 flat
result jobs <inline>
#>job noop pkg c-1-1.i686@r1 [noautoset]
#>job noop pkg d-1-1.i686@r1 [noautoset]
#>job noop pkg e-1-1.i686@r1 [noautoset]
#>job noop pkg g-1-1.i686@r1 [noautoset]
