# Random selections; the expected results are those of testsolv 0.7.23.
repo @System 0 testtags <inline>
#>=Ver: 3.0 addselfprovides
#>=Pkg: product:bar 1 2 i386
#>=Prv: libc.so.6
#>=Req: (foo-virtual <> 1:2) & (bar)
#>=Enh: bar
#>=Fls: /usr/bin/foo
#>=Pkg: product:bar 1.0 1.1 x86_64
#>=Prv: foo-virtual
#>=Prv: qux
#>=Req: cap(x) >= 1:2-1.1
#>=Sup: (bar <> 1.0a) <IF> (((qux) | (foo-virtual <> 1:1-1.1)) <ELSE> ((baz.i686) & (bar)))
#>=Fls: /usr/bin/tool
#>=Fls: /usr/bin/Tool
#>=Fls: /etc/foo.conf
#>=Pkg: foo-devel 1 - noarch
#>=Prv: foo-virtual = 2
#>=Prv: foo-virtual
#>=Fls: /usr/bin/foo
#>=Pkg: bar 1 1.1 i586
#>=Prv: web = 1
#>=Fls: /usr/bin/foo
#>=Fls: /usr/share/doc/foo
#>=Pkg: bar 1:2 1 i386
#>=Prv: foo-virtual >= 2
#>=Enh: bar <= 2
#>=Fls: /usr/share/doc/foo
#>=Pkg: pattern:base 1 - i686
#>=Prv: libc.so.6
#>=Prv: Web >= 1:1-1.1
#>=Req: qux
#>=Pkg: baz.i686 1:2 2 i586
#>=Prv: Web = 2:1-1.1
#>=Req: baz.i686 = 0:1
#>=Sug: foo-devel >= 0:1-1
#>=Pkg: qux 0:1 2 x86_64
#>=Prv: bar
#>=Prv: mail
#>=Req: /usr/bin/tool
#>=Enh: ((mail > 2:1-1) & (foo <> 1:1)) & (baz.i686)
repo available 0 testtags <inline>
#>=Ver: 3.0 addselfprovides
#>=Pkg: product:bar 1:1 1 i386
#>=Prv: cap(x)
#>=Sug: web <=> 2
#>=Fls: /usr/bin/tool
#>=Fls: /usr/bin/Tool
#>=Pkg: bAz 2:1 1 x86_64
#>=Prv: libc.so.6 < 1:1
#>=Req: (/usr/bin/tool) <IF> (((foo-devel) <IF> (mail)) <ELSE> (foo-devel < 2))
#>=Obs: (Web > 3) - ((foo-bar <> 1.0) <IF> (foo = 1.0a-1))
#>=Sug: baz.i686 <=> 2:1-2
#>=Pkg: foo-devel 1.0 1.1 i586
#>=Prv: qux = 3-2
#>=Prv: foo-virtual = 3-1.1
#>=Req: /usr/bin/tool
#>=Sup: Foo
#>=Fls: /usr/bin/foo
#>=Pkg: foo-devel 1 2 x86_64
#>=Prv: web
#>=Sug: qux
#>=Pkg: baz.i686 1:1 1.1 noarch
#>=Prv: Web = 1:1-1
#>=Con: foo-devel
#>=Fls: /usr/bin/tool
#>=Fls: /opt/x/y
#>=Fls: /usr/share/doc/foo
#>=Pkg: foo-bar 1 2 i586
#>=Prv: foo-virtual = 3-1
#>=Prv: foo = 1.0a-1
#>=Req: ((/usr/bin/tool) - (foo <> 1:2)) <IF> (mail)
#>=Rec: foo-virtual > 2
#>=Fls: /usr/bin/foo
#>=Pkg: product:bar 2:1 2 i386
#>=Rec: (qux <=> 2:1) <IF> (foo <> 2:1-1.1)
#>=Enh: baz.i686 <> 1
#>=Fls: /usr/bin/tool
repo extra 0 testtags <inline>
#>=Ver: 3.0 addselfprovides
#>=Pkg: product:bar 1:2 1.1 i586
#>=Req: web = 2:1-1
#>=Fls: /usr/bin/tool
#>=Fls: /usr/bin/Tool
#>=Fls: /etc/foo.conf
#>=Fls: /opt/x/y
#>=Pkg: f.o 1 1 noarch
#>=Prv: mail = 0:1-2
#>=Prv: foo < 1:2-2
#>=Sup: web > 1.0a-1.1
#>=Fls: /usr/share/doc/foo
#>=Pkg: libX 3 2 noarch
#>=Con: (/usr/bin/tool) <IF> (cap(x))
#>=Obs: foo-bar <> 1:1
#>=Enh: (bar) | (Foo < 2-1.1)
#>=Fls: /etc/foo.conf
#>=Pkg: f.o 1:2 - nosrc
#>=Req: foo-bar <= 1:2-2
#>=Con: foo <= 3-1
#>=Rec: Foo
#>=Fls: /opt/x/y
#>=Fls: /usr/share/doc/foo
#>=Pkg: foo-1 2:1 2 i386
#>=Con: qux
#>=Fls: /etc/foo.conf
#>=Fls: /opt/x/y
#>=Fls: /usr/share/doc/foo
#>=Pkg: foo-bar 3 1 i586
#>=Prv: web
#>=Req: qux
#>=Fls: /usr/bin/Tool
#>=Fls: /etc/foo.conf
#>=Pkg: bar 1:2 1.1 nosrc
#>=Con: ((foo < 2:1-2) | (mail >= 1.0)) <IF> (bar)
#>=Pkg: pattern:base 1:1 1 i686
#>=Prv: web >= 1.0-2
#>=Prv: Web < 2:1-1.1
#>=Rec: (foo-devel <=> 3) & (bar < 1:2-1)
#>=Sug: foo <=> 1
#>=Enh: web
#>=Fls: /usr/bin/tool
#>=Fls: /usr/bin/Tool
#>=Pkg: bAz 0:1 2 i586
#>=Prv: foo-virtual
#>=Obs: cap(x) > 3
#>=Fls: /usr/bin/Tool
#>=Fls: /opt/x/y
#>=Pkg: bar 1.0a 1 i586
#>=Req: cap(x) <> 2
#>=Sug: (cap(x) > 2-1) <IF> (((qux) <UNLESS> (foo-devel >= 1.0-2)) <ELSE> (mail >= 1:2))
#>=Fls: /usr/bin/tool
#>=Fls: /usr/bin/foo
#>=Fls: /usr/share/doc/foo
#>=Pkg: foo-1 1:2 2 i586
#>=Prv: cap(x)
#>=Prv: cap(x) = 0:1-1
#>=Req: (foo-bar >= 1.0) + ((baz.i686 <=> 1:2) <UNLESS> (baz.i686))
#>=Pkg: pattern:foo 1.0a 1 noarch
#>=Sug: mail
#>=Fls: /usr/bin/foo
#>=Pkg: foo 0:1 2 i586
#>=Prv: bar
#>=Req: qux > 2
#>=Fls: /usr/bin/Tool
#>=Pkg: qux 1.0 2 i386
#>=Req: (baz.i686) - ((baz.i686 <> 2) - (/usr/bin/tool))
#>=Sug: qux
#>=Fls: /etc/foo.conf
#>=Pkg: pattern:base 1:1 2 noarch
#>=Prv: libc.so.6
#>=Prv: Web
#>=Con: bar >= 3
#>=Fls: /usr/bin/Tool
#>=Fls: /opt/x/y
#>=Pkg: foo-1 1 1 noarch
#>=Req: ((bar <= 0:1) & (baz.i686)) <IF> ((libc.so.6 > 0:1-2) <ELSE> ((foo) <UNLESS> (bar <> 1:2)))
#>=Fls: /usr/bin/tool
#>=Fls: /opt/x/y
#>=Pkg: baz.i686 2 2 src
#>=Req: mail >= 0:1
#>=Rec: foo = 1:1
#>=Fls: /usr/bin/Tool
#>=Fls: /usr/share/doc/foo
system i686 rpm @System
disable pkg product:bar-1.0-1.1.x86_64@@System
disable pkg bar-1:2-1.i386@@System
disable pkg bar-1:2-1.1.nosrc@extra
disable pkg bAz-1-2.i586@extra
disable pkg bar-1.0a-1.i586@extra
job noop selection [!x].o-3 name,provides,canon,installedonly,glob,withsource,withdisabled,withbadarch
job noop name Foo >= 0:1-2
job favor selection_matchdepid solvable:suggests (libc.so.6) <UNLESS> ((Web) | (mail)) skipkind,withbadarch,subtract
result jobs <inline>
#>job favor name Foo >= 0:1-2

