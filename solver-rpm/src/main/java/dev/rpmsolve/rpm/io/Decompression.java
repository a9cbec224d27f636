package dev.rpmsolve.rpm.io;

import dev.rpmsolve.rpm.io.MetadataException.Finding;
import dev.rpmsolve.rpm.io.MetadataException.Kind;
import io.airlift.compress.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * Verified expansion of compressed files.
 *
 * <p>The format is recognized by content: gzip with any number of members, xz, Zstandard with
 * windows of at most 8 MiB, bzip2, or plain bytes. The stream that comes out reports its end only
 * after everything {@link FilePromise} says was found true; all errors of the data are {@link
 * MetadataException}s whose offset is the number of stored bytes read so far.
 */
public final class Decompression {

  private static final int BUFFER_SIZE = 64 * 1024;
  private static final int MARK_LIMIT = Compression.PREFIX;
  private static final int HELD_LIMIT = 32 * 1024 * 1024;

  private Decompression() {}

  /**
   * The expanded bytes of a stream.
   *
   * @param stored the compressed bytes; closed with the result
   * @param file the name for messages
   * @param promise what is known about the file
   * @param limits bounds that end the reading
   * @return the expanded bytes; for one thread; reads may throw {@link MetadataException}, and
   *     {@link java.io.InterruptedIOException} if the thread is interrupted
   * @throws IOException if {@code stored} fails
   * @throws MetadataException if the first bytes already show that the file cannot be read
   */
  public static InputStream open(
      InputStream stored, String file, FilePromise promise, ReadLimits.Bytes limits)
      throws IOException {
    StoredStream source = new StoredStream(stored, file, promise, limits.compressed());
    return new ExpandedStream(source, file, promise, limits);
  }

  /**
   * The expanded bytes of a file whose stored bytes have been verified first: no byte of a file
   * with a wrong length or digest reaches a decoder. A file of up to 32 MiB is read once and held
   * in memory, a larger one is read and verified twice.
   *
   * <p>A verified file has but one expansion, so the digest of the expanded bytes is taken only
   * where it rests on a better digest function than the one of the stored bytes.
   *
   * @param path a regular file; a symbolic link is refused by the file system
   * @param file the name for messages
   * @param promise what is known about the file
   * @param limits bounds that end the reading
   * @return the expanded bytes, as from the other method
   * @throws IOException if the file system fails
   * @throws MetadataException if the stored bytes break the promise
   */
  public static InputStream open(
      Path path, String file, FilePromise promise, ReadLimits.Bytes limits) throws IOException {
    FileChannel channel =
        FileChannel.open(path, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
    try {
      InputStream bytes = Channels.newInputStream(channel);
      StoredStream stored = new StoredStream(bytes, file, promise, limits.compressed());
      FilePromise open = promise.withoutImplied();
      if (channel.size() <= HELD_LIMIT) {
        byte[] held = new byte[(int) channel.size()];
        int length = stored.readNBytes(held, 0, held.length);
        if (stored.read() < 0) {
          channel.close();
          InputStream copy = new ByteArrayInputStream(held, 0, length);
          return open(copy, file, open.withoutStored(), limits);
        }
      }
      drain(stored);
      channel.position(0);
      return open(bytes, file, open, limits);
    } catch (StoredStream.SourceFailure e) {
      channel.close();
      throw e.original();
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static void drain(StoredStream stream) throws IOException {
    byte[] buffer = new byte[BUFFER_SIZE];
    while (stream.read(buffer, 0, buffer.length) >= 0) {
      continue;
    }
  }

  /** The decoder that the first bytes ask for; {@code source} must support marks. */
  static InputStream decoder(BufferedInputStream source, String file, ReadLimits.Bytes limits)
      throws IOException {
    byte[] start = new byte[Compression.PREFIX];
    source.mark(MARK_LIMIT);
    int length = source.readNBytes(start, 0, start.length);
    source.reset();
    return switch (Compression.detect(start, length)) {
      case GZIP -> new GzipStream(source);
      case XZ -> new XZInputStream(source, limits.decoderMemory() / 1024);
      case ZSTD -> zstd(new ZstdFrames(source, limits.decoderMemory()));
      case BZIP2 -> new BZip2CompressorInputStream(source, true);
      case ZCHUNK -> throw unsupported(file, "zchunk data", "use the variant without zchunk");
      case LZMA -> throw unsupported(file, "lzma data", "compress it as xz");
      case ZIP -> throw unsupported(file, "a zip archive", "unpack it");
      case NONE -> source;
    };
  }

  /** The decoder library wants at least one frame. */
  private static InputStream zstd(ZstdFrames frames) throws IOException {
    return frames.hasFrame() ? new ZstdInputStream(frames) : frames;
  }

  private static MetadataException unsupported(String file, String found, String remedy) {
    return new MetadataException(
        Kind.UNSUPPORTED,
        file,
        0,
        new Finding("gzip, xz, zstd, bzip2 or plain data", found),
        remedy);
  }
}
