/**
 * Releases of one product: what moving a system from one to another does.
 *
 * <p>Reading order: {@link dev.rpmsolve.rpm.release.ReleaseSystem} is a release with the system in
 * it; {@link dev.rpmsolve.rpm.release.ReleaseComparison} compares two and gives a {@link
 * dev.rpmsolve.rpm.release.ReleaseImpact}; {@link dev.rpmsolve.rpm.release.FixSearch} asks of one
 * release after another whether it has the fixes of some advisories and can install them, and gives
 * a {@link dev.rpmsolve.rpm.release.FixVerdict} of each.
 *
 * <p>What goes in: universes, each with the packages of a release and those that are installed;
 * advisories; a policy. What comes out: transactions that the checker has approved, what stays
 * behind and why, what loses its requirements, advisories that are fixed and those that are not.
 *
 * <p>Each release has its own modules: the streams that the system has enabled, and the defaults of
 * that release.
 *
 * <p>Invariants: a release that was asked about never changes; verdicts do not depend on the order
 * of releases; lists are in the order of packages and of advisories.
 *
 * <p>Not here: which releases there are and where (package {@code rpm.repos}), reading them, words
 * for people.
 */
package dev.rpmsolve.rpm.release;
