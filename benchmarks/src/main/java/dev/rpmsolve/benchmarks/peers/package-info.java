/**
 * This solver and others on the same work, in turn, in one session.
 *
 * <p>{@link dev.rpmsolve.benchmarks.peers.PeerComparison} is the program behind {@code
 * benchmarks/peers/compare.sh}. Its sections are {@code LoadSection}, {@code SolveSection} and
 * {@code ColdSection}; {@code LibsolvServer} speaks to libsolv, {@code MeasuredCommand} runs whole
 * commands. What is measured are {@link dev.rpmsolve.benchmarks.peers.Sample}s, and {@link
 * dev.rpmsolve.benchmarks.peers.SampleTable} makes tables of them, also for the other scripts
 * beside {@code compare.sh}.
 *
 * <p>What goes in: repositories, and the peers that are installed. What comes out: Markdown tables,
 * all samples as lines, plots.
 *
 * <p>Invariants: nothing is installed or downloaded; what is absent is named and left out; answers
 * are compared, and what differs is shown; both sides get the same requests in the same rounds.
 *
 * <p>Not here: benchmarks of this solver alone.
 */
package dev.rpmsolve.benchmarks.peers;
