package dev.rpmsolve.core;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.dependency.Dependency.OfArch;
import dev.rpmsolve.core.explanation.ExplanationText;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.solution.SolutionChecker;
import dev.rpmsolve.core.solution.Violation;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.core.universe.UniverseBuilder;
import dev.rpmsolve.core.version.Evr;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Dependencies on one architecture, capabilities of the system, and provides that come late. */
class ArchAndSystemTest {
  private static final Dependency LIB_32 = new OfArch(Dependency.parse("lib"), "i686");
  private static final String LANGUAGE = "namespace:language(de)";

  private final UniverseBuilder builder = Universe.builder(ArchPolicy.of("x86_64"));
  private final int repository = builder.addRepository(Repository.of("r"));

  private int add(String name, String arch, DependencyKind kind, Dependency dependency) {
    int id = builder.beginPackage(repository, name, Evr.parse("1-1"), arch);
    builder.add(kind, builder.dependency(dependency));
    builder.endPackage();
    return id;
  }

  private int add(String name, String arch) {
    int id = builder.beginPackage(repository, name, Evr.parse("1-1"), arch);
    builder.endPackage();
    return id;
  }

  private static List<String> install(Universe universe, String spec) {
    Request request = Request.builder().install(spec).build();
    SolveResult result = DependencySolver.of(universe).solve(request, Budget.unlimited());
    return result instanceof SolveResult.Solved solved
        ? solved.solution().packages().stream().map(Object::toString).sorted().toList()
        : List.of();
  }

  private static List<Violation.Rule> check(Universe universe, int... ids) {
    return SolutionChecker.check(universe, Request.builder().build(), ids).stream()
        .map(Violation::rule)
        .toList();
  }

  @Test
  void onlyThePackageOfTheArchitectureAnswers() {
    int app = add("app", "noarch", DependencyKind.REQUIRES, LIB_32);
    int lib64 = add("lib", "x86_64");
    int lib32 = add("lib", "i686");
    Universe universe = builder.build();

    // The 64-bit twin comes along, as everywhere.
    assertEquals(
        List.of("app-1-1.noarch", "lib-1-1.i686", "lib-1-1.x86_64"), install(universe, "app"));
    assertEquals(List.of(Violation.Rule.REQUIRES), check(universe, app, lib64));
    assertArrayEquals(new int[] {lib32}, universe.providers(LIB_32));
    assertArrayEquals(new int[] {lib32}, universe.named(LIB_32));
    assertEquals(LIB_32, universe.get(app).dependencies(DependencyKind.REQUIRES).get(0));
  }

  @Test
  void aConflictWithOneArchitectureLeavesTheOthers() {
    Dependency rich = new Dependency.And(List.of(LIB_32, Dependency.parse("other")));
    int app = add("app", "noarch", DependencyKind.CONFLICTS, LIB_32);
    int strict = add("strict", "noarch", DependencyKind.CONFLICTS, rich);
    int lib64 = add("lib", "x86_64");
    int lib32 = add("lib", "i686");
    int other = add("other", "noarch");
    Universe universe = builder.build();

    assertEquals(List.of(), check(universe, app, lib64));
    assertEquals(List.of(Violation.Rule.CONFLICTS), check(universe, app, lib32, lib64));
    assertEquals(List.of(), check(universe, strict, other, lib64));
    assertEquals(List.of(Violation.Rule.CONFLICTS), check(universe, strict, other, lib32, lib64));
  }

  @Test
  void theArchitectureIsPrintedBehindTheName() {
    assertEquals("lib.i686", LIB_32.toString());
    assertEquals("a.src >= 2", new OfArch(Dependency.parse("a >= 2"), "src").toString());
    assertEquals("(a or b).src", new OfArch(Dependency.parse("(a or b)"), "src").toString());
  }

  @Test
  void theSystemFulfillsWhatItProvides() {
    builder.providedBySystem(builder.name(LANGUAGE));
    int plain = add("plain", "noarch", DependencyKind.REQUIRES, Dependency.parse(LANGUAGE));
    int rich =
        add(
            "rich",
            "noarch",
            DependencyKind.REQUIRES,
            Dependency.parse("(x and " + LANGUAGE + ")"));
    int other =
        add("other", "noarch", DependencyKind.REQUIRES, Dependency.parse("namespace:language(en)"));
    int x = add("x", "noarch");
    Universe universe = builder.build();

    assertEquals(List.of("plain-1-1.noarch"), install(universe, "plain"));
    assertEquals(List.of("rich-1-1.noarch", "x-1-1.noarch"), install(universe, "rich"));
    assertEquals(List.of(), install(universe, "other"));
    assertEquals(List.of(), check(universe, plain, rich, x));
    assertEquals(List.of(Violation.Rule.REQUIRES), check(universe, other));
  }

