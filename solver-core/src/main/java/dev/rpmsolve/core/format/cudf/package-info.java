/**
 * CUDF, the Common Upgradeability Description Format: documents and solutions.
 *
 * <p>Reading order: {@link dev.rpmsolve.core.format.cudf.CudfDocument} holds a universe of packages
 * and a request as columns; {@link dev.rpmsolve.core.format.cudf.CudfReader} reads one within
 * {@link dev.rpmsolve.core.format.cudf.CudfLimits}, {@link
 * dev.rpmsolve.core.format.cudf.CudfDocumentBuilder} makes one by program.
 *
 * <p>What goes in: the bytes of a document, expanded. What comes out: a document, or a {@link
 * dev.rpmsolve.core.format.cudf.CudfException} that names the line, the property and a remedy.
 *
 * <p>Invariants: ids are dense and in the order of the document; versions are positive ints, as the
 * format has them.
 *
 * <p>Not here: files and compression (module {@code solver-rpm}), RPM versions and dependencies,
 * and any search for a solution.
 */
package dev.rpmsolve.core.format.cudf;
