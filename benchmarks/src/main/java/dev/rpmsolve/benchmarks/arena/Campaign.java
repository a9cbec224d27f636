package dev.rpmsolve.benchmarks.arena;

import dev.rpmsolve.benchmarks.BenchmarkFolders;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Runs the tasks that are not finished yet, some at a time.
 *
 * @param measured how commands are run
 * @param places what else is filled in in commands
 * @param cores the cores to pin to, one for each slot; none if nothing is pinned
 * @param slots how many tasks run at a time
 * @param log told of every task
 */
record Campaign(
    MeasuredProcess measured,
    Map<String, String> places,
    List<Integer> cores,
    int slots,
    PrintStream log) {

  /**
   * Runs to the end of all tasks.
   *
   * @return how many tasks were done now
   * @throws IOException if an instance cannot be read or nothing can be measured; what was finished
   *     before stays
   */
  int run(List<ArenaTask> tasks, ResultFile results) throws IOException, InterruptedException {
    Queue<ArenaTask> open = new ConcurrentLinkedQueue<>();
    tasks.stream().filter(task -> !results.has(task.key())).forEach(open::add);
    int count = open.size();
    log.println(count + " of " + tasks.size() + " tasks to do");
    ExecutorService threads = Executors.newFixedThreadPool(slots);
    try {
      List<Future<Integer>> workers = new ArrayList<>();
      for (int slot = 0; slot < slots; slot++) {
        Optional<Integer> core =
            slot < cores.size() ? Optional.of(cores.get(slot)) : Optional.empty();
        workers.add(threads.submit(() -> work(open, results, core)));
      }
      int done = 0;
      for (Future<Integer> worker : workers) {
        done += worker.get();
      }
      return done;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  private int work(Queue<ArenaTask> open, ResultFile results, Optional<Integer> core)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("arena-");
    try {
      ArenaSlot slot = new ArenaSlot(folder, core, measured, places);
      int done = 0;
      for (ArenaTask task = open.poll(); task != null; task = open.poll()) {
        ArenaRow row = slot.run(task);
        results.add(row);
        log.println(line(row));
        done++;
      }
      return done;
    } catch (IOException e) {
      open.clear();
      throw e;
    } finally {
      BenchmarkFolders.deleteTree(folder);
    }
  }

  private static String line(ArenaRow row) {
    return String.format(
        "%s %s %ds %s: %s %s, %d ms CPU%s",
        row.key().instance(),
        row.key().criteria(),
        row.key().seconds(),
        row.key().solver(),
        row.verdict().outcome(),
        row.verdict().byNames(),
        row.figures().cpuMillis(),
        row.figures().timedOut() ? ", budget used up" : "");
  }
}
