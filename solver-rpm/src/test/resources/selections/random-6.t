# Random selections; the expected results are those of testsolv 0.7.23.
repo @System 0 testtags <inline>
#>=Ver: 3.0 addselfprovides
#>=Pkg: libX 0:1 - i686
#>=Sug: foo < 1:2-1.1
#>=Fls: /usr/bin/tool
#>=Fls: /usr/bin/foo
#>=Pkg: bAz 0:1 2 i586
#>=Sup: foo-bar <> 1:2
#>=Pkg: baz.i686 2:1 1.1 x86_64
#>=Prv: Web = 0:1-1.1
#>=Sup: /usr/bin/tool
#>=Fls: /usr/bin/Tool
#>=Pkg: foo 1:2 1.1 i686
#>=Prv: bar >= 1.0a-2
#>=Prv: foo-virtual = 3-1
#>=Obs: baz.i686 = 3-2
#>=Fls: /usr/bin/foo
#>=Fls: /usr/bin/Tool
#>=Fls: /opt/x/y
#>=Fls: /usr/share/doc/foo
#>=Pkg: pattern:base 2 1.1 noarch
#>=Prv: cap(x)
#>=Prv: Web = 1.0a-2
#>=Req: Foo <=> 1:2
#>=Fls: /etc/foo.conf
#>=Pkg: baz.i686 3 2 x86_64
#>=Prv: foo = 1:2
#>=Req: foo < 1:2
#>=Obs: bar
#>=Enh: libc.so.6 <= 0:1
#>=Pkg: pattern:base 1.0 1 x86_64
#>=Prv: libc.so.6 = 2:1
#>=Prv: bar
#>=Rec: (foo-virtual) & (bar > 1:1-2)
#>=Enh: ((foo < 2:1-2) & (libc.so.6)) & ((foo) - (foo-virtual = 1.0a-1))
repo available 0 testtags <inline>
#>=Ver: 3.0 addselfprovides
#>=Pkg: product:bar 1:1 1.1 i386
#>=Req: cap(x)
#>=Sup: Foo <=> 2:1
#>=Fls: /usr/bin/tool
#>=Pkg: f.o 0:1 1.1 noarch
#>=Prv: Web = 0:1-1
#>=Con: Foo <=> 0:1-1
#>=Fls: /usr/bin/foo
#>=Fls: /opt/x/y
#>=Fls: /usr/share/doc/foo
#>=Pkg: foo 2:1 1.1 i686
#>=Prv: mail = 1.0
#>=Prv: foo = 2:1-2
#>=Req: web = 1:2
#>=Fls: /usr/share/doc/foo
#>=Pkg: pattern:base 1.0a 1 src
#>=Sug: foo <=> 2:1
#>=Pkg: f.o 1:2 1 nosrc
#>=Enh: foo-virtual > 0:1-1.1
#>=Fls: /usr/bin/Tool
#>=Fls: /opt/x/y
#>=Pkg: Foo 1.0a 1.1 i686
#>=Prv: libc.so.6 >= 3
#>=Prv: cap(x)
#>=Req: baz.i686
#>=Pkg: bAz 1 1.1 i686
#>=Prv: foo-virtual < 0:1-1.1
#>=Prv: Web >= 2:1
#>=Req: foo-virtual <= 2:1
#>=Con: web
#>=Fls: /usr/bin/foo
#>=Pkg: foo 1 1 i586
#>=Req: (foo-virtual) <IF> ((foo <> 3) <ELSE> (foo-virtual))
#>=Sug: foo
#>=Enh: Foo <=> 2:1
#>=Fls: /etc/foo.conf
#>=Pkg: qux 1 1.1 src
#>=Req: (mail <> 3-1) + (web < 1:2)
#>=Obs: (libc.so.6) & (/usr/bin/tool)
#>=Fls: /usr/bin/foo
#>=Fls: /opt/x/y
#>=Fls: /usr/share/doc/foo
#>=Pkg: foo-bar 3 1.1 i586
#>=Obs: (foo-bar) <UNLESS> (foo-devel < 2)
#>=Fls: /usr/bin/tool
#>=Pkg: f.o 1.0a 1 noarch
#>=Prv: cap(x) = 0:1
#>=Pkg: product:bar 0:1 - nosrc
#>=Req: bar
#>=Fls: /opt/x/y
repo extra 0 testtags <inline>
#>=Ver: 3.0 addselfprovides
#>=Pkg: bAz 2:1 1.1 i686
#>=Prv: libc.so.6
#>=Req: baz.i686
#>=Sug: libc.so.6
#>=Enh: web
#>=Pkg: foo-devel 1.0 1.1 i386
#>=Req: foo-devel >= 1.0-1.1
#>=Fls: /usr/share/doc/foo
#>=Pkg: baz.i686 2:1 1.1 i686
#>=Enh: foo-virtual = 2-1.1
#>=Fls: /usr/bin/Tool
#>=Fls: /etc/foo.conf
#>=Fls: /opt/x/y
#>=Pkg: foo-bar 1:2 1 i686
#>=Prv: mail = 3-1
#>=Con: foo
#>=Fls: /usr/bin/tool
#>=Fls: /usr/bin/Tool
#>=Pkg: baz.i686 1:1 2 x86_64
#>=Prv: qux
#>=Req: (foo-virtual) <IF> ((cap(x)) <ELSE> ((Foo <= 3-1.1) | (bar)))
#>=Fls: /etc/foo.conf
#>=Pkg: pattern:base 1.0 - i686
#>=Prv: cap(x) = 2-2
#>=Req: (Foo < 3) | (foo = 2-1)
#>=Fls: /usr/bin/tool
#>=Pkg: qux 1:2 1 x86_64
#>=Req: baz.i686
#>=Fls: /usr/bin/Tool
#>=Pkg: pattern:base 1:1 2 noarch
#>=Req: foo <=> 2:1
#>=Pkg: libX 1:2 2 i586
#>=Req: foo-virtual
#>=Fls: /usr/bin/tool
#>=Fls: /etc/foo.conf
#>=Pkg: qux 1.0 1 noarch
#>=Prv: foo = 1.0a
#>=Req: Web = 1:2-2
#>=Con: (foo-virtual) & (foo-devel)
#>=Obs: ((Web) | (/usr/bin/tool)) <UNLESS> (bar)
#>=Rec: web
#>=Fls: /usr/bin/foo
#>=Fls: /usr/bin/Tool
#>=Pkg: product:bar 2:1 2 i686
#>=Prv: mail < 2
#>=Prv: foo-virtual = 3-1
#>=Req: Web
#>=Enh: foo-bar >= 3-1
#>=Fls: /opt/x/y
#>=Fls: /usr/share/doc/foo
#>=Pkg: foo-1 1.0a 1.1 nosrc
#>=Req: ((foo-bar) & (cap(x) < 0:1-1)) & (libc.so.6 < 1:2)
#>=Obs: foo-bar > 1.0-2
#>=Sug: (libc.so.6) + (foo)
#>=Enh: (/usr/bin/tool) - (cap(x))
#>=Fls: /etc/foo.conf
#>=Fls: /usr/share/doc/foo
#>=Pkg: bAz 0:1 1 src
#>=Req: mail <= 1:1-1
#>=Fls: /etc/foo.conf
#>=Fls: /usr/share/doc/foo
#>=Pkg: baz.i686 1:1 1.1 noarch
#>=Prv: qux = 2-2
#>=Prv: cap(x) = 1.0-1.1
#>=Req: bar <> 2:1-2
#>=Fls: /usr/bin/foo
#>=Pkg: foo-devel 1:1 1 i586
#>=Sug: (foo-virtual) <UNLESS> ((foo > 2-1) | (bar <=> 1.0-1.1))
#>=Fls: /usr/bin/Tool
#>=Pkg: foo-devel 1.0a 2 nosrc
#>=Req: (qux) <IF> (web <=> 1:2)
#>=Rec: foo-bar
#>=Sup: /usr/bin/tool
#>=Fls: /opt/x/y
#>=Pkg: foo 1:2 2 src
#>=Req: cap(x) <> 1.0a-1
#>=Rec: cap(x) < 1:1
#>=Pkg: foo-1 1.0 1.1 x86_64
#>=Req: bar <=> 2
#>=Fls: /usr/bin/foo
#>=Fls: /etc/foo.conf
#>=Pkg: bAz 1.0a 1.1 src
#>=Rec: bar
#>=Sup: bar < 2-1.1
#>=Fls: /etc/foo.conf
#>=Fls: /opt/x/y
#>=Fls: /usr/share/doc/foo
#>=Pkg: bAz 1.0 - x86_64
#>=Prv: foo
#>=Prv: bar
#>=Req: (/usr/bin/tool) | ((foo) + (foo-virtual))
#>=Pkg: foo-bar 3 1.1 i586
#>=Prv: Web
#>=Prv: foo-virtual >= 2-2
#>=Obs: web >= 1.0a
#>=Pkg: libX 1 1.1 src
#>=Fls: /usr/bin/foo
system i686 rpm @System
disable pkg libX-1:2-2.i586@extra
disable pkg baz.i686-1:1-1.1.noarch@extra
disable pkg foo-1:2-2.src@extra
job noop selection Web !=3 provides,rel
result jobs <inline>
#>job noop provides Web <> 3

