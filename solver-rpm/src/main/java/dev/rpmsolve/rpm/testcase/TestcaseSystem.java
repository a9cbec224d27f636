package dev.rpmsolve.rpm.testcase;

import dev.rpmsolve.core.universe.UniverseBuilder;
import dev.rpmsolve.rpm.installed.PackageSource;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.MetadataException.Finding;
import dev.rpmsolve.rpm.io.MetadataException.Kind;
import dev.rpmsolve.rpm.io.ReadLimits;
import dev.rpmsolve.rpm.testcase.TesttagsReader.Gap;
import dev.rpmsolve.rpm.testcase.TesttagsReader.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The installed packages of a test case, without the rest of it: the repository that its {@code
 * system} statement names. What the solver has no words for becomes a warning.
 */
public final class TestcaseSystem implements PackageSource {

  private final Testcase testcase;
  private final Path folder;
  private final Statement.Repository repository;

  private TestcaseSystem(Testcase testcase, Path folder, Statement.Repository repository) {
    this.testcase = testcase;
    this.folder = folder;
    this.repository = repository;
  }

  /**
   * Reads a test case; the packages are read later.
   *
   * @param path the {@code .t} file; other files are read from its folder
   * @param limits bounds of the reading
   * @return the system of its first run
   * @throws IOException if a file cannot be read
   * @throws MetadataException if the file breaks the format or a bound, or has no system
   */
  public static TestcaseSystem read(Path path, ReadLimits limits) throws IOException {
    Testcase testcase = TestcaseReader.read(path, limits);
    Optional<String> name =
        testcase.runs().isEmpty()
            ? Optional.empty()
            : testcase.system(0).flatMap(Statement.SystemInfo::installed);
    Statement.Repository repository =
        name.flatMap(
                wanted ->
                    testcase.repositories(0).stream()
                        .filter(candidate -> candidate.name().equals(wanted))
                        .findFirst())
            .orElseThrow(
                () ->
                    new MetadataException(
                        Kind.MISSING,
                        path.toString(),
                        -1,
                        new Finding("a system with a repository of what is installed", "none"),
                        "add 'system ARCH rpm system' and 'repo system 0 testtags FILE'"));
    return new TestcaseSystem(testcase, TestcaseReader.folderOf(path), repository);
  }

  @Override
  public Optional<String> identity() {
    return Optional.empty();
  }

  @Override
  public void readInto(
      UniverseBuilder builder, int repositoryIndex, ReadLimits limits, Consumer<String> warnings)
      throws IOException {
    RepositoryDataReader reader =
        new RepositoryDataReader(testcase, folder, limits, (id, name, evr, arch) -> {});
    reader.read(repository, new Target(builder, repositoryIndex));
    for (Gap gap : reader.gaps()) {
      warnings.accept(gap.toString());
    }
  }
}
