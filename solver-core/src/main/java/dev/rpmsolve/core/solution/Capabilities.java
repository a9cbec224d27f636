package dev.rpmsolve.core.solution;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.dependency.Relation;
import dev.rpmsolve.core.dependency.VersionRange;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.DependencyTable;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.core.version.Evr;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.Optional;

/**
 * Tells what single packages provide, list and are named, by reading their own columns.
 *
 * <p>A question costs time linear in the provides of the package. EVRs are parsed when a range
 * needs them and kept; not thread-safe for that reason. Recursion is bounded by {@link
 * Dependency#MAX_DEPTH}, because chains are walked in a loop.
 */
final class Capabilities {
  private static final int LESS_OR_GREATER = Relation.NOT_EQUAL.code();
  private static final int EQUAL = Relation.EQUAL.code();
  private static final int ANY_VERSION = Relation.ANY_VERSION.code();

  private final Universe universe;
  private final DependencyTable table;
  private final IntTable provides;
  private final Int2ObjectOpenHashMap<Evr> parsedEvrs = new Int2ObjectOpenHashMap<>();

  Capabilities(Universe universe) {
    this.universe = universe;
    table = universe.dependencies();
    provides = universe.dependencyIds(DependencyKind.PROVIDES);
  }

  /** Tells whether the ranges of two atoms meet, whatever their names. */
  boolean meets(int provided, int wanted) {
    return meets(
        table.operator(provided),
        table.second(provided),
        table.operator(wanted),
        table.second(wanted));
  }

  private boolean meets(int providedRelation, int providedEvr, int relation, int evr) {
    if (providedEvr == 0
        || evr == 0
        || providedRelation == 0
        || relation == 0
        || providedRelation == ANY_VERSION
        || relation == ANY_VERSION
        || (providedRelation & relation & LESS_OR_GREATER) != 0) {
      return true;
    }
    if (providedEvr == evr) {
      return (providedRelation & relation & EQUAL) != 0;
    }
    if (universe.hasRelease(providedEvr) != universe.hasRelease(evr)) {
      return VersionRange.overlaps(
          universe.versionRules(),
          Relation.ofCode(providedRelation),
          Optional.of(evr(providedEvr)),
          Relation.ofCode(relation),
          Optional.of(evr(evr)));
    }
    int order = universe.compareEvr(providedEvr, evr);
    Relation provided = Relation.ofCode(providedRelation);
    Relation wanted = Relation.ofCode(relation);
    if (order == 0) {
      return provided.hasEqual() && wanted.hasEqual();
    }
    return order < 0
        ? provided.hasGreater() || wanted.hasLess()
        : provided.hasLess() || wanted.hasGreater();
  }

  private Evr evr(int evrId) {
    Evr evr = parsedEvrs.get(evrId);
    if (evr == null) {
      evr = Evr.parseVerbatim(universe.evrText(evrId));
      parsedEvrs.put(evrId, evr);
    }
    return evr;
  }

  /** Tells whether a package lists a path among its files. */
  boolean lists(int packageId, int nameId) {
    IntTable byPath = universe.packagesByPath();
    for (int i = byPath.start(nameId); i < byPath.end(nameId); i++) {
      if (byPath.value(i) == packageId) {
        return true;
      }
    }
    return false;
  }

  /**
   * Tells whether one package alone answers a dependency: an atom, {@code or}, {@code with} or
   * {@code without}; no single package answers the other operators.
   */
  boolean answers(int packageId, int dependencyId) {
    int operator = table.operator(dependencyId);
    if (operator < DependencyTable.AND) {
      return provides(packageId, dependencyId) || lists(packageId, table.first(dependencyId));
    } else if (operator == DependencyTable.WITHOUT) {
      return answers(packageId, table.first(dependencyId))
          && !answers(packageId, table.second(dependencyId));
    } else if (operator == DependencyTable.ARCH) {
      return answers(packageId, table.first(dependencyId))
          && isOfArch(packageId, table.second(dependencyId));
    } else if (operator == DependencyTable.OR || operator == DependencyTable.WITH) {
      boolean wanted = operator == DependencyTable.OR;
      int rest = dependencyId;
      for (; table.operator(rest) == operator; rest = table.second(rest)) {
        if (answers(packageId, table.first(rest)) == wanted) {
          return wanted;
        }
      }
      return answers(packageId, rest);
    }
    return false;
  }

  /** Tells whether a package has the architecture that is the name of an atom. */
  boolean isOfArch(int packageId, int archAtom) {
    String arch = universe.names().get(table.first(archAtom));
    return universe.get(packageId).arch().equals(arch);
  }

