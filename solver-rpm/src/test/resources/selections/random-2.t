# Random selections; the expected results are those of testsolv 0.7.23.
repo @System 0 testtags <inline>
#>=Ver: 3.0 addselfprovides
#>=Pkg: pattern:base 0:1 2 i386
#>=Obs: (cap(x) >= 3-1.1) & (foo-virtual > 2:1-2)
#>=Sug: foo-virtual <= 1.0-1.1
#>=Fls: /usr/bin/Tool
#>=Fls: /usr/share/doc/foo
#>=Pkg: qux 0:1 1.1 x86_64
#>=Req: /usr/bin/tool
#>=Fls: /usr/bin/foo
#>=Fls: /opt/x/y
#>=Pkg: libX 1:2 1 i586
#>=Prv: Web = 0:1-1.1
#>=Prv: libc.so.6
#>=Req: Web > 1:1
#>=Rec: foo-bar
#>=Pkg: baz.i686 2:1 - x86_64
#>=Req: (/usr/bin/tool) <UNLESS> ((foo <= 2:1-1.1) <UNLESS> (Web))
#>=Pkg: baz.i686 3 1.1 i686
#>=Prv: web >= 2
#>=Req: (bar) <IF> ((mail = 0:1-1.1) <ELSE> ((Foo) | (mail)))
#>=Fls: /opt/x/y
#>=Pkg: f.o 1 1.1 x86_64
#>=Enh: ((mail > 1-1) <UNLESS> (Foo >= 3)) & (web)
#>=Fls: /usr/bin/foo
#>=Pkg: foo 1 1 i586
#>=Pkg: Foo 1:2 2 noarch
#>=Prv: web = 1:1-1.1
#>=Prv: mail
#>=Req: baz.i686
#>=Rec: Foo
#>=Enh: qux
#>=Fls: /usr/bin/foo
#>=Pkg: pattern:base 1.0 1.1 i386
#>=Prv: libc.so.6 >= 1:1
#>=Prv: mail = 2:1-1
#>=Req: (mail > 0:1-2) + (foo >= 1.0-2)
#>=Con: ((web <> 1.0a-1) <UNLESS> (mail < 2:1)) - (bar)
#>=Enh: ((/usr/bin/tool) & (qux)) | (/usr/bin/tool)
#>=Fls: /usr/bin/tool
#>=Fls: /etc/foo.conf
#>=Fls: /usr/share/doc/foo
repo available 0 testtags <inline>
#>=Ver: 3.0 addselfprovides
#>=Pkg: bar 3 2 i586
#>=Req: web
#>=Sug: bar <> 0:1-2
#>=Enh: (foo-bar <=> 2) + (mail)
#>=Fls: /usr/bin/tool
#>=Fls: /usr/bin/foo
#>=Fls: /opt/x/y
#>=Fls: /usr/share/doc/foo
#>=Pkg: product:bar 1.0 2 noarch
#>=Prv: cap(x)
#>=Prv: cap(x)
#>=Fls: /usr/bin/foo
#>=Pkg: Foo 2 1 i586
#>=Prv: mail >= 1.0a-1.1
#>=Enh: (Web < 2-1) + (/usr/bin/tool)
#>=Pkg: foo-1 2:1 1 x86_64
#>=Pkg: foo-devel 1:1 1.1 i686
#>=Req: /usr/bin/tool
#>=Rec: cap(x)
#>=Pkg: foo-devel 1.0 1 i586
#>=Req: mail
#>=Enh: ((libc.so.6) + (web <> 0:1-2)) <UNLESS> (mail >= 1:2-2)
#>=Fls: /usr/bin/tool
#>=Fls: /usr/share/doc/foo
#>=Pkg: foo 1 2 nosrc
#>=Req: (bar) | (bar > 2)
#>=Fls: /usr/bin/tool
#>=Fls: /opt/x/y
#>=Pkg: f.o 0:1 - i686
#>=Prv: web = 0:1-1.1
#>=Req: bar <= 1:1
#>=Con: (/usr/bin/tool) - (Web <> 1.0a)
#>=Fls: /opt/x/y
#>=Pkg: bAz 1 1.1 i686
#>=Prv: web
#>=Prv: web
#>=Req: (web) + (foo-bar)
#>=Fls: /usr/bin/foo
#>=Fls: /usr/bin/Tool
#>=Pkg: pattern:base 2:1 1 noarch
#>=Req: mail
#>=Fls: /usr/bin/foo
#>=Fls: /usr/bin/Tool
#>=Pkg: f.o 1.0 1.1 i386
#>=Prv: foo-virtual
#>=Req: /usr/bin/tool
#>=Fls: /usr/bin/foo
#>=Pkg: bAz 1.0 2 nosrc
#>=Sup: (mail) <UNLESS> (baz.i686 >= 1-1.1)
#>=Fls: /etc/foo.conf
#>=Fls: /usr/share/doc/foo
#>=Pkg: foo 2 2 i386
#>=Prv: libc.so.6
#>=Prv: libc.so.6 = 0:1
#>=Req: ((baz.i686 > 1.0) & (Web)) - ((cap(x)) + (bar <= 0:1-1.1))
#>=Con: Web
#>=Fls: /usr/bin/Tool
#>=Fls: /usr/share/doc/foo
#>=Pkg: pattern:base 2:1 1.1 i686
#>=Prv: qux = 1.0a
#>=Req: foo > 1:2-1
#>=Fls: /usr/bin/foo
#>=Fls: /usr/bin/Tool
#>=Fls: /opt/x/y
#>=Pkg: f.o 3 2 noarch
#>=Req: bar
#>=Sug: foo-devel
#>=Fls: /usr/bin/tool
#>=Fls: /opt/x/y
#>=Pkg: pattern:foo 2:1 1.1 i586
#>=Prv: foo-virtual
#>=Prv: cap(x) = 1.0a-1.1
#>=Req: (web) + (bar)
#>=Fls: /usr/bin/tool
#>=Fls: /usr/bin/Tool
#>=Pkg: foo-1 1.0a 1 noarch
#>=Prv: libc.so.6 = 1.0
#>=Prv: mail
#>=Req: (bar) - (foo)
#>=Fls: /usr/bin/tool
#>=Fls: /etc/foo.conf
#>=Fls: /opt/x/y
#>=Fls: /usr/share/doc/foo
#>=Pkg: f.o 0:1 2 x86_64
#>=Prv: mail < 1:2-1.1
#>=Prv: libc.so.6 = 2
#>=Con: foo-devel
#>=Enh: baz.i686 < 1.0a-1
#>=Fls: /etc/foo.conf
#>=Pkg: qux 2:1 1 noarch
#>=Rec: (cap(x)) <IF> (foo-bar <> 0:1)
#>=Sug: web <= 1.0a
#>=Fls: /usr/bin/foo
#>=Fls: /usr/bin/Tool
#>=Pkg: foo 1:2 2 i686
#>=Prv: Web = 0:1
#>=Req: foo
#>=Fls: /opt/x/y
#>=Pkg: f.o 1 1 x86_64
#>=Req: foo-devel
#>=Pkg: pattern:base 1.0 1 x86_64
#>=Prv: bar < 1-2
#>=Req: mail < 1:2-1
#>=Sug: foo-bar
#>=Fls: /usr/bin/tool
#>=Fls: /usr/share/doc/foo
#>=Pkg: foo-bar 1:2 1.1 src
#>=Con: ((Web) <UNLESS> (/usr/bin/tool)) | (cap(x))
#>=Obs: qux = 1.0
#>=Fls: /usr/bin/foo
#>=Fls: /etc/foo.conf
repo extra 0 testtags <inline>
#>=Ver: 3.0 addselfprovides
#>=Pkg: foo-1 1:1 1.1 i386
#>=Req: foo-devel <> 2:1
#>=Rec: ((foo-devel) + (cap(x))) + ((Foo) - (cap(x) <> 1:2))
#>=Enh: (foo) + (Foo)
#>=Fls: /usr/bin/tool
#>=Pkg: pattern:foo 2:1 1.1 noarch
#>=Req: bar
#>=Obs: foo > 2:1-1.1
#>=Fls: /usr/bin/tool
#>=Fls: /usr/bin/foo
#>=Fls: /usr/bin/Tool
#>=Fls: /opt/x/y
#>=Pkg: foo-bar 2:1 2 noarch
#>=Con: ((bar) - (Web >= 2)) <IF> (bar)
#>=Rec: foo <> 1
#>=Enh: Foo > 2-1
#>=Fls: /usr/bin/Tool
#>=Fls: /etc/foo.conf
#>=Pkg: libX 2:1 2 i386
#>=Prv: qux = 1:1-1
#>=Prv: web < 1.0
#>=Obs: qux
#>=Fls: /usr/bin/Tool
#>=Fls: /etc/foo.conf
#>=Fls: /opt/x/y
#>=Pkg: f.o 0:1 2 i586
#>=Req: (cap(x) <= 0:1) | ((foo-bar <> 1.0a-2) & (mail))
#>=Con: Foo
#>=Fls: /etc/foo.conf
#>=Fls: /opt/x/y
#>=Pkg: pattern:foo 1:1 2 i686
#>=Req: (mail <= 2-1.1) | (/usr/bin/tool)
#>=Obs: bar <=> 1.0a
#>=Sug: ((baz.i686) <UNLESS> (baz.i686 > 1.0)) - (bar)
#>=Pkg: baz.i686 0:1 1 i686
#>=Prv: qux
#>=Prv: mail
#>=Req: Foo
#>=Obs: foo-virtual <= 2-1
#>=Sug: web > 1:2-1
#>=Fls: /usr/bin/foo
#>=Fls: /usr/bin/Tool
#>=Pkg: foo-bar 1.0a 1.1 noarch
#>=Fls: /opt/x/y
#>=Fls: /usr/share/doc/foo
#>=Pkg: libX 2 1.1 i586
#>=Prv: foo-virtual >= 1:2
#>=Fls: /usr/bin/tool
#>=Fls: /etc/foo.conf
#>=Pkg: foo-bar 2 1 nosrc
#>=Req: foo
#>=Obs: /usr/bin/tool
#>=Rec: cap(x) <= 2:1-1
#>=Enh: bar
#>=Pkg: foo 1.0 2 i686
#>=Prv: libc.so.6
#>=Prv: bar
#>=Req: Foo
#>=Sug: /usr/bin/tool
#>=Fls: /usr/bin/foo
#>=Fls: /usr/bin/Tool
#>=Fls: /usr/share/doc/foo
#>=Pkg: baz.i686 1.0a 2 i386
#>=Req: qux
#>=Fls: /usr/bin/foo
#>=Fls: /etc/foo.conf
#>=Pkg: qux 1.0a 2 i686
#>=Prv: foo-virtual
#>=Sup: (web) | (foo-devel)
#>=Fls: /usr/bin/tool
#>=Fls: /usr/bin/Tool
#>=Pkg: pattern:base 1:2 2 noarch
#>=Req: foo-bar
#>=Rec: (foo-devel) & (Web <=> 1:1-2)
#>=Fls: /usr/bin/tool
system x86_64 rpm @System
disable pkg product:bar-1.0-2.noarch@available
disable pkg f.o-1.i686@available
disable pkg f.o-1-1.x86_64@available
disable pkg foo-1-1:1-1.1.i386@extra
disable pkg foo-1.0-2.i686@extra
job favor selection_matchsolvable solvable:enhances pattern:base-1:2-2.noarch@extra glob,nocase,withbadarch
result jobs <inline>
#>job favor pkg pattern:base-1.0-1.1.i386@@System [noautoset]

