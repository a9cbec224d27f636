package dev.rpmsolve.core.internal.search;

import dev.rpmsolve.core.ProofStep;
import dev.rpmsolve.core.RuleView;
import dev.rpmsolve.core.SearchTrace;
import dev.rpmsolve.core.SolverStatistics;
import dev.rpmsolve.core.explanation.Cause;
import dev.rpmsolve.core.explanation.Explanation;
import dev.rpmsolve.core.explanation.Problem;
import dev.rpmsolve.core.explanation.Remedy;
import dev.rpmsolve.core.internal.cleanup.UnneededPackages;
import dev.rpmsolve.core.internal.rules.Advice;
import dev.rpmsolve.core.internal.rules.JobList;
import dev.rpmsolve.core.internal.rules.MoreRulesNeeded;
import dev.rpmsolve.core.internal.rules.PackageFact;
import dev.rpmsolve.core.internal.rules.PolicySwitches;
import dev.rpmsolve.core.internal.rules.Pool;
import dev.rpmsolve.core.internal.rules.RuleBook;
import dev.rpmsolve.core.internal.rules.RuleClass;
import dev.rpmsolve.core.internal.rules.RuleWriter;
import dev.rpmsolve.core.internal.rules.RuleWriter.Breadth;
import dev.rpmsolve.core.internal.rules.RuleWriter.Extent;
import dev.rpmsolve.core.internal.rules.RuleWriter.Scope;
import dev.rpmsolve.core.solution.Reason;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Solves a request by its rules: an answer, and the problems that had to be set aside for it. */
public final class RuleSolver {
  private final JobList jobs;
  private final BudgetGuard guard;
  private final boolean mayBeginSmall;
  private boolean isOrdered;
  private final Breadth breadth;
  private RuleWriter.Written written;
  private RuleEngine engine;
  private SearchContext context;
  private RuleSearch search;
  private RuleNarrator narrator;

  /**
   * What was found.
   *
   * @param packageIds the packages that are installed in the end, ascending
   * @param problems what had to be set aside
   * @param proofs how each problem follows from the rules; none unless remedies are found
   * @param choices the choices that were made
   * @param reasons why the packages are there, by package id
   * @param extras what else is known about it
   */
  public record Found(
      int[] packageIds,
      List<Problem> problems,
      List<List<ProofStep>> proofs,
      List<FoundChoice> choices,
      Int2ObjectOpenHashMap<Reason> reasons,
      Extras extras) {}

  /**
   * Whether something can be had, and how.
   *
   * @param packageIds the packages that are installed in the end, ascending
   * @param problems what had to be set aside
   */
  public record Verdict(int[] packageIds, List<Problem> problems) {}

  /**
   * What else is known about an answer.
   *
   * @param orphaned installed packages that no repository holds
   * @param cleaned installed packages that go because nothing needs them any more
   */
  public record Extras(int[] orphaned, int[] cleaned) {}

  /**
   * A choice that was made.
   *
   * @param packageIds the candidates, in the order of preference
   * @param chosen the one taken
   * @param tried the ones given up
   * @param purpose what it was made for
   */
  public record FoundChoice(int[] packageIds, int chosen, int[] tried, Purpose purpose) {}

  /**
   * What a choice was made for; what does not apply is -1.
   *
   * @param job the number of a job
   * @param updated an installed package
   * @param requirer a package that requires one of the candidates
   * @param recommender a package that recommends one of the candidates
   * @param dependency what it requires or recommends
   */
  public record Purpose(int job, int updated, int requirer, int recommender, int dependency) {}

  /**
   * Prepares to solve.
   *
   * @param jobs what is asked for
   * @param guard ends the work when the budget does
   */
  public RuleSolver(JobList jobs, BudgetGuard guard) {
    this(jobs, guard, RuleWriter.canBeginSmall(jobs), Breadth.NEEDED);
  }

  /**
   * Prepares to solve.
   *
   * @param jobs what is asked for
   * @param guard ends the work when the budget does
   * @param mayBeginSmall whether to begin with the rules of what is required; else all are written
   *     from the start
   * @param breadth which packages can be part of an answer beside those that something asks for
   */
  public RuleSolver(JobList jobs, BudgetGuard guard, boolean mayBeginSmall, Breadth breadth) {
    this.jobs = jobs;
    this.guard = guard;
    this.breadth = breadth;
    this.mayBeginSmall = mayBeginSmall;
  }

  /**
   * Has conclusions come in one order whether few rules are written or all, so that both ways give
   * the same reasons. Otherwise only attempts with few rules have that order; with all rules it is
   * Sat4j's, by which what is learnt is nearer to what libsolv learns.
   */
  RuleSolver inOneOrder() {
    isOrdered = true;
    return this;
  }

