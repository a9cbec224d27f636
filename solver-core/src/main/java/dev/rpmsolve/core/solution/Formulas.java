package dev.rpmsolve.core.solution;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.universe.DependencyTable;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.function.IntPredicate;

/**
 * Evaluates dependencies as closed formulas over a set of packages.
 *
 * <p>The meaning of the operators is that of "Boolean Dependencies" in the RPM reference manual.
 * Each formula is evaluated once and its truth kept, so a check is linear in the different
 * dependencies of the set and the provides of the names in them. Recursion is bounded by {@link
 * Dependency#MAX_DEPTH}, because chains are walked in a loop. Not thread-safe.
 */
final class Formulas {
  /** A way to be true that depends on no package. */
  private static final int BY_NOTHING = 1;

  /** A way to be true that depends on the presence of the owner alone. */
  private static final int BY_OWNER = 2;

  /** A way to be true that depends on another package, its presence or its absence. */
  private static final int BY_OTHERS = 4;

  private final Universe universe;
  private final DependencyTable table;
  private final Capabilities capabilities;
  private final SystemFeatures features;
  private final PackageSet set;
  private final IntPredicate isVisible;
  private final Bits known;
  private final Bits fulfilled;
  private final Int2IntOpenHashMap waysToLack = new Int2IntOpenHashMap();

  /**
   * Evaluates over a set.
   *
   * @param subject the members, and what is known of packages
   * @param set the members, or others instead of them
   */
  Formulas(MemberRules.Subject subject, PackageSet set) {
    universe = subject.universe();
    capabilities = subject.capabilities();
    features = subject.features();
    isVisible = subject.facts()::isVisible;
    this.set = set;
    table = universe.dependencies();
    known = new Bits(table.size());
    fulfilled = new Bits(table.size());
  }

  /** Tells whether the set fulfills a dependency. */
  boolean isTrue(int dependencyId) {
    if (known.add(dependencyId) && evaluate(dependencyId)) {
      fulfilled.add(dependencyId);
    }
    return fulfilled.get(dependencyId);
  }

  private boolean evaluate(int id) {
    int operator = table.operator(id);
    int first = table.first(id);
    return switch (operator) {
      case DependencyTable.AND -> isChainTrue(id, false);
      case DependencyTable.OR -> isChainTrue(id, true);
      case DependencyTable.IF ->
          isTrue(condition(id)) ? isTrue(first) : !hasElse(id) || isTrue(otherwise(id));
      case DependencyTable.UNLESS ->
          isTrue(condition(id)) ? hasElse(id) && isTrue(otherwise(id)) : isTrue(first);
      default -> isAnswered(id, packageId -> true) || features.provides(id);
    };
  }

  private boolean isChainTrue(int id, boolean deciding) {
    int operator = table.operator(id);
    int rest = id;
    for (; table.operator(rest) == operator; rest = table.second(rest)) {
      if (isTrue(table.first(rest)) == deciding) {
        return deciding;
      }
    }
    return isTrue(rest);
  }

  /** Tells whether a member that passes the test answers an atom, {@code with} or such. */
  boolean isAnswered(int id, IntPredicate test) {
    return firstAnswering(id, test) >= 0;
  }

  /** Returns a member that passes the test and answers an atom, {@code with} or such, or -1. */
  int firstAnswering(int id, IntPredicate test) {
    if (table.operator(id) >= DependencyTable.AND) {
      IntArrayList answering = answering(id);
      for (int i = 0; i < answering.size(); i++) {
        if (test.test(answering.getInt(i))) {
          return answering.getInt(i);
        }
      }
      return -1;
    }
    int name = table.first(id);
    for (int at = set.firstProvide(name); at >= 0; at = set.nextProvide(at, name)) {
      if (capabilities.meets(set.provided(at), id) && test.test(set.provider(at))) {
        return set.provider(at);
      }
    }
    IntTable byPath = universe.packagesByPath();
    for (int i = byPath.start(name); i < byPath.end(name); i++) {
      if (set.contains(byPath.value(i)) && test.test(byPath.value(i))) {
        return byPath.value(i);
      }
    }
    return -1;
  }

  /** Lists the members that answer alone, some of them repeatedly. */
  private IntArrayList answering(int id) {
    int operator = table.operator(id);
    IntArrayList found = new IntArrayList();
    if (operator < DependencyTable.AND) {
      firstAnswering(id, packageId -> !found.add(packageId));
    } else if (operator == DependencyTable.OR) {
      int rest = id;
      for (; table.operator(rest) == operator; rest = table.second(rest)) {
        found.addAll(answering(table.first(rest)));
      }
      found.addAll(answering(rest));
    } else if (operator == DependencyTable.WITH || operator == DependencyTable.WITHOUT) {
      boolean wanted = operator == DependencyTable.WITH;
      for (int packageId : answering(table.first(id))) {
        if (capabilities.answers(packageId, table.second(id)) == wanted) {
          found.add(packageId);
        }
      }
    } else if (operator == DependencyTable.ARCH) {
      for (int packageId : answering(table.first(id))) {
        if (capabilities.isOfArch(packageId, table.second(id))) {
          found.add(packageId);
        }
      }
    }
    return found;
  }

