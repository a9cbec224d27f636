/**
 * Lock files: which packages a request comes to on each machine, written down so that the same ones
 * can be fetched again and every change can be reviewed.
 *
 * <p>Reading order: {@link dev.rpmsolve.rpm.lock.LockFile} is what a file says, {@link
 * dev.rpmsolve.rpm.lock.LockRequest} what was asked; {@link dev.rpmsolve.rpm.lock.LockWriter} and
 * {@link dev.rpmsolve.rpm.lock.LockReader} are its form; {@link
 * dev.rpmsolve.rpm.lock.MachinePackages} are the packages of a machine in an order that depends on
 * nothing but them; {@link dev.rpmsolve.rpm.lock.LockCheck} and {@link
 * dev.rpmsolve.rpm.lock.DownloadCheck} compare a file with repositories and with downloaded
 * packages, {@link dev.rpmsolve.rpm.lock.LockDiff} with another file.
 *
 * <p>What goes in: universes with checksums, and files. What comes out: files, findings,
 * differences.
 *
 * <p>Invariants: equal contents have equal bytes, whatever the order of options, repositories,
 * packages in metadata, or threads; what is written can be read and is the same then; bad input
 * ends in an error that names a line.
 *
 * <p>Not here: which packages are chosen (module {@code solver-core}), words for people (package
 * {@code rpm.report}), options (package {@code rpm.cli}).
 */
package dev.rpmsolve.rpm.lock;
