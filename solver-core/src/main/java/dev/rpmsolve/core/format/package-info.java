/**
 * Text forms of problems and answers.
 *
 * <p>Reading order: {@link dev.rpmsolve.core.format.UniverseText} defines and reads the text form
 * of a tiny universe with a request, which tests, documents and bug reports share; {@link
 * dev.rpmsolve.core.format.Scenario} is what it reads.
 *
 * <p>What goes in: text. What comes out: a universe and a request, or an exception that names the
 * line and what was expected there; and the other way round.
 *
 * <p>Invariants: what is written can be read, and reading and writing it again gives the same text;
 * what cannot be expressed is refused, never written wrongly.
 *
 * <p>Not here: files and repository metadata (module {@code solver-rpm}).
 */
package dev.rpmsolve.core.format;
