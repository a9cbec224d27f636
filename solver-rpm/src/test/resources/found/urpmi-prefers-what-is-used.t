repo sys 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: locales-de 1 1 noarch
#>=Prv: locales-de = 1-1
#>=Pkg: kernel-desktop-3.1-1 1 1 noarch
#>=Prv: kernel-desktop-3.1-1 = 1-1
repo r 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: help-a 1 1 noarch
#>=Prv: help-a = 1-1
#>=Prv: help
#>=Req: locales-en
#>=Pkg: help-b 1 1 noarch
#>=Prv: help-b = 1-1
#>=Prv: help
#>=Req: locales-de
#>=Pkg: help-c 1 1 noarch
#>=Prv: help-c = 1-1
#>=Prv: help
#>=Req: locales-fr
#>=Pkg: locales-en 1 1 noarch
#>=Prv: locales-en = 1-1
#>=Pkg: locales-fr 1 1 noarch
#>=Prv: locales-fr = 1-1
#>=Pkg: a-kernel-3.0-desktop-1 1 1 noarch
#>=Prv: a-kernel-3.0-desktop-1 = 1-1
#>=Prv: module
#>=Pkg: b-kernel-3.1-desktop-1 1 1 noarch
#>=Prv: b-kernel-3.1-desktop-1 = 1-1
#>=Prv: module
#>=Pkg: kernel-desktop-devel-3.0-1 1 1 noarch
#>=Prv: kernel-desktop-devel-3.0-1 = 1-1
#>=Prv: devel
#>=Pkg: kernel-desktop-devel-3.1-1 1 1 noarch
#>=Prv: kernel-desktop-devel-3.1-1 = 1-1
#>=Prv: devel
system x86_64 rpm sys
solverflags urpmreorder
job install provides help
job install provides module
job install provides devel
result transaction,problems <inline>
#>install b-kernel-3.1-desktop-1-1-1.noarch@r
#>install help-b-1-1.noarch@r
#>install kernel-desktop-devel-3.1-1-1-1.noarch@r
