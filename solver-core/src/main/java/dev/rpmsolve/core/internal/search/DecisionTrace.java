package dev.rpmsolve.core.internal.search;

import dev.rpmsolve.core.SearchTrace.Decision;
import dev.rpmsolve.core.SearchTrace.Way;
import dev.rpmsolve.core.SearchTrace.WeakLink;
import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.internal.encode.FormulaEvaluator;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.internal.rules.Pool;
import dev.rpmsolve.core.request.Policy.Option;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.Universe;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Lists the decisions that led to an answer. */
final class DecisionTrace {
  private final SearchContext context;
  private final Pool pool;
  private final RuleEngine engine;
  private final Universe universe;
  private final int[] trailIndex;

  DecisionTrace(SearchContext context) {
    this.context = context;
    pool = context.pool;
    engine = context.engine;
    universe = pool.universe();
    trailIndex = new int[universe.packageCount()];
  }

  /** Returns the decisions by package id. */
  List<Decision> decisions() {
    List<Decision> found = new ArrayList<>();
    int size = engine.trailSize();
    for (int i = 0; i < size; i++) {
      int variable = Math.abs(engine.trailLiteral(i));
      if (engine.isPackageVariable(variable)) {
        trailIndex[Pool.packageId(variable)] = i;
      }
    }
    for (int i = 0; i < size; i++) {
      int literal = engine.trailLiteral(i);
      if (engine.isPackageVariable(Math.abs(literal))) {
        found.add(decision(literal, i));
      }
    }
    found.sort(Comparator.comparingInt(Decision::packageId));
    return found;
  }

  private Decision decision(int literal, int index) {
    int packageId = Pool.packageId(Math.abs(literal));
    int level = Math.abs(engine.value(Math.abs(literal)));
    boolean isDecided = level > 1 && engine.levelStart(level) == index;
    Way way = isDecided ? way(context.causeOf(level).why()) : Way.UNIT;
    List<WeakLink> links = way == Way.WEAK && literal > 0 ? links(packageId, level) : List.of();
    return new Decision(packageId, literal > 0, way, links);
  }

  private static Way way(SearchContext.Why why) {
    return switch (why) {
      case JOB -> Way.GOAL;
      case UPDATE -> Way.UPDATE;
      case KEEP -> Way.KEEP;
      case RESOLVE -> Way.REQUIREMENT;
      case WEAK -> Way.WEAK;
      case ORPHAN -> Way.ORPHAN;
      case CLEAN -> Way.CLEAN;
      case CRITERIA -> throw new IllegalStateException("an answer that was found elsewhere");
    };
  }

  private List<WeakLink> links(int packageId, int level) {
    List<WeakLink> links = new ArrayList<>();
    IntTable recommends = pool.dependencies(DependencyKind.RECOMMENDS);
    for (int other = 0; other < universe.packageCount(); other++) {
      boolean counts = pool.has(Option.WEAK_OF_INSTALLED) || !pool.isInstalled(other);
      if (!counts || !isChosenBelow(other, level)) {
        continue;
      }
      for (int i = recommends.start(other); i < recommends.end(other); i++) {
        if (isWanting(recommends.value(i), packageId, level)) {
          links.add(link(WeakLink.Kind.RECOMMENDED, recommends.value(i), Optional.of(other)));
        }
      }
    }
    IntTable supplements = pool.dependencies(DependencyKind.SUPPLEMENTS);
    for (int i = supplements.start(packageId); i < supplements.end(packageId); i++) {
      addSupplement(supplements.value(i), packageId, level, links);
    }
    return links;
  }

  private boolean isChosenBelow(int packageId, int level) {
    int value = engine.value(Pool.variable(packageId));
    return value > 0 && value < level;
  }

  /** A recommendation that something else fulfilled already speaks for nobody. */
  private boolean isWanting(int dependency, int packageId, int level) {
    boolean isProvided = false;
    for (int provider : universe.providers(dependency)) {
      isProvided |= provider == packageId;
      if (provider != packageId && isChosenBelow(provider, level)) {
        return false;
      }
    }
    return isProvided;
  }

  private void addSupplement(int dependency, int packageId, int level, List<WeakLink> links) {
    int before = trailIndex[packageId];
    boolean isFulfilled =
        new FormulaEvaluator(universe)
            .isTrue(dependency, id -> engine.isChosen(id) && trailIndex[id] < before);
    if (!isFulfilled) {
      return;
    }
    int size = links.size();
    for (int provider : universe.providers(dependency)) {
      boolean counts = pool.has(Option.WEAK_OF_INSTALLED) || !pool.isInstalled(provider);
      if (counts && isChosenBelow(provider, level)) {
        links.add(link(WeakLink.Kind.SUPPLEMENTED, dependency, Optional.of(provider)));
      }
    }
    if (links.size() == size) {
      links.add(link(WeakLink.Kind.SUPPLEMENTED, dependency, Optional.empty()));
    }
  }

  private WeakLink link(WeakLink.Kind kind, int dependencyId, Optional<Integer> partner) {
    Dependency dependency = universe.dependencies().get(dependencyId);
    return new WeakLink(kind, dependency, partner);
  }
}
