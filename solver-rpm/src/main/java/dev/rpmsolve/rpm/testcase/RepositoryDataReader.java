package dev.rpmsolve.rpm.testcase;

import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.MetadataException.Finding;
import dev.rpmsolve.rpm.io.ReadLimits;
import dev.rpmsolve.rpm.testcase.TesttagsReader.Gap;
import dev.rpmsolve.rpm.testcase.TesttagsReader.PackageListener;
import dev.rpmsolve.rpm.testcase.TesttagsReader.Target;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The packages of a repository of a test case, in the text or in a file beside it, as testtags or
 * helix.
 */
final class RepositoryDataReader {

  private static final String TESTTAGS = "testtags";
  private static final String HELIX = "helix";

  private final Testcase testcase;
  private final Path folder;
  private final ReadLimits limits;
  private final PackageListener listener;
  private final List<Gap> gaps = new ArrayList<>();

  RepositoryDataReader(
      Testcase testcase, Path folder, ReadLimits limits, PackageListener listener) {
    this.testcase = testcase;
    this.folder = folder;
    this.limits = limits;
    this.listener = listener;
  }

  /** What was read so far that the solver has no words for. */
  List<Gap> gaps() {
    return List.copyOf(gaps);
  }

  void read(Statement.Repository repository, Target target) throws IOException {
    if (repository.data() instanceof RepositoryData.Inline inline) {
      if (isReadable(repository, inline.format())) {
        read(repository, inline, target);
      }
    } else if (repository.data() instanceof RepositoryData.InFile data
        && isReadable(repository, data.format())) {
      try (InputStream bytes = open(repository, data.file())) {
        if (data.format().equals(HELIX)) {
          readHelix(new LineOffsets(bytes, 0), data.file(), target);
        } else {
          read(LineSource.of(bytes, data.file(), limits), target);
        }
      }
    }
  }

  /** What keeps a file from being opened is told at the line that names it. */
  private InputStream open(Statement.Repository repository, String file) throws IOException {
    try {
      return TestcaseReader.openBeside(folder, file, limits);
    } catch (MetadataException e) {
      Finding finding = new Finding("for " + file + " " + e.expected(), e.found());
      throw MetadataException.atLine(
          e.kind(), testcase.file(), repository.line(), finding, e.remedy());
    }
  }

  private boolean isReadable(Statement.Repository repository, String format) {
    if (!format.equals(TESTTAGS) && !format.equals(HELIX)) {
      gaps.add(new Gap(testcase.file(), repository.line(), "repositories of the form " + format));
      return false;
    }
    return true;
  }

  private void read(Statement.Repository repository, RepositoryData.Inline inline, Target target)
      throws IOException {
    if (inline.format().equals(HELIX)) {
      byte[] bytes = String.join("\n", inline.lines()).getBytes(StandardCharsets.UTF_8);
      readHelix(
          new LineOffsets(new ByteArrayInputStream(bytes), repository.line()),
          testcase.file(),
          target);
    } else {
      read(LineSource.of(inline.lines(), testcase.file(), repository.line()), target);
    }
  }

  private void readHelix(LineOffsets bytes, String file, Target target) throws IOException {
    gaps.addAll(HelixReader.read(bytes, file, target, limits, listener).gaps());
  }

  private void read(LineSource lines, Target target) throws IOException {
    gaps.addAll(TesttagsReader.read(lines, target, limits, listener).gaps());
  }
}
