package dev.rpmsolve.rpm.metadata;

/** How much of advisories is kept. */
public enum AdvisoryDetail {
  /** What it takes to select and match them: no texts but titles, nothing about files. */
  BRIEF,
  /** Everything. */
  FULL
}
