package dev.rpmsolve.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.core.universe.UniverseBuilder;
import dev.rpmsolve.core.version.Evr;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What only scriptlets of the past needed need not stay; what is new needs it all the same. */
class TransientRequiresTest {
  private final UniverseBuilder builder = Universe.builder(ArchPolicy.of("x86_64"));
  private final int system = builder.addRepository(Repository.of("@installed"));
  private final int repository = builder.addRepository(Repository.of("r"));

  private int add(int index, String name, String requirement, DependencyKind... kinds) {
    int packageId = builder.beginPackage(index, name, Evr.parse("1-1"), "noarch");
    for (DependencyKind kind : kinds) {
      builder.add(kind, builder.atom(builder.name(requirement)));
    }
    builder.endPackage();
    return packageId;
  }

  private static String stay(Universe universe, Request request) throws InterruptedException {
    SolveResult result = DependencySolver.of(universe).solve(request, Budget.unlimited());
    return result instanceof SolveResult.Solved solved
        ? IntStream.of(solved.solution().packageIds())
            .mapToObj(id -> universe.get(id).name())
            .toList()
            .toString()
        : "unsolvable";
  }

  @Test
  void installedPackagesDoWithoutWhatOnlyTheirInstallationNeeded() throws InterruptedException {
    int once =
        add(system, "once", "tool", DependencyKind.REQUIRES, DependencyKind.TRANSIENT_REQUIRES);
    int tool = add(system, "tool", "");
    Universe universe = builder.build();
    assertEquals(
        "[once]", stay(universe, Request.builder().installed(once, tool).remove("tool").build()));
  }

  @Test
  void lastingRequirementsHold() throws InterruptedException {
    int always = add(system, "always", "tool", DependencyKind.REQUIRES);
    int tool = add(system, "tool", "");
    Universe universe = builder.build();
    String stay = stay(universe, Request.builder().installed(always, tool).remove("tool").build());
    assertTrue(List.of("[]", "unsolvable").contains(stay), stay);
  }

  @Test
  void newPackagesNeedIt() throws InterruptedException {
    add(repository, "once", "tool", DependencyKind.REQUIRES, DependencyKind.TRANSIENT_REQUIRES);
    add(repository, "tool", "");
    Universe universe = builder.build();
    assertEquals("[once, tool]", stay(universe, Request.builder().install("once").build()));
  }
}
