# Random selections; the expected results are those of testsolv 0.7.23.
repo @System 0 testtags <inline>
#>=Ver: 3.0 addselfprovides
#>=Pkg: baz.i686 0:1 1.1 i586
#>=Fls: /opt/x/y
#>=Fls: /usr/share/doc/foo
#>=Pkg: Foo 1:1 1.1 i686
#>=Prv: web >= 1-1
#>=Prv: bar
#>=Req: foo-bar
#>=Fls: /usr/bin/tool
#>=Fls: /usr/bin/Tool
#>=Pkg: bAz 0:1 2 x86_64
#>=Prv: web = 1.0a-1
#>=Req: libc.so.6 <> 1:1
#>=Enh: qux
#>=Fls: /usr/bin/tool
#>=Fls: /usr/share/doc/foo
#>=Pkg: f.o 1 2 noarch
#>=Prv: bar
#>=Req: foo-virtual
#>=Obs: Web
#>=Pkg: Foo 1.0 1.1 i586
#>=Req: baz.i686
#>=Sup: foo
#>=Fls: /usr/bin/Tool
#>=Pkg: product:bar 1:2 1.1 noarch
#>=Prv: web = 0:1-1
#>=Prv: bar
#>=Req: foo-devel <=> 1:1-2
#>=Sug: (baz.i686 = 2:1-2) & (foo)
#>=Pkg: qux 2 2 x86_64
#>=Req: bar
#>=Sug: ((baz.i686) & (Web > 1.0a-1)) + (bar)
#>=Fls: /usr/bin/tool
#>=Fls: /usr/bin/Tool
#>=Pkg: product:bar 1.0 1 noarch
#>=Prv: libc.so.6 < 1.0
#>=Prv: mail
#>=Req: (/usr/bin/tool) & (web)
#>=Sup: (foo <> 3-1.1) - (web)
#>=Enh: bar <> 1.0a
#>=Fls: /usr/bin/foo
#>=Fls: /opt/x/y
repo available 0 testtags <inline>
#>=Ver: 3.0 addselfprovides
#>=Pkg: f.o 1.0a 1 src
#>=Obs: bar <=> 1:2
#>=Sug: foo-devel
#>=Pkg: Foo 0:1 1 i586
#>=Prv: cap(x)
#>=Req: (/usr/bin/tool) | (qux)
#>=Con: baz.i686 = 0:1
#>=Pkg: product:bar 0:1 1 i686
#>=Req: foo
#>=Pkg: pattern:foo 1 1.1 i686
#>=Prv: foo-virtual = 1.0-1.1
#>=Req: (mail <> 2:1-1.1) - ((qux <> 2-2) + (foo < 1.0a-1))
#>=Sup: cap(x)
#>=Pkg: bAz 1.0a 1 x86_64
#>=Prv: mail
#>=Prv: foo = 1:1-1.1
#>=Obs: cap(x) <=> 3-1.1
#>=Fls: /opt/x/y
#>=Fls: /usr/share/doc/foo
#>=Pkg: foo-devel 2 1.1 noarch
#>=Prv: mail
#>=Prv: qux >= 1:2-1
#>=Req: libc.so.6
#>=Fls: /etc/foo.conf
#>=Fls: /usr/share/doc/foo
#>=Pkg: foo 1 1 noarch
#>=Prv: bar = 2-2
#>=Req: bar
#>=Obs: foo-bar > 0:1-2
#>=Sup: web <= 3
#>=Fls: /usr/bin/Tool
#>=Fls: /etc/foo.conf
#>=Fls: /opt/x/y
#>=Pkg: bAz 1:1 - i386
#>=Con: mail
#>=Fls: /etc/foo.conf
#>=Fls: /usr/share/doc/foo
#>=Pkg: product:bar 1.0 1.1 src
#>=Req: libc.so.6 <> 2-2
#>=Fls: /opt/x/y
#>=Fls: /usr/share/doc/foo
#>=Pkg: baz.i686 1.0a 2 i686
#>=Prv: mail
#>=Prv: bar
#>=Req: (/usr/bin/tool) + ((libc.so.6 >= 1:2) <UNLESS> (mail))
#>=Sug: foo
#>=Fls: /usr/share/doc/foo
#>=Pkg: foo-1 1 2 i586
#>=Prv: bar >= 1-2
#>=Req: (qux >= 2:1-1.1) <UNLESS> ((foo-virtual = 1.0a) + (libc.so.6 < 1.0a-1.1))
#>=Pkg: product:bar 1:1 2 i686
#>=Pkg: product:bar 1 1.1 noarch
#>=Pkg: foo-1 1:2 1.1 i386
#>=Prv: mail
#>=Prv: qux < 1
#>=Req: ((libc.so.6 < 1.0a) & (foo-virtual > 1:1-1)) + ((mail <> 1:1-1) <IF> ((foo-virtual) <ELSE> (foo-bar <=> 1:2-1)))
#>=Fls: /usr/bin/tool
#>=Fls: /usr/bin/foo
#>=Pkg: bAz 1:2 2 x86_64
#>=Req: foo
#>=Fls: /usr/bin/tool
#>=Fls: /usr/bin/Tool
#>=Pkg: baz.i686 2:1 1.1 src
#>=Rec: cap(x) = 1:2-1.1
#>=Pkg: foo-devel 3 1 i586
#>=Prv: qux
#>=Fls: /etc/foo.conf
#>=Pkg: bAz 1:1 1.1 src
#>=Con: Foo <=> 1:2
#>=Obs: Web = 0:1
repo extra 0 testtags <inline>
#>=Ver: 3.0 addselfprovides
#>=Pkg: bAz 2:1 1 i586
#>=Obs: /usr/bin/tool
#>=Sug: web <=> 1.0-2
#>=Pkg: f.o 2:1 2 i386
#>=Obs: bar = 2-1.1
#>=Fls: /usr/bin/foo
#>=Fls: /opt/x/y
#>=Pkg: product:bar 1.0 2 i586
#>=Prv: foo-virtual
#>=Prv: foo = 1:1
#>=Req: (/usr/bin/tool) + (cap(x) > 0:1-1.1)
#>=Con: foo <> 2:1-1.1
#>=Obs: mail <> 2:1
#>=Sup: (Foo > 1:2-1) <UNLESS> (Web < 1)
#>=Fls: /usr/bin/tool
#>=Fls: /usr/bin/Tool
#>=Pkg: foo 1:1 1 i586
#>=Prv: Web = 1.0a-2
#>=Prv: mail
#>=Sup: qux
#>=Enh: ((web >= 1.0-2) + (bar <= 1:2-2)) | (/usr/bin/tool)
#>=Fls: /usr/bin/foo
#>=Fls: /opt/x/y
#>=Pkg: Foo 0:1 2 i686
#>=Con: ((cap(x)) - (Foo)) + (cap(x))
#>=Sug: (Foo) | ((foo-bar) <UNLESS> (foo-devel <=> 1-1.1))
#>=Fls: /usr/bin/Tool
#>=Pkg: qux 1.0 1 i686
#>=Sup: Foo
#>=Fls: /usr/bin/foo
#>=Fls: /usr/bin/Tool
#>=Fls: /etc/foo.conf
#>=Fls: /opt/x/y
#>=Fls: /usr/share/doc/foo
#>=Pkg: pattern:foo 1:1 2 i686
#>=Prv: web = 3-1
#>=Prv: web = 1.0a-2
#>=Req: mail = 1:2
#>=Rec: (libc.so.6) & ((bar > 1.0-2) | (foo-virtual))
#>=Sup: foo-devel > 1:2-1.1
#>=Enh: foo-devel
#>=Fls: /etc/foo.conf
#>=Fls: /opt/x/y
#>=Fls: /usr/share/doc/foo
#>=Pkg: bAz 3 - i686
#>=Prv: cap(x)
#>=Prv: cap(x) < 2
#>=Req: Web
#>=Fls: /usr/bin/tool
#>=Fls: /etc/foo.conf
#>=Pkg: foo-bar 0:1 2 noarch
#>=Prv: cap(x) = 1.0
#>=Prv: bar >= 1:1-1
#>=Con: Web
#>=Enh: (baz.i686) | (Web)
#>=Fls: /usr/bin/Tool
#>=Pkg: product:bar 1:1 2 i586
#>=Prv: bar < 2-2
#>=Req: baz.i686
#>=Enh: foo-bar >= 2:1
#>=Fls: /usr/bin/foo
#>=Pkg: qux 2 1.1 i686
#>=Sug: qux < 3
#>=Fls: /opt/x/y
#>=Pkg: pattern:base 1:2 2 src
#>=Obs: mail
#>=Rec: (foo-bar <> 0:1-1) | (/usr/bin/tool)
#>=Fls: /usr/bin/foo
#>=Pkg: baz.i686 2:1 2 nosrc
#>=Fls: /usr/bin/foo
#>=Fls: /etc/foo.conf
#>=Pkg: foo-devel 3 2 i686
#>=Obs: bar
#>=Pkg: foo-devel 2 1.1 i386
#>=Req: ((libc.so.6) | (qux <=> 1.0a-1.1)) <IF> ((/usr/bin/tool) <UNLESS> (Foo > 2-2))
#>=Fls: /usr/bin/tool
#>=Fls: /usr/bin/Tool
#>=Pkg: baz.i686 0:1 1 src
#>=Req: (cap(x) <=> 1.0a) & (web = 0:1-2)
#>=Sug: ((foo) <UNLESS> (bar)) - (libc.so.6)
#>=Pkg: libX 2 2 src
#>=Pkg: pattern:base 1.0 1 x86_64
#>=Prv: cap(x) = 2:1-2
#>=Req: ((mail = 1:2) - (foo-devel = 1:1)) + (mail)
#>=Sug: Foo
#>=Sup: cap(x)
#>=Fls: /opt/x/y
#>=Pkg: libX 1 1 i586
#>=Prv: libc.so.6
#>=Req: Foo
#>=Obs: foo-bar <> 2
#>=Rec: qux >= 2-1.1
#>=Fls: /usr/bin/Tool
#>=Fls: /usr/share/doc/foo
#>=Pkg: product:bar 2:1 1 x86_64
#>=Prv: cap(x) < 2:1
#>=Enh: (foo) & (cap(x) > 2:1)
#>=Pkg: foo-devel 2:1 1 nosrc
#>=Req: foo-virtual
#>=Rec: ((libc.so.6) - (bar <> 1.0-1.1)) & ((baz.i686 <> 1-1) <IF> (web))
#>=Pkg: pattern:base 2 1 i386
#>=Prv: web >= 0:1-1.1
#>=Req: foo-devel >= 2-1
#>=Fls: /opt/x/y
#>=Pkg: qux 2 1 i686
#>=Prv: bar < 0:1-1.1
#>=Rec: foo-bar <=> 2:1-1
#>=Fls: /usr/bin/Tool
#>=Fls: /usr/share/doc/foo
system i686 rpm
disable pkg Foo-1-1.i586@available
disable pkg pattern:foo-1-1.1.i686@available
disable pkg Foo-1-2.i686@extra
disable pkg product:bar-2:1-1.x86_64@extra
job favor selection qux name,dotarch,glob,withsource,skipkind
result jobs <inline>
#>job favor name qux

