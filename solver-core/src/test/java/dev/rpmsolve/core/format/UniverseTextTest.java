package dev.rpmsolve.core.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.request.Selection;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.core.universe.UniverseBuilder;
import dev.rpmsolve.core.version.Evr;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UniverseTextTest {
  private static final String EXAMPLE =
      """
      # a comment
      arch x86_64
      repo base priority=10 cost=500
      foo-2-1.noarch
        requires bar >= 3        # another
        pre-requires /bin/sh
        recommends (a or b)
        provides web = 2
        file /usr/bin/foo
        vendor The Vendor
        source foo.src.rpm
        location f/foo.rpm
        size 10 20
        build-time 30
      repo updates
      bar-1:3-1.x86_64 provides web; conflicts baz < 2; requires (a if b else c)
      installed foo-1-1.noarch obsoletes fo
      goal install foo
      goal remove foo-1-1.noarch
      goal upgrade f*
      goal upgrade-all
      goal install-one-of 0 1
      policy weak=ignore erasing=allowed exclude=foo* exclude=x installonly=kernel >= 3 installonly=k
      """;

  @Test
  void readsPackagesInOrder() {
    Universe universe = UniverseText.parse(EXAMPLE).universe();
    assertEquals("foo-2-1.noarch", universe.get(0).toString());
    assertEquals("bar-1:3-1.x86_64", universe.get(1).toString());
    assertEquals("foo-1-1.noarch", universe.get(2).toString());
    assertEquals(3, universe.packageCount());
  }

  @Test
  void readsRepositories() {
    Universe universe = UniverseText.parse(EXAMPLE).universe();
    assertEquals(new Repository("base", 10, 500), universe.get(0).repository());
    assertEquals(Repository.of("updates"), universe.get(1).repository());
    assertEquals(Repository.of("@System"), universe.get(2).repository());
  }

  @Test
  void readsDependencies() {
    RpmPackage foo = UniverseText.parse(EXAMPLE).universe().get(0);
    assertEquals("[bar >= 3, /bin/sh]", foo.dependencies(DependencyKind.REQUIRES).toString());
    assertEquals("[/bin/sh]", foo.dependencies(DependencyKind.PRE_REQUIRES).toString());
    assertEquals("[(a or b)]", foo.dependencies(DependencyKind.RECOMMENDS).toString());
    assertEquals("[foo = 2-1, web = 2]", foo.dependencies(DependencyKind.PROVIDES).toString());
  }

  @Test
  void readsTheCompactForm() {
    RpmPackage bar = UniverseText.parse(EXAMPLE).universe().get(1);
    assertEquals("[bar = 1:3-1, web]", bar.dependencies(DependencyKind.PROVIDES).toString());
    assertEquals("[baz < 2]", bar.dependencies(DependencyKind.CONFLICTS).toString());
    assertEquals("[(a if b else c)]", bar.dependencies(DependencyKind.REQUIRES).toString());
  }

  @Test
  void readsOtherFacts() {
    Universe universe = UniverseText.parse(EXAMPLE).universe();
    RpmPackage foo = universe.get(0);
    assertEquals("The Vendor", foo.vendor());
    assertEquals("foo.src.rpm", foo.sourcePackage());
    assertEquals("f/foo.rpm", foo.location());
    assertEquals(10, foo.downloadBytes());
    assertEquals(20, foo.installedBytes());
    assertEquals(30, universe.buildTime(0));
    int path = universe.names().find("/usr/bin/foo");
    assertEquals(1, universe.packagesByPath().row(path).length);
  }

  @Test
  void readsTheRequest() {
    Request request = UniverseText.parse(EXAMPLE).request();
    assertEquals(List.of(2), request.installedPackageIds());
    assertEquals(
        List.of(
            new Goal.Install("foo"),
            new Goal.Remove("foo-1-1.noarch"),
            new Goal.Upgrade("f*"),
            new Goal.Upgrade(new Selection.All()),
            new Goal.Install(new Selection.OneOf(List.of(0, 1)), Set.of(Goal.Modifier.PIN_ARCH))),
        request.goals());
    assertEquals(
        Policy.usual()
            .withWeakDependencies(Policy.WeakDependencies.IGNORE)
            .withErasing(Policy.Erasing.ALLOWED)
            .withExcludes(List.of("foo*", "x"))
            .withInstallonly(List.of("kernel >= 3", "k")),
        request.policy());
  }

  @Test
  void whatIsNotSetIsUsual() {
    Scenario scenario = UniverseText.parse("a-1-1.noarch");
    assertEquals(Policy.usual(), scenario.request().policy());
    assertEquals("x86_64", scenario.universe().archPolicy().machine());
    assertEquals("base", scenario.universe().get(0).repository().id());
  }

  @Test
  void writtenTextIsReadAndWrittenAgain() {
    String once = UniverseText.write(UniverseText.parse(EXAMPLE));
    assertEquals(once, UniverseText.write(UniverseText.parse(once)));
    assertEquals(UniverseText.parse(EXAMPLE).request(), UniverseText.parse(once).request());
  }

  @Test
  void emptyTextIsAnEmptyScenario() {
    Scenario empty = UniverseText.parse("");
    assertEquals(0, empty.universe().packageCount());
    assertEquals(empty.toString(), UniverseText.parse(empty.toString()).toString());
  }

  @Test
  void installedPackagesOfOtherRepositoriesKeepThem() {
    String text = UniverseText.write(UniverseText.parse("repo r\na-1-1.noarch installed"));
    Scenario scenario = UniverseText.parse(text);
    assertEquals("r", scenario.universe().get(0).repository().id());
    assertEquals(List.of(0), scenario.request().installedPackageIds());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "requires x|1|a package",
        "foo|1|a package",
        "a-1-1.noarch requires|1|at offset",
        "a-1-1.noarch requires (a or|1|at offset",
        "a-1-1.noarch sings|1|a fact",
        "a-1-1.noarch provides (a or b)|1|a name",
        "a-1-1.noarch file usr|1|an absolute path",
        "a-1-1.noarch size 1|1|two numbers",
        "a-1-1.noarch build-time x|1|a number",
        "a-1-1.noarch size 1 -1|1|a number of",
        "installed|1|a package before",
        "goal|1|install, remove or upgrade",
        "goal install|1|install, remove or upgrade",
        "goal install-one-of 0|1|the id of a package",
        "policy|1|weak=",
        "policy weak=maybe|1|one of [install, ignore]",
        "policy installonly=(|1|a capability",
        "policy exclude=|1|some text",
        "repo|1|the id of a repository",
        "repo a b|1|priority=N",
        "arch noarch|1|the architecture of a machine",
      })
  void namesTheLineAndWhatWasExpected(String line, int number, String expected) {
    UniverseTextException e =
        assertThrows(UniverseTextException.class, () -> UniverseText.parse(line));
    assertEquals(number, e.line());
    assertTrue(e.expected().contains(expected), e.getMessage());
    UniverseTextException later =
        assertThrows(UniverseTextException.class, () -> UniverseText.parse("\n# c\n" + line));
    assertEquals(number + 2, later.line());
  }

  @Test
  void repositoriesAreDefinedOnce() {
    assertThrows(
        UniverseTextException.class, () -> UniverseText.parse("repo a\nrepo a priority=1"));
  }

  @Test
  void theMachineComesFirst() {
    assertThrows(
        UniverseTextException.class, () -> UniverseText.parse("a-1-1.noarch\narch aarch64"));
  }

  @Test
  void refusesToWriteWhatItCouldNotRead() {
    for (String name : List.of("two words", "#hash", "a\nb", "(x")) {
      UniverseBuilder builder = Universe.builder(ArchPolicy.of("x86_64"));
      int repository = builder.addRepository(Repository.of("r"));
      builder.beginPackage(repository, "a", Evr.parse("1-1"), "noarch");
      builder.add(DependencyKind.REQUIRES, builder.atom(builder.name(name)));
      builder.endPackage();
      Scenario scenario = new Scenario(builder.build(), Request.builder().build());
      assertThrows(IllegalArgumentException.class, () -> UniverseText.write(scenario), name);
    }
  }

  @Test
  void refusesToWriteAPackageThatDoesNotProvideItself() {
    UniverseBuilder builder = Universe.builder(ArchPolicy.of("x86_64"));
    int repository = builder.addRepository(Repository.of("r"));
    builder.beginPackage(repository, builder.name("a"), builder.evr("1-1"), builder.text("noarch"));
    builder.endPackage();
    Scenario scenario = new Scenario(builder.build(), Request.builder().build());
    assertThrows(IllegalArgumentException.class, () -> UniverseText.write(scenario));
  }

  @Test
  void refusesToWriteFiltersAndLimits() {
    Scenario scenario = UniverseText.parse("foo-1-1.noarch");
    Request dnf = Request.builder().policy(Policy.asDnf()).build();
    assertThrows(
        IllegalArgumentException.class,
        () -> UniverseText.write(new Scenario(scenario.universe(), dnf)));
  }
}
