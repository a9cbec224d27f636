package dev.rpmsolve.rpm.cli;

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
import java.util.Map;
import java.util.Optional;

/** Where a report of findings goes, and in which formats. */
final class FindingsOutputs {
  private final FindingsFormat format;
  private final boolean isVerbose;
  private final Map<Path, FindingsFormat> files;

  private FindingsOutputs(
      FindingsFormat format, boolean isVerbose, Map<Path, FindingsFormat> files) {
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
      FindingsFormat own = format(CliOption.OUTPUT, value.substring(0, equals));
      if (files.putIfAbsent(file.toAbsolutePath().normalize(), own) != null) {
        throw new UsageException("--output " + value + ": the file is named twice");
      }
    }
    return new FindingsOutputs(format, arguments.has(CliOption.FINDINGS_VERBOSE), files);
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

  /** Writes all reports, the files first, so that they are there when the last line appears. */
  void write(CheckReport report, CommandIo io) throws IOException {
    write(FindingsFormat::write, report, io);
  }

  /** Writes all reports on a change, the files first. */
  void write(CheckedDelta checked, CommandIo io) throws IOException {
    for (Map.Entry<Path, FindingsFormat> file : files.entrySet()) {
      ReportFile.write(file.getKey(), out -> file.getValue().write(checked, out));
    }
    if (format != FindingsFormat.TEXT) {
      format.write(checked, io.out());
    } else if (isVerbose) {
      TextReports.write(checked, io.out(), io.style(), Detail.FACTS);
    } else {
      TextReports.write(checked, io.out(), io.style());
    }
  }

  /** Writes all reports; text and JSON are of the kind that this command has always had. */
  void write(CheckReport report, CheckedSet set, CommandIo io) throws IOException {
    Writer writer =
        (own, all, out) -> {
          if (own == FindingsFormat.TEXT) {
            OutputStreamWriter text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            TextReports.write(set, text);
            text.flush();
          } else if (own == FindingsFormat.JSON) {
            JsonReports.write(set, out);
          } else {
            own.write(all, out);
          }
        };
    write(writer, report, io);
  }

  /** Writes a report in a format. */
  @FunctionalInterface
  private interface Writer {
    void write(FindingsFormat format, CheckReport report, OutputStream out) throws IOException;
  }

  private void write(Writer writer, CheckReport report, CommandIo io) throws IOException {
    for (Map.Entry<Path, FindingsFormat> file : files.entrySet()) {
      ReportFile.write(file.getKey(), out -> writer.write(file.getValue(), report, out));
    }
    boolean isPlain = report.kind() == CheckReport.Kind.COINSTALLABLE;
    if (format != FindingsFormat.TEXT || isPlain) {
      writer.write(format, report, io.out());
    } else if (isVerbose) {
      TextReports.write(report, io.out(), io.style(), Detail.FACTS);
    } else {
      TextReports.write(report, io.out(), io.style());
    }
  }
}
