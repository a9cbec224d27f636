#!/bin/sh
# Measures rpmsolve and its peers in turn, in one session on the same inputs, and prints Markdown tables: metadata to
# universe, requests, unsolvable requests, whole commands. Installs nothing; says what is missing and how to get it.
#
# Usage: benchmarks/peers/compare.sh [--quick] [--plots DIR] [--document FILE] [SECTION...]; --help says more
#
# Environment:
#   RPMSOLVE_DATA  the folder that holds repos; ../shared/data if unset
#   JAVA_OPTS      more options for the JVM
#
# Exit codes: 0 measured, 1 something failed, 2 wrong arguments, 69 something of rpmsolve is missing.

set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
. "$here/common.sh"
require "$jar" benchmarks
require "$root/solver-rpm/target/rpmsolve.jar" benchmarks

# shellcheck disable=SC2086 # the options are meant to be split
exec "$java" $java_options "-Drpmsolve.data=$data" -cp "$jar" \
  dev.rpmsolve.benchmarks.peers.PeerComparison "$(name_of_ours)" "$root" "$@"
