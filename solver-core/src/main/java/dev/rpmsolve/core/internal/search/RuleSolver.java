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
import dev.rpmsolve.core.internal.rules.PolicySwitches;
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
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

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
  private Found first;

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
    first = null;
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

  /**
   * Solves, and leaves untold how the answer came about, as it may not be the last one: until
   * something else is asked for, {@link #found()} tells.
   *
   * @param areWeakInstalled whether weak dependencies are installed
   * @return what was found if there are problems, with ways out of them; else empty
   */
  public Optional<Found> search(boolean areWeakInstalled) {
    return attempt(
        true,
        () -> {
          search.run(true, areWeakInstalled);
          return context.contradictions.problems().isEmpty()
              ? Optional.empty()
              : Optional.of(found(true));
        });
  }

  /**
   * Does the same as {@link #search} with all rules that could matter, whatever few would do for
   * the first answer.
   *
   * @param areWeakInstalled whether weak dependencies are installed
   */
  public void searchWithAllRules(boolean areWeakInstalled) {
    prepare(Scope.of(Extent.EVERYTHING, breadth), false);
    search.run(true, areWeakInstalled);
  }

  /**
   * Tells whether packages whose rules are not written are part of no best answer: all rules are
   * there, or nothing is installed, so that only what is required can be.
   *
   * @return whether they are not
   */
  public boolean isClosed() {
    return !written.writer().isPartial() || jobs.pool().installed().length == 0;
  }

  /**
   * Returns the packages of the last answer.
   *
   * @return package ids, ascending
   */
  public int[] packageIds() {
    return context.chosen();
  }

  /**
   * Looks at what all answers have in common. Takes back the answer of {@link #search}, after which
   * {@link #found()} can still tell about it.
   *
   * @return what follows from the rules
   */
  public Necessities necessities() {
    return new Necessities(written.state(), engine, isClosed(), this::found);
  }

  /**
   * Tells how the answer of {@link #search} came about.
   *
   * @return the answer, with the reasons of its packages
   */
  public Found found() {
    if (first == null) {
      first = found(false);
    }
    return first;
  }

  private Found found(boolean areRemediesFound) {
    List<FoundChoice> choices = new FoundChoices(context, written.reasons()).list();
    Extras extras = extras();
    Int2ObjectOpenHashMap<Reason> reasons =
        new RuleJustification(context, written.reasons()).reasons();
    List<List<ProofStep>> proofs = areRemediesFound ? new RuleViews(context).proofs() : List.of();
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
    UnmetAdvice advice = new UnmetAdvice(context, written.advice());
    return new SearchTrace(
        new DecisionTrace(context).decisions(),
        IntArrayList.wrap(unneeded.packageIds()),
        IntArrayList.wrap(unneeded.roots()),
        new RuleViews(context).learnt(),
        IntArrayList.wrap(advice.list(Advice.Strength.RECOMMENDED)),
        IntArrayList.wrap(advice.list(Advice.Strength.SUGGESTED)),
        engine.arrivals());
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

  private boolean isFulfilled(int rule) {
    for (int i = context.rules.start(rule); i < context.rules.past(rule); i++) {
      if (engine.isTrue(context.rules.literal(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Lists the rules.
   *
   * @return views of all rules but placeholders; those of placeholders for updates are empty
   */
  public List<RuleView> rules() {
    prepare(Scope.of(Extent.EVERYTHING, breadth), false);
    return new RuleViews(context).all();
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
