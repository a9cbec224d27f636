/**
 * From rules to an installation, or to the facts that forbid one; and from the clauses of a whole
 * universe to what can be installed.
 *
 * <p>Reading order: {@code RuleSolver} answers a request; {@code RuleSearch} runs the phases of the
 * search over a {@code SearchContext} ({@code JobPhase}, {@code InstalledPhase}, {@code
 * DependencyPhase}, {@code WeakPhase}, {@code CleaningPhase}); {@code RuleEngine} keeps rules and
 * decisions in a {@code SteppedSolver}; {@code Contradictions} sets rules aside that cannot hold.
 * {@code RuleJustification} says why packages are there. {@code RuleNarrator}, {@code Headline},
 * {@code RuleCore} and {@code CauseStory} turn a contradiction into a minimal explanation, {@code
 * RemedyFinder} finds ways out. {@code BudgetGuard} ends the work in time.
 *
 * <p>For questions about whole repositories, without a request's phases: {@code SliceSearch} and
 * {@code Installations} install packages together with a {@code Sat4jEngine} that {@code
 * RequirementGuide} decides for.
 *
 * <p>For best answers under criteria: {@code AssumptionSolver} answers one question after another
 * about the same constraints, with a {@code CdclKernel} below it; {@code Necessities} tells what
 * all answers have in common. {@code RuleViews}, {@code FoundChoices} and {@code UnmetAdvice} show
 * what came of a search.
 *
 * <p>What goes in: the jobs of a request, or a package graph; and a budget. What comes out: the
 * packages of an answer with their reasons, and problems with minimal explanations.
 *
 * <p>Invariants: the only package that knows Sat4j; decisions depend on the rules alone, never on
 * time, threads or hash order; an engine belongs to one thread and is dropped after a stop.
 *
 * <p>Not here: what rules mean (package {@code internal.rules}) and what clauses mean (package
 * {@code internal.encode}).
 */
package dev.rpmsolve.core.internal.search;