nextjob
job noop selection_matchsolvable solvable:supplements qux-1-2.x86_64@@System rel,flat,nocase
result jobs <inline>
#>job noop pkg product:bar-1.0-1.1.x86_64@@System [noautoset]

nextjob
job noop selection bAz.i686 name,provides,filelist,canon,flat,glob
job noop pkg foo-bar-1-2.i586@available
job noop selection_matchdepid solvable:enhances (baz.i686 >= 1.0a-1.1) | (bar = 2:1) withdisabled,subtract
result jobs <inline>
#>job noop pkg foo-bar-1-2.i586@available

nextjob
job noop name foo-bar [setev]
job noop selection libX provides,filelist,flat,withdisabled,subtract
result jobs <inline>
#>job noop name foo-bar [setev]

nextjob
job noop selection q*x name,dotarch,rel,glob,withdisabled
job noop selection /etc/foo.conf filelist,glob,nocase,skipkind,filter
result jobs <inline>
#>job noop pkg qux-1.0-2.i386@extra [noautoset]

nextjob
job noop provides mail [weak,setevr,noautoset]
job noop selection /opt/x/y name,filelist,canon,flat,dotarch,withsource,add
job noop selection /usr/bin/tool canon,dotarch,rel,nocase,withsource,subtract
result jobs <inline>
#>job noop oneof baz.i686-1:1-1.1.noarch@available product:bar-1:2-1.1.i586@extra f.o-1:2.nosrc@extra foo-1-2:1-2.i386@extra pattern:base-1:1-2.noarch@extra foo-1-1-1.noarch@extra
#>job noop provides mail [setevr,noautoset]

