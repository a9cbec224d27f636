/**
 * What of a whole repository can be installed, without search.
 *
 * <p>Reading order: {@link dev.rpmsolve.core.internal.sweep.PackageGraph}, {@link
 * dev.rpmsolve.core.internal.sweep.DeadPackages}, {@link
 * dev.rpmsolve.core.internal.sweep.InstallabilitySweep}.
 *
 * <p>What goes in: a universe as a policy sees it. What comes out: packages whose needs nothing can
 * fulfill, with the facts that prove it, and installations that show others to be installable.
 *
 * <p>Invariants: every step is sound, none is complete; a package that neither list has is for a
 * search. Twins of lesser architectures make installations stricter than a request is, and are no
 * reason for a package to be dead.
 *
 * <p>Not here: the search itself (package {@code internal.search}), requests with policies about
 * installed packages (package {@code internal.rules}).
 */
package dev.rpmsolve.core.internal.sweep;