nextjob
job noop selection /usr/bin/tool filelist,dotarch,glob,withsource,withdisabled
job favor selection web provides,glob
job favor selection_matchdeps solvable:obsoletes foo glob,nocase,withbadarch,add
job favor selection base=2 name,canon,rel,glob,nocase,subtract
result jobs <inline>
#>job favor oneof libX-1.i686@@System product:bar-1:1-1.1.i386@available foo-bar-3-1.1.i586@available foo-bar-1:2-1.i686@extra pattern:base-1.0.i686@extra libX-1:2-2.i586@extra

nextjob
job noop selection_matchdepid solvable:obsoletes Web glob,withsource,withbadarch
result jobs <inline>
#>job noop pkg qux-1.0-1.noarch@extra [noautoset]

nextjob
job favor selection b* name,provides,filelist,canon,flat,dotarch,rel,glob,nocase,sourceonly,withdisabled
result jobs <inline>
#>job favor name bAz . src

nextjob
job noop selection no[!x]uch provides,dotarch
result jobs <inline>

nextjob
job favor selection_matchdeps solvable:obsoletes baz.i686 !=0:1-1 rel,nocase
result jobs <inline>
#>job favor pkg foo-1:2-1.1.i686@@System [noautoset]

nextjob
job favor selection_matchdepid solvable:requires cap(x) < 0:1-2 rel,flat,nocase,withdisabled,withbadarch
result jobs <inline>
#>job favor pkg product:bar-1:1-1.1.i386@available [noautoset]

