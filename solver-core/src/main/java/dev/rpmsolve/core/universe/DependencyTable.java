package dev.rpmsolve.core.universe;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.dependency.Relation;
import dev.rpmsolve.core.internal.ints.IntTripleTable;
import dev.rpmsolve.core.internal.ints.StringPool;
import dev.rpmsolve.core.version.Evr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The different dependencies of a universe as a table of nodes: equal ones share an id.
 *
 * <p>Representation: a node is an operator and two operands. For an atom the operator is the code
 * of its {@link Relation} (0 to 7) and the operands are a name id and an EVR id, 0 if it has none.
 * For a rich dependency the operator is one of the constants below and the operands are dependency
 * ids. Chains are nested to the right. {@code A if B else C} is {@code IF(A, ELSE(B, C))}.
 */
public final class DependencyTable {
  /** Both operands hold. */
  public static final int AND = 8;

  /** At least one operand holds. */
  public static final int OR = 9;

  /** The first operand holds if the second does. */
  public static final int IF = 10;

  /** The first operand holds and the second does not. */
  public static final int UNLESS = 11;

  /** One package provides both operands. */
  public static final int WITH = 12;

  /** A package provides the first operand and not the second. */
  public static final int WITHOUT = 13;

  /** Condition and alternative of an {@link #IF} or {@link #UNLESS}; occurs nowhere else. */
  public static final int ELSE = 14;

  /**
   * A package of one architecture provides the first operand; the second one is an atom whose name
   * is the architecture.
   */
  public static final int ARCH = 15;

  /** Chains are at most this long, so that evaluation may recurse along them. */
  static final int MAX_OPERANDS = 1_000;

  private final StringPool names;
  private final StringPool evrs;
  private final IntTripleTable nodes;

  DependencyTable(StringPool names, StringPool evrs) {
    this(names, evrs, new IntTripleTable());
  }

  DependencyTable(StringPool names, StringPool evrs, IntTripleTable nodes) {
    this.names = names;
    this.evrs = evrs;
    this.nodes = nodes;
  }

  int atom(int nameId, int relation, int evrId) {
    boolean isVersioned = relation != 0 && evrId != 0;
    return nodes.intern(isVersioned ? relation : 0, nameId, isVersioned ? evrId : 0);
  }

  int intern(Dependency dependency) {
    if (dependency instanceof Dependency.Atom atom) {
      int evrId = atom.evr().map(evr -> evrs.intern(evr.toString())).orElse(0);
      return atom(names.intern(atom.name()), atom.relation().code(), evrId);
    } else if (dependency instanceof Dependency.And and) {
      return chain(AND, and.operands());
    } else if (dependency instanceof Dependency.Or or) {
      return chain(OR, or.operands());
    } else if (dependency instanceof Dependency.With with) {
      return chain(WITH, with.operands());
    } else if (dependency instanceof Dependency.Without without) {
      int included = intern(without.included());
      return nodes.intern(WITHOUT, included, intern(without.excluded()));
    } else if (dependency instanceof Dependency.OfArch ofArch) {
      int operand = intern(ofArch.operand());
      return nodes.intern(ARCH, operand, atom(names.intern(ofArch.arch()), 0, 0));
    } else if (dependency instanceof Dependency.If conditional) {
      int consequent = intern(conditional.consequent());
      return nodes.intern(
          IF, consequent, condition(conditional.condition(), conditional.otherwise()));
    } else if (dependency instanceof Dependency.Unless conditional) {
      int consequent = intern(conditional.consequent());
      return nodes.intern(
          UNLESS, consequent, condition(conditional.condition(), conditional.otherwise()));
    }
    throw new IllegalArgumentException("unknown dependency " + dependency.getClass());
  }

  private int condition(Dependency condition, Optional<Dependency> otherwise) {
    int conditionId = intern(condition);
    return otherwise.isEmpty()
        ? conditionId
        : nodes.intern(ELSE, conditionId, intern(otherwise.get()));
  }

