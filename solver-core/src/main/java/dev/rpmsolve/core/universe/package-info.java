/**
 * All known packages, as immutable columns with int ids.
 *
 * <p>Reading order: {@link dev.rpmsolve.core.universe.UniverseBuilder} takes packages in; {@link
 * dev.rpmsolve.core.universe.Universe} answers questions about them; {@link
 * dev.rpmsolve.core.universe.RpmPackage} is one package seen as an object; {@link
 * dev.rpmsolve.core.universe.ArchPolicy} says which architectures a machine runs.
 *
 * <p>What goes in: repositories and the packages they hold, as bytes or as objects. What comes out:
 * a universe that finds the packages that provide a capability, list a path or carry a name.
 *
 * <p>Invariants: package ids are dense and in the order of arrival; a built universe never changes
 * and is safe to share between threads; a builder refuses changes after it has built. Packages of
 * foreign architectures stay in the universe, marked as not installable, so that explanations can
 * name them.
 *
 * <p>Cost: a provider query is linear in the number of provides with that name, and remembered.
 *
 * <p>Not here: what is wanted (package {@code request}); clauses (package {@code internal.encode}).
 */
package dev.rpmsolve.core.universe;
