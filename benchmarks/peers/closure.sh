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
root=$(CDPATH='' cd -- "$here/../.." && pwd -P)
data=${RPMSOLVE_DATA:-$root/../shared/data}
yardstick=${YARDSTICK:-$root/../shared/peers/libsolv_installcheck.py}
work=$root/benchmarks/target/closure
samples=$work/samples.tsv

say() {
  printf '%s\n' "$1" >&2
}

if ! [ -f "$root/solver-rpm/target/rpmsolve.jar" ]; then
  say "no solver-rpm/target/rpmsolve.jar: build it with mvn -q -B -pl solver-rpm -am -DskipTests package"
  exit 69
fi
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

# measure WHO NAME COMMAND...: one line of samples: who, name, user + system seconds, elapsed seconds, peak kB
measure() {
  who=$1
  name=$2
  shift 2
  status=0
  /usr/bin/python3 - "$work/out" "$@" >"$work/figures" <<'PYTHON' || status=$?
import os, resource, subprocess, sys, time
start = time.monotonic()
with open(sys.argv[1], "w") as out:
    status = subprocess.call(sys.argv[2:], stdout=out)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print("%.2f\t%.2f\t%d" % (used.ru_utime + used.ru_stime, time.monotonic() - start, used.ru_maxrss))
sys.exit(status)
PYTHON
  # What is broken makes rpmsolve end with 1.
  if [ "$status" -gt 1 ]; then
    say "$who ended with $status on $name"
    exit 1
  fi
  printf '%s\t%s\t%s\n' "$who" "$name" "$(cat "$work/figures")" >>"$samples"
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
        CentOS*9*) mode=--singles ;;
      esac
      # shellcheck disable=SC2086 # as above
      measure libsolv "$name" /usr/bin/python3 "$yardstick" --arch x86_64 $mode $theirs
    fi
  done
  round=$((round + 1))
done

/usr/bin/python3 - "$samples" <<'PYTHON'
import collections, statistics, sys
groups = collections.OrderedDict()
for line in open(sys.argv[1]):
    who, name, cpu, wall, peak = line.rstrip("\n").split("\t")
    groups.setdefault(name, {}).setdefault(who, []).append((float(cpu), float(wall), int(peak) / 1024))
def medians(rows):
    return [statistics.median(row[i] for row in rows) for i in range(3)]
print("| repositories | rpmsolve, CPU s | libsolv, CPU s | ratio | rpmsolve, wall s | libsolv, wall s | ratio | rpmsolve, peak MiB | libsolv, peak MiB |")
print("|---|---:|---:|---:|---:|---:|---:|---:|---:|")
for name, by in groups.items():
    cpu, wall, peak = medians(by["rpmsolve"])
    if "libsolv" in by:
        other = medians(by["libsolv"])
        print("| %s | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f | %.0f | %.0f |" % (
            name, cpu, other[0], cpu / other[0], wall, other[1], wall / other[1], peak, other[2]))
    else:
        print("| %s | %.2f | | | %.2f | | | %.0f | |" % (name, cpu, wall, peak))
PYTHON
