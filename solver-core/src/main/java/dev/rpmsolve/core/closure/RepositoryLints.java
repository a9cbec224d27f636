package dev.rpmsolve.core.closure;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.internal.search.BudgetGuard;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.core.version.Evr;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Looks for what is likely to give trouble in repositories though their packages can be installed.
 *
 * <p>Linear in the metadata, but for file conflicts: there each pair of names that share files
 * costs searches for an installation of both, until one is found.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class RepositoryLints {
  private static final Evr RICH_SINCE = Evr.parse("4.13");
  private static final List<DependencyKind> STRONG_KINDS =
      List.of(DependencyKind.REQUIRES, DependencyKind.CONFLICTS, DependencyKind.OBSOLETES);

  private final Universe universe;

  private RepositoryLints(Universe universe) {
    this.universe = Objects.requireNonNull(universe, "universe");
  }

  /**
   * Creates lints.
   *
   * @param universe the packages there are
   * @return the lints
   */
  public static RepositoryLints of(Universe universe) {
    return new RepositoryLints(universe);
  }

  /**
   * Looks for findings.
   *
   * @param options what to look for
   * @param metadata what is known beyond the universe; rules that need what it lacks find nothing
   * @param budget how much work it may cost
   * @return the findings
   */
  public LintReport check(LintOptions options, LintMetadata metadata, Budget budget) {
    BudgetGuard guard = new BudgetGuard(budget);
    Run run = new Run(options, metadata, guard);
    Optional<Budget.Stop> stop = guard.run(() -> run.run());
    run.findings.sort(
        Comparator.comparing(LintFinding::rule)
            .thenComparing(LintFinding::subject, ClosureCheck.ORDER));
    return new LintReport(run.checked.length, run.findings, stop, guard.elapsedNanos());
  }

  private final class Run {
    private final LintOptions options;
    private final LintMetadata metadata;
    private final BudgetGuard guard;
    private final ClosureScope scope;
    private final int[] checked;
    private final List<LintFinding> findings = new ArrayList<>();

    Run(LintOptions options, LintMetadata metadata, BudgetGuard guard) {
      this.options = options;
      this.metadata = metadata;
      this.guard = guard;
      scope = new ClosureScope(universe, options.scope());
      checked = scope.checkedOfBothKinds();
    }

    void run() {
      guard.poll();
      for (int packageId : checked) {
        guard.step();
        checkDependencies(universe.get(packageId));
      }
      if (isOn(LintRule.SAME_NEVRA_OTHER_CHECKSUM) && !metadata.checksums().isEmpty()) {
        checkChecksums();
      }
      if (isOn(LintRule.FILE_CONFLICT) && !metadata.sharedPaths().isEmpty()) {
        Bits subjects = new Bits(universe.packageCount());
        for (int packageId : checked) {
          subjects.add(packageId);
        }
        new FileConflicts(universe, scope, guard, findings).find(metadata.sharedPaths(), subjects);
      }
    }

    private boolean isOn(LintRule rule) {
      return options.rules().contains(rule);
    }

    private boolean isOlderThan(Evr since) {
      return options.rpmVersion().isPresent() && options.rpmVersion().get().compareTo(since) < 0;
    }

    private void checkDependencies(RpmPackage subject) {
      for (DependencyKind kind : STRONG_KINDS) {
        for (Dependency dependency : subject.dependencies(kind).stream().distinct().toList()) {
          check(subject, kind, dependency);
        }
      }
    }

    private void check(RpmPackage subject, DependencyKind kind, Dependency dependency) {
      if (!(dependency instanceof Dependency.Atom atom)) {
        if (isOn(LintRule.RICH_DEPENDENCY) && isOlderThan(RICH_SINCE)) {
          findings.add(new LintFinding.RichDependency(subject, kind, dependency));
        }
      } else if (kind == DependencyKind.REQUIRES && RpmFeatures.isFeature(atom)) {
        checkFeature(subject, atom);
      } else if (kind == DependencyKind.REQUIRES) {
        checkPath(subject, atom.name());
      } else if (kind == DependencyKind.OBSOLETES && isOn(LintRule.SELF_OBSOLETES)) {
        boolean isSelf = IntStream.of(universe.named(atom)).anyMatch(id -> id == subject.id());
        if (isSelf) {
          findings.add(new LintFinding.SelfObsoletes(subject, atom));
        }
      }
    }

    /** What a rich dependency needs is told by a rule of its own. */
    private void checkFeature(RpmPackage subject, Dependency.Atom atom) {
      if (!isOn(LintRule.RPMLIB_FEATURE)
          || atom.name().equals("rpmlib(RichDependencies)") && isOn(LintRule.RICH_DEPENDENCY)) {
        return;
      }
      Optional<String> since = RpmFeatures.since(atom);
      if (since.isEmpty() || isOlderThan(Evr.parse(since.get()))) {
        findings.add(new LintFinding.MissingFeature(subject, atom, since));
      }
    }

    private void checkPath(RpmPackage subject, String name) {
      if (!isOn(LintRule.FILELISTS_ONLY_PATH) || !metadata.hiddenPaths().contains(name)) {
        return;
      }
      List<RpmPackage> owners =
          IntStream.of(universe.packagesByPath().row(universe.names().find(name)))
              .filter(scope::isAvailable)
              .mapToObj(universe::get)
              .toList();
      if (!owners.isEmpty()) {
        findings.add(new LintFinding.HiddenPath(subject, name, owners));
      }
    }

    private void checkChecksums() {
      IntTable byName = universe.packagesByName();
      for (int name = 0; name < byName.rows(); name++) {
        Map<List<Integer>, List<Integer>> groups = new LinkedHashMap<>();
        for (int packageId : byName.row(name)) {
          if (!metadata.checksums().get(packageId).isEmpty()) {
            List<Integer> key = List.of(universe.evrId(packageId), universe.archId(packageId));
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(packageId);
          }
        }
        groups.values().forEach(this::checkGroup);
      }
    }

    private void checkGroup(List<Integer> sameNevra) {
      String checksum = metadata.checksums().get(sameNevra.get(0));
      List<RpmPackage> others =
          sameNevra.stream()
              .filter(id -> !metadata.checksums().get(id).equals(checksum))
              .map(universe::get)
              .toList();
      boolean isChecked = IntStream.of(checked).anyMatch(sameNevra::contains);
      if (!others.isEmpty() && isChecked) {
        findings.add(
            new LintFinding.OtherChecksum(
                universe.get(sameNevra.get(0)),
                checksum,
                others,
                others.stream().map(p -> metadata.checksums().get(p.id())).toList()));
      }
    }
  }
}
