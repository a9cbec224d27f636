package dev.rpmsolve.core.closure;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.closure.ClosureDeltaReport.StillBroken;
import dev.rpmsolve.core.explanation.Explanation;
import dev.rpmsolve.core.internal.search.BudgetGuard;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Checks a universe beside an earlier one whose closure is known: what broke, what is mended.
 *
 * <p>The verdicts are those of a {@link ClosureCheck} of the later universe. Most are not worked
 * out again: an installation that showed packages to be installable still does, but for members
 * that went and members to which the change may matter; those are looked at, supplied anew, or
 * dropped. What died for want of providers is still dead unless something that it could die of
 * lives now. Only what neither tells about is checked, within what it can reach. So a small change
 * costs a pass over the columns, and a fraction of a full check; the worst case is a full check on
 * top of that.
 *
 * <p>Universes may be the same one, under options of which other packages are absent.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class ClosureDelta {
  private final ClosureSnapshot before;
  private final Universe after;

  private ClosureDelta(ClosureSnapshot before, Universe after) {
    this.before = Objects.requireNonNull(before, "before");
    this.after = Objects.requireNonNull(after, "after");
  }

  /**
   * Prepares a check.
   *
   * @param before the check of the earlier universe
   * @param after the later universe
   * @return the check
   * @throws IllegalArgumentException if the earlier check is not complete
   */
  public static ClosureDelta of(ClosureSnapshot before, Universe after) {
    if (before.report().stop().isPresent()) {
      throw new IllegalArgumentException("the check of the earlier universe is not complete");
    }
    return new ClosureDelta(before, after);
  }

  /**
   * Checks the later universe without looking for reasons, nor for what became of single packages.
   *
   * @param options what to look at in the later universe
   * @param budget how much work it may cost
   * @return the verdict; what has none when the budget ends is left out
   */
  public ClosureVerdicts verdicts(ClosureOptions options, Budget budget) {
    BudgetGuard guard = new BudgetGuard(budget);
    DeltaRun run = new DeltaRun(before, new ClosureScope(after, options), guard);
    Optional<Budget.Stop> stop = guard.run(run::run);
    return new ClosureVerdicts(
        run.checkedCount(), run.refutedInOrder(), stop, guard.elapsedNanos());
  }

  /**
   * Checks the later universe, finds the reasons of what cannot be installed, and compares.
   *
   * @param options what to look at in the later universe
   * @param budget how much work it may cost
   * @return the comparison; if the budget ends nothing is compared that has no verdict or no reason
   */
  public ClosureDeltaReport check(ClosureOptions options, Budget budget) {
    BudgetGuard guard = new BudgetGuard(budget);
    ClosureScope scope = new ClosureScope(after, options);
    DeltaRun run = new DeltaRun(before, scope, guard);
    Comparison comparison = new Comparison(scope, run);
    Optional<Budget.Stop> stop =
        guard.run(
            () -> {
              run.run();
              comparison.explain(guard);
              comparison.compare(guard);
            });
    return comparison.report(stop, guard.elapsedNanos());
  }

  /** What is told of the packages of both universes. */
  private final class Comparison {
    private final ClosureScope scope;
    private final DeltaRun run;
    private final Succession succession;
    private final Int2ObjectOpenHashMap<Uninstallable> explained = new Int2ObjectOpenHashMap<>();
    private final List<Uninstallable> broken = new ArrayList<>();
    private final List<StillBroken> stillBroken = new ArrayList<>();
    private final List<RpmPackage> fixed = new ArrayList<>();
    private final List<RpmPackage> gone = new ArrayList<>();
    private final List<ClosureDeltaReport.Loss> losses = new ArrayList<>();

    Comparison(ClosureScope scope, DeltaRun run) {
      this.scope = scope;
      this.run = run;
      succession = new Succession(before.scope(), scope, run.match());
    }

    /** Checks what is refuted once more, for reasons that are not plain to see. */
    void explain(BudgetGuard guard) {
      DirectReasons direct = new DirectReasons(scope);
      IntArrayList others = new IntArrayList();
      for (int packageId : run.refuted()) {
        guard.step();
        Optional<Explanation> reason = direct.of(packageId);
        if (reason.isPresent()) {
          add(new Uninstallable(after.get(packageId), reason.get()));
        } else {
          others.add(packageId);
        }
      }
      int[] rest = others.toIntArray();
      if (rest.length == 0) {
        return;
      }
      ClosureRun reasons =
          new ClosureRun(scope, rest, scope.options().progress(), Crew.alone(guard));
      reasons.runInReach();
      if (!Arrays.equals(reasons.refuted(), rest)) {
        throw new IllegalStateException("a delta check refutes what a check does not");
      }
      reasons.explain(this::add);
    }

    private void add(Uninstallable finding) {
      explained.put(finding.subject().id(), scope.withoutOutdated(finding));
    }

    void compare(BudgetGuard guard) {
      Int2ObjectOpenHashMap<Uninstallable> once = new Int2ObjectOpenHashMap<>();
      for (Uninstallable finding : before.report().uninstallable()) {
        once.put(finding.subject().id(), finding);
        int successor = succession.successor(finding.subject().id());
        if (successor < 0) {
          gone.add(finding.subject());
        } else if (run.isInstallable(successor)) {
          fixed.add(after.get(successor));
        }
      }
      for (RpmPackage subject : run.refutedInOrder()) {
        Uninstallable now = explained.get(subject.id());
        int predecessor = succession.predecessor(subject.id());
        if (predecessor >= 0 && once.containsKey(predecessor)) {
          stillBroken.add(new StillBroken(once.get(predecessor), now));
        } else {
          broken.add(now);
        }
      }
      losses.addAll(
          new LossSearch(before, scope, succession, run.refutedBits(), guard).of(run.changed()));
    }

    ClosureDeltaReport report(Optional<Budget.Stop> stop, long nanos) {
      List<Uninstallable> all = new ArrayList<>();
      for (RpmPackage subject : run.refutedInOrder()) {
        if (explained.containsKey(subject.id())) {
          all.add(explained.get(subject.id()));
        }
      }
      fixed.sort(ClosureCheck.ORDER);
      gone.sort(ClosureCheck.ORDER);
      losses.sort(
          Comparator.comparing(ClosureDeltaReport.Loss::changed, ClosureCheck.ORDER)
              .thenComparing(ClosureDeltaReport.Loss::other, ClosureCheck.ORDER));
      return new ClosureDeltaReport(
          new ClosureReport(run.checkedCount(), all, stop, nanos),
          broken,
          stillBroken,
          fixed,
          gone,
          losses,
          run.changed().length,
          stop,
          nanos);
    }
  }
}
