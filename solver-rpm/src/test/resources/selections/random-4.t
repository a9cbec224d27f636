# Random selections; the expected results are those of testsolv 0.7.23.
repo @System 0 testtags <inline>
#>=Ver: 3.0 addselfprovides
#>=Pkg: Foo 3 2 i686
#>=Pkg: pattern:base 1:1 1 noarch
#>=Req: /usr/bin/tool
#>=Enh: mail
#>=Pkg: pattern:foo 3 - x86_64
#>=Prv: mail = 1:1-2
#>=Prv: libc.so.6 = 2
#>=Req: foo
#>=Sug: Web = 2:1
#>=Fls: /usr/share/doc/foo
#>=Pkg: pattern:foo 1:1 1 noarch
#>=Prv: foo-virtual = 2-2
#>=Prv: Web
#>=Con: foo
#>=Sup: foo <= 3-2
#>=Fls: /usr/bin/foo
#>=Fls: /usr/bin/Tool
#>=Pkg: foo-bar 1:2 1 i686
#>=Prv: foo-virtual
#>=Req: Foo <> 1.0a-1.1
#>=Con: (foo-virtual <=> 1:2) & (cap(x) <> 1)
#>=Fls: /usr/bin/Tool
#>=Pkg: baz.i686 1.0a - noarch
#>=Req: ((baz.i686 >= 2:1-2) - (cap(x))) - ((bar) - (Foo < 1:1-1))
#>=Con: (foo <= 1:2-1.1) <IF> (foo)
#>=Fls: /usr/bin/Tool
#>=Fls: /opt/x/y
#>=Pkg: baz.i686 1:2 - i386
#>=Prv: foo-virtual >= 2:1-2
#>=Fls: /etc/foo.conf
#>=Pkg: foo-1 1.0a - i386
#>=Prv: Web < 1:1-1
#>=Req: foo-virtual <= 1:1-1.1
#>=Fls: /opt/x/y
#>=Pkg: foo-devel 1.0a 1.1 i686
#>=Prv: cap(x) = 0:1
#>=Req: foo-devel
#>=Pkg: product:bar 1.0a 2 i386
#>=Prv: web = 1-1
#>=Req: Foo
#>=Obs: foo
#>=Rec: /usr/bin/tool
#>=Sup: foo-virtual <=> 1
#>=Fls: /usr/bin/tool
repo available 0 testtags <inline>
#>=Ver: 3.0 addselfprovides
#>=Pkg: foo-devel 3 1.1 x86_64
#>=Prv: bar
#>=Prv: foo
#>=Sup: foo-virtual > 1:1
#>=Enh: foo-devel = 2
#>=Fls: /usr/bin/tool
#>=Pkg: foo-bar 0:1 1.1 i686
#>=Prv: foo
#>=Req: qux
#>=Con: (Web = 1) & (foo-devel > 1:2-1)
#>=Fls: /usr/bin/tool
#>=Fls: /opt/x/y
#>=Pkg: baz.i686 2 - nosrc
#>=Req: qux <> 1-1
#>=Rec: foo-devel
#>=Fls: /etc/foo.conf
#>=Fls: /opt/x/y
#>=Pkg: foo-1 2:1 1.1 nosrc
#>=Req: (libc.so.6) <UNLESS> (qux > 1.0-2)
#>=Pkg: foo 3 1.1 src
#>=Enh: foo
#>=Fls: /opt/x/y
repo extra 0 testtags <inline>
#>=Ver: 3.0 addselfprovides
#>=Pkg: libX 1:1 - src
#>=Con: qux <> 0:1-2
#>=Rec: (bar) + ((foo-bar <= 1.0) <UNLESS> (foo <=> 1.0a))
#>=Sup: cap(x) <= 0:1-1
#>=Fls: /etc/foo.conf
#>=Pkg: pattern:foo 2 1.1 i586
#>=Prv: libc.so.6 = 1.0a-1.1
#>=Req: /usr/bin/tool
#>=Fls: /etc/foo.conf
#>=Pkg: bAz 1.0a 1.1 i386
#>=Prv: bar
#>=Req: ((foo-virtual) - (cap(x) >= 2-2)) | (foo-virtual = 2:1-1)
#>=Sug: cap(x)
#>=Sup: mail
#>=Fls: /usr/bin/foo
#>=Pkg: f.o 2:1 1.1 i386
#>=Prv: bar >= 1:1
#>=Fls: /usr/bin/tool
#>=Pkg: f.o 2 2 x86_64
#>=Prv: web
#>=Prv: bar < 2
#>=Req: foo-devel
#>=Con: foo-bar = 1:2-2
#>=Fls: /usr/bin/foo
#>=Fls: /opt/x/y
#>=Fls: /usr/share/doc/foo
#>=Pkg: foo 3 1 i686
#>=Prv: bar
#>=Req: baz.i686
#>=Fls: /usr/bin/Tool
#>=Fls: /etc/foo.conf
#>=Fls: /usr/share/doc/foo
#>=Pkg: pattern:base 1.0 1.1 i586
#>=Fls: /usr/bin/foo
#>=Fls: /usr/share/doc/foo
#>=Pkg: pattern:foo 1:2 1.1 i586
#>=Prv: foo >= 1-1
#>=Con: ((Web) | (bar)) & ((web <> 1) & (foo-bar))
#>=Obs: (foo-bar > 1-2) <UNLESS> (Web <> 1:2)
#>=Fls: /usr/bin/foo
#>=Fls: /usr/bin/Tool
#>=Pkg: product:bar 1:2 1 src
#>=Fls: /usr/bin/foo
#>=Pkg: baz.i686 1 2 noarch
#>=Req: foo < 1:1-1
#>=Fls: /usr/bin/Tool
#>=Fls: /opt/x/y
#>=Pkg: foo-devel 1:2 2 nosrc
#>=Rec: baz.i686 <= 1.0
#>=Fls: /usr/bin/tool
#>=Fls: /etc/foo.conf
#>=Fls: /opt/x/y
#>=Pkg: pattern:base 1.0 1 noarch
#>=Sug: foo-bar
#>=Fls: /opt/x/y
#>=Pkg: qux 1.0a 1.1 i686
#>=Prv: bar >= 0:1
#>=Prv: mail
#>=Req: mail
#>=Rec: bar
#>=Pkg: pattern:foo 1:2 2 i586
#>=Prv: Web
#>=Req: ((bar <=> 1.0) | (foo-virtual <> 1.0a-2)) <UNLESS> ((/usr/bin/tool) <IF> (qux <> 1.0a-1.1))
#>=Fls: /usr/bin/tool
#>=Pkg: libX 0:1 1 i686
#>=Req: cap(x)
#>=Fls: /opt/x/y
#>=Pkg: baz.i686 2 2 x86_64
#>=Prv: web = 3-1.1
#>=Prv: libc.so.6
#>=Con: foo
#>=Fls: /etc/foo.conf
#>=Pkg: bar 1:2 1 nosrc
#>=Req: foo = 0:1-2
#>=Fls: /opt/x/y
#>=Pkg: foo 2 1 i586
#>=Con: baz.i686
#>=Rec: bar
#>=Enh: ((bar) - (cap(x))) | ((/usr/bin/tool) & (web))
#>=Fls: /usr/bin/Tool
#>=Fls: /etc/foo.conf
#>=Pkg: pattern:foo 1.0 1.1 src
#>=Fls: /usr/bin/tool
#>=Pkg: pattern:base 2:1 2 x86_64
#>=Prv: mail < 0:1
#>=Prv: foo-virtual = 1
#>=Req: mail
#>=Fls: /usr/share/doc/foo
#>=Pkg: bAz 2 1 i586
#>=Fls: /usr/bin/Tool
#>=Fls: /opt/x/y
#>=Fls: /usr/share/doc/foo
#>=Pkg: qux 1.0 1 x86_64
#>=Prv: cap(x) = 2-1.1
#>=Prv: bar < 1:2-2
system x86_64 rpm @System
disable pkg foo-devel-1.0a-1.1.i686@@System
disable pkg foo-1-2:1-1.1.nosrc@available
disable pkg foo-3-1.1.src@available
disable pkg pattern:foo-2-1.1.i586@extra
disable pkg pattern:foo-1:2-2.i586@extra
disable pkg libX-1-1.i686@extra
job noop selection libc.so.6 name,provides,canon,dotarch,rel,glob,flat,nocase,skipkind,withdisabled
result jobs <inline>
#>job noop oneof pattern:foo-3.x86_64@@System pattern:foo-2-1.1.i586@extra baz.i686-2-2.x86_64@extra

