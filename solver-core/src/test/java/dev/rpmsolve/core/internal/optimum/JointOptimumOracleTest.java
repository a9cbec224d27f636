package dev.rpmsolve.core.internal.optimum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.DependencySolver;
import dev.rpmsolve.core.JointAnswer;
import dev.rpmsolve.core.JointSolver;
import dev.rpmsolve.core.Optimization;
import dev.rpmsolve.core.RuleView;
import dev.rpmsolve.core.criteria.Criteria;
import dev.rpmsolve.core.format.Scenario;
import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.rules.JobList;
import dev.rpmsolve.core.internal.search.BudgetGuard;
import dev.rpmsolve.core.oracle.BruteForceOracle;
import dev.rpmsolve.core.oracle.RandomUniverse;
import dev.rpmsolve.core.oracle.RandomUniverse.Block;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Answers for two machines against exhaustive search over all pairs of answers. */
class JointOptimumOracleTest {
  private static final long UNIVERSES = Long.getLong("rpmsolve.joint", 6_000);
  private static final long MANY_UNIVERSES = 60_000;
  private static final int MAX_PACKAGES = 9;
  private static final int SHOWN = 8;

  @Test
  void noPairOfAnswersIsBetter() {
    assertNoComplaints(0, UNIVERSES);
  }

  @Test
  @Tag("slow")
  void noPairOfAnswersIsBetterInManyUniverses() {
    assertNoComplaints(UNIVERSES, UNIVERSES + MANY_UNIVERSES);
  }

  private static void assertNoComplaints(long from, long to) {
    AtomicInteger improved = new AtomicInteger();
    AtomicInteger renewed = new AtomicInteger();
    List<String> complaints =
        LongStream.range(from, to)
            .parallel()
            .mapToObj(seed -> new Trial(seed, improved, renewed).complaints())
            .flatMap(List::stream)
            .toList();

    String shown = String.join("\n\n", complaints.subList(0, Math.min(SHOWN, complaints.size())));
    assertEquals(0, complaints.size(), () -> complaints.size() + " complaints, such as\n" + shown);
    assertTrue(improved.get() * 100L > to - from, "few versions had to be made equal: " + improved);
    assertTrue(renewed.get() * 100L > to - from, "few names could be renewed: " + renewed);
  }

  /** One machine, all its answers, and what is known of it. */
  private static final class Machine {
    private final Scenario scenario;
    private final JointOptimum.Part part;
    private final Bits reached;
    private final BruteForceOracle oracle;
    private final List<int[]> answers = new ArrayList<>();

    Machine(Scenario scenario) {
      this.scenario = scenario;
      BudgetGuard guard = new BudgetGuard(Budget.unlimited());
      JobList jobs = new JobList(scenario.universe(), scenario.request());
      part = new JointOptimum.Part(jobs, guard);
      reached = part.solver().written().state().reachedPackages();
      oracle = new BruteForceOracle(scenario);
      List<RuleView> rules =
          RequestOptimum.solver(jobs, Optimization.by(Criteria.paranoid()), guard).rules().stream()
              .filter(rule -> rule.kind().equals("infarch") || rule.kind().equals("pkg"))
              .toList();
      for (int set : oracle.strictlyValidSets()) {
        int[] ids = BruteForceOracle.ids(set);
        if (rules.stream().allMatch(rule -> isFulfilled(rule, set))
            && IntStream.of(ids).allMatch(reached::get)) {
          answers.add(ids);
        }
      }
    }

    private static boolean isFulfilled(RuleView rule, int set) {
      return rule.present().stream().anyMatch(p -> (set >> p & 1) != 0)
          || rule.absent().stream().anyMatch(p -> (set >> p & 1) == 0);
    }
  }

  /** One pair of machines. */
  private static final class Trial {
    private final long seed;
    private final SplittableRandom random;
    private final AtomicInteger improved;
    private final AtomicInteger renewed;
    private final List<String> complaints = new ArrayList<>();

    Trial(long seed, AtomicInteger improved, AtomicInteger renewed) {
      this.seed = seed;
      this.improved = improved;
      this.renewed = renewed;
      random = new SplittableRandom(~seed);
    }

    List<String> complaints() {
      RandomUniverse drawn = RandomUniverse.of(seed);
      List<Block> blocks = drawn.packages().stream().filter(b -> !b.isInstalled()).toList();
      RandomUniverse first =
          drawn
              .withoutGoals("install-one-of", "remove", "upgrade", "upgrade-all")
              .withPackages(blocks);
      RandomUniverse second = first.withPackages(blocks.stream().flatMap(this::other).toList());
      if (blocks.size() > MAX_PACKAGES || first.goals().isEmpty()) {
        return List.of();
      }
      try {
        judge(List.of(first.scenario(), second.scenario()));
      } catch (RuntimeException e) {
        complaints.add("failed: " + e + " at " + Arrays.asList(e.getStackTrace()).subList(0, 5));
      }
      return complaints.stream()
          .map(text -> "seed " + seed + ": " + text + "\n" + first + "\nand\n" + second)
          .toList();
    }

