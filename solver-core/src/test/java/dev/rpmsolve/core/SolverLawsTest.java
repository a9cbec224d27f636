package dev.rpmsolve.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rpmsolve.core.format.Scenario;
import dev.rpmsolve.core.oracle.BruteForceOracle;
import dev.rpmsolve.core.oracle.RandomUniverse;
import dev.rpmsolve.core.oracle.RandomUniverse.Block;
import dev.rpmsolve.core.solution.Reason;
import dev.rpmsolve.core.solution.SolutionChecker;
import dev.rpmsolve.core.solution.Transaction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** How answers change, or do not, when the question changes; on random universes. */
class SolverLawsTest {
  private static final int TRIES = Integer.getInteger("rpmsolve.tries", 2_000);
  private static final long FIRST_SEED = 1_000_000;
  private static final int SHOWN = 3;
  private static final String[] WEAK = {"recommends", "supplements", "suggests", "enhances"};

  /** Holds where a name has one version: an installonly package may make another superfluous. */
  @Test
  void installsNothingThatNothingNeeds() {
    holds(
        drawn -> {
          RandomUniverse random = drawn.withPolicy("weak=ignore").withPolicy("installonly=");
          BruteForceOracle oracle = new BruteForceOracle(random.scenario());
          return solved(random)
              .flatMap(
                  solved -> {
                    int set = BruteForceOracle.set(solved.solution().packageIds());
                    return solved.solution().transaction().steps().stream()
                        .filter(step -> step.action() != Transaction.Action.REMOVE)
                        .filter(SolverLawsTest::isNeededByAnother)
                        .filter(step -> oracle.isValid(set & ~(1 << step.subject().id())))
                        .map(step -> "does not need " + step)
                        .findFirst();
                  });
        });
  }

  /** What is chosen for a goal or an upgrade may be more than the least that would do. */
  private static boolean isNeededByAnother(Transaction.Step step) {
    return step.reason() instanceof Reason.RequiredBy || step.reason() instanceof Reason.TwinOf;
  }

  /** Holds for upgrades; a newer candidate of an install goal may displace what could stay. */
  @Test
  void upgradesEraseNothingThatCouldStay() {
    holds(
        drawn -> {
          RandomUniverse random = drawn.withoutGoals("install", "install-one-of");
          BruteForceOracle oracle = new BruteForceOracle(random.scenario());
          return answer(random)
              .flatMap(
                  ids -> {
                    int set = BruteForceOracle.set(ids);
                    return IntStream.of(BruteForceOracle.ids(oracle.installed() & ~set))
                        .filter(id -> oracle.isValid(set | 1 << id))
                        .mapToObj(id -> Arrays.toString(ids) + " could keep " + id)
                        .findFirst();
                  });
        });
  }

  @Test
  void theSameQuestionGetsTheSameAnswer() {
    holds(random -> equal(ids(random), ids(random)));
  }

  @Test
  void theOrderOfPackagesDoesNotChangeSatisfiability() {
    holds(
        random -> {
          List<Block> shuffled = new ArrayList<>(random.packages());
          Collections.shuffle(shuffled, new Random(random.seed()));
          return equal(isSolved(random), isSolved(random.withPackages(shuffled)));
        });
  }

  @Test
  void theOrderOfFactsDoesNotChangeSatisfiability() {
    holds(
        random ->
            equal(
                isSolved(random),
                isSolved(
                    random.mapPackages(
                        block -> {
                          List<String> facts = new ArrayList<>(block.facts());
                          Collections.reverse(facts);
                          return new Block(
                              block.repository(), block.nevra(), block.isInstalled(), facts);
                        }))));
  }

  @Test
  void anUnreachablePackageChangesNothing() {
    holds(
        random -> {
          List<Block> more = new ArrayList<>(random.packages());
          more.add(
              new Block("base", "unrelated-1-1.noarch", false, List.of("requires unrelated-too")));
          more.add(new Block("extra", "unrelated-too-1-1.noarch", false, List.of("requires a")));
          return equal(ids(random), ids(random.withPackages(more)));
        });
  }

  @Test
  void aWorseCopyOfAPackageIsNeverChosen() {
    holds(
        random -> {
          List<Block> more = new ArrayList<>(random.packages());
          for (Block block : random.packages()) {
            if (!block.isInstalled()) {
              more.add(new Block("worst", block.nevra(), false, block.facts()));
            }
          }
          Optional<int[]> after = answer(random.withPackages(more));
          int count = random.packages().size();
          boolean isCopyChosen =
              after.isPresent() && IntStream.of(after.get()).anyMatch(id -> id >= count);
          return equal(isSolved(random) + " false", after.isPresent() + " " + isCopyChosen);
        });
  }

