package dev.rpmsolve.rpm;

import dev.rpmsolve.rpm.installed.RpmFiles;
import dev.rpmsolve.rpm.metadata.Repomd;

/** What there is to read in the folder of a repository. */
sealed interface FolderContents {

  /**
   * Repository metadata.
   *
   * @param repomd the table of contents
   */
  record Metadata(Repomd repomd) implements FolderContents {}

  /**
   * Packages, and no metadata of them.
   *
   * @param files the packages
   */
  record Packages(RpmFiles files) implements FolderContents {}
}
