/**
 * Best models, proven.
 *
 * <p>Reading order: {@code WeightedProblem} is what must hold and what is to be made small; {@code
 * OptimumSearch} is the front door; {@code PartedSearch} settles in a {@code PartialModel} what
 * {@code Dominance} shows to be no loss, and splits the rest into {@code Components}; of each an
 * {@code OptimumRun} keeps the best model and the bounds while {@code LevelSearch} goes through the
 * levels with a {@code CountingTree} for each core; {@code Certificate} is the proof that somebody
 * else can check; {@code RunnersUp} lists next best models.
 *
 * <p>What goes in: clauses, cardinalities and weighted literals by level; perhaps a model to start
 * from; a budget. What comes out: an {@code Optimum}: a model with its cost and a bound per level.
 *
 * <p>Invariants: levels are never mixed into one sum; a bound is reported only when it is proven;
 * answers depend on the problem, the start and the guide alone. Tiny problems cost microseconds:
 * nothing is set up that is not used.
 *
 * <p>Not here: what variables mean (package {@code internal.cudf}), conflict-driven search (package
 * {@code internal.search}), checking (package {@code internal.proof}).
 */
package dev.rpmsolve.core.internal.optimize;
