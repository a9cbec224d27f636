package dev.rpmsolve.core.enablement;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Which repositories may be enabled together, as a catalog says; ids that nobody has may occur. */
public sealed interface EnablementRule {
  /**
   * Tells whether a set of repositories keeps the rule.
   *
   * @param enabled the ids of all that are enabled, those that are not optional too
   * @return whether it does
   */
  boolean allows(Set<String> enabled);

  /**
   * Two repositories exclude each other.
   *
   * @param one an id
   * @param other another id
   */
  record Conflict(String one, String other) implements EnablementRule {
    /**
     * Creates the rule.
     *
     * @param one an id
     * @param other another id
     * @throws IllegalArgumentException if both are the same
     */
    public Conflict {
      Objects.requireNonNull(other, "other");
      if (one.equals(other)) {
        throw new IllegalArgumentException(one + " cannot exclude itself");
      }
    }

    @Override
    public boolean allows(Set<String> enabled) {
      return !(enabled.contains(one) && enabled.contains(other));
    }

    @Override
    public String toString() {
      return one + " and " + other + " cannot be enabled together";
    }
  }

  /**
   * What is enabled has to be part of one of some sets, as far as it is governed by them at all.
   *
   * @param governed the ids that the rule is about; others may be enabled beside them
   * @param sets the allowed sets
   */
  record AllowedSets(Set<String> governed, List<Set<String>> sets) implements EnablementRule {
    /**
     * Creates the rule.
     *
     * @param governed the ids that the rule is about
     * @param sets the allowed sets
     */
    public AllowedSets {
      governed = Set.copyOf(governed);
      sets = sets.stream().map(Set::copyOf).toList();
    }

    @Override
    public boolean allows(Set<String> enabled) {
      return sets.stream()
          .anyMatch(
              set -> governed.stream().allMatch(id -> !enabled.contains(id) || set.contains(id)));
    }

    @Override
    public String toString() {
      return "the catalog allows " + sets.size() + " combinations only, and their parts";
    }
  }
}
