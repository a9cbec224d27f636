package dev.rpmsolve.core.dependency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DependencyProperties {
  @Provide
  Arbitrary<Dependency> trees() {
    return DependencyArbitraries.trees();
  }

  @Provide
  Arbitrary<String> nearlyDependencies() {
    return DependencyArbitraries.nearlyDependencies();
  }

  @Property(tries = 2_000)
  void printedTreeIsReadBack(@ForAll("trees") Dependency tree) {
    assertEquals(tree, Dependency.parse(tree.toString()));
  }

  @Property(tries = 500)
  void truncatedGroupIsRefusedWithinTheText(@ForAll("trees") Dependency tree, @ForAll int where) {
    String text = tree.toString();
    if (!(tree instanceof Dependency.Atom)) {
      readOrRefuse(text.substring(0, Math.floorMod(where, text.length())));
    }
  }

  @Property(tries = 10_000)
  void nearlyDependenciesAreReadOrRefused(@ForAll("nearlyDependencies") String text) {
    readOrRefuse(text);
  }

  @Property
  void anyTextIsReadOrRefused(@ForAll String text) {
    readOrRefuse(text);
  }

  private static void readOrRefuse(String text) {
    try {
      Dependency tree = Dependency.parse(text);
      assertEquals(tree, Dependency.parse(tree.toString()));
    } catch (DependencySyntaxException e) {
      assertTrue(e.offset() >= 0 && e.offset() <= text.length());
      assertFalse(e.expected().isEmpty());
    }
  }
}
