package dev.rpmsolve.core.internal.cleanup;

import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.Universe;
import java.util.function.IntPredicate;

/**
 * Finds packages that cleaning up took along and should not have.
 *
 * <p>Which packages may go is found out before it is known which ones come. Looking back from the
 * answer, these were mistakes: a package that is gone, though an installed package that stays
 * requires something it provides; one that is gone without a successor, though a package of the
 * answer recommends it or it supplements the answer; one whose successor is not the one an update
 * asks for. A caller takes them out of what may go and searches again; as that set shrinks each
 * time, this ends.
 *
 * <p>Complexity: linear in the dependencies of the answer and their providers.
 */
public final class CleanupMistakes {
  private final InstalledSystem system;
  private final Universe universe;
  private final Bits mayGo;
  private final Outcome outcome;
  private final Supplements supplements;
  private final Bits mistakes;

  private CleanupMistakes(InstalledSystem system, Bits mayGo, Outcome outcome) {
    this.system = system;
    universe = system.universe();
    this.mayGo = mayGo;
    this.outcome = outcome;
    supplements = new Supplements(system);
    mistakes = system.empty();
  }

  /**
   * An answer of the search.
   *
   * @param present the packages that are installed in the end
   * @param isSucceeded whether an installed package, or one that may take its place, is present
   * @param isAsAsked whether what takes a package's place is what its update asks for, such as the
   *     best version
   */
  public record Outcome(Bits present, IntPredicate isSucceeded, IntPredicate isAsAsked) {}

  /**
   * Finds the mistakes.
   *
   * @param system what is installed before
   * @param mayGo what may be taken along, as {@link CleanDependencies} tells
   * @param outcome the answer found with that
   * @return those of {@code mayGo} that should stay, ascending; none if the answer is right
   */
  public static int[] of(InstalledSystem system, Bits mayGo, Outcome outcome) {
    CleanupMistakes search = new CleanupMistakes(system, mayGo, outcome);
    search.addRequired();
    search.addUnsucceeded();
    return search.mistakes.toArray();
  }

  private void addRequired() {
    IntTable requires = universe.dependencyIds(DependencyKind.REQUIRES);
    for (int packageId : system.installed().toArray()) {
      if (!outcome.present().get(packageId)) {
        continue;
      }
      for (int i = requires.start(packageId); i < requires.end(packageId); i++) {
        for (int provider : supplements.candidates(requires.value(i))) {
          if (mayGo.get(provider) && !outcome.present().get(provider)) {
            mistakes.add(provider);
          }
        }
      }
    }
  }

  private void addUnsucceeded() {
    Bits recommended = recommended();
    for (int packageId : mayGo.toArray()) {
      boolean isMistake =
          outcome.isSucceeded().test(packageId)
              ? !outcome.isAsAsked().test(packageId)
              : recommended.get(packageId) || isSupplementing(packageId);
      if (isMistake) {
        mistakes.add(packageId);
      }
    }
  }

  private boolean isSupplementing(int packageId) {
    for (int dependency : supplements.of(packageId)) {
      if (supplements.isTrue(dependency, outcome.present()::get)) {
        return true;
      }
    }
    return false;
  }

  private Bits recommended() {
    IntTable recommends = universe.dependencyIds(DependencyKind.RECOMMENDS);
    LocalClauses clauses =
        new LocalClauses(
            universe,
            outcome.present()::get,
            p -> outcome.present().get(p) || system.isInstalled(p));
    Bits recommended = system.empty();
    for (int packageId : outcome.present().toArray()) {
      for (int i = recommends.start(packageId); i < recommends.end(packageId); i++) {
        int dependency = recommends.value(i);
        if (Needs.isConditionOfSeveral(universe, dependency)) {
          clauses.of(dependency).forEach(clause -> add(clause, recommended));
        } else {
          add(universe.providers(dependency), recommended);
        }
      }
    }
    return recommended;
  }

  private static void add(int[] packageIds, Bits set) {
    for (int packageId : packageIds) {
      set.add(packageId);
    }
  }
}
