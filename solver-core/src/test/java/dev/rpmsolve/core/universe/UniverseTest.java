package dev.rpmsolve.core.universe;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.format.UniverseText;
import dev.rpmsolve.core.version.Evr;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UniverseTest {
  private static Universe universe(String text) {
    return UniverseText.parse(text).universe();
  }

  /** The provider queries by id and by object agree; returns their answer. */
  private static int[] providers(String provider, String required) {
    Universe universe =
        universe(provider + "\nasker-1-1.noarch requires " + required + "\nother-1-1.noarch\n");
    IntIds asked = new IntIds(universe, 1);
    int[] answer = universe.providers(asked.requirement());
    assertArrayEquals(answer, universe.providers(Dependency.parse(required)));
    return answer;
  }

  private record IntIds(Universe universe, int packageId) {
    int requirement() {
      var table = universe.dependencyIds(DependencyKind.REQUIRES);
      return table.value(table.start(packageId));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "foo = 1, true", "foo >= 1, true", "foo <= 1, true", "foo > 1, false", "foo < 1, false",
    "foo >= 1-3, false", "foo < 1-3, true", "foo = 0:1, true", "foo >= 1:1, false", "foo, true",
    "foo = 1-2, true", "foo > 1-1, true"
  })
  void rangesFollowTheMissingReleaseRule(String required, boolean isProvided) {
    assertEquals(isProvided ? 1 : 0, providers("foo-1-2.noarch", required).length);
  }

  @Test
  void anUnversionedProvideMeetsEveryRange() {
    assertEquals(1, providers("a-1-1.noarch provides cap", "cap >= 99").length);
  }

  @Test
  void filesAndProvidesBothMeetAPath() {
    assertEquals(1, providers("a-1-1.noarch file /usr/bin/x", "/usr/bin/x").length);
    assertEquals(1, providers("a-1-1.noarch provides /usr/bin/x", "/usr/bin/x").length);
    assertEquals(0, providers("a-1-1.noarch file /usr/bin/x", "/usr/bin/y").length);
  }

  @Test
  void withAndWithoutArePerPackage() {
    assertEquals(1, providers("a-1-1.noarch provides x; provides y", "(x with y)").length);
    assertEquals(0, providers("a-1-1.noarch provides x", "(x with other)").length);
    assertEquals(1, providers("a-1-1.noarch provides x", "(x without y)").length);
    assertEquals(0, providers("a-1-1.noarch provides x; provides y", "(x without y)").length);
  }

  @Test
  void rpmFulfillsItsOwnFeaturesOnly() {
    Universe universe =
        universe("a-1-1.noarch requires rpmlib(FileDigests) <= 4.6; requires rpmlib(x)\n");
    var table = universe.dependencyIds(DependencyKind.REQUIRES);
    assertTrue(universe.isProvidedBySystem(table.value(table.start(0))));
    assertEquals(false, universe.isProvidedBySystem(table.value(table.start(0) + 1)));
  }

  @ParameterizedTest
  @CsvSource({"old, true", "old < 3, true", "old < 2, false", "old <= 2, true", "cap, false"})
  void obsoletesMatchNamesOnly(String obsoletes, boolean isObsolete) {
    Universe universe =
        universe("new-1-1.noarch obsoletes " + obsoletes + "\nold-2-1.noarch provides cap\n");
    int dependency = universe.dependencyIds(DependencyKind.OBSOLETES).value(0);
    assertEquals(isObsolete, universe.matchesNevr(dependency, 1));
    assertEquals(isObsolete ? 1 : 0, universe.obsoleted(dependency).length);
  }

  @Test
  void aBuilderRefusesChangesAfterItHasBuilt() {
    UniverseBuilder builder = Universe.builder(ArchPolicy.of("x86_64"));
    int repository = builder.addRepository(Repository.of("r"));
    builder.beginPackage(repository, "a", Evr.parse("1-1"), "noarch");
    assertThrows(IllegalStateException.class, builder::build);
    assertThrows(IllegalStateException.class, () -> builder.beginPackage(repository, 0, 0, 0));
    builder.endPackage();
    builder.build();
    assertThrows(IllegalStateException.class, builder::build);
    assertThrows(IllegalStateException.class, () -> builder.name("b"));
    assertThrows(IllegalStateException.class, () -> builder.addFile(0, 0));
    assertThrows(IllegalStateException.class, () -> builder.addRepository(Repository.of("s")));
    assertThrows(IllegalStateException.class, builder::endPackage);
  }

  @Test
  void twoRepositoriesNeedTwoIds() {
    UniverseBuilder builder = Universe.builder(ArchPolicy.of("x86_64"));
    builder.addRepository(Repository.of("r"));
    assertThrows(IllegalArgumentException.class, () -> builder.addRepository(Repository.of("r")));
  }

  @Test
  void unmatchedPathsAreThoseNobodyListsOrProvides() {
    UniverseBuilder builder = Universe.builder(ArchPolicy.of("x86_64"));
    int repository = builder.addRepository(Repository.of("r"));
    builder.beginPackage(repository, "a", Evr.parse("1-1"), "noarch");
    for (String path : List.of("/listed", "/provided", "/missing")) {
      builder.add(DependencyKind.REQUIRES, builder.atom(builder.name(path)));
    }
    builder.add(DependencyKind.REQUIRES, builder.dependency(Dependency.parse("(/rich or b)")));
    builder.addFile(builder.name("/listed"));
    builder.add(DependencyKind.PROVIDES, builder.atom(builder.name("/provided")));
    builder.endPackage();
    assertArrayEquals(
        new int[] {builder.name("/missing"), builder.name("/rich")}, builder.unmatchedPaths());
    builder.addFile(0, builder.name("/missing"));
    assertEquals(1, builder.unmatchedPaths().length);
  }

  @Test
  void architecturesHaveRanksAndColors() {
    ArchPolicy policy = ArchPolicy.of("x86_64");
    assertEquals(1, policy.rank("x86_64"));
    assertEquals(1, policy.rank("noarch"));
    assertTrue(policy.rank("i686") > 1 && policy.rank("i686") < policy.rank("i386"));
    assertEquals(ArchPolicy.NOT_INSTALLABLE, policy.rank("aarch64"));
    assertEquals(ArchPolicy.NOT_INSTALLABLE, policy.rank("src"));
    assertEquals(ArchPolicy.NOT_INSTALLABLE, ArchPolicy.of("aarch64").rank("x86_64"));
    assertEquals(ArchPolicy.COLOR_64, ArchPolicy.colors("aarch64"));
    assertEquals(ArchPolicy.COLOR_32, ArchPolicy.colors("i686"));
    assertEquals(3, ArchPolicy.colors("noarch"));
    assertThrows(IllegalArgumentException.class, () -> ArchPolicy.of("noarch"));
  }

  @Test
  void threadsGetTheSameAnswers() throws Exception {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      text.append("p").append(i).append("-1-1.noarch provides cap = ").append(i);
      text.append("; requires cap >= ").append(i).append('\n');
    }
    Universe shared = universe(text.toString());
    Universe alone = universe(text.toString());
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<Boolean>> results = new ArrayList<>();
      for (int thread = 0; thread < 8; thread++) {
        results.add(threads.submit(() -> agree(shared, alone)));
      }
      for (Future<Boolean> result : results) {
        assertTrue(result.get());
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void noDependencyOfAnotherIdHasProviders() {
    for (int packages = 62; packages < 66; packages++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < packages; i++) {
        text.append("p").append(i).append("-1-1.noarch\n");
      }
      Universe universe = universe(text.toString());
      int end = universe.dependencies().size();
      assertEquals(1, universe.providers(end - 1).length);
      assertThrows(IndexOutOfBoundsException.class, () -> universe.providers(end));
      assertThrows(IndexOutOfBoundsException.class, () -> universe.providers(-1));
    }
  }

  private static boolean agree(Universe shared, Universe alone) {
    for (int id = 0; id < alone.dependencies().size(); id++) {
      if (!Arrays.equals(shared.providers(id), alone.providers(id))) {
        return false;
      }
    }
    return true;
  }

  @Test
  void copiesDifferByTheirRepositoryOnly() {
    Universe small =
        universe(
            """
            a-1-1.noarch provides cap; requires b; file /usr/bin/a
            b-2-1.noarch recommends a
            """);
    Universe universe = small.withCopies(new int[] {1, 0}, Repository.of("@here"));
    assertEquals(2, small.packageCount());
    assertEquals(4, universe.packageCount());
    assertEquals("b-2-1.noarch", universe.get(2).toString());
    assertEquals("a-1-1.noarch", universe.get(3).toString());
    assertEquals("@here", universe.get(3).repository().id());
    assertEquals(small.get(0).repository(), universe.get(0).repository());
    for (String asked : List.of("a", "cap", "/usr/bin/a")) {
      assertArrayEquals(new int[] {0, 3}, universe.providers(Dependency.parse(asked)), asked);
    }
    for (DependencyKind kind : DependencyKind.values()) {
      assertArrayEquals(
          universe.dependencyIds(kind).row(0), universe.dependencyIds(kind).row(3), kind.name());
    }
    assertThrows(
        IllegalArgumentException.class,
        () -> universe.withCopies(new int[0], Repository.of("@here")));
  }

  @Test
  void oneRepositoryAloneHoldsWhatItHeldAmongOthers() {
    Universe small =
        universe(
            """
            a-1-1.noarch provides cap; requires b; file /usr/bin/a
            b-2-1.noarch recommends a
            """);
    Universe alone = small.withCopies(new int[] {1}, Repository.of("@here")).onlyRepository(1);
    assertEquals(1, alone.packageCount());
    assertEquals("b-2-1.noarch", alone.get(0).toString());
    assertEquals(List.of(Repository.of("@here")), alone.repositories());
    assertArrayEquals(new int[] {0}, alone.providers(Dependency.parse("b")));
    assertArrayEquals(new int[0], alone.providers(Dependency.parse("/usr/bin/a")));
    Universe first = small.withCopies(new int[] {1}, Repository.of("@here")).onlyRepository(0);
    assertArrayEquals(new int[] {0}, first.providers(Dependency.parse("/usr/bin/a")));
    assertThrows(IndexOutOfBoundsException.class, () -> small.onlyRepository(1));
  }
}
