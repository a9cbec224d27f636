package dev.rpmsolve.core.internal.search;

import dev.rpmsolve.core.internal.rules.Decisions;
import dev.rpmsolve.core.internal.rules.MoreRulesNeeded;
import dev.rpmsolve.core.internal.rules.Pool;
import dev.rpmsolve.core.internal.rules.RequestState;
import dev.rpmsolve.core.internal.rules.RuleBook;
import dev.rpmsolve.core.internal.rules.RuleClass;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.sat4j.specs.Constr;

/**
 * The rules of a request in a SAT solver, and the decisions made on them.
 *
 * <p>Every rule that can be switched off has a selector: a variable that is true while the rule
 * counts. Level 1 holds the selectors of all rules that count and what follows from them; nothing
 * is ever decided on level 0. What is learnt from conflicts stays true whichever rules count.
 */
final class RuleEngine implements Decisions {
  private final RequestState state;
  private final RuleBook rules;
  private final BudgetGuard guard;
  private final SteppedSolver solver;
  private Constr[] constrs;
  private final int lastPackageVariable;
  private final int highestRuleVariable;
  private int[] selectors;
  private int highestVariable;

  /**
   * All rules in the order that they would have if none had come late, and where each is there;
   * null as long as that is the order of their numbers.
   */
  private int[] order;

  private int[] places;

  /** Those of them that have selectors. */
  private int[] switchable;

  private final List<Learnt> learnts = new ArrayList<>();
  private final Map<Constr, Integer> nodes = new IdentityHashMap<>();
  private final boolean isTentative;
  private boolean hasGrown;
  private boolean areNodesKnown;
  private int[] reasonRules;
  private int reasonsAt;
  private int retractions;
  private Constr conflict;
  private long decisions;

  private record Learnt(Constr constr, int[] sources) {}

  /**
   * Takes in all rules.
   *
   * @param state the rules
   * @param isTentative whether rules are missing, and what would have to be learnt ends the attempt
   * @param isOrdered whether conclusions come in the same order whichever rules are missing
   * @param guard ends the work when the budget does
   */
  RuleEngine(RequestState state, boolean isTentative, boolean isOrdered, BudgetGuard guard) {
    this.state = state;
    this.isTentative = isTentative;
    rules = state.rules();
    this.guard = guard;
    lastPackageVariable = state.pool().lastVariable();
    int highest = lastPackageVariable;
    for (int i = 0; i < rules.literalCount(); i++) {
      highest = Math.max(highest, Math.abs(rules.literal(i)));
    }
    highestRuleVariable = highest;
    highestVariable = highest;
    selectors = new int[rules.size()];
    int packagesEnd = rules.to(RuleClass.PACKAGE);
    for (int rule = 0; rule < rules.size(); rule++) {
      boolean canBeOff = rule >= packagesEnd || rules.isWeak(rule) || !rules.isEnabled(rule);
      if (canBeOff && rules.length(rule) > 0) {
        selectors[rule] = ++highestVariable;
      }
    }
    switchable = switchable();
    solver = SteppedSolver.of(highestVariable, isOrdered);
    constrs = new Constr[rules.size()];
    addRules(0);
  }

  private int[] switchable() {
    IntArrayList found = new IntArrayList();
    for (int place = 0; place < selectors.length; place++) {
      int rule = order == null ? place : order[place];
      if (selectors[rule] != 0) {
        found.add(rule);
      }
    }
    return found.toIntArray();
  }

  private void addRules(int from) {
    for (int rule = from; rule < rules.size(); rule++) {
      guard.step();
      int length = rules.length(rule);
      if (length == 0) {
        continue;
      }
      int further = selectors[rule] != 0 ? -selectors[rule] : length == 1 ? -Pool.SYSTEM : 0;
      constrs[rule] =
          solver.add(rules.literals(), rules.start(rule), rules.past(rule), further, rule);
    }
  }

  /**
   * Takes in the rules written since and makes the same decisions again, which new rules about
   * packages that nothing decided on cannot contradict.
   *
   * @throws MoreRulesNeeded if they do
   */
  void extend() {
    IntArrayList decided = new IntArrayList();
    for (int level = 2; level <= level(); level++) {
      decided.add(trailLiteral(levelStart(level)));
    }
    int from = constrs.length;
    for (int rule = from; rule < rules.size(); rule++) {
      for (int i = rules.start(rule); i < rules.past(rule); i++) {
        if (Math.abs(rules.literal(i)) > lastPackageVariable) {
          throw new MoreRulesNeeded();
        }
      }
    }
    reset();
    hasGrown = true;
    selectors = Arrays.copyOf(selectors, rules.size());
    int highestBefore = highestVariable;
    for (int rule = from; rule < rules.size(); rule++) {
      if (!rules.is(rule, RuleClass.PACKAGE)) {
        selectors[rule] = ++highestVariable;
      }
    }
    solver.widen(highestVariable);
    constrs = Arrays.copyOf(constrs, rules.size());
    addRules(from);
    for (int rule = from; areNodesKnown && rule < rules.size(); rule++) {
      nodes.put(constrs[rule], rule);
    }
    arrange(from, highestVariable > highestBefore);
    reasonRules = null;
    boolean isFine = start();
    for (int i = 0; isFine && i < decided.size(); i++) {
      isFine = isUndecided(Math.abs(decided.getInt(i)));
      if (isFine) {
        solver.decide(decided.getInt(i));
        isFine = propagate();
      }
    }
    if (!isFine) {
      throw new MoreRulesNeeded();
    }
  }

