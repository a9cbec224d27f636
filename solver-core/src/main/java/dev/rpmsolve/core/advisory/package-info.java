/**
 * Announcements of fixed packages, as in {@code updateinfo.xml}, and what they mean for a system.
 *
 * <p>Reading order: {@link dev.rpmsolve.core.advisory.Advisory} and its parts are what repositories
 * announce; {@link dev.rpmsolve.core.advisory.AdvisorySet} holds many, {@link
 * dev.rpmsolve.core.advisory.AdvisoryFilter} selects some; {@link
 * dev.rpmsolve.core.advisory.AdvisoryMatcher} compares them with what is installed and offered;
 * {@link dev.rpmsolve.core.advisory.AdvisoryUpgrade} is dnf's choice of packages for an upgrade,
 * and {@link dev.rpmsolve.core.advisory.SmallestFix} the smallest one as a task for an optimizer.
 *
 * <p>What goes in: advisories as values, a universe, the installed packages and a policy. What
 * comes out: for each advisory whether it concerns the system, is fixed, can be fixed and by what;
 * for an upgrade the packages that it may bring.
 *
 * <p>Invariants: values never change; lists keep the order of their source, so that no hash order
 * reaches an answer; packages are ids of the universe, and only at the edges objects.
 *
 * <p>Not here: reading files (the module for RPM does that), and trying whether a fix can be
 * installed ({@code core.AdvisoryCheck}), which takes a solver.
 */
package dev.rpmsolve.core.advisory;
