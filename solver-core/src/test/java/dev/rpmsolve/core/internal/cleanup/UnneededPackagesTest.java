package dev.rpmsolve.core.internal.cleanup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rpmsolve.core.universe.DependencyKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnneededPackagesTest {
  private static List<String> unneeded(String text, String... userInstalled) {
    TinySystem tiny = TinySystem.of(text);
    return tiny.names(tiny.unneeded(userInstalled).packageIds());
  }

  private static List<String> roots(String text, String... userInstalled) {
    TinySystem tiny = TinySystem.of(text);
    return tiny.names(tiny.unneeded(userInstalled).roots());
  }

  @Test
  void nothingInstalledIsNothingUnneeded() {
    assertEquals(List.of(), unneeded("a-1-1.noarch"));
  }

  @Test
  void everythingIsUnneededIfNothingWasAskedFor() {
    String text =
        """
        installed a-1-1.noarch requires b
        installed b-1-1.noarch
        """;
    assertEquals(List.of("a", "b"), unneeded(text));
    assertEquals(List.of("a"), roots(text));
  }

  @Test
  void keepsAllProvidersOfOneRequirement() {
    String text =
        """
        installed a-1-1.noarch requires web
        installed b-1-1.noarch provides web
        installed c-1-1.noarch provides web
        installed d-1-1.noarch
        """;
    assertEquals(List.of("d"), unneeded(text, "a"));
  }

  @Test
  void keepsRecommendedAndSupplementingButNotSuggestedPackages() {
    String text =
        """
        installed a-1-1.noarch recommends b; suggests d
        installed b-1-1.noarch
        installed c-1-1.noarch supplements b
        installed d-1-1.noarch enhances a
        """;
    assertEquals(List.of("d"), unneeded(text, "a"));
  }

  @Test
  void aPackageNeedsNobodyForWhatItProvidesItself() {
    String text =
        """
        installed a-1-1.noarch requires web; provides web
        installed b-1-1.noarch provides web
        """;
    assertEquals(List.of("b"), unneeded(text, "a"));
  }

  @ParameterizedTest
  @CsvSource({
    "(b and c), ''",
    "(b and a), c",
    "(b or a), b c",
    "(b if c), c",
    "(b if missing), b c",
    "(b if x), b c",
    "(x if b else c), ''",
    "(b and missing), b c",
    "(b and x), c",
    "(b unless c), c",
    "(b unless x), c",
    "(b or missing), c",
    "(b if (b and c)), b c",
    "(b with b), c"
  })
  void richDependenciesKeepWhatTheirClausesName(String dependency, String expected) {
    String text =
        """
        installed a-1-1.noarch requires %s
        installed b-1-1.noarch
        installed c-1-1.noarch
        x-1-1.noarch
        """
            .formatted(dependency);
    assertEquals(expected, String.join(" ", unneeded(text, "a")));
  }

  @Test
  void aDependencyTooLargeToWriteOutKeepsWhatItAsksFor() {
    StringBuilder dependency = new StringBuilder("(");
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      text.append("installed p" + i + "-1-1.noarch\ninstalled q" + i + "-1-1.noarch\n");
      dependency.append(i == 0 ? "" : " or ").append("(p" + i + " and (q" + i + " if n))");
    }
    text.append("installed n-1-1.noarch\n");
    text.append("installed a-1-1.noarch requires " + dependency + ")\n");
    assertEquals(List.of("n"), unneeded(text.toString(), "a"));
  }

  @Test
  void productsStay() {
    String text =
        """
        installed product:suse-1-1.noarch requires b
        installed b-1-1.noarch
        """;
    assertEquals(List.of(), unneeded(text));
  }

  @Test
  void excludedPackagesStay() {
    TinySystem tiny =
        TinySystem.of(
                """
                installed a-1-1.noarch requires b
                installed b-1-1.noarch
                installed c-1-1.noarch
                """)
            .excluding("a");
    assertEquals(List.of("c"), tiny.names(tiny.unneeded().packageIds()));
  }

  @Test
  void removedPackagesAreUnneededThoughOthersNeedThem() {
    TinySystem tiny =
        TinySystem.of(
            """
            installed a-1-1.noarch requires b
            installed b-1-1.noarch requires c
            installed c-1-1.noarch
            """);
    UnneededPackages found =
        UnneededPackages.of(tiny.system(), tiny.userInstalled("a", "b"), tiny.id("b"));
    assertEquals(List.of("b", "c"), tiny.names(found.packageIds()));
  }

  @Test
  void membersOfACycleStandForEachOther() {
    String text =
        """
        installed a-1-1.noarch requires b
        installed b-1-1.noarch requires a; requires c
        installed c-1-1.noarch
        """;
    assertEquals(List.of("a", "b"), roots(text));
  }

  @Test
  void ofACycleWhatIsMerelyRecommendedIsNoRoot() {
    String text =
        """
        installed a-1-1.noarch recommends b
        installed b-1-1.noarch requires a
        """;
    assertEquals(List.of("a"), roots(text));
  }

  @Test
  void theTwinOfTheBestArchitectureOnOfferIsKept() {
    String text =
        """
        x86-2-1.x86_64
        installed x86-1-1.i686
        installed x86-1-1.x86_64
        """;
    TinySystem inStep = TinySystem.of(text, InstalledSystem.Twins.IN_STEP);
    UnneededPackages found = inStep.unneeded("x86-1-1.i686");
    assertEquals(List.of(), inStep.names(found.packageIds()));
    assertEquals(DependencyKind.PROVIDES, found.link(2).orElseThrow().kind());
    TinySystem independent = TinySystem.of(text);
    assertEquals(1, independent.unneeded("x86-1-1.i686").packageIds().length);
  }

  @Test
  void linksLeadToAUserInstalledPackageInTheFewestSteps() {
    TinySystem tiny =
        TinySystem.of(
            """
            installed a-1-1.noarch requires b; recommends d
            installed b-1-1.noarch requires c
            installed c-1-1.noarch requires d
            installed d-1-1.noarch
            installed e-1-1.noarch supplements d
            """);
    UnneededPackages found = tiny.unneeded("a");
    assertEquals(Optional.empty(), found.link(tiny.id("a")));
    UnneededPackages.Link link = found.link(tiny.id("d")).orElseThrow();
    assertEquals(DependencyKind.RECOMMENDS, link.kind());
    assertEquals(List.of(tiny.id("a")), link.packageIds());
    UnneededPackages.Link supplement = found.link(tiny.id("e")).orElseThrow();
    assertEquals(DependencyKind.SUPPLEMENTS, supplement.kind());
    assertEquals(List.of(tiny.id("d")), supplement.packageIds());
  }

  @Test
  void longChainsAreNoProblem() {
    StringBuilder text = new StringBuilder();
    int count = 20_000;
    for (int i = 0; i < count; i++) {
      text.append("installed p" + i + "-1-1.noarch requires p" + (i + 1) % count + "\n");
    }
    assertEquals(List.of(), unneeded(text.toString(), "p0"));
    assertEquals(count, roots(text.toString()).size());
  }

  @Test
  void refusesPackagesThatThereAreNot() {
    TinySystem tiny = TinySystem.of("installed a-1-1.noarch");
    assertThrows(IndexOutOfBoundsException.class, () -> InstalledSystem.of(tiny.universe(), 0, 1));
  }
}
