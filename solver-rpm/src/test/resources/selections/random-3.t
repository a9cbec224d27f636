# Random selections; the expected results are those of testsolv 0.7.23.
repo @System 0 testtags <inline>
#>=Ver: 3.0 addselfprovides
#>=Pkg: Foo 3 1.1 i686
#>=Prv: cap(x)
#>=Prv: foo
#>=Sup: (Foo < 1-2) | ((web) <UNLESS> (mail))
#>=Pkg: foo-bar 3 2 i686
#>=Prv: foo = 2:1-2
#>=Prv: cap(x) = 1.0
#>=Enh: Foo <= 1:2
#>=Pkg: foo-1 1.0 1 i586
#>=Req: ((Web <> 1:2) - (mail < 1:2-1.1)) - (web <=> 1:2-1.1)
#>=Con: foo-devel < 1
#>=Rec: ((libc.so.6) & (qux = 0:1-1.1)) <UNLESS> (Foo)
#>=Fls: /usr/bin/foo
#>=Pkg: Foo 0:1 1 i586
#>=Prv: web = 2:1
#>=Prv: qux = 2
#>=Fls: /usr/bin/foo
#>=Fls: /etc/foo.conf
#>=Fls: /opt/x/y
#>=Pkg: pattern:foo 2:1 2 i386
#>=Fls: /opt/x/y
#>=Fls: /usr/share/doc/foo
#>=Pkg: Foo 3 1.1 x86_64
#>=Prv: mail = 2-2
#>=Req: foo-virtual
#>=Fls: /usr/bin/foo
repo available 0 testtags <inline>
#>=Ver: 3.0 addselfprovides
#>=Pkg: qux 3 1 nosrc
#>=Req: cap(x)
#>=Sup: (Web >= 1:2-1.1) <IF> ((foo-devel <> 2:1-1) <ELSE> (foo-virtual > 1.0))
#>=Fls: /usr/bin/foo
#>=Fls: /opt/x/y
#>=Fls: /usr/share/doc/foo
#>=Pkg: foo-1 1:1 1.1 x86_64
#>=Prv: web
#>=Req: (bar = 2:1-1.1) <UNLESS> (web <= 3)
#>=Con: Foo
#>=Fls: /usr/bin/tool
#>=Fls: /usr/share/doc/foo
#>=Pkg: pattern:foo 1:1 2 i586
#>=Prv: Web = 3-1
#>=Prv: foo = 1:1-2
#>=Enh: ((libc.so.6) & (Foo)) <UNLESS> (mail)
#>=Pkg: foo-bar 1:2 1.1 i586
#>=Prv: libc.so.6 = 2:1
#>=Req: (foo-bar) + ((mail) <UNLESS> (foo <> 0:1))
#>=Fls: /usr/bin/Tool
#>=Fls: /opt/x/y
#>=Pkg: baz.i686 1:2 2 noarch
#>=Prv: Web
#>=Req: bar > 2:1-1.1
#>=Rec: foo-virtual > 2-2
#>=Fls: /opt/x/y
repo extra 0 testtags <inline>
#>=Ver: 3.0 addselfprovides
#>=Pkg: bAz 1.0a 1.1 i686
#>=Prv: libc.so.6
#>=Prv: Web >= 1.0-2
#>=Enh: (foo <=> 1:2-1.1) <UNLESS> (foo)
#>=Fls: /usr/share/doc/foo
#>=Pkg: baz.i686 2:1 1.1 noarch
#>=Prv: mail >= 1-2
#>=Prv: qux < 1-1.1
#>=Rec: (mail) <IF> ((Web) <IF> ((baz.i686 <=> 1) <ELSE> (foo-virtual >= 1:2)))
#>=Fls: /opt/x/y
#>=Fls: /usr/share/doc/foo
#>=Pkg: baz.i686 3 1 i586
#>=Prv: libc.so.6
#>=Prv: web
#>=Req: ((bar <> 1:2-1) & (mail < 1.0a-1.1)) | (foo-devel)
#>=Con: (web) | ((bar >= 2) <IF> ((baz.i686) <ELSE> (foo-virtual <> 1.0)))
#>=Enh: foo <> 3-1
#>=Pkg: foo-1 3 1 src
#>=Con: (bar) | (web <= 2:1)
#>=Sug: libc.so.6
#>=Enh: bar
#>=Fls: /usr/bin/Tool
#>=Fls: /opt/x/y
#>=Pkg: pattern:foo 3 2 i386
#>=Prv: qux = 3-1.1
#>=Prv: bar = 0:1
#>=Con: (bar <> 1:2-2) & (bar)
#>=Rec: Foo
#>=Pkg: foo 1.0 1 x86_64
#>=Req: qux <= 2:1-2
#>=Fls: /etc/foo.conf
#>=Pkg: Foo 1:1 1.1 i686
#>=Prv: foo-virtual >= 1-1.1
#>=Req: Foo = 1.0
#>=Fls: /usr/bin/foo
#>=Fls: /usr/bin/Tool
#>=Fls: /usr/share/doc/foo
#>=Pkg: qux 1.0 1.1 noarch
#>=Req: web <= 1.0-1
#>=Obs: foo-virtual <= 1.0a
#>=Enh: ((qux) & (bar)) <UNLESS> (bar)
#>=Fls: /etc/foo.conf
#>=Pkg: bAz 1.0a 2 i386
#>=Prv: cap(x)
#>=Req: bar <> 1:2-1
#>=Con: (Web) & (foo > 2)
#>=Sug: web
#>=Fls: /usr/bin/tool
#>=Fls: /usr/share/doc/foo
#>=Pkg: libX 3 1.1 noarch
#>=Prv: libc.so.6 < 2:1
#>=Prv: foo-virtual
#>=Req: ((foo-virtual) & (bar >= 3-1.1)) & ((foo-bar <=> 2:1-1.1) | (libc.so.6 < 1.0))
#>=Con: Web
#>=Fls: /usr/bin/tool
#>=Fls: /usr/share/doc/foo
#>=Pkg: foo-devel 2 1.1 i386
#>=Obs: qux
#>=Enh: libc.so.6
#>=Fls: /usr/bin/tool
#>=Fls: /etc/foo.conf
#>=Pkg: Foo 0:1 1 src
#>=Rec: (qux) <UNLESS> (foo <= 0:1)
#>=Sug: foo-virtual
#>=Fls: /usr/bin/foo
#>=Fls: /etc/foo.conf
#>=Fls: /usr/share/doc/foo
#>=Pkg: foo-devel 1.0a - src
#>=Con: bar <= 1.0-2
#>=Rec: (Foo) <IF> ((foo-devel > 1:2) | (cap(x)))
#>=Fls: /usr/bin/tool
#>=Fls: /usr/bin/foo
#>=Pkg: foo 2 - i686
#>=Prv: foo-virtual
#>=Rec: web
#>=Fls: /usr/bin/tool
#>=Pkg: pattern:foo 0:1 1.1 noarch
#>=Req: foo-virtual > 1:1
#>=Fls: /usr/bin/tool
#>=Pkg: foo-devel 1.0a 1 i586
#>=Req: (bar) + (foo)
#>=Rec: (foo) | (web)
#>=Fls: /etc/foo.conf
#>=Pkg: pattern:base 1 1.1 i686
#>=Req: libc.so.6
#>=Con: Foo = 2
#>=Obs: (Web) & ((web <= 1-2) + (/usr/bin/tool))
#>=Rec: (Web >= 1:2-2) <IF> ((qux > 0:1-1) <ELSE> (Foo))
#>=Sug: cap(x)
#>=Pkg: baz.i686 1:1 1 noarch
#>=Pkg: qux 2:1 1.1 i586
#>=Prv: foo-virtual
#>=Prv: web = 3-1.1
#>=Sup: baz.i686
#>=Fls: /usr/bin/Tool
#>=Fls: /etc/foo.conf
#>=Pkg: foo-bar 1.0a 1 i686
#>=Req: foo
#>=Fls: /usr/bin/tool
#>=Pkg: foo-bar 1 1.1 src
#>=Pkg: pattern:foo 0:1 1.1 src
#>=Req: cap(x)
#>=Sug: ((bar) - (bar <> 2)) + (mail <> 1-1)
#>=Fls: /usr/bin/foo
#>=Fls: /usr/bin/Tool
#>=Fls: /opt/x/y
#>=Fls: /usr/share/doc/foo
system i686 rpm @System
disable pkg foo-1-1:1-1.1.x86_64@available
job noop provides (web < 1:2-1) <IF> (foo-bar)
job favor selection_matchdeps solvable:name f*l<=1:2-1 rel,flat,nocase
job noop selection_matchdeps solvable:supplements bAz rel,installedonly,glob,withbadarch,depstr,subtract
job noop selection BASE.src provides,filelist,canon,flat,dotarch,rel,glob,withbadarch,subtract
result jobs <inline>
#>job noop provides web < 1:2-1 <IF> foo-bar

