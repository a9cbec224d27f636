package dev.rpmsolve.benchmarks.arena;

import dev.rpmsolve.benchmarks.Program;
import dev.rpmsolve.core.criteria.Counting;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The program behind {@code benchmarks/arena/tables.sh}: tables and plots of a results file. */
public final class ArenaTables {
  private static final Set<String> OPTIONS =
      Set.of("--in", "--make", "--counting", "--solver", "--out");
  private static final String HELP =
      """
      usage: tables.sh --in RESULTS.csv --make WHAT [OPTION...]

        --in RESULTS.csv   what run.sh wrote; may be given again, for parts of a campaign
        --make scores      a Markdown table of scores
        --make problems    a Markdown table of values and times, a row for each problem
        --make cactus      an SVG plot: how many problems each solver solves best in a time
        --make scatter     an SVG plot: the times of two solvers on each problem
        --counting names|packages   what counts as one in criteria (default names)
        --solver NAME      for scatter: given twice, the horizontal axis first
        --out FILE         where to write (default standard output)

      exit status: 0 written, 1 something cannot be read or written, 2 wrong arguments
      """;

  private ArenaTables() {}

  /**
   * Makes a table or a plot and ends the process with its exit status.
   *
   * @param args the arguments, as without any are explained
   */
  public static void main(String[] args) {
    System.exit(run(List.of(args), System.out, System.err));
  }

  static int run(List<String> args, PrintStream out, PrintStream err) {
    return new Program(HELP, ArenaTables::make).run(args, out, err);
  }

  private static void make(List<String> args, PrintStream out, PrintStream err) throws IOException {
    ArenaArguments arguments = ArenaArguments.parse(args, OPTIONS);
    String made = make(arguments);
    if (arguments.all("--out").isEmpty()) {
      out.print(made);
      out.flush();
    } else {
      write(Path.of(arguments.required("--out")), made);
    }
  }

  private static String make(ArenaArguments arguments) throws IOException {
    List<ArenaRow> rows = new ArrayList<>();
    Set<ArenaTask.Key> keys = new LinkedHashSet<>();
    for (String file : arguments.some("--in")) {
      for (ArenaRow row : ResultFile.read(Path.of(file))) {
        if (!keys.add(row.key())) {
          throw new IOException(file + ": a second row of " + row.key());
        }
        rows.add(row);
      }
    }
    List<Problem> problems = Problem.of(rows);
    Counting counting = ArenaSolver.counting(arguments.one("--counting", "names"));
    String what = arguments.required("--make");
    return switch (what) {
      case "scores" -> Scores.table(problems, counting);
      case "problems" -> ProblemTable.of(problems, counting);
      case "cactus" -> ArenaPlots.cactus(problems, counting);
      case "scatter" -> {
        List<String> solvers = arguments.all("--solver");
        if (solvers.size() != 2) {
          throw new IllegalArgumentException("a scatter plot needs --solver twice");
        }
        yield ArenaPlots.scatter(problems, counting, solvers.get(0), solvers.get(1));
      }
      default -> throw new IllegalArgumentException("--make " + what + ": there is no such thing");
    };
  }

  private static void write(Path file, String text) throws IOException {
    Path unfinished = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(unfinished, text);
    Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
