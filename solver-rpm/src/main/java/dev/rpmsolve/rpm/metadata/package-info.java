/**
 * The meaning of rpm-md repository metadata: the XML files below {@code repodata/}.
 *
 * <p>Reading order: {@link dev.rpmsolve.rpm.metadata.RepomdReader} (which files there are), {@link
 * dev.rpmsolve.rpm.metadata.PrimaryReader} (the packages), {@link
 * dev.rpmsolve.rpm.metadata.FilelistsReader} (paths that the packages list elsewhere), {@link
 * dev.rpmsolve.rpm.metadata.UpdateinfoReader} and {@link dev.rpmsolve.rpm.metadata.AlasReader}
 * (advisories, as XML and as JSON), {@link dev.rpmsolve.rpm.metadata.TopicCatalogReader} (the
 * catalog of Amazon Linux extras), {@link dev.rpmsolve.rpm.metadata.CompsReader} (groups).
 *
 * <p>What goes in: expanded, verified byte streams and a universe builder. What comes out: packages
 * and paths in the builder, advisories, catalogs and groups as values, warnings, or a {@code
 * MetadataException}.
 *
 * <p>Invariants: packages enter the builder in the order of the file and only when complete;
 * unknown elements are passed over; a capability, or a package of an advisory, that cannot be
 * understood ends the reading, it is never dropped.
 *
 * <p>Not here: opening files and checking digests (package {@code rpm.io}); which repositories to
 * read (package {@code rpm}).
 */
package dev.rpmsolve.rpm.metadata;
