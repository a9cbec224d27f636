# Random selections; the expected results are those of testsolv 0.7.23.
repo @System 0 testtags <inline>
#>=Ver: 3.0 addselfprovides
#>=Pkg: pattern:base 1.0a - noarch
#>=Prv: foo-virtual < 1
#>=Fls: /opt/x/y
#>=Pkg: Foo 0:1 1.1 noarch
#>=Pkg: pattern:foo 2 2 i386
#>=Prv: Web >= 1:2
#>=Prv: mail >= 1.0a-1.1
#>=Req: (cap(x) = 1:1) <IF> (((foo) <UNLESS> (mail = 1.0-1.1)) <ELSE> ((foo-virtual) | (cap(x) > 2)))
#>=Rec: ((cap(x)) | (cap(x) < 1.0a)) + (Foo <=> 1.0)
repo available 0 testtags <inline>
#>=Ver: 3.0 addselfprovides
#>=Pkg: baz.i686 3 1 i386
#>=Prv: foo-virtual
#>=Prv: qux
#>=Fls: /usr/bin/tool
#>=Fls: /usr/bin/Tool
#>=Pkg: libX 1:1 2 noarch
#>=Prv: Web
#>=Req: mail > 1.0a-2
#>=Con: web
#>=Sug: foo-devel > 1:1-1.1
#>=Sup: (bar) - ((foo-virtual) <UNLESS> (foo-bar <> 1-1.1))
#>=Fls: /usr/share/doc/foo
#>=Pkg: Foo 3 1 noarch
#>=Pkg: foo-bar 1:2 1.1 i686
#>=Prv: foo-virtual = 1:2-1.1
#>=Prv: foo-virtual = 2
#>=Sug: Web < 0:1
#>=Enh: ((foo-devel) - (foo < 1:1-2)) + (/usr/bin/tool)
#>=Fls: /usr/share/doc/foo
#>=Pkg: bAz 3 1 noarch
#>=Prv: web
#>=Req: Web <=> 1:1-1.1
#>=Fls: /usr/share/doc/foo
#>=Pkg: foo-1 1.0a 1 src
#>=Sup: baz.i686
#>=Fls: /usr/bin/Tool
#>=Pkg: f.o 2 1.1 i586
#>=Prv: libc.so.6 < 2
#>=Req: bar
#>=Enh: bar
#>=Fls: /usr/bin/tool
#>=Fls: /usr/bin/Tool
#>=Fls: /etc/foo.conf
#>=Pkg: libX 0:1 1.1 noarch
#>=Prv: libc.so.6 >= 1.0
#>=Req: cap(x)
#>=Rec: cap(x) <=> 1:1-1.1
#>=Pkg: product:bar 1 1 x86_64
#>=Prv: libc.so.6
#>=Enh: bar > 1:2-1.1
#>=Pkg: foo 1:1 1 noarch
#>=Prv: Web < 1
#>=Prv: Web = 1.0-2
#>=Con: (bar) | (qux)
#>=Obs: foo
#>=Pkg: foo-1 1:2 1 noarch
#>=Prv: mail = 1
#>=Prv: Web = 2:1
#>=Enh: qux > 2:1
#>=Fls: /opt/x/y
#>=Pkg: f.o 2:1 1.1 src
#>=Req: cap(x)
#>=Rec: web <= 1
#>=Fls: /opt/x/y
#>=Pkg: pattern:base 2 2 nosrc
#>=Obs: foo-bar <= 1.0-1
#>=Sup: qux <=> 2:1-2
#>=Fls: /usr/bin/tool
#>=Fls: /etc/foo.conf
#>=Fls: /opt/x/y
#>=Pkg: foo 0:1 2 i386
#>=Obs: cap(x)
#>=Rec: qux <=> 0:1-1.1
#>=Fls: /usr/share/doc/foo
#>=Pkg: bar 1:2 2 noarch
#>=Prv: cap(x) < 1:1-1.1
#>=Req: ((foo > 0:1) <IF> ((libc.so.6 < 1.0a-1) <ELSE> (libc.so.6 = 3))) + (foo)
#>=Sup: /usr/bin/tool
#>=Fls: /usr/bin/foo
#>=Fls: /usr/share/doc/foo
#>=Pkg: libX 1:2 2 src
#>=Rec: (qux) <UNLESS> (qux)
#>=Sug: qux <= 1:2-1
#>=Sup: foo <> 1:2
#>=Fls: /usr/bin/tool
#>=Pkg: bar 1.0a - i686
#>=Obs: cap(x) = 2
#>=Sug: baz.i686 <=> 1.0
#>=Fls: /etc/foo.conf
#>=Fls: /usr/share/doc/foo
#>=Pkg: product:bar 2 2 noarch
#>=Prv: foo < 1-2
#>=Req: ((libc.so.6) <IF> (libc.so.6 <=> 1)) <IF> (foo-virtual <=> 3-1)
#>=Fls: /usr/bin/tool
#>=Pkg: libX 1:1 1 src
#>=Fls: /etc/foo.conf
#>=Pkg: product:bar 0:1 1.1 noarch
#>=Req: baz.i686
#>=Con: (/usr/bin/tool) + (bar < 1.0a-1)
#>=Obs: ((libc.so.6 <=> 1.0a-1.1) + (bar <=> 2-2)) - (Foo <= 0:1-1)
#>=Enh: foo
#>=Fls: /usr/share/doc/foo
#>=Pkg: product:bar 1.0a 1 i586
#>=Sug: foo-virtual
#>=Enh: foo-bar
#>=Fls: /usr/bin/tool
repo extra 0 testtags <inline>
#>=Ver: 3.0 addselfprovides
#>=Pkg: f.o 2 1.1 x86_64
#>=Prv: foo < 3
#>=Prv: Web = 1.0
#>=Rec: foo-devel <=> 1:2
#>=Sup: foo-devel
#>=Fls: /etc/foo.conf
#>=Pkg: foo-bar 1 - i386
#>=Prv: bar
#>=Prv: foo >= 1.0-1.1
#>=Con: foo-devel
#>=Sup: Web
#>=Fls: /usr/bin/Tool
#>=Fls: /usr/share/doc/foo
#>=Pkg: baz.i686 2:1 2 src
#>=Req: foo-bar > 1-1
#>=Rec: foo-bar
#>=Fls: /usr/bin/foo
#>=Fls: /usr/share/doc/foo
#>=Pkg: foo-bar 1:2 - i686
#>=Prv: foo = 1:1-1
#>=Prv: Web
#>=Obs: ((qux) <IF> ((foo-bar) <ELSE> (Web))) <IF> ((/usr/bin/tool) | (foo-devel))
#>=Fls: /etc/foo.conf
#>=Pkg: product:bar 1.0a 1 i386
#>=Req: (foo-devel <=> 1.0a) <IF> (((foo-bar < 1:2) | (mail)) <ELSE> (foo))
#>=Con: ((web >= 1.0-2) | (foo < 1)) <UNLESS> (foo-virtual)
#>=Sug: ((foo-bar <= 3) - (bar <=> 2:1)) & (bar >= 1:2-1)
#>=Fls: /opt/x/y
#>=Fls: /usr/share/doc/foo
#>=Pkg: bar 1.0 1 i586
#>=Prv: foo
#>=Sug: baz.i686 <= 3-1.1
#>=Enh: (foo-virtual <= 0:1-1.1) <UNLESS> ((Foo <=> 0:1) <IF> ((mail <= 1.0) <ELSE> (libc.so.6 < 1.0)))
#>=Fls: /usr/bin/Tool
#>=Fls: /usr/share/doc/foo
#>=Pkg: pattern:foo 1.0 1.1 x86_64
#>=Req: (Foo < 1.0a-1.1) | (/usr/bin/tool)
#>=Pkg: pattern:foo 2:1 1 noarch
#>=Prv: web = 1:1-1.1
#>=Sup: foo <=> 0:1
#>=Enh: baz.i686
#>=Fls: /usr/bin/Tool
#>=Pkg: f.o 3 - i586
#>=Prv: cap(x) >= 3
#>=Prv: Web >= 1-1.1
#>=Req: foo-devel
#>=Fls: /usr/bin/Tool
#>=Pkg: qux 1:1 1 i386
#>=Req: (foo-virtual <> 2:1) <IF> (libc.so.6 = 1.0-1.1)
#>=Sug: libc.so.6
#>=Fls: /etc/foo.conf
#>=Fls: /usr/share/doc/foo
#>=Pkg: pattern:foo 2 1 i686
#>=Con: cap(x)
#>=Enh: Web < 0:1-2
#>=Fls: /usr/bin/Tool
#>=Pkg: pattern:base 2:1 1 noarch
#>=Prv: qux >= 1
#>=Prv: foo-virtual < 1:1
#>=Req: web > 1
#>=Fls: /usr/bin/tool
#>=Pkg: pattern:base 1 1.1 i586
#>=Prv: cap(x) >= 1:1-2
#>=Prv: web = 3-1.1
#>=Req: (foo-bar) - (/usr/bin/tool)
#>=Con: libc.so.6 > 1.0a
#>=Obs: ((bar < 1-1) | (qux)) | ((cap(x)) + (foo-virtual))
#>=Rec: foo
#>=Pkg: product:bar 1:1 1.1 noarch
#>=Rec: ((Web <=> 1:1-2) - (bar)) + (baz.i686)
#>=Pkg: product:bar 2 1 noarch
#>=Prv: foo-virtual
#>=Req: foo <= 1
#>=Obs: foo-virtual
#>=Fls: /usr/bin/tool
#>=Pkg: pattern:foo 1.0 1.1 i686
#>=Prv: Web >= 0:1-1
#>=Prv: qux
#>=Req: (bar) | (foo-virtual = 2:1-2)
#>=Rec: Foo < 3-1
#>=Sug: (Foo > 1:2-2) - ((foo-devel <> 1.0a-2) - (foo-devel))
#>=Sup: (baz.i686 = 2:1-1) & ((Foo <= 2:1-1.1) <IF> ((foo-devel) <ELSE> (Web = 0:1-2)))
#>=Fls: /usr/share/doc/foo
#>=Pkg: foo 1:1 1 x86_64
#>=Req: foo-virtual
#>=Sug: mail
system unset rpm @System
disable pkg foo-1-1:2-1.noarch@available
disable pkg libX-1:2-2.src@available
disable pkg product:bar-2-2.noarch@available
disable pkg product:bar-1-1.1.noarch@available
disable pkg f.o-3.i586@extra
disable pkg qux-1:1-1.i386@extra
job noop oneof foo-1-1.0a-1.src@available foo-bar-1:2.i686@extra pattern:base-1.0a.noarch@@System pattern:foo-2-2.i386@@System [weak,setevr,noautoset]
job noop repo available [weak,setevr,noautoset]
job noop selection ?eb.noarch name,rel,nocase,sourceonly,withsource,subtract
result jobs <inline>
#>job noop oneof foo-1-1.0a-1.src@available foo-bar-1:2.i686@extra pattern:base-1.0a.noarch@@System pattern:foo-2-2.i386@@System [setevr,noautoset]
#>job noop repo available [setevr,noautoset]

