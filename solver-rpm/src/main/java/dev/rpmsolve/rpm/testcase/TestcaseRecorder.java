package dev.rpmsolve.rpm.testcase;

import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.core.universe.Universe;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/**
 * Turns a universe into the repositories of a test case, for {@code testsolv} to replay.
 *
 * <p>Installed packages stand in one repository: that which holds just them, or else a new one
 * before all others. Repositories keep their order and, but for blanks and slashes, their names.
 * Immutable.
 */
public final class TestcaseRecorder {
  private static final String INSTALLED = "@System";
  private static final String SUFFIX = ".repo.gz";
  private static final String RPM = "rpm";

  private record Part(String name, int priority, int subpriority, int[] packageIds) {}

  private final Universe universe;
  private final List<Part> parts = new ArrayList<>();
  private final Map<Integer, String> repositoryOf = new LinkedHashMap<>();
  private final Map<String, String> repositoryNames = new LinkedHashMap<>();
  private Optional<String> installedName = Optional.empty();

  private TestcaseRecorder(Universe universe) {
    this.universe = universe;
  }

  /**
   * Divides a universe into repositories.
   *
   * @param universe the packages
   * @param installed package ids of the installed ones
   * @return a recorder
   */
  public static TestcaseRecorder of(Universe universe, int[] installed) {
    TestcaseRecorder recorder = new TestcaseRecorder(universe);
    int[] sorted = IntStream.of(installed).sorted().distinct().toArray();
    List<int[]> packages = recorder.byRepository();
    boolean isRepository = packages.stream().anyMatch(ids -> Arrays.equals(ids, sorted));
    Set<String> taken = new HashSet<>();
    if (sorted.length > 0 && !isRepository) {
      taken.add(INSTALLED);
      recorder.installedName = Optional.of(INSTALLED);
      recorder.add(new Part(INSTALLED, 0, 0, sorted));
    }
    for (int index = 0; index < packages.size(); index++) {
      Repository repository = universe.repositories().get(index);
      int[] ids = packages.get(index);
      boolean isInstalled = sorted.length > 0 && Arrays.equals(ids, sorted);
      String name = name(repository.id(), taken);
      recorder.repositoryNames.put(repository.id(), name);
      if (isInstalled) {
        recorder.installedName = Optional.of(name);
      } else {
        ids = IntStream.of(ids).filter(id -> Arrays.binarySearch(sorted, id) < 0).toArray();
      }
      recorder.add(new Part(name, -repository.priority(), -repository.cost(), ids));
    }
    return recorder;
  }

  private List<int[]> byRepository() {
    return IntStream.range(0, universe.repositories().size())
        .mapToObj(
            index ->
                IntStream.range(0, universe.packageCount())
                    .filter(id -> universe.repositoryIndex(id) == index)
                    .toArray())
        .toList();
  }

  private static String name(String id, Set<String> taken) {
    String plain = id.replaceAll("[\\s/\\\\]", "_");
    String name = plain;
    for (int number = 2; !taken.add(name); number++) {
      name = plain + "_" + number;
    }
    return name;
  }

  private void add(Part part) {
    parts.add(part);
    for (int packageId : part.packageIds()) {
      repositoryOf.put(packageId, part.name());
    }
  }

  /**
   * Returns the name of a package in the test case.
   *
   * @param packageId a package id of the universe
   * @return {@code NAME-EVR.ARCH@REPOSITORY}
   */
  public String name(int packageId) {
    String arch = universe.get(packageId).arch();
    return universe.get(packageId).name()
        + "-"
        + universe.evrText(universe.evrId(packageId))
        + (arch.isEmpty() ? "" : "." + arch)
        + "@"
        + repositoryOf.get(packageId);
  }

  /** Returns the name of a repository in the test case. */
  String repositoryName(String id) {
    return repositoryNames.get(id);
  }

  /**
   * Returns the statements about repositories and machine that a test case starts with.
   *
   * @return statements on the lines from 1 on; more may follow on later lines
   */
  public List<Statement> start() {
    List<Statement> statements = new ArrayList<>();
    for (Part part : parts) {
      RepositoryData data = new RepositoryData.InFile("testtags", part.name() + SUFFIX);
      statements.add(
          new Statement.Repository(
              statements.size() + 1, part.name(), part.priority(), part.subpriority(), data));
    }
    String arch = universe.archPolicy().text().map(text -> ":" + text).orElse("unset");
    statements.add(
        new Statement.SystemInfo(statements.size() + 1, arch, List.of(RPM), installedName));
    return statements;
  }

  /**
   * Writes the repositories that the first statements name.
   *
   * @param folder an existing folder
   * @throws IOException if a file cannot be written
   * @throws IllegalArgumentException if a package cannot be written as {@link TesttagsWriter} says,
   *     or the name of a repository cannot be that of a file
   */
  public void writeRepositories(Path folder) throws IOException {
    for (Part part : parts) {
      Path file = TestcaseWriter.child(folder, part.name() + SUFFIX);
      try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
        TesttagsWriter.write(universe, part.packageIds(), out);
      }
    }
  }
}
