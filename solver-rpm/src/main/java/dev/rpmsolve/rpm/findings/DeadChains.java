package dev.rpmsolve.rpm.findings;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.explanation.Cause;
import dev.rpmsolve.core.explanation.Explanation;
import dev.rpmsolve.core.request.Exclusion;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Explains packages whose requirements lead to nothing: by one chain that depends on the metadata
 * only, so that two runs, and two solvers, tell the same.
 *
 * <p>One requirement is picked for each dead package. The picked requirements of a package and of
 * all packages they lead to explain it, minimally: without that of one of them, that one and all on
 * the way to it could be installed.
 */
final class DeadChains {
  private static final Comparator<Root> NEAREST = Comparator.comparing(Root::key);

  private final Universe universe;
  private final Counting counting;
  private final DeadEnds ends;
  private final int[] requirements;
  private final Cause.Requires[] facts;
  private final Root[] roots;

  DeadChains(Universe universe, Counting counting) {
    this.universe = universe;
    this.counting = counting;
    ends = new DeadEnds(universe, counting);
    requirements = new int[universe.packageCount()];
    facts = new Cause.Requires[universe.packageCount()];
    roots = new Root[universe.packageCount()];
    for (int packageId : ends.packages()) {
      requirements[packageId] = ends.requirement(packageId);
      facts[packageId] = ends.fact(packageId, requirements[packageId]);
      roots[packageId] = findRoot(packageId);
    }
  }

  /** Returns the end that a package leads to, if it is dead. */
  Optional<Root> root(int packageId) {
    return Optional.ofNullable(roots[packageId]);
  }

  /** The root of the provider that is nearest to an end, unless there is none that counts. */
  private Root findRoot(int packageId) {
    Cause.Requires fact = facts[packageId];
    return fact.providers().stream()
        .map(RpmPackage::id)
        .filter(counting::counts)
        .min(
            Comparator.comparingInt(ends::distance)
                .thenComparing(provider -> roots[provider], NEAREST))
        .map(provider -> roots[provider])
        .orElseGet(() -> end(fact, ends.leaves(requirements[packageId])));
  }

  /** Finds what is at the end of a requirement without providers that count. */
  Root end(Cause.Requires fact) {
    return end(fact, new int[0]);
  }

  private Root end(Cause.Requires fact, int[] leaves) {
    if (!fact.providers().isEmpty()) {
      return fact.providers().stream()
          .map(this::forbidden)
          .min(Comparator.comparing(Root::rule).thenComparing(NEAREST))
          .orElseThrow();
    }
    Dependency missing =
        leaves.length == 1 ? universe.dependencies().get(leaves[0]) : fact.dependency();
    return Root.of(
        Rule.MISSING_PROVIDER,
        KeyText.of(missing, fact.requirer()),
        new Cause.Requires(fact.requirer(), missing, List.of()));
  }

  private Root forbidden(RpmPackage subject) {
    return Terminals.root(forbiddenFact(subject));
  }

  private Cause forbiddenFact(RpmPackage subject) {
    if (counting.isHidden(subject.id())) {
      return new Cause.LowerPriority(subject);
    }
    Optional<Exclusion> why = counting.exclusion(subject.id());
    return why.isPresent() ? new Cause.Excluded(subject, why) : new Cause.NotInstallable(subject);
  }

  /**
   * Explains a dead package.
   *
   * @param packageId a package that has a root
   * @param known an explanation that a solver found; the request for the package is taken from it
   */
  Explanation explain(int packageId, Explanation known) {
    List<Cause> causes = new ArrayList<>();
    known.causes().stream().filter(Cause.Requested.class::isInstance).forEach(causes::add);
    IntOpenHashSet seen = new IntOpenHashSet(new int[] {packageId});
    IntArrayList queue = IntArrayList.of(packageId);
    List<Cause> forbidden = new ArrayList<>();
    for (int next = 0; next < queue.size(); next++) {
      Cause.Requires fact = facts[queue.getInt(next)];
      causes.add(fact);
      for (RpmPackage provider : fact.providers()) {
        if (seen.add(provider.id())) {
          if (counting.counts(provider.id())) {
            queue.add(provider.id());
          } else {
            forbidden.add(forbiddenFact(provider));
          }
        }
      }
    }
    causes.addAll(forbidden);
    return new Explanation(causes, true);
  }

  @Override
  public String toString() {
    return Arrays.stream(roots).filter(root -> root != null).count() + " dead packages";
  }
}
