/**
 * What a package provides, requires or conflicts with: the dependency language of RPM, its text
 * form, and the rule that tells whether two version ranges meet.
 *
 * <p>Reading order: {@link dev.rpmsolve.core.dependency.Relation} (an operator), {@link
 * dev.rpmsolve.core.dependency.VersionRange} (does a provide answer a requirement?), {@link
 * dev.rpmsolve.core.dependency.Dependency} (atoms and the boolean, "rich", dependencies over them).
 *
 * <p>What goes in: dependency text such as {@code libfoo(x86-64) >= 2} or {@code (a if b else c)}.
 * What comes out: immutable trees, and yes or no for a pair of ranges.
 *
 * <p>Invariants: parsing is linear in the text and either returns a tree or throws {@link
 * dev.rpmsolve.core.dependency.DependencySyntaxException}; no tree is deeper than {@link
 * dev.rpmsolve.core.dependency.Dependency#MAX_DEPTH}, so recursion over one is safe.
 *
 * <p>Not here: which packages answer a dependency and the truth of a tree over an installed set
 * (package {@code core.universe} and the encoder); the kind of a dependency (requires, conflicts
 * and so on), which is the package's use of it.
 *
 * <p>Reference: "Boolean Dependencies" and "Dependencies" in the RPM reference manual.
 */
package dev.rpmsolve.core.dependency;
