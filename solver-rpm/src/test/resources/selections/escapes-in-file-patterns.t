repo r2 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: b 2 1 noarch
#>=Prv: b = 2
#>=Fls: /usr/bin/a
#>=Fls: /etc/A
#>=Pkg: A 1 1 noarch
#>=Prv: A = 1-1
#>=Pkg: xa 1 1 noarch
#>=Prv: xa = 1-1
system i686 rpm
job noop selection *A filelist,name,glob,nocase
result jobs <inline>
#>job noop pkg b-2-1.noarch@r2 [noautoset]
nextjob
job noop selection *\A filelist,name,glob,nocase
result jobs <inline>
#>job noop name A
#>job noop name xa
nextjob
job noop selection *\A filelist,name,glob
result jobs <inline>
#>job noop name A
nextjob
job noop selection *\a filelist,name,glob,nocase
result jobs <inline>
#>job noop name A
#>job noop name xa
nextjob
job noop selection *\A filelist,glob,nocase
result jobs <inline>
nextjob
job noop selection /etc/*\A filelist,glob,nocase
result jobs <inline>
nextjob
job noop selection x\A name,glob,nocase
result jobs <inline>
nextjob
job noop selection *x\A name,glob,nocase
result jobs <inline>
#>job noop name xa
