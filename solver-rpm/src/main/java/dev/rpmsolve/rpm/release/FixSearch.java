package dev.rpmsolve.rpm.release;

import dev.rpmsolve.core.AdvisoryCheck;
import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.SolveResult;
import dev.rpmsolve.core.advisory.Advisory;
import dev.rpmsolve.core.advisory.AdvisoryFilter;
import dev.rpmsolve.core.advisory.AdvisoryItem;
import dev.rpmsolve.core.advisory.AdvisoryMatch;
import dev.rpmsolve.core.advisory.AdvisoryMatcher;
import dev.rpmsolve.core.advisory.AdvisorySet;
import dev.rpmsolve.core.advisory.AdvisoryVerdict;
import dev.rpmsolve.core.advisory.FixOffer;
import dev.rpmsolve.core.request.DnfGoals;
import dev.rpmsolve.core.request.DnfOptions;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.solution.Transaction;
import dev.rpmsolve.core.universe.RpmPackage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Asks releases for the fixes of CVEs and advisories.
 *
 * <p>An installed package that an advisory is about must become one that is new enough; nothing
 * else has to move, and nothing comes that is only recommended. The change starts from the oldest
 * versions that are new enough or, if that does not work or takes more steps, from any; then steps
 * that are not fixes are forbidden one by one, and those that can be done without stay away. What
 * is left is minimal, though not proven to be the smallest of all. Immutable and thread-safe.
 */
public final class FixSearch {
  private final List<String> wanted;
  private final Policy policy;
  private final DnfOptions options;

  /**
   * Prepares a search.
   *
   * @param wanted ids of CVEs and of advisories
   * @param policy what an answer may do
   * @param options how dnf makes goals; that something may be skipped does not count
   */
  public FixSearch(List<String> wanted, Policy policy, DnfOptions options) {
    this.wanted = List.copyOf(wanted);
    this.policy = policy.withWeakDependencies(Policy.WeakDependencies.IGNORE);
    this.options =
        options.without(
            DnfOptions.Choice.SKIP_BROKEN,
            DnfOptions.Choice.SKIP_UNAVAILABLE,
            DnfOptions.Choice.BEST);
  }

  /**
   * Lists what advisories say nothing about. A release where this is not empty need not be read.
   *
   * @param advisories the advisories of a release
   * @return those of the ids that no advisory has, in the order given
   */
  public List<String> unannounced(AdvisorySet advisories) {
    return wanted.stream()
        .filter(id -> advisories.advisories().stream().noneMatch(criterion(id)::matches))
        .toList();
  }

  private static AdvisoryFilter.Criterion criterion(String id) {
    return id.toUpperCase(Locale.ROOT).startsWith("CVE-")
        ? new AdvisoryFilter.ByCve(id)
        : new AdvisoryFilter.ById(id);
  }

  /**
   * Asks a release.
   *
   * @param release the release, with the system in it
   * @param budget conflicts for each search, and time for all of them together
   * @return what it can do
   */
  public FixVerdict examine(ReleaseSystem release, Budget budget) {
    List<String> unknown = unannounced(release.advisories());
    return unknown.isEmpty()
        ? new Run(release, new BudgetRest(budget)).verdict()
        : new FixVerdict.Unannounced(release.name(), unknown);
  }

  /** One release. */
  private final class Run {
    private final ReleaseSystem release;
    private final Policy modular;
    private final BudgetRest budget;
    private final SystemTrial trial;

    Run(ReleaseSystem release, BudgetRest budget) {
      this.release = release;
      this.budget = budget;
      modular = release.modular(policy);
      trial = new SystemTrial(release, modular, options, budget);
    }

    FixVerdict verdict() {
      List<AdvisoryMatch> open = open();
      List<AdvisoryVerdict.NotOffered> missing =
          new AdvisoryCheck(release.universe(), release.installedIds(), modular, options)
              .check(open.stream().filter(m -> !isOffered(m)).toList(), budget.now()).stream()
                  .map(AdvisoryVerdict.NotOffered.class::cast)
                  .toList();
      if (!missing.isEmpty()) {
        return new FixVerdict.NotOffered(release.name(), missing);
      }
      Set<List<RpmPackage>> fixes = new LinkedHashSet<>();
      open.forEach(m -> m.open().forEach(i -> fixes.add(offered(i))));
      Move any = trial.move(goals(fixes));
      if (any.answer().result() instanceof SolveResult.BudgetExhausted exhausted) {
        return new FixVerdict.Undecided(release.name(), exhausted.stop());
      } else if (any.solution().isEmpty()) {
        return new FixVerdict.Blocked(release, any);
      }
      Set<List<RpmPackage>> oldest = new LinkedHashSet<>();
      fixes.forEach(group -> oldest.add(List.of(oldest(group))));
      Move first = trial.move(goals(oldest));
      boolean isBetter = first.solution().isPresent() && steps(first) <= steps(any);
      return new FixVerdict.Fixing(
          release, isBetter ? reduced(first, oldest) : reduced(any, fixes));
    }

    private List<AdvisoryMatch> open() {
      AdvisoryMatcher matcher =
          new AdvisoryMatcher(
              release.universe(),
              release.installedIds(),
              modular,
              release.modules().forAdvisories());
      List<AdvisoryMatch> open = new ArrayList<>();
      for (Advisory advisory : release.advisories().advisories()) {
        if (wanted.stream().anyMatch(id -> criterion(id).matches(advisory))) {
          Optional.of(matcher.match(advisory))
              .filter(m -> !m.open().isEmpty())
              .ifPresent(open::add);
        }
      }
      return open;
    }

    private static boolean isOffered(AdvisoryMatch match) {
      return match.open().stream().allMatch(item -> item.offer() instanceof FixOffer.Offered);
    }

    private static List<RpmPackage> offered(AdvisoryItem item) {
      return ((FixOffer.Offered) item.offer()).packages();
    }

    private static RpmPackage oldest(List<RpmPackage> group) {
      return group.stream().min(Comparator.comparing(RpmPackage::evr)).orElseThrow();
    }

    private Consumer<DnfGoals> goals(Set<List<RpmPackage>> fixes) {
      return goals ->
          fixes.forEach(
              group ->
                  goals.installOneOf(
                      String.join(", ", wanted), group.stream().map(RpmPackage::id).toList()));
    }

    private static int steps(Move move) {
      return move.solution().orElseThrow().transaction().steps().size();
    }

    /** Forbids what comes along, name by name. */
    private Move reduced(Move found, Set<List<RpmPackage>> fixes) {
      Move best = found;
      Set<Integer> fixing = new LinkedHashSet<>();
      fixes.forEach(group -> group.forEach(one -> fixing.add(one.id())));
      List<Integer> forbidden = new ArrayList<>(modular.disabledPackageIds());
      for (Transaction.Step step : found.solution().orElseThrow().transaction().steps()) {
        int packageId = step.subject().id();
        if (step.action() != Transaction.Action.REMOVE && !fixing.contains(packageId)) {
          List<Integer> more = new ArrayList<>(forbidden);
          trial
              .sameName(packageId)
              .filter(p -> trial.isAvailable(p) && !fixing.contains(p))
              .forEach(more::add);
          Move less = trial.move(modular.withDisabled(more), options, goals(fixes));
          if (less.solution().isPresent() && steps(less) < steps(best)) {
            best = less;
            forbidden = more;
          }
        }
      }
      return best;
    }
  }
}