    /** The other machine lacks some packages, and has others in another version. */
    private Stream<Block> other(Block block) {
      int draw = random.nextInt(10);
      if (draw == 0) {
        return Stream.empty();
      }
      String nevra =
          draw < 4
              ? block.nevra().replaceFirst("-[123]-", "-" + (1 + random.nextInt(3)) + "-")
              : block.nevra();
      return Stream.of(new Block(block.repository(), nevra, false, block.facts()));
    }

    private void judge(List<Scenario> scenarios) {
      List<JointSolver.Part> parts =
          scenarios.stream()
              .map(one -> new JointSolver.Part(one.universe(), one.request()))
              .toList();
      JointSolver solver = JointSolver.of(parts);
      if (!(solver.solve(Optional.empty(), Budget.unlimited())
          instanceof JointAnswer.Found found)) {
        return;
      }
      List<Machine> machines = scenarios.stream().map(Machine::new).toList();
      List<int[]> own =
          machines.stream()
              .map(m -> IntStream.range(0, m.scenario.universe().packageCount()))
              .map(ids -> ids.toArray())
              .toList();
      for (int i = 0; i < 2; i++) {
        own = replaced(own, i, firstAnswer(machines.get(i)));
      }
      check(found, machines, JointAim.equalVersions(own, Optional.empty()));
      if (found.sums().get(0).value() < found.sums().get(0).first()) {
        improved.incrementAndGet();
      }
      if (machines.stream().anyMatch(m -> m.answers.isEmpty())) {
        return; // What names lesser architectures expressly is more than the rules below take in.
      }
      List<int[]> base =
          machines.stream().map(m -> m.answers.get(random.nextInt(m.answers.size()))).toList();
      Set<String> names = Set.of(name(machines.get(0), base.get(0)));
      JointAnswer again =
          solver.renew(
              base.stream().map(ids -> IntStream.of(ids).boxed().toList()).toList(),
              names,
              Budget.unlimited());
      if (!(again instanceof JointAnswer.Found renewal)) {
        complaints.add("cannot renew " + names);
        return;
      }
      JointAim aim = JointAim.renewal(base, names);
      check(renewal, machines, aim);
      if (value(machines, aim, base)[1] > renewal.sums().get(1).value()) {
        renewed.incrementAndGet();
      }
    }

    private static List<int[]> replaced(List<int[]> list, int index, int[] value) {
      List<int[]> copy = new ArrayList<>(list);
      copy.set(index, value);
      return copy;
    }

    private static int[] firstAnswer(Machine machine) {
      return DependencySolver.of(machine.scenario.universe())
          .solve(machine.scenario.request(), Budget.unlimited())
          .resolution()
          .orElseThrow()
          .solution()
          .packageIds();
    }

    private String name(Machine machine, int... base) {
      if (base.length == 0) {
        return "a";
      }
      return machine.scenario.universe().get(base[random.nextInt(base.length)]).name();
    }

    private static JointMeter meter(List<Machine> machines, JointAim aim) {
      return new JointMeter(
          new JointNames(
              machines.stream().map(m -> m.part.solver().written().state().pool()).toList(),
              machines.stream().map(m -> m.reached).toList(),
              aim.base()),
          aim);
    }

    private static long[] value(List<Machine> machines, JointAim aim, List<int[]> answers) {
      return value(meter(machines, aim), aim, answers);
    }

    private static long[] value(JointMeter meter, JointAim aim, List<int[]> answers) {
      List<IntPredicate> installed =
          answers.stream()
              .<IntPredicate>map(ids -> p -> IntStream.of(ids).anyMatch(id -> id == p))
              .toList();
      return JointLevel.of(aim).stream()
          .mapToLong(level -> meter.value(level, installed))
          .toArray();
    }

    private void check(JointAnswer.Found found, List<Machine> machines, JointAim aim) {
      if (!found.isProven()) {
        complaints.add("not proven: " + found);
      }
      long[] values = found.sums().stream().mapToLong(JointAnswer.Sum::value).toArray();
      for (int i = 0; i < machines.size(); i++) {
        int[] ids = found.packageIds().get(i).stream().mapToInt(Integer::intValue).toArray();
        int set = BruteForceOracle.set(ids);
        if (!machines.get(i).oracle.isConsistent(set)) {
          complaints.add(Arrays.toString(ids) + " breaks " + machines.get(i).oracle.broken(set));
        }
      }
      JointMeter meter = meter(machines, aim);
      for (int[] one : machines.get(0).answers) {
        for (int[] other : machines.get(1).answers) {
          long[] rivals = value(meter, aim, List.of(one, other));
          if (Arrays.compare(rivals, values) < 0) {
            complaints.add(
                aim.renewed()
                    + " "
                    + found.packageIds()
                    + " is "
                    + Arrays.toString(values)
                    + ", but "
                    + Arrays.toString(one)
                    + Arrays.toString(other)
                    + " is "
                    + Arrays.toString(rivals));
            return;
          }
        }
      }
    }
  }
}