nextjob
job favor selection /usr/bin/Tool filelist,flat,dotarch,rel,glob,withsource,withdisabled,withbadarch
result jobs <inline>
#>job favor oneof baz.i686-3-1.i386@available foo-1-1.0a-1.src@available f.o-2-1.1.i586@available foo-bar-1.i386@extra bar-1.0-1.i586@extra pattern:foo-2:1-1.noarch@extra f.o-3.i586@extra pattern:foo-2-1.i686@extra

nextjob
job noop name foo > 1.0 [setev]
job noop name Web
job noop selection /usr/bin/f* provides,canon,rel,installedonly,nocase,subtract
job noop selection_matchdeps solvable:requires f* glob,sourceonly,subtract
result jobs <inline>
#>job noop name Web
#>job noop name foo > 1.0 [setev]

nextjob
job noop selection_matchdepid solvable:conflicts foo rel,nocase
result jobs <inline>
#>job noop pkg product:bar-1.0a-1.i386@extra [noautoset]

nextjob
job noop oneof Foo-3-1.noarch@available foo-bar-1:2-1.1.i686@available libX-1-1.1.noarch@available libX-1:1-1.src@available
job favor selection_matchdeps solvable:name foo-* rel,installedonly,glob,withsource,add
result jobs <inline>
#>job favor oneof Foo-3-1.noarch@available foo-bar-1:2-1.1.i686@available libX-1-1.1.noarch@available libX-1:1-1.src@available

