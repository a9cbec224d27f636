#!/bin/sh
# Solves libsolv's test cases with rpmsolve and with libsolv in turn and prints a table.
#
# Usage: benchmarks/peers/testcases.sh [FILE.t...]
#        without files: the given test-crappy-coolo cases of openSUSE
#
# Environment:
#   RPMSOLVE_DATA  the folder of zypp-testcases; ../shared/data if unset
#   ROUNDS         rounds, each one process of rpmsolve and one of libsolv; 5 if unset
#   REPEAT         timed solves of each case in each process; 7 if unset
#   WARMUP         untimed solves before, of each case in a process of rpmsolve; 20 if unset
#   JAVA_OPTS      more options for the JVM
#
# The table goes to standard output, progress to standard error, the samples to
# benchmarks/target/testcases.tsv. Without libsolv's headers rpmsolve is measured alone.
# Exit codes: 0 measured, 1 something failed, 69 something is missing.

set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
. "$here/common.sh"
target=$root/benchmarks/target
samples=$target/testcases.tsv
peer=$target/testcase_timing
require "$jar" benchmarks

if [ $# -eq 0 ]; then
  for number in 1 3 4 5 7; do
    file=$data/zypp-testcases/sat-tests/test-crappy-coolo-$number-test.t
    if [ -f "$file" ]; then
      set -- "$@" "$file"
    else
      say "skipped: no $file"
    fi
  done
  if [ $# -eq 0 ]; then
    say "no test cases: RPMSOLVE_DATA names the folder that holds zypp-testcases"
    exit 69
  fi
fi

has_peer=yes
if ! command -v cc >/dev/null; then
  say "rpmsolve alone: no C compiler (Debian package gcc)"
  has_peer=no
elif ! cc -O2 -o "$peer" "$here/testcase_timing.c" -lsolvext -lsolv 2>"$target/testcase_timing.log"; then
  say "rpmsolve alone: no libsolv to compile with (Debian packages libsolv-dev and libsolvext-dev), see $target/testcase_timing.log"
  has_peer=no
fi

name=$(name_of_ours)
: >"$samples"
round=1
while [ "$round" -le "${ROUNDS:-5}" ]; do
  say "round $round of ${ROUNDS:-5}"
  # shellcheck disable=SC2086 # the options are meant to be split
  "$java" $java_options -cp "$jar" dev.rpmsolve.benchmarks.TestcaseTiming \
    "$name" "${WARMUP:-20}" "${REPEAT:-7}" "$@" >>"$samples"
  if [ "$has_peer" = yes ]; then
    "$peer" 2 "${REPEAT:-7}" "$@" >>"$samples"
  fi
  round=$((round + 1))
done
"$java" -cp "$jar" dev.rpmsolve.benchmarks.peers.SampleTable "test case" problems "$samples"
