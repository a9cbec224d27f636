package dev.rpmsolve.rpm.report;

/** What a text report tells beyond the usual; JSON reports tell all of it. */
public enum Detail {
  /** The order in which the steps can be carried out. */
  ORDER,
  /** Why each package comes or goes, back to what was asked for. */
  REASONS,
  /** The choices between packages that were equally good. */
  CHOICES,
  /** All findings with their facts, however many there are. */
  FACTS
}
