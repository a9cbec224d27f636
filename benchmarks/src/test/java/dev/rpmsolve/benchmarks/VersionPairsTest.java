package dev.rpmsolve.benchmarks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.core.universe.UniverseBuilder;
import dev.rpmsolve.core.version.Evr;
import org.junit.jupiter.api.Test;

class VersionPairsTest {

  @Test
  void pairsAreDifferentAndAlwaysTheSame() throws Exception {
    Universe universe = DataSet.GENERATED_1K.load();
    VersionPairs pairs = VersionPairs.draw(universe, 100);
    assertEquals(100, pairs.left().length);
    for (int i = 0; i < 100; i++) {
      assertNotEquals(pairs.left()[i], pairs.right()[i]);
    }
    assertArrayEquals(pairs.left(), VersionPairs.draw(universe, 100).left());
    assertArrayEquals(pairs.right(), VersionPairs.draw(universe, 100).right());
  }

  @Test
  void oneVersionMakesNoPair() {
    UniverseBuilder builder = Universe.builder(ArchPolicy.of("x86_64"));
    builder.addRepository(Repository.of("r"));
    builder.beginPackage(0, "a", Evr.parse("1-1"), "noarch");
    builder.endPackage();
    Universe universe = builder.build();
    assertThrows(IllegalArgumentException.class, () -> VersionPairs.draw(universe, 1));
  }
}
