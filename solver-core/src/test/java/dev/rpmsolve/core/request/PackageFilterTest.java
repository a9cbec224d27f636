package dev.rpmsolve.core.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.format.Scenario;
import dev.rpmsolve.core.format.UniverseText;
import dev.rpmsolve.core.request.VersionLock.Comparison;
import dev.rpmsolve.core.request.VersionLock.Condition;
import dev.rpmsolve.core.request.VersionLock.Key;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackageFilterTest {
  private static final Scenario SCENARIO =
      UniverseText.parse(
          """
          installed foo-1-1.x86_64
          foo-2-1.x86_64
          foo-3:1-2.x86_64
          foo-2-1.i686
          bar-1-1.noarch obsoletes foo < 3
          baz-1-1.noarch
          repo other
          foo-2-9.x86_64
          baz-2-1.noarch
          """);

  private static PackageFilter filter(Policy policy) {
    return PackageFilter.of(SCENARIO.universe(), policy, SCENARIO.request().installedPackageIds());
  }

  private static List<Integer> out(Policy policy) {
    return Arrays.stream(filter(policy).packageIds()).boxed().toList();
  }

  private static VersionLock lock(String name, Condition... conditions) {
    return new VersionLock(name, List.of(conditions));
  }

  private static Condition evr(Comparison comparison, String value) {
    return new Condition(Key.EVR, comparison, value);
  }

  @Test
  void letsEverythingInByDefault() {
    assertEquals(List.of(), out(Policy.usual()));
    assertFalse(filter(Policy.asDnf()).isOut(1));
  }

  @Test
  void excludesByGlobButNotWhatIsInstalled() {
    PackageFilter filter = filter(Policy.usual().withExcludes(List.of("foo", "ba?-1")));
    assertEquals(List.of(1, 2, 3, 4, 5, 6), Arrays.stream(filter.packageIds()).boxed().toList());
    assertEquals("'foo'", filter.why(1).orElseThrow().toString());
    assertEquals("'ba?-1'", filter.why(5).orElseThrow().toString());
    assertTrue(filter.why(0).isEmpty());
    assertEquals(List.of(0), out(Policy.usual().withDisabled(List.of(0))));
  }

  @Test
  void includesAreAllThatCounts() {
    PackageFilter filter = filter(Policy.usual().withIncludes(List.of("foo.x86_64", "baz")));
    assertEquals(List.of(3, 4), Arrays.stream(filter.packageIds()).boxed().toList());
    assertEquals("the list of what is included", filter.why(4).orElseThrow().toString());
  }

  @Test
  void excludesWinOverIncludes() {
    Policy policy = Policy.usual().withIncludes(List.of("*")).withExcludes(List.of("baz"));
    assertEquals(List.of(5, 7), out(policy));
  }

  @Test
  void filtersRepositoriesByThemselves() {
    Policy policy =
        Policy.usual()
            .withRepositoryFilters(
                List.of(
                    new RepositoryFilter("other", List.of(), List.of("foo")),
                    new RepositoryFilter("base", List.of("foo.i686"), List.of()),
                    new RepositoryFilter("nowhere", List.of("*"), List.of())));
    PackageFilter filter = filter(policy);
    assertEquals(List.of(3, 7), Arrays.stream(filter.packageIds()).boxed().toList());
    assertEquals(
        "the list of what is included of repository other", filter.why(7).orElseThrow().toString());
    assertEquals("'foo.i686' for repository base", filter.why(3).orElseThrow().toString());
  }

  @Test
  void locksHoldNamesAndWhatObsoletesThem() {
    Policy policy =
        Policy.usual().withVersionLocks(List.of(lock("fo*", evr(Comparison.EQUAL, "2-1"))));
    PackageFilter filter = filter(policy);
    assertEquals(List.of(2, 4, 6), Arrays.stream(filter.packageIds()).boxed().toList());
    assertEquals("the version lock fo* (evr = 2-1)", filter.why(2).orElseThrow().toString());
    assertEquals(
        "the version lock fo* (evr = 2-1) on what it obsoletes",
        filter.why(4).orElseThrow().toString());
  }

  @Test
  void conditionsOfALockAreAndedAndLocksOred() {
    VersionLock newer =
        lock(
            "foo",
            new Condition(Key.EPOCH, Comparison.GREATER_OR_EQUAL, "3"),
            evr(Comparison.LESS, "4:0"));
    VersionLock old =
        lock(
            "foo",
            evr(Comparison.EQUAL, "2"),
            new Condition(Key.ARCH, Comparison.NOT_EQUAL, "x86_64"));
    assertEquals(List.of(1, 3, 6), out(Policy.usual().withVersionLocks(List.of(newer))));
    assertEquals(List.of(1, 4, 6), out(Policy.usual().withVersionLocks(List.of(newer, old))));
  }

  @Test
  void comparesInAllWays() {
    assertEquals(List.of(1, 3, 4), outWith(evr(Comparison.GREATER, "2-1")));
    assertEquals(List.of(1, 3, 6), outWith(evr(Comparison.GREATER, "2-9")));
    assertEquals(List.of(1, 3, 6), outWith(evr(Comparison.GREATER, "2")));
    assertEquals(List.of(2, 4), outWith(evr(Comparison.LESS_OR_EQUAL, "2")));
    assertEquals(List.of(1, 3, 6), outWith(evr(Comparison.EQUAL, "3:1-*")));
    assertEquals(List.of(2, 4), outWith(evr(Comparison.EQUAL, "2-*")));
    assertEquals(List.of(1, 3, 4), outWith(evr(Comparison.NOT_EQUAL, "2-1")));
    assertEquals(List.of(1, 2, 3, 6), outWith(new Condition(Key.EPOCH, Comparison.GREATER, "9")));
  }

  private static List<Integer> outWith(Condition condition) {
    return out(Policy.usual().withVersionLocks(List.of(lock("foo", condition))));
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertThrows(IllegalArgumentException.class, () -> lock(" "));
    assertThrows(
        IllegalArgumentException.class, () -> new Condition(Key.ARCH, Comparison.LESS, "i686"));
    assertThrows(
        IllegalArgumentException.class, () -> new Condition(Key.EPOCH, Comparison.EQUAL, "x"));
    assertThrows(
        IllegalArgumentException.class, () -> new Condition(Key.EVR, Comparison.LESS, "1.*"));
    assertThrows(IllegalArgumentException.class, () -> Policy.usual().withInstallonlyLimit(-1));
  }
}
