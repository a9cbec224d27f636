#!/bin/sh
# Makes a table or a plot of what run.sh wrote.
#
# Usage: benchmarks/arena/tables.sh --in RESULTS.csv --make scores|problems|cactus|scatter [OPTION...]   (--help)
#
# Exit codes: those of the program, and 69 if something is missing.

set -eu

arena=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
here=$arena/../peers
. "$here/common.sh"
require "$jar" benchmarks
exec "$java" -cp "$jar" dev.rpmsolve.benchmarks.arena.ArenaTables "$@"