nextjob
job noop name cap(x)
job noop selection bar.i386>2-1 name,canon,rel,glob,nocase,withsource,skipkind,subtract
result jobs <inline>
#>job noop name cap(x)

nextjob
job noop provides (foo-bar) & (foo >= 1:2-1) [weak,setevr,noautoset]
job noop selection Foo name,provides,canon,dotarch,glob,nocase,subtract
job noop selection nosuch name,dotarch,rel,glob,subtract
result jobs <inline>
#>job noop provides foo-bar & foo >= 1:2-1 [setevr,noautoset]

nextjob
job noop oneof bar-1-1.1.i586@@System bar-1:2-1.1.nosrc@extra bar-1:2-1.i386@@System product:bar-2:1-2.i386@available
job noop selection foo-de[^a-c]el<1.0a-1 filelist,flat,dotarch,rel,withdisabled,subtract
result jobs <inline>
#>job noop oneof bar-1-1.1.i586@@System bar-1:2-1.1.nosrc@extra bar-1:2-1.i386@@System product:bar-2:1-2.i386@available

nextjob
job noop selection foo provides,filelist,flat,rel,glob,withbadarch
result jobs <inline>
#>job noop provides foo

nextjob
job noop selection_matchdeps solvable:name l[!x]bX glob,nocase,withbadarch
result jobs <inline>
#>job noop pkg libX-3-2.noarch@extra [noautoset]

nextjob
job noop selection_matchdepid solvable:provides foo glob,withsource
result jobs <inline>
#>job noop pkg f.o-1-1.noarch@extra [noautoset]
#>job noop pkg foo-1-2.i586@extra [noautoset]
#>job noop pkg foo-bar-1-2.i586@available [noautoset]

nextjob
job noop oneof baz.i686-2-2.src@extra foo-1-2:1-2.i386@extra foo-devel-1.noarch@@System qux-1.0-2.i386@extra
job noop repo extra [setev]
job favor selection *virtual = 1.0-2 provides,filelist,flat,dotarch,rel,installedonly,glob,nocase,skipkind,filter
job noop selection_matchdeps solvable:supplements foo rel,withsource,withdisabled,subtract
result jobs <inline>
#>job noop pkg foo-devel-1.noarch@@System [setrepo,noautoset]

