/**
 * Answers side by side with those of libsolv's {@code testsolv}, on what nobody wrote by hand.
 *
 * <p>In: seeds, from which small systems and requests are made, and real repositories with requests
 * of a seeded generator. Out: how often both give the same answer, and for every other case the
 * class of the difference; a difference of no class fails the run and is kept, made small.
 *
 * <p>Invariants: a case is a function of its seed alone; every answer without problems is one that
 * the checker of solutions and {@code testsolv} itself accept. Where {@code testsolv} is not on the
 * path, everything here is skipped with a notice.
 *
 * <p>Not here: the replay itself, which is part of {@code rpm.testcase}, and the recorded cases of
 * libsolv and zypp.
 */
package dev.rpmsolve.rpm.differential;
