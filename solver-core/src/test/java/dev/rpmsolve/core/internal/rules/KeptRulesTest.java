package dev.rpmsolve.core.internal.rules;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.rpmsolve.core.format.UniverseText;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeptRulesTest {
  private static final Universe UNIVERSE =
      UniverseText.parse(
              """
              repo base
              app-1-1.x86_64
                requires lib
              lib-1-1.x86_64
              other-1-1.x86_64
              """)
          .universe();

  @Test
  void keepsTheRulesOfWhatARequestReaches() {
    RuleMemory memory = new RuleMemory();
    JobList jobs = jobs("app", Policy.usual(), memory);
    RuleWriter.write(jobs, RuleWriter.Scope.EVERYTHING, () -> {});
    assertNotNull(jobs.keptRules().of(0));
    assertNotNull(jobs.keptRules().of(1));
    assertNull(jobs.keptRules().of(2));
  }

  @Test
  void knowsAViewAgainUnlessFourOthersCameBetween() {
    RuleMemory memory = new RuleMemory();
    KeptRules first = jobs("app", Policy.usual(), memory).keptRules();
    assertSame(first, jobs("other", Policy.usual(), memory).keptRules());
    assertSame(first, jobs("app", excluding("nothing"), memory).keptRules());
    assertNotSame(first, jobs("app", excluding("lib"), memory).keptRules());
    assertSame(first, jobs("app", Policy.usual(), memory).keptRules());
    jobs("app", Policy.usual().with(Policy.Option.FORBID_SELF_CONFLICTS), memory);
    assertSame(first, jobs("app", Policy.usual(), memory).keptRules());
    for (Policy.Option option :
        new Policy.Option[] {
          Policy.Option.STRONG_RECOMMENDS,
          Policy.Option.ALLOW_ERASING,
          Policy.Option.BREAK_ORPHANS,
          Policy.Option.FORBID_SELF_CONFLICTS
        }) {
      jobs("app", Policy.usual().with(option), memory);
    }
    assertNotSame(first, jobs("app", Policy.usual(), memory).keptRules());
  }

  @Test
  void weakDependenciesAreNoOtherView() {
    RuleMemory memory = new RuleMemory();
    Policy strict = Policy.usual().without(Policy.Option.WEAK_DEPENDENCIES);
    assertSame(
        jobs("app", Policy.usual(), memory).keptRules(), jobs("app", strict, memory).keptRules());
  }

  @Test
  void stopsKeepingWhereThereIsTooMuch() {
    KeptRules kept = new KeptRules(1_000);
    IntArrayList large = IntArrayList.wrap(new int[1 << 20]);
    kept.keep(1, large);
    kept.keep(999, large);
    kept.keep(2, IntArrayList.of(7));
    assertArrayEquals(large.toIntArray(), kept.of(999));
    assertNull(kept.of(2));
  }

  @Test
  void noneKeepsNothing() {
    KeptRules.NONE.keep(0, IntArrayList.of(1));
    assertNull(KeptRules.NONE.of(0));
  }

  private static Policy excluding(String glob) {
    return Policy.usual().withExcludes(List.of(glob));
  }

  private static JobList jobs(String name, Policy policy, RuleMemory memory) {
    Request request = Request.builder().install(name).policy(policy).build();
    return new JobList(UNIVERSE, request, memory);
  }
}
