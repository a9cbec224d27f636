package dev.rpmsolve.rpm.matrix;

import dev.rpmsolve.core.closure.ClosureOptions;
import dev.rpmsolve.core.closure.LintRule;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.version.Evr;
import dev.rpmsolve.rpm.findings.Allowance;
import dev.rpmsolve.rpm.report.CheckLevel;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is to be checked on one kind of machine.
 *
 * @param name what reports call it; no other target has this name
 * @param group its name in the file, which targets for other architectures may share
 * @param arch the architecture of the machine
 * @param repositories its repositories, in the order of the file
 * @param options which packages are checked and which count
 * @param modules whether modules count
 * @param checks what is checked
 * @param accepted what does not fail a run
 */
public record Target(
    String name,
    String group,
    ArchPolicy arch,
    List<TargetRepository> repositories,
    ClosureOptions options,
    TargetModules modules,
    Checks checks,
    Accepted accepted) {
  /**
   * Copies the list.
   *
   * @param name what reports call it
   * @param group its name in the file
   * @param arch the architecture of the machine
   * @param repositories its repositories; copied
   * @param options which packages are checked and which count
   * @param modules whether modules count
   * @param checks what is checked
   * @param accepted what does not fail a run
   */
  public Target {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(arch, "arch");
    Objects.requireNonNull(options, "options");
    Objects.requireNonNull(modules, "modules");
    Objects.requireNonNull(checks, "checks");
    Objects.requireNonNull(accepted, "accepted");
    repositories = List.copyOf(repositories);
  }

  /**
   * What is checked.
   *
   * @param levels how deep: provides, installable, buildable
   * @param lints what lints look for
   * @param rpmVersion the version of rpm there; empty if it has every feature
   * @param lists lists of what must be installable together, by name, in the order of the file
   */
  public record Checks(
      List<CheckLevel> levels,
      Set<LintRule> lints,
      Optional<Evr> rpmVersion,
      Map<String, List<String>> lists) {
    /**
     * Copies the collections.
     *
     * @param levels how deep; copied
     * @param lints what lints look for; copied
     * @param rpmVersion the version of rpm there
     * @param lists lists of what must be installable together; copied in their order
     */
    public Checks {
      Objects.requireNonNull(rpmVersion, "rpmVersion");
      levels = List.copyOf(levels);
      EnumSet<LintRule> ordered = EnumSet.noneOf(LintRule.class);
      ordered.addAll(lints);
      lints = Collections.unmodifiableSet(ordered);
      lists = Collections.unmodifiableMap(new LinkedHashMap<>(lists));
    }
  }

  /**
   * What does not fail a run.
   *
   * @param own allowances of this target alone
   * @param shared allowances of all targets
   * @param baseline a file of findings that are known
   */
  public record Accepted(List<Allowance> own, List<Allowance> shared, Optional<Path> baseline) {
    /**
     * Copies the lists.
     *
     * @param own allowances of this target alone; copied
     * @param shared allowances of all targets; copied
     * @param baseline a file of findings that are known
     */
    public Accepted {
      own = List.copyOf(own);
      shared = List.copyOf(shared);
      Objects.requireNonNull(baseline, "baseline");
    }

    /**
     * Lists all allowances.
     *
     * @return those of the target, then the others
     */
    public List<Allowance> all() {
      return Stream.concat(own.stream(), shared.stream()).toList();
    }
  }
}
