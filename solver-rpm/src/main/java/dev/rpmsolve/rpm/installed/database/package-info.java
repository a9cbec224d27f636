/**
 * The three forms in which rpm has kept its database of installed packages.
 *
 * <p>Reading order: {@link dev.rpmsolve.rpm.installed.database.DatabaseImage} (a file in memory),
 * {@link dev.rpmsolve.rpm.installed.database.PackageDatabase} (which form it is), then {@code
 * SqliteDatabase} (rpm 4.16 and later: Amazon Linux 2023, Fedora, RHEL 9), {@code NdbDatabase}
 * (SUSE) and {@code HashDatabase} (Berkeley DB: Amazon Linux 1 and 2, RHEL up to 8).
 *
 * <p>What goes in: the path of a database file. What comes out: headers as bytes, in the order of
 * their numbers, or a {@code MetadataException}.
 *
 * <p>Invariants: a file is read once, from start to end, and never opened for writing or locked,
 * and no file is made beside it; its indexes are not used; every offset, count and length is
 * checked before it is used; no page is visited twice; memory is in proportion to the file.
 *
 * <p>Not here: what a header means (package {@code rpm.header}); where a system has its database
 * (package {@code rpm.installed}).
 */
package dev.rpmsolve.rpm.installed.database;