  private void prepare(Scope scope, boolean isTentative) {
    written = null;
    written = RuleWriter.write(jobs, scope, guard::step);
    PolicySwitches switches = new PolicySwitches(written.state());
    switches.giveWay();
    switches.breakOrphans(written.reasons());
    boolean isPartial = isTentative && written.writer().isPartial();
    engine = new RuleEngine(written.state(), isPartial, isPartial || isOrdered, guard);
    context = new SearchContext(written, engine, switches);
    search = new RuleSearch(context);
    narrator = new RuleNarrator(jobs, context, written.reasons());
  }

  /**
   * A small beginning that cannot decide starts over with more rules; one that is tentative cannot
   * where it would have to learn.
   */
  private <T> T attempt(boolean isTentative, Supplier<T> work) {
    Scope scope = Scope.of(mayBeginSmall ? Extent.TOUCHED : Extent.EVERYTHING, breadth);
    while (true) {
      try {
        prepare(scope, isTentative);
        return work.get();
      } catch (MoreRulesNeeded needed) {
        guard.step();
        scope = wider(scope, needed);
      }
    }
  }

  private Scope wider(Scope scope, MoreRulesNeeded needed) {
    if (written == null || !written.state().hasBystanders()) {
      return Scope.of(Extent.EVERYTHING, breadth);
    } else if (needed.leaving().isEmpty() || !scope.leaving().isEmpty()) {
      return Scope.of(Extent.REQUIRED, breadth);
    }
    return new Scope(Extent.TOUCHED, breadth, new IntOpenHashSet(needed.leaving()));
  }

  /**
   * Solves.
   *
   * @param areWeakInstalled whether weak dependencies are installed
   * @param areRemediesFound whether ways out of the problems are searched for
   * @return what was found
   */
  public Found solve(boolean areWeakInstalled, boolean areRemediesFound) {
    return attempt(true, () -> find(areWeakInstalled, areRemediesFound));
  }

  /**
   * Returns the rules that the last answer was found by.
   *
   * @return the rules and what is known about packages
   */
  public RuleWriter.Written written() {
    return written;
  }

  /**
   * Returns the last answer in terms of the rules.
   *
   * @return which variables are true; what nothing was decided about is not
   */
  public IntPredicate answer() {
    BitSet truths = new BitSet();
    for (int i = 0; i < engine.trailSize(); i++) {
      if (engine.trailLiteral(i) > 0) {
        truths.set(engine.trailLiteral(i));
      }
    }
    return truths::get;
  }

  /**
   * Tells how an answer comes about that was found among all that fulfill the rules of {@link
   * #written}.
   *
   * @param isTrue whether a variable of the rules is true in it
   * @param areUnneededKept whether packages stay in it that no rule needs
   * @return the answer, with the reasons of its packages
   */
  public Found adopt(IntPredicate isTrue, boolean areUnneededKept) {
    new ModelReplay(context, isTrue).run(areUnneededKept);
    return found(false);
  }

  private Found find(boolean areWeakInstalled, boolean areRemediesFound) {
    search.run(true, areWeakInstalled);
    return found(areRemediesFound);
  }

  private Found found(boolean areRemediesFound) {
    List<FoundChoice> choices = choices();
    Extras extras = extras();
    Int2ObjectOpenHashMap<Reason> reasons =
        new RuleJustification(context, written.reasons()).reasons();
    List<List<ProofStep>> proofs = areRemediesFound ? proofs() : List.of();
    return new Found(
        context.chosen(), problems(areRemediesFound), proofs, choices, reasons, extras);
  }

  /**
   * Solves without weak dependencies, and without a look at how the answer came about. What is
   * contradictory is told by the rules of what is required alone, where that will do.
   *
   * @return the packages that are installed in the end, and what had to be set aside
   */
  public Verdict judge() {
    return attempt(
        jobs.pool().installed().length > 0,
        () -> {
          search.run(true, false);
          return new Verdict(context.chosen(), problems(false));
        });
  }

  /**
   * Solves and tells how the answer came about.
   *
   * @param areWeakInstalled whether weak dependencies are installed
   * @return the decisions, and what was not needed
   */
  public SearchTrace trace(boolean areWeakInstalled) {
    prepare(Scope.of(Extent.EVERYTHING, breadth), false);
    search.run(true, areWeakInstalled);
    UnneededPackages unneeded = context.switches.cleaning().unneeded();
    return new SearchTrace(
        new DecisionTrace(context).decisions(),
        IntArrayList.wrap(unneeded.packageIds()),
        IntArrayList.wrap(unneeded.roots()),
        learnt(),
        IntArrayList.wrap(advice(Advice.Strength.RECOMMENDED)),
        IntArrayList.wrap(advice(Advice.Strength.SUGGESTED)),
        arrivals());
  }

