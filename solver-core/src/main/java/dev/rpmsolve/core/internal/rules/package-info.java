/**
 * The rules of a request: what packages require of each other, and what goals and policies say.
 *
 * <p>What goes in: a universe and a request. What comes out: a book of rules, clauses over
 * variables in classes that can be switched off one by one, with facts that tell where each rule
 * comes from, and an order among candidates. Where nothing is installed the book begins with what
 * is required, and {@code RuleWriter} adds to it as the search goes on.
 *
 * <p>Invariants: the rules of packages can always be fulfilled together, by installing nothing; the
 * order of rules and of their literals depends on the order of packages alone.
 *
 * <p>Not here: the search for an answer, and its explanation.
 */
package dev.rpmsolve.core.internal.rules;