  @Test
  void aSupplementOfTheSystemIsInstalled() {
    builder.providedBySystem(builder.name(LANGUAGE));
    add("app", "noarch");
    add(
        "app-de",
        "noarch",
        DependencyKind.SUPPLEMENTS,
        Dependency.parse("(app and " + LANGUAGE + ")"));

    assertEquals(List.of("app-1-1.noarch", "app-de-1-1.noarch"), install(builder.build(), "app"));
  }

  @Test
  void aConflictWithTheSystemForbidsThePackage() {
    builder.providedBySystem(builder.name(LANGUAGE));
    int plain = add("plain", "noarch", DependencyKind.CONFLICTS, Dependency.parse(LANGUAGE));
    int rich =
        add(
            "rich",
            "noarch",
            DependencyKind.CONFLICTS,
            Dependency.parse("(" + LANGUAGE + " or y)"));
    Universe universe = builder.build();

    assertEquals(List.of(), install(universe, "plain"));
    assertEquals(List.of(), install(universe, "rich"));
    assertEquals(List.of(Violation.Rule.CONFLICTS), check(universe, plain));
    assertEquals(List.of(Violation.Rule.CONFLICTS), check(universe, rich));
    SolveResult result =
        DependencySolver.of(universe)
            .solve(Request.builder().install("plain").build(), Budget.unlimited());
    List<String> explanation =
        ExplanationText.lines(assertInstanceOf(SolveResult.Unsolvable.class, result).explanation());
    assertTrue(
        explanation.stream().anyMatch(line -> line.contains(LANGUAGE)), explanation.toString());
  }

  @Test
  void aClosedPackageMayProvideMore() {
    int late = add("late", "noarch");
    int app = add("app", "noarch", DependencyKind.REQUIRES, Dependency.parse(LANGUAGE));
    builder.addProvide(late, builder.atom(builder.name(LANGUAGE)));
    Universe universe = builder.build();

    assertEquals(List.of("app-1-1.noarch", "late-1-1.noarch"), install(universe, "app"));
    assertEquals(List.of(), check(universe, app, late));
  }

  @Test
  void aKindThatFewPackagesUseIsEmptyForTheOthers() {
    add("a", "noarch");
    int b = add("b", "noarch", DependencyKind.ORDER_WITH_REQUIRES, Dependency.parse("a"));
    int c = add("c", "noarch");
    Universe universe = builder.build();

    assertEquals(1, universe.get(b).dependencies(DependencyKind.ORDER_WITH_REQUIRES).size());
    assertEquals(0, universe.get(c).dependencies(DependencyKind.ORDER_WITH_REQUIRES).size());
    assertEquals(3, universe.dependencyIds(DependencyKind.ENHANCES).rows());
  }

  @Test
  void literalPoliciesHaveClasses() {
    ArchPolicy policy = ArchPolicy.ofClasses("x86_64:i686>i586=i486:i686:noarch:i386");

    assertEquals(
        List.of(1, 2, 2, 2, 3, 1, 0),
        List.of("x86_64", "i686", "i586", "i486", "i386", "noarch", "src").stream()
            .map(policy::rank)
            .toList());
    assertEquals(
        List.of(0x10001, 0x20001, 0x20002, 0x20002, 0x30002, 1, 0),
        List.of("x86_64", "i686", "i586", "i486", "i386", "noarch", "src").stream()
            .map(policy::score)
            .toList());
    assertEquals(Optional.of("x86_64:i686>i586=i486:i686:noarch:i386"), policy.text());
    assertEquals(Optional.of("s390x:s390"), ArchPolicy.of("s390x").text());
    assertEquals(1, ArchPolicy.ofClasses(":noarch:").rank("noarch"));
  }

  @Test
  void anyArchitectureWillDo() {
    UniverseBuilder any = Universe.builder(ArchPolicy.any());
    int index = any.addRepository(Repository.of("r"));
    for (String arch : List.of("i686", "ppc", "noarch", "src", "")) {
      any.beginPackage(index, "a", Evr.parse("1"), arch);
      any.endPackage();
    }
    Universe universe = any.build();

    assertTrue(universe.isInstallableArch(0) && universe.isInstallableArch(1));
    assertFalse(universe.isInstallableArch(3));
    assertTrue(universe.isInstallableArch(4));
    assertTrue(universe.isNoarch(2));
    assertFalse(universe.isNoarch(0));
    assertEquals(List.of(Violation.Rule.SAME_NAME), check(universe, 0, 1));
  }
}
