package dev.rpmsolve.core;

import dev.rpmsolve.core.dependency.Dependency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How the search came to its answer, for those who look into the solver.
 *
 * @param decisions what became of each package that the search looked at, by package id
 * @param unneeded installed packages that neither the user nor a goal wants and nothing needs, as
 *     far as that is known before the answer
 * @param unneededRoots those of them that no other one needs
 * @param learnt what was learnt from contradictions on the way
 * @param recommended what the answer recommends, by package id, whether it is part of it or not
 * @param suggested what the answer suggests, likewise
 * @param arrivals the packages that are there in the end, in the order of decision
 */
public record SearchTrace(
    List<Decision> decisions,
    List<Integer> unneeded,
    List<Integer> unneededRoots,
    List<RuleView> learnt,
    List<Integer> recommended,
    List<Integer> suggested,
    List<Integer> arrivals) {
  /**
   * Copies the lists.
   *
   * @param decisions what became of each package
   * @param unneeded installed packages that nothing needs
   * @param unneededRoots those of them that no other one needs
   * @param learnt what was learnt from contradictions
   * @param recommended what the answer recommends
   * @param suggested what the answer suggests
   * @param arrivals the packages that are there in the end, in the order of decision
   */
  public SearchTrace {
    decisions = List.copyOf(decisions);
    unneeded = List.copyOf(unneeded);
    unneededRoots = List.copyOf(unneededRoots);
    learnt = List.copyOf(learnt);
    recommended = List.copyOf(recommended);
    suggested = List.copyOf(suggested);
    arrivals = List.copyOf(arrivals);
  }

  /** Why a package was decided on. */
  public enum Way {
    /** It follows from a rule and earlier decisions. */
    UNIT,
    /** It is installed and stays. */
    KEEP,
    /** A goal wants it. */
    GOAL,
    /** It is what an installed package becomes. */
    UPDATE,
    /** Nothing needs it any more. */
    CLEAN,
    /** Something chosen requires it. */
    REQUIREMENT,
    /** Something chosen recommends it, or it supplements that. */
    WEAK,
    /** No repository has it, or something of that kind needs it. */
    ORPHAN
  }

  /**
   * What became of a package.
   *
   * @param packageId the package
   * @param isInstalled whether it is there in the end
   * @param way why
   * @param links all that recommends it or that it supplements; only for {@link Way#WEAK}
   */
  public record Decision(int packageId, boolean isInstalled, Way way, List<WeakLink> links) {
    /**
     * Copies the links.
     *
     * @param packageId the package
     * @param isInstalled whether it is there in the end
     * @param way why
     * @param links all that recommends it or that it supplements
     */
    public Decision {
      Objects.requireNonNull(way, "way");
      links = List.copyOf(links);
    }
  }

  /**
   * A weak dependency that speaks for a package.
   *
   * @param kind whose dependency it is
   * @param dependency the dependency
   * @param partner the package that recommends it, or one that it supplements if there is one in
   *     particular
   */
  public record WeakLink(Kind kind, Dependency dependency, Optional<Integer> partner) {
    /** Whose dependency it is. */
    public enum Kind {
      /** That of the partner. */
      RECOMMENDED,
      /** That of the package itself. */
      SUPPLEMENTED
    }

    /**
     * Refuses nulls.
     *
     * @param kind whose dependency it is
     * @param dependency the dependency
     * @param partner the other package
     */
    public WeakLink {
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(dependency, "dependency");
      Objects.requireNonNull(partner, "partner");
    }
  }
}
