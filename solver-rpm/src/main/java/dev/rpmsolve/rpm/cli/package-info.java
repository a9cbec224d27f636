/**
 * The command line.
 *
 * <p>Reading order: {@link dev.rpmsolve.rpm.cli.Main} dispatches and turns every failure into one
 * line and an exit code; {@code Command} is implemented once per command; {@code CliOption} lists
 * all options; {@code UniverseLoader} and {@code InstalledSet} read what the options name.
 *
 * <p>What goes in: arguments, and the files that they name. What comes out: a report on standard
 * output, progress and errors on standard error, an exit code: 0 solved or closed, 1 unsolvable or
 * not closed, 2 wrong usage, 3 unreadable input, 4 a limit ended the work, 70 a defect of this
 * program.
 *
 * <p>Invariants: reports go to standard output only, everything else to standard error only; no
 * stack trace unless {@code RPMSOLVE_DEBUG=1}; the only files written are those of {@code
 * --record}, in a new folder, of {@code --output}, and baselines with {@code --update-baseline};
 * each is there as a whole or not at all.
 *
 * <p>Not here: what reports look like (package {@code rpm.report}); reading of metadata (packages
 * {@code rpm}, {@code rpm.metadata}); solving (module {@code solver-core}).
 */
package dev.rpmsolve.rpm.cli;
