#!/bin/sh
# Checks whole repositories with the rpmsolve command and with libsolv's solver in turn, each from a cold start, and
# prints a table of processor time, elapsed time and peak memory.
#
# Usage: benchmarks/peers/closure.sh [NAME=FOLDER[,FOLDER...]...]
#        without arguments: four sets of real repositories
#
# Environment:
#   RPMSOLVE_DATA  the folder that holds repos; ../shared/data if unset
#   YARDSTICK      a program that checks like "YARDSTICK --arch x86_64 [--singles] --repo DIR..." and ends with a line
#                  of JSON; ../shared/peers/libsolv_installcheck.py, which needs Debian's python3-solv, if unset
#   ROUNDS         rounds, each one process of either; 3 if unset
#
# Where much is broken the yardstick is faster with one solve each, so it runs in its faster mode.
# Exit codes: 0 measured, 1 something failed, 69 something is missing.

set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
. "$here/common.sh"
yardstick=${YARDSTICK:-$root/../shared/peers/libsolv_installcheck.py}
work=$root/benchmarks/target/closure
samples=$work/samples.tsv
require "$root/solver-rpm/target/rpmsolve.jar" solver-rpm
require "$jar" benchmarks

if [ ! -f "$yardstick" ] || ! /usr/bin/python3 -c 'import solv' 2>/dev/null; then
  say "rpmsolve alone: no $yardstick, or no python3-solv for it"
  yardstick=
fi
if [ $# -eq 0 ]; then
  set -- "Debian=$data/repos/debian-as-rpm" \
    "CentOS Stream 9=$data/repos/centos-stream9/baseos,$data/repos/centos-stream9/appstream" \
    "CentOS 7 + EPEL 7=$data/repos/centos7-dvd,$data/repos/epel7" \
    "EPEL 8=$data/repos/epel8/20250311"
fi
mkdir -p "$work"
: >"$samples"

# measure WHO NAME COMMAND...: one line of samples
measure() {
  who=$1
  name=$2
  shift 2
  status=0
  /usr/bin/python3 "$here/measure.py" "$work/out" "$@" >"$work/figures" || status=$?
  # What is broken makes rpmsolve end with 1.
  if [ "$status" -gt 1 ]; then
    say "$who ended with $status on $name"
    exit 1
  fi
  outcome=$(outcome_of "$who")
  printf '%s\t%s\t%s\t%s\n' "$who" "$name" "$outcome" "$(cat "$work/figures")" >>"$samples"
}

# outcome_of WHO: the number of packages that cannot be installed
outcome_of() {
  case $1 in
    libsolv) sed -n 's/.*"uninstallable": \([0-9]*\).*/\1/p' "$work/out" ;;
    *) sed -n 's/.* checked, \([0-9,]*\) cannot be installed.*/\1/p; s/.* checked, all .*/0/p' "$work/out" | tr -d , ;;
  esac
}

round=1
while [ "$round" -le "${ROUNDS:-3}" ]; do
  say "round $round of ${ROUNDS:-3}"
  for set_of in "$@"; do
    name=${set_of%%=*}
    folders=$(printf '%s' "${set_of#*=}" | tr ',' ' ')
    ours='' theirs=''
    for folder in $folders; do
      if [ ! -d "$folder/repodata" ]; then
        say "skipped: no repository in $folder"
        continue 2
      fi
      ours="$ours --repo $folder"
      theirs="$theirs --repo $folder"
    done
    # shellcheck disable=SC2086 # folders of one set are words
    measure rpmsolve "$name" "$root/rpmsolve" closure --no-cache --arch x86_64 $ours
    if [ -n "$yardstick" ]; then
      mode=
      case $name in
        CentOS*9* | EPEL*) mode=--singles ;;
      esac
      # shellcheck disable=SC2086 # as above
      measure libsolv "$name" /usr/bin/python3 "$yardstick" --arch x86_64 $mode $theirs
    fi
  done
  round=$((round + 1))
done

"$java" -cp "$jar" dev.rpmsolve.benchmarks.peers.SampleTable repositories "not installable" "$samples"
