package dev.rpmsolve.rpm.findings;

/** How bad a finding is. */
public enum Severity {
  /** Something does not work. */
  ERROR,
  /** Something does not work for some users or tools. */
  WARNING,
  /** Something that is worth knowing. */
  NOTE
}
