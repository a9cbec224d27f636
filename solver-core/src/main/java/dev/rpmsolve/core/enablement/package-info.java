/**
 * Which optional repositories a request needs: the smallest set with which it has an answer.
 *
 * <p>Reading order: {@link dev.rpmsolve.core.enablement.OptionalRepositories} and {@link
 * dev.rpmsolve.core.enablement.EnablementRule}, {@link
 * dev.rpmsolve.core.enablement.EnablementSearch}, {@link
 * dev.rpmsolve.core.enablement.EnablementResult}; how trials that fail rule out more sets than
 * theirs: {@link dev.rpmsolve.core.enablement.EnablementReason}, {@code ReasonReach}, {@code
 * FactReach}.
 *
 * <p>What goes in: a universe with all repositories, which of them are optional and go together,
 * and somebody who tries a request while some are enabled. What comes out: sets of repositories,
 * smallest first, with the facts that make each member necessary; or why no set does.
 *
 * <p>Invariants: a set is an answer only if its trial worked, in a universe that holds nothing of
 * other optional repositories; a set is passed over only if a reason or a rule rules it out. So the
 * answer is exactly what enabling these repositories gives, and no smaller set has one.
 *
 * <p>Not here: the trial itself, which plans and solves ({@code core.RepositoryEnablement}); the
 * files that catalogs come from.
 */
package dev.rpmsolve.core.enablement;
