package dev.rpmsolve.core.module;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.core.universe.UniverseBuilder;
import dev.rpmsolve.core.version.Nevra;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModulePlatformTest {
  private static Universe universe(String... nevrasAndProvides) {
    UniverseBuilder builder = Universe.builder(ArchPolicy.of("x86_64"));
    builder.addRepository(Repository.of("r"));
    for (String text : nevrasAndProvides) {
      String[] parts = text.split(" ");
      Nevra nevra = Nevra.parse(parts[0]);
      builder.beginPackage(0, nevra.name(), nevra.evr(), nevra.arch());
      for (int i = 1; i < parts.length; i++) {
        builder.add(DependencyKind.PROVIDES, builder.dependency(Dependency.parse(parts[i])));
      }
      builder.endPackage();
    }
    return builder.build();
  }

  @Test
  void theNewestPackageOfANameCounts() {
    Universe universe =
        universe(
            "rel-9-1.noarch base-module(platform:el9)",
            "rel-8-1.noarch base-module(platform:el8)",
            "base-1-1.noarch base-module(other:el7)",
            "none-1-1.noarch");
    assertEquals(Set.of("el9"), ModulePlatform.provided(universe, p -> true));
    assertEquals(Set.of("el8"), ModulePlatform.provided(universe, p -> p != 0));
    assertEquals(Set.of(), ModulePlatform.provided(universe, p -> p > 1));
  }

  @Test
  void packagesOfDifferentNamesMayContradictEachOther() {
    Universe universe =
        universe(
            "rel-9-1.noarch base-module(platform:el9)",
            "other-8-1.noarch base-module(platform:el8)");
    assertEquals(Set.of("el8", "el9"), ModulePlatform.provided(universe, p -> true));
  }

  /** What libdnf 0.69 did with packages and files made for the purpose. */
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "el9, el8, el7, el9",
        "el9, -, el7, el9",
        "-, el8, el7, el8",
        "-, el8, el9, el8",
        "-, -, el9, el9",
        "el8 el9, el8, el7, el7",
        "el8 el9, el8, el9, el9",
        "el8 el9, -, el9, el9"
      })
  void whatIsToBeHadGoesFirst(String available, String installed, String stated, String chosen) {
    assertEquals(
        Optional.of(chosen),
        ModulePlatform.chosen(set(available), set(installed), Optional.ofNullable(stated)));
  }

  @Test
  void withoutAnythingThereIsNoTelling() {
    assertEquals(Optional.empty(), ModulePlatform.chosen(Set.of(), Set.of(), Optional.empty()));
    assertEquals(
        Optional.of("a"), ModulePlatform.chosen(Set.of("b", "c"), Set.of("a"), Optional.empty()));
  }

  private static Set<String> set(String words) {
    return words == null ? Set.of() : Set.copyOf(List.of(words.split(" ")));
  }
}
