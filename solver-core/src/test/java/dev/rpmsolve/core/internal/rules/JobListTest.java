package dev.rpmsolve.core.internal.rules;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rpmsolve.core.format.UniverseText;
import dev.rpmsolve.core.oracle.RandomUniverse;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.request.Selection;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JobListTest {
  private static final Goal.Install GOAL =
      new Goal.Install(new Selection.OneOf(IntArrayList.of(0)), Set.of(Goal.Modifier.PIN_ARCH));

  private final Universe universe = UniverseText.parse(RandomUniverse.of(7).text()).universe();

  private JobList jobs(List<Goal> goals, List<Integer> installed) {
    return new JobList(universe, new Request(goals, installed, Policy.usual()));
  }

  @Test
  void questionIsPutOnTheSamePool() {
    JobList everything = jobs(List.of(), List.of());
    JobList asking = everything.asking(GOAL);
    Job job = asking.jobs().get(0);
    Job alone = jobs(List.of(GOAL), List.of()).jobs().get(0);
    assertSame(everything.pool(), asking.pool());
    assertEquals(List.of(GOAL), asking.request().goals());
    assertEquals(0, everything.jobs().size());
    assertEquals(alone.kind(), job.kind());
    assertEquals(alone.modifiers(), job.modifiers());
    assertArrayEquals(alone.packageIds(), job.packageIds());
  }

  @Test
  void questionsNeedARequestWithoutGoalsAndInstalledPackages() {
    assertThrows(IllegalStateException.class, () -> jobs(List.of(GOAL), List.of()).asking(GOAL));
    assertThrows(IllegalStateException.class, () -> jobs(List.of(), List.of(0)).asking(GOAL));
  }
}