nextjob
job noop selection /usr/bin/Tool name,provides,filelist,canon,flat,withbadarch
result jobs <inline>
#>job noop oneof pattern:foo-1:1-1.noarch@@System foo-bar-1:2-1.i686@@System baz.i686-1.0a.noarch@@System foo-3-1.i686@extra pattern:foo-1:2-1.1.i586@extra baz.i686-1-2.noarch@extra foo-2-1.i586@extra bAz-2-1.i586@extra

nextjob
job noop selection web name,provides,dotarch,rel,glob,skipkind
result jobs <inline>
#>job noop provides web

nextjob
job noop selection *.i686-1.0a-2 name,filelist,dotarch,rel,flat,sourceonly,withsource
job noop oneof f.o-2-2.x86_64@extra pattern:foo-1:2-1.1.i586@extra pattern:foo-1:2-2.i586@extra qux-1.0a-1.1.i686@extra [setev]
job favor selection pattern:base name,dotarch,rel,glob,nocase,sourceonly,skipkind,add
job noop selection_matchdepid solvable:recommends qux rel,nocase,depstr,filter
result jobs <inline>

nextjob
job favor selection PATTERN:BASE-1.0 name,provides,canon,rel,nocase
result jobs <inline>
#>job favor name pattern:base = 1.0 [setev]

