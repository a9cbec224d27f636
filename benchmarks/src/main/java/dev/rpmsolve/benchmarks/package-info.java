/**
 * JMH benchmarks of the libraries, named after what they measure.
 *
 * <p>In reading order: {@link dev.rpmsolve.benchmarks.BenchmarkMain} is the command line, {@link
 * dev.rpmsolve.benchmarks.DataSet} and {@link dev.rpmsolve.benchmarks.InstallCase} name what is
 * measured on, and each {@code XBenchmark} is one stage from folders to answers. {@code
 * docs/performance.md} has the figures.
 *
 * <p>{@link dev.rpmsolve.benchmarks.TestcaseTiming} serves {@code benchmarks/peers/testcases.sh},
 * which measures this solver and libsolv in turn; {@link dev.rpmsolve.benchmarks.peers} does so for
 * real repositories.
 *
 * <p>What goes in: generated repositories, and real ones where present. What comes out: JMH
 * figures, as a Markdown table.
 *
 * <p>Invariants: a benchmark measures one stage; its data set is a named parameter; a data set that
 * is absent is skipped with a message.
 *
 * <p>{@link dev.rpmsolve.benchmarks.arena} runs solvers of CUDF documents against each other.
 *
 * <p>{@link dev.rpmsolve.benchmarks.counters} counts what fixed work costs, without a clock.
 *
 * <p>Not here: tests; anything the libraries depend on.
 */
package dev.rpmsolve.benchmarks;
