package dev.rpmsolve.benchmarks.arena;

import java.util.ArrayList;
import java.util.List;

/** Lines of comma-separated values as RFC 4180 has them, without line breaks in fields. */
final class Csv {
  private Csv() {}

  static String line(List<String> fields) {
    StringBuilder line = new StringBuilder();
    for (String field : fields) {
      if (field.indexOf('\n') >= 0 || field.indexOf('\r') >= 0) {
        throw new IllegalArgumentException("a line break in a field: " + field);
      }
      line.append(line.length() == 0 ? "" : ",");
      // Only a first field that is empty could be taken for none at all: it gets quotes.
      boolean isBare = !field.isEmpty() && field.indexOf(',') < 0 && field.indexOf('"') < 0;
      line.append(isBare ? field : '"' + field.replace("\"", "\"\"") + '"');
    }
    return line.toString();
  }

  /**
   * Splits a line.
   *
   * @throws IllegalArgumentException if a quote is open at its end, or stands inside a field
   */
  static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    int at = 0;
    while (at <= line.length()) {
      if (at < line.length() && line.charAt(at) == '"') {
        int end = closing(line, at + 1);
        fields.add(line.substring(at + 1, end).replace("\"\"", "\""));
        at = end + 1;
        if (at < line.length() && line.charAt(at) != ',') {
          throw new IllegalArgumentException("expected a comma after a quote");
        }
      } else {
        int comma = line.indexOf(',', at);
        int end = comma < 0 ? line.length() : comma;
        String field = line.substring(at, end);
        if (field.indexOf('"') >= 0) {
          throw new IllegalArgumentException("a quote inside a field");
        }
        fields.add(field);
        at = end;
      }
      at++;
    }
    return fields;
  }

  private static int closing(String line, int from) {
    int at = line.indexOf('"', from);
    while (at >= 0 && at + 1 < line.length() && line.charAt(at + 1) == '"') {
      at = line.indexOf('"', at + 2);
    }
    if (at < 0) {
      throw new IllegalArgumentException("a quote is open at the end of the line");
    }
    return at;
  }
}
