/**
 * A seeded generator of rpm-md repositories.
 *
 * <p>What goes in: a seed, and a number of packages or the hand-written lists of packages beside
 * this file. What comes out: folders with {@code repodata/repomd.xml}, {@code primary.xml.gz} and
 * {@code filelists.xml.gz}.
 *
 * <p>Not here: any reading of repositories; anything that depends on the libraries.
 */
package dev.rpmsolve.benchmarks.generator;
