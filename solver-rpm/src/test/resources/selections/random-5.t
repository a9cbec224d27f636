# Random selections; the expected results are those of testsolv 0.7.23.
repo @System 0 testtags <inline>
#>=Ver: 3.0 addselfprovides
#>=Pkg: foo-bar 3 2 i386
#>=Prv: foo < 3-2
#>=Req: Web >= 2
#>=Sug: mail
#>=Fls: /usr/bin/Tool
#>=Fls: /opt/x/y
#>=Pkg: foo 1.0 1.1 x86_64
#>=Req: bar
#>=Fls: /etc/foo.conf
#>=Fls: /opt/x/y
#>=Fls: /usr/share/doc/foo
#>=Pkg: Foo 1:2 1.1 x86_64
#>=Prv: cap(x)
#>=Sup: foo-bar = 2
#>=Fls: /usr/bin/tool
#>=Fls: /usr/bin/foo
#>=Fls: /etc/foo.conf
#>=Fls: /usr/share/doc/foo
#>=Pkg: baz.i686 1.0a 1 x86_64
#>=Con: (/usr/bin/tool) - (bar >= 2:1)
#>=Obs: foo-bar
#>=Rec: (Foo) + (web)
#>=Enh: bar <> 1.0a-1.1
#>=Pkg: pattern:base 2:1 1 i586
#>=Prv: mail < 1.0a-1
#>=Req: mail
#>=Sug: (cap(x)) <UNLESS> (baz.i686)
#>=Fls: /usr/share/doc/foo
#>=Pkg: bar 1.0a 2 i386
#>=Req: (bar <=> 0:1-1) <IF> (((baz.i686 <= 1.0) - (bar >= 1:1-2)) <ELSE> ((/usr/bin/tool) <UNLESS> (bar > 1.0)))
#>=Pkg: pattern:foo 3 2 i686
#>=Con: bar < 1:2-2
repo available 0 testtags <inline>
#>=Ver: 3.0 addselfprovides
#>=Pkg: libX 1:1 1 src
#>=Req: Foo
#>=Sup: ((mail) | (bar)) | (cap(x))
#>=Fls: /opt/x/y
#>=Pkg: product:bar 1.0a 1 i586
#>=Prv: qux = 1.0a-1
#>=Prv: qux
#>=Req: web
#>=Obs: foo >= 1:2-1
#>=Pkg: foo-devel 0:1 1 x86_64
#>=Prv: cap(x) < 1.0-1.1
#>=Pkg: pattern:foo 2:1 1.1 i686
#>=Req: qux
#>=Fls: /usr/bin/Tool
#>=Fls: /etc/foo.conf
#>=Fls: /opt/x/y
#>=Pkg: baz.i686 1:2 1 i686
#>=Req: /usr/bin/tool
#>=Fls: /etc/foo.conf
#>=Fls: /usr/share/doc/foo
#>=Pkg: bar 2:1 1 noarch
#>=Con: /usr/bin/tool
#>=Fls: /etc/foo.conf
#>=Pkg: foo 3 1.1 noarch
#>=Req: foo
#>=Enh: ((foo-virtual < 1:1-2) + (bar)) <IF> (qux)
#>=Fls: /etc/foo.conf
#>=Fls: /opt/x/y
#>=Pkg: foo-bar 2:1 1 x86_64
#>=Fls: /usr/bin/tool
#>=Fls: /usr/bin/foo
#>=Fls: /etc/foo.conf
#>=Fls: /opt/x/y
#>=Pkg: foo-bar 0:1 1 i586
#>=Prv: foo
#>=Req: web
#>=Obs: baz.i686
#>=Fls: /etc/foo.conf
#>=Pkg: foo-devel 1.0 1 noarch
#>=Prv: Web >= 0:1-2
#>=Sug: libc.so.6
#>=Pkg: Foo 2:1 1 i386
#>=Req: web <=> 2-2
#>=Fls: /usr/bin/tool
#>=Fls: /opt/x/y
#>=Pkg: pattern:base 1.0a 2 i686
#>=Req: qux
#>=Pkg: foo-bar 2 1.1 noarch
#>=Prv: foo < 2:1
#>=Prv: Web < 1-2
#>=Req: cap(x) >= 1.0a-1.1
#>=Obs: foo-devel > 1.0-1
#>=Enh: baz.i686 <=> 1:2
#>=Fls: /usr/bin/foo
#>=Pkg: libX 2:1 1.1 i386
#>=Prv: Web = 2:1-1
#>=Fls: /usr/share/doc/foo
#>=Pkg: bar 3 2 x86_64
#>=Pkg: baz.i686 1 1 nosrc
#>=Req: cap(x)
#>=Rec: libc.so.6 <> 3-2
#>=Sug: mail >= 1.0
#>=Fls: /opt/x/y
#>=Pkg: Foo 1.0a 1.1 i386
#>=Req: (qux <=> 1.0-2) + (bar)
#>=Enh: bar
#>=Pkg: pattern:base 1 1 i586
#>=Prv: libc.so.6 = 1.0-2
#>=Prv: mail
#>=Fls: /etc/foo.conf
#>=Pkg: bar 1:2 1 noarch
#>=Fls: /etc/foo.conf
#>=Pkg: Foo 1:1 2 x86_64
#>=Prv: foo = 2:1-1.1
#>=Fls: /opt/x/y
#>=Pkg: qux 1:1 1 i586
#>=Prv: mail = 1.0a-1.1
#>=Prv: foo-virtual < 2:1-1
#>=Enh: foo-bar < 2:1-1.1
#>=Fls: /usr/bin/foo
#>=Fls: /etc/foo.conf
#>=Pkg: Foo 0:1 1 x86_64
#>=Prv: qux
#>=Fls: /usr/bin/tool
#>=Fls: /etc/foo.conf
#>=Pkg: Foo 0:1 1.1 noarch
#>=Prv: web = 1-1.1
#>=Req: qux
#>=Obs: (bar) & (foo > 1.0)
#>=Sug: web <=> 1:2-1
#>=Pkg: bAz 1.0 2 noarch
#>=Prv: web
#>=Prv: web = 1.0a-2
#>=Sup: Web <> 2
#>=Fls: /usr/bin/Tool
#>=Fls: /opt/x/y
#>=Fls: /usr/share/doc/foo
#>=Pkg: qux 3 2 i386
#>=Prv: Web = 2-2
#>=Sug: foo <= 1.0a-1
#>=Fls: /usr/bin/Tool
repo extra 0 testtags <inline>
#>=Ver: 3.0 addselfprovides
#>=Pkg: libX 1 1.1 i386
#>=Prv: foo-virtual = 3-2
#>=Con: ((foo-devel) <IF> ((foo > 2) <ELSE> (foo))) <UNLESS> (foo-devel <> 1.0a-1.1)
#>=Fls: /usr/share/doc/foo
#>=Pkg: bAz 1:2 2 i386
#>=Obs: cap(x)
#>=Fls: /usr/bin/foo
#>=Fls: /etc/foo.conf
#>=Pkg: pattern:foo 1:2 1.1 i386
#>=Prv: foo = 1:2-1.1
#>=Req: foo-bar <=> 0:1
#>=Obs: bar > 3-1.1
#>=Sug: foo-virtual
#>=Fls: /usr/bin/Tool
#>=Pkg: bAz 1:2 1.1 i686
#>=Prv: mail
#>=Prv: web = 2:1
#>=Con: ((mail <> 1:2-1) <UNLESS> (foo-devel <> 0:1-1)) + (foo-virtual)
#>=Fls: /usr/bin/tool
#>=Fls: /usr/bin/foo
#>=Pkg: foo-1 2:1 1.1 src
#>=Req: bar <=> 2-1
#>=Obs: libc.so.6
#>=Fls: /usr/bin/foo
#>=Pkg: baz.i686 1:2 1.1 nosrc
#>=Req: foo-bar
#>=Fls: /etc/foo.conf
#>=Pkg: pattern:base 2 2 noarch
#>=Req: web >= 1:2-1
#>=Rec: qux = 0:1-2
#>=Sug: web
#>=Fls: /usr/bin/foo
#>=Fls: /usr/bin/Tool
#>=Pkg: foo 3 1.1 i686
#>=Con: mail <> 1:1-2
#>=Fls: /usr/bin/tool
#>=Fls: /etc/foo.conf
#>=Pkg: bar 1 1.1 noarch
#>=Prv: mail = 0:1-2
#>=Prv: qux < 2-1.1
#>=Req: bar
#>=Pkg: pattern:foo 1.0a 1 i386
#>=Prv: web >= 1.0
#>=Prv: Web
#>=Req: ((foo-virtual) + (mail > 2-1)) - (bar)
#>=Fls: /usr/bin/tool
#>=Fls: /opt/x/y
#>=Pkg: Foo 3 - noarch
#>=Req: foo-bar
#>=Sug: foo
#>=Enh: (mail) | (bar)
#>=Pkg: foo 1:1 1.1 noarch
#>=Prv: bar
#>=Prv: foo-virtual
#>=Con: ((qux) <UNLESS> (Foo)) & ((web <= 1.0-1.1) <IF> ((bar <=> 1.0) <ELSE> (foo > 3-1)))
#>=Fls: /opt/x/y
#>=Pkg: f.o 2 1 i586
#>=Prv: web >= 1:1-2
#>=Prv: foo-virtual
#>=Fls: /usr/bin/foo
#>=Fls: /opt/x/y
#>=Pkg: product:bar 2 1.1 src
#>=Req: (foo-virtual) + (/usr/bin/tool)
#>=Rec: (foo = 0:1-1.1) | (cap(x) < 2-1)
#>=Fls: /usr/share/doc/foo
#>=Pkg: pattern:base 2 1.1 i686
#>=Req: (foo-virtual <= 1) & (foo <=> 1)
#>=Obs: (foo-bar) & (foo-virtual)
#>=Fls: /usr/bin/Tool
#>=Fls: /opt/x/y
#>=Pkg: bar 1:1 2 src
#>=Rec: foo
#>=Enh: mail <=> 2:1-1
#>=Fls: /usr/bin/foo
#>=Pkg: foo-1 0:1 1.1 i586
#>=Prv: qux < 1:2-1
#>=Con: (mail = 2-1.1) + (Foo)
#>=Enh: (mail) <UNLESS> (foo)
#>=Pkg: foo-1 3 1.1 i686
#>=Req: baz.i686 <=> 0:1-2
#>=Rec: (Foo <= 1:1-2) + (bar)
#>=Fls: /etc/foo.conf
#>=Pkg: Foo 1.0a - i686
#>=Prv: web
#>=Prv: Web
#>=Fls: /usr/bin/tool
#>=Fls: /usr/share/doc/foo
#>=Pkg: baz.i686 0:1 2 i386
#>=Obs: bar
#>=Rec: foo
#>=Pkg: foo-bar 1:1 1.1 i686
#>=Req: bar = 1:1-1
#>=Rec: mail
#>=Sup: web
#>=Fls: /usr/bin/tool
#>=Pkg: product:bar 2 1 noarch
#>=Prv: foo-virtual
#>=Fls: /usr/bin/Tool
#>=Fls: /etc/foo.conf
#>=Pkg: foo 3 1.1 x86_64
#>=Prv: foo-virtual
#>=Req: foo-virtual <=> 1.0-1.1
#>=Pkg: pattern:foo 1:2 1.1 i686
#>=Prv: foo-virtual = 1.0a-2
#>=Prv: Web
#>=Req: foo-bar
system x86_64 rpm @System
disable pkg foo-1.0-1.1.x86_64@@System
disable pkg pattern:foo-1:2-1.1.i386@extra
disable pkg pattern:base-2-2.noarch@extra
disable pkg Foo-1.0a.i686@extra
job noop name web < 1:2
job favor selection_matchdeps solvable:name /USR/[a-z]IN/TOOL<>1:1-1 installedonly,glob,flat,withbadarch,subtract
result jobs <inline>
#>job favor name web < 1:2

