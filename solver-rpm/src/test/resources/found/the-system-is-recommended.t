repo sys 0 testtags <inline>
#>=Ver: 3.0
repo r 0 testtags <inline>
#>=Ver: 3.0
#>=Pkg: a 1 1 noarch
#>=Prv: a = 1-1
#>=Rec: rpmlib(Any) <= 4
#>=Rec: namespace:language(de)
#>=Sug: namespace:language(de) | b
#>=Sug: (namespace:language(de) & b)
#>=Pkg: b 1 1 noarch
#>=Prv: b = 1-1
system x86_64 rpm sys
namespace namespace:language(de) @SYSTEM
job install name a
result transaction,problems,recommended <inline>
#>install a-1-1.noarch@r
#>recommended @SYSTEM
#>suggested @SYSTEM
#>suggested b-1-1.noarch@r
