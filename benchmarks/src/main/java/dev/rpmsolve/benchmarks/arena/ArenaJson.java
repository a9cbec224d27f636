package dev.rpmsolve.benchmarks.arena;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The rows of a results file as JSON: the same columns, numbers as numbers, values as arrays. */
final class ArenaJson {
  private static final Set<String> BARE =
      Set.of("budget_s", "installed", "cpu_ms", "wall_ms", "peak_kib", "claims_proof");
  private static final Set<String> ARRAYS = Set.of("values_names", "values_packages");

  private ArenaJson() {}

  /**
   * Writes it beside the file, whole or not at all.
   *
   * @return the file, which has the same name but {@code .json} at its end
   */
  static Path write(Path csv) throws IOException {
    String name = csv.getFileName().toString();
    String base = name.endsWith(".csv") ? name.substring(0, name.length() - 4) : name;
    Path json = csv.resolveSibling(base + ".json");
    Path unfinished = csv.resolveSibling(base + ".json.new");
    Files.writeString(unfinished, text(ResultFile.comments(csv), ResultFile.read(csv)));
    return Files.move(unfinished, json, StandardCopyOption.REPLACE_EXISTING);
  }

  static String text(List<String> comments, List<ArenaRow> rows) {
    StringBuilder text = new StringBuilder("{\n  \"schema\": \"rpmsolve-arena-1\",\n  \"runs\": [");
    text.append(String.join(", ", comments.stream().map(ArenaJson::quoted).toList()));
    text.append("],\n  \"results\": [");
    String separator = "\n";
    for (ArenaRow row : rows) {
      text.append(separator).append("    {").append(members(row.fields())).append('}');
      separator = ",\n";
    }
    return text.append("\n  ]\n}\n").toString();
  }

  private static String members(List<String> fields) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < fields.size(); i++) {
      String column = ArenaRow.COLUMNS.get(i);
      text.append(i == 0 ? "" : ", ").append(quoted(column)).append(": ");
      if (ARRAYS.contains(column)) {
        text.append('[').append(fields.get(i).replace(";", ", ")).append(']');
      } else {
        text.append(BARE.contains(column) ? fields.get(i) : quoted(fields.get(i)));
      }
    }
    return text.toString();
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ') {
        quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
