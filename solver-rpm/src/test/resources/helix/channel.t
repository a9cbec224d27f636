feature testcase_helixrepo
repo r 0 helix channel.xml
system x86_64 rpm
namespace namespace:filesystem(ext4) @SYSTEM
job install name a
job install name kmp
job install name e
job install name patch:u
result transaction,problems,rules,recommended <inline>
#>install a-1.0-3.x86_64@r
#>install b-1:1-1.noarch@r
#>install c-0:2:1.noarch@r
#>install e-1.noarch@r
#>install kernel-default-3-1.noarch@r
#>install kmp-3-1.noarch@r
#>install patch:u-1.noarch@r
#>install pattern:p-1.noarch@r
#>install r-1.noarch@r
#>recommended a-1.0-3.x86_64@r
#>recommended e-1.noarch@r
#>recommended r-1.noarch@r
#>rule job 01fee8f747ac309df71d66b8eb33a3c8  kmp-3-1.noarch@r
#>rule job 12352db4fbe9418c6fbcf761ec8e51f6  a-1.0-3.x86_64@r
#>rule job 7c4d9125ad0924d1bf6a30e53590ca53  patch:u-1.noarch@r
#>rule job fcfb213f063221a9c23de11f8b737c8e  e-1.noarch@r
#>rule pkg 4151e18eab50e0478e0eb5b2a217de66  c-0:2:1.noarch@r
#>rule pkg 4151e18eab50e0478e0eb5b2a217de66 -a-1.0-3.x86_64@r
#>rule pkg 6a5fdaddba99982608c4792872ca001f  b-1:1-1.noarch@r
#>rule pkg 6a5fdaddba99982608c4792872ca001f -a-1.0-3.x86_64@r
#>rule pkg 73d7b7ae4d06fd74a049270f21fc0659 -a-1.0-3.x86_64@r
#>rule pkg 73d7b7ae4d06fd74a049270f21fc0659 -d-1-5.i586@r
#>rule pkg 7768ca4f62f5f94f2dd5c4dbc2fdcf80  kernel-default-3-1.noarch@r
#>rule pkg 7768ca4f62f5f94f2dd5c4dbc2fdcf80 -kmp-3-1.noarch@r
#>rule pkg ce7aa94dec6cfa4182ad00340abaa698 -a-1.0-3.x86_64@r
#>rule pkg ce7aa94dec6cfa4182ad00340abaa698 -o-2.noarch@r
#>rule pkg f72954363264bda43a9045c8dffc87c5  kmp-3-1.noarch@r
#>rule pkg f72954363264bda43a9045c8dffc87c5 -pattern:p-1.noarch@r
#>rule pkg f72df3bdd59cd16e3a4c97f9b83a3d74  pattern:p-1.noarch@r
#>rule pkg f72df3bdd59cd16e3a4c97f9b83a3d74 -a-1.0-3.x86_64@r
#>suggested a-1.0-3.x86_64@r
#>suggested s-1.noarch@r
