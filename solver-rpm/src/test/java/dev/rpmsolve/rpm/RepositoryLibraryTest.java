package dev.rpmsolve.rpm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.closure.LintMetadata;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.quality.DataPresence;
import dev.rpmsolve.rpm.installed.InstalledDatabase;
import dev.rpmsolve.rpm.installed.PackageSource;
import dev.rpmsolve.rpm.io.ReadLimits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A library gives the universes that reading each selection anew gives. */
class RepositoryLibraryTest {
  private static final Path TESTDATA =
      Path.of(System.getProperty("rpmsolve.root"), "testdata/al2023-like");
  private static final ArchPolicy X86_64 = ArchPolicy.of("x86_64");

  private static Map<Repository, Path> repositories(Path... folders) {
    Map<Repository, Path> repositories = new LinkedHashMap<>();
    for (int i = 0; i < folders.length; i++) {
      repositories.put(new Repository("r" + i, 10 + i, i), folders[i]);
    }
    return repositories;
  }

  private static RepositorySurvey anew(ArchPolicy arch, Map<Repository, Path> repositories)
      throws Exception {
    RpmRepositories.Builder builder = RpmRepositories.builder();
    repositories.forEach(builder::repository);
    return builder.build().survey(arch);
  }

  /** Everything that reports and checks can see of a universe, but for ids of text. */
  private static List<String> view(Universe universe) {
    List<String> lines = new ArrayList<>();
    lines.add(universe.archPolicy().machine() + universe.repositories());
    for (int packageId = 0; packageId < universe.packageCount(); packageId++) {
      RpmPackage one = universe.get(packageId);
      StringBuilder line = new StringBuilder(one + " " + one.repository() + " " + one.location());
      line.append(one.vendor()).append(one.downloadBytes()).append(one.installedBytes());
      for (DependencyKind kind : DependencyKind.values()) {
        line.append(' ').append(kind).append(one.dependencies(kind));
      }
      lines.add(line.toString());
    }
    Map<String, List<Integer>> files = new TreeMap<>();
    for (int name = 0; name < universe.packagesByPath().rows(); name++) {
      List<Integer> owners = IntStream.of(universe.packagesByPath().row(name)).boxed().toList();
      if (!owners.isEmpty()) {
        files.put(universe.names().get(name), owners);
      }
    }
    files.forEach((path, owners) -> lines.add(path + owners));
    return lines;
  }

  private static void assertSame(RepositorySurvey expected, RepositorySurvey actual)
      throws Exception {
    assertEquals(view(expected.universe()), view(actual.universe()));
    LintMetadata metadata = expected.metadata(RepositorySurvey.Depth.SHARED_FILES);
    LintMetadata shared = actual.metadata(RepositorySurvey.Depth.SHARED_FILES);
    assertEquals(metadata.checksums(), shared.checksums());
    assertEquals(new TreeSet<>(metadata.hiddenPaths()), new TreeSet<>(shared.hiddenPaths()));
    assertEquals(metadata.sharedPaths(), shared.sharedPaths());
  }

  private static int check(List<Map<Repository, Path>> selections) throws Exception {
    RepositoryLibrary.Builder builder = RepositoryLibrary.builder(LoadListener.silent());
    for (Map<Repository, Path> selection : selections) {
      builder.select(X86_64, selection, List.of());
    }
    RepositoryLibrary library = builder.load();
    for (int i = 0; i < selections.size(); i++) {
      assertSame(anew(X86_64, selections.get(i)), library.survey(i));
    }
    return library.folderCount();
  }

  @Test
  void selectionsAreAsIfReadAnew() throws Exception {
    Path base = TESTDATA.resolve("base/x86_64");
    Path updates = TESTDATA.resolve("updates/x86_64");
    Path other = TESTDATA.resolve("base/aarch64");
    int folders =
        check(
            List.of(
                repositories(base),
                repositories(updates, base),
                repositories(updates),
                repositories(base, other, updates),
                repositories(base, base),
                repositories(base.resolve("../x86_64"))));
    assertEquals(4, folders, "two of the base, as one selection has it twice");
  }

  @Test
  void pathsOfFileListsCountOnlyWhereNothingElseMatches() throws Exception {
    // The path is in the primary metadata of the installed system's snapshot or in file lists only.
    Path base = TESTDATA.resolve("base/x86_64");
    Path installed = TESTDATA.resolve("installed/x86_64");
    assertEquals(
        2,
        check(List.of(repositories(installed), repositories(base), repositories(installed, base))));
  }

  @Test
  void releasesShareWhatIsEqual() throws Exception {
    RepositoryLibrary.Builder builder = RepositoryLibrary.builder(new LoadListener() {});
    Path base = TESTDATA.resolve("base/x86_64");
    builder.select(X86_64, repositories(base), List.of());
    builder.select(X86_64, repositories(base, TESTDATA.resolve("updates/x86_64")), List.of());
    RepositoryLibrary library = builder.load();
    Universe old = library.survey(0).universe();
    Universe now = library.survey(1).universe();
    assertTrue(old.names() == now.names() && old.dependencies() == now.dependencies());
  }

  @Test
  void packagesFromElsewhereStandBehindTheFolders() throws Exception {
    Path base = TESTDATA.resolve("base/x86_64");
    PackageSource database =
        InstalledDatabase.open(
            TESTDATA.resolveSibling("installed/rpmdb.sqlite.gz"), ReadLimits.defaults());
    Map<Repository, PackageSource> sources = Map.of(Repository.of("@installed"), database);
    RepositoryLibrary.Builder builder = RepositoryLibrary.builder(LoadListener.silent());
    builder.select(X86_64, repositories(base), List.of());
    builder.select(X86_64, repositories(base), sources, List.of());
    RepositoryLibrary library = builder.load();
    RpmRepositories.Builder anew = RpmRepositories.builder();
    repositories(base).forEach(anew::repository);
    sources.forEach(anew::packages);
    assertEquals(view(anew.build().load(X86_64)), view(library.survey(1).universe()));
    assertEquals(
        view(anew(X86_64, repositories(base)).universe()), view(library.survey(0).universe()));
  }

  @Test
  void idsMustDiffer() {
    RepositoryLibrary.Builder builder = RepositoryLibrary.builder(LoadListener.silent());
    Map<Repository, Path> same = new LinkedHashMap<>();
    same.put(new Repository("a", 1, 1), TESTDATA.resolve("base/x86_64"));
    same.put(new Repository("a", 2, 1), TESTDATA.resolve("updates/x86_64"));
    int selection = builder.select(X86_64, same, List.of());
    assertThrows(IllegalArgumentException.class, () -> builder.load().survey(selection));
  }

  @Test
  @Tag("slow")
  void realSelectionsAreAsIfReadAnew() throws Exception {
    Path repos = DataPresence.ofSystem().required("repos");
    Path centos7 = repos.resolve("centos7-dvd");
    Path baseos = repos.resolve("centos-stream9/baseos");
    Path epel7 = repos.resolve("epel7");
    check(
        List.of(
            repositories(centos7),
            repositories(baseos),
            repositories(epel7, centos7),
            repositories(baseos, repos.resolve("centos-stream9/appstream"))));
  }
}
