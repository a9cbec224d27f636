package dev.rpmsolve.rpm.findings;

import dev.rpmsolve.core.universe.RpmPackage;
import java.util.List;
import java.util.Objects;

/**
 * What findings have in common: change this, and they are gone, or have another cause.
 *
 * @param rule the rule that is broken
 * @param key readable text without releases; begins with the rule's id
 * @param title what is wrong, in words
 * @param hint what could be done, in words
 * @param sources the packages that the cause is about: whose requirement nothing meets, which
 *     declare the conflict, which are excluded; by name, version and architecture
 * @param victims the findings, by name, version and architecture of their packages
 */
public record RootCause(
    Rule rule,
    String key,
    String title,
    String hint,
    List<RpmPackage> sources,
    List<Finding> victims) {
  /**
   * Copies the lists.
   *
   * @param rule the rule that is broken
   * @param key readable text without releases
   * @param title what is wrong
   * @param hint what could be done
   * @param sources the packages that the cause is about; copied
   * @param victims the findings; copied
   */
  public RootCause {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(hint, "hint");
    sources = List.copyOf(sources);
    victims = List.copyOf(victims);
  }

  /** Returns the cause with other victims. */
  RootCause withVictims(List<Finding> others) {
    return new RootCause(rule, key, title, hint, sources, others);
  }

  /**
   * Counts the victims that no baseline excuses.
   *
   * @return their number
   */
  public int freshCount() {
    return (int) victims.stream().filter(finding -> finding.status().isFresh()).count();
  }
}