nextjob
job noop provides qux
job noop all packages
job noop selection_matchdepid solvable:requires foo-devel < 2 rel,glob,subtract
job noop selection_matchdeps solvable:recommends ba*!=3-2 glob,subtract
result jobs <inline>
#>job noop oneof Foo-3-2.i686@@System pattern:base-1:1-1.noarch@@System pattern:foo-3.x86_64@@System pattern:foo-1:1-1.noarch@@System foo-bar-1:2-1.i686@@System baz.i686-1.0a.noarch@@System baz.i686-1:2.i386@@System foo-1-1.0a.i386@@System product:bar-1.0a-2.i386@@System foo-devel-3-1.1.x86_64@available foo-bar-1-1.1.i686@available baz.i686-2.nosrc@available foo-1-2:1-1.1.nosrc@available foo-3-1.1.src@available libX-1:1.src@extra pattern:foo-2-1.1.i586@extra bAz-1.0a-1.1.i386@extra f.o-2:1-1.1.i386@extra foo-3-1.i686@extra pattern:base-1.0-1.1.i586@extra pattern:foo-1:2-1.1.i586@extra product:bar-1:2-1.src@extra baz.i686-1-2.noarch@extra foo-devel-1:2-2.nosrc@extra pattern:base-1.0-1.noarch@extra qux-1.0a-1.1.i686@extra pattern:foo-1:2-2.i586@extra libX-1-1.i686@extra baz.i686-2-2.x86_64@extra bar-1:2-1.nosrc@extra foo-2-1.i586@extra pattern:foo-1.0-1.1.src@extra pattern:base-2:1-2.x86_64@extra bAz-2-1.i586@extra qux-1.0-1.x86_64@extra
#>job noop provides qux

nextjob
job noop selection cap(x).x86_64!=1.0-2 name,dotarch,rel
result jobs <inline>

nextjob
job noop selection_matchdepid solvable:provides cap(x) < 1-1 rel,flat
job noop selection mai? name,glob,skipkind
job noop selection F.O.i586 provides,rel,glob,flat,nocase,sourceonly,withsource,withdisabled,withbadarch,add
result jobs <inline>
#>job noop pkg foo-devel-1.0a-1.1.i686@@System [noautoset]

nextjob
job noop all packages
job noop selection mail<=1:1 filelist,flat,dotarch,rel,glob,withsource,withdisabled,add
result jobs <inline>
#>job noop all packages

