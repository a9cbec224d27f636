/**
 * Groups of packages, as {@code comps.xml} defines them, and what installing, upgrading and
 * removing one means.
 *
 * <p>Reading order: {@link dev.rpmsolve.core.group.Group}, {@link
 * dev.rpmsolve.core.group.Environment} and {@link dev.rpmsolve.core.group.Category} are what
 * repositories define; {@link dev.rpmsolve.core.group.GroupCatalog} holds those of one repository
 * or, united, of several, {@link dev.rpmsolve.core.group.GroupSpec} selects some; {@link
 * dev.rpmsolve.core.group.GroupState} is what a package manager has noted of those on a system;
 * {@link dev.rpmsolve.core.group.GroupGoals} makes goals of commands about them.
 *
 * <p>What goes in: definitions as values, what is noted of a system, and a collector of goals. What
 * comes out: goals on packages by name, which group each of them is for, and what there is to say
 * of names that no package has.
 *
 * <p>Invariants: values never change; lists keep the order of their source, so that no hash order
 * reaches an answer; a group has each name once, an environment each group once.
 *
 * <p>Not here: reading files (the module for RPM does that), and which packages a name stands for
 * (package {@code core.request}).
 */
package dev.rpmsolve.core.group;
