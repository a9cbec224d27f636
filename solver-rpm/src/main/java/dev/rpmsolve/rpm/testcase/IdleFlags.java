package dev.rpmsolve.rpm.testcase;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.DependencyTable;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.core.version.Evr;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Finds out whether flags of the pool that the solver has no words for would change anything for
 * the packages at hand; where they would not, a case that sets them is solved without them.
 */
final class IdleFlags {
  private final Universe universe;
  private final DependencyTable table;

  IdleFlags(Universe universe) {
    this.universe = universe;
    table = universe.dependencies();
  }

  /** Tells whether a flag changes nothing for these packages. */
  boolean isIdle(PoolFlag flag) {
    return switch (flag) {
      case PROMOTE_EPOCH -> hasNo(evr -> evr.epoch() != 0);
      case HAVE_DIST_EPOCH ->
          hasNo(evr -> evr.release().filter(text -> text.contains(":")).isPresent());
      case OBSOLETE_USES_PROVIDES -> areObsoletesOfNames();
      case IMPLICIT_OBSOLETE_USES_PROVIDES -> areNamesProvidedByNamesakes();
      default -> false;
    };
  }

  private boolean hasNo(Predicate<Evr> special) {
    return IntStream.range(0, universe.packageCount())
            .noneMatch(id -> special.test(universe.get(id).evr()))
        && IntStream.range(0, table.size()).noneMatch(id -> isSpecial(id, special));
  }

  private boolean isSpecial(int dependency, Predicate<Evr> special) {
    return table.operator(dependency) < DependencyTable.AND
        && table.get(dependency) instanceof Dependency.Atom atom
        && atom.evr().filter(special).isPresent();
  }

  /** Whatever provides what is obsoleted also has the name. */
  private boolean areObsoletesOfNames() {
    IntTable obsoletes = universe.dependencyIds(DependencyKind.OBSOLETES);
    return IntStream.range(0, universe.packageCount())
        .flatMap(id -> Arrays.stream(obsoletes.row(id)))
        .allMatch(id -> Arrays.equals(universe.providers(id), universe.obsoleted(id)));
  }

  /** No package provides the name of another one. */
  private boolean areNamesProvidedByNamesakes() {
    IntTable provides = universe.dependencyIds(DependencyKind.PROVIDES);
    IntTable byName = universe.packagesByName();
    for (int id = 0; id < universe.packageCount(); id++) {
      for (int provide : provides.row(id)) {
        int name = table.first(provide);
        if (table.operator(provide) < DependencyTable.AND
            && name != universe.nameId(id)
            && name < byName.rows()
            && byName.start(name) < byName.end(name)) {
          return false;
        }
      }
    }
    return true;
  }
}
