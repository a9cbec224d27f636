/**
 * Whole repositories: can each of their packages be installed at all?
 *
 * <p>Reading order: {@link dev.rpmsolve.core.closure.ClosureCheck} and {@link
 * dev.rpmsolve.core.closure.ClosureReport}; the other levels, {@link
 * dev.rpmsolve.core.closure.ProvidesCheck} and {@link dev.rpmsolve.core.closure.BuildCheck}; what
 * goes together, {@link dev.rpmsolve.core.closure.CoinstallCheck}; what depends on what, {@link
 * dev.rpmsolve.core.closure.StrongDependencies}; what smells, {@link
 * dev.rpmsolve.core.closure.RepositoryLints}.
 *
 * <p>What goes in: a universe, and what to look at. What comes out: the packages that cannot be
 * installed or built, each with a minimal reason, and {@link dev.rpmsolve.core.closure.Witnesses}
 * of those that can; requirements that nothing provides; conflicting and largest sets; needs and
 * impacts; findings of lints.
 *
 * <p>Invariants: the verdict on each single package is that of a request for it alone on an empty
 * installed set without weak dependencies; about several packages together only RPM's own rules
 * count, not the preference for an architecture; the order of packages and repositories does not
 * matter; packages of foreign architectures are not checked.
 *
 * <p>Not here: requests on an installed system (package {@code core}); files and formats.
 */
package dev.rpmsolve.core.closure;
