package dev.rpmsolve.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The arguments of {@link BenchmarkMain}.
 *
 * @param effort how long to measure
 * @param table where to write the table besides standard output
 * @param patterns a benchmark is run if one is found in its full name; empty for all
 */
record BenchmarkArguments(Effort effort, Optional<Path> table, List<Pattern> patterns) {
  BenchmarkArguments {
    patterns = List.copyOf(patterns);
  }

  /** How long to measure. */
  enum Effort {
    /** As the annotations of the benchmarks say: figures to publish. */
    FULL,
    /** A few short iterations: figures to look at. */
    QUICK
  }

  /**
   * Reads the arguments.
   *
   * @throws IllegalArgumentException if they are wrong
   */
  static BenchmarkArguments parse(List<String> args) {
    Effort effort = Effort.FULL;
    Optional<Path> table = Optional.empty();
    List<Pattern> patterns = new ArrayList<>();
    for (int i = 0; i < args.size(); i++) {
      String arg = args.get(i);
      if (arg.equals("--quick")) {
        effort = Effort.QUICK;
      } else if (arg.equals("--table")) {
        i++;
        if (i == args.size()) {
          throw new IllegalArgumentException("no file after --table");
        }
        table = Optional.of(Path.of(args.get(i)));
      } else if (arg.startsWith("-")) {
        throw new IllegalArgumentException("unknown argument: " + arg);
      } else {
        patterns.add(compile(arg));
      }
    }
    return new BenchmarkArguments(effort, table, patterns);
  }

  /** Tells whether a benchmark is wanted. */
  boolean selects(String benchmark) {
    return patterns.isEmpty()
        || patterns.stream().anyMatch(pattern -> pattern.matcher(benchmark).find());
  }

  private static Pattern compile(String regex) {
    try {
      return Pattern.compile(regex);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException("not a regular expression: " + regex, e);
    }
  }
}