nextjob
job noop selection_matchsolvable solvable:conflicts foo-1:1-1.i586@extra rel,nocase,depstr
result jobs <inline>
#>job noop pkg bAz-1:1.i386@available [noautoset]
#>job noop pkg foo-bar-1-2.noarch@extra [noautoset]
#>job noop pkg product:bar-1.0-2.i586@extra [noautoset]

nextjob
job noop selection_matchsolvable solvable:recommends Foo-1-2.i686@extra rel,glob,nocase
result jobs <inline>

nextjob
job noop selection_matchdeps solvable:name web >= * rel
job noop oneof baz.i686-1.0a-2.i686@available foo-1-1-2.i586@available pattern:base-1.0-1.x86_64@extra qux-1.0-1.i686@extra
job noop selection FOO==0:1-2 name,provides,filelist,glob,withdisabled,withbadarch,subtract
result jobs <inline>
#>job noop oneof baz.i686-1.0a-2.i686@available foo-1-1-2.i586@available pattern:base-1.0-1.x86_64@extra qux-1.0-1.i686@extra

nextjob
job noop selection_matchdeps solvable:requires [a-z]Az rel
result jobs <inline>

nextjob
job noop provides ((mail) <IF> (bar < 3-1.1)) & (Web < 2-1.1)
job noop selection_matchsolvable solvable:recommends Foo-1:1-1.1.i686@@System rel,subtract
result jobs <inline>
#>job noop provides (mail <IF> bar < 3-1.1) & Web < 2-1.1

