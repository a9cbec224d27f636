package dev.rpmsolve.core.internal.optimum;

import dev.rpmsolve.core.criteria.Criterion;
import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.optimize.WeightedProblem;
import dev.rpmsolve.core.internal.optimize.WeightedProblem.LevelBuilder;
import dev.rpmsolve.core.internal.optimum.JointNames.Name;
import dev.rpmsolve.core.internal.rules.Pool;
import dev.rpmsolve.core.internal.rules.RequestState;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Requests of several machines as one problem of levels: the firm rules of each, side by side, and
 * sums over all of them. Criteria come first, if there are any.
 */
final class JointProblem {
  private final List<FirmProblem> parts = new ArrayList<>();
  private final WeightedProblem.Builder builder = new WeightedProblem.Builder();
  private final BitSet start = new BitSet();
  private final BitSet guide;
  private final List<Bits> reached = new ArrayList<>();
  private final JointNames names;
  private final JointMeter meter;
  private final WeightedProblem problem;

  /**
   * Makes the problem.
   *
   * @param requests the requests, each with a first answer
   * @param aim what is wanted of the answers
   */
  JointProblem(List<JointOptimum.Part> requests, JointAim aim) {
    List<Pool> pools = new ArrayList<>();
    List<CriterionCosts> costs = new ArrayList<>();
    for (JointOptimum.Part request : requests) {
      RequestState state = request.solver().written().state();
      FirmProblem firm = new FirmProblem(state, request.solver().answer(), builder, start);
      parts.add(firm);
      pools.add(state.pool());
      reached.add(state.reachedPackages());
      costs.add(new CriterionCosts(firm, state, request.successors()));
    }
    names = new JointNames(pools, reached, aim.base());
    meter = new JointMeter(names, aim);
    if (aim.criteria().isPresent()) {
      for (Criterion criterion : aim.criteria().get().list()) {
        LevelBuilder level = builder.level(criterion.toString());
        costs.forEach(cost -> cost.add(criterion, level));
      }
    }
    for (JointLevel level : JointLevel.of(aim)) {
      LevelBuilder sum = builder.level(level.name());
      for (Name name : names.list()) {
        add(level, name, aim, sum);
      }
    }
    problem = builder.build();
    guide = towards(aim.base());
  }

  private void add(JointLevel level, Name name, JointAim aim, LevelBuilder sum) {
    if (level == JointLevel.DIFFERENT) {
      addDifferent(name, sum);
      return;
    }
    for (int part = 0; part < parts.size(); part++) {
      if (level != JointLevel.SHORT || aim.renewed().contains(name.text())) {
        add(level, name, part, sum);
      }
    }
  }

  /** A version that one machine has and another one lacks makes the name different, or its end. */
  private void addDifferent(Name name, LevelBuilder sum) {
    IntArrayList[] present = new IntArrayList[parts.size()];
    for (int part = 0; part < parts.size(); part++) {
      present[part] = literals(part, name.members().get(part));
    }
    boolean canDiffer =
        IntStream.range(0, parts.size()).filter(p -> !present[p].isEmpty()).count() > 1;
    boolean isShared = IntStream.range(0, parts.size()).filter(p -> name.isBase()[p]).count() > 1;
    if (!canDiffer && !isShared || !meter.isCounted(name)) {
      return;
    }
    IntArrayList reasons = new IntArrayList();
    for (int a = 0; a < parts.size() && isShared; a++) {
      if (name.isBase()[a]) {
        reasons.add(parts.get(a).not(parts.get(a).anyOf(present[a])));
      }
    }
    for (int a = 0; a < parts.size(); a++) {
      Map<String, IntArrayList> versions = names.versions(name, a);
      for (int b = 0; b < parts.size(); b++) {
        if (a != b) {
          addLacking(name, new int[] {a, b}, versions, reasons);
        }
      }
    }
    int different = parts.get(0).anyOf(reasons);
    if (different != FirmProblem.NEVER) {
      sum.add(1, different);
    }
  }

