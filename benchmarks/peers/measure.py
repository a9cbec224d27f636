#!/usr/bin/python3
"""Runs a command to its end and prints what it took, in the form of the benchmarks' samples.

Usage: measure.py OUTPUT COMMAND [ARGUMENT...]

The command's standard output goes to the file OUTPUT, its standard error to ours. Prints one line:
cpu=NANOSECONDS, user and system, of the command and all its children; wall=NANOSECONDS; peak=KIBIBYTES
of the largest process; tabs between them. Ends as the command ended.
"""
import resource
import subprocess
import sys
import time


def main():
    start = time.monotonic_ns()
    with open(sys.argv[1], "wb") as out:
        status = subprocess.call(sys.argv[2:], stdin=subprocess.DEVNULL, stdout=out)
    wall = time.monotonic_ns() - start
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = round((used.ru_utime + used.ru_stime) * 1e9)
    print("cpu=%d\twall=%d\tpeak=%d" % (cpu, wall, used.ru_maxrss))
    sys.exit(status)


if __name__ == "__main__":
    main()
