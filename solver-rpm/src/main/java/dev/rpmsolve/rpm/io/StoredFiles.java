package dev.rpmsolve.rpm.io;

import dev.rpmsolve.rpm.io.MetadataException.Finding;
import dev.rpmsolve.rpm.io.MetadataException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Holds files, as they are stored, to what was promised of them. */
public final class StoredFiles {
  private static final int BUFFER = 64 * 1024;

  private StoredFiles() {}

  /**
   * Reads a file to its end and compares length and digest; what it expands to is not looked at.
   *
   * @param path a regular file; a symbolic link is refused by the file system
   * @param file the name for messages
   * @param promise what is known about the file
   * @param limits bounds that end the reading
   * @throws IOException if the file system fails, or the thread is interrupted
   * @throws MetadataException if the file is not what was promised, or too large
   */
  public static void verify(Path path, String file, FilePromise promise, ReadLimits.Bytes limits)
      throws IOException {
    try (InputStream source = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS);
        StoredStream in = new StoredStream(source, file, promise, limits.compressed())) {
      byte[] buffer = new byte[BUFFER];
      while (in.read(buffer, 0, buffer.length) >= 0) {
        continue;
      }
    } catch (StoredStream.SourceFailure e) {
      throw e.original();
    }
  }

  /**
   * Reads a small file whole.
   *
   * @param path the file; links are followed
   * @param file the name for messages
   * @param limit bytes at most
   * @return its bytes
   * @throws IOException if the file system fails
   * @throws MetadataException if it is larger
   */
  public static byte[] bytes(Path path, String file, int limit) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(limit + 1);
      if (bytes.length > limit) {
        throw new MetadataException(
            Kind.LIMIT_EXCEEDED,
            file,
            limit,
            new Finding("at most " + limit + " bytes", "more"),
            "check that this is the file that was meant");
      }
      return bytes;
    }
  }
}
