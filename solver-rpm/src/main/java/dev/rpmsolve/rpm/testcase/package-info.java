/**
 * The test cases of libsolv: its {@code .t} files, the repositories beside them and its language of
 * dependencies.
 *
 * <p>What goes in: a {@code .t} file with its repositories in testtags or helix form, or a universe
 * or a request to be recorded. What comes out: an immutable {@link
 * dev.rpmsolve.rpm.testcase.Testcase}, a universe with the {@link
 * dev.rpmsolve.rpm.testcase.TestcaseUniverse names} that jobs use, or files that libsolv's {@code
 * testsolv} replays.
 *
 * <p>Reading order: {@link dev.rpmsolve.rpm.testcase.TestcaseReader}, {@link
 * dev.rpmsolve.rpm.testcase.Statement}, {@link dev.rpmsolve.rpm.testcase.TestcaseUniverse}, {@link
 * dev.rpmsolve.rpm.testcase.TestcaseDependency}, {@link
 * dev.rpmsolve.rpm.testcase.TestcaseRecorder}, {@link dev.rpmsolve.rpm.testcase.RequestRecorder}.
 *
 * <p>Invariants: what is read and written again is read as equal; every statement keeps its line
 * number; a statement that is not understood is kept as {@link
 * dev.rpmsolve.rpm.testcase.Statement.Unsupported} and never ignored; a malformed file ends in a
 * {@link dev.rpmsolve.rpm.io.MetadataException} that names the line. Reading is linear in the size
 * of the input, and recursion is bounded by {@link
 * dev.rpmsolve.rpm.testcase.TestcaseDependency#MAX_DEPTH}.
 *
 * <p>Not here: what jobs mean to the solver, how texts select packages (package {@code
 * core.request}; {@link dev.rpmsolve.rpm.testcase.SelectionResults} puts it in libsolv's words).
 */
package dev.rpmsolve.rpm.testcase;
