/**
 * Many targets in one file: which repositories, which machines, which checks, what is accepted.
 *
 * <p>Reading order: {@link dev.rpmsolve.rpm.matrix.MatrixFile} reads a file as {@code
 * docs/config.md} describes it; {@link dev.rpmsolve.rpm.matrix.Target} is what one target says, for
 * one architecture; {@link dev.rpmsolve.rpm.matrix.TargetRepository} is one of its repositories.
 *
 * <p>What goes in: a YAML file. What comes out: targets in the order of the file, complete: what
 * the shared sections say is in each.
 *
 * <p>Invariants: every key is known and every name that is referred to is there, or the file is
 * refused with the line; paths are taken relative to the folder of the file; names of targets
 * differ and can be parts of paths; {@code docs/schema/rpmsolve-config-1.schema.json} has the same
 * keys.
 *
 * <p>Not here: reading repositories (package {@code rpm}), running checks and writing reports
 * (packages {@code rpm.cli}, {@code rpm.report}).
 */
package dev.rpmsolve.rpm.matrix;
