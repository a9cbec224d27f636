package dev.rpmsolve.benchmarks.arena;

import dev.rpmsolve.benchmarks.MachineLine;
import dev.rpmsolve.core.criteria.Criteria;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The program behind {@code benchmarks/arena/run.sh}. */
public final class ArenaRun {
  private static final int FAILED = 1;
  private static final int BAD_USAGE = 2;
  private static final Set<String> OPTIONS =
      Set.of(
          "--scripts",
          "--solvers",
          "--version",
          "--jar",
          "--out",
          "--instances",
          "--only",
          "--criteria",
          "--budget",
          "--jobs",
          "--pin");
  private static final String HELP =
      """
      usage: run.sh --instances FOLDER --out RESULTS.csv [OPTION...]

        --instances FOLDER  CUDF documents below it, compressed or not; may be given again
        --out RESULTS.csv   a row for every finished task; what is in it is not done again
        --solvers FILE      the solvers (default benchmarks/arena/solvers.txt)
        --only NAME         only this solver of FILE; may be given again
        --criteria LIST     may be given again; without it what folders are named after
        --budget SECONDS    of wall-clock time for a task (default 60); may be given again
        --jobs N            tasks at a time (default 1)
        --pin yes|no        whether commands are pinned to a core (default yes where taskset is)

      exit status: 0 all tasks are finished, 1 something cannot be read, written or measured,
      2 wrong arguments
      """;

  private ArenaRun() {}

  /**
   * Runs a campaign and ends the process with its exit status.
   *
   * @param args the arguments, as without any are explained
   */
  public static void main(String[] args) {
    System.exit(run(List.of(args), System.out, System.err));
  }

  static int run(List<String> args, PrintStream out, PrintStream err) {
    if (args.contains("--help")) {
      out.print(HELP);
      return 0;
    }
    try {
      ArenaArguments arguments = ArenaArguments.parse(args, OPTIONS);
      run(arguments, err);
      return 0;
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage());
      err.print(HELP);
      return BAD_USAGE;
    } catch (IOException e) {
      err.println(e.getMessage() == null ? e.toString() : e.getMessage());
      return FAILED;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return FAILED;
    }
  }

  private static void run(ArenaArguments arguments, PrintStream log)
      throws IOException, InterruptedException {
    Path scripts = Path.of(arguments.one("--scripts", "benchmarks/arena")).toAbsolutePath();
    List<Instance> instances = new ArrayList<>();
    for (String folder : arguments.some("--instances")) {
      instances.addAll(Instance.below(Path.of(folder)));
    }
    List<ArenaSolver> solvers = solvers(arguments, scripts);
    List<Criteria> criteria =
        arguments.all("--criteria").stream().map(text -> Criteria.parse(text.strip())).toList();
    List<Integer> budgets = arguments.numbers("--budget", 60);
    List<ArenaTask> tasks = ArenaTask.all(instances, solvers, criteria, budgets);
    requireDistinct(tasks);
    int jobs = arguments.numbers("--jobs", 1).get(0);
    boolean pins = arguments.one("--pin", "yes").equals("yes");
    Map<String, String> places =
        Map.of("scripts", scripts.toString(), "jar", arguments.one("--jar", "rpmsolve.jar"));
    Path out = Path.of(arguments.required("--out"));
    ResultFile results = ResultFile.open(out, comments(arguments, jobs));
    Campaign campaign =
        new Campaign(
            new MeasuredProcess(scripts.resolve("measured.py")),
            places,
            pins ? Cores.pinnable() : List.of(),
            jobs,
            log);
    int done = campaign.run(tasks, results);
    Path json = ArenaJson.write(out);
    log.println(done + " tasks done; results in " + out + " and " + json);
  }

  private static List<ArenaSolver> solvers(ArenaArguments arguments, Path scripts)
      throws IOException {
    Path file = Path.of(arguments.one("--solvers", scripts.resolve("solvers.txt").toString()));
    List<ArenaSolver> all = ArenaSolver.read(file);
    List<String> only = arguments.all("--only");
    List<String> names = all.stream().map(ArenaSolver::name).toList();
    for (String name : only) {
      if (!names.contains(name)) {
        throw new IllegalArgumentException("no solver " + name + " in " + file + ": " + names);
      }
    }
    return all.stream().filter(each -> only.isEmpty() || only.contains(each.name())).toList();
  }

  private static void requireDistinct(List<ArenaTask> tasks) {
    long distinct = tasks.stream().map(ArenaTask::key).distinct().count();
    if (distinct < tasks.size()) {
      throw new IllegalArgumentException(
          "two folders of instances have documents of the same name, or something is given twice");
    }
  }

  private static List<String> comments(ArenaArguments arguments, int jobs) throws IOException {
    List<String> jvm = ManagementFactory.getRuntimeMXBean().getInputArguments();
    List<String> comments = new ArrayList<>();
    comments.add(MachineLine.describe(jvm, LocalDate.now(ZoneOffset.UTC)) + "; jobs " + jobs);
    String versions = arguments.one("--version", "");
    if (!versions.isEmpty() && Files.isRegularFile(Path.of(versions))) {
      comments.addAll(Files.readAllLines(Path.of(versions)));
    }
    return comments;
  }
}
