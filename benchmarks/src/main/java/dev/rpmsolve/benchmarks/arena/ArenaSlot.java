package dev.rpmsolve.benchmarks.arena;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A place where one task runs at a time: a folder for its files, and a core to pin it to.
 *
 * <p>For one thread.
 */
final class ArenaSlot {
  private static final int COMPLAINT_BYTES = 2000;

  private final Path folder;
  private final Optional<Integer> core;
  private final MeasuredProcess measured;
  private final Map<String, String> places;
  private PreparedInstance prepared;

  /**
   * Creates a slot.
   *
   * @param folder an empty folder
   * @param core the core of commands; empty where they are not pinned
   * @param measured how commands are run
   * @param places what else is filled in in commands
   */
  ArenaSlot(
      Path folder, Optional<Integer> core, MeasuredProcess measured, Map<String, String> places) {
    this.folder = folder;
    this.core = core;
    this.measured = measured;
    this.places = Map.copyOf(places);
  }

  /**
   * Runs a task to its end.
   *
   * @throws IOException if the instance cannot be read, or nothing can be measured
   */
  ArenaRow run(ArenaTask task) throws IOException, InterruptedException {
    if (prepared == null || !prepared.instance().equals(task.instance())) {
      prepared = null;
      prepared = PreparedInstance.of(task.instance(), folder);
    }
    Optional<String> criteria = task.solver().dialect().write(task.criteria());
    if (criteria.isEmpty()) {
      Verdict none = Verdict.without(Outcome.UNSUPPORTED, "");
      return row(task, none, Figures.NONE, "");
    }
    if (task.solver().isInProcess()) {
      InProcessSolver.Run run = InProcessSolver.run(task, prepared);
      return row(task, run.verdict(), run.figures(), "");
    }
    return external(task, criteria.get());
  }

  private ArenaRow external(ArenaTask task, String criteria)
      throws IOException, InterruptedException {
    Path answer = folder.resolve("answer.cudf");
    Path errors = folder.resolve("errors.txt");
    Files.deleteIfExists(answer);
    Map<String, String> filled = new HashMap<>(places);
    filled.put("in", prepared.plain().toString());
    filled.put("out", answer.toString());
    filled.put("criteria", criteria);
    filled.put("seconds", Integer.toString(task.seconds()));
    List<String> command = new ArrayList<>();
    core.ifPresent(number -> command.addAll(List.of("taskset", "-c", number.toString())));
    command.addAll(task.solver().commandLine(filled));
    Figures figures = measured.run(command, task.seconds(), errors);
    Verdict verdict =
        Verdict.onFile(answer, prepared.document(), task.criteria(), figures, beginning(errors));
    return row(task, verdict, figures, core.map(String::valueOf).orElse(""));
  }

  private ArenaRow row(ArenaTask task, Verdict verdict, Figures figures, String pinned) {
    return new ArenaRow(
        task.key(), task.instance().seed(), prepared.sha256(), verdict, figures, pinned);
  }

  private static String beginning(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(COMPLAINT_BYTES), StandardCharsets.UTF_8);
    }
  }
}
