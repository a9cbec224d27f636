package dev.rpmsolve.core;

/**
 * What an answer cost.
 *
 * @param slicePackages packages whose rules were written
 * @param clauses clauses handed to the SAT solver, groups included
 * @param literals literals in those clauses
 * @param decisions decisions of the search
 * @param propagations assignments that followed
 * @param conflicts conflicts of the search
 * @param nanos wall-clock time in nanoseconds; the only figure that differs from run to run
 */
public record SolverStatistics(
    int slicePackages,
    int clauses,
    int literals,
    long decisions,
    long propagations,
    long conflicts,
    long nanos) {}
