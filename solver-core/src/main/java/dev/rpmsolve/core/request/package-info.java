/**
 * What is wanted: goals, the installed set and the policy.
 *
 * <p>Reading order: {@link dev.rpmsolve.core.request.Request}, {@link
 * dev.rpmsolve.core.request.Goal}, {@link dev.rpmsolve.core.request.Policy}, {@link
 * dev.rpmsolve.core.request.SpecResolver}, {@link dev.rpmsolve.core.request.SelectionResolver}.
 *
 * <p>{@link dev.rpmsolve.core.request.DnfGoals} and {@link dev.rpmsolve.core.request.ZypperGoals}
 * make goals of the commands of package managers; {@link dev.rpmsolve.core.request.PackageFilter}
 * and {@link dev.rpmsolve.core.request.ProtectedPackages} tell what a policy means for packages.
 *
 * <p>What groups of packages ask for comes from the package {@code core.group}, as {@link
 * dev.rpmsolve.core.request.GroupMember}s of a plan.
 *
 * <p>What goes in: what a user or program asks for, in the words of package managers. What comes
 * out: an immutable request, the packages that a spec such as {@code httpd-2.4*.x86_64} names, and
 * the selections that a text or a dependency stands for under given options.
 *
 * <p>Invariants: a request never changes; it names packages by ids of the universe it will be
 * solved in, or by specs that are resolved there.
 *
 * <p>Not here: how a request becomes rules (package {@code internal.rules}).
 */
package dev.rpmsolve.core.request;
