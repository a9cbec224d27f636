package dev.rpmsolve.rpm.testcase;

import dev.rpmsolve.core.universe.UniverseBuilder;
import dev.rpmsolve.rpm.io.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Reads repositories in testtags form: text with one tag per line, or a block of lines between
 * {@code +TAG:} and {@code -TAG:}.
 *
 * <p>Packages get ids in the order of the file. Tags that are not known are skipped, as libsolv
 * does. Up to version 2 of the form every package provides its own name and EVR unstated, paths at
 * the end of what it provides are its files, and SUSE's old notation of rich dependencies is in
 * use. A line that should be a dependency and is not ends its list, as in libsolv: what follows
 * there does not count. Time is linear in the size of the file.
 */
public final class TesttagsReader {
  /** Hears of each package when it is closed. */
  interface PackageListener {
    void onPackage(int packageId, String name, String evr, String arch);
  }

  /**
   * What a repository says that the solver has no words for.
   *
   * @param file the name of the file
   * @param line the number of the line, 1-based
   * @param feature what that is, as a phrase
   */
  public record Gap(String file, int line, String feature) {
    /**
     * Where and what.
     *
     * @return {@code unsupported FEATURE at FILE:LINE}
     */
    @Override
    public String toString() {
      return "unsupported " + feature + " at " + file + ":" + line;
    }
  }

  /**
   * What was read.
   *
   * @param packageCount the number of packages
   * @param gaps the first gaps, a hundred at most; the dependencies they stand for were left out
   * @param defects the first lines that should be a dependency and are not, a hundred at most
   */
  public record Summary(int packageCount, List<Gap> gaps, List<Gap> defects) {
    /**
     * Copies the lists.
     *
     * @param packageCount the number of packages
     * @param gaps the first gaps; copied
     * @param defects the first lines that should be a dependency and are not; copied
     */
    public Summary {
      gaps = List.copyOf(gaps);
      defects = List.copyOf(defects);
    }
  }

  private TesttagsReader() {}

  /**
   * Reads a repository.
   *
   * @param bytes the repository, compressed or not; not closed
   * @param file the name for messages
   * @param target where the packages go, and into which of its repositories
   * @param limits bounds of the reading
   * @return what was read
   * @throws IOException if the stream cannot be read
   * @throws dev.rpmsolve.rpm.io.MetadataException if the text breaks the form or a bound
   */
  public static Summary read(InputStream bytes, String file, Target target, ReadLimits limits)
      throws IOException {
    LineSource lines = LineSource.of(TestcaseReader.open(bytes, file, limits), file, limits);
    return read(lines, target, limits, (id, name, evr, arch) -> {});
  }

  /**
   * Where packages go.
   *
   * @param builder the builder; no package may be open
   * @param repositoryIndex an index that it returned
   */
  public record Target(UniverseBuilder builder, int repositoryIndex) {}

  static Summary read(LineSource lines, Target target, ReadLimits limits, PackageListener listener)
      throws IOException {
    TesttagsParser parser = new TesttagsParser(lines, new TesttagsDraft(target, listener), limits);
    return parser.parse();
  }
}