nextjob
job noop selection foo-1 name,canon,rel,installedonly,glob,withsource,withbadarch
result jobs <inline>
#>job noop name foo = 1 [setev,setrepo]

nextjob
job noop selection /opt/x/y name,provides,filelist,flat,dotarch
result jobs <inline>
#>job noop oneof qux-1-1.1.x86_64@@System baz.i686-3-1.1.i686@@System bar-3-2.i586@available pattern:base-2:1-1.1.i686@available f.o-3-2.noarch@available foo-1-1.0a-1.noarch@available foo-1:2-2.i686@available pattern:foo-2:1-1.1.noarch@extra libX-2:1-2.i386@extra f.o-1-2.i586@extra foo-bar-1.0a-1.1.noarch@extra

nextjob
job favor selection_matchdepid solvable:conflicts (Foo) + (/usr/bin/tool) glob,flat,nocase
job noop selection_matchdeps solvable:name * and * installedonly,glob,sourceonly,filter
result jobs <inline>

nextjob
job noop repo extra
job noop selection foo* name,provides,rel,skipkind,filter
job noop selection /usr/bin/Tool name,filelist,canon,flat,rel,skipkind,withdisabled,add
result jobs <inline>
#>job noop oneof pattern:base-1-2.i386@@System bAz-1-1.1.i686@available pattern:base-2:1-1.noarch@available foo-2-2.i386@available pattern:base-2:1-1.1.i686@available pattern:foo-2:1-1.1.i586@available qux-2:1-1.noarch@available pattern:foo-2:1-1.1.noarch@extra foo-bar-2:1-2.noarch@extra libX-2:1-2.i386@extra baz.i686-1-1.i686@extra foo-1.0-2.i686@extra qux-1.0a-2.i686@extra

