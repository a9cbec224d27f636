#!/usr/bin/python3
"""Answers requests with libsolv in this process, one line in and one line out.

Needs Debian's python3-solv, whose build has dpkg semantics unless told otherwise. Fields are separated by
tabs, times are nanoseconds. A line that cannot be done is answered by "error" and why.

  load POOL ARCH primary|filelists FOLDER...
                                      -> ok cpu wall packages: reads rpm-md folders, with or without
                                         filelists, and makes the provider index
  read POOL ARCH FILE...              -> the same from files in libsolv's own format
  system POOL NEVRA...                -> ok packages: these are installed from now on, and no others
  install POOL weak|hard SPEC...      -> ok cpu wall problems packages: a new solver, names first
  upgrade POOL weak|hard              -> the same for an upgrade of everything
  explain POOL weak|hard SPEC...      -> as install; the time has all rules of all problems in words
  remedies POOL weak|hard SPEC...     -> as explain; the time has all ways out of all problems, too
"""
import glob
import os
import sys
import time

import solv

INSTALLONLY = ("kernel", "kernel-PAE", "installonlypkg(kernel)", "installonlypkg(kernel-module)", "installonlypkg(vm)",
               "multiversion(kernel)")

pools = {}


def new_pool(arch):
    pool = solv.Pool()
    pool.setdisttype(solv.Pool.DISTTYPE_RPM)
    pool.setarch(arch)
    # Packages of one name and different colors stand side by side, as dnf has it.
    pool.set_flag(solv.Pool.POOL_FLAG_IMPLICITOBSOLETEUSESCOLORS, 1)
    return pool


def add_metadata(repo, folder, pattern, flags):
    for path in sorted(glob.glob(os.path.join(folder, "repodata", pattern)))[:1]:
        file = solv.xfopen(path)
        if not file or not repo.add_rpmmd(file, "FL" if flags else None, flags):
            raise OSError("cannot read " + path)
        file.close()


def load(name, arch, extent, folders):
    pools.pop(name, None)
    cpu, wall = time.process_time_ns(), time.monotonic_ns()
    pool = new_pool(arch)
    for number, folder in enumerate(folders):
        repo = pool.add_repo("repository%d" % number)
        add_metadata(repo, folder, "*primary.xml*", 0)
        if extent == "filelists":
            add_metadata(repo, folder, "*filelists.xml*", solv.Repo.REPO_EXTEND_SOLVABLES)
    return finish(name, pool, cpu, wall)


def read(name, arch, files):
    pools.pop(name, None)
    cpu, wall = time.process_time_ns(), time.monotonic_ns()
    pool = new_pool(arch)
    for number, path in enumerate(files):
        file = solv.xfopen(path)
        if not file or not pool.add_repo("repository%d" % number).add_solv(file):
            raise OSError("cannot read " + path)
        file.close()
    return finish(name, pool, cpu, wall)


def finish(name, pool, cpu, wall):
    """Makes the index; packages of which several versions may be installed are those of dnf."""
    pool.addfileprovides()
    pool.createwhatprovides()
    cpu, wall = time.process_time_ns() - cpu, time.monotonic_ns() - wall
    multiversion = solv.Job.SOLVER_MULTIVERSION | solv.Job.SOLVER_SOLVABLE_PROVIDES
    pool.setpooljobs([pool.Job(multiversion, pool.str2id(each)) for each in INSTALLONLY])
    pools[name] = pool
    return cpu, wall, sum(1 for _ in pool.solvables_iter())


def system(name, nevras):
    """Installs copies, so that repositories go on holding what is installed."""
    pool = pools[name]
    if pool.installed:
        pool.installed.free(True)
    wanted = set(nevras)
    originals = [s for s in pool.solvables_iter() if str(s) in wanted]
    installed = pool.add_repo("system")
    kinds = (solv.SOLVABLE_PROVIDES, solv.SOLVABLE_REQUIRES, solv.SOLVABLE_CONFLICTS, solv.SOLVABLE_OBSOLETES,
             solv.SOLVABLE_RECOMMENDS, solv.SOLVABLE_SUGGESTS, solv.SOLVABLE_SUPPLEMENTS, solv.SOLVABLE_ENHANCES)
    for original in originals:
        if str(original) not in wanted:
            continue
        wanted.discard(str(original))
        copy = installed.add_solvable()
        copy.nameid, copy.evrid, copy.archid, copy.vendorid = (
            original.nameid, original.evrid, original.archid, original.vendorid)
        for kind in kinds:
            for dependency in original.lookup_idarray(kind):
                copy.add_deparray(kind, dependency)
        # Of its files, the paths that something names.
        for entry in original.Dataiterator(solv.SOLVABLE_FILELIST, None, solv.Dataiterator.SEARCH_FILES):
            path = pool.str2id(entry.str, False)
            if path:
                copy.add_deparray(solv.SOLVABLE_PROVIDES, path)
    pool.installed = installed
    pool.createwhatprovides()
    if wanted:
        raise KeyError("no package " + min(wanted))
    return (len(nevras),)


def install_jobs(pool, specs):
    jobs = []
    for spec in specs:
        selection = pool.select(spec, solv.Selection.SELECTION_NAME | solv.Selection.SELECTION_PROVIDES)
        if selection.isempty():
            raise KeyError("nothing is named " + spec)
        jobs += selection.jobs(solv.Job.SOLVER_INSTALL)
    return jobs


def solve(name, strength, specs, depth):
    pool = pools[name]
    if specs is None:
        jobs = [pool.Job(solv.Job.SOLVER_UPDATE | solv.Job.SOLVER_SOLVABLE_ALL, 0)]
    else:
        jobs = install_jobs(pool, specs)
    cpu, wall = time.process_time_ns(), time.monotonic_ns()
    solver = pool.Solver()
    # Packages may come from another vendor, as dnf has it.
    solver.set_flag(solv.Solver.SOLVER_FLAG_ALLOW_VENDORCHANGE, 1)
    if strength != "weak":
        solver.set_flag(solv.Solver.SOLVER_FLAG_IGNORE_RECOMMENDED, 1)
    problems = solver.solve(jobs)
    if depth != "install":
        words(problems, depth)
    cpu, wall = time.process_time_ns() - cpu, time.monotonic_ns() - wall
    packages = 0 if problems else len(solver.transaction().newsolvables())
    return cpu, wall, len(problems), packages


def words(problems, depth):
    for problem in problems:
        for rule in problem.findallproblemrules():
            for info in rule.allinfos():
                info.problemstr()
        if depth == "remedies":
            for solution in problem.solutions():
                for element in solution.elements(True):
                    element.str()


def answer(fields):
    command = fields[0]
    if command == "load":
        return load(fields[1], fields[2], fields[3], fields[4:])
    if command == "read":
        return read(fields[1], fields[2], fields[3:])
    if command == "system":
        return system(fields[1], fields[2:])
    if command == "upgrade":
        return solve(fields[1], fields[2], None, "install")
    if command in ("install", "explain", "remedies"):
        return solve(fields[1], fields[2], fields[3:], command)
    raise ValueError("no command " + command)


def main():
    for line in sys.stdin:
        try:
            fields = ("ok",) + answer(line.rstrip("\n").split("\t"))
        except (OSError, KeyError, IndexError, ValueError) as error:
            fields = ("error", str(error).replace("\t", " ").replace("\n", " "))
        print("\t".join(str(field) for field in fields), flush=True)


if __name__ == "__main__":
    main()
