/**
 * Whole repositories: can each of their packages be installed at all?
 *
 * <p>Reading order: {@link dev.rpmsolve.core.closure.ClosureCheck}, {@link
 * dev.rpmsolve.core.closure.ClosureReport}.
 *
 * <p>What goes in: a universe and the repositories to check. What comes out: the packages that
 * cannot be installed, each with a minimal reason.
 *
 * <p>Invariants: the verdict on each package is that of a request for it alone on an empty
 * installed set without weak dependencies; the order of packages and repositories does not matter;
 * packages of foreign architectures are not checked.
 *
 * <p>Not here: requests on an installed system (package {@code core}); files and formats.
 */
package dev.rpmsolve.core.closure;
