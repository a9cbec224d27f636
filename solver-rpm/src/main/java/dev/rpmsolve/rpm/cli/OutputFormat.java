package dev.rpmsolve.rpm.cli;

import java.util.Optional;

/** How a report is written. */
enum OutputFormat {
  TEXT,
  JSON;

  /**
   * Reads the value of {@code --format}.
   *
   * @throws UsageException if there is no such format
   */
  static OutputFormat parse(Optional<String> value) {
    return switch (value.orElse("text")) {
      case "text" -> TEXT;
      case "json" -> JSON;
      default ->
          throw new UsageException("--format " + value.get() + ": expected 'text' or 'json'");
    };
  }
}
