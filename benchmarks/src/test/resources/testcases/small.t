# One package is to be updated, another is asked for that needs what nobody provides.
repo @System 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: lamp 1 1 noarch
#>=Prv: lamp = 1-1
#>=Req: bulb
#>=Pkg: bulb 1 1 noarch
#>=Prv: bulb = 1-1
repo available 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: lamp 2 1 noarch
#>=Prv: lamp = 2-1
#>=Req: bulb >= 2
#>=Pkg: bulb 2 1 noarch
#>=Prv: bulb = 2-1
#>=Pkg: clock 1 1 noarch
#>=Prv: clock = 1-1
#>=Req: battery
system x86_64 rpm @System
job update name lamp
job install name clock
result transaction,problems <inline>