nextjob
job noop selection foo-virtual name,provides,filelist,flat,dotarch,glob,withsource,withdisabled
result jobs <inline>
#>job noop oneof product:bar-1.0-1.1.x86_64@@System foo-devel-1.noarch@@System bar-1:2-1.i386@@System foo-devel-1.0-1.1.i586@available foo-bar-1-2.i586@available bAz-1-2.i586@extra

nextjob
job noop selection_matchdeps solvable:name f.o glob,flat,skipkind
result jobs <inline>
#>job noop pkg f.o-1-1.noarch@extra [noautoset]

nextjob
job noop selection bar name,rel,installedonly,withdisabled
job noop all packages
job noop selection foo name,provides,filelist,rel,glob,withsource,withbadarch,add
result jobs <inline>
#>job noop all packages
#>job noop name bar [setrepo]
#>job noop name foo

nextjob
job noop oneof f.o-1:2.nosrc@extra foo-1-1-1.noarch@extra foo-1-1:2-2.i586@extra foo-devel-1.0-1.1.i586@available [setev]
job noop selection no[!x]uch>2:1-1 filelist,flat,rel,subtract
job favor selection foo* name,provides,filelist,flat,nocase,skipkind,subtract
result jobs <inline>
#>job favor oneof f.o-1:2.nosrc@extra foo-1-1-1.noarch@extra foo-1-1:2-2.i586@extra foo-devel-1.0-1.1.i586@available [setev]

nextjob
job noop repo extra
job noop name mail <= 1:2-1
job noop selection no*.noarch>=1.0-1.1 provides,dotarch,rel,nocase,skipkind,add
result jobs <inline>
#>job noop name mail <= 1:2-1
#>job noop repo extra

nextjob
job noop name foo > 2:1
job noop selection_matchsolvable solvable:recommends pattern:base-1:1-2.noarch@extra rel,glob,withsource,skipkind
job noop selection foo-virtual name,canon,dotarch,rel,nocase,add
result jobs <inline>
#>job noop name foo > 2:1

nextjob
job noop repo extra
job noop selection fo?-devel.i386 name,dotarch,withsource,withbadarch
job favor selection foo-virtual-1.0-2 name,provides,filelist,flat,dotarch,rel,glob,subtract
result jobs <inline>
#>job favor repo extra

nextjob
job noop selection libX-2-2.i386 = 3-2 name,provides,filelist,flat
result jobs <inline>

nextjob
job favor selection_matchsolvable solvable:supplements foo-1-2.i586@extra withdisabled,withbadarch
result jobs <inline>
#>job favor pkg product:bar-1.0-1.1.x86_64@@System [noautoset]

nextjob
job noop oneof foo-1-1:2-2.i586@extra foo-bar-1-2.i586@available foo-bar-3-1.i586@extra libX-3-2.noarch@extra [setev]
job noop selection_matchdeps solvable:provides fo?-1 rel,nocase,withdisabled,withbadarch
job favor selection *-1-1.0-2 canon,rel,glob,subtract
job noop selection_matchsolvable solvable:provides foo-1-2.i586@extra rel,withbadarch,subtract
result jobs <inline>
#>job noop oneof foo-1-1:2-2.i586@extra foo-bar-1-2.i586@available foo-bar-3-1.i586@extra libX-3-2.noarch@extra [setev]

nextjob
job noop selection bar provides,glob,skipkind,withdisabled
job noop selection /USR/SHARE/DOC/FOO name,filelist,flat,dotarch,rel,glob
job noop selection PAT*.x86_64 >= 2:1-2 filelist,canon,dotarch,rel,withbadarch,subtract
result jobs <inline>
#>job noop oneof bar-1-1.1.i586@@System bar-1:2-1.i386@@System qux-1-2.x86_64@@System bar-1.0a-1.i586@extra foo-1-2.i586@extra

nextjob
job noop name Foo
job noop selection bAz==1.0a-1.1 name,rel,glob,subtract
result jobs <inline>
#>job noop name Foo

