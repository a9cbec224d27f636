/**
 * Guards of the house rules, used by the tests of every module.
 *
 * <p>What goes in: the sources and class files of one module. What comes out: a list of violations,
 * each naming the place, the rule and the way out; empty when the module keeps the rules.
 *
 * <p>Invariants: a guard reads files only, keeps no state and sorts what it reports; each guard has
 * a test that shows it can fail.
 *
 * <p>Not here: the rules of one module (its tables stand in its own {@code ArchitectureTest}).
 */
package dev.rpmsolve.quality;