nextjob
job noop name qux > 1:1 [weak,setevr,noautoset]
job noop selection bAz.badarch name,dotarch,rel,subtract
result jobs <inline>
#>job noop name qux > 1:1 [setevr,noautoset]

nextjob
job noop all packages [setev]
job noop pkg baz.i686-2:1-1.1.src@available
job noop selection Web.i386 name,flat,add
result jobs <inline>
#>job noop all packages [setev]
#>job noop pkg baz.i686-2:1-1.1.src@available

nextjob
job noop selection Foo-2:1-1<=>2-2 provides,canon,dotarch
result jobs <inline>

nextjob
job favor selection f*l<1-2 provides,filelist,dotarch,rel,glob,withsource,skipkind
job noop selection F.[!x]-2:1-1.1 provides,filelist,glob,flat,nocase,withdisabled,subtract
job noop selection_matchdepid solvable:provides Foo rel,flat,withsource,add
result jobs <inline>
#>job noop oneof Foo-1:1-1.1.i686@@System Foo-1.0-1.1.i586@@System
#>job noop provides foo-virtual < 1-2

nextjob
job noop selection /usr/share/doc/foo name,filelist,flat,dotarch,rel,sourceonly,skipkind,withdisabled
result jobs <inline>
#>job noop pkg product:bar-1.0-1.1.src@available [noautoset]

