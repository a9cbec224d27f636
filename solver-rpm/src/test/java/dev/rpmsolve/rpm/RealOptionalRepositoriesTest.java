package dev.rpmsolve.rpm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.InstalledLimits;
import dev.rpmsolve.core.RepositoryEnablement;
import dev.rpmsolve.core.SolveResult;
import dev.rpmsolve.core.enablement.EnabledSystem;
import dev.rpmsolve.core.enablement.EnablementResult;
import dev.rpmsolve.core.enablement.OptionalRepositories;
import dev.rpmsolve.core.enablement.OptionalRepository;
import dev.rpmsolve.core.request.DnfGoals;
import dev.rpmsolve.core.request.DnfOptions;
import dev.rpmsolve.core.request.GoalPlan;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.quality.DataPresence;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which repositories beside the core of CentOS 7 some packages need. */
class RealOptionalRepositoriesTest {
  private static final List<String> OPTIONAL = List.of("pgdg", "nagios", "epel");

  private static Universe load(List<String> optional) throws Exception {
    RpmRepositories.Builder repositories =
        RpmRepositories.builder()
            .repository("core", DataPresence.ofSystem().required("repos/centos7-dvd"));
    for (String id : optional) {
      String folder =
          switch (id) {
            case "epel" -> "repos/epel7";
            case "nagios" -> "repos/al2023-nagios";
            default -> "repos/pgdg15-rhel8";
          };
      repositories.repository(id, DataPresence.ofSystem().required(folder));
    }
    return repositories.build().load(ArchPolicy.of("x86_64"));
  }

  private static GoalPlan plan(EnabledSystem system, String spec) {
    return new DnfGoals(system.universe(), List.of(), Policy.asDnf(), DnfOptions.usual())
        .install(spec)
        .plan();
  }

  private static EnablementResult choose(RepositoryEnablement enablement, String spec) {
    RepositoryEnablement.Task task =
        new RepositoryEnablement.Task(system -> plan(system, spec), notice -> false);
    return enablement.choose(task, 0, Budget.unlimited());
  }

  private static String transaction(EnabledSystem system, String spec) {
    SolveResult result =
        InstalledLimits.of(system.universe())
            .solve(plan(system, spec).request(), Budget.unlimited())
            .result();
    return assertInstanceOf(SolveResult.Solved.class, result).solution().packages().toString();
  }

  @Test
  void whatIsNeededIsEnabledAndGivesTheSameAsNothingElse() throws Exception {
    Universe all = load(OPTIONAL);
    RepositoryEnablement enablement =
        RepositoryEnablement.of(
            all,
            List.of(),
            new OptionalRepositories(
                OPTIONAL.stream().map(OptionalRepository::of).toList(), List.of()));
    String[][] expected = {{"httpd", "[]"}, {"nagios", "[epel]"}, {"xmonad", "[epel]"}};
    for (String[] one : expected) {
      EnablementResult.Found found =
          assertInstanceOf(EnablementResult.Found.class, choose(enablement, one[0]));
      List<String> ids = found.smallest().ids();
      assertEquals(one[1], ids.toString(), one[0]);
      assertEquals(
          transaction(new EnabledSystem(load(ids), List.of(), ids), one[0]),
          transaction(enablement.system(ids), one[0]),
          one[0]);
    }
    assertInstanceOf(EnablementResult.Impossible.class, choose(enablement, "postgresql15-server"));
  }
}
