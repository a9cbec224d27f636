package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.AdvisoryCheck;
import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.LimitedResult;
import dev.rpmsolve.core.SolveResult;
import dev.rpmsolve.core.advisory.ActiveModules;
import dev.rpmsolve.core.advisory.Advisory;
import dev.rpmsolve.core.advisory.AdvisoryFilter;
import dev.rpmsolve.core.advisory.AdvisoryFilter.Combination;
import dev.rpmsolve.core.advisory.AdvisoryItem;
import dev.rpmsolve.core.advisory.AdvisoryMatch;
import dev.rpmsolve.core.advisory.AdvisoryMatcher;
import dev.rpmsolve.core.advisory.AdvisoryPackage;
import dev.rpmsolve.core.advisory.AdvisorySet;
import dev.rpmsolve.core.advisory.AdvisoryUpgrade;
import dev.rpmsolve.core.advisory.FixOffer;
import dev.rpmsolve.core.advisory.SmallestFix;
import dev.rpmsolve.core.request.DnfGoals;
import dev.rpmsolve.core.request.DnfOptions;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.request.SpecResolver;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.rpm.report.AdvisedOutcome;
import dev.rpmsolve.rpm.report.AffectedSystem;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What selected advisories mean for a system, and for an upgrade of it. */
final class AdvisedUpgrade {
  private final InstalledSet.Snapshot system;
  private final AdvisorySet all;
  private final AdvisoryFilter filter;
  private final ActiveModules modules;
  private final List<Advisory> selected;

  AdvisedUpgrade(
      InstalledSet.Snapshot system, AdvisorySet all, AdvisoryFilter filter, ActiveModules modules) {
    this.system = system;
    this.all = all;
    this.filter = filter;
    this.modules = modules;
    selected = all.select(filter);
  }

  /** Lets upgrades bring only what the advisories call for. */
  void addTo(DnfGoals goals, AdvisoryUpgrade.Extent extent) {
    filter.unmatched(all).forEach(criterion -> goals.unknownAdvisory(criterion.toString()));
    List<AdvisoryPackage> wanted = selected.stream().flatMap(modules::packages).toList();
    goals.choosing(new AdvisoryUpgrade(system.universe(), system.packageIds(), wanted, extent));
  }

  AffectedSystem.Scope scope() {
    return new AffectedSystem.Scope(
        all.size(), selected.size(), all.select(filter.with(Combination.ALL)).size(), inactive());
  }

  /** Counts advisories that would be about installed names if streams of modules were active. */
  private int inactive() {
    Set<String> names =
        system.packageIds().stream()
            .map(system.universe()::get)
            .map(RpmPackage::name)
            .collect(Collectors.toUnmodifiableSet());
    return (int)
        selected.stream()
            .filter(
                advisory ->
                    advisory.collections().stream()
                        .filter(collection -> !modules.counts(collection))
                        .flatMap(collection -> collection.packages().stream())
                        .anyMatch(one -> names.contains(one.nevra().name())))
            .count();
  }

  /** Compares the advisories with what is installed; those that are not about it are left out. */
  List<AdvisoryMatch> matches(Policy policy) {
    return matches(policy, system.packageIds()).stream()
        .filter(match -> match.state() != AdvisoryMatch.State.NOT_CONCERNED)
        .toList();
  }

  private List<AdvisoryMatch> matches(Policy policy, List<Integer> installed) {
    AdvisoryMatcher matcher = new AdvisoryMatcher(system.universe(), installed, policy, modules);
    return selected.stream().map(matcher::match).toList();
  }

  /** Lists the open advisories about what specs mean. */
  List<AdvisoryMatch> open(Policy policy, List<String> specs) {
    Set<Integer> meant = meant(specs);
    return matches(policy).stream().filter(match -> isAbout(match, meant)).toList();
  }

  /** Asks for the least change that fixes what can be fixed, and lets nothing else be open. */
  SmallestFix smallest(Request request, List<String> specs) {
    AdvisoryMatcher matcher =
        new AdvisoryMatcher(system.universe(), system.packageIds(), request.policy(), modules);
    Set<Integer> meant = meant(specs);
    List<AdvisoryMatch> wanted =
        selected.stream()
            .map(matcher::match)
            .filter(
                m ->
                    m.open().isEmpty()
                        || isAbout(m, meant)
                            && m.open().stream().allMatch(AdvisedUpgrade::isOffered))
            .toList();
    return SmallestFix.of(request, wanted, matcher);
  }

  private static boolean isOffered(AdvisoryItem item) {
    return item.offer() instanceof FixOffer.Offered;
  }

  private static boolean isAbout(AdvisoryMatch match, Set<Integer> packageIds) {
    return match.open().stream().anyMatch(item -> packageIds.contains(item.installed().id()));
  }

  private Set<Integer> meant(List<String> specs) {
    if (specs.isEmpty()) {
      return Set.copyOf(system.packageIds());
    }
    Set<Integer> installed = Set.copyOf(system.packageIds());
    SpecResolver resolver = new SpecResolver(system.universe());
    return specs.stream()
        .flatMapToInt(spec -> IntStream.of(resolver.resolve(spec, p -> true).packageIds()))
        .mapToObj(p -> system.universe().nameId(p))
        .distinct()
        .flatMap(name -> installed.stream().filter(p -> system.universe().nameId(p) == name))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Finds out what an answer does about the advisories, and tries what it leaves.
   *
   * @param specs what was to be upgraded; everything if there are none
   * @param options how goals were made
   * @param answer the answer
   * @param budget for the trials
   */
  AdvisedOutcome outcome(
      List<String> specs, DnfOptions options, LimitedResult answer, Budget budget) {
    Universe universe = system.universe();
    Policy policy = answer.request().policy();
    List<AdvisoryMatch> open = open(policy, specs);
    List<Integer> after =
        answer.result() instanceof SolveResult.Solved solved && answer.refused().isEmpty()
            ? IntStream.of(solved.solution().packageIds()).boxed().toList()
            : system.packageIds();
    Set<String> stillOpen =
        matches(policy, after).stream()
            .filter(match -> match.state() == AdvisoryMatch.State.OPEN)
            .map(match -> match.advisory().id())
            .collect(Collectors.toUnmodifiableSet());
    List<AdvisoryMatch> left =
        open.stream().filter(m -> stillOpen.contains(m.advisory().id())).toList();
    return new AdvisedOutcome(
        scope(),
        open.stream().filter(m -> !stillOpen.contains(m.advisory().id())).toList(),
        new AdvisoryCheck(universe, system.packageIds(), policy, options).check(left, budget));
  }
}