nextjob
job noop provides qux > 2:1 [weak,setevr,noautoset]
job noop selection qux.i686!=1-2 provides,dotarch,rel,nocase,withbadarch,subtract
result jobs <inline>
#>job noop provides qux > 2:1 [setevr,setarch,noautoset]

nextjob
job noop oneof baz.i686-1-1.1.i586@@System pattern:base-1.0-1.x86_64@extra product:bar-1.0-2.i586@extra qux-2-1.i686@extra
job noop selection foo-devel.noarch canon,dotarch,add
result jobs <inline>
#>job noop oneof baz.i686-1-1.1.i586@@System pattern:base-1.0-1.x86_64@extra product:bar-1.0-2.i586@extra qux-2-1.i686@extra

nextjob
job noop selection BA[R]=3-2 filelist,canon,flat,dotarch,rel,withdisabled,withbadarch
result jobs <inline>

nextjob
job noop selection_matchdeps solvable:provides libX=<2 rel
result jobs <inline>
#>job noop pkg libX-1-1.i586@extra [noautoset]

nextjob
job noop selection lib* name,filelist,canon,dotarch,rel,glob,nocase,skipkind,withdisabled
result jobs <inline>
#>job noop name libX

nextjob
job noop selection f* provides,canon,dotarch,sourceonly,withdisabled
result jobs <inline>

