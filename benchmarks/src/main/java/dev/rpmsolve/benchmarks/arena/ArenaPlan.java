package dev.rpmsolve.benchmarks.arena;

import dev.rpmsolve.benchmarks.MachineLine;
import dev.rpmsolve.core.criteria.Criteria;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the arguments of a campaign ask for. The same arguments on the same files give the same
 * tasks in the same order.
 *
 * @param tasks all tasks, finished or not
 * @param measured how commands are run
 * @param places what is filled in in commands besides
 * @param out the results file
 * @param versions lines about what is measured
 */
record ArenaPlan(
    List<ArenaTask> tasks,
    MeasuredProcess measured,
    Map<String, String> places,
    Path out,
    List<String> versions) {
  /** All options. */
  static final Set<String> OPTIONS =
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

  /**
   * Finds the instances and reads the solvers.
   *
   * @throws IllegalArgumentException if the arguments are wrong
   * @throws IOException if a file cannot be read
   */
  static ArenaPlan of(ArenaArguments arguments) throws IOException {
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
    String versions = arguments.one("--version", "");
    boolean hasVersions = !versions.isEmpty() && Files.isRegularFile(Path.of(versions));
    return new ArenaPlan(
        tasks,
        new MeasuredProcess(scripts.resolve("measured.py")),
        Map.of("scripts", scripts.toString(), "jar", arguments.one("--jar", "rpmsolve.jar")),
        Path.of(arguments.required("--out")),
        hasVersions ? Files.readAllLines(Path.of(versions)) : List.of());
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

  /** Returns what a results file says about a run. */
  List<String> comments(String how) {
    List<String> jvm = ManagementFactory.getRuntimeMXBean().getInputArguments();
    List<String> comments = new ArrayList<>();
    comments.add(MachineLine.describe(jvm, LocalDate.now(ZoneOffset.UTC)) + "; " + how);
    comments.addAll(versions);
    return comments;
  }
}