  /** Gives rules the places that they would have if none had come late. */
  private void arrange(int from, boolean areMoreSwitchable) {
    int[] before = order == null ? IntStream.range(0, from).toArray() : order;
    order = rules.inOrder(before);
    if (areMoreSwitchable) {
      switchable = switchable();
    }
    places = Arrays.copyOf(places == null ? before : places, order.length);
    int first = Arrays.mismatch(before, order);
    for (int place = Math.max(first, 0); place < order.length; place++) {
      places[order[place]] = place;
      if (constrs[order[place]] instanceof OrderedClause clause) {
        clause.setPlace(place);
      }
    }
  }

  /** Returns all rules in the order that they would have if none had come late. */
  int[] rulesInOrder() {
    return order == null ? IntStream.range(0, rules.size()).toArray() : order;
  }

  /** Returns where a rule is in that order. */
  int place(int rule) {
    return places == null ? rule : places[rule];
  }

  int level() {
    return solver.decisionLevel();
  }

  /** Returns the level of a variable, negated if it is false, or 0 if it is undecided. */
  int value(int variable) {
    return solver.value(variable);
  }

  boolean isTrue(int literal) {
    return literal > 0 ? solver.isTrue(literal) : solver.isFalse(-literal);
  }

  boolean isUndecided(int variable) {
    return solver.values()[variable] == 0;
  }

  /** Returns the values of all variables: positive for true, negative for false, else 0. */
  byte[] values() {
    return solver.values();
  }

  @Override
  public boolean isChosen(int packageId) {
    return solver.isTrue(Pool.variable(packageId));
  }

  @Override
  public boolean isRefused(int packageId) {
    return solver.isFalse(Pool.variable(packageId));
  }

  @Override
  public int trailSize() {
    return solver.trailSize();
  }

  @Override
  public int trailLiteral(int index) {
    return solver.trailLiteral(index);
  }

  int levelStart(int level) {
    return solver.levelStart(level);
  }

  @Override
  public int retractions() {
    return retractions;
  }

  /** Returns Sat4j's number of a variable that rules have. */
  int inside(int variable) {
    return solver.inside(variable);
  }

  /** Returns a number above those of all variables that rules have. */
  int insideCount() {
    return solver.insideCount();
  }

  /** Tells a listener of all assignments from now on. */
  void tell(AssignmentListener listener) {
    solver.tell(listener);
  }

  long decisions() {
    return decisions;
  }

  int learntCount() {
    return learnts.size();
  }

  long propagations() {
    return solver.propagations();
  }

  /** Takes back all decisions. */
  void reset() {
    retract(0);
  }

  /** Takes back the decisions above a level. */
  void retract(int level) {
    if (solver.decisionLevel() > level) {
      solver.retract(level);
      retractions++;
    }
  }

  /**
   * Lets the rules that are switched on count, on level 1.
   *
   * @return whether they do not contradict each other as far as unit propagation sees
   * @throws MoreRulesNeeded if they do after {@link #extend}, or where installed packages without
   *     rules are decided
   */
  boolean start() {
    return start(rule -> true);
  }

  /**
   * Does the same as {@link #start()} with some rules alone.
   *
   * @param isCounting tells which of the rules that are switched on are to count; those without
   *     selectors do in any case
   */
  boolean start(IntPredicate isCounting) {
    reset();
    IntArrayList counting = new IntArrayList(switchable.length + 1);
    for (int pass = 0; pass < 4; pass++) {
      if (pass == 2) {
        counting.add(Pool.SYSTEM);
      }
      for (int rule : switchable) {
        if (rules.isEnabled(rule)
            && rules.length(rule) > 0
            && isCounting.test(rule)
            && rules.isWeak(rule) == (pass % 2 == 1)
            && (rules.length(rule) == 1) == (pass >= 2)) {
          counting.add(selectors[rule]);
        }
      }
    }
    if (!solver.decide(counting)) {
      throw new IllegalStateException("a selector is decided");
    }
    if (!propagate() && (hasGrown || state.hasBystanders() && areBystandersDecided())) {
      throw new MoreRulesNeeded();
    }
    return conflict == null;
  }

  private boolean areBystandersDecided() {
    for (int installed : state.pool().installed()) {
      if (isRefused(installed) && !state.mayLeave(installed)
          || !state.isReached(installed) && isChosen(installed)) {
        return true;
      }
    }
    return false;
  }

  private boolean propagate() {
    guard.step();
    conflict = solver.conclude();
    return conflict == null;
  }

