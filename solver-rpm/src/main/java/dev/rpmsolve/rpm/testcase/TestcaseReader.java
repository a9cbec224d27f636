package dev.rpmsolve.rpm.testcase;

import dev.rpmsolve.rpm.io.Decompression;
import dev.rpmsolve.rpm.io.FilePromise;
import dev.rpmsolve.rpm.io.MetadataException.Kind;
import dev.rpmsolve.rpm.io.ReadLimits;
import dev.rpmsolve.rpm.io.SafePath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads {@code .t} files and the expected results beside them; the repositories are read later, by
 * {@link TestcaseUniverse}.
 *
 * <p>A statement that is not understood becomes a {@link Statement.Unsupported}; one that breaks
 * the format ends the reading. Time and memory are linear in the size of the files.
 */
public final class TestcaseReader {
  /** Some answers about a run take time in proportion to the runs before it. */
  private static final int MAX_RUNS = 10_000;

  private TestcaseReader() {}

  /**
   * Reads a test case.
   *
   * @param path the {@code .t} file; expected results are read from its folder
   * @param limits bounds of the reading
   * @return the test case
   * @throws IOException if a file cannot be read
   * @throws dev.rpmsolve.rpm.io.MetadataException if a file breaks the format or a bound, or the
   *     name of one leads out of the folder
   */
  public static Testcase read(Path path, ReadLimits limits) throws IOException {
    Path folder = folderOf(path);
    String name = String.valueOf(path.getFileName());
    try (InputStream bytes = open(Files.newInputStream(path), name, limits)) {
      return read(LineSource.of(bytes, name, limits), file -> lines(folder, file, limits), name);
    }
  }

  /**
   * Reads a test case that names no files of expected results.
   *
   * @param bytes the text of a {@code .t} file; not closed
   * @param file the name for messages
   * @param limits bounds of the reading
   * @return the test case
   * @throws IOException if the stream cannot be read
   * @throws dev.rpmsolve.rpm.io.MetadataException if the text breaks the format or a bound, or
   *     names a file of expected results
   */
  public static Testcase read(InputStream bytes, String file, ReadLimits limits)
      throws IOException {
    LineSource source = LineSource.of(bytes, file, limits);
    return read(
        source,
        name -> {
          throw source.malformed("expected results that follow the line", "a file");
        },
        file);
  }

  static Path folderOf(Path path) {
    Path parent = path.toAbsolutePath().getParent();
    return parent == null ? path.toAbsolutePath() : parent;
  }

  static InputStream open(InputStream stored, String name, ReadLimits limits) throws IOException {
    return Decompression.open(stored, name, FilePromise.none(), limits.bytes());
  }

  static InputStream openBeside(Path folder, String file, ReadLimits limits) throws IOException {
    return open(Files.newInputStream(SafePath.resolve(folder, file)), file, limits);
  }

  private static List<String> lines(Path folder, String file, ReadLimits limits)
      throws IOException {
    List<String> lines = new ArrayList<>();
    try (InputStream bytes = openBeside(folder, file, limits)) {
      LineSource source = LineSource.of(bytes, file, limits);
      while (source.peek().isPresent()) {
        lines.add(source.next().orElseThrow());
      }
    }
    return lines;
  }

  private static Testcase read(LineSource source, StatementParser.ResultFiles files, String file)
      throws IOException {
    StatementParser parser = new StatementParser(source, files);
    List<Run> runs = new ArrayList<>();
    List<Statement> statements = new ArrayList<>();
    while (source.peek().isPresent()) {
      Words words = new Words(source.next().orElseThrow());
      if (words.count() == 0 || words.get(0).startsWith("#")) {
        continue;
      }
      Statement statement = parser.parse(words);
      statements.add(statement);
      if (statement instanceof Statement.NextRun) {
        if (runs.size() == MAX_RUNS) {
          throw source.complaint(Kind.LIMIT_EXCEEDED, "at most " + MAX_RUNS + " runs", "more");
        }
        runs.add(new Run(statements));
        statements.clear();
      }
    }
    if (!statements.isEmpty()) {
      runs.add(new Run(statements));
    }
    return new Testcase(file, runs);
  }
}
