package dev.rpmsolve.core.closure;

import dev.rpmsolve.core.version.Evr;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What lints look for, and in what.
 *
 * @param rules what to look for
 * @param scope which packages are looked at, and which count
 * @param rpmVersion the version of rpm on the target; without it every known feature is there
 */
public record LintOptions(Set<LintRule> rules, ClosureOptions scope, Optional<Evr> rpmVersion) {
  /**
   * Creates options.
   *
   * @param rules what to look for
   * @param scope which packages are looked at, and which count
   * @param rpmVersion the version of rpm on the target
   */
  public LintOptions {
    rules = Set.copyOf(rules);
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(rpmVersion, "rpmVersion");
  }

  /**
   * Looks for everything in everything.
   *
   * @return the options
   */
  public static LintOptions everything() {
    return new LintOptions(
        EnumSet.allOf(LintRule.class), ClosureOptions.everything(), Optional.empty());
  }

  /**
   * Sets what is looked at.
   *
   * @param newScope which packages are checked and which count
   * @return a changed copy
   */
  public LintOptions withScope(ClosureOptions newScope) {
    return new LintOptions(rules, newScope, rpmVersion);
  }

  /**
   * Sets the target.
   *
   * @param version the version of rpm there
   * @return a changed copy
   */
  public LintOptions withRpmVersion(Evr version) {
    return new LintOptions(rules, scope, Optional.of(version));
  }
}
