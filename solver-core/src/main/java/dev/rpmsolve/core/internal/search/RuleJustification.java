package dev.rpmsolve.core.internal.search;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.internal.encode.FormulaEvaluator;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.internal.rules.PackageFact;
import dev.rpmsolve.core.internal.rules.Pool;
import dev.rpmsolve.core.internal.rules.RuleBook;
import dev.rpmsolve.core.internal.rules.RuleClass;
import dev.rpmsolve.core.internal.rules.RuleReasons;
import dev.rpmsolve.core.solution.Reason;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;

/** Tells why each package is in an answer: by the rule that made the search take it. */
final class RuleJustification {
  private final SearchContext context;
  private final RuleBook rules;
  private final Universe universe;
  private final RuleReasons reasons;
  private final Int2ObjectOpenHashMap<Reason> found = new Int2ObjectOpenHashMap<>();
  private Int2IntOpenHashMap requirementOf;
  private Int2IntOpenHashMap recommendationOf;
  private Int2ObjectOpenHashMap<IntArrayList> awayByName;

  RuleJustification(SearchContext context, RuleReasons reasons) {
    this.context = context;
    this.reasons = reasons;
    rules = context.rules;
    universe = context.pool.universe();
  }

  /** Returns the reasons, by package id. */
  Int2ObjectOpenHashMap<Reason> reasons() {
    int level = 0;
    for (int i = 0; i < context.engine.trailSize(); i++) {
      while (level < context.engine.level() && context.engine.levelStart(level + 1) <= i) {
        level++;
      }
      int literal = context.engine.trailLiteral(i);
      if (literal > 0 && context.engine.isPackageVariable(literal)) {
        int packageId = Pool.packageId(literal);
        found.put(
            packageId,
            context.pool.isInstalled(packageId)
                ? new Reason.Kept()
                : synchronizing(packageId, reasonOf(packageId, i, level)));
      }
    }
    return found;
  }

  private Reason reasonOf(int packageId, int trailIndex, int level) {
    int rule = context.engine.reasonOf(trailIndex);
    if (rule == Integer.MIN_VALUE) {
      SearchContext.Cause cause = context.causeOf(level);
      if (cause.why() == SearchContext.Why.WEAK) {
        return weak(packageId, new Reason.Kept());
      } else if (cause.why() == SearchContext.Why.CRITERIA) {
        return weak(packageId, new Reason.Preferred());
      }
      rule = cause.rule();
    }
    Reason reason = rule < 0 ? null : byRule(packageId, rule);
    return reason != null ? reason : byRequirement(packageId);
  }

  /**
   * What installed packages require was there before. If a distro-sync takes it away, another
   * version comes for the sake of the distro-sync, not of the requirement.
   */
  private Reason synchronizing(int packageId, Reason reason) {
    boolean isRequiredAsBefore =
        reason instanceof Reason.RequiredBy required
            && context.pool.isInstalled(required.requirer().id());
    int replaced = isRequiredAsBefore ? synchronizedAway(packageId) : -1;
    return replaced < 0 ? reason : new Reason.Replaces(get(replaced));
  }

  private int synchronizedAway(int packageId) {
    if (awayByName == null) {
      awayByName = awayByName();
    }
    IntArrayList away = awayByName.getOrDefault(universe.nameId(packageId), new IntArrayList());
    return away.intStream()
        .filter(other -> universe.archId(other) == universe.archId(packageId))
        .findFirst()
        .orElse(away.isEmpty() ? -1 : away.getInt(0));
  }

  private Int2ObjectOpenHashMap<IntArrayList> awayByName() {
    Int2ObjectOpenHashMap<IntArrayList> names = new Int2ObjectOpenHashMap<>();
    for (int rule = rules.from(RuleClass.SYNC); rule < rules.to(RuleClass.SYNC); rule++) {
      if (rules.isEnabled(rule) && rules.first(rule) < 0) {
        int other = Pool.packageId(-rules.first(rule));
        if (context.pool.isInstalled(other)) {
          names.computeIfAbsent(universe.nameId(other), name -> new IntArrayList()).add(other);
        }
      }
    }
    return names;
  }

  private Reason byRule(int packageId, int rule) {
    return switch (rules.classOf(rule)) {
      case PACKAGE -> byFact(rule);
      case CHOICE, RECOMMENDS -> byFact(rules.fact(rule));
      case JOB -> new Reason.Requested(context.state.jobs().get(rules.fact(rule)).goal());
      case FEATURE, UPDATE -> replaces(packageId, context.state.installedOf(rule));
      case BEST -> best(packageId, rule);
      case INFERIOR_ARCH -> new Reason.TwinOf(get(Pool.packageId(-rules.first(rule))));
      default -> null;
    };
  }