nextjob
job noop pkg bAz-1.0.x86_64@extra
job noop repo extra [setev]
job favor selection_matchsolvable solvable:requires pattern:base-1:1-2.noarch@extra rel,installedonly,withsource,subtract
result jobs <inline>
#>job favor pkg bAz-1.0.x86_64@extra
#>job favor repo extra [setev]

nextjob
job noop selection foo-virtual-2=<1.0a name,provides,canon,flat
result jobs <inline>

nextjob
job noop selection foo-bar name,provides,canon,dotarch,rel,glob
result jobs <inline>
#>job noop name foo-bar

nextjob
job noop selection foo-virtual.i386=3-2 canon,rel,glob
job noop selection /opt/[!x]/y filelist,dotarch,rel,glob,sourceonly,withsource,add
job noop selection FOO*.i686 name,dotarch,glob,flat,nocase,withdisabled,add
result jobs <inline>
#>job noop oneof foo-1:2-1.1.i686@@System foo-2:1-1.1.i686@available Foo-1.0a-1.1.i686@available foo-bar-1:2-1.i686@extra

nextjob
job noop selection /usr/bin/tool provides,canon,glob,withbadarch
result jobs <inline>
#>job noop provides /usr/bin/tool

nextjob
job noop name libc.so.6 = 3-2
job noop selection /USR/SHARE/DOC/FOO provides,dotarch,glob,nocase,withdisabled,subtract
result jobs <inline>
#>job noop name libc.so.6 = 3-2

nextjob
job noop selection f.o.x86_64 canon,installedonly
result jobs <inline>

nextjob
job noop oneof f.o-1.0a-1.noarch@available pattern:base-2-1.1.noarch@@System product:bar-1.nosrc@available qux-1.0-1.noarch@extra
job noop name bar <=> 1.0a [weak,setevr,noautoset]
job noop selection pattern:[!x]oo.x86_64 name,filelist,flat,rel,nocase,add
job noop selection_matchsolvable solvable:conflicts product:bar-1:1-1.1.i386@available flat,depstr,subtract
result jobs <inline>
#>job noop name bar <=> 1.0a [setevr,noautoset]
#>job noop oneof f.o-1.0a-1.noarch@available pattern:base-2-1.1.noarch@@System product:bar-1.nosrc@available qux-1.0-1.noarch@extra

nextjob
job noop provides bar
job favor selection foo-b[a-z]r.nosrc name,filelist,flat,rel,installedonly,add
job favor selection_matchdeps solvable:suggests bAz rel,withsource,subtract
result jobs <inline>
#>job favor provides bar