nextjob
job noop name foo = 2:1
job noop selection_matchdeps solvable:supplements F[.]O rel,withbadarch,depstr,add
result jobs <inline>
#>job noop name foo = 2:1

nextjob
job noop selection *bar.x86_64 provides,rel,flat,nocase
result jobs <inline>

nextjob
job noop provides cap(x)
job noop selection we? name,canon,glob,subtract
result jobs <inline>
#>job noop provides cap(x)

nextjob
job noop oneof Foo-1-1.i586@@System foo-1-3-1.src@extra libX-3-1.1.noarch@extra pattern:foo-2:1-2.i386@@System
job noop selection_matchsolvable solvable:enhances qux-3-1.nosrc@available glob,flat,nocase,skipkind,withdisabled,add
result jobs <inline>
#>job noop oneof Foo-1-1.i586@@System foo-1-3-1.src@extra libX-3-1.1.noarch@extra pattern:foo-2:1-2.i386@@System

nextjob
job favor selection qux-1.0a-1 canon,rel,withdisabled,withbadarch
job noop selection /etc/foo.c[o]nf filelist,canon,rel,glob,nocase,withsource,withdisabled
job favor selection_matchsolvable solvable:suggests Foo-1-1.src@extra rel,glob,flat,withbadarch,filter
result jobs <inline>

