package dev.rpmsolve.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rpmsolve.core.enablement.EnabledSet;
import dev.rpmsolve.core.enablement.EnablementResult;
import dev.rpmsolve.core.enablement.OptionalRepositories;
import dev.rpmsolve.core.enablement.OptionalRepository;
import dev.rpmsolve.core.format.Scenario;
import dev.rpmsolve.core.format.UniverseText;
import dev.rpmsolve.core.request.DnfGoals;
import dev.rpmsolve.core.request.DnfOptions;
import dev.rpmsolve.core.request.Policy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each kind of fact that a repository can change, in a universe where nothing else matters. */
class RepositoryEnablementTest {
  private static final DnfOptions USUAL = DnfOptions.usual();

  /** Packages before {@code repo t1} are always there; t1, t2 and so on are optional. */
  private static EnablementResult choose(String text, DnfOptions options, String... specs) {
    Scenario scenario = UniverseText.parse("repo base\nrepo @System\nrepo base\n" + text);
    List<OptionalRepository> optional = new ArrayList<>();
    scenario.universe().repositories().stream()
        .filter(one -> one.id().startsWith("t"))
        .forEach(one -> optional.add(OptionalRepository.of(one.id())));
    RepositoryEnablement.Task task =
        new RepositoryEnablement.Task(
            system -> {
              DnfGoals goals =
                  new DnfGoals(
                      system.universe(), system.installedPackageIds(), Policy.asDnf(), options);
              List.of(specs).forEach(goals::install);
              return goals.plan();
            },
            notice -> false);
    return RepositoryEnablement.of(
            scenario.universe(),
            scenario.request().installedPackageIds(),
            new OptionalRepositories(optional, List.of()))
        .choose(task, 9, Budget.unlimited());
  }

  private static void assertSets(String expected, EnablementResult result) {
    EnablementResult.Found found = assertInstanceOf(EnablementResult.Found.class, result);
    assertEquals(expected, found.sets().stream().map(EnabledSet::ids).toList().toString());
  }

  @Test
  void anInstalledPackageIsReplacedByItsName() {
    String text =
        """
        a-1-1.noarch conflicts b < 2
        installed b-1-1.noarch
        repo t1
        c-1-1.noarch
        repo t2
        b-2-1.noarch
        """;
    assertSets("[[t2]]", choose(text, USUAL, "a"));
  }

  @Test
  void anInstalledPackageIsReplacedByWhatObsoletesIt() {
    String text =
        """
        a-1-1.noarch conflicts b
        installed b-1-1.noarch
        repo t1
        d-1-1.noarch provides b
        repo t2
        c-1-1.noarch obsoletes b < 2
        """;
    assertSets("[[t2]]", choose(text, USUAL, "a"));
  }

  @Test
  void aRequirementHasProvidersAndPaths() {
    String text =
        """
        a-1-1.noarch requires web >= 2; requires /usr/bin/x
        repo t1
        b-1-1.noarch provides web = 1
        repo t2
        c-1-1.noarch provides web = 2
        repo t3
        d-1-1.noarch file /usr/bin/x
        """;
    assertSets("[[t2, t3]]", choose(text, USUAL, "a"));
  }

  @Test
  void aRichRequirementHasSeveral() {
    String text =
        """
        a-1-1.noarch requires (b or c)
        repo t1
        b-1-1.noarch requires nothing-has-it
        repo t2
        c-1-1.noarch
        repo t3
        b-2-1.noarch
        """;
    assertSets("[[t2], [t3]]", choose(text, USUAL, "a"));
  }

  @Test
  void aGoalHasCandidatesByNameBeforeThoseThatProvideIt() {
    String text =
        """
        b-1-1.noarch provides a; requires c
        repo t1
        a-1-1.noarch requires nothing-has-it
        repo t2
        c-1-1.noarch
        repo t3
        a-2-1.noarch
        """;
    assertSets("[[t2], [t3]]", choose(text, USUAL, "a"));
  }

  @Test
  void aGoalHasOtherVersions() {
    String text =
        """
        a-1-1.noarch requires nothing-has-it
        repo t1
        a-2-1.noarch requires nothing-has-it
        repo t2
        a-3-1.noarch
        """;
    assertSets("[[t2]]", choose(text, USUAL, "a"));
  }

  @Test
  void namesOfAPatternAreGoalsOfTheirOwn() {
    String text =
        """
        x-a-1-1.noarch requires c
        repo t1
        x-b-1-1.noarch requires d
        repo t2
        c-1-1.noarch
        repo t3
        x-a-2-1.noarch
        """;
    assertSets("[[t2], [t3]]", choose(text, USUAL, "x-*"));
  }

  @Test
  void theBestVersionMayComeFromWhatIsEnabled() {
    String text =
        """
        a-1-1.noarch requires c
        repo t1
        c-1-1.noarch
        a-2-1.noarch requires d
        repo t2
        d-1-1.noarch
        repo t3
        c-1-1.noarch
        """;
    assertSets("[[t3], [t1, t2]]", choose(text, USUAL.with(DnfOptions.Choice.BEST), "a"));
  }

  @Test
  void aBetterArchitectureTakesALesserOneAway() {
    String text =
        """
        x-1-1.noarch requires a
        a-1-1.i686 requires c
        repo t1
        c-1-1.noarch
        a-1-1.x86_64 requires nothing-has-it
        repo t2
        c-1-1.noarch
        """;
    assertSets("[[t2]]", choose(text, USUAL, "x"));
  }

  @Test
  void manyRepositoriesTakeFewTrials() {
    StringBuilder text = new StringBuilder("a-1-1.noarch requires b1\n");
    for (int i = 1; i <= 40; i++) {
      text.append("repo t").append(i).append("\nb").append(i).append("-1-1.noarch");
      text.append(i % 5 == 0 ? "\n" : " requires b" + (i + 1) + "\n");
    }
    EnablementResult result = choose(text.toString(), USUAL, "a");

    assertSets("[[t1, t2, t3, t4, t5]]", result);
    assertEquals(6, result.trials());
  }

  @Test
  void whatNoRepositoryHasIsImpossibleAtOnce() {
    String text =
        """
        a-1-1.noarch requires nothing-has-it
        repo t1
        b-1-1.noarch
        """;
    assertEquals(
        1, assertInstanceOf(EnablementResult.Impossible.class, choose(text, USUAL, "a")).trials());
  }

  @Test
  void optionalRepositoriesMustBeThereAndHoldNothingInstalled() {
    Scenario scenario = UniverseText.parse("installed a-1-1.noarch\n");
    for (String id : List.of("nowhere", "@System")) {
      OptionalRepositories choices =
          new OptionalRepositories(List.of(OptionalRepository.of(id)), List.of());
      assertThrows(
          IllegalArgumentException.class,
          () ->
              RepositoryEnablement.of(
                  scenario.universe(), scenario.request().installedPackageIds(), choices));
    }
  }
}
