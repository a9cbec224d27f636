package dev.rpmsolve.rpm.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The forms in which findings are written.
 *
 * <p>All are UTF-8 with line feeds. All but text depend on the findings only: the same answer gives
 * the same bytes.
 */
public enum FindingsFormat {
  /** For people, without colors; {@link TextReports} has more choice. */
  TEXT,
  /** For programs, as {@code docs/json.md} says. */
  JSON,
  /** JUnit XML, which most CI servers show as test results. */
  JUNIT,
  /** SARIF 2.1.0, which GitHub code scanning and others read. */
  SARIF,
  /** GitLab's code quality report. */
  GITLAB,
  /** A summary for a comment on a change, of less than 60,000 characters. */
  MARKDOWN,
  /** One page that needs no network, with search, filters and graphs. */
  HTML;

  /**
   * Finds a format.
   *
   * @param name its name in lower case
   * @return the format, or nothing if there is none of that name
   */
  public static Optional<FindingsFormat> of(String name) {
    return Arrays.stream(values()).filter(format -> format.word().equals(name)).findFirst();
  }

  /**
   * Lists the names.
   *
   * @return the names in lower case
   */
  public static List<String> names() {
    return Arrays.stream(values()).map(FindingsFormat::word).toList();
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Writes findings.
   *
   * @param report the findings
   * @param out where to write; flushed, not closed
   * @throws IOException if writing fails
   */
  public void write(CheckReport report, OutputStream out) throws IOException {
    switch (this) {
      case JSON -> FindingsJson.write(report, out);
      case SARIF -> SarifReport.write(report, out);
      case GITLAB -> GitlabReport.write(report, out);
      case HTML -> HtmlReport.write(report, out);
      default -> {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writeText(report, writer);
        writer.flush();
      }
    }
  }

  /**
   * Writes what a change broke and mended. Text and JSON tell all of it; the other formats have the
   * findings after the change, those as new that there were not before.
   *
   * @param checked the comparison
   * @param out where to write; flushed, not closed
   * @throws IOException if writing fails
   */
  public void write(CheckedDelta checked, OutputStream out) throws IOException {
    if (this == JSON) {
      DeltaJson.write(checked, out);
    } else if (this == TEXT) {
      Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
      TextReports.write(checked, writer, TextStyle.PLAIN);
      writer.flush();
    } else {
      write(checked.report(), out);
    }
  }

  private void writeText(CheckReport report, Writer writer) throws IOException {
    if (this == JUNIT) {
      JunitReport.write(report, writer);
    } else if (this == MARKDOWN) {
      MarkdownReport.write(report, writer);
    } else {
      TextReports.write(report, writer, TextStyle.PLAIN);
    }
  }
}
