#!/usr/bin/python3
"""Runs a command in a session of its own, within a time, and prints what it took.

Usage: measured.py SECONDS ERRORS COMMAND [ARGUMENT...]

Standard output of the command is thrown away, standard error goes to the file ERRORS. When the time is up, or our
standard input ends (whoever started us is gone), all its processes get SIGTERM, and SIGKILL two seconds later.
Prints one line: cpu=NANOSECONDS, user and system, of all its processes; wall=NANOSECONDS; peak=KIBIBYTES of the
largest one; end=STATUS, negative for a signal, or end=budget; tabs between them. Linux only.
"""
import ctypes
import os
import resource
import select
import signal
import subprocess
import sys
import time

GRACE_SECONDS = 2
PR_SET_CHILD_SUBREAPER = 36


def kill_all(group, number):
    try:
        os.killpg(group, number)
    except ProcessLookupError:
        pass


def reap_until(deadline):
    """Waits for all children, orphaned grandchildren among them; tells whether none is left."""
    while True:
        try:
            pid, _ = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return True
        if pid == 0:
            if time.monotonic() >= deadline:
                return False
            time.sleep(0.01)


def main():
    seconds = float(sys.argv[1])
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    start = time.monotonic_ns()
    with open(sys.argv[2], "wb") as errors:
        try:
            process = subprocess.Popen(
                sys.argv[3:],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=errors,
                start_new_session=True,
            )
        except OSError as problem:
            errors.write(str(problem).encode())
            print("cpu=0\twall=0\tpeak=0\tend=127")
            return
    group = process.pid
    handle = os.pidfd_open(group)
    ready, _, _ = select.select([handle, sys.stdin.fileno()], [], [], seconds)
    wall = time.monotonic_ns() - start
    if handle in ready:
        end = str(process.wait())
    else:
        end = "budget"
        kill_all(group, signal.SIGTERM)
        reap_until(time.monotonic() + GRACE_SECONDS)
    # Processes that the command left behind, or that did not heed the first signal.
    kill_all(group, signal.SIGKILL)
    reap_until(time.monotonic() + GRACE_SECONDS)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = round((used.ru_utime + used.ru_stime) * 1e9)
    print("cpu=%d\twall=%d\tpeak=%d\tend=%s" % (cpu, wall, used.ru_maxrss, end))


if __name__ == "__main__":
    main()
