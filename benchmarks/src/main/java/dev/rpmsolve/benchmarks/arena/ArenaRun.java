package dev.rpmsolve.benchmarks.arena;

import dev.rpmsolve.benchmarks.Program;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** The program behind {@code benchmarks/arena/run.sh}. */
public final class ArenaRun {
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
    return new Program(HELP, ArenaRun::campaign).run(args, out, err);
  }

  private static void campaign(List<String> args, PrintStream out, PrintStream log)
      throws IOException, InterruptedException {
    ArenaArguments arguments = ArenaArguments.parse(args, ArenaPlan.OPTIONS);
    ArenaPlan plan = ArenaPlan.of(arguments);
    int jobs = arguments.numbers("--jobs", 1).get(0);
    boolean pins = arguments.one("--pin", "yes").equals("yes");
    ResultFile results = ResultFile.open(plan.out(), plan.comments("jobs " + jobs));
    Campaign campaign =
        new Campaign(
            plan.measured(), plan.places(), pins ? Cores.pinnable() : List.of(), jobs, log);
    plan.tasks().stream()
        .map(ArenaTask::solver)
        .filter(solver -> !solver.isHere())
        .distinct()
        .forEach(solver -> log.println("left out: " + solver.name() + " is not here"));
    int done =
        campaign.run(
            plan.tasks().stream().filter(task -> task.solver().isHere()).toList(), results);
    Path json = ArenaJson.write(plan.out());
    log.println(done + " tasks done; results in " + plan.out() + " and " + json);
  }
}
