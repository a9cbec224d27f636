/**
 * JMH benchmarks of the libraries, named after what they measure.
 *
 * <p>What goes in: generated repositories, and real ones where present. What comes out: JMH
 * figures.
 *
 * <p>Invariants: a benchmark measures one stage; its data set is a named parameter.
 *
 * <p>Not here: tests; anything the libraries depend on.
 */
package dev.rpmsolve.benchmarks;