nextjob
job noop all packages
job noop selection qux name,provides,canon,nocase,skipkind,subtract
result jobs <inline>
#>job noop oneof Foo-3-2.i686@@System pattern:base-1:1-1.noarch@@System pattern:foo-3.x86_64@@System pattern:foo-1:1-1.noarch@@System foo-bar-1:2-1.i686@@System baz.i686-1.0a.noarch@@System baz.i686-1:2.i386@@System foo-1-1.0a.i386@@System foo-devel-1.0a-1.1.i686@@System product:bar-1.0a-2.i386@@System foo-devel-3-1.1.x86_64@available foo-bar-1-1.1.i686@available baz.i686-2.nosrc@available foo-1-2:1-1.1.nosrc@available foo-3-1.1.src@available libX-1:1.src@extra pattern:foo-2-1.1.i586@extra bAz-1.0a-1.1.i386@extra f.o-2:1-1.1.i386@extra f.o-2-2.x86_64@extra foo-3-1.i686@extra pattern:base-1.0-1.1.i586@extra pattern:foo-1:2-1.1.i586@extra product:bar-1:2-1.src@extra baz.i686-1-2.noarch@extra foo-devel-1:2-2.nosrc@extra pattern:base-1.0-1.noarch@extra pattern:foo-1:2-2.i586@extra libX-1-1.i686@extra baz.i686-2-2.x86_64@extra bar-1:2-1.nosrc@extra foo-2-1.i586@extra pattern:foo-1.0-1.1.src@extra pattern:base-2:1-2.x86_64@extra bAz-2-1.i586@extra

nextjob
job favor selection_matchdepid solvable:conflicts foo rel
result jobs <inline>
#>job favor pkg baz.i686-1.0a.noarch@@System [noautoset]
#>job favor pkg baz.i686-2-2.x86_64@extra [noautoset]
#>job favor pkg pattern:foo-1:1-1.noarch@@System [noautoset]

nextjob
job noop selection_matchdeps solvable:name foo-1 rel,glob,withdisabled
result jobs <inline>
#>job noop pkg foo-1-1.0a.i386@@System [noautoset]

nextjob
job noop selection ?.o name,filelist,flat,dotarch,glob
job noop name foo-virtual >= 0:1-1.1
job favor selection_matchdeps solvable:name Web rel,glob,flat,add
job noop selection B*R-3 canon,withbadarch,subtract
result jobs <inline>
#>job noop name f.o
#>job noop name foo-virtual >= 0:1-1.1

nextjob
job noop selection foo-devel name,provides,filelist,canon,rel,withsource,skipkind
job favor selection PRODUCT:BAR = 1:2 provides,filelist,flat,rel,glob,add
result jobs <inline>
#>job favor oneof foo-devel-1.0a-1.1.i686@@System foo-devel-3-1.1.x86_64@available foo-devel-1:2-2.nosrc@extra

nextjob
job noop provides (qux) | ((bar) <IF> (Web < 1.0))
job noop selection_matchdepid solvable:enhances (bar) | ((foo <= 1:2) | (foo-virtual)) skipkind,withbadarch,subtract
result jobs <inline>
#>job noop provides qux | (bar <IF> Web < 1.0)

nextjob
job noop selection_matchdepid solvable:supplements foo-virtual glob,skipkind,withdisabled
result jobs <inline>
#>job noop pkg foo-devel-3-1.1.x86_64@available [noautoset]
#>job noop pkg product:bar-1.0a-2.i386@@System [noautoset]

nextjob
job noop repo available [setev]
job noop repo extra
job noop selection /usr/bin/tool filelist,flat,dotarch,rel,add
result jobs <inline>
#>job noop oneof product:bar-1.0a-2.i386@@System foo-devel-3-1.1.x86_64@available foo-bar-1-1.1.i686@available f.o-2:1-1.1.i386@extra
#>job noop repo available [setev]
#>job noop repo extra

nextjob
job noop name web <=> 1.0-1.1 [setarch,setrepo]
job noop selection foo-1.noarch canon,dotarch,rel,glob,subtract
result jobs <inline>
#>job noop name web <=> 1.0-1.1 [setarch,setrepo]

nextjob
job noop selection foo-devel.noarch name,provides,flat,sourceonly,withbadarch
result jobs <inline>

nextjob
job noop selection pattern:foo provides,filelist,rel,glob,withdisabled
result jobs <inline>
#>job noop oneof pattern:foo-3.x86_64@@System pattern:foo-1:1-1.noarch@@System pattern:foo-2-1.1.i586@extra pattern:foo-1:2-1.1.i586@extra pattern:foo-1:2-2.i586@extra

nextjob
job favor selection f.o name,provides,filelist,flat,dotarch,rel,nocase
result jobs <inline>
#>job favor name f.o