  private int chain(int operator, List<Dependency> operands) {
    if (operands.size() > MAX_OPERANDS) {
      throw new IllegalArgumentException(
          "a chain of " + operands.size() + " operands; the limit is " + MAX_OPERANDS);
    }
    int last = operands.size() - 1;
    int[] ids = new int[last + 1];
    for (int i = 0; i <= last; i++) {
      ids[i] = intern(operands.get(i));
    }
    int chained = ids[last];
    for (int i = last - 1; i >= 0; i--) {
      chained = nodes.intern(operator, ids[i], chained);
    }
    return chained;
  }

  void freeze() {
    nodes.freeze();
  }

  /**
   * Returns the number of dependencies.
   *
   * @return the number of ids
   */
  public int size() {
    return nodes.size();
  }

  /**
   * Tells whether a dependency is rich.
   *
   * @param dependencyId an id of this table
   * @return whether it has operands that are dependencies
   */
  public boolean isRich(int dependencyId) {
    return nodes.tag(dependencyId) >= AND;
  }

  /**
   * Returns a node's operator.
   *
   * @param dependencyId an id of this table
   * @return the code of a {@link Relation}, or one of the constants of this class
   */
  public int operator(int dependencyId) {
    return nodes.tag(dependencyId);
  }

  /**
   * Returns a node's first operand.
   *
   * @param dependencyId an id of this table
   * @return an atom's name id, a rich dependency's first operand
   */
  public int first(int dependencyId) {
    return nodes.first(dependencyId);
  }

  /**
   * Returns a node's second operand.
   *
   * @param dependencyId an id of this table
   * @return an atom's EVR id, a rich dependency's second operand
   */
  public int second(int dependencyId) {
    return nodes.second(dependencyId);
  }

  /**
   * Returns a dependency as an object.
   *
   * @param dependencyId an id of this table
   * @return the dependency
   */
  public Dependency get(int dependencyId) {
    int operator = operator(dependencyId);
    int first = first(dependencyId);
    int second = second(dependencyId);
    return switch (operator) {
      case AND -> new Dependency.And(operands(operator, dependencyId));
      case OR -> new Dependency.Or(operands(operator, dependencyId));
      case WITH -> new Dependency.With(operands(operator, dependencyId));
      case WITHOUT -> new Dependency.Without(get(first), get(second));
      case ARCH -> new Dependency.OfArch(get(first), names.get(first(second)));
      case IF -> new Dependency.If(get(first), get(condition(second)), otherwise(second));
      case UNLESS -> new Dependency.Unless(get(first), get(condition(second)), otherwise(second));
      case ELSE -> throw new IllegalArgumentException("not a dependency: " + dependencyId);
      default -> atomOf(Relation.ofCode(operator), first, second);
    };
  }

  /**
   * Returns the condition in the second operand of an {@link #IF} or {@link #UNLESS}.
   *
   * @param second that operand
   * @return the condition's dependency id
   */
  public int condition(int second) {
    return operator(second) == ELSE ? first(second) : second;
  }

  private Optional<Dependency> otherwise(int second) {
    return operator(second) == ELSE ? Optional.of(get(second(second))) : Optional.empty();
  }

  private Dependency atomOf(Relation relation, int nameId, int evrId) {
    Optional<Evr> evr =
        evrId == 0 ? Optional.empty() : Optional.of(Evr.parseVerbatim(evrs.get(evrId)));
    return new Dependency.Atom(names.get(nameId), relation, evr);
  }

  private List<Dependency> operands(int operator, int dependencyId) {
    List<Dependency> operands = new ArrayList<>();
    int rest = dependencyId;
    while (operator(rest) == operator) {
      operands.add(get(first(rest)));
      rest = second(rest);
    }
    operands.add(get(rest));
    return operands;
  }
}
