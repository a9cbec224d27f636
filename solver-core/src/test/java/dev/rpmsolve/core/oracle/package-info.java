/**
 * A slow but obvious second opinion for tests: random tiny universes and their exhaustive solution.
 *
 * <p>What goes in: a seed, or a scenario of at most 20 packages. What comes out: all final sets
 * that fulfill it, and whether given facts alone can be fulfilled.
 *
 * <p>Invariants: nothing here uses the encoder, the provider index or the checker; the same seed
 * gives the same universe everywhere.
 *
 * <p>Not here: speed.
 */
package dev.rpmsolve.core.oracle;
