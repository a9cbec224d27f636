/**
 * RPM version numbers: parsing, the order that decides which of two is newer, and a sortable key.
 *
 * <p>Reading order: {@link dev.rpmsolve.core.version.RpmVersion} (the order of one version or one
 * release string), {@link dev.rpmsolve.core.version.VersionKey} (the same order as bytes that can
 * be compared blindly), {@link dev.rpmsolve.core.version.Evr} (epoch, version and release
 * together), {@link dev.rpmsolve.core.version.Nevra} (a package's full name), {@link
 * dev.rpmsolve.core.version.VersionRules} (what some distributions read beyond that).
 *
 * <p>What goes in: text or UTF-8 bytes as they stand in RPM metadata. What comes out: immutable
 * values, orders that are total (but for other rules than rpm's), and byte keys.
 *
 * <p>Invariants: every string has a place in the order, so comparing never throws; no comparison
 * turns digits into a machine number, so none overflows; the work is linear in the bytes read;
 * nothing depends on the locale.
 *
 * <p>Not here: relations such as {@code >=} and the overlap of version ranges (package {@code
 * core.dependency}); the choice among candidates (architecture, vendor, repository priority).
 *
 * <p>References: the RPM project's manual pages rpm-version(7) and "Versioning" in the Fedora
 * packaging guidelines describe the meaning of the tilde and the caret.
 */
package dev.rpmsolve.core.version;
