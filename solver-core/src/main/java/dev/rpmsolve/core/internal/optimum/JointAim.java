package dev.rpmsolve.core.internal.optimum;

import dev.rpmsolve.core.criteria.Criteria;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is wanted of answers to several requests, one for each machine.
 *
 * @param base the packages that each answer is compared with
 * @param criteria what counts before all else; each machine is measured by itself
 * @param renewed names that are to become as new as possible; empty if the answers are to be near
 *     to what the machines get by themselves
 * @param isRenewal whether names are to be renewed
 */
public record JointAim(
    List<int[]> base, Optional<Criteria> criteria, Set<String> renewed, boolean isRenewal) {
  /**
   * Copies the lists.
   *
   * @param base the packages that each answer is compared with
   * @param criteria what counts before all else
   * @param renewed names that are to become as new as possible
   * @param isRenewal whether names are to be renewed
   */
  public JointAim {
    base = List.copyOf(base);
    renewed = Set.copyOf(renewed);
  }

  /**
   * Wants versions to be equal, with as little change to the answers of the machines as possible.
   *
   * @param own the answers that the machines get by themselves
   * @param criteria by which these are best
   * @return the aim
   */
  public static JointAim equalVersions(List<int[]> own, Optional<Criteria> criteria) {
    return new JointAim(own, criteria, Set.of(), false);
  }

  /**
   * Wants some names to be as new as possible, with as few other changes as possible.
   *
   * @param before what is installed before
   * @param names package names
   * @return the aim
   */
  public static JointAim renewal(List<int[]> before, Set<String> names) {
    return new JointAim(before, Optional.empty(), names, true);
  }
}