nextjob
job noop oneof bAz-1-2.i586@@System f.o-1:2-1.nosrc@available foo-devel-1:1-1.i586@extra libX-1:2-2.i586@extra [setev]
job noop selection FOO-DEVEL=<3-2 name,dotarch,glob,nocase,withdisabled,subtract
result jobs <inline>
#>job noop oneof bAz-1-2.i586@@System f.o-1:2-1.nosrc@available foo-devel-1:1-1.i586@extra libX-1:2-2.i586@extra [setev]

nextjob
job noop selection_matchdeps solvable:recommends foo-v* glob,flat
job noop selection_matchdeps solvable:conflicts qux rel,glob,skipkind,withbadarch,depstr,subtract
result jobs <inline>
#>job noop pkg pattern:base-1.0-1.x86_64@@System [noautoset]

nextjob
job favor selection_matchdeps solvable:provides fo?-bar glob,withdisabled
result jobs <inline>
#>job favor pkg foo-bar-1:2-1.i686@extra [noautoset]
#>job favor pkg foo-bar-3-1.1.i586@available [noautoset]
#>job favor pkg foo-bar-3-1.1.i586@extra [noautoset]

nextjob
job noop selection_matchdepid solvable:provides bar >= 2-1.1 rel,withdisabled
result jobs <inline>
#>job noop pkg foo-1:2-1.1.i686@@System [noautoset]
#>job noop pkg pattern:base-1.0-1.x86_64@@System [noautoset]

nextjob
job noop name Web >= 2-1
job noop pkg baz.i686-1:1-1.1.noarch@extra [setarch,setrepo]
job favor selection MA?L>2-1.1 name,provides,filelist,canon,rel,installedonly,flat,withsource,withdisabled,subtract
result jobs <inline>
#>job favor name Web >= 2-1
#>job favor pkg baz.i686-1:1-1.1.noarch@extra [setarch,setrepo]

nextjob
job favor selection_matchdeps solvable:provides foo-1* rel,glob
result jobs <inline>

nextjob
job noop selection_matchsolvable solvable:requires baz.i686-2:1-1.1.x86_64@@System rel,glob
result jobs <inline>
#>job noop pkg Foo-1.0a-1.1.i686@available [noautoset]
#>job noop pkg bAz-2:1-1.1.i686@extra [noautoset]
#>job noop pkg product:bar-2:1-2.i686@extra [noautoset]

nextjob
job noop selection w*B-1-1 >= 1:2 provides,canon,dotarch,rel,flat,skipkind,withbadarch
job noop provides Foo <= 1.0a-2 [weak,setevr,noautoset]
job noop selection pattern:foo-3-1 name,rel,glob,flat,withdisabled,subtract
result jobs <inline>
#>job noop provides Foo <= 1.0a-2 [setevr,noautoset]

nextjob
job favor selection_matchsolvable solvable:supplements bAz-2:1-1.1.i686@extra nocase,withbadarch
result jobs <inline>

nextjob
job noop name /usr/bin/tool
job noop selection *oo name,provides,dotarch,rel,glob,withdisabled
job favor selection_matchdepid solvable:provides ((foo-bar <> 2:1) <UNLESS> (/usr/bin/tool)) + (foo-virtual) glob,add
result jobs <inline>
#>job favor name /usr/bin/tool
#>job favor name Foo
#>job favor name foo
#>job favor pkg bAz-1-1.1.i686@available [noautoset]
#>job favor pkg foo-1:2-1.1.i686@@System [noautoset]
#>job favor pkg foo-bar-1:2-1.i686@extra [noautoset]
#>job favor pkg foo-bar-3-1.1.i586@available [noautoset]
#>job favor pkg foo-bar-3-1.1.i586@extra [noautoset]
#>job favor pkg product:bar-2:1-2.i686@extra [noautoset]

nextjob
job noop selection libc.so.6 provides,dotarch,rel,glob
result jobs <inline>
#>job noop provides libc.so.6

nextjob
job noop all packages
job favor selection_matchdeps solvable:name qux glob
job noop selection [a-z]oo name,provides,filelist,rel,glob,flat,withdisabled,filter
result jobs <inline>
#>job noop oneof foo-1:2-1.1.i686@@System foo-2:1-1.1.i686@available foo-1-1.i586@available

nextjob
job noop selection pattern:base canon,flat,skipkind,withdisabled
result jobs <inline>

