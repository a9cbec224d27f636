package dev.rpmsolve.rpm.release;

import dev.rpmsolve.core.AdvisoryCheck;
import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.Optimality;
import dev.rpmsolve.core.Optimization;
import dev.rpmsolve.core.SolveResult;
import dev.rpmsolve.core.advisory.AdvisoryFilter;
import dev.rpmsolve.core.advisory.AdvisoryItem;
import dev.rpmsolve.core.advisory.AdvisoryMatch;
import dev.rpmsolve.core.advisory.AdvisoryMatcher;
import dev.rpmsolve.core.advisory.AdvisorySet;
import dev.rpmsolve.core.advisory.AdvisoryVerdict;
import dev.rpmsolve.core.advisory.FixOffer;
import dev.rpmsolve.core.advisory.SmallestFix;
import dev.rpmsolve.core.criteria.Criteria;
import dev.rpmsolve.core.request.DnfGoals;
import dev.rpmsolve.core.request.DnfOptions;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.universe.RpmPackage;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/**
 * Asks releases for the fixes of CVEs and advisories.
 *
 * <p>An installed package that an advisory is about must become one that is new enough; nothing
 * else has to move, and nothing comes that is only recommended. The change is the smallest one, by
 * {@link SmallestFix#CRITERIA}: proven to be so unless the budget ends before, and then its {@code
 * Optimality} has the gap. If the oldest versions that are new enough make none larger, those are
 * taken. Immutable and thread-safe.
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
    private final AdvisoryMatcher matcher;

    Run(ReleaseSystem release, BudgetRest budget) {
      this.release = release;
      this.budget = budget;
      modular = release.modular(policy);
      trial = new SystemTrial(release, modular, options, budget);
      matcher =
          new AdvisoryMatcher(
              release.universe(),
              release.installedIds(),
              modular,
              release.modules().forAdvisories());
    }

    FixVerdict verdict() {
      List<AdvisoryMatch> matches = matches();
      List<AdvisoryVerdict.NotOffered> missing =
          new AdvisoryCheck(release.universe(), release.installedIds(), modular, options)
              .check(matches.stream().filter(m -> !isOffered(m)).toList(), budget.now()).stream()
                  .map(AdvisoryVerdict.NotOffered.class::cast)
                  .toList();
      if (!missing.isEmpty()) {
        return new FixVerdict.NotOffered(release.name(), missing);
      }
      Set<List<RpmPackage>> fixes = new LinkedHashSet<>();
      Set<List<RpmPackage>> oldest = new LinkedHashSet<>();
      for (AdvisoryMatch match : matches) {
        match.open().forEach(item -> fixes.add(offered(item)));
        match.open().forEach(item -> oldest.add(List.of(oldest(offered(item)))));
      }
      Move any = smallest(fixes, matches);
      if (any.answer().result() instanceof SolveResult.BudgetExhausted exhausted) {
        return new FixVerdict.Undecided(release.name(), exhausted.stop());
      } else if (any.solution().isEmpty()) {
        return new FixVerdict.Blocked(release, any);
      }
      Optional<List<Long>> proven = provenValues(any);
      if (proven.isPresent() && !oldest.equals(fixes)) {
        Move older = smallest(oldest, matches);
        if (provenValues(older).equals(proven)) {
          return new FixVerdict.Fixing(release, older);
        }
      }
      return new FixVerdict.Fixing(release, any);
    }

    /** The smallest change among those that bring one package of each group. */
    private Move smallest(Set<List<RpmPackage>> fixes, List<AdvisoryMatch> matches) {
      return trial.best(
          goals(fixes),
          request ->
              Optimization.by(Criteria.parse(SmallestFix.CRITERIA))
                  .withWishes(SmallestFix.of(request, matches, matcher).wishes()));
    }

    /** What a move comes to, if nothing can come to less. */
    private static Optional<List<Long>> provenValues(Move move) {
      return move.answer()
          .result()
          .resolution()
          .filter(resolution -> move.solution().isPresent())
          .flatMap(resolution -> resolution.extras().optimality())
          .filter(Optimality::isProven)
          .map(
              optimality ->
                  LongStream.concat(
                          LongStream.of(optimality.wishes().value()),
                          optimality.values().stream().mapToLong(one -> one.bounds().value()))
                      .boxed()
                      .toList());
    }

    /** Compares what is wanted with the system; some of it need not be about it. */
    private List<AdvisoryMatch> matches() {
      return release.advisories().advisories().stream()
          .filter(advisory -> wanted.stream().anyMatch(id -> criterion(id).matches(advisory)))
          .map(matcher::match)
          .toList();
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
  }
}