  /**
   * Decides an undecided literal and draws all conclusions; conflicts are learnt from.
   *
   * @return the level reached, or 0 if the rules that count contradict each other
   * @throws MoreRulesNeeded if there is a conflict and the attempt is tentative
   */
  int decide(int literal) {
    decisions++;
    solver.decide(literal);
    while (!propagate()) {
      if (isTentative) {
        throw new MoreRulesNeeded();
      }
      guard.conflict();
      if (solver.decisionLevel() == 1) {
        return 0;
      }
      learn();
    }
    return solver.decisionLevel();
  }

  /**
   * Decides an undecided literal and draws all conclusions, without learning.
   *
   * @return whether there is no conflict
   */
  boolean assume(int literal) {
    solver.decide(literal);
    return propagate();
  }

  private void learn() {
    SteppedSolver.Lesson lesson = solver.lessonOf(conflict);
    int[] clause = lesson.clause();
    if (clause.length == 1) {
      clause = new int[] {clause[0], -Pool.SYSTEM};
    }
    int level = Math.max(lesson.level(), 1);
    int[] sources = new int[lesson.sources().size()];
    for (int i = 0; i < sources.length; i++) {
      sources[i] = node(lesson.sources().get(i));
    }
    retract(level);
    Constr constr = solver.keep(new SteppedSolver.Lesson(clause, level, lesson.sources()));
    nodes.put(constr, -1 - learnts.size());
    learnts.add(new Learnt(constr, sources));
  }

  /** Returns the rule of a constraint, or -1 less the number of what was learnt. */
  private int node(Constr constr) {
    if (!areNodesKnown) {
      areNodesKnown = true;
      for (int rule = 0; rule < constrs.length; rule++) {
        if (constrs[rule] != null) {
          nodes.put(constrs[rule], rule);
        }
      }
    }
    return nodes.get(constr);
  }

  /**
   * Lists the rules that contradict each other after {@link #start} or {@link #decide} failed.
   *
   * @return rules and, as -1 less their number, learnt clauses; nearest to the contradiction first
   */
  IntArrayList proof() {
    IntArrayList proof = new IntArrayList();
    boolean[] isInvolved = new boolean[solver.values().length];
    IntArrayList causes = new IntArrayList();
    proof.add(node(conflict));
    solver.antecedents(conflict, -1, causes);
    causes.forEach(literal -> isInvolved[Math.abs(literal)] = true);
    for (int i = solver.trailSize() - 1; i >= 0; i--) {
      Constr reason = solver.reasonOf(i);
      if (reason == null || !isInvolved[Math.abs(solver.trailLiteral(i))]) {
        continue;
      }
      proof.add(node(reason));
      solver.antecedents(reason, i, causes);
      causes.forEach(literal -> isInvolved[Math.abs(literal)] = true);
    }
    return proof;
  }

  /** Returns the literals of a learnt clause, other than those that switch rules off. */
  int[] learntClause(int learnt) {
    Constr constr = learnts.get(learnt).constr;
    IntArrayList literals = new IntArrayList(constr.size());
    for (int i = 0; i < constr.size(); i++) {
      int literal = solver.literal(constr, i);
      if (Math.abs(literal) <= highestRuleVariable) {
        literals.add(literal);
      }
    }
    return literals.toIntArray();
  }

  /** Returns what a learnt clause follows from: rules and learnt clauses. */
  int[] sourcesOf(int learnt) {
    return learnts.get(learnt).sources;
  }

  /**
   * Returns the rule that decided a variable, -1 less a learnt clause, or MIN_VALUE if none did.
   */
  int reasonOf(int trailIndex) {
    Constr reason = solver.reasonOf(trailIndex);
    if (reason == null) {
      return Integer.MIN_VALUE;
    }
    int rule =
        areNodesKnown
            ? -1
            : reasonRules()[solver.inside(Math.abs(solver.trailLiteral(trailIndex)))];
    return rule >= 0 && constrs[rule] == reason ? rule : node(reason);
  }

  /**
   * For each variable the rule that decided it; one pass over rules after decisions were taken
   * back.
   */
  private int[] reasonRules() {
    if (reasonRules == null || reasonsAt != retractions) {
      reasonsAt = retractions;
      reasonRules = new int[solver.insideCount()];
      Arrays.fill(reasonRules, -1);
      for (int rule = 0; rule < constrs.length; rule++) {
        for (int i = rules.start(rule); constrs[rule] != null && i < rules.past(rule); i++) {
          int literal = rules.literal(i);
          if (isTrue(literal) && solver.reasonOfTrue(literal) == constrs[rule]) {
            reasonRules[solver.inside(Math.abs(literal))] = rule;
          }
        }
      }
    }
    return reasonRules;
  }

  /** Lists the packages that are chosen now, in the order in which they came. */
  IntArrayList arrivals() {
    IntArrayList arrivals = new IntArrayList();
    for (int i = 0; i < trailSize(); i++) {
      int literal = trailLiteral(i);
      if (literal > 0 && isPackageVariable(literal)) {
        arrivals.add(Pool.packageId(literal));
      }
    }
    return arrivals;
  }

  /** Tells whether some rule has a variable. */
  boolean isKnown(int variable) {
    return solver.inside(variable) != 0;
  }

  boolean isPackageVariable(int variable) {
    return variable > Pool.SYSTEM && variable <= lastPackageVariable;
  }
}