nextjob
job noop selection_matchdeps solvable:requires bar glob
result jobs <inline>
#>job noop pkg baz.i686-3-1.1.i686@@System [noautoset]
#>job noop pkg f.o-3-2.noarch@available [noautoset]
#>job noop pkg foo-1-1.0a-1.noarch@available [noautoset]
#>job noop pkg pattern:foo-2:1-1.1.i586@available [noautoset]
#>job noop pkg pattern:foo-2:1-1.1.noarch@extra [noautoset]

nextjob
job noop selection foo.i686>1-2 name,provides,filelist,canon,flat,installedonly,glob,withdisabled
job noop provides cap(x) >= 1-1 [setarch,setrepo]
job noop selection base-1-1.nosrc = 1 provides,rel,nocase,withbadarch,subtract
result jobs <inline>
#>job noop provides cap(x) >= 1-1 [setarch,setrepo]

nextjob
job noop selection_matchdeps solvable:name *o-1 rel,glob
result jobs <inline>
#>job noop pkg foo-1-1.0a-1.noarch@available [noautoset]
#>job noop pkg foo-1-2:1-1.x86_64@available [noautoset]

nextjob
job noop selection_matchdepid solvable:requires qux glob,sourceonly
result jobs <inline>

nextjob
job noop selection_matchdeps solvable:enhances foo* rel,glob,withdisabled
result jobs <inline>
#>job noop pkg bar-3-2.i586@available [noautoset]
#>job noop pkg foo-1-1:1-1.1.i386@extra [noautoset]