nextjob
job noop selection foo-1 provides,dotarch,nocase,withdisabled,withbadarch
result jobs <inline>
#>job noop oneof foo-1-1.0-1.i586@@System foo-1-1:1-1.1.x86_64@available

nextjob
job noop repo extra [setev]
job noop selection_matchdepid solvable:suggests Web rel,subtract
result jobs <inline>
#>job noop repo extra [setev]

nextjob
job noop provides (foo) <UNLESS> (cap(x)) [setev]
job noop selection base-1.0a provides,canon,dotarch,installedonly,glob,withdisabled,add
job noop selection libc.so.6-2-1.1 provides,rel,glob,nocase,withbadarch,subtract
result jobs <inline>
#>job noop provides foo <UNLESS> cap(x) [setev]

nextjob
job noop repo available
job favor selection_matchdeps solvable:requires foo-devel rel,subtract
result jobs <inline>
#>job favor repo available

nextjob
job noop selection_matchdeps solvable:recommends fo*=<1-1.1 rel,glob,withbadarch
result jobs <inline>
#>job noop pkg foo-devel-1.0a-1.i586@extra [noautoset]

nextjob
job noop selection cap(x)-0:1 name,provides,filelist,rel,installedonly,glob,withbadarch
result jobs <inline>

nextjob
job noop selection /usr/bin/tool provides,canon,rel,nocase,skipkind
result jobs <inline>
#>job noop provides /usr/bin/tool

nextjob
job noop pkg libX-3-1.1.noarch@extra
job noop selection *ar provides,glob,skipkind,withdisabled
job noop selection libX name,filelist,dotarch,rel,subtract
result jobs <inline>
#>job noop provides bar
#>job noop provides foo-bar

