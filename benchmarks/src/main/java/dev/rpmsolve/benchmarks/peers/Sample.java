package dev.rpmsolve.benchmarks.peers;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What one piece of work took; a line of what {@code TestcaseTiming}, its counterpart in C and the
 * scripts in {@code benchmarks/peers} print.
 *
 * @param solver the name and version of what did the work
 * @param subject what the work was
 * @param outcome what came out, such as a number of packages
 * @param measures what it took, in the units of {@link Measure}
 */
public record Sample(String solver, String subject, String outcome, Map<Measure, Long> measures) {
  private static final String SEPARATOR = "\t";
  private static final int FIXED_FIELDS = 3;

  /**
   * Creates a sample.
   *
   * @param solver the name and version of what did the work
   * @param subject what the work was
   * @param outcome what came out, such as a number of packages
   * @param measures what it took, in the units of {@link Measure}
   */
  public Sample {
    measures = Map.copyOf(measures);
  }

  /**
   * Creates a sample of times.
   *
   * @param solver the name and version of what did the work
   * @param subject what the work was
   * @param outcome what came out
   * @param cpuNanos processor time in nanoseconds
   * @param wallNanos elapsed time in nanoseconds
   */
  public Sample(String solver, String subject, String outcome, long cpuNanos, long wallNanos) {
    this(solver, subject, outcome, Map.of(Measure.CPU, cpuNanos, Measure.WALL, wallNanos));
  }

  /**
   * Reads a line: solver, subject, outcome, and {@code MEASURE=NUMBER} any number of times, with
   * tabs between them.
   *
   * @param line the line without its end
   * @return the sample
   * @throws IllegalArgumentException if it has another form
   */
  public static Sample parse(String line) {
    List<String> fields = List.of(line.split(SEPARATOR, -1));
    if (fields.size() <= FIXED_FIELDS) {
      throw new IllegalArgumentException("not a sample: " + line);
    }
    return new Sample(
        fields.get(0),
        fields.get(1),
        fields.get(2),
        measures(fields.subList(FIXED_FIELDS, fields.size())));
  }

  /** Reads fields of the form {@code MEASURE=NUMBER}. */
  static Map<Measure, Long> measures(List<String> fields) {
    Map<Measure, Long> measures = new EnumMap<>(Measure.class);
    for (String field : fields) {
      int equals = field.indexOf('=');
      if (equals < 0 || !field.substring(equals + 1).matches("\\d{1,18}")) {
        throw new IllegalArgumentException("not a measure and a number: " + field);
      }
      Measure measure = Measure.ofKey(field.substring(0, equals));
      if (measures.put(measure, Long.valueOf(field.substring(equals + 1))) != null) {
        throw new IllegalArgumentException("measured twice: " + field);
      }
    }
    return measures;
  }

  /**
   * Writes it.
   *
   * @return a line without its end
   */
  public String line() {
    List<String> fields = new ArrayList<>(List.of(solver, subject, outcome));
    for (Measure measure : Measure.values()) {
      Long value = measures.get(measure);
      if (value != null) {
        fields.add(measure.key() + "=" + value);
      }
    }
    return String.join(SEPARATOR, fields);
  }
}