nextjob
job favor selection pattern:base-1.0.badarch name,provides,filelist,canon,dotarch,rel,sourceonly,skipkind,withbadarch
result jobs <inline>

nextjob
job noop selection_matchdepid solvable:supplements ((web) <IF> ((foo <=> 2) <ELSE> (foo))) | ((foo-devel) <UNLESS> (Web <> 1.0a-1.1)) rel,nocase,withbadarch
result jobs <inline>
#>job noop pkg qux-1.0a-2.i686@extra [noautoset]

nextjob
job noop all packages [setarch,setrepo]
job noop selection /ETC/FOO.CONF provides,canon,glob,nocase,withbadarch,add
result jobs <inline>
#>job noop all packages [setarch,setrepo]

nextjob
job noop selection_matchsolvable solvable:conflicts qux-2:1-1.noarch@available rel
job noop name foo-virtual <= 2-1 [setarch,setrepo]
job noop selection /USR/B?N/tOOL name,provides,filelist,flat,dotarch,rel,withsource,subtract
job noop selection_matchdepid solvable:provides bar <> 1.0 rel,glob,flat,sourceonly,withsource,subtract
result jobs <inline>
#>job noop name foo-virtual <= 2-1 [setarch,setrepo]

nextjob
job noop selection foo-devel!=2-1 name,filelist,flat,nocase,withbadarch
job noop provides (baz.i686) | (foo-virtual <= 2:1) [setarch,setrepo]
job noop selection_matchsolvable solvable:enhances foo-bar-1.0a-1.1.noarch@extra glob,withbadarch,filter
job noop selection_matchsolvable solvable:provides pattern:base-2:1-1.noarch@available installedonly,glob,filter
result jobs <inline>

nextjob
job noop selection baz.i686.noarch<=>2:1 canon,dotarch,rel,installedonly,withdisabled,withbadarch
result jobs <inline>