  private IntArrayList arrivals() {
    IntArrayList arrivals = new IntArrayList();
    for (int i = 0; i < engine.trailSize(); i++) {
      int literal = engine.trailLiteral(i);
      if (literal > 0 && engine.isPackageVariable(literal)) {
        arrivals.add(Pool.packageId(literal));
      }
    }
    return arrivals;
  }

  /** What is false from the start is left out. */
  private List<RuleView> learnt() {
    List<RuleView> views = new ArrayList<>();
    for (int learnt = 0; learnt < engine.learntCount(); learnt++) {
      int[] undecided =
          IntStream.of(engine.learntClause(learnt))
              .filter(literal -> engine.value(Math.abs(literal)) != (literal > 0 ? -1 : 1))
              .toArray();
      views.add(view("learnt", undecided));
    }
    return views;
  }

  private Extras extras() {
    IntArrayList cleaned = new IntArrayList();
    for (int installed : context.pool.installed()) {
      if (context.state.isCleaning()
          && context.state.cleanable().get(installed)
          && engine.isRefused(installed)
          && !isFulfilled(context.state.updateRule(installed))) {
        cleaned.add(installed);
      }
    }
    return new Extras(context.state.orphaned().toIntArray(), cleaned.toIntArray());
  }

  private int[] advice(Advice.Strength strength) {
    IntArrayList wished = new IntArrayList();
    for (int level = 2; level <= engine.level(); level++) {
      int literal = engine.trailLiteral(engine.levelStart(level));
      if (literal > 0
          && engine.isPackageVariable(literal)
          && context.causeOf(level).why() == SearchContext.Why.WEAK) {
        wished.add(Pool.packageId(literal));
      }
    }
    IntOpenHashSet freed = onlyRefusedByGoals();
    IntPredicate isRefused = id -> engine.isRefused(id) && !freed.contains(id);
    return written.advice().list(strength, engine, isRefused, wished);
  }

  /** Packages that would not be refused but for goals to remove them. */
  private IntOpenHashSet onlyRefusedByGoals() {
    RuleBook rules = context.rules;
    IntOpenHashSet freed = new IntOpenHashSet();
    for (int rule = rules.from(RuleClass.JOB); rule < rules.to(RuleClass.JOB); rule++) {
      if (rules.isEnabled(rule) && rules.length(rule) == 1 && rules.first(rule) < -Pool.SYSTEM) {
        freed.add(Pool.packageId(-rules.first(rule)));
      }
    }
    if (freed.isEmpty()) {
      return freed;
    }
    boolean isChanged = true;
    while (isChanged && !freed.isEmpty()) {
      isChanged = false;
      for (int rule = 0; rule < rules.size(); rule++) {
        if (rules.isEnabled(rule) && !rules.is(rule, RuleClass.JOB)) {
          isChanged |= removeRefused(rule, freed);
        }
      }
    }
    return freed;
  }

  /** Removes the package that a rule refuses, if all else in the rule is false. */
  private boolean removeRefused(int rule, IntOpenHashSet freed) {
    int refused = -1;
    for (int i = context.rules.start(rule); i < context.rules.past(rule); i++) {
      int literal = context.rules.literal(i);
      int variable = Math.abs(literal);
      boolean isFree =
          engine.isPackageVariable(variable) && freed.contains(Pool.packageId(variable));
      if (isFree && literal < 0 && refused < 0) {
        refused = Pool.packageId(variable);
      } else if (isFree || !engine.isTrue(-literal)) {
        return false;
      }
    }
    return freed.remove(refused);
  }

  private boolean isFulfilled(int rule) {
    for (int i = context.rules.start(rule); i < context.rules.past(rule); i++) {
      if (engine.isTrue(context.rules.literal(i))) {
        return true;
      }
    }
    return false;
  }

  private List<List<ProofStep>> proofs() {
    List<List<ProofStep>> proofs = new ArrayList<>();
    for (Contradictions.Problem problem : context.contradictions.problems()) {
      List<int[]> clauses = new ArrayList<>();
      problem.proof().forEach(node -> clauses.add(clause(node)));
      List<ProofStep> steps = new ArrayList<>();
      for (Refutation.Step step : Refutation.of(clauses)) {
        int node = problem.proof().getInt(step.rule());
        String kind = node < 0 ? "learnt" : kind(context.rules.classOf(node));
        steps.add(new ProofStep(view(kind, clauses.get(step.rule())), conclusion(step.literal())));
      }
      proofs.add(steps);
    }
    return proofs;
  }

  private int[] clause(int node) {
    return node < 0 ? engine.learntClause(-1 - node) : context.rules.literals(node);
  }

