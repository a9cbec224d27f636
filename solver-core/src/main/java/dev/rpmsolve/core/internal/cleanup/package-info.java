/**
 * Which installed packages nobody needs any more.
 *
 * <p>Reading order: {@code InstalledSystem} says what is installed; {@code UserInstalled} marks
 * what is there for its own sake; {@code KeepClosure} follows dependencies from there, by way of
 * {@code Needs}; {@code UnneededPackages} is what that does not reach; {@code CleanDependencies} is
 * what a removal or an update may take along; {@code CleanupMistakes} is what it should not have
 * taken.
 *
 * <p>What goes in: a universe, the ids of installed packages, and which of them the user asked for.
 * What comes out: sets of installed packages, and for each kept one the reason.
 *
 * <p>Invariants: nothing here decides what is installed in the end; a result depends on the sets
 * given, never on the order of their elements; every walk is a loop over a queue, so that no chain
 * of packages is too long for it.
 *
 * <p>Not here: rules of the search (package {@code internal.rules}); reports for users (package
 * {@code solution}).
 */
package dev.rpmsolve.core.internal.cleanup;