nextjob
job favor selection_matchsolvable solvable:provides f.o-3-2.noarch@available installedonly
result jobs <inline>
#>job favor pkg pattern:base-1.0-1.1.i386@@System [noautoset]

nextjob
job noop all packages
job noop selection /USR/BIN/tO?L name,provides,dotarch,glob,nocase,withsource
job noop selection_matchsolvable solvable:enhances qux-1-1.1.x86_64@@System rel,installedonly,filter
result jobs <inline>
#>job noop oneof Foo-1:2-2.noarch@@System pattern:base-1.0-1.1.i386@@System
#>job noop pkg pattern:base-1.0-1.1.i386@@System [noautoset]

nextjob
job noop name foo
job noop all packages [weak,setevr,noautoset]
job noop selection LIBC.SO.6.x86_64 < 2-2 name,provides,filelist,canon,flat,dotarch,rel,glob,nocase,filter
result jobs <inline>
#>job noop pkg f.o-1-2.x86_64@available [setevr,setarch,noautoset]

nextjob
job noop all packages [setev]
job noop selection_matchdeps solvable:provides PATTERN:FOO installedonly,withdisabled
job noop selection /ETC/FO?.CONF name,dotarch,add
result jobs <inline>
#>job noop all packages [setev]

nextjob
job noop selection /usr/share/doc/foo name,glob,withdisabled
result jobs <inline>

nextjob
job noop provides foo-virtual
job noop repo extra [setev]
job noop selection fo* name,canon,rel,glob,nocase,withbadarch,filter
job favor selection /usr/share/doc/foo provides,filelist,canon,installedonly,glob,flat,skipkind,withdisabled,withbadarch,subtract
result jobs <inline>
#>job favor oneof foo-bar-2:1-2.noarch@extra foo-bar-1.0a-1.1.noarch@extra [setev]

nextjob
job noop selection_matchdepid solvable:name bar > 3-1.1 rel
result jobs <inline>
#>job noop pkg bar-3-2.i586@available [noautoset]

nextjob
job noop selection we* name,provides,canon,glob
result jobs <inline>
#>job noop provides web

nextjob
job noop oneof f.o-1-1.1.x86_64@@System foo-bar-2:1-2.noarch@extra pattern:base-1-2.i386@@System qux-1-1.1.x86_64@@System [setarch,setrepo]
job noop selection foo-1 filelist,flat,installedonly,nocase,withbadarch,subtract
result jobs <inline>
#>job noop oneof f.o-1-1.1.x86_64@@System foo-bar-2:1-2.noarch@extra pattern:base-1-2.i386@@System qux-1-1.1.x86_64@@System [setarch,setrepo]

nextjob
job noop all packages
job noop all packages
job noop selection_matchdeps solvable:enhances LIBC.SO.6 rel,glob,nocase,filter
result jobs <inline>
#>job noop pkg foo-devel-1.0-1.i586@available [noautoset]
#>job noop pkg foo-devel-1.0-1.i586@available [noautoset]

nextjob
job noop selection /usr/share/doc/foo name,filelist,canon,flat,dotarch,glob,skipkind,withdisabled
result jobs <inline>
#>job noop oneof pattern:base-1-2.i386@@System pattern:base-1.0-1.1.i386@@System bar-3-2.i586@available foo-devel-1.0-1.i586@available foo-2-2.i386@available foo-1-1.0a-1.noarch@available pattern:base-1.0-1.x86_64@available foo-bar-1.0a-1.1.noarch@extra foo-1.0-2.i686@extra

nextjob
job noop provides foo-bar = 1.0a-1.1
job noop repo extra
job noop selection_matchsolvable solvable:provides foo-bar-1:2-1.1.src@available glob,flat,sourceonly,subtract
job favor selection_matchdeps solvable:recommends foo-devel=0:1-1 rel,filter
result jobs <inline>
#>job favor pkg pattern:base-1:2-2.noarch@extra [noautoset]

nextjob
job favor selection /usr/bin/tool name,provides,withdisabled
result jobs <inline>
#>job favor oneof pattern:base-1.0-1.1.i386@@System bar-3-2.i586@available foo-devel-1.0-1.i586@available f.o-3-2.noarch@available pattern:foo-2:1-1.1.i586@available foo-1-1.0a-1.noarch@available pattern:base-1.0-1.x86_64@available foo-1-1:1-1.1.i386@extra pattern:foo-2:1-1.1.noarch@extra libX-2-1.1.i586@extra qux-1.0a-2.i686@extra pattern:base-1:2-2.noarch@extra

