/**
 * Whole repositories: can each of their packages be installed at all?
 *
 * <p>Reading order: {@link dev.rpmsolve.core.closure.ClosureCheck} and {@link
 * dev.rpmsolve.core.closure.ClosureReport}; the other levels, {@link
 * dev.rpmsolve.core.closure.ProvidesCheck} and {@link dev.rpmsolve.core.closure.BuildCheck}.
 *
 * <p>What goes in: a universe and what to check of it. What comes out: the packages that cannot be
 * installed or built, each with a minimal reason, and requirements that nothing provides.
 *
 * <p>Invariants: the verdict on each package is that of a request for it alone on an empty
 * installed set without weak dependencies; the order of packages and repositories does not matter;
 * packages of foreign architectures are not checked.
 *
 * <p>Not here: requests on an installed system (package {@code core}); files and formats.
 */
package dev.rpmsolve.core.closure;
