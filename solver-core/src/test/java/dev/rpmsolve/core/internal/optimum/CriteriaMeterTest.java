package dev.rpmsolve.core.internal.optimum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rpmsolve.core.criteria.Criteria;
import dev.rpmsolve.core.format.Scenario;
import dev.rpmsolve.core.format.UniverseText;
import dev.rpmsolve.core.internal.rules.JobList;
import dev.rpmsolve.core.internal.rules.UpdateCandidates;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CriteriaMeterTest {
  private static final Scenario SYSTEM =
      UniverseText.parse(
          """
          installed app-2-1.x86_64 vendor one; size 10 100; recommends extra
          installed lib-2-1.x86_64 vendor one; size 20 200
          installed lib-2-1.i686 vendor one; size 20 200
          installed data-1-1.noarch vendor one; size 1 1
          app-1-1.x86_64 vendor one; size 11 101; recommends extra; recommends (more or lib)
          app-3-1.x86_64 vendor two; size 12 102
          lib-3-1.x86_64 vendor one; size 21 201
          data-2-1.x86_64 vendor one; size 2 2
          extra-1-1.noarch vendor one; size 5 50
          app-2-1.i686 vendor one; size 9 99
          info-1-1.noarch obsoletes data < 2
          """);

  private static long measure(String criterion, String... names) {
    JobList jobs = new JobList(SYSTEM.universe(), SYSTEM.request());
    int[] packageIds =
        IntStream.range(0, SYSTEM.universe().packageCount())
            .filter(id -> List.of(names).contains(SYSTEM.universe().get(id).toString()))
            .toArray();
    assertEquals(names.length, packageIds.length, "all names are known");
    return new CriteriaMeter(jobs, new Successors(jobs, new UpdateCandidates(jobs.pool())))
        .values(Criteria.parse(criterion), packageIds)[0];
  }

  @Test
  void anUpdateChangesANameAndRemovesNone() {
    String[] after = {"app-3-1.x86_64", "lib-2-1.x86_64", "lib-2-1.i686", "data-1-1.noarch"};

    assertEquals(0, measure("-removed", after));
    assertEquals(1, measure("-changed", after));
    assertEquals(0, measure("-new", after));
    assertEquals(1, measure("-count(up)", after));
    assertEquals(0, measure("-downgraded", after));
    assertEquals(1, measure("-vendorchanged", after));
    assertEquals(12, measure("-size(download)", after));
    assertEquals(503, measure("-size(installed)", after));
  }

  @Test
  void aDowngradeIsOneAndLeavesTheNameBehind() {
    String[] after = {"app-1-1.x86_64", "lib-3-1.x86_64", "data-1-1.noarch"};

    assertEquals(1, measure("-downgraded", after));
    assertEquals(1, measure("-count(down)", after));
    assertEquals(2, measure("-notuptodate", after));
    assertEquals(1, measure("-removed", after), "the package of the lesser architecture is lost");
    assertEquals(3, measure("-changed", after));
  }

  @Test
  void unfulfilledRecommendationsCountOneByOne() {
    assertEquals(2, measure("-unsat_recommends", "app-1-1.x86_64"));
    assertEquals(1, measure("-unsat_recommends", "app-1-1.x86_64", "lib-2-1.x86_64"));
    assertEquals(0, measure("-unsat_recommends(new)", "app-1-1.x86_64"));
    assertEquals(2, measure("-unsat_recommends(added)", "app-1-1.x86_64"));
    assertEquals(0, measure("-unsat_recommends", "app-2-1.x86_64", "extra-1-1.noarch"));
  }

  @Test
  void noarchIsOfTheBestArchitecture() {
    String[] after = {"app-2-1.x86_64", "lib-2-1.x86_64", "lib-2-1.i686", "data-2-1.x86_64"};

    assertEquals(0, measure("-removed", after));
    assertEquals(1, measure("-changed", after));
    assertEquals(0, measure("-archchanged", after));
  }

  @Test
  void whatIsObsoletedIsNotLost() {
    String[] after = {"app-2-1.x86_64", "lib-2-1.x86_64", "lib-2-1.i686", "info-1-1.noarch"};

    assertEquals(0, measure("-removed", after));
    assertEquals(1, measure("-new", after));
    assertEquals(2, measure("-changed", after));
  }

  @Test
  void anotherArchitectureIsAnotherName() {
    String[] after = {"app-2-1.i686", "lib-2-1.x86_64", "lib-2-1.i686", "data-1-1.noarch"};

    assertEquals(1, measure("-removed", after));
    assertEquals(1, measure("-new", after));
    assertEquals(1, measure("-archchanged", after));
    assertEquals(99, measure("-sum(new,installedsize)", after));
  }
}