nextjob
job noop selection pattern:base.noarch name,filelist,canon,glob,flat,nocase,withdisabled,withbadarch
result jobs <inline>

nextjob
job favor selection f.o name,filelist,flat,glob,withbadarch
result jobs <inline>
#>job favor name f.o

nextjob
job noop provides qux <=> 0:1-1.1
job noop oneof bAz-1:2-1.1.i686@extra bar-1.0a-2.i386@@System foo-bar-1:1-1.1.i686@extra pattern:foo-1.0a-1.i386@extra
job favor selection fOO provides,filelist,canon,dotarch,rel,installedonly,glob,nocase,withdisabled,subtract
result jobs <inline>
#>job favor oneof bAz-1:2-1.1.i686@extra bar-1.0a-2.i386@@System foo-bar-1:1-1.1.i686@extra pattern:foo-1.0a-1.i386@extra
#>job favor provides qux <=> 0:1-1.1

nextjob
job noop name foo-devel = 1.0 [weak,setevr,noautoset]
job noop selection bar-3-1 provides,filelist,withdisabled,withbadarch,subtract
job noop selection /etc/foo.conf name,provides,filelist,flat,withdisabled,withbadarch,filter
result jobs <inline>

nextjob
job noop name Foo <> 0:1-1
job favor selection_matchdeps solvable:enhances QUX >= 1.0a glob,withdisabled,withbadarch,subtract
job noop selection PATTERN:FOO.i586 = 1:2-1.1 name,filelist,canon,flat,dotarch,rel,nocase,withsource,subtract
result jobs <inline>
#>job noop name Foo <> 0:1-1

