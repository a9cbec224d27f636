package dev.rpmsolve.benchmarks.generator;

import dev.rpmsolve.benchmarks.Program;
import dev.rpmsolve.core.format.Scenario;
import dev.rpmsolve.core.format.convert.ConvertedRequest;
import dev.rpmsolve.core.format.convert.RequestToCudf;
import dev.rpmsolve.core.format.cudf.CudfWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The program behind {@code benchmarks/arena/generate.sh}: CUDF documents of RPM requests. */
public final class GenerateInstances {
  private static final List<String> OPTIONS =
      List.of("--out", "--names", "--difficulty", "--seed", "--count");
  private static final String HELP =
      """
      usage: generate.sh --out FOLDER [--names N] [--difficulty D] [--seed S] [--count C]

        --out FOLDER    where rpm-nN-dD-seed-S.cudf are written; created where absent
        --names N       names of packages, 10 to 100000 (default 200)
        --difficulty D  0 to 100: versions, conflicts, alternatives, bounds (default 50)
        --seed S        the first seed, a whole number (default 1)
        --count C       how many documents, of seeds one after the other (default 1)

      exit status: 0 written, 1 a file could not be written, 2 wrong arguments
      """;

  private GenerateInstances() {}

  /**
   * Runs the generator and ends the process with its exit status.
   *
   * @param args the arguments, as {@code --help} explains
   */
  public static void main(String[] args) {
    System.exit(run(List.of(args), System.out, System.err));
  }

  static int run(List<String> args, PrintStream out, PrintStream err) {
    return new Program(HELP, GenerateInstances::write).run(args, out, err);
  }

  private static void write(List<String> args, PrintStream out, PrintStream err)
      throws IOException {
    Map<String, String> values = new TreeMap<>();
    for (int i = 0; i < args.size(); i += 2) {
      if (!OPTIONS.contains(args.get(i)) || i + 1 == args.size()) {
        throw new IllegalArgumentException("unknown argument, or nothing after: " + args.get(i));
      }
      values.put(args.get(i), args.get(i + 1));
    }
    if (!values.containsKey("--out")) {
      throw new IllegalArgumentException("expected --out");
    }
    write(values, out);
  }

  private static void write(Map<String, String> values, PrintStream out) throws IOException {
    Path folder = Files.createDirectories(Path.of(values.get("--out")));
    int names = (int) number(values, "--names", 200);
    int difficulty = (int) number(values, "--difficulty", 50);
    long seed = number(values, "--seed", 1);
    long count = number(values, "--count", 1);
    for (long each = seed; each < seed + count; each++) {
      Path file = folder.resolve("rpm-n" + names + "-d" + difficulty + "-seed-" + each + ".cudf");
      Scenario scenario = PlantedScenario.of(names, difficulty, each);
      ConvertedRequest request = RequestToCudf.convert(scenario.universe(), scenario.request());
      Path unfinished = file.resolveSibling(file.getFileName() + ".new");
      Files.writeString(unfinished, forAll(CudfWriter.print(request.document())));
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
      out.println(file);
    }
  }

  /**
   * Asks for a package that there is not in place of the formula false, at which mccs 1.1 crashes.
   */
  private static String forAll(String document) {
    return document.replace("false!", "missing");
  }

  private static long number(Map<String, String> values, String option, long otherwise) {
    String text = values.getOrDefault(option, Long.toString(otherwise));
    if (!text.matches("-?\\d{1,9}")) {
      throw new IllegalArgumentException(option + " " + text + ": expected a whole number");
    }
    return Long.parseLong(text);
  }
}