nextjob
job noop selection /usr/bin/tool provides,canon,rel
result jobs <inline>
#>job noop provides /usr/bin/tool

nextjob
job noop name foo >= 2:1-2
job noop repo available
job noop selection /usr/bin/Tool name,filelist,canon,rel,skipkind,subtract
job noop selection /usr/bin/tool canon,installedonly,flat,nocase,filter
result jobs <inline>

nextjob
job favor selection BAR provides,canon,rel,nocase,skipkind,withbadarch
result jobs <inline>
#>job favor provides bar

nextjob
job noop selection /usr/share/doc/foo filelist,dotarch,rel,glob,flat,sourceonly,skipkind,withbadarch
result jobs <inline>
#>job noop pkg baz.i686-2:1-2.src@extra [noautoset]

nextjob
job noop selection bar !=1 provides,canon,rel,nocase,withbadarch
result jobs <inline>
#>job noop provides bar <> 1

nextjob
job noop selection MAI*-1:2-1.noarch name,provides,glob,skipkind
result jobs <inline>

nextjob
job noop pkg product:bar-1.0a-1.i586@available
job favor selection BAR.i586 name,provides,dotarch,rel,installedonly,withdisabled,subtract
result jobs <inline>
#>job favor pkg product:bar-1.0a-1.i586@available

