#!/bin/sh
# Writes CUDF documents of random RPM requests, each with its seed in its name.
#
# Usage: benchmarks/arena/generate.sh --out FOLDER [OPTION...]   (--help lists them)
#
# Exit codes: those of the generator, and 69 if something is missing.

set -eu

arena=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
here=$arena/../peers
. "$here/common.sh"
require "$jar" benchmarks
exec "$java" -cp "$jar" dev.rpmsolve.benchmarks.generator.GenerateInstances "$@"