nextjob
job noop selection_matchsolvable solvable:conflicts qux-2:1-1.noarch@available rel,glob,withsource
job noop oneof Foo-1:2-2.noarch@@System baz.i686-3-1.1.i686@@System pattern:base-1.0-1.x86_64@available pattern:base-2:1-1.1.i686@available [weak,setevr,noautoset]
job noop selection_matchdeps solvable:obsoletes web >= * rel,glob,nocase,sourceonly,subtract
result jobs <inline>
#>job noop oneof Foo-1:2-2.noarch@@System baz.i686-3-1.1.i686@@System pattern:base-1.0-1.x86_64@available pattern:base-2:1-1.1.i686@available [setevr,noautoset]

nextjob
job noop selection ?usr/bin/tool filelist,flat,dotarch
job noop oneof Foo-1:2-2.noarch@@System foo-1-1:1-1.1.i386@extra pattern:foo-2:1-1.1.noarch@extra qux-2:1-1.noarch@available
job noop selection *o.conf filelist,flat,installedonly,sourceonly,skipkind,subtract
result jobs <inline>
#>job noop oneof Foo-1:2-2.noarch@@System foo-1-1:1-1.1.i386@extra pattern:foo-2:1-1.1.noarch@extra qux-2:1-1.noarch@available

nextjob
job favor selection f*.i686 name,dotarch
result jobs <inline>

nextjob
job noop name Foo
job favor selection QUX.i386 name,filelist,flat,dotarch,glob,sourceonly
job noop selection /etc/foo.conf filelist,canon,flat,rel,installedonly,glob,skipkind,filter
job noop selection qux.x86_64 canon,dotarch,rel,nocase,withdisabled,filter
result jobs <inline>

nextjob
job noop all packages
job noop selection mail-1.0-1<2:1-1.1 provides,filelist,dotarch,rel,glob,subtract
result jobs <inline>
#>job noop all packages

nextjob
job favor selection fOO provides,filelist,canon,flat,dotarch,rel,nocase,withsource
job noop selection *ail provides,filelist,canon,rel,flat,skipkind,withdisabled,subtract
result jobs <inline>
#>job noop oneof foo-1-1.i586@@System Foo-1:2-2.noarch@@System Foo-2-1.i586@available foo-2-2.i386@available foo-1:2-2.i686@available

nextjob
job noop selection /etc/foo.conf name,provides,filelist,rel
result jobs <inline>
#>job noop oneof pattern:base-1.0-1.1.i386@@System foo-1-1.0a-1.noarch@available f.o-1-2.x86_64@available foo-bar-2:1-2.noarch@extra libX-2:1-2.i386@extra f.o-1-2.i586@extra libX-2-1.1.i586@extra baz.i686-1.0a-2.i386@extra

nextjob
job noop selection p[a-z]ttern:base=2-1 name,canon,dotarch,glob
result jobs <inline>

nextjob
job noop oneof bAz-1.0-2.nosrc@available libX-2-1.1.i586@extra pattern:foo-2:1-1.1.noarch@extra qux-1-1.1.x86_64@@System [setev]
job noop selection NOSUCH name,provides,filelist,canon,flat,subtract
job noop selection_matchdepid solvable:obsoletes (foo-virtual) & (foo-devel) rel,flat,skipkind,subtract
result jobs <inline>
#>job noop oneof bAz-1.0-2.nosrc@available libX-2-1.1.i586@extra pattern:foo-2:1-1.1.noarch@extra qux-1-1.1.x86_64@@System [setev]

nextjob
job noop all packages [weak,setevr,noautoset]
job noop pkg bAz-1.0-2.nosrc@available
job favor selection_matchsolvable solvable:name bAz-1-1.1.i686@available withdisabled,subtract
result jobs <inline>
#>job favor all packages [setevr,noautoset]
#>job favor pkg bAz-1.0-2.nosrc@available

nextjob
job favor selection bar-1:1 name,filelist,canon,dotarch,flat,sourceonly,withdisabled
result jobs <inline>
