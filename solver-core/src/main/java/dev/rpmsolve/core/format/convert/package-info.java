/**
 * From RPM to CUDF.
 *
 * <p>Reading order: {@link dev.rpmsolve.core.format.convert.RequestToCudf} turns a universe and a
 * request into a CUDF document; a {@link dev.rpmsolve.core.format.convert.ConvertedRequest} is that
 * document with the way back and what was lost.
 *
 * <p>What goes in: a universe, a request with goals to install and to remove. What comes out: a
 * document whose solutions are the answers that {@code SolutionChecker} approves, as far as the
 * warnings do not say otherwise.
 *
 * <p>Invariants: the same request gives the same document; every package of a solution leads back
 * to one package of the universe, or is an auxiliary one.
 *
 * <p>Not here: the text of CUDF ({@code core.format.cudf}) and any search.
 */
package dev.rpmsolve.core.format.convert;