nextjob
job noop selection BAR filelist,flat,dotarch,rel,glob,skipkind
result jobs <inline>

nextjob
job noop selection /usr/bin/tool filelist,canon,flat,dotarch,rel,glob,withdisabled
result jobs <inline>
#>job noop oneof baz.i686-3-1.i386@available f.o-2-1.1.i586@available product:bar-2-2.noarch@available product:bar-1.0a-1.i586@available pattern:base-2:1-1.noarch@extra product:bar-2-1.noarch@extra

nextjob
job noop selection /opt/x/y name,filelist,flat,dotarch
job noop all packages
job noop selection_matchsolvable solvable:enhances Foo-1-1.1.noarch@@System glob,subtract
result jobs <inline>
#>job noop all packages
#>job noop oneof pattern:base-1.0a.noarch@@System product:bar-1.0a-1.i386@extra

nextjob
job noop provides (Foo) - (libc.so.6)
job noop name bar <=> 1.0a-1 [weak,setevr,noautoset]
job favor selection /usr/bin/tool provides,filelist,canon,add
result jobs <inline>
#>job favor name bar <=> 1.0a-1 [setevr,noautoset]
#>job favor oneof baz.i686-3-1.i386@available f.o-2-1.1.i586@available product:bar-1.0a-1.i586@available pattern:base-2:1-1.noarch@extra product:bar-2-1.noarch@extra
#>job favor provides Foo - libc.so.6