nextjob
job noop all packages
job noop selection_matchdeps solvable:recommends Web<=1.0a-1.1 rel,flat,nocase,subtract
result jobs <inline>
#>job noop oneof foo-bar-3-2.i386@@System foo-1.0-1.1.x86_64@@System Foo-1:2-1.1.x86_64@@System pattern:base-2:1-1.i586@@System bar-1.0a-2.i386@@System pattern:foo-3-2.i686@@System libX-1:1-1.src@available product:bar-1.0a-1.i586@available foo-devel-1-1.x86_64@available pattern:foo-2:1-1.1.i686@available baz.i686-1:2-1.i686@available bar-2:1-1.noarch@available foo-3-1.1.noarch@available foo-bar-2:1-1.x86_64@available foo-bar-1-1.i586@available foo-devel-1.0-1.noarch@available Foo-2:1-1.i386@available pattern:base-1.0a-2.i686@available foo-bar-2-1.1.noarch@available libX-2:1-1.1.i386@available bar-3-2.x86_64@available baz.i686-1-1.nosrc@available Foo-1.0a-1.1.i386@available pattern:base-1-1.i586@available bar-1:2-1.noarch@available Foo-1:1-2.x86_64@available qux-1:1-1.i586@available Foo-1-1.x86_64@available Foo-1-1.1.noarch@available bAz-1.0-2.noarch@available qux-3-2.i386@available libX-1-1.1.i386@extra bAz-1:2-2.i386@extra pattern:foo-1:2-1.1.i386@extra bAz-1:2-1.1.i686@extra foo-1-2:1-1.1.src@extra baz.i686-1:2-1.1.nosrc@extra pattern:base-2-2.noarch@extra foo-3-1.1.i686@extra bar-1-1.1.noarch@extra pattern:foo-1.0a-1.i386@extra Foo-3.noarch@extra foo-1:1-1.1.noarch@extra f.o-2-1.i586@extra product:bar-2-1.1.src@extra pattern:base-2-1.1.i686@extra bar-1:1-2.src@extra foo-1-1-1.1.i586@extra foo-1-3-1.1.i686@extra Foo-1.0a.i686@extra baz.i686-1-2.i386@extra foo-bar-1:1-1.1.i686@extra product:bar-2-1.noarch@extra foo-3-1.1.x86_64@extra pattern:foo-1:2-1.1.i686@extra

