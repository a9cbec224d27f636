package dev.rpmsolve.rpm.io;

import dev.rpmsolve.rpm.io.MetadataException.Finding;
import dev.rpmsolve.rpm.io.MetadataException.Kind;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.security.MessageDigest;
import java.util.Optional;
import org.tukaani.xz.MemoryLimitException;

/**
 * What a file expands to, bounded and checked while it is read.
 *
 * <p>Translates what decoders throw: their complaints become {@link MetadataException}, failures of
 * the source stay {@link IOException}.
 */
final class ExpandedStream extends InputStream {

  private static final int BUFFER_SIZE = 64 * 1024;

  /** Files that are no part of a repository come here, too. */
  private static final String DAMAGED = "the file is damaged; get it again";

  private final StoredStream stored;
  private final BufferedInputStream buffered;
  private final String file;
  private final FilePromise promise;
  private final ReadLimits.Bytes limits;
  private final Optional<MessageDigest> digest;
  private final byte[] single = new byte[1];
  private InputStream decoder = InputStream.nullInputStream();
  private long count;
  private boolean isOpen;
  private boolean isFinished;

  ExpandedStream(StoredStream stored, String file, FilePromise promise, ReadLimits.Bytes limits) {
    this.stored = stored;
    this.buffered = new BufferedInputStream(stored, BUFFER_SIZE);
    this.file = file;
    this.promise = promise;
    this.limits = limits;
    this.digest = promise.openChecksum().map(sum -> sum.algorithm().newDigest());
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
    if (isFinished) {
      return -1;
    }
    long allowed = Math.min(promise.openSize().orElse(Long.MAX_VALUE - 1), limits.expanded()) + 1;
    int n = decode(buffer, from, (int) Math.min(length, Math.max(1, allowed - count)));
    if (n < 0) {
      finish();
      return -1;
    }
    count += n;
    checkBounds();
    digest.ifPresent(d -> d.update(buffer, from, n));
    return n;
  }

  private int decode(byte[] buffer, int from, int length) throws IOException {
    try {
      if (!isOpen) {
        decoder = Decompression.decoder(buffered, file, limits);
        isOpen = true;
      }
      return decoder.read(buffer, from, length);
    } catch (MetadataException e) {
      throw e;
    } catch (StoredStream.SourceFailure e) {
      throw e.original();
    } catch (InterruptedIOException e) {
      throw e;
    } catch (MemoryLimitException e) {
      throw limit(
          "at most " + limits.decoderMemory() + " bytes of decoder memory",
          e.getMemoryNeeded() + " KiB needed",
          "compress again with a smaller dictionary");
    } catch (UnsupportedFeature e) {
      throw complaint(Kind.UNSUPPORTED, e, e.remedy());
    } catch (IOException | RuntimeException e) {
      throw complaint(Kind.MALFORMED, e, DAMAGED);
    }
  }

  private void finish() throws IOException {
    if (readBehindEnd() >= 0) {
      throw new MetadataException(
          Kind.MALFORMED,
          file,
          stored.count(),
          new Finding("the end of the file", "bytes behind the end of the compressed data"),
          DAMAGED);
    }
    if (promise.openSize().isPresent() && count != promise.openSize().getAsLong()) {
      throw wrongOpenSize(Long.toString(count));
    }
    if (digest.isPresent()) {
      StoredStream.checkDigest(
          file + " (expanded)", promise.openChecksum().orElseThrow(), digest.get());
    }
    isFinished = true;
  }

  private int readBehindEnd() throws IOException {
    try {
      return buffered.read();
    } catch (StoredStream.SourceFailure e) {
      throw e.original();
    }
  }

  private void checkBounds() {
    if (promise.openSize().isPresent() && count > promise.openSize().getAsLong()) {
      throw wrongOpenSize("at least " + count);
    }
    if (count > limits.expanded()) {
      throw limit(
          "at most " + limits.expanded() + " expanded bytes (ReadLimits.Bytes.expanded)",
          "more",
          "raise the limit if the source is trusted");
    }
    if (count > limits.ratioFree() && count / limits.ratio() > stored.count()) {
      throw limit(
          "an expansion of at most " + limits.ratio() + " times (ReadLimits.Bytes.ratio)",
          count + " bytes from " + stored.count(),
          "raise the limit if the source is trusted");
    }
  }

  private MetadataException wrongOpenSize(String found) {
    return new MetadataException(
        Kind.SIZE_MISMATCH,
        file + " (expanded)",
        -1,
        new Finding(promise.openSize().getAsLong() + " bytes as repomd.xml says", found),
        "the file belongs to another repomd.xml; download the repository again");
  }

  private MetadataException limit(String expected, String found, String remedy) {
    return new MetadataException(
        Kind.LIMIT_EXCEEDED, file, stored.count(), new Finding(expected, found), remedy);
  }

  private MetadataException complaint(Kind kind, Exception e, String remedy) {
    String found = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    MetadataException complaint =
        new MetadataException(
            kind,
            file,
            stored.count(),
            new Finding("a complete and intact compressed file", found),
            remedy);
    complaint.initCause(e);
    return complaint;
  }

  @Override
  public void close() throws IOException {
    decoder.close();
    stored.close();
  }
}