nextjob
job noop repo extra
job noop repo available [setev]
job favor selection base !=1 filelist,canon,flat,nocase,skipkind,withdisabled,withbadarch,add
result jobs <inline>
#>job favor repo available [setev]
#>job favor repo extra

nextjob
job noop selection foo* name,provides,canon,dotarch,glob,nocase,withsource,withdisabled,withbadarch
result jobs <inline>
#>job noop name Foo
#>job noop name foo
#>job noop name foo-bar
#>job noop oneof foo-1-1.0a-1.src@available foo-1-1:2-1.noarch@available

nextjob
job favor selection_matchdeps solvable:recommends libX<>1:1 rel,glob,sourceonly,withsource,withbadarch
result jobs <inline>

nextjob
job noop all packages
job noop selection_matchdepid solvable:enhances libc.so.6 rel,glob,flat,withsource
job favor selection_matchdeps solvable:supplements *AP(X)=<2-1 flat,nocase,withdisabled,withbadarch,subtract
result jobs <inline>
#>job favor all packages

nextjob
job noop selection_matchsolvable solvable:provides product:bar-1.0a-1.i586@available skipkind
result jobs <inline>
#>job noop pkg baz.i686-3-1.i386@available [noautoset]
#>job noop pkg f.o-2-1.1.i586@available [noautoset]
#>job noop pkg pattern:base-2:1-1.noarch@extra [noautoset]
#>job noop pkg product:bar-1.0a-1.i386@extra [noautoset]
#>job noop pkg product:bar-2-1.noarch@extra [noautoset]

nextjob
job noop selection_matchdepid solvable:requires mail rel,withdisabled,withbadarch
result jobs <inline>
#>job noop pkg libX-1:1-2.noarch@available [noautoset]

nextjob
job noop selection fo[!x] name,dotarch,glob,flat,withsource
result jobs <inline>
#>job noop name foo

nextjob
job noop selection /?sr/bin/tool<>1.0a-1 provides,flat,nocase,withsource
job noop oneof f.o-2-1.1.i586@available foo-bar-1.i386@extra product:bar-1.0a-1.i386@extra product:bar-1:1-1.1.noarch@extra
job noop selection libX name,provides,filelist,dotarch,glob,flat,nocase,withsource,subtract
result jobs <inline>
#>job noop oneof f.o-2-1.1.i586@available foo-bar-1.i386@extra product:bar-1.0a-1.i386@extra product:bar-1:1-1.1.noarch@extra

nextjob
job noop provides (web) | (foo)
job noop selection libX name,filelist,canon,flat,dotarch,rel,nocase,add
result jobs <inline>
#>job noop name libX
#>job noop provides web | foo

nextjob
job favor selection /ETC/FOO.CONF provides,canon,dotarch,rel,glob,withsource,withbadarch
result jobs <inline>

nextjob
job noop selection_matchsolvable solvable:provides product:bar-1.0a-1.i386@extra glob,flat,nocase,withsource,withdisabled
result jobs <inline>
#>job noop pkg product:bar-1.0a-1.i586@available [noautoset]

nextjob
job noop all packages [setev]
job favor selection_matchsolvable solvable:enhances pattern:base-2-2.nosrc@available rel,glob,subtract
job noop selection_matchdeps solvable:recommends * and * rel,filter
result jobs <inline>

nextjob
job noop selection /usr/bin/foo name,filelist,flat,rel,nocase,sourceonly,withbadarch
result jobs <inline>
#>job noop pkg baz.i686-2:1-2.src@extra [noautoset]

nextjob
job noop name cap(x)
job noop selection CAP(X)==0:1-1.1 name,filelist,installedonly,nocase,withbadarch,subtract
result jobs <inline>
#>job noop name cap(x)

nextjob
job noop selection f.o provides,filelist,rel
job noop name foo-devel = 2:1-2
job noop selection ba?.x86_64 name,installedonly,glob,sourceonly,skipkind,subtract
result jobs <inline>
#>job noop name foo-devel = 2:1-2
#>job noop provides f.o