nextjob
job noop pkg baz.i686-1-1.nosrc@available [setev]
job noop selection_matchsolvable solvable:requires bAz-1:2-1.1.i686@extra glob,skipkind,withdisabled,subtract
result jobs <inline>
#>job noop pkg baz.i686-1-1.nosrc@available [setev]

nextjob
job noop provides qux >= 0:1
job noop pkg bar-1:2-1.noarch@available
job noop selection qux!=1:1 name,provides,filelist,canon,flat,dotarch,rel,installedonly,glob,sourceonly,withsource,filter
result jobs <inline>

nextjob
job noop selection_matchdepid solvable:requires foo-virtual rel,glob,nocase,withsource
result jobs <inline>
#>job noop pkg foo-3-1.1.x86_64@extra [noautoset]
#>job noop pkg pattern:base-2-1.1.i686@extra [noautoset]
#>job noop pkg pattern:foo-1.0a-1.i386@extra [noautoset]
#>job noop pkg product:bar-2-1.1.src@extra [noautoset]

nextjob
job noop name bar > 3-1 [setev]
job favor selection Foo filelist,canon,rel,glob,withdisabled,subtract
result jobs <inline>
#>job favor name bar > 3-1 [setev]

nextjob
job noop selection_matchdeps solvable:obsoletes pr* rel,flat,depstr
job noop oneof Foo-3.noarch@extra bAz-1.0-2.noarch@available f.o-2-1.i586@extra foo-3-1.1.noarch@available
job noop selection_matchdeps solvable:enhances pattern:base=1:2 rel,installedonly,glob,withbadarch,add
result jobs <inline>
#>job noop oneof Foo-3.noarch@extra bAz-1.0-2.noarch@available f.o-2-1.i586@extra foo-3-1.1.noarch@available