  private Optional<ProofStep.Conclusion> conclusion(int literal) {
    return literal == 0 || !engine.isPackageVariable(Math.abs(literal))
        ? Optional.empty()
        : Optional.of(
            new ProofStep.Conclusion(
                context.pool.universe().get(Pool.packageId(Math.abs(literal))), literal > 0));
  }

  private RuleView view(String kind, int[] literals) {
    List<Integer> present = new ArrayList<>();
    List<Integer> absent = new ArrayList<>();
    for (int literal : literals) {
      if (engine.isPackageVariable(Math.abs(literal))) {
        (literal > 0 ? present : absent).add(Pool.packageId(Math.abs(literal)));
      }
    }
    return new RuleView(kind, present, absent);
  }

  /**
   * Lists the rules.
   *
   * @return views of all rules but placeholders; those of placeholders for updates are empty
   */
  public List<RuleView> rules() {
    prepare(Scope.of(Extent.EVERYTHING, breadth), false);
    List<RuleView> views = new ArrayList<>();
    for (int rule = 0; rule < context.rules.size(); rule++) {
      RuleClass ruleClass = context.rules.classOf(rule);
      if (context.rules.length(rule) > 0 || ruleClass == RuleClass.UPDATE) {
        views.add(view(kind(ruleClass), context.rules.literals(rule)));
      }
    }
    return views;
  }

  private static String kind(RuleClass ruleClass) {
    return switch (ruleClass) {
      case PACKAGE -> "pkg";
      case INFERIOR_ARCH -> "infarch";
      case SYNC -> "dup";
      case SPLIT -> "yumobs";
      case PRIORITY -> "strictrepoprio";
      default -> ruleClass.name().toLowerCase(Locale.ROOT);
    };
  }

  private List<Problem> problems(boolean areRemediesFound) {
    List<Contradictions.Problem> found = new ArrayList<>(context.contradictions.problems());
    List<Problem> problems = new ArrayList<>();
    RemedyFinder remedies = new RemedyFinder(context, search);
    for (Contradictions.Problem problem : found) {
      Cause headline = narrator.cause(narrator.headline(problem.proof()));
      List<IntArrayList> facts = narrator.facts(problem.proof());
      List<IntArrayList> core = new ArrayList<>();
      for (int fact : RuleCore.minimize(narrator.clauses(facts), guard)) {
        core.add(facts.get(fact));
      }
      List<Remedy> ways = areRemediesFound ? remedies.find(problem.elements()) : List.of();
      problems.add(new Problem(headline, new Explanation(narrator.story(core), true), ways));
    }
    return problems;
  }

  private List<FoundChoice> choices() {
    List<FoundChoice> found = new ArrayList<>();
    for (SearchContext.Choice choice : context.choices) {
      int chosen = -1;
      IntArrayList tried = new IntArrayList();
      for (int i = 0; i < choice.packageIds.length; i++) {
        int packageId = choice.packageIds[i];
        if (engine.value(Pool.variable(packageId)) == choice.level + 1 && choice.isTried[i]) {
          chosen = packageId;
        } else if (choice.isTried[i]) {
          tried.add(packageId);
        }
      }
      Purpose purpose =
          choice.rule < 0
              ? new Purpose(-1, -1, -1, choice.recommender, choice.dependency)
              : purpose(choice.rule);
      found.add(new FoundChoice(choice.packageIds, chosen, tried.toIntArray(), purpose));
    }
    return found;
  }

  private Purpose purpose(int rule) {
    RuleBook rules = context.rules;
    return switch (rules.classOf(rule)) {
      case JOB -> new Purpose(rules.fact(rule), -1, -1, -1, -1);
      case FEATURE, UPDATE -> new Purpose(-1, context.state.installedOf(rule), -1, -1, -1);
      case BEST -> {
        int fact = rules.fact(rule);
        yield fact >= 0
            ? new Purpose(-1, fact, -1, -1, -1)
            : new Purpose(rules.fact(-1 - fact), -1, -1, -1, -1);
      }
      case CHOICE, RECOMMENDS -> purpose(rules.fact(rule));
      default -> {
        PackageFact fact = rules.is(rule, RuleClass.PACKAGE) ? written.reasons().best(rule) : null;
        yield fact == null
            ? new Purpose(-1, -1, -1, -1, -1)
            : new Purpose(-1, -1, fact.owner(), -1, fact.dependency());
      }
    };
  }

  /**
   * Tells what the search cost so far.
   *
   * @return the statistics
   */
  public SolverStatistics statistics() {
    if (context == null) {
      return new SolverStatistics(0, 0, 0, 0, 0, guard.conflicts(), guard.elapsedNanos());
    }
    return new SolverStatistics(
        context.state.reachedCount(),
        context.rules.size(),
        context.rules.literalCount(),
        engine.decisions(),
        engine.propagations(),
        guard.conflicts(),
        guard.elapsedNanos());
  }
}
