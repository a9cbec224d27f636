# Sourced by the scripts beside it: where things are, and what they need. No program of its own.
# Expects $here, the folder of the scripts. Sets root, data, jar, java and java_options.
# shellcheck shell=sh disable=SC2034 # the scripts use what is set here

root=$(CDPATH='' cd -- "$here/../.." && pwd -P)
data=${RPMSOLVE_DATA:-$root/../shared/data}
jar=$root/benchmarks/target/benchmarks.jar
java=java
[ -z "${JAVA_HOME:-}" ] || java=$JAVA_HOME/bin/java
java_options="-Xms2g -Xmx2g -XX:+UseSerialGC -Djava.awt.headless=true ${JAVA_OPTS:-}"

say() {
  printf '%s\n' "$1" >&2
}

# require FILE MODULE: ends the script unless the module's jar is there
require() {
  if [ ! -f "$1" ]; then
    say "no $1: build it with mvn -q -B -pl $2 -am -DskipTests package"
    exit 69
  fi
}

# name_of_ours: rpmsolve and the commit of the checkout
name_of_ours() {
  if revision=$(git -C "$root" rev-parse --short HEAD 2>/dev/null); then
    printf 'rpmsolve %s' "$revision"
  else
    printf rpmsolve
  fi
}
