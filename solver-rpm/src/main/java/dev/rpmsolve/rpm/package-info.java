/**
 * The front door of the RPM adapter: repository folders go in, a universe comes out.
 *
 * <p>What goes in: paths of repositories in the rpm-md format and limits for reading them. What
 * comes out: a {@code Universe} of the core module, or an error that names file, offset and remedy.
 * {@link dev.rpmsolve.rpm.RpmRepositories} reads one set of repositories; {@link
 * dev.rpmsolve.rpm.RepositoryLibrary} reads each once for several sets. Either may be given a
 * {@linkplain dev.rpmsolve.rpm.cache.UniverseCache cache}; {@code ReadKey} says when it may answer.
 * Advisories and {@linkplain dev.rpmsolve.rpm.RepositoryGroups groups} are read beside the
 * universe.
 *
 * <p>Invariants: nothing outside the given folders and the cache is read; nothing is written but to
 * the cache; every limit holds while streaming; a universe of the cache is the one that reading
 * gives, to the last id.
 *
 * <p>Not here: dependency semantics and solving (module {@code solver-core}); downloading.
 */
package dev.rpmsolve.rpm;