nextjob
job favor selection Foo<>1-1.1 name,provides,rel,glob,flat,nocase,withbadarch
result jobs <inline>
#>job favor oneof Foo-3-2.i686@@System foo-3-1.i686@extra foo-2-1.i586@extra

nextjob
job favor selection FOO-1:1-1.nosrc filelist,flat,glob,nocase,withsource
result jobs <inline>

nextjob
job favor selection pattern:base name,filelist,rel,glob,withdisabled,withbadarch
result jobs <inline>
#>job favor name pattern:base

nextjob
job noop provides libc.so.6 < 1-2 [setarch,setrepo]
job noop name mail < 1.0-1
job noop selection foo-2-1 = 2 provides,rel,glob,skipkind,withbadarch,add
result jobs <inline>
#>job noop name mail < 1.0-1
#>job noop provides libc.so.6 < 1-2 [setarch,setrepo]

nextjob
job noop selection foo?virtual-1:2-1 filelist,canon,flat,glob,withsource
result jobs <inline>

nextjob
job noop selection_matchsolvable solvable:recommends foo-devel-3-1.1.x86_64@available rel,glob,flat,nocase,withbadarch
result jobs <inline>
#>job noop oneof product:bar-1.0a-2.i386@@System qux-1.0a-1.1.i686@extra foo-2-1.i586@extra

nextjob
job noop selection FOO<2:1-2 filelist,canon,flat,rel,glob,withsource
result jobs <inline>

nextjob
job noop selection /usr/bin/Tool filelist,canon,flat,rel,glob,skipkind
result jobs <inline>
#>job noop oneof pattern:foo-1:1-1.noarch@@System foo-bar-1:2-1.i686@@System baz.i686-1.0a.noarch@@System foo-3-1.i686@extra pattern:foo-1:2-1.1.i586@extra baz.i686-1-2.noarch@extra foo-2-1.i586@extra bAz-2-1.i586@extra

nextjob
job favor selection_matchdepid solvable:name Web installedonly,glob,withbadarch
job noop all packages [weak,setevr,noautoset]
job noop selection_matchsolvable solvable:conflicts qux-1.0-1.x86_64@extra glob,flat,withdisabled,withbadarch,filter
result jobs <inline>
#>job noop oneof foo-bar-1:2-1.i686@@System pattern:foo-1:2-1.1.i586@extra

nextjob
job noop selection *bX-1 name,glob,skipkind
job noop repo available
job noop selection foo-1.src !=1-1 filelist,flat,nocase,subtract
result jobs <inline>
#>job noop repo available

nextjob
job noop provides Foo
job noop selection_matchdeps solvable:conflicts f* rel,glob,subtract
result jobs <inline>
#>job noop provides Foo

nextjob
job noop selection_matchdeps solvable:supplements qux rel
result jobs <inline>

nextjob
job favor selection /usr/bin/Tool provides,filelist,canon,dotarch,rel,flat,skipkind,withdisabled
result jobs <inline>
#>job favor oneof pattern:foo-1:1-1.noarch@@System foo-bar-1:2-1.i686@@System baz.i686-1.0a.noarch@@System foo-3-1.i686@extra pattern:foo-1:2-1.1.i586@extra baz.i686-1-2.noarch@extra foo-2-1.i586@extra bAz-2-1.i586@extra

nextjob
job noop selection foo-bar name,provides,filelist,dotarch,glob,flat
result jobs <inline>
#>job noop name foo-bar

nextjob
job noop provides (bar > 1.0) <IF> ((Web) <ELSE> (foo-devel <= 1.0a))
job noop selection FOO-2-1 provides,canon,flat,withsource,withdisabled,add
result jobs <inline>
#>job noop provides bar > 1.0 <IF> (Web <ELSE> foo-devel <= 1.0a)

nextjob
job noop selection foo-bar name,provides,filelist,glob,flat
result jobs <inline>
#>job noop name foo-bar

nextjob
job noop selection Foo name,rel,glob
result jobs <inline>
#>job noop name Foo

nextjob
job noop selection f.[^a-c] name,provides,filelist,flat,rel,glob,nocase
result jobs <inline>
#>job noop name f.o

nextjob
job noop selection ba?-1-2.nosrc provides,filelist,dotarch
result jobs <inline>