nextjob
job noop selection foo-[!x]ar<=>1-2 name,canon,dotarch,rel,glob
job noop selection web>1:1 filelist,flat,rel,withbadarch,subtract
result jobs <inline>
#>job noop name foo-bar <=> 1-2

nextjob
job noop selection product:bar name,provides,rel,glob,nocase,withdisabled
job noop pkg libX-1:2-2.src@available
job favor selection /usr/bin/foo canon,rel,glob,flat,withbadarch,subtract
job noop selection web<1.0 provides,rel,glob,nocase,subtract
result jobs <inline>
#>job noop oneof product:bar-1-1.x86_64@available product:bar-2-2.noarch@available product:bar-1-1.1.noarch@available product:bar-1.0a-1.i586@available product:bar-1.0a-1.i386@extra product:bar-1:1-1.1.noarch@extra product:bar-2-1.noarch@extra
#>job noop pkg libX-1:2-2.src@available

nextjob
job noop all packages
job noop all packages
job noop selection /USR/B* name,provides,canon,rel,glob,withsource,skipkind,withbadarch,subtract
result jobs <inline>
#>job noop all packages
#>job noop all packages

nextjob
job noop selection /ETC/FOO.CONF name,provides,canon,dotarch,rel,installedonly,glob,withsource
job noop selection_matchsolvable solvable:provides libX-1:1-2.noarch@available rel,glob,nocase,withdisabled,filter
result jobs <inline>

nextjob
job noop repo extra [setarch,setrepo]
job noop selection libc.so.6.badarch name,provides,canon,installedonly,subtract
result jobs <inline>
#>job noop repo extra [setarch,setrepo]

nextjob
job noop selection /usr/bin/tool name,provides,canon,glob,flat,withsource,skipkind,withdisabled
result jobs <inline>
#>job noop oneof baz.i686-3-1.i386@available f.o-2-1.1.i586@available pattern:base-2-2.nosrc@available libX-1:2-2.src@available product:bar-2-2.noarch@available product:bar-1.0a-1.i586@available pattern:base-2:1-1.noarch@extra product:bar-2-1.noarch@extra

nextjob
job noop provides libc.so.6
job noop repo extra
job favor selection_matchdeps solvable:supplements qux < 2:1-2 rel,flat,add
result jobs <inline>
#>job favor provides libc.so.6
#>job favor repo extra

nextjob
job noop all packages [setev]
job noop name Web [setarch,setrepo]
job noop selection foo-virtual-3-2<>1.0-1.1 name,rel,nocase,withbadarch,filter
result jobs <inline>

nextjob
job noop selection_matchdeps solvable:provides web rel,installedonly,glob,nocase,withdisabled
result jobs <inline>
#>job noop pkg pattern:foo-2-2.i386@@System [noautoset]

nextjob
job noop selection_matchdeps solvable:requires cap?x)=<1:1-2 rel,glob,nocase
result jobs <inline>
#>job noop pkg libX-1-1.1.noarch@available [noautoset]
#>job noop pkg pattern:foo-2-2.i386@@System [noautoset]

nextjob
job noop provides (Foo <> 1:2-1) <UNLESS> (/usr/bin/tool)
job noop name libc.so.6
job noop selection mail-1.0a filelist,canon,rel,glob,withsource,subtract
result jobs <inline>
#>job noop name libc.so.6
#>job noop provides Foo <> 1:2-1 <UNLESS> /usr/bin/tool

nextjob
job noop selection_matchdepid solvable:suggests cap(x) > 1:2-2 rel,withsource,skipkind,withdisabled
job noop selection w[a-z]B name,provides,filelist,canon,flat,dotarch,rel,installedonly,skipkind,filter
job favor selection QUX >= 2 name,provides,filelist,flat,glob,withsource,withdisabled,withbadarch,filter
result jobs <inline>
