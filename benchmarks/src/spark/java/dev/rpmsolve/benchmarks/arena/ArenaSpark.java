package dev.rpmsolve.benchmarks.arena;

import dev.rpmsolve.benchmarks.BenchmarkFolders;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;

/**
 * A campaign on Apache Spark: the arguments and the results file of {@link ArenaRun}, tasks on the
 * machines of a cluster, which have the instances, the scripts and the solvers at the same paths.
 *
 * <p>Every task is a job of its own, so that its row is written when it is finished and a killed
 * campaign can be gone on with. Commands are not pinned; give executors one core each.
 */
public final class ArenaSpark {
  private static final int FAILED = 1;
  private static final int BAD_USAGE = 2;

  private ArenaSpark() {}

  /** Runs one of the tasks that the arguments ask for, on some machine. */
  private static final class Run implements Function<Integer, String> {
    private static final long serialVersionUID = 1;

    private final ArrayList<String> args;

    Run(List<String> args) {
      this.args = new ArrayList<>(args);
    }

    @Override
    public String call(Integer task) throws IOException, InterruptedException {
      ArenaPlan plan = ArenaPlan.of(ArenaArguments.parse(args, ArenaPlan.OPTIONS));
      Path folder = Files.createTempDirectory("arena-");
      try {
        ArenaSlot slot = new ArenaSlot(folder, Optional.empty(), plan.measured(), plan.places());
        return Csv.line(slot.run(plan.tasks().get(task)).fields());
      } finally {
        BenchmarkFolders.deleteTree(folder);
      }
    }
  }

  /**
   * Runs a campaign and ends the process with its exit status.
   *
   * @param args the arguments of {@link ArenaRun}
   */
  public static void main(String[] args) {
    System.exit(run(List.of(args), System.err));
  }

  static int run(List<String> args, PrintStream err) {
    SparkConf conf = new SparkConf().setAppName("rpmsolve arena");
    conf.setIfMissing("spark.master", "local[*]");
    try {
      ArenaPlan plan = ArenaPlan.of(ArenaArguments.parse(args, ArenaPlan.OPTIONS));
      try (JavaSparkContext spark = new JavaSparkContext(conf)) {
        run(args, plan, spark, err);
      }
      return 0;
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage());
      return BAD_USAGE;
    } catch (IOException | ExecutionException e) {
      err.println(e.getMessage());
      return FAILED;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return FAILED;
    }
  }

  private static void run(
      List<String> args, ArenaPlan plan, JavaSparkContext spark, PrintStream err)
      throws IOException, InterruptedException, ExecutionException {
    int slots = spark.defaultParallelism();
    ResultFile results = ResultFile.open(plan.out(), plan.comments("Spark, " + slots + " slots"));
    int[] open =
        IntStream.range(0, plan.tasks().size())
            .filter(task -> !results.has(plan.tasks().get(task).key()))
            .toArray();
    err.println(open.length + " of " + plan.tasks().size() + " tasks to do");
    ExecutorService threads = Executors.newFixedThreadPool(slots);
    try {
      List<Future<?>> jobs = new ArrayList<>();
      for (int task : open) {
        jobs.add(
            threads.submit(
                () -> {
                  String line =
                      spark.parallelize(List.of(task), 1).map(new Run(args)).collect().get(0);
                  results.add(ArenaRow.of(Csv.fields(line)));
                  return null;
                }));
      }
      for (Future<?> job : jobs) {
        job.get();
      }
    } finally {
      threads.shutdownNow();
    }
    ArenaJson.write(plan.out());
  }
}
