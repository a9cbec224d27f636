/**
 * Problems for solvers of other makers, and their answers.
 *
 * <p>Reading order: {@link dev.rpmsolve.core.format.sat.SolverProblem} is a problem with a {@link
 * dev.rpmsolve.core.format.sat.SymbolMap} that says what its variables stand for; {@link
 * dev.rpmsolve.core.format.sat.DimacsWriter}, {@link dev.rpmsolve.core.format.sat.WcnfWriter} and
 * {@link dev.rpmsolve.core.format.sat.OpbWriter} write it; {@link
 * dev.rpmsolve.core.format.sat.SolverAnswerReader} reads what solvers print.
 *
 * <p>What goes in: clauses, cardinalities and levels of costs, wherever they come from; the output
 * of a solver. What comes out: files in the formats of the SAT, MaxSAT and pseudo-Boolean
 * competitions; a {@link dev.rpmsolve.core.format.sat.SolverAnswer}, or a {@link
 * dev.rpmsolve.core.format.sat.SolverAnswerException} that names the line.
 *
 * <p>Invariants: variables have the same numbers in every format, others come after them; the order
 * of the levels is kept or the file is refused, never changed.
 *
 * <p>Not here: what makes the problem, what its models mean, and running any solver.
 */
package dev.rpmsolve.core.format.sat;
