package dev.rpmsolve.rpm.findings;

import dev.rpmsolve.core.closure.ClosureOptions;
import dev.rpmsolve.core.closure.ClosureReport;
import dev.rpmsolve.core.closure.ProvidesReport;
import dev.rpmsolve.core.closure.Uninstallable;
import dev.rpmsolve.core.closure.Unprovided;
import dev.rpmsolve.core.explanation.Cause;
import dev.rpmsolve.core.explanation.Explanation;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

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
  private final Map<String, List<Root>> roots = new TreeMap<>();
  private final Map<String, List<Finding>> victims = new TreeMap<>();

  private ClosureFindings(Universe universe, ClosureOptions options) {
    this.universe = universe;
    Counting counting = new Counting(universe, options);
    chains = new DeadChains(universe, counting);
    hints = new Hints(universe, counting);
  }

  /**
   * Turns verdicts into findings.
   *
   * @param universe the packages there are
   * @param options what the check looked at
   * @param report the verdicts, of a check for installability or of build requirements
   * @return one finding per package that cannot be installed or built; all of them new
   */
  public static Findings of(Universe universe, ClosureOptions options, ClosureReport report) {
    ClosureFindings findings = new ClosureFindings(universe, options);
    report.uninstallable().forEach(findings::add);
    return findings.build();
  }

  /**
   * Turns requirements without providers into findings.
   *
   * @param universe the packages there are
   * @param options what the check looked at
   * @param report the verdicts
   * @return one finding per requirement, with that as its only fact; all of them new
   */
  public static Findings of(Universe universe, ClosureOptions options, ProvidesReport report) {
    ClosureFindings findings = new ClosureFindings(universe, options);
    report.unprovided().forEach(findings::add);
    return findings.build();
  }

  private void add(Uninstallable verdict) {
    RpmPackage subject = verdict.subject();
    Optional<Root> end = chains.root(subject.id());
    if (end.isPresent()) {
      add(subject, end.get(), chains.explain(subject.id(), verdict.explanation()));
    } else {
      add(subject, Terminals.of(verdict.explanation()), verdict.explanation());
    }
  }

  private void add(Unprovided verdict) {
    Cause.Requires fact =
        new Cause.Requires(verdict.subject(), verdict.dependency(), verdict.unavailable());
    add(verdict.subject(), chains.end(fact), new Explanation(List.of(fact), true));
  }

  private void add(RpmPackage subject, Root root, Explanation explanation) {
    String key = root.key() + " breaks " + KeyText.of(subject);
    roots.computeIfAbsent(root.key(), k -> new ArrayList<>()).add(root);
    victims
        .computeIfAbsent(root.key(), k -> new ArrayList<>())
        .add(
            new Finding(
                root.rule(),
                key,
                new Subject.OnePackage(subject),
                root.key(),
                new Evidence.Contradiction(explanation),
                Status.NEW,
                ""));
  }

  private Findings build() {
    List<RootCause> causes = new ArrayList<>();
    roots.forEach((key, all) -> causes.add(rootCause(all, victims.get(key))));
    return new Findings(causes);
  }

  private RootCause rootCause(List<Root> all, List<Finding> found) {
    Set<RpmPackage> distinct = new LinkedHashSet<>();
    all.forEach(root -> Terminals.sources(root.cause()).forEach(distinct::add));
    List<RpmPackage> sources = PackageOrder.packages(distinct);
    // Roots of one key may differ in releases; any may stand for all, but always the same.
    Root root = all.stream().min(Comparator.comparing(Hints::title)).orElseThrow();
    return new RootCause(
        root.rule(),
        root.key(),
        Hints.title(root) + others(all),
        hints.hint(root.cause(), sources),
        sources,
        PackageOrder.findings(found));
  }

  /** Keys have no releases, so that several requirements can have one. */
  private static String others(List<Root> all) {
    long count = all.stream().map(Hints::title).distinct().count() - 1;
    return count == 0
        ? ""
        : " (and " + count + (count == 1 ? " other release)" : " other releases)");
  }

  @Override
  public String toString() {
    return "findings about " + universe + ": " + chains;
  }
}
