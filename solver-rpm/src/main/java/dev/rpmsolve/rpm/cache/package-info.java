/**
 * A cache of what was read, in files that a later process reads back in a few milliseconds.
 *
 * <p>What goes in: a key, which names everything that the contents depend on, and arrays of
 * numbers. What comes out: the same arrays for the same key, or nothing. {@link
 * dev.rpmsolve.rpm.cache.UniverseCache} is the front door; {@code CacheFolder} is careful about the
 * folder; {@code SectionWriter} and {@code SectionReader} are the file format.
 *
 * <h2>The file format, version 1</h2>
 *
 * <p>All numbers are little-endian; checksums are CRC-32C (RFC 3720). A file is a header, a table
 * and sections, without gaps:
 *
 * <pre>
 * offset  bytes
 *      0      8  magic: "RPMSOLVC" in ASCII
 *      8      4  version of the format: 1
 *     12      4  n, the number of sections
 *     16      8  length of the file
 *     24      4  checksum of the table
 *     28      4  checksum of bytes 0 to 27
 *     32   24 n  the table, for each section:
 *                  8  offset of the section, a multiple of 8
 *                  8  number of elements
 *                  4  bytes of an element: 1, 4 or 8
 *                  4  checksum of the section and of the zeros behind it
 *  32+24n        the sections, in their order; zeros fill each up to a multiple of 8 bytes
 * </pre>
 *
 * <p>The first section holds the key in UTF-8, the second a line in UTF-8 that tells people what
 * this is. The others belong to whoever wrote them. Each section starts where the one before ends,
 * and the last ends with the file, so that offsets and lengths can be had in one way only.
 *
 * <p>Invariants: a file appears under its name complete, verified and on disk, or not at all; no
 * file is ever changed. What cannot be read, for whatever reason, counts as not being there. No
 * executable content: numbers and text only. Names of files come from hashes, never from input.
 * Several processes may use one folder: whoever reads has the old file or the new one.
 *
 * <p>Not here: what makes up a key, and what the arrays mean (package {@code rpm}).
 */
package dev.rpmsolve.rpm.cache;