  /**
   * Tells whether a rich conflict is violated: whether its disjunctive normal form has a true term
   * that does not consist of the owner's presence alone.
   */
  boolean isViolated(int dependencyId, int owner) {
    return (ways(dependencyId, owner, true) & ~BY_OWNER) != 0;
  }

  /** Returns the ways in which a formula has the wanted value, a sum of the constants above. */
  private int ways(int id, int owner, boolean wanted) {
    int first = table.first(id);
    return switch (table.operator(id)) {
      case DependencyTable.AND, DependencyTable.OR -> waysOfChain(id, owner, wanted);
      case DependencyTable.IF -> {
        int whenTrue = either(ways(first, owner, wanted), ways(condition(id), owner, false));
        if (!wanted) {
          whenTrue = both(ways(first, owner, false), ways(condition(id), owner, true));
        }
        yield hasElse(id) ? withElse(id, owner, wanted, whenTrue) : whenTrue;
      }
      case DependencyTable.UNLESS -> {
        int whenFalse = both(ways(first, owner, wanted), ways(condition(id), owner, false));
        if (!wanted) {
          whenFalse = either(ways(first, owner, false), ways(condition(id), owner, true));
        }
        yield hasElse(id) ? withElse(id, owner, wanted, whenFalse) : whenFalse;
      }
      default -> waysOfAnswer(id, owner, wanted);
    };
  }

  /** {@code (A or not B) and (C or B)} for if, {@code (A and not B) or (C and B)} for unless. */
  private int withElse(int id, int owner, boolean wanted, int main) {
    boolean isIf = table.operator(id) == DependencyTable.IF;
    int other = ways(otherwise(id), owner, wanted);
    int condition = ways(condition(id), owner, wanted);
    return isIf == wanted
        ? both(main, either(other, condition))
        : either(main, both(other, condition));
  }

  private int waysOfChain(int id, int owner, boolean wanted) {
    int operator = table.operator(id);
    boolean isConjunction = (operator == DependencyTable.AND) == wanted;
    int ways = ways(table.first(id), owner, wanted);
    int rest = table.second(id);
    for (; table.operator(rest) == operator; rest = table.second(rest)) {
      int next = ways(table.first(rest), owner, wanted);
      ways = isConjunction ? both(ways, next) : either(ways, next);
    }
    int last = ways(rest, owner, wanted);
    return isConjunction ? both(ways, last) : either(ways, last);
  }

  private int waysOfAnswer(int id, int owner, boolean wanted) {
    if (features.provides(id)) {
      return wanted ? BY_NOTHING : 0;
    }
    boolean byOwner = isAnswered(id, packageId -> packageId == owner);
    boolean byOthers = isAnswered(id, packageId -> packageId != owner);
    if (wanted) {
      return (byOwner ? BY_OWNER : 0) | (byOthers ? BY_OTHERS : 0);
    } else if (byOwner || byOthers) {
      return 0;
    }
    return waysToLack(id);
  }

  /** What holds by nothing holds whatever else is there: the other ways are none. */
  private static int either(int a, int b) {
    return ((a | b) & BY_NOTHING) != 0 ? BY_NOTHING : a | b;
  }

  private static int both(int a, int b) {
    if (a == 0 || b == 0) {
      return 0;
    }
    int ways = ((a | b) & BY_OTHERS) | (a & b & (BY_NOTHING | BY_OWNER));
    boolean joinsOwner = (a & BY_OWNER) != 0 && (b & BY_NOTHING) != 0;
    joinsOwner |= (a & BY_NOTHING) != 0 && (b & BY_OWNER) != 0;
    return joinsOwner ? ways | BY_OWNER : ways;
  }

  /** What nothing to be seen in the universe answers is absent by nothing; linear, but kept. */
  private int waysToLack(int id) {
    int ways = waysToLack.get(id);
    if (ways == 0) {
      ways = BY_NOTHING;
      for (int other = 0; other < universe.packageCount() && ways == BY_NOTHING; other++) {
        boolean isAnswer = capabilities.answers(other, id) && isVisible.test(other);
        ways = isAnswer ? BY_OTHERS : BY_NOTHING;
      }
      waysToLack.put(id, ways);
    }
    return ways;
  }

  private int condition(int id) {
    return table.condition(table.second(id));
  }

  private boolean hasElse(int id) {
    return table.operator(table.second(id)) == DependencyTable.ELSE;
  }

  private int otherwise(int id) {
    return table.second(table.second(id));
  }
}
