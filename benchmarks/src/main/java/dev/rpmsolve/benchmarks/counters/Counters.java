package dev.rpmsolve.benchmarks.counters;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Counts by name, in the order of names.
 *
 * @param values the counts, none negative; a name is the workload, a blank, and what is counted
 */
record Counters(Map<String, Long> values) {
  private static final String SEPARATOR = "\t";
  private static final double ALLOWED_GROWTH = 1.05;
  private static final double REMARKABLE_FALL = 0.75;

  Counters {
    values = new TreeMap<>(values);
  }

  /**
   * What differs from expected counts.
   *
   * @param growths counts that grew by more than 5 %, that are gone or that are new
   * @param falls counts that fell by more than 25 %
   */
  record Difference(List<String> growths, List<String> falls) {}

  /**
   * Reads lines of names and counts, a tab between them; lines that start with {@code #} are
   * remarks.
   *
   * @throws IllegalArgumentException if a line has another form
   */
  static Counters parse(List<String> lines) {
    Map<String, Long> values = new LinkedHashMap<>();
    for (String line : lines) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] fields = line.split(SEPARATOR, -1);
      if (fields.length != 2 || !fields[1].matches("\\d{1,18}")) {
        throw new IllegalArgumentException("not a name, a tab and a count: " + line);
      }
      if (values.put(fields[0], Long.valueOf(fields[1])) != null) {
        throw new IllegalArgumentException("counted twice: " + fields[0]);
      }
    }
    return new Counters(values);
  }

  /** Writes the lines that {@link #parse} reads. */
  String text() {
    return values.entrySet().stream()
        .map(entry -> entry.getKey() + SEPARATOR + entry.getValue() + "\n")
        .collect(Collectors.joining());
  }

  /** Compares these counts to expected ones. */
  Difference since(Counters expected) {
    List<String> growths = new ArrayList<>();
    List<String> falls = new ArrayList<>();
    expected.values.forEach(
        (name, before) -> {
          Long now = values.get(name);
          if (now == null) {
            growths.add(name + " is not counted any more");
          } else if (now > before * ALLOWED_GROWTH) {
            growths.add(change(name, before, now));
          } else if (now < before * REMARKABLE_FALL) {
            falls.add(change(name, before, now));
          }
        });
    values.forEach(
        (name, now) -> {
          if (!expected.values.containsKey(name)) {
            growths.add(name + " is new: " + now);
          }
        });
    return new Difference(growths, falls);
  }

  private static String change(String name, long before, long now) {
    String percent =
        before == 0
            ? ""
            : String.format(Locale.ROOT, " (%+.1f %%)", 100.0 * (now - before) / before);
    return name + ": " + before + " -> " + now + percent;
  }
}