  private boolean provides(int packageId, int atom) {
    int name = table.first(atom);
    for (int i = provides.start(packageId); i < provides.end(packageId); i++) {
      int provided = provides.value(i);
      if (table.first(provided) == name && meets(provided, atom)) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether a package provides a name in any version. */
  boolean providesName(int packageId, int nameId) {
    for (int i = provides.start(packageId); i < provides.end(packageId); i++) {
      if (table.first(provides.value(i)) == nameId) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether a package's own name and EVR match a dependency; provides do not count. */
  boolean isNamed(int packageId, Dependency dependency) {
    if (dependency instanceof Dependency.Atom atom) {
      return universe.get(packageId).name().equals(atom.name())
          && VersionRange.overlaps(
              universe.versionRules(),
              Relation.EQUAL,
              Optional.of(universe.get(packageId).evr()),
              atom.relation(),
              atom.evr());
    } else if (dependency instanceof Dependency.Or or) {
      return or.operands().stream().anyMatch(operand -> isNamed(packageId, operand));
    } else if (dependency instanceof Dependency.And and) {
      return and.operands().stream().allMatch(operand -> isNamed(packageId, operand));
    } else if (dependency instanceof Dependency.With with) {
      return with.operands().stream().allMatch(operand -> isNamed(packageId, operand));
    } else if (dependency instanceof Dependency.OfArch ofArch) {
      return isNamed(packageId, ofArch.operand())
          && universe.get(packageId).arch().equals(ofArch.arch());
    }
    return dependency instanceof Dependency.Without without
        && isNamed(packageId, without.included())
        && !isNamed(packageId, without.excluded());
  }

  /**
   * Tells whether a package takes part in answering a dependency that need not occur in the
   * universe; what that means for the rich operators is up to {@link Universe#providers(Dependency)
   * the universe's definition}.
   */
  boolean answers(int packageId, Dependency dependency) {
    if (dependency instanceof Dependency.Atom atom) {
      return providesAtom(packageId, atom);
    } else if (dependency instanceof Dependency.With with) {
      return with.operands().stream().allMatch(operand -> answers(packageId, operand));
    } else if (dependency instanceof Dependency.Without without) {
      return answers(packageId, without.included()) && !answers(packageId, without.excluded());
    } else if (dependency instanceof Dependency.OfArch ofArch) {
      return answers(packageId, ofArch.operand())
          && universe.get(packageId).arch().equals(ofArch.arch());
    } else if (dependency instanceof Dependency.If conditional) {
      return answers(packageId, conditional.consequent())
          || conditional.otherwise().filter(other -> answers(packageId, other)).isPresent();
    } else if (dependency instanceof Dependency.Unless conditional) {
      return answers(packageId, conditional.consequent())
          || conditional.otherwise().filter(other -> answers(packageId, other)).isPresent();
    } else if (dependency instanceof Dependency.And and) {
      return and.operands().stream().anyMatch(operand -> answers(packageId, operand));
    }
    return ((Dependency.Or) dependency)
        .operands().stream().anyMatch(operand -> answers(packageId, operand));
  }

  private boolean providesAtom(int packageId, Dependency.Atom atom) {
    int name = universe.names().find(atom.name());
    if (name < 0) {
      return false;
    }
    for (int i = provides.start(packageId); i < provides.end(packageId); i++) {
      int provided = provides.value(i);
      if (table.first(provided) == name) {
        int evrId = table.second(provided);
        Optional<Evr> evr = evrId == 0 ? Optional.empty() : Optional.of(evr(evrId));
        Relation relation = Relation.ofCode(table.operator(provided));
        if (VersionRange.overlaps(
            universe.versionRules(), relation, evr, atom.relation(), atom.evr())) {
          return true;
        }
      }
    }
    return lists(packageId, name);
  }

  /** Tells whether a package's own name and EVR answer a dependency, as Obsoletes ask. */
  boolean isNamed(int packageId, int dependencyId) {
    int operator = table.operator(dependencyId);
    if (operator < DependencyTable.AND) {
      return table.first(dependencyId) == universe.nameId(packageId)
          && meets(EQUAL, universe.evrId(packageId), operator, table.second(dependencyId));
    } else if (operator == DependencyTable.WITHOUT) {
      return isNamed(packageId, table.first(dependencyId))
          && !isNamed(packageId, table.second(dependencyId));
    } else if (operator == DependencyTable.ARCH) {
      return isNamed(packageId, table.first(dependencyId))
          && isOfArch(packageId, table.second(dependencyId));
    } else if (operator == DependencyTable.OR
        || operator == DependencyTable.WITH
        || operator == DependencyTable.AND) {
      boolean wanted = operator == DependencyTable.OR;
      int rest = dependencyId;
      for (; table.operator(rest) == operator; rest = table.second(rest)) {
        if (isNamed(packageId, table.first(rest)) == wanted) {
          return wanted;
        }
      }
      return isNamed(packageId, rest);
    }
    return false;
  }
}
