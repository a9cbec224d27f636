/**
 * Documents about modules: {@code modules.yaml} of a repository.
 *
 * <p>Reading order: {@link dev.rpmsolve.rpm.modulemd.ModulemdReader} goes through the documents;
 * {@code BuildDocument} and {@code DefaultsDocument} make values of them.
 *
 * <p>What goes in: an expanded, verified byte stream. What comes out: values of {@code
 * core.module}, warnings, or a {@code MetadataException} that names the line.
 *
 * <p>Invariants: the order is that of the file; what is written is never interpreted, so that the
 * stream {@code 1.10} stays what it is; a package that cannot be understood ends the reading.
 *
 * <p>Not here: opening the file (package {@code rpm}); YAML (package {@code rpm.config}); what the
 * documents mean ({@code core.module}).
 */
package dev.rpmsolve.rpm.modulemd;