nextjob
job noop selection patter?:foo < 1.0a-1 provides,filelist,canon,rel,nocase,sourceonly,skipkind,withbadarch
result jobs <inline>

nextjob
job noop selection foo-virtual.noarch provides,filelist,canon,flat,dotarch,withbadarch
result jobs <inline>
#>job noop provides foo-virtual . noarch [setarch]

nextjob
job noop selection ba[r]-1=0:1 filelist,installedonly,withdisabled
result jobs <inline>

nextjob
job noop selection qux name,filelist,dotarch
result jobs <inline>
#>job noop name qux

nextjob
job favor selection bar name,rel,flat
result jobs <inline>
#>job favor name bar

nextjob
job noop selection /usr/bin/foo name,provides,filelist,canon,flat,rel
result jobs <inline>
#>job noop oneof Foo-1:2-1.1.x86_64@@System foo-bar-2:1-1.x86_64@available foo-bar-2-1.1.noarch@available qux-1:1-1.i586@available bAz-1:2-2.i386@extra bAz-1:2-1.1.i686@extra f.o-2-1.i586@extra

nextjob
job favor selection_matchdeps solvable:requires foo-virtual glob,withdisabled
result jobs <inline>
#>job favor pkg foo-3-1.1.x86_64@extra [noautoset]
#>job favor pkg pattern:base-2-1.1.i686@extra [noautoset]
#>job favor pkg pattern:foo-1.0a-1.i386@extra [noautoset]

nextjob
job noop selection foo-0:1-1.1.noarch provides,glob,nocase,sourceonly,skipkind,withbadarch
result jobs <inline>

nextjob
job noop name Foo [setev]
job noop selection nosuch-1:2-2 name,provides,canon,dotarch,glob,withsource,subtract
result jobs <inline>
#>job noop name Foo [setev]

nextjob
job noop name baz.i686
job noop selection_matchsolvable solvable:enhances foo-bar-2:1-1.x86_64@available rel,glob,nocase,withdisabled,subtract
job noop selection_matchsolvable solvable:conflicts Foo-1.0a-1.1.i386@available glob,flat,nocase,withbadarch,add
result jobs <inline>
#>job noop name baz.i686