  /**
   * Holds where there is one architecture: a lesser one may become installable beside a better one
   * that is installed.
   */
  @Test
  void askingAgainForWhatIsThereChangesNothing() {
    holds(
        drawn -> {
          RandomUniverse random = drawn.withoutGoals("remove", "upgrade", "upgrade-all");
          if (random.packages().stream().anyMatch(block -> block.nevra().endsWith(".i686"))) {
            return Optional.empty();
          }
          return answer(random)
              .flatMap(
                  ids -> {
                    List<Integer> members = IntStream.of(ids).boxed().toList();
                    RandomUniverse again =
                        random.mapPackages(
                            block -> {
                              int id = random.idOf(block);
                              return new Block(
                                  block.repository(),
                                  block.nevra(),
                                  members.contains(id),
                                  block.facts());
                            });
                    return equal(ids(random), ids(again)).map(text -> text + "\n" + again);
                  });
        });
  }

  @Test
  void weakDependenciesDoNotChangeSatisfiability() {
    holds(
        random ->
            equal(
                isSolved(random.withPolicy("weak=install")),
                isSolved(random.mapPackages(block -> block.without(WEAK)))));
  }

  @Test
  void weakDependenciesEraseNothing() {
    holds(
        random ->
            equal(
                erasedCount(random.withPolicy("weak=install")),
                erasedCount(random.withPolicy("weak=ignore"))));
  }

  @Test
  void anotherConflictNeverHelps() {
    holds(
        random -> {
          int owner = (int) Math.floorMod(random.seed() * 31, (long) random.packages().size());
          int other = (int) Math.floorMod(random.seed() * 17, (long) random.packages().size());
          Block chosen = random.packages().get(owner);
          String name = random.packages().get(other).nevra().split("-")[0];
          RandomUniverse harder =
              random.mapPackages(
                  block -> block == chosen ? block.with("conflicts " + name) : block);
          return implies(isSolved(harder), isSolved(random));
        });
  }

  @Test
  void anotherInstallGoalNeverHelps() {
    holds(
        random -> {
          String name = random.packages().get(0).nevra().split("-")[0];
          return implies(isSolved(random.withGoal("install " + name)), isSolved(random));
        });
  }

  @Test
  void permissionToEraseNeverHurts() {
    holds(
        random ->
            implies(
                isSolved(random.withPolicy("erasing=forbidden")),
                isSolved(random.withPolicy("erasing=allowed"))));
  }

  @Test
  void anAnswerStaysRightWhenAPackageItDoesNotUseGoesAway() {
    holds(
        random -> {
          boolean namesIds = random.goals().stream().anyMatch(goal -> !goal.choice().isEmpty());
          boolean hasGlob = random.policy().stream().anyMatch(s -> s.startsWith("exclude="));
          Optional<int[]> answer = answer(random);
          if (namesIds || hasGlob || answer.isEmpty()) {
            return Optional.empty();
          }
          int[] ids = answer.get();
          int last = random.packages().size() - 1;
          boolean isUsed = IntStream.of(ids).anyMatch(id -> id == last);
          if (isUsed || random.packages().get(last).isInstalled()) {
            return Optional.empty();
          }
          Scenario smaller = random.withPackages(random.packages().subList(0, last)).scenario();
          return equal(
              List.of(), SolutionChecker.check(smaller.universe(), smaller.request(), ids));
        });
  }

  /** Checks a law that says what is wrong, or nothing. */
  private static void holds(Function<RandomUniverse, Optional<String>> law) {
    List<String> broken =
        LongStream.range(FIRST_SEED, FIRST_SEED + TRIES)
            .parallel()
            .mapToObj(RandomUniverse::of)
            .flatMap(random -> broken(law, random).map(text -> text + "\n" + random).stream())
            .toList();
    String shown = String.join("\n", broken.subList(0, Math.min(SHOWN, broken.size())));
    assertEquals(0, broken.size(), () -> broken.size() + " counterexamples, such as\n" + shown);
  }

  private static Optional<String> broken(
      Function<RandomUniverse, Optional<String>> law, RandomUniverse random) {
    try {
      return law.apply(random);
    } catch (RuntimeException e) {
      return Optional.of("failed: " + e);
    }
  }

  private static Optional<String> equal(Object before, Object after) {
    return Objects.equals(before, after)
        ? Optional.empty()
        : Optional.of("before: " + before + ", after: " + after);
  }

  private static Optional<String> implies(boolean premise, boolean conclusion) {
    return !premise || conclusion ? Optional.empty() : Optional.of("only the harder one is solved");
  }

  private static boolean isSolved(RandomUniverse random) {
    return answer(random).isPresent();
  }

  private static Optional<List<Integer>> ids(RandomUniverse random) {
    return answer(random).map(ids -> IntStream.of(ids).boxed().toList());
  }

  private static Optional<int[]> answer(RandomUniverse random) {
    return solved(random).map(solved -> solved.solution().packageIds());
  }

  private static Optional<Long> erasedCount(RandomUniverse random) {
    return solved(random)
        .map(
            solved ->
                solved.solution().transaction().steps().stream()
                    .filter(step -> step.action() == Transaction.Action.REMOVE)
                    .count());
  }

  private static Optional<SolveResult.Solved> solved(RandomUniverse random) {
    Scenario scenario = random.scenario();
    SolveResult result =
        DependencySolver.of(scenario.universe()).solve(scenario.request(), Budget.unlimited());
    return result instanceof SolveResult.Solved solved ? Optional.of(solved) : Optional.empty();
  }
}
