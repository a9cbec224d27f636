package dev.rpmsolve.rpm.io;

import dev.rpmsolve.rpm.io.MetadataException.Finding;
import dev.rpmsolve.rpm.io.MetadataException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A file as stored, checked against its promise while it is read: length, digest and byte limit.
 *
 * <p>The check of the digest happens when the end is reached, before the end is reported. An
 * interrupt of the reading thread ends the next read with {@link InterruptedIOException} and leaves
 * the interrupt flag set.
 */
final class StoredStream extends InputStream {

  private static final String DOWNLOAD_AGAIN =
      "the file is damaged or belongs to another repomd.xml; download the repository again";

  private final InputStream source;
  private final String file;
  private final FilePromise promise;
  private final long limit;
  private final Optional<MessageDigest> digest;
  private final byte[] single = new byte[1];
  private long count;
  private boolean isVerified;

  StoredStream(InputStream source, String file, FilePromise promise, long limit) {
    this.source = source;
    this.file = file;
    this.promise = promise;
    this.limit = limit;
    this.digest = promise.checksum().map(sum -> sum.algorithm().newDigest());
  }

  /** The number of bytes handed out so far. */
  long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException("interrupted while reading " + file);
    }
    int n = readSource(buffer, from, length);
    if (n < 0) {
      verify();
      return -1;
    }
    count += n;
    checkLength();
    digest.ifPresent(d -> d.update(buffer, from, n));
    return n;
  }

  private int readSource(byte[] buffer, int from, int length) throws IOException {
    try {
      return source.read(buffer, from, length);
    } catch (IOException e) {
      throw new SourceFailure(e);
    }
  }

  private void checkLength() {
    if (promise.size().isPresent() && count > promise.size().getAsLong()) {
      throw wrongSize("at least " + count);
    }
    if (count > limit) {
      throw new MetadataException(
          Kind.LIMIT_EXCEEDED,
          file,
          limit,
          new Finding("at most " + limit + " bytes (ReadLimits.Bytes.compressed)", "more"),
          "raise the limit if the source is trusted");
    }
  }

  private void verify() {
    if (isVerified) {
      return;
    }
    if (promise.size().isPresent() && count != promise.size().getAsLong()) {
      throw wrongSize(Long.toString(count));
    }
    if (digest.isPresent()) {
      checkDigest(file, promise.checksum().orElseThrow(), digest.get());
    }
    isVerified = true;
  }

  static void checkDigest(String file, Checksum wanted, MessageDigest digest) {
    String found = HexFormat.of().formatHex(digest.digest());
    if (!found.equals(wanted.hex())) {
      throw new MetadataException(
          Kind.CHECKSUM_MISMATCH,
          file,
          -1,
          new Finding(wanted.algorithm() + " " + wanted.hex(), found),
          DOWNLOAD_AGAIN);
    }
  }

  private MetadataException wrongSize(String found) {
    return new MetadataException(
        Kind.SIZE_MISMATCH,
        file,
        -1,
        new Finding(promise.size().getAsLong() + " bytes as repomd.xml says", found),
        DOWNLOAD_AGAIN);
  }

  @Override
  public void close() throws IOException {
    source.close();
  }

  /** Marks a failure of the source itself, as opposed to a complaint of a decoder. */
  static final class SourceFailure extends IOException {

    private static final long serialVersionUID = 1L;

    SourceFailure(IOException cause) {
      super(cause);
    }

    IOException original() {
      return (IOException) getCause();
    }
  }
}
