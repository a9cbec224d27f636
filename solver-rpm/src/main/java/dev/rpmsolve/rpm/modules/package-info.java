/**
 * What systems note of modules: which streams somebody enabled, and what the platform is.
 *
 * <p>Reading order: {@link dev.rpmsolve.rpm.modules.SystemModules} looks below a root folder;
 * {@link dev.rpmsolve.rpm.modules.ModuleFolder} reads the files of dnf 4, and tells what they would
 * hold after a change.
 *
 * <p>What goes in: a root folder, or a folder of {@code .module} files. What comes out: a state of
 * {@code core.module}, or an exception that names file and line.
 *
 * <p>Invariants: nothing is written; links in a root folder mean what they mean on that system.
 *
 * <p>Not here: which streams are active ({@code core.ModuleResolver}); the notes of dnf 5, which
 * are TOML (package {@code rpm.installed}).
 */
package dev.rpmsolve.rpm.modules;