nextjob
job noop selection /usr/bin/tool filelist,glob,flat,nocase
job favor selection BaZ.x86_64 name,canon,dotarch
job noop selection_matchsolvable solvable:obsoletes product:bar-1:1-2.i686@available rel,flat,nocase,subtract
result jobs <inline>
#>job noop oneof Foo-1:1-1.1.i686@@System Foo-1.0-1.1.i586@@System foo-1-1.noarch@available foo-1-1:2-1.1.i386@available product:bar-1.0-2.i586@extra qux-1.0-1.i686@extra bAz-3.i686@extra foo-bar-1-2.noarch@extra foo-devel-2-1.1.i386@extra libX-1-1.i586@extra qux-2-1.i686@extra

nextjob
job noop selection_matchdepid solvable:supplements ((bar) & (qux < 2)) & ((cap(x)) + (qux = 1.0a)) rel
result jobs <inline>
#>job noop pkg foo-1:1-1.i586@extra [noautoset]

nextjob
job noop selection Web provides,filelist,rel,flat,skipkind,withdisabled
job noop selection_matchdepid solvable:requires foo-devel glob
job noop selection F.O canon,rel,withbadarch,filter
job noop selection Foo-1.0a name,glob,subtract
result jobs <inline>

nextjob
job noop selection_matchdepid solvable:recommends (bar) <UNLESS> (web <=> 1-1.1) glob,flat,withbadarch
result jobs <inline>
#>job noop pkg pattern:foo-1:1-2.i686@extra [noautoset]

nextjob
job noop selection_matchdepid solvable:supplements web >= 1.0a-1.1 rel,withbadarch
result jobs <inline>
#>job noop pkg foo-1-1.noarch@available [noautoset]

nextjob
job noop oneof bAz-1:1-1.1.src@available bAz-1:2-2.x86_64@available bAz-2:1-1.i586@extra f.o-1-2.noarch@@System
job noop selection /USR/BIN/FOO name,filelist,canon,withdisabled,withbadarch,subtract
result jobs <inline>
#>job noop oneof bAz-1:1-1.1.src@available bAz-1:2-2.x86_64@available bAz-2:1-1.i586@extra f.o-1-2.noarch@@System

nextjob
job noop selection FOO provides,dotarch,glob,nocase,withsource,withdisabled
result jobs <inline>
#>job noop oneof Foo-1:1-1.1.i686@@System Foo-1.0-1.1.i586@@System Foo-1-1.i586@available Foo-1-2.i686@extra
#>job noop provides foo

nextjob
job favor selection cap(x) name,provides,dotarch,rel,flat
result jobs <inline>
#>job favor provides cap(x)

nextjob
job noop selection foo-devel = 2:1 filelist,canon,flat,installedonly,withbadarch
job noop repo extra [setarch,setrepo]
job noop selection base<=>2 name,provides,filelist,canon,glob,skipkind,subtract
result jobs <inline>
#>job noop repo extra [setarch,setrepo]

nextjob
job favor selection web-2-1 name,canon,flat,withsource
result jobs <inline>

nextjob
job noop selection foo-devel name,rel,glob
result jobs <inline>
#>job noop name foo-devel

nextjob
job noop provides libc.so.6 <> 0:1-1
job noop selection pattern:base-1:2.badarch>=0:1-1.1 provides,withsource,subtract
job noop selection pattern:foo.x86_64 provides,dotarch,rel,glob,flat,nocase,skipkind,withdisabled,subtract
result jobs <inline>
#>job noop provides libc.so.6 <> 0:1-1

nextjob
job noop provides foo [setev]
job noop pkg foo-devel-2-1.1.noarch@available [setev]
job noop selection Web provides,filelist,dotarch,withdisabled,add
result jobs <inline>
#>job noop pkg foo-devel-2-1.1.noarch@available [setev]
#>job noop provides Web
#>job noop provides foo [setev]

