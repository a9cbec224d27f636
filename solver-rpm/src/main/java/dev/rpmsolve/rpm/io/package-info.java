/**
 * Bounded reading of untrusted files: paths, compressed streams, digests and XML bytes.
 *
 * <p>Reading order: {@link dev.rpmsolve.rpm.io.ReadLimits} (what is allowed), {@link
 * dev.rpmsolve.rpm.io.SafePath} (names become paths), {@link dev.rpmsolve.rpm.io.Decompression}
 * (compressed bytes become verified plain bytes), {@link dev.rpmsolve.rpm.io.ReadAhead} (in another
 * thread), {@link dev.rpmsolve.rpm.io.XmlScanner} (plain bytes become events), {@link
 * dev.rpmsolve.rpm.io.MetadataException} (everything that can be wrong).
 *
 * <p>What goes in: bytes and names written by strangers. What comes out: verified byte ranges, or a
 * {@code MetadataException} that names file, byte offset, expectation, finding and remedy.
 *
 * <p>Invariants: time is linear in the bytes read; memory is bounded by the limits, not by the
 * input; every limit holds while streaming, before the offending byte is used; no path leaves its
 * root; a stream that ends without an exception was complete and kept every promise made about it;
 * a digest of what verified bytes expand to is taken only where it is the better one. An interrupt
 * of the reading thread ends a read with {@link java.io.InterruptedIOException}.
 *
 * <p>Not here: the meaning of repository metadata (package {@code rpm.metadata}); networks;
 * signatures.
 */
package dev.rpmsolve.rpm.io;
