package dev.rpmsolve.core;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.enablement.EnabledSet;
import dev.rpmsolve.core.enablement.EnabledSystem;
import dev.rpmsolve.core.enablement.EnablementResult;
import dev.rpmsolve.core.enablement.EnablementRule;
import dev.rpmsolve.core.enablement.EnablementTrial;
import dev.rpmsolve.core.enablement.OptionalRepository;
import dev.rpmsolve.core.format.Scenario;
import dev.rpmsolve.core.oracle.Complaints;
import dev.rpmsolve.core.solution.Transaction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sets of repositories against trying every set, in universes that hold nothing else. */
class RepositoryEnablementOracleTest {
  private static final long UNIVERSES = 1_000;
  private static final long MANY_UNIVERSES = 100_000;
  private static final int ALL = Integer.MAX_VALUE - 1;

  private final LongAdder enabling = new LongAdder();
  private final LongAdder ruledOut = new LongAdder();
  private final LongAdder saved = new LongAdder();
  private final LongAdder givingUp = new LongAdder();

  @Test
  void theSmallestSetIsFoundAndNoneIsMissing() {
    Complaints.requireNone(0, UNIVERSES, this::complaints);
    assertTrue(enabling.sum() > UNIVERSES / 10, "often something has to be enabled");
    assertTrue(ruledOut.sum() > UNIVERSES / 100, "sometimes the rules forbid it");
    assertTrue(saved.sum() > UNIVERSES, "most sets are not tried");
    assertTrue(givingUp.sum() > UNIVERSES / 20, "sometimes a wish is given up");
  }

  @Test
  @Tag("slow")
  void theSmallestSetIsFoundInManyUniverses() {
    Complaints.requireNone(UNIVERSES, UNIVERSES + MANY_UNIVERSES, this::complaints);
  }

  private List<String> complaints(long seed) {
    RandomEnablement drawn = new RandomEnablement(seed);
    List<String> complaints = new ArrayList<>();
    try {
      new Case(drawn).check(complaints);
    } catch (RuntimeException e) {
      complaints.add("failed: " + e + " " + e.getStackTrace()[0]);
    }
    return complaints.stream().map(complaint -> complaint + "\n" + drawn).toList();
  }

  /** A set of repositories, and what is given up. */
  private record Answer(List<OptionalRepository> enabled, List<String> givenUp) {}

  /** One universe, and what every set of repositories comes to in it. */
  private final class Case {
    private final RandomEnablement drawn;
    private final List<OptionalRepository> optional;
    private final List<Answer> working = new ArrayList<>();

    Case(RandomEnablement drawn) {
      this.drawn = drawn;
      optional = drawn.choices().list();
      for (int set = 0; set < 1 << optional.size(); set++) {
        for (int gone = 0; gone < 1 << drawn.wishes().size(); gone++) {
          Answer answer = new Answer(chosen(optional, set), chosen(drawn.wishes(), gone));
          if (works(answer)) {
            working.add(answer);
          }
        }
      }
      working.sort(this::order);
    }

    private static <T> List<T> chosen(List<T> all, int set) {
      List<T> some = new ArrayList<>();
      for (int i = 0; i < all.size(); i++) {
        if ((set >> i & 1) != 0) {
          some.add(all.get(i));
        }
      }
      return some;
    }

    private EnabledSystem alone(List<String> ids, List<String> givenUp) {
      Scenario scenario = drawn.scenario(ids::contains);
      return new EnabledSystem(
          scenario.universe(), scenario.request().installedPackageIds(), ids, givenUp);
    }

    private boolean works(Answer answer) {
      EnabledSystem system = alone(ids(answer.enabled()), answer.givenUp());
      return RepositoryEnablement.attempt(drawn.task(), system, Budget.unlimited())
          instanceof EnablementTrial.Works;
    }

    private int order(Answer one, Answer other) {
      int byWishes = Integer.compare(one.givenUp().size(), other.givenUp().size());
      int bySets = byWishes != 0 ? byWishes : order(one.enabled(), other.enabled());
      if (bySets != 0) {
        return bySets;
      }
      for (String wish : drawn.wishes()) {
        if (one.givenUp().contains(wish) != other.givenUp().contains(wish)) {
          return one.givenUp().contains(wish) ? 1 : -1;
        }
      }
      return 0;
    }

    private int order(List<OptionalRepository> a, List<OptionalRepository> b) {
      int byCost = Long.compare(cost(a), cost(b));
      int byKind = Long.compare(discouraged(a), discouraged(b));
      if (byCost != 0 || byKind != 0) {
        return byCost != 0 ? byCost : byKind;
      }
      for (OptionalRepository one : optional) {
        if (a.contains(one) != b.contains(one)) {
          return a.contains(one) ? -1 : 1;
        }
      }
      return 0;
    }

