/**
 * Headers of RPM packages: the form in which rpm keeps what it knows of a package, in a {@code
 * .rpm} file and in the database of installed packages.
 *
 * <p>Reading order: {@link dev.rpmsolve.rpm.header.RpmHeader} (the bytes as a table of tags),
 * {@link dev.rpmsolve.rpm.header.HeaderTag} (their numbers), {@link
 * dev.rpmsolve.rpm.header.HeaderPackageReader} (a package into a universe builder), {@link
 * dev.rpmsolve.rpm.header.RpmFile} (lead, signature header and header of a {@code .rpm} file).
 *
 * <p>What goes in: bytes, and a name for messages. What comes out: packages in a builder, column by
 * column as {@code rpm.metadata.PrimaryReader} puts them there, or a {@code MetadataException}.
 *
 * <p>Invariants: every offset, count and type is checked before it is used; memory is in proportion
 * to the bytes; the digest of a header that has one is verified before anything of it is believed;
 * a capability that cannot be understood ends the reading, it is never dropped.
 *
 * <p>Format: a header is the number of entries and the length of the data, both 32 bits; then
 * entries of 16 bytes (tag, type, offset in the data, count); then the data. All numbers are big
 * endian. The first entry may be a region: it says which entries and data were there when the
 * package was built, and the digests are of these. See "Package file format" in the RPM manual.
 *
 * <p>Not here: where headers are kept (package {@code rpm.installed.database}), payloads,
 * signatures by keys.
 */
package dev.rpmsolve.rpm.header;
