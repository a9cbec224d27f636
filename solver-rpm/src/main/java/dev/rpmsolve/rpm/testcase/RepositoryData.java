package dev.rpmsolve.rpm.testcase;

import java.util.List;
import java.util.Objects;

/** Where the packages of a test case's repository are. */
public sealed interface RepositoryData {
  /** There are no packages. */
  record Empty() implements RepositoryData {}

  /**
   * The packages stand in the test case itself.
   *
   * @param format the form they are in, such as {@code testtags}
   * @param lines the lines, without the mark before each
   */
  record Inline(String format, List<String> lines) implements RepositoryData {
    /**
     * Copies the lines.
     *
     * @param format the form they are in
     * @param lines the lines; copied
     */
    public Inline {
      Objects.requireNonNull(format, "format");
      lines = List.copyOf(lines);
    }
  }

  /**
   * The packages are in a file.
   *
   * @param format the form they are in, such as {@code testtags}, {@code solv} or {@code helix}
   * @param file its name, relative to the folder of the test case
   */
  record InFile(String format, String file) implements RepositoryData {
    /**
     * Refuses nulls.
     *
     * @param format the form they are in
     * @param file its name
     */
    public InFile {
      Objects.requireNonNull(format, "format");
      Objects.requireNonNull(file, "file");
    }
  }
}
