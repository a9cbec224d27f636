/**
 * Modules: sets of packages in several streams, of which at most one is active on a system.
 *
 * <p>Reading order: {@link dev.rpmsolve.core.module.ModuleBuild} is what a repository offers,
 * {@link dev.rpmsolve.core.module.ModuleDefaults} what it says where the user says nothing; {@link
 * dev.rpmsolve.core.module.ModuleCatalog} holds all of it, {@link
 * dev.rpmsolve.core.module.ModuleState} what the user chose; {@link
 * dev.rpmsolve.core.module.ModuleUniverse} makes packages of builds, so that a solver can choose;
 * {@link dev.rpmsolve.core.module.ActiveStreams} is the choice, {@link
 * dev.rpmsolve.core.module.ModularFilter} what it means for packages. {@link
 * dev.rpmsolve.core.module.ModuleSpec} is what users type, {@link
 * dev.rpmsolve.core.module.ModuleChanges} what commands make of it.
 *
 * <p>What goes in: documents as values, a state, a universe. What comes out: the active streams,
 * packages that are ruled out, each with its reason, changed states.
 *
 * <p>Invariants: values never change; streams are text, never numbers; of a module at most one
 * stream is active; installed packages are never ruled out; no hash order reaches an answer.
 *
 * <p>Not here: reading files (the module for RPM does that); choosing streams ({@code
 * core.ModuleResolver}), which takes a solver.
 */
package dev.rpmsolve.core.module;