nextjob
job favor selection_matchdepid solvable:requires ((qux) <IF> ((Foo) <ELSE> (foo-virtual))) - ((baz.i686) <UNLESS> (cap(x))) glob,nocase
job noop selection_matchdeps solvable:obsoletes * and * glob,withbadarch,add
job noop selection_matchdeps solvable:obsoletes f* !=1:1-1 rel,glob,nocase,subtract
result jobs <inline>
#>job noop pkg f.o-1-2.noarch@@System [noautoset]
#>job noop pkg foo-1-1-2.i586@available [noautoset]
#>job noop pkg foo-1-1:2-1.1.i386@available [noautoset]
#>job noop pkg foo-devel-2-1.1.i386@extra [noautoset]

nextjob
job noop selection pattern:foo name,canon,rel
result jobs <inline>
#>job noop name pattern:foo

nextjob
job favor selection pattern:base.i586 filelist,dotarch,installedonly,flat,withdisabled,withbadarch
result jobs <inline>

nextjob
job noop name baz.i686 <> 2:1
job favor selection_matchdeps solvable:recommends LIBC.SO.6 glob,skipkind,withdisabled,subtract
job favor selection /usr/bin/tool-1.0a-1.x86_64 name,glob,flat,withbadarch,subtract
result jobs <inline>
#>job favor name baz.i686 <> 2:1

nextjob
job noop selection_matchdeps solvable:recommends foo* glob
result jobs <inline>
#>job noop pkg pattern:foo-1:1-2.i686@extra [noautoset]
#>job noop pkg qux-2-1.i686@extra [noautoset]

nextjob
job noop oneof Foo-1.0-1.1.i586@@System f.o-2:1-2.i386@extra foo-1-1.noarch@available product:bar-1.0-1.1.src@available [weak,setevr,noautoset]
job noop selection /usr/bin/foo canon,rel,glob,withsource,subtract
result jobs <inline>
#>job noop oneof Foo-1.0-1.1.i586@@System f.o-2:1-2.i386@extra foo-1-1.noarch@available product:bar-1.0-1.1.src@available [setevr,noautoset]

nextjob
job noop selection_matchsolvable solvable:supplements pattern:base-2-1.i386@extra rel,glob,nocase
result jobs <inline>
#>job noop pkg foo-1-1.noarch@available [noautoset]

nextjob
job noop selection Foo provides,filelist,rel,withbadarch
job noop provides (foo) <UNLESS> (foo-bar) [setarch,setrepo]
job noop selection baz.i686.i686 name,canon,rel,glob,subtract
result jobs <inline>
#>job noop provides Foo
#>job noop provides foo <UNLESS> foo-bar [setarch,setrepo]

nextjob
job noop selection_matchdepid solvable:requires ((foo-devel >= 2) - (qux <=> 1.0a-2)) - ((/usr/bin/tool) <UNLESS> (web >= 1.0a)) rel
result jobs <inline>
#>job noop pkg pattern:base-2-1.i386@extra [noautoset]
#>job noop pkg product:bar-1:2-1.1.noarch@@System [noautoset]

nextjob
job noop selection pattern:foo provides,canon,dotarch,glob
result jobs <inline>
#>job noop provides pattern:foo

nextjob
job favor selection *usr/bin/foo name,filelist,flat
job noop selection foo-virtual >= 1 canon,rel,glob,withbadarch,filter
job favor selection *IBx-2:1 canon,dotarch,installedonly,withbadarch,subtract
result jobs <inline>

nextjob
job noop selection_matchsolvable solvable:suggests foo-1-1.noarch@available rel,flat,nocase,sourceonly
result jobs <inline>
#>job noop pkg baz.i686-1-1.src@extra [noautoset]

nextjob
job noop selection /opt/x/* name,provides,rel,glob,nocase,skipkind
result jobs <inline>
