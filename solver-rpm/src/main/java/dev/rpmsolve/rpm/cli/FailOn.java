package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.rpm.findings.Judgement;

/** Which findings fail a run. */
enum FailOn {
  /** Those that no baseline excuses. */
  NEW,
  /** All. */
  ANY,
  /** None. */
  NEVER;

  /**
   * Reads {@code --fail-on}.
   *
   * @throws UsageException if there is no such word
   */
  static FailOn of(Arguments arguments) {
    String word = arguments.value(CliOption.FAIL_ON).orElse("new");
    return switch (word) {
      case "new" -> NEW;
      case "any" -> ANY;
      case "never" -> NEVER;
      default ->
          throw new UsageException("--fail-on " + word + ": expected 'new', 'any' or 'never'");
    };
  }

  boolean fails(Judgement judgement) {
    return switch (this) {
      case NEW -> judgement.freshCount() > 0;
      case ANY -> judgement.findings().size() > 0;
      case NEVER -> false;
    };
  }
}