nextjob
job noop selection_matchdeps solvable:obsoletes web >= * rel,glob,withdisabled
result jobs <inline>
#>job noop pkg foo-bar-3-1.1.i586@extra [noautoset]

nextjob
job noop selection foo name
result jobs <inline>
#>job noop name foo

nextjob
job noop selection fo[a-z]-1 canon,dotarch,rel,glob,nocase,withbadarch
result jobs <inline>
#>job noop oneof foo-2:1-1.1.i686@available foo-1-1.i586@available

nextjob
job noop repo extra [setarch,setrepo]
job noop oneof baz.i686-2:1-1.1.i686@extra foo-1-1.0a-1.1.nosrc@extra foo-bar-1:2-1.i686@extra foo-bar-3-1.1.i586@extra
job noop selection nosuch name,provides,canon,withdisabled,withbadarch,subtract
result jobs <inline>
#>job noop oneof baz.i686-2:1-1.1.i686@extra foo-1-1.0a-1.1.nosrc@extra foo-bar-1:2-1.i686@extra foo-bar-3-1.1.i586@extra
#>job noop repo extra [setarch,setrepo]

nextjob
job noop selection_matchdeps solvable:provides foo-bar rel,flat,withsource
result jobs <inline>
#>job noop oneof foo-bar-3-1.1.i586@available foo-bar-1:2-1.i686@extra foo-bar-3-1.1.i586@extra

nextjob
job noop pkg foo-bar-3-1.1.i586@available [weak,setevr,noautoset]
job noop selection FOO-BAR.badarch filelist,flat,dotarch,installedonly,glob,withsource,withbadarch,subtract
result jobs <inline>
#>job noop pkg foo-bar-3-1.1.i586@available [setevr,noautoset]

nextjob
job noop selection qux*-0:1-2 name,filelist,flat,glob
result jobs <inline>

nextjob
job noop name web >= 1:1-1 [weak,setevr,noautoset]
job noop selection /usr/bin/tool filelist,canon,flat,glob,add
job noop selection QUX provides,canon,dotarch,rel,flat,add
result jobs <inline>
#>job noop name web >= 1:1-1 [setevr,noautoset]
#>job noop oneof libX-1.i686@@System product:bar-1:1-1.1.i386@available foo-bar-3-1.1.i586@available foo-bar-1:2-1.i686@extra pattern:base-1.0.i686@extra

nextjob
job noop repo available
job noop selection_matchdeps solvable:recommends (*) glob,withdisabled,withbadarch,subtract
result jobs <inline>
#>job noop repo available

nextjob
job noop selection Foo-1=1:1-2 name,dotarch,rel,glob,flat,withdisabled,withbadarch
job noop provides ((mail) + (bar)) & ((foo-bar <> 2-1) + (foo-bar > 1:1-1))
job noop selection MAIL name,provides,filelist,flat,dotarch,nocase,skipkind,filter
result jobs <inline>
#>job noop provides (mail + bar) & (foo-bar <> 2-1 + foo-bar > 1:1-1)

nextjob
job noop selection_matchdeps solvable:supplements Fo? rel
result jobs <inline>

nextjob
job noop selection /usr/bin/Tool filelist,dotarch,rel
job noop oneof bAz-2:1-1.1.i686@extra baz.i686-3-2.x86_64@@System f.o-1:2-1.nosrc@available foo-devel-1:1-1.i586@extra [setarch,setrepo]
job noop selection_matchdepid solvable:suggests bar withdisabled,add
result jobs <inline>
#>job noop oneof bAz-2:1-1.1.i686@extra baz.i686-3-2.x86_64@@System f.o-1:2-1.nosrc@available foo-devel-1:1-1.i586@extra [setarch,setrepo]
#>job noop oneof baz.i686-2:1-1.1.x86_64@@System foo-1:2-1.1.i686@@System baz.i686-2:1-1.1.i686@extra foo-bar-1:2-1.i686@extra qux-1.0-1.noarch@extra foo-devel-1:1-1.i586@extra

nextjob
job noop selection nos?ch-2:1 name,provides,filelist,glob,flat,withsource,withdisabled,withbadarch
job noop name bar
job noop selection /usr/share/doc/foo canon,dotarch,installedonly,glob,withbadarch,subtract
result jobs <inline>
#>job noop name bar

nextjob
job noop selection bar-1.0a-1.src filelist,rel,flat,withdisabled
result jobs <inline>

nextjob
job noop selection pr?duct:bar-2:1-1 provides,canon,dotarch,glob
result jobs <inline>