nextjob
job noop selection l*6.noarch < 1 name
result jobs <inline>

nextjob
job noop pkg foo-bar-1.0a-1.i686@extra
job noop selection_matchdeps solvable:obsoletes PRODUCT:BAR < 0:1-2 glob,flat,subtract
job noop selection /USR/BIN/FOO name,rel,glob,withdisabled,withbadarch,add
result jobs <inline>
#>job noop pkg foo-bar-1.0a-1.i686@extra

nextjob
job noop selection /etc/foo.conf name,provides,filelist,flat,glob,nocase,skipkind
result jobs <inline>
#>job noop oneof Foo-1-1.i586@@System qux-1.0-1.1.noarch@extra foo-devel-2-1.1.i386@extra foo-devel-1.0a-1.i586@extra qux-2:1-1.1.i586@extra

nextjob
job noop provides baz.i686 > 1.0a-1.1 [setarch,setrepo]
job noop selection bAz-1.0a-2.i386 name,filelist,canon,flat,installedonly,nocase,withbadarch,subtract
job noop selection nosuch-2:1 name,provides,filelist,canon,dotarch,glob,add
result jobs <inline>
#>job noop provides baz.i686 > 1.0a-1.1 [setarch,setrepo]

nextjob
job noop selection_matchdeps solvable:name Web withsource
result jobs <inline>

nextjob
job noop oneof baz.i686-1:2-2.noarch@available baz.i686-3-1.i586@extra foo-bar-1-1.1.src@extra qux-2:1-1.1.i586@extra
job noop selection product:ba* name,provides,dotarch,installedonly,skipkind
job noop selection LIBC.SO.6 filelist,flat,dotarch,withsource,add
job noop selection_matchdeps solvable:conflicts *libX=<0:1 rel,glob,nocase,skipkind,add
result jobs <inline>
#>job noop oneof baz.i686-1:2-2.noarch@available baz.i686-3-1.i586@extra foo-bar-1-1.1.src@extra qux-2:1-1.1.i586@extra

nextjob
job noop selection pattern:bas[e]-1 canon,dotarch,installedonly,flat
result jobs <inline>

nextjob
job noop selection_matchdepid solvable:recommends web rel,glob,skipkind
job noop selection foo-virtual provides,filelist,canon,flat,dotarch,glob,nocase,withsource,withbadarch,filter
result jobs <inline>
#>job noop pkg foo-2.i686@extra [noautoset]

nextjob
job noop all packages
job noop selection /USR/BIN?TOOL.i686 filelist,withbadarch,subtract
result jobs <inline>
#>job noop all packages

nextjob
job noop selection base==1:1-2 filelist,flat,dotarch,nocase
job noop selection_matchdeps solvable:name baz.i[^a-c]86 glob,add
job noop selection foo-virtual name,filelist,canon,dotarch,rel,sourceonly,withsource,skipkind,subtract
result jobs <inline>
#>job noop pkg baz.i686-1:1-1.noarch@extra [noautoset]
#>job noop pkg baz.i686-1:2-2.noarch@available [noautoset]
#>job noop pkg baz.i686-2:1-1.1.noarch@extra [noautoset]
#>job noop pkg baz.i686-3-1.i586@extra [noautoset]

nextjob
job noop repo extra
job noop selection q*x provides,canon,glob,withsource,skipkind,withdisabled,filter
result jobs <inline>
#>job noop oneof baz.i686-2:1-1.1.noarch@extra pattern:foo-3-2.i386@extra qux-1.0-1.1.noarch@extra qux-2:1-1.1.i586@extra

nextjob
job noop oneof Foo-3-1.1.x86_64@@System baz.i686-2:1-1.1.noarch@extra foo-bar-1-1.1.src@extra foo-devel-2-1.1.i386@extra
job favor selection /usr/bin/tool.i686 canon,rel,glob,filter
result jobs <inline>

nextjob
job favor selection_matchdepid solvable:name foo < 3 withsource
result jobs <inline>
#>job favor pkg foo-2.i686@extra [noautoset]

