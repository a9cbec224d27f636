package dev.rpmsolve.benchmarks.generator;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The command line of the generator. */
public final class GenerateRepository {
  private static final int OK = 0;
  private static final int FAILED = 1;
  private static final int BAD_USAGE = 2;
  private static final List<String> OPTIONS = List.of("--kind", "--packages", "--seed", "--out");
  private static final String HELP =
      """
      usage: GenerateRepository --kind KIND --out DIR [--packages N] [--seed S]

        --kind al2023-like    base, updates and installed of a small Amazon-Linux-like system
        --kind large          one repository of N packages, distributed as in real ones
        --kind al2023-series  four releases of that system, with advisories
        --kind al2-like       a core like that of Amazon Linux 2, and topics beside it
        --kind large-series   four releases, the last one of N packages, with advisories
        --out DIR             where to write; created where absent
        --packages N          size of a large repository, 1000 to 100000 (default 10000)
        --seed S              whole number; the same seed gives the same bytes (default 2023)
        --help                prints this text

      exit status: 0 written, 1 a file could not be written, 2 wrong arguments
      """;

  private GenerateRepository() {}

  /**
   * Runs the generator and ends the process with its exit status.
   *
   * @param args the arguments, as {@code --help} explains
   */
  public static void main(String[] args) {
    System.exit(run(List.of(args), System.out, System.err));
  }

  /** Runs the generator and returns its exit status. */
  static int run(List<String> args, PrintStream out, PrintStream err) {
    if (args.contains("--help")) {
      out.print(HELP);
      return OK;
    }
    try {
      generate(parse(args));
      return OK;
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage());
      err.print(HELP);
      return BAD_USAGE;
    } catch (IOException e) {
      err.println("cannot write: " + e);
      return FAILED;
    }
  }

  private static void generate(Map<String, String> options) throws IOException {
    Path out = Path.of(required(options, "--out"));
    long seed = number(options, "--seed", AmazonLikeRepository.COMMITTED_SEED);
    String kind = required(options, "--kind");
    switch (kind) {
      case "al2023-like" -> {
        requireNoSize(options);
        new AmazonLikeRepository(seed).write(out);
      }
      case "al2023-series" -> {
        requireNoSize(options);
        new AmazonLikeSeries(seed).write(out);
      }
      case "al2-like" -> {
        requireNoSize(options);
        new Amazon2LikeRepositories(seed).write(out);
      }
      case "large" -> new LargeRepository(size(options), seed).write(out);
      case "large-series" -> new LargeSeries(size(options), seed).write(out);
      default -> throw new IllegalArgumentException("unknown kind: " + kind);
    }
  }

  private static void requireNoSize(Map<String, String> options) {
    if (options.containsKey("--packages")) {
      throw new IllegalArgumentException("--packages is for --kind large and large-series only");
    }
  }

  private static int size(Map<String, String> options) {
    long packages = number(options, "--packages", 10_000);
    return (int) Math.max(0, Math.min(Integer.MAX_VALUE, packages));
  }

  private static Map<String, String> parse(List<String> args) {
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i < args.size(); i += 2) {
      String option = args.get(i);
      if (!OPTIONS.contains(option)) {
        throw new IllegalArgumentException("unknown argument: " + option);
      }
      if (i + 1 == args.size()) {
        throw new IllegalArgumentException("no value for " + option);
      }
      if (options.put(option, args.get(i + 1)) != null) {
        throw new IllegalArgumentException("twice: " + option);
      }
    }
    return options;
  }

  private static String required(Map<String, String> options, String option) {
    String value = options.get(option);
    if (value == null) {
      throw new IllegalArgumentException("missing: " + option);
    }
    return value;
  }

  private static long number(Map<String, String> options, String option, long absent) {
    String value = options.get(option);
    if (value == null) {
      return absent;
    }
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("not a whole number after " + option + ": " + value, e);
    }
  }
}
