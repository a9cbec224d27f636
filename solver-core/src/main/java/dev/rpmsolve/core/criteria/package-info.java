/**
 * What makes one installation better than another.
 *
 * <p>Reading order: {@link dev.rpmsolve.core.criteria.Criteria} is a list, the first of which
 * counts most; a {@link dev.rpmsolve.core.criteria.Criterion} has a {@link
 * dev.rpmsolve.core.criteria.Sense}, a {@link dev.rpmsolve.core.criteria.Measure} and the {@link
 * dev.rpmsolve.core.criteria.PackageSubset} that is measured; {@link
 * dev.rpmsolve.core.criteria.Counting} says whether names or packages are counted.
 *
 * <p>What goes in: text in the spellings of the MISC competition, aspcud and mccs. What comes out:
 * immutable values, or an exception that names the column and the words that are allowed there.
 *
 * <p>Invariants: every criterion prints in a spelling that is read as the same criterion.
 *
 * <p>Not here: packages, and how large a measure is ({@code core.format.cudf} for CUDF documents).
 */
package dev.rpmsolve.core.criteria;
