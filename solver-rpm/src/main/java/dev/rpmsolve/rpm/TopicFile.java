package dev.rpmsolve.rpm;

import dev.rpmsolve.rpm.io.Decompression;
import dev.rpmsolve.rpm.io.FilePromise;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.MetadataException.Finding;
import dev.rpmsolve.rpm.io.MetadataException.Kind;
import dev.rpmsolve.rpm.io.ReadLimits;
import dev.rpmsolve.rpm.metadata.TopicCatalog;
import dev.rpmsolve.rpm.metadata.TopicCatalogReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file with the catalog of Amazon Linux extras, compressed or not. */
public final class TopicFile {
  private TopicFile() {}

  /**
   * Reads the file.
   *
   * @param path the file
   * @param limits bounds of size and syntax
   * @return the catalog
   * @throws IOException if the file cannot be read
   * @throws InterruptedException if the thread is interrupted; its interrupt flag is cleared
   * @throws MetadataException if the file is missing, damaged, too large or hostile
   */
  public static TopicCatalog read(Path path, ReadLimits limits)
      throws IOException, InterruptedException {
    if (!Files.isRegularFile(path)) {
      Finding finding = new Finding("a catalog of Amazon Linux extras", "no such file");
      throw new MetadataException(Kind.MISSING, path.toString(), -1, finding, "check the path");
    }
    String name = path.toString();
    return RpmRepositories.interruptible(
        () -> {
          try (InputStream in =
              new BufferedInputStream(
                  Decompression.open(
                      path.toRealPath(), name, FilePromise.none(), limits.bytes()))) {
            return new TopicCatalogReader(limits).read(in, name);
          }
        });
  }
}
