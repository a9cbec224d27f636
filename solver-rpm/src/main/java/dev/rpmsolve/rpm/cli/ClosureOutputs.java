package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.rpm.report.CheckedClosure;
import dev.rpmsolve.rpm.report.CheckedDelta;
import dev.rpmsolve.rpm.report.ClosureFormat;
import dev.rpmsolve.rpm.report.Detail;
import dev.rpmsolve.rpm.report.TextReports;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Where the report of a closure check goes, and in which formats. */
final class ClosureOutputs {
  private final ClosureFormat format;
  private final boolean isVerbose;
  private final Map<Path, ClosureFormat> files;

  private ClosureOutputs(ClosureFormat format, boolean isVerbose, Map<Path, ClosureFormat> files) {
    this.format = format;
    this.isVerbose = isVerbose;
    this.files = files;
  }

  /**
   * Reads {@code --format}, {@code --json}, {@code --output} and {@code --verbose}.
   *
   * @throws UsageException if a format is unknown or a file is named twice
   * @throws InputException if a file cannot be written
   */
  static ClosureOutputs of(Arguments arguments) {
    Optional<String> word = arguments.value(CliOption.CLOSURE_FORMAT);
    if (arguments.has(CliOption.JSON) && !word.orElse("json").equals("json")) {
      throw new UsageException("--json and --format " + word.get() + " contradict each other");
    }
    ClosureFormat format =
        arguments.has(CliOption.JSON)
            ? ClosureFormat.JSON
            : format(CliOption.CLOSURE_FORMAT, word.orElse("text"));
    Map<Path, ClosureFormat> files = new LinkedHashMap<>();
    for (String value : arguments.values(CliOption.OUTPUT)) {
      int equals = value.indexOf('=');
      if (equals <= 0 || equals == value.length() - 1) {
        throw new UsageException("--output " + value + ": expected FORMAT=FILE");
      }
      Path file = RepositoryArguments.path(value.substring(equals + 1), value);
      ReportFile.check(file);
      ClosureFormat own = format(CliOption.OUTPUT, value.substring(0, equals));
      if (files.putIfAbsent(file.toAbsolutePath().normalize(), own) != null) {
        throw new UsageException("--output " + value + ": the file is named twice");
      }
    }
    return new ClosureOutputs(format, arguments.has(CliOption.CLOSURE_VERBOSE), files);
  }

  private static ClosureFormat format(CliOption option, String word) {
    return ClosureFormat.of(word)
        .orElseThrow(
            () ->
                new UsageException(
                    option.typed()
                        + ": there is no format '"
                        + word
                        + "'; there are "
                        + String.join(", ", ClosureFormat.names())));
  }

  /** Writes all reports on a change, the files first. */
  void write(CheckedDelta checked, CommandIo io) throws IOException {
    for (Map.Entry<Path, ClosureFormat> file : files.entrySet()) {
      ReportFile.write(file.getKey(), out -> file.getValue().write(checked, out));
    }
    if (format != ClosureFormat.TEXT) {
      format.write(checked, io.out());
    } else if (isVerbose) {
      TextReports.write(checked, io.out(), io.style(), Detail.FACTS);
    } else {
      TextReports.write(checked, io.out(), io.style());
    }
  }

  /** Writes all reports, the files first, so that they are there when the last line appears. */
  void write(CheckedClosure closure, CommandIo io) throws IOException {
    for (Map.Entry<Path, ClosureFormat> file : files.entrySet()) {
      ReportFile.write(file.getKey(), out -> file.getValue().write(closure, out));
    }
    if (format != ClosureFormat.TEXT) {
      format.write(closure, io.out());
    } else if (isVerbose) {
      TextReports.write(closure, io.out(), io.style(), Detail.FACTS);
    } else {
      TextReports.write(closure, io.out(), io.style());
    }
  }
}
