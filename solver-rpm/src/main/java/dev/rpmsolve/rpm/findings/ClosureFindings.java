package dev.rpmsolve.rpm.findings;

import dev.rpmsolve.core.closure.ClosureReport;
import dev.rpmsolve.core.closure.Uninstallable;
import dev.rpmsolve.core.explanation.Explanation;
import dev.rpmsolve.core.request.PackageFilter;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Turns the verdicts of a closure check into findings.
 *
 * <p>Where requirements lead to something that nothing provides, or only packages that do not
 * count, the explanation and the key follow from the metadata alone; the order of packages and the
 * ways of the solver do not matter. Other findings, those about conflicts, keep the explanation of
 * the check.
 */
public final class ClosureFindings {
  private final Universe universe;
  private final DeadChains chains;
  private final Hints hints;

  private ClosureFindings(Universe universe, List<String> excludes) {
    this.universe = universe;
    Policy policy = Policy.usual().withExcludes(excludes);
    chains = new DeadChains(universe, PackageFilter.of(universe, policy, List.of()));
    hints = new Hints(universe);
  }

  /**
   * Turns verdicts into findings.
   *
   * @param universe the packages there are
   * @param excludes the globs of packages that did not count in the check
   * @param report the verdicts
   * @return one finding per package that cannot be installed; all of them new
   */
  public static Findings of(Universe universe, List<String> excludes, ClosureReport report) {
    return new ClosureFindings(universe, excludes).findings(report.uninstallable());
  }

  private Findings findings(List<Uninstallable> verdicts) {
    Map<String, List<Root>> roots = new TreeMap<>();
    Map<String, List<Finding>> victims = new TreeMap<>();
    for (Uninstallable verdict : verdicts) {
      RpmPackage subject = verdict.subject();
      Root root = chains.root(subject.id()).orElseGet(() -> Terminals.of(verdict.explanation()));
      Explanation explanation =
          chains.root(subject.id()).isPresent()
              ? chains.explain(subject.id(), verdict.explanation())
              : verdict.explanation();
      String key = root.key() + " breaks " + KeyText.of(subject);
      roots.computeIfAbsent(root.key(), k -> new ArrayList<>()).add(root);
      victims
          .computeIfAbsent(root.key(), k -> new ArrayList<>())
          .add(new Finding(root.rule(), key, subject, root.key(), explanation, Status.NEW, ""));
    }
    List<RootCause> causes = new ArrayList<>();
    roots.forEach((key, all) -> causes.add(rootCause(all, victims.get(key))));
    return new Findings(causes);
  }

  private RootCause rootCause(List<Root> roots, List<Finding> victims) {
    List<RpmPackage> sources =
        roots.stream()
            .flatMap(root -> Terminals.sources(root.cause()))
            .collect(Collectors.toMap(RpmPackage::id, Function.identity(), (a, b) -> a))
            .values()
            .stream()
            .sorted(Findings.PACKAGES)
            .toList();
    // Roots of one key may differ in releases; any may stand for all, but always the same.
    Root root = roots.stream().min(Comparator.comparing(Hints::title)).orElseThrow();
    List<Finding> sorted =
        victims.stream().sorted(Comparator.comparing(Finding::subject, Findings.PACKAGES)).toList();
    return new RootCause(
        root.rule(),
        root.key(),
        Hints.title(root) + others(roots),
        hints.hint(root.cause(), sources),
        sources,
        sorted);
  }

  /** Keys have no releases, so that several requirements can have one. */
  private static String others(List<Root> roots) {
    long count = roots.stream().map(Hints::title).distinct().count() - 1;
    return count == 0
        ? ""
        : " (and " + count + (count == 1 ? " other release)" : " other releases)");
  }

  @Override
  public String toString() {
    return "findings about " + universe + ": " + chains;
  }
}
