/**
 * What fixed work costs, in counts instead of times.
 *
 * <p>{@link dev.rpmsolve.benchmarks.counters.CounterRun} is the command line: it does the work of
 * {@link dev.rpmsolve.benchmarks.counters.CounterWorkloads} and prints {@link
 * dev.rpmsolve.benchmarks.counters.Counters}. A test compares them to a committed file.
 *
 * <p>What goes in: a generated repository, the same on every machine. What comes out: clauses,
 * literals, decisions, propagations, conflicts, sizes of answers, bytes that the solving thread
 * allocated, bytes of a universe.
 *
 * <p>Invariants: the same code gives the same counts on every machine and in every run; bytes that
 * are allocated hold for one kind of JVM, see {@link dev.rpmsolve.benchmarks.counters.CounterRun}.
 *
 * <p>Not here: clocks.
 */
package dev.rpmsolve.benchmarks.counters;
