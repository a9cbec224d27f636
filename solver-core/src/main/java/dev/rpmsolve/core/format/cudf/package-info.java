/**
 * CUDF, the Common Upgradeability Description Format: documents and solutions.
 *
 * <p>Reading order: {@link dev.rpmsolve.core.format.cudf.CudfDocument} holds a universe of packages
 * and a request as columns; {@link dev.rpmsolve.core.format.cudf.CudfReader} reads one within
 * {@link dev.rpmsolve.core.format.cudf.CudfLimits}, {@link
 * dev.rpmsolve.core.format.cudf.CudfDocumentBuilder} makes one by program. {@link
 * dev.rpmsolve.core.format.cudf.CudfSolution} is a choice of packages, which {@link
 * dev.rpmsolve.core.format.cudf.CudfSolutionReader} reads, {@link
 * dev.rpmsolve.core.format.cudf.CudfWriter} writes and {@link
 * dev.rpmsolve.core.format.cudf.CudfChecker} judges.
 *
 * <p>What goes in: the bytes of a document or of a solver's answer, expanded. What comes out: a
 * document or a solution, or a {@link dev.rpmsolve.core.format.cudf.CudfException} that names the
 * line, the property and a remedy.
 *
 * <p>Invariants: what is written is read as the same again; ids are dense and in the order of the
 * document; versions are positive ints, as the format has them.
 *
 * <p>Not here: files and compression (module {@code solver-rpm}), RPM versions and dependencies,
 * and any search for a solution.
 */
package dev.rpmsolve.core.format.cudf;
