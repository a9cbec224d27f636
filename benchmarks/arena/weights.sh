#!/bin/sh
# The baseline: all criteria in one weighted sum, as Eclipse p2 does it, solved by clasp as a pseudo-Boolean problem.
#
# Usage: weights.sh JAR CRITERIA IN OUT
# Exit codes: those of rpmsolve import-model, and 1 if the problem cannot be written.

set -eu

jar=$1
criteria=$2
in=$3
out=$4
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 143' TERM
rpmsolve="java -Xmx2g -XX:+UseSerialGC -jar $jar"
# shellcheck disable=SC2086 # the command is meant to be split
$rpmsolve export --format opb "$in" --criteria "$criteria" --out "$work/problem.opb" --symbols "$work/symbols.txt"
# clasp's exit code says what it found out, not whether it failed.
clasp "$work/problem.opb" >"$work/model.txt" || true
# shellcheck disable=SC2086
$rpmsolve import-model "$in" "$work/model.txt" --symbols "$work/symbols.txt" --out "$out"
