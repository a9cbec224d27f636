package dev.rpmsolve.rpm;

import dev.rpmsolve.core.advisory.Advisory;
import dev.rpmsolve.rpm.io.Decompression;
import dev.rpmsolve.rpm.io.FilePromise;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.MetadataException.Finding;
import dev.rpmsolve.rpm.io.MetadataException.Kind;
import dev.rpmsolve.rpm.io.ReadLimits;
import dev.rpmsolve.rpm.metadata.AdvisoryDetail;
import dev.rpmsolve.rpm.metadata.AlasReader;
import dev.rpmsolve.rpm.metadata.ReadObserver;
import dev.rpmsolve.rpm.metadata.UpdateinfoReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Advisories in files of their own, beside any repository: {@code updateinfo.xml}, compressed or
 * not, or JSON. A file is told by its content.
 *
 * <p>There is no table of contents, so nothing is checked against digests. Immutable and
 * thread-safe.
 */
public final class AdvisoryFiles {
  private static final int SNIFFED = 4096;

  private final ReadLimits limits;
  private final AdvisoryDetail detail;
  private final Consumer<String> warnings;

  /**
   * Prepares reading.
   *
   * @param limits bounds for every file
   * @param detail how much of advisories is kept
   * @param warnings hears of oddities, a line each
   */
  public AdvisoryFiles(ReadLimits limits, AdvisoryDetail detail, Consumer<String> warnings) {
    this.limits = limits;
    this.detail = detail;
    this.warnings = warnings;
  }

  /**
   * Reads a file, or all files of a folder whose names end in {@code .json} or have {@code .xml} in
   * them, in the order of their names.
   *
   * @param path the file or folder
   * @return the advisories in the order of the files
   * @throws IOException if a file cannot be read
   * @throws InterruptedException if the thread is interrupted; its interrupt flag is cleared
   * @throws MetadataException if a file is missing, damaged, too large or hostile, or a folder has
   *     none
   */
  public List<Advisory> read(Path path) throws IOException, InterruptedException {
    return RpmRepositories.interruptible(
        () -> {
          List<Advisory> all = new ArrayList<>();
          for (Path file : files(path)) {
            all.addAll(readFile(file));
          }
          return all;
        });
  }

  private static List<Path> files(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      if (!Files.isRegularFile(path)) {
        throw missing(path, "a file of advisories", "no such file");
      }
      // Users may name files by links; what repositories name may not be any.
      return List.of(path.toRealPath());
    }
    try (Stream<Path> entries = Files.list(path)) {
      List<Path> found =
          entries
              .filter(entry -> isNamedWell(entry.getFileName().toString()))
              .filter(Files::isRegularFile)
              .sorted()
              .toList();
      if (found.isEmpty()) {
        throw missing(path, "files of advisories, .json or .xml", "none");
      }
      List<Path> real = new ArrayList<>();
      for (Path file : found) {
        real.add(file.toRealPath());
      }
      return real;
    }
  }

  private static boolean isNamedWell(String name) {
    return name.endsWith(".json") || name.matches(".*\\.xml(\\.[a-z0-9]+)?");
  }

  private static MetadataException missing(Path path, String expected, String found) {
    return new MetadataException(
        Kind.MISSING, path.toString(), -1, new Finding(expected, found), "check the path");
  }

  private List<Advisory> readFile(Path file) throws IOException {
    String name = file.toString();
    ReadObserver observer =
        new ReadObserver() {
          @Override
          public void progress(long expandedBytes, int packages) {}

          @Override
          public void warning(String message) {
            warnings.accept(message);
          }
        };
    try (InputStream in =
        new BufferedInputStream(
            Decompression.open(file, name, FilePromise.none(), limits.bytes()))) {
      return isJson(in)
          ? new AlasReader(limits, detail, observer).read(in, name)
          : new UpdateinfoReader(limits, detail, observer).read(in, name);
    }
  }

  /** Looks at the first character that is no white space. */
  private static boolean isJson(InputStream in) throws IOException {
    in.mark(SNIFFED);
    int first = in.read();
    for (int i = 1; i < SNIFFED && isSkipped(first); i++) {
      first = in.read();
    }
    in.reset();
    return first == '{' || first == '[';
  }

  private static boolean isSkipped(int c) {
    boolean isByteOrderMark = c == 0xef || c == 0xbb || c == 0xbf;
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || isByteOrderMark;
  }
}
