package dev.rpmsolve.rpm.cli;

import java.util.Optional;

/** How a report is written. */
enum OutputFormat {
  TEXT,
  JSON;

  /**
   * Reads {@code --format} and {@code --json}.
   *
   * @throws UsageException if there is no such format, or both are given and differ
   */
  static OutputFormat of(Arguments arguments) {
    Optional<String> value = arguments.value(CliOption.FORMAT);
    if (arguments.has(CliOption.JSON)) {
      if (!value.orElse("json").equals("json")) {
        throw new UsageException("--json and --format " + value.get() + " contradict each other");
      }
      return JSON;
    }
    return switch (value.orElse("text")) {
      case "text" -> TEXT;
      case "json" -> JSON;
      default ->
          throw new UsageException("--format " + value.get() + ": expected 'text' or 'json'");
    };
  }
}
