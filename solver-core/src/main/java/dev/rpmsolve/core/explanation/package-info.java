/**
 * Why a request cannot be fulfilled, as data.
 *
 * <p>Reading order: {@link dev.rpmsolve.core.explanation.Cause} is one fact; {@link
 * dev.rpmsolve.core.explanation.Explanation} is a set of facts that cannot all hold; {@link
 * dev.rpmsolve.core.explanation.ExplanationText} puts them in words.
 *
 * <p>What goes in: the facts of a minimal unsatisfiable core. What comes out: an explanation whose
 * facts a program can inspect, and lines that a person can read.
 *
 * <p>Invariants: an explanation that says it is minimal becomes satisfiable if any one of its facts
 * is dropped; excluded and foreign packages appear as facts, so that nothing is said to be missing
 * that is only forbidden.
 *
 * <p>Not here: how a core is found (package {@code internal.search}).
 */
package dev.rpmsolve.core.explanation;
