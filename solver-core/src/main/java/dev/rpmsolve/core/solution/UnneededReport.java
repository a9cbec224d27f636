package dev.rpmsolve.core.solution;

import dev.rpmsolve.core.universe.RpmPackage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which installed packages nobody needs any more, and why the others are kept.
 *
 * @param unneeded the packages that could go, by ascending id
 * @param roots those of them that no other unneeded package needs, by ascending id; members of a
 *     cycle stand for each other
 * @param kept the packages that stay, by ascending id, each with the reason that leads to a
 *     user-installed package in the fewest steps
 */
public record UnneededReport(List<RpmPackage> unneeded, List<RpmPackage> roots, List<Kept> kept) {
  /**
   * Creates a report.
   *
   * @param unneeded the packages that could go
   * @param roots those of them that no other unneeded package needs
   * @param kept the packages that stay
   * @throws IllegalArgumentException if a root is not unneeded, a kept package is unneeded or there
   *     twice, or one is kept for a package that is not kept
   */
  public UnneededReport {
    unneeded = List.copyOf(unneeded);
    roots = List.copyOf(roots);
    kept = List.copyOf(kept);
    Set<RpmPackage> going = new HashSet<>(unneeded);
    for (RpmPackage root : roots) {
      check(going.contains(root), "a root is not unneeded: ", root);
    }
    Set<RpmPackage> staying = new HashSet<>();
    for (Kept one : kept) {
      check(!going.contains(one.subject()), "kept and unneeded: ", one.subject());
      check(staying.add(one.subject()), "kept twice: ", one.subject());
    }
    for (Kept one : kept) {
      one.reason().keeper().ifPresent(p -> check(staying.contains(p), "not kept: ", p));
    }
  }

  private static void check(boolean isRight, String complaint, RpmPackage subject) {
    if (!isRight) {
      throw new IllegalArgumentException(complaint + subject);
    }
  }

  /**
   * A package that stays.
   *
   * @param subject the package
   * @param reason why it stays
   */
  public record Kept(RpmPackage subject, KeepReason reason) {
    /**
     * Creates an entry.
     *
     * @param subject the package
     * @param reason why it stays
     */
    public Kept {
      Objects.requireNonNull(subject, "subject");
      Objects.requireNonNull(reason, "reason");
    }
  }

  /**
   * Follows the reasons from a package. Complexity: linear in the kept packages.
   *
   * @param subject a package
   * @return the package, the one it is kept for, and so on; the last one is user-installed, or
   *     supplements no package in particular. Empty if the package is not kept.
   */
  public List<Kept> chain(RpmPackage subject) {
    Map<RpmPackage, Kept> bySubject = new HashMap<>();
    kept.forEach(one -> bySubject.put(one.subject(), one));
    List<Kept> chain = new ArrayList<>();
    Kept next = bySubject.get(subject);
    while (next != null && chain.size() < kept.size()) {
      chain.add(next);
      next = next.reason().keeper().map(bySubject::get).orElse(null);
    }
    return List.copyOf(chain);
  }
}