nextjob
job favor selection *bar.i386 name,provides,filelist,dotarch,glob,flat,withbadarch
result jobs <inline>
#>job favor oneof product:bar-1-2.i386@@System bar-1:2-1.i386@@System product:bar-1:1-1.i386@available product:bar-2:1-2.i386@available

nextjob
job noop name qux <> 3
job noop selection_matchdeps solvable:recommends *foo-devel rel,installedonly,withsource,withdisabled,add
result jobs <inline>
#>job noop name qux <> 3

nextjob
job noop provides bar
job noop selection libX<=1.0a-1.1 name,provides,rel,glob,flat,withbadarch,subtract
job noop selection web name,installedonly,glob,skipkind,withdisabled,withbadarch,subtract
result jobs <inline>
#>job noop provides bar

nextjob
job favor selection /USR/BIN/tOOL provides,filelist,canon,flat,dotarch,nocase
result jobs <inline>
#>job favor oneof product:bar-1.0-1.1.x86_64@@System product:bar-1:1-1.i386@available baz.i686-1:1-1.1.noarch@available product:bar-2:1-2.i386@available product:bar-1:2-1.1.i586@extra foo-bar-3-1.i586@extra pattern:base-1:1-1.i686@extra foo-1-2.i586@extra pattern:base-1:1-2.noarch@extra foo-1-1-1.noarch@extra

nextjob
job favor selection_matchdeps solvable:provides foo-bar withsource
result jobs <inline>
#>job favor pkg foo-bar-1-2.i586@available [noautoset]
#>job favor pkg foo-bar-3-1.i586@extra [noautoset]

nextjob
job noop name qux
job favor selection_matchdeps solvable:conflicts QUX!=1 installedonly,glob,withbadarch,filter
job noop selection_matchdeps solvable:name MAIL flat,nocase,withsource,add
result jobs <inline>

nextjob
job noop all packages
job favor selection mail name,filelist,canon,glob,nocase,add
result jobs <inline>
#>job favor all packages

nextjob
job noop selection bAz<>1:2 canon,installedonly,nocase
job noop pkg baz.i686-1:2-2.i586@@System
job noop selection Foo.i686 filelist,flat,rel,installedonly,skipkind,withbadarch,subtract
job noop selection /usr/bin/tool-2:1.nosrc filelist,rel,flat,withsource,subtract
result jobs <inline>
#>job noop pkg baz.i686-1:2-2.i586@@System

nextjob
job noop selection qux<=3 name,filelist,canon,flat,rel,glob,nocase,withdisabled,withbadarch
result jobs <inline>
#>job noop name qux <= 3

nextjob
job noop name Foo < 1:1 [weak,setevr,noautoset]
job noop name foo-devel > 1:2-1.1 [setev]
job noop selection_matchdeps solvable:enhances /usr/bin/tool!=2-2 rel,flat,nocase,withsource,add
job noop selection pattern:base-1:1-1 name,provides,canon,dotarch,rel,glob,nocase,withbadarch,filter
result jobs <inline>

nextjob
job noop provides web <=> 1:2-2
job noop selection produ?t:bar canon,dotarch,rel,glob,flat,nocase,withsource,skipkind,withdisabled,add
result jobs <inline>
#>job noop provides web <=> 1:2-2

nextjob
job noop repo extra
job noop selection pattern:base-1-1 provides,filelist,canon,flat,glob,nocase,filter
result jobs <inline>
#>job noop pkg pattern:base-1:1-1.i686@extra [noautoset]

nextjob
job noop selection /USR/BIN/FOO canon,glob,skipkind,withbadarch
result jobs <inline>

nextjob
job noop oneof foo-1-2.i586@extra pattern:base-1.i686@@System product:bar-1-2.i386@@System product:bar-1:1-1.i386@available
job noop selection_matchdeps solvable:conflicts mail rel,withsource,subtract
job noop selection foo-1<>1:2-2 name,rel,flat,subtract
result jobs <inline>
#>job noop oneof foo-1-2.i586@extra pattern:base-1.i686@@System product:bar-1-2.i386@@System product:bar-1:1-1.i386@available