  private Reason best(int packageId, int rule) {
    int fact = rules.fact(rule);
    return fact >= 0
        ? replaces(packageId, fact)
        : new Reason.Requested(context.state.jobs().get(rules.fact(-1 - fact)).goal());
  }

  private Reason replaces(int packageId, int installed) {
    boolean isBeside = context.pool.isMultiversion(packageId) && context.engine.isChosen(installed);
    return isBeside ? new Reason.NewerThan(get(installed)) : new Reason.Replaces(get(installed));
  }

  private Reason byFact(int rule) {
    int owner = ownerOfRequirement(rule);
    if (owner >= 0) {
      return new Reason.RequiredBy(get(owner), dependency(rules.requirement(rule)));
    }
    PackageFact fact = reasons.best(rule);
    if (fact == null || fact.dependency() < 0) {
      return null;
    }
    RpmPackage by = get(fact.owner());
    Dependency dependency = dependency(fact.dependency());
    return fact.kind() == PackageFact.Kind.RECOMMENDS
        ? new Reason.RecommendedBy(by, dependency)
        : new Reason.RequiredBy(by, dependency);
  }

  /** A Requires without conditions has one negative literal, which is its owner. */
  private int ownerOfRequirement(int rule) {
    if (rules.requirement(rule) < 0 || rules.first(rule) >= 0) {
      return -1;
    }
    for (int i = rules.start(rule) + 1; i < rules.past(rule); i++) {
      if (rules.literal(i) < 0) {
        return -1;
      }
    }
    int owner = Pool.packageId(-rules.first(rule));
    return owner >= 0 && owner < universe.packageCount() ? owner : -1;
  }

  /** What a learnt clause made the search take is required by something chosen, or asked for. */
  private Reason byRequirement(int packageId) {
    if (requirementOf == null) {
      requirementOf = requirements();
    }
    int rule = requirementOf.getOrDefault(packageId, -1);
    Reason reason = rule < 0 ? null : byRule(packageId, rule);
    return reason != null ? reason : weak(packageId, new Reason.Kept());
  }

  private Int2IntOpenHashMap requirements() {
    Int2IntOpenHashMap found = new Int2IntOpenHashMap();
    for (int rule : context.engine.rulesInOrder()) {
      if (rules.isEnabled(rule) && !rules.is(rule, RuleClass.CHOICE) && isActive(rule)) {
        for (int i = rules.start(rule); i < rules.past(rule); i++) {
          int literal = rules.literal(i);
          if (literal > 0
              && context.engine.isPackageVariable(literal)
              && context.engine.isTrue(literal)) {
            found.putIfAbsent(Pool.packageId(literal), rule);
          }
        }
      }
    }
    return found;
  }

  private boolean isActive(int rule) {
    for (int i = rules.start(rule); i < rules.past(rule); i++) {
      if (rules.literal(i) < 0 && !context.engine.isTrue(-rules.literal(i))) {
        return false;
      }
    }
    return true;
  }

  private Reason weak(int packageId, Reason otherwise) {
    FormulaEvaluator evaluator = new FormulaEvaluator(universe);
    IntTable supplements = universe.dependencyIds(DependencyKind.SUPPLEMENTS);
    for (int i = supplements.start(packageId); i < supplements.end(packageId); i++) {
      if (evaluator.isTrue(supplements.value(i), context.engine::isChosen)) {
        return new Reason.Supplements(dependency(supplements.value(i)));
      }
    }
    if (recommendationOf == null) {
      recommendationOf = recommendations();
    }
    int at = recommendationOf.getOrDefault(packageId, -1);
    if (at < 0) {
      return otherwise;
    }
    IntTable recommends = universe.dependencyIds(DependencyKind.RECOMMENDS);
    return new Reason.RecommendedBy(get(recommends.rowOf(at)), dependency(recommends.value(at)));
  }

  /** Maps what chosen packages recommend to the first recommendation, as an index of the table. */
  private Int2IntOpenHashMap recommendations() {
    Int2IntOpenHashMap found = new Int2IntOpenHashMap();
    IntTable recommends = universe.dependencyIds(DependencyKind.RECOMMENDS);
    for (int owner : context.chosen()) {
      for (int i = recommends.start(owner); i < recommends.end(owner); i++) {
        for (int provider : universe.providers(recommends.value(i))) {
          found.putIfAbsent(provider, i);
        }
      }
    }
    return found;
  }

  private RpmPackage get(int packageId) {
    return universe.get(packageId);
  }

  private Dependency dependency(int dependencyId) {
    return universe.dependencies().get(dependencyId);
  }
}