nextjob
job noop oneof foo-3-1.1.x86_64@extra foo-bar-2:1-1.x86_64@available pattern:base-2-1.1.i686@extra qux-3-2.i386@available
job favor selection pattern:foo.nosrc !=1.0a canon,rel,filter
result jobs <inline>

nextjob
job noop selection libX name,provides,filelist,canon,flat,dotarch,glob,nocase,withbadarch
result jobs <inline>
#>job noop name libX

nextjob
job noop selection libX name,provides,filelist,flat,dotarch,rel,skipkind
result jobs <inline>
#>job noop name libX

nextjob
job noop selection *se-1.0<=>1.0a-1 name,filelist,canon,flat,dotarch,rel,glob,withbadarch
result jobs <inline>

nextjob
job noop oneof Foo-1:1-2.x86_64@available foo-1-2:1-1.1.src@extra pattern:base-2:1-1.i586@@System product:bar-2-1.noarch@extra [weak,setevr,noautoset]
job noop provides web [setarch,setrepo]
job noop selection_matchdeps solvable:supplements foo-ba*<1 rel,flat,nocase,withsource,skipkind,withdisabled,subtract
result jobs <inline>
#>job noop oneof Foo-1:1-2.x86_64@available foo-1-2:1-1.1.src@extra pattern:base-2:1-1.i586@@System product:bar-2-1.noarch@extra [setevr,noautoset]
#>job noop provides web [setarch,setrepo]

nextjob
job noop selection_matchdepid solvable:provides Web <> 1.0a-1.1 rel,flat
result jobs <inline>
#>job noop oneof foo-devel-1.0-1.noarch@available foo-bar-2-1.1.noarch@available libX-2:1-1.1.i386@available qux-3-2.i386@available pattern:foo-1.0a-1.i386@extra pattern:foo-1:2-1.1.i686@extra

nextjob
job noop all packages
job noop selection FOO-?AR filelist,dotarch,nocase,withdisabled,withbadarch,subtract
result jobs <inline>
#>job noop all packages

nextjob
job noop pkg bAz-1:2-2.i386@extra
job noop selection FOO-VIRTUAL=3-1 name,filelist,rel,flat,nocase,withdisabled,withbadarch,subtract
job noop selection WEB.i686 name,provides,canon,dotarch,rel,installedonly,glob,skipkind,withbadarch,add
result jobs <inline>
#>job noop pkg bAz-1:2-2.i386@extra

nextjob
job noop selection /etc/foo.conf name,canon,glob,withsource
job noop name cap(x) >= 1-1.1
job noop selection /etc/foo.conf name,provides,canon,dotarch,nocase,subtract
result jobs <inline>
#>job noop name cap(x) >= 1-1.1

nextjob
job noop name web = 1.0a-1.1
job noop selection_matchdeps solvable:recommends *f.o<>1:2-2 rel,glob,subtract
result jobs <inline>
#>job noop name web = 1.0a-1.1

nextjob
job noop selection qux.i386 >= 3 canon,dotarch,rel,flat,withsource
job noop selection_matchsolvable solvable:supplements foo-1-1-1.1.i586@extra rel,nocase,sourceonly,withsource,filter
result jobs <inline>

nextjob
job noop selection W* name,provides,filelist,flat,rel,glob
result jobs <inline>
#>job noop provides Web

nextjob
job noop selection /etc/foo.conf filelist,rel,nocase
result jobs <inline>
#>job noop oneof foo-1.0-1.1.x86_64@@System Foo-1:2-1.1.x86_64@@System pattern:foo-2:1-1.1.i686@available baz.i686-1:2-1.i686@available bar-2:1-1.noarch@available foo-3-1.1.noarch@available foo-bar-2:1-1.x86_64@available foo-bar-1-1.i586@available pattern:base-1-1.i586@available bar-1:2-1.noarch@available qux-1:1-1.i586@available Foo-1-1.x86_64@available bAz-1:2-2.i386@extra foo-3-1.1.i686@extra foo-1-3-1.1.i686@extra product:bar-2-1.noarch@extra