nextjob
job noop provides /usr/bin/tool
job favor selection [^a-c]EB provides,dotarch,rel
job noop selection_matchdeps solvable:provides foo-virtual rel,nocase,skipkind,subtract
result jobs <inline>
#>job noop oneof product:bar-1:1-1.i386@available baz.i686-1:1-1.1.noarch@available product:bar-2:1-2.i386@available product:bar-1:2-1.1.i586@extra pattern:base-1:1-1.i686@extra foo-1-1-1.noarch@extra

nextjob
job noop repo extra [setev]
job noop name foo = 1 [weak,setevr,noautoset]
job noop selection nosuch name,filelist,dotarch,glob,flat,nocase,withbadarch,filter
job favor selection BAR filelist,canon,dotarch,glob,sourceonly,withbadarch,filter
result jobs <inline>

nextjob
job noop selection_matchsolvable solvable:provides baz.i686-1:1-1.1.noarch@available rel,skipkind
result jobs <inline>
#>job noop pkg foo-1-1-1.noarch@extra [noautoset]
#>job noop pkg pattern:base-1:1-1.i686@extra [noautoset]
#>job noop pkg pattern:base-1:1-2.noarch@extra [noautoset]
#>job noop pkg product:bar-1.0-1.1.x86_64@@System [noautoset]
#>job noop pkg product:bar-1:1-1.i386@available [noautoset]
#>job noop pkg product:bar-1:2-1.1.i586@extra [noautoset]
#>job noop pkg product:bar-2:1-2.i386@available [noautoset]

nextjob
job noop name qux
job favor selection /opt/x/y provides,filelist,canon,flat,dotarch,nocase,withdisabled,withbadarch,subtract
result jobs <inline>
#>job favor name qux

nextjob
job noop name bar
job noop selection pattern:foo.src canon,rel,flat,skipkind,add
result jobs <inline>
#>job noop name bar

nextjob
job noop selection base=<1:1-1 name,provides,canon,dotarch,nocase,withbadarch
result jobs <inline>

nextjob
job noop selection_matchdepid solvable:requires baz.i686 rel,glob,nocase
result jobs <inline>
#>job noop pkg baz.i686-1:2-2.i586@@System [noautoset]
#>job noop pkg foo-1-1-1.noarch@extra [noautoset]
#>job noop pkg foo-1-1:2-2.i586@extra [noautoset]
#>job noop pkg qux-1.0-2.i386@extra [noautoset]

nextjob
job noop selection nos?ch name,canon,dotarch,withsource,withdisabled
job noop oneof bar-1-1.1.i586@@System baz.i686-2-2.src@extra f.o-1-1.noarch@extra product:bar-1:2-1.1.i586@extra [setev]
job noop selection_matchdeps solvable:conflicts foo-devel glob,nocase,skipkind,depstr,subtract
job favor selection_matchdeps solvable:requires foo-devel rel,nocase,withsource,subtract
result jobs <inline>
#>job favor oneof bar-1-1.1.i586@@System baz.i686-2-2.src@extra f.o-1-1.noarch@extra product:bar-1:2-1.1.i586@extra [setev]

nextjob
job noop selection_matchdeps solvable:provides bar glob,flat,withbadarch
result jobs <inline>
#>job noop oneof bar-1-1.1.i586@@System bar-1:2-1.i386@@System qux-1-2.x86_64@@System foo-1-2.i586@extra

nextjob
job noop oneof bar-1.0a-1.i586@extra bar-1:2-1.i386@@System pattern:foo-1.0a-1.noarch@extra product:bar-1.0-1.1.x86_64@@System [weak,setevr,noautoset]
job noop provides foo-virtual = 1:1-2 [setev]
job noop selection LIBC.SO.6.noarch filelist,canon,flat,skipkind,withdisabled,add
job noop selection MAIL.i386 provides,filelist,flat,rel,skipkind,subtract
result jobs <inline>
#>job noop oneof bar-1.0a-1.i586@extra bar-1:2-1.i386@@System pattern:foo-1.0a-1.noarch@extra product:bar-1.0-1.1.x86_64@@System [setevr,noautoset]
#>job noop provides foo-virtual = 1:1-2 [setev]
