/**
 * Solvers of CUDF documents against each other: instances × solvers × criteria × budgets.
 *
 * <p>In reading order: {@link dev.rpmsolve.benchmarks.arena.ArenaRun} is the program behind {@code
 * benchmarks/arena/run.sh}; {@code ArenaTask}s are run by the {@code ArenaSlot}s of a {@code
 * Campaign}, other solvers as commands of {@code solvers.txt} ({@code ArenaSolver}, {@code
 * MeasuredProcess}), this one also in the process ({@code InProcessSolver}); a {@code Verdict}
 * judges each answer, and an {@code ArenaRow} of the {@code ResultFile} keeps it. {@link
 * dev.rpmsolve.benchmarks.arena.ArenaTables} is the program behind {@code tables.sh}: {@code
 * Scores} and {@code ProblemTable} of {@code Problem}s, {@code ArenaPlots} by {@code LogPlot}.
 *
 * <p>What goes in: folders of CUDF documents, a list of solvers. What comes out: CSV and JSON,
 * Markdown tables, SVG plots. {@code docs/research.md} tells how to use them. The profile {@code
 * spark} adds {@code ArenaSpark} to this package.
 *
 * <p>Invariants: no solver's word is taken for its answer; a finished task is never done again;
 * what a killed run left unfinished is; every process is ended in its time, with all that it
 * started.
 *
 * <p>Not here: requests on repositories, for which see {@link dev.rpmsolve.benchmarks.peers}.
 */
package dev.rpmsolve.benchmarks.arena;