    private boolean isAllowed(List<OptionalRepository> some, List<EnablementRule> rules) {
      Set<String> enabled = new HashSet<>(ids(some));
      Set<String> others = Set.of("base", "extra", "worst", "@System");
      enabled.addAll(others);
      return rules.stream().allMatch(rule -> !rule.allows(others) || rule.allows(enabled));
    }

    /** Further sets give up what the smallest one does. */
    private List<String> expected(List<EnablementRule> rules) {
      List<Answer> kept = new ArrayList<>();
      for (Answer some : working) {
        if (isAllowed(some.enabled(), rules)
            && (kept.isEmpty() || kept.get(0).givenUp().equals(some.givenUp()))
            && kept.stream().noneMatch(one -> some.enabled().containsAll(one.enabled()))) {
          kept.add(some);
        }
      }
      return kept.stream().map(one -> ids(one.enabled()) + "-" + one.givenUp()).toList();
    }

    private static String text(EnabledSet set) {
      return set.ids() + "-" + List.copyOf(set.givenUp().keySet());
    }

    void check(List<String> complaints) {
      Scenario all = drawn.scenario(id -> true);
      RepositoryEnablement enablement =
          RepositoryEnablement.of(
              all.universe(), all.request().installedPackageIds(), drawn.choices());
      EnablementResult result = enablement.choose(drawn.task(), ALL, Budget.unlimited());
      saved.add((1 << optional.size()) - result.trials());
      List<String> expected = expected(drawn.choices().rules());
      if (result instanceof EnablementResult.Found found) {
        List<String> sets = found.sets().stream().map(Case::text).toList();
        if (!sets.equals(expected) || !found.isComplete()) {
          complaints.add("found " + sets + ", not " + expected);
        }
        enabling.add(found.smallest().ids().isEmpty() ? 0 : 1);
        givingUp.add(found.smallest().givenUp().isEmpty() ? 0 : 1);
        found.sets().forEach(set -> checkReasons(set, complaints));
        checkTransaction(enablement, found.smallest(), complaints);
      } else if (!expected.isEmpty()) {
        complaints.add("found nothing but " + result + ", not " + expected);
      } else if (result instanceof EnablementResult.RuledOut out) {
        ruledOut.increment();
        checkRules(out, complaints);
      } else if (!working.isEmpty()) {
        complaints.add("the rules are not told: " + result);
      }
    }

    private void checkReasons(EnabledSet set, List<String> complaints) {
      if (!set.reasons().keySet().equals(Set.copyOf(set.ids()))) {
        complaints.add("no reason for some of " + set);
      }
    }

    private void checkRules(EnablementResult.RuledOut out, List<String> complaints) {
      if (!expected(List.of()).get(0).equals(text(out.ignoringRules()))) {
        complaints.add("without rules not " + out.ignoringRules());
      }
      if (!expected(out.rules()).isEmpty()) {
        complaints.add("these rules are not enough: " + out.rules());
      }
      for (EnablementRule rule : out.rules()) {
        List<EnablementRule> fewer = new ArrayList<>(out.rules());
        fewer.remove(rule);
        if (expected(fewer).isEmpty()) {
          complaints.add("too many rules: " + out.rules());
        }
      }
    }

    /** What is enabled gives what a manager gives that has nothing else. */
    private void checkTransaction(
        RepositoryEnablement enablement, EnabledSet set, List<String> complaints) {
      List<String> givenUp = List.copyOf(set.givenUp().keySet());
      EnabledSystem cut = enablement.system(set.ids());
      List<String> mine =
          transaction(
              new EnabledSystem(cut.universe(), cut.installedPackageIds(), set.ids(), givenUp));
      List<String> theirs = transaction(alone(set.ids(), givenUp));
      if (!mine.equals(theirs)) {
        complaints.add(mine + " instead of " + theirs);
      }
    }

    private List<String> transaction(EnabledSystem system) {
      LimitedResult limited =
          InstalledLimits.of(system.universe())
              .solve(drawn.task().planner().plan(system).request(), Budget.unlimited());
      return ((SolveResult.Solved) limited.result())
          .solution().transaction().steps().stream().map(this::step).toList();
    }

    private String step(Transaction.Step step) {
      return step.action() + " " + step.subject() + " " + step.subject().repository().id();
    }

    private static List<String> ids(List<OptionalRepository> some) {
      return some.stream().map(OptionalRepository::id).toList();
    }

    private static long cost(List<OptionalRepository> some) {
      return some.stream().mapToLong(OptionalRepository::cost).sum();
    }

    private static long discouraged(List<OptionalRepository> some) {
      return some.stream().filter(OptionalRepository::isDiscouraged).count();
    }
  }
}
