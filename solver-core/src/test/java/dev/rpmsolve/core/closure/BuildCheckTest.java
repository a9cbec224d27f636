package dev.rpmsolve.core.closure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.format.UniverseText;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BuildCheckTest {
  private static final int UNIVERSES = 300;

  private static ClosureReport check(String text) {
    return BuildCheck.of(UniverseText.parse(text).universe())
        .check(ClosureOptions.everything(), Budget.unlimited());
  }

  /** A source package can be built exactly if a package of a new name could be installed. */
  @Test
  void verdictsAreThoseOfPackagesWithTheSameRequirements() {
    for (long seed = 0; seed < UNIVERSES; seed++) {
      String text = PlainUniverse.text(seed);
      Universe universe = UniverseText.parse(text).universe();
      String requirements =
          String.join(
              "",
              IntStream.range(0, universe.packageCount())
                  .mapToObj(universe::get)
                  .map(BuildCheckTest::asNewPackage)
                  .toList());
      ClosureReport binary =
          ClosureCheck.of(
                  UniverseText.parse(text + requirements.replace("ARCH", "noarch")).universe())
              .check(ClosureOptions.everything(), Budget.unlimited());
      List<String> expected =
          binary.uninstallable().stream()
              .map(finding -> finding.subject().name())
              .filter(name -> name.startsWith("new"))
              .toList();
      ClosureReport source = check(text + requirements.replace("ARCH", "src"));
      assertEquals(universe.packageCount(), source.checkedCount());
      assertEquals(
          expected,
          source.uninstallable().stream().map(finding -> finding.subject().name()).toList(),
          "seed " + seed);
    }
  }

  private static String asNewPackage(RpmPackage model) {
    StringBuilder text = new StringBuilder("new" + (100 + model.id()) + "-1-1.ARCH\n");
    model
        .dependencies(DependencyKind.REQUIRES)
        .forEach(dependency -> text.append("  requires ").append(dependency).append('\n'));
    return text.toString();
  }

  @Test
  void reasonsNameTheSourcePackage() {
    ClosureReport report =
        check(
            "gcc-1-1.noarch conflicts clang\nclang-1-1.noarch\n"
                + "tool-1-1.src requires gcc\n  requires clang\nother-1-1.src requires gcc\n"
                + "tool-1-1.noarch requires nowhere\n");
    assertEquals(2, report.checkedCount());
    assertEquals(
        """
        requested: install tool-1-1.src
        package tool-1-1.src requires gcc, provided by gcc-1-1.noarch
        package tool-1-1.src requires clang, provided by clang-1-1.noarch
        package gcc-1-1.noarch conflicts with clang, provided by clang-1-1.noarch"""
            .lines()
            .sorted()
            .toList(),
        report.uninstallable().get(0).explanation().toString().lines().sorted().toList());
  }

  @Test
  void sourcePackagesHelpNobodyAndOnlyCheckedOnesAreLookedAt() {
    Universe universe =
        UniverseText.parse(
                "repo a\nx-1-1.src requires y\ny-1-1.src\nrepo b\nz-1-1.nosrc requires nowhere\n")
            .universe();
    ClosureOptions options = new ClosureOptions(List.of(0), List.of(), (done, total) -> {});
    ClosureReport report = BuildCheck.of(universe).check(options, Budget.unlimited());
    assertEquals(2, report.checkedCount());
    assertTrue(
        report.uninstallable().get(0).explanation().toString().contains("requires y")
            || report.uninstallable().get(0).explanation().toString().contains("provides y"));
  }

  @Test
  void aCancelledCheckSaysSo() {
    ClosureReport report =
        BuildCheck.of(UniverseText.parse("a-1-1.src\n").universe())
            .check(ClosureOptions.everything(), Budget.unlimited().withCancellation(() -> true));
    assertEquals(Optional.of(Budget.Stop.CANCELLED), report.stop());
    assertEquals(0, report.checkedCount());
  }
}
