package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.rpm.matrix.Target;
import dev.rpmsolve.rpm.report.CheckReport;
import dev.rpmsolve.rpm.report.CheckedDelta;
import dev.rpmsolve.rpm.report.CheckedSet;
import dev.rpmsolve.rpm.report.Detail;
import dev.rpmsolve.rpm.report.FindingsFormat;
import dev.rpmsolve.rpm.report.JsonReports;
import dev.rpmsolve.rpm.report.TextReports;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a report of findings goes, and in which formats. */
final class FindingsOutputs {
  private final FindingsFormat format;
  private final boolean isVerbose;
  private final boolean isKnownOmitted;
  private final Map<Path, FindingsFormat> files;

  private FindingsOutputs(
      FindingsFormat format, Arguments arguments, Map<Path, FindingsFormat> files) {
    this.format = format;
    isVerbose = arguments.has(CliOption.FINDINGS_VERBOSE);
    isKnownOmitted = arguments.has(CliOption.OMIT_KNOWN);
    this.files = files;
  }

  /**
   * Reads {@code --format}, {@code --json}, {@code --output} and {@code --verbose}.
   *
   * @throws UsageException if a format is unknown, a file is named twice or read by the run
   * @throws InputException if a file cannot be written
   */
  static FindingsOutputs of(Arguments arguments) {
    Optional<String> word = arguments.value(CliOption.FINDINGS_FORMAT);
    if (arguments.has(CliOption.JSON) && !word.orElse("json").equals("json")) {
      throw new UsageException("--json and --format " + word.get() + " contradict each other");
    }
    FindingsFormat format =
        arguments.has(CliOption.JSON)
            ? FindingsFormat.JSON
            : format(CliOption.FINDINGS_FORMAT, word.orElse("text"));
    Map<Path, FindingsFormat> files = new LinkedHashMap<>();
    for (String value : arguments.values(CliOption.OUTPUT)) {
      int equals = value.indexOf('=');
      if (equals <= 0 || equals == value.length() - 1) {
        throw new UsageException("--output " + value + ": expected FORMAT=FILE");
      }
      Path file = RepositoryArguments.path(value.substring(equals + 1), value);
      ReportFile.check(file);
      InputFiles.refuse(file, arguments);
      FindingsFormat own = format(CliOption.OUTPUT, value.substring(0, equals));
      if (files.putIfAbsent(file.toAbsolutePath().normalize(), own) != null) {
        throw new UsageException("--output " + value + ": the file is named twice");
      }
    }
    return new FindingsOutputs(format, arguments, files);
  }

  /**
   * Refuses reports that would take the place of what a file of targets or one of them reads.
   *
   * @throws UsageException if one would
   */
  void requireApartFrom(Path matrix, List<Target> targets) {
    for (Path file : files.keySet()) {
      InputFiles.refuse(file, matrix, "the targets");
      for (Target target : targets) {
        target
            .accepted()
            .baseline()
            .ifPresent(baseline -> InputFiles.refuse(file, baseline, "a baseline"));
        target
            .repositories()
            .forEach(repository -> InputFiles.refuseMetadata(file, repository.folder()));
      }
    }
  }

  private static FindingsFormat format(CliOption option, String word) {
    return FindingsFormat.of(word)
        .orElseThrow(
            () ->
                new UsageException(
                    option.typed()
                        + ": there is no format '"
                        + word
                        + "'; there are "
                        + String.join(", ", FindingsFormat.names())));
  }

  /** Writes all reports. */
  void write(CheckReport whole, CommandIo io) throws IOException {
    CheckReport report = told(whole);
    write(
        (own, out) -> own.write(report, out),
        details -> TextReports.write(report, io.out(), io.style(), details),
        io);
  }

  /** Writes all reports on a change. */
  void write(CheckedDelta whole, CommandIo io) throws IOException {
    CheckedDelta checked =
        isKnownOmitted
            ? new CheckedDelta(whole.target().withoutKnown(), whole.delta(), whole.set())
            : whole;
    write(
        (own, out) -> own.write(checked, out),
        details -> TextReports.write(checked, io.out(), io.style(), details),
        io);
  }

  private CheckReport told(CheckReport report) {
    return isKnownOmitted ? report.withoutKnown() : report;
  }

  /** Writes all reports; text and JSON are about the list, the others about what is found. */
  void write(CheckReport whole, CheckedSet set, CommandIo io) throws IOException {
    CheckReport report = told(whole);
    Writer writer =
        (own, out) -> {
          if (own == FindingsFormat.TEXT) {
            OutputStreamWriter text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            TextReports.write(set, text);
            text.flush();
          } else if (own == FindingsFormat.JSON) {
            JsonReports.write(set, out);
          } else {
            own.write(report, out);
          }
        };
    write(writer, details -> TextReports.write(set, io.out()), io);
  }

  /** Writes a report in a format. */
  @FunctionalInterface
  private interface Writer {
    void write(FindingsFormat format, OutputStream out) throws IOException;
  }

  /** Prints a report for people. */
  @FunctionalInterface
  private interface Printer {
    void print(Detail... details) throws IOException;
  }

  /** The files go first, so that they are there when the last line appears. */
  private void write(Writer writer, Printer printer, CommandIo io) throws IOException {
    for (Map.Entry<Path, FindingsFormat> file : files.entrySet()) {
      ReportFile.write(file.getKey(), out -> writer.write(file.getValue(), out));
    }
    if (format != FindingsFormat.TEXT) {
      writer.write(format, io.out());
    } else if (isVerbose) {
      printer.print(Detail.FACTS);
    } else {
      printer.print();
    }
  }
}
