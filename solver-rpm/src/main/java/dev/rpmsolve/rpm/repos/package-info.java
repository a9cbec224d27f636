/**
 * Repositories as package managers configure them: {@code .repo} files, {@code dnf.conf},
 * variables.
 *
 * <p>Reading order: {@link dev.rpmsolve.rpm.repos.IniFile} is a file as written; {@link
 * dev.rpmsolve.rpm.repos.ConfigVariables} puts values in place of {@code $releasever} and the like;
 * {@link dev.rpmsolve.rpm.repos.RepositoryFiles} collects files and makes a {@link
 * dev.rpmsolve.rpm.repos.ManagerConfiguration} of them, with one {@link
 * dev.rpmsolve.rpm.repos.RepositoryConfig} per repository; {@link
 * dev.rpmsolve.rpm.repos.RepositoryLocator} finds the folder of this machine that a repository is
 * in; {@link dev.rpmsolve.rpm.repos.ReleaseFolders} finds out which releases there are folders of;
 * {@link dev.rpmsolve.rpm.repos.KeyFiles} finds the keys that sign a repository.
 *
 * <p>What goes in: files and folders that the caller names, and values of variables. What comes
 * out: repositories with their preference, filters, folder and keys; the other options as text with
 * their places; warnings; or a {@code ConfigException} that names file and line.
 *
 * <p>Invariants: nothing of this machine is read that nobody named, neither {@code /etc} nor the
 * environment; nothing is fetched, a repository that is only on the network is refused with advice;
 * sizes of files, lines, values and lists are limited; the order of files, sections and keys does
 * not depend on the file system.
 *
 * <p>Not here: what options mean for a decision, reading of packages (package {@code rpm}), checks
 * of signatures (package {@code rpm.trust}; options about them are kept as data).
 */
package dev.rpmsolve.rpm.repos;
