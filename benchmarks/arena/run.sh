#!/bin/sh
# Runs solvers on CUDF documents and appends a row per task to a CSV file; goes on where it was ended.
#
# Usage: benchmarks/arena/run.sh --instances FOLDER --out RESULTS.csv [OPTION...]   (--help lists them)
#
# Environment:
#   JAVA_OPTS  more options for the JVM of the runner
#
# Exit codes: those of the runner, and 69 if something is missing.

set -eu

arena=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
here=$arena/../peers
. "$here/common.sh"
require "$jar" benchmarks
require "$root/solver-rpm/target/rpmsolve.jar" solver-rpm

versions=$(mktemp)
trap 'rm -f "$versions"' EXIT
{
  name_of_ours
  echo
  dpkg-query -W -f '${Package} ${Version}\n' aspcud mccs packup clasp gringo 2>/dev/null || true
} >"$versions"
# shellcheck disable=SC2086 # the options are meant to be split
"$java" $java_options -cp "$jar" dev.rpmsolve.benchmarks.arena.ArenaRun \
  --scripts "$arena" --jar "$root/solver-rpm/target/rpmsolve.jar" --version "$versions" "$@"
