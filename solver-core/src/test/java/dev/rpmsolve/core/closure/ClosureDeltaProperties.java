package dev.rpmsolve.core.closure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.internal.search.BudgetGuard;
import dev.rpmsolve.core.request.Exclusion;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.request.RuledOut;
import dev.rpmsolve.core.request.Selection;
import dev.rpmsolve.core.solution.SolutionChecker;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

class ClosureDeltaProperties {
  @Property(tries = 1_500, shrinking = ShrinkingMode.OFF)
  void equalsTwoFullChecks(@ForAll long seed) {
    RandomDelta delta = new RandomDelta(seed);
    ClosureOptions options = options(seed);
    ClosureSnapshot before = ClosureSnapshot.of(delta.before(), options, Budget.unlimited());
    Universe after = delta.after();
    ClosureVerdicts expected = ClosureCheck.of(after).verdicts(options, Budget.unlimited());
    ClosureVerdicts verdicts = ClosureDelta.of(before, after).verdicts(options, Budget.unlimited());
    assertEquals(expected.uninstallable(), verdicts.uninstallable(), delta::toString);
    assertEquals(expected.checkedCount(), verdicts.checkedCount(), delta::toString);
  }

  @Property(tries = 1_500, shrinking = ShrinkingMode.OFF)
  void repairsToWhatTheCheckerApproves(@ForAll long seed) {
    RandomDelta delta = new RandomDelta(seed);
    ClosureOptions options = options(seed);
    ClosureSnapshot before = ClosureSnapshot.of(delta.before(), options, Budget.unlimited());
    Universe after = delta.after();
    ClosureScope scope = new ClosureScope(after, options);
    Request everything = new Request(List.of(), List.of(), scope.policy());
    SolutionChecker checker = new SolutionChecker(after);
    DeltaRun run = new DeltaRun(before, scope, new BudgetGuard(Budget.unlimited()));
    run.keepInstallations(
        installed ->
            assertEquals(List.of(), checker.check(everything, installed), delta::toString));
    run.run();
  }

  @Property(tries = 2_000, shrinking = ShrinkingMode.OFF)
  void tellsWhatBecameOfEachPackage(@ForAll long seed) {
    RandomDelta delta = new RandomDelta(seed);
    ClosureOptions options = options(seed);
    ClosureSnapshot before = ClosureSnapshot.of(delta.before(), options, Budget.unlimited());
    Universe after = delta.after();
    ClosureReport expected = ClosureCheck.of(after).check(options, Budget.unlimited());
    ClosureDeltaReport report = ClosureDelta.of(before, after).check(options, Budget.unlimited());
    assertEquals(expected.uninstallable(), report.report().uninstallable(), delta::toString);
    assertEquals(expected.checkedCount(), report.report().checkedCount(), delta::toString);
    assertEquals(
        expected.uninstallable().size(),
        report.broken().size() + report.stillBroken().size(),
        delta::toString);
    int goesOn = report.stillBroken().size() + report.fixed().size() + report.gone().size();
    assertTrue(before.report().uninstallable().size() >= goesOn, delta::toString);
    for (ClosureDeltaReport.Loss loss : report.losses()) {
      assertFalse(goTogether(after, options, loss.changed(), loss.other()), delta::toString);
    }
  }

  @Property(tries = 1_000, shrinking = ShrinkingMode.OFF)
  void equalsAFullCheckWherePackagesAreLeftOut(@ForAll long seed) {
    Universe universe = new RandomDelta(seed).before();
    Random random = new Random(seed);
    ClosureOptions options = options(seed);
    ClosureOptions first = options.withAbsent(some(universe, random));
    ClosureOptions second = options.withAbsent(some(universe, random));
    ClosureSnapshot before = ClosureSnapshot.of(universe, first, Budget.unlimited());
    assertEquals(
        ClosureCheck.of(universe).verdicts(second, Budget.unlimited()).uninstallable(),
        ClosureDelta.of(before, universe).verdicts(second, Budget.unlimited()).uninstallable());
  }

  /** Each side has its own modules. */
  @Property(tries = 1_500, shrinking = ShrinkingMode.OFF)
  void equalsAFullCheckWhereModulesRuleOutPackages(@ForAll long seed) {
    RandomDelta delta = new RandomDelta(seed);
    Random random = new Random(seed);
    ClosureOptions options = options(seed);
    Universe old = delta.before();
    Universe after = delta.after();
    ClosureOptions first = options.withModularFilter(modular(old, random));
    ClosureOptions second = options.withModularFilter(modular(after, random));
    ClosureSnapshot before = ClosureSnapshot.of(old, first, Budget.unlimited());
    ClosureReport expected = ClosureCheck.of(after).check(second, Budget.unlimited());
    ClosureDeltaReport report = ClosureDelta.of(before, after).check(second, Budget.unlimited());
    assertEquals(expected.uninstallable(), report.report().uninstallable(), delta::toString);
    assertEquals(expected.checkedCount(), report.report().checkedCount(), delta::toString);
  }

  private static List<RuledOut> modular(Universe universe, Random random) {
    return some(universe, random).stream()
        .map(packageId -> new RuledOut(packageId, new Exclusion.InactiveStream("m:1")))
        .toList();
  }

  @Property(tries = 700, shrinking = ShrinkingMode.OFF)
  void equalsAFullCheckAcrossGenerations(@ForAll long seed) {
    RandomDelta first = new RandomDelta(seed);
    ClosureOptions options = options(seed);
    List<Universe> generations = new ArrayList<>(List.of(first.before(), first.after()));
    generations.add(first.next().after());
    for (int earlier = 0; earlier < generations.size(); earlier++) {
      ClosureSnapshot before =
          ClosureSnapshot.of(generations.get(earlier), options, Budget.unlimited());
      for (Universe after : generations) {
        assertEquals(
            ClosureCheck.of(after).verdicts(options, Budget.unlimited()).uninstallable(),
            ClosureDelta.of(before, after).verdicts(options, Budget.unlimited()).uninstallable(),
            first::toString);
      }
    }
  }

  private static List<Integer> some(Universe universe, Random random) {
    return IntStream.range(0, universe.packageCount())
        .filter(packageId -> random.nextInt(5) == 0)
        .boxed()
        .toList();
  }

  private static boolean goTogether(
      Universe universe, ClosureOptions options, RpmPackage one, RpmPackage other) {
    List<Selection> pair =
        List.of(
            new Selection.OneOf(IntArrayList.of(one.id())),
            new Selection.OneOf(IntArrayList.of(other.id())));
    return CoinstallCheck.of(universe).check(pair, options, Budget.unlimited()).isCoinstallable();
  }

  static ClosureOptions options(long seed) {
    ClosureOptions all = ClosureOptions.everything();
    return switch ((int) Math.floorMod(seed, 8L)) {
      case 0 -> all.withVersions(ClosureOptions.Versions.NEWEST);
      case 1 -> new ClosureOptions(List.of(), List.of("kernel*", "a"), all.progress());
      case 2 -> new ClosureOptions(List.of(0), List.of(), all.progress());
      case 3 ->
          all.withNarrowing(
              new ClosureOptions.Narrowing(
                  List.of(), List.of(), ClosureOptions.Priorities.STRICT, List.of()));
      default -> all;
    };
  }
}
