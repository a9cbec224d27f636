/**
 * Installed systems and local packages as users have them.
 *
 * <p>Reading order: {@link dev.rpmsolve.rpm.installed.PackageSource} (packages from elsewhere than
 * repository metadata), {@link dev.rpmsolve.rpm.installed.InstalledDatabase} (a database of rpm),
 * {@link dev.rpmsolve.rpm.installed.RpmFiles} ({@code .rpm} files), {@link
 * dev.rpmsolve.rpm.installed.SystemRoot} (where the root folder of a system has what), {@link
 * dev.rpmsolve.rpm.installed.InstalledReasons} (which packages the user asked for), {@link
 * dev.rpmsolve.rpm.installed.InstalledGroups} (which groups are there).
 *
 * <p>What goes in: paths of files, and of root folders of systems or images. What comes out:
 * packages in a universe builder, reasons by name and architecture, groups as values, or a {@code
 * MetadataException}.
 *
 * <p>Invariants: nothing is written or locked; a root folder is never left, whatever links are in
 * it; a database is as it was at the moment it was opened.
 *
 * <p>Not here: the form of databases (package {@code rpm.installed.database}) and of headers
 * (package {@code rpm.header}); lists of names, which need a universe (package {@code rpm.cli}).
 */
package dev.rpmsolve.rpm.installed;