nextjob
job noop selection_matchdeps solvable:suggests f.o nocase,withsource,skipkind
result jobs <inline>

nextjob
job noop name web
job noop name qux <=> 0:1-1 [setev]
job noop selection_matchsolvable solvable:conflicts foo-devel-1.0a-1.i586@extra glob,withsource,subtract
result jobs <inline>
#>job noop name qux <=> 0:1-1 [setev]
#>job noop name web

nextjob
job noop selection *hare/doc/foo name,filelist,canon,flat,dotarch,glob,skipkind,withbadarch
result jobs <inline>
#>job noop oneof pattern:foo-2:1-2.i386@@System bAz-1.0a-1.1.i686@extra baz.i686-2:1-1.1.noarch@extra Foo-1:1-1.1.i686@extra bAz-1.0a-2.i386@extra libX-3-1.1.noarch@extra

nextjob
job noop selection mai?.nosrc name,filelist,canon,flat,rel,glob,nocase
result jobs <inline>

nextjob
job noop selection /opt/x/y provides,filelist,canon,nocase
result jobs <inline>
#>job noop oneof Foo-1-1.i586@@System pattern:foo-2:1-2.i386@@System foo-bar-1:2-1.1.i586@available baz.i686-1:2-2.noarch@available baz.i686-2:1-1.1.noarch@extra

nextjob
job noop selection libc.so.6 name,provides,filelist,canon,rel,glob
result jobs <inline>
#>job noop provides libc.so.6

nextjob
job noop oneof bAz-1.0a-1.1.i686@extra foo-devel-2-1.1.i386@extra libX-3-1.1.noarch@extra pattern:base-1-1.1.i686@extra
job noop name foo
job noop selection_matchdeps solvable:supplements *if* rel,glob,filter
result jobs <inline>

nextjob
job favor selection_matchdeps solvable:supplements baz.i686 rel,skipkind,depstr
result jobs <inline>
#>job favor pkg qux-2:1-1.1.i586@extra [noautoset]

nextjob
job favor selection /usr/share/doc/foo provides,filelist,flat,rel
job noop selection mai*.badarch=<2:1-1 provides,dotarch,glob,subtract
job noop selection c*) canon,rel,glob,subtract
result jobs <inline>
#>job noop oneof pattern:foo-2:1-2.i386@@System bAz-1.0a-1.1.i686@extra baz.i686-2:1-1.1.noarch@extra Foo-1:1-1.1.i686@extra bAz-1.0a-2.i386@extra libX-3-1.1.noarch@extra

nextjob
job favor selection *-3-1.1.i386<=2-1.1 provides,installedonly,glob,nocase,skipkind,withdisabled
result jobs <inline>

nextjob
job noop selection BAZ.I686.src provides,canon,dotarch,withbadarch
job noop provides foo-devel [setev]
job noop selection_matchdepid solvable:requires baz.i686 add
result jobs <inline>
#>job noop provides foo-devel [setev]

nextjob
job noop name libc.so.6 [weak,setevr,noautoset]
job noop selection CAP(X)>0:1 provides,filelist,skipkind,withdisabled,subtract
result jobs <inline>
#>job noop name libc.so.6 [setevr,noautoset]

nextjob
job noop selection /USR/BIN/tOOL name,provides,canon,rel,installedonly,sourceonly,skipkind,withbadarch
job noop name foo > 1:1-2
job favor selection_matchdeps solvable:provides FOO=<1:1 glob,withsource,add
result jobs <inline>
#>job favor name foo > 1:1-2

nextjob
job noop selection_matchdeps solvable:recommends WEB nocase,depstr
result jobs <inline>
#>job noop pkg foo-2.i686@extra [noautoset]

nextjob
job noop selection foo-1:2-1 >= 2:1-1.1 name,provides,canon,dotarch,rel,withsource,withdisabled
job noop selection foo-virtual-1:2-1.1<=>1:2-2 name,provides,filelist,flat,rel,glob
job noop selection QUX provides,canon,rel,subtract
result jobs <inline>