  /** Collects literals that say that the first machine has a version that the second one lacks. */
  private void addLacking(
      Name name, int[] pair, Map<String, IntArrayList> versions, IntArrayList reasons) {
    FirmProblem first = parts.get(pair[0]);
    FirmProblem second = parts.get(pair[1]);
    Map<String, IntArrayList> others = names.versions(name, pair[1]);
    int condition =
        name.isShared(pair[0], pair[1])
            ? first.always()
            : second.anyOf(literals(pair[1], name.members().get(pair[1])));
    versions.forEach(
        (version, members) -> {
          int has = first.anyOf(literals(pair[0], members.toIntArray()));
          IntArrayList same = others.getOrDefault(version, new IntArrayList());
          int lacks = second.not(second.anyOf(literals(pair[1], same.toIntArray())));
          reasons.add(first.both(first.both(has, condition), lacks));
        });
  }

  private void add(JointLevel level, Name name, int part, LevelBuilder sum) {
    FirmProblem firm = parts.get(part);
    int[] members = name.members().get(part);
    boolean isBefore = name.isBase()[part];
    switch (level) {
      case SHORT -> {
        if (isBefore) {
          names.steps(name, part).forEach(step -> addAbsence(firm, literals(part, step), sum));
        }
      }
      case OTHER_NAMES, LOST -> {
        if (isBefore) {
          addAbsence(firm, literals(part, members), sum);
        } else if (level == JointLevel.OTHER_NAMES) {
          add(1, firm.anyOf(literals(part, members)), sum);
        }
      }
      case CHANGED -> add(1, firm.anyOf(changes(part, members)), sum);
      case OLDER ->
          IntStream.of(members).forEach(p -> add(names.better(part, p), installed(part, p), sum));
      case DISTANCE -> changes(part, members).forEach(literal -> add(1, literal, sum));
      case DIFFERENT -> throw new IllegalArgumentException("not of one machine: " + level);
    }
  }

  /** Adds the cost of nothing being there; it is certain where nothing is in reach. */
  private static void addAbsence(FirmProblem firm, IntArrayList literals, LevelBuilder sum) {
    sum.add(1, firm.not(firm.anyOf(literals)));
  }

  private static void add(long weight, int literal, LevelBuilder sum) {
    if (literal != FirmProblem.NEVER && weight != 0) {
      sum.add(weight, literal);
    }
  }

  /** Returns literals that say that a package comes or goes. */
  private IntArrayList changes(int part, int... members) {
    IntArrayList changes = new IntArrayList();
    for (int packageId : members) {
      int literal = installed(part, packageId);
      changes.add(names.isBase(part, packageId) ? parts.get(part).not(literal) : literal);
    }
    return changes;
  }

  private int installed(int part, int packageId) {
    return parts.get(part).installed(packageId);
  }

  private IntArrayList literals(int part, int... members) {
    IntArrayList literals = new IntArrayList();
    for (int packageId : members) {
      int literal = installed(part, packageId);
      if (literal != FirmProblem.NEVER) {
        literals.add(literal);
      }
    }
    return literals;
  }

  /** Says what to try first: the packages to compare with, and all else as in the first answer. */
  private BitSet towards(List<int[]> base) {
    BitSet wanted = (BitSet) start.clone();
    for (int part = 0; part < parts.size(); part++) {
      for (int packageId : reached.get(part).toArray()) {
        wanted.set(installed(part, packageId), names.isBase(part, packageId));
      }
    }
    return wanted;
  }

  WeightedProblem problem() {
    return problem;
  }

  /** Returns the true variables of the first answers. */
  BitSet start() {
    return start;
  }

  /** Returns which variables to try true. */
  BitSet guide() {
    return guide;
  }

  JointMeter meter() {
    return meter;
  }

  /** Lists the packages of one machine that a model installs, ascending. */
  int[] packages(int part, BitSet model) {
    return IntStream.of(reached.get(part).toArray())
        .filter(packageId -> model.get(installed(part, packageId)))
        .toArray();
  }
}
