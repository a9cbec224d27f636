package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.rpm.RepositoryLibrary;
import dev.rpmsolve.rpm.UnreadableRepositoryException;
import dev.rpmsolve.rpm.config.ConfigException;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.matrix.Target;
import dev.rpmsolve.rpm.matrix.TargetRepository;
import dev.rpmsolve.rpm.report.PlainText;
import dev.rpmsolve.rpm.report.UncheckedTarget;
import dev.rpmsolve.rpm.trust.Freshness;
import dev.rpmsolve.rpm.trust.RepositoryTrust;
import dev.rpmsolve.rpm.trust.SignaturePolicy;
import dev.rpmsolve.rpm.trust.openpgp.Keyring;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Runs targets, as many as can be read: a repository that cannot be ends only the targets that have
 * it. Not thread-safe.
 */
final class MatrixRun {
  private final UniverseLoader loader;
  private final CommandIo io;
  private final Instant now;
  private final List<UncheckedTarget> unchecked = new ArrayList<>();

  MatrixRun(UniverseLoader loader, CommandIo io, Instant now) {
    this.loader = loader;
    this.io = io;
    this.now = now;
  }

  /** Lists the targets that could not be read, in the order in which that was found out. */
  List<UncheckedTarget> unchecked() {
    return unchecked;
  }

  /** Runs targets, and returns what they came to in their order, however many run at a time. */
  List<TargetRun.Outcome> run(List<TargetRun> wanted, Budget budget, int jobs)
      throws IOException, InterruptedException {
    List<TargetRun> runs = new ArrayList<>(wanted);
    Map<Path, RepositoryTrust> trusts = trusts(runs);
    while (!runs.isEmpty()) {
      try {
        return run(runs, load(runs, trusts), budget, jobs);
      } catch (UnreadableRepositoryException e) {
        String reason = reason((Exception) e.getCause());
        runs.stream()
            .filter(run -> has(run.target(), e.folder()))
            .forEach(run -> giveUp(run, reason));
        runs.removeIf(run -> has(run.target(), e.folder()));
      }
    }
    return List.of();
  }

  private RepositoryLibrary load(List<TargetRun> runs, Map<Path, RepositoryTrust> trusts)
      throws IOException, InterruptedException {
    return loader.loadLibrary(
        listener -> {
          RepositoryLibrary.Builder builder = RepositoryLibrary.builder(listener);
          runs.forEach(run -> select(run.target(), builder));
          trusts.forEach(builder::trust);
          return builder;
        });
  }

  /** What folders must prove; keys are read at once, so that one that is missing ends the run. */
  private Map<Path, RepositoryTrust> trusts(List<TargetRun> runs) throws IOException {
    Map<Path, RepositoryTrust> trusts = new LinkedHashMap<>();
    Map<List<Path>, Keyring> keyrings = new HashMap<>();
    for (TargetRun run : runs) {
      for (TargetRepository one : run.target().repositories()) {
        TargetRepository.Demands demands = one.demands();
        RepositoryTrust trust = RepositoryTrust.none();
        if (!demands.keys().isEmpty()) {
          if (!keyrings.containsKey(demands.keys())) {
            SignaturePolicy policy = SignaturePolicy.at(now);
            keyrings.put(demands.keys(), TrustArguments.keyring(demands.keys(), policy));
          }
          trust = trust.withSignedMetadata(keyrings.get(demands.keys()));
        }
        if (demands.maxAge().isPresent()) {
          trust = trust.withFreshness(Freshness.at(now).withMaxAge(demands.maxAge().get()));
        }
        trusts.put(one.folder(), trust);
      }
    }
    return trusts;
  }

  private static void select(Target target, RepositoryLibrary.Builder builder) {
    Map<Repository, Path> folders = new LinkedHashMap<>();
    for (TargetRepository repository : target.repositories()) {
      folders.put(repository.repository(), repository.folder());
    }
    List<String> paths =
        target.checks().lists().values().stream()
            .flatMap(List::stream)
            .filter(item -> item.startsWith("/"))
            .distinct()
            .toList();
    builder.select(target.arch(), folders, paths);
  }

  private static boolean has(Target target, Path folder) {
    return target.repositories().stream()
        .anyMatch(repository -> normal(repository.folder()).equals(normal(folder)));
  }

  private static Path normal(Path folder) {
    return folder.toAbsolutePath().normalize();
  }

  private static String reason(Exception e) {
    return PlainText.escape(e instanceof IOException io ? Main.describe(io) : e.getMessage());
  }

  private void giveUp(TargetRun run, String reason) {
    unchecked.add(new UncheckedTarget(run.target().name(), reason));
    io.err().println("rpmsolve: " + run.target().name() + " is not checked: " + reason);
  }

  private List<TargetRun.Outcome> run(
      List<TargetRun> runs, RepositoryLibrary library, Budget budget, int jobs)
      throws InterruptedException {
    ProgressLine progress = new ProgressLine(io);
    ExecutorService workers = Executors.newFixedThreadPool(Math.min(jobs, runs.size()));
    try {
      List<Future<TargetRun.Outcome>> futures = new ArrayList<>();
      for (int i = 0; i < runs.size(); i++) {
        int selection = i;
        futures.add(workers.submit(() -> runs.get(selection).run(library, selection, budget)));
      }
      List<TargetRun.Outcome> outcomes = new ArrayList<>();
      for (int i = 0; i < runs.size(); i++) {
        collect(runs.get(i), futures.get(i), outcomes, progress);
        progress.show(String.format(Locale.ROOT, "Checked %d of %d targets", i + 1, runs.size()));
      }
      return outcomes;
    } finally {
      progress.clear();
      workers.shutdownNow();
    }
  }

  /** What only lints and modules read is read late: it may be damaged, too. */
  private void collect(
      TargetRun run,
      Future<TargetRun.Outcome> future,
      List<TargetRun.Outcome> outcomes,
      ProgressLine progress)
      throws InterruptedException {
    try {
      outcomes.add(future.get());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException
          || e.getCause() instanceof MetadataException
          || e.getCause() instanceof ConfigException
          || e.getCause() instanceof InputException) {
        progress.clear();
        giveUp(run, reason((Exception) e.getCause()));
      } else if (e.getCause() instanceof InterruptedException interrupted) {
        throw interrupted;
      } else if (e.getCause() instanceof RuntimeException defect) {
        throw defect;
      } else if (e.getCause() instanceof Error error) {
        throw error;
      } else {
        throw new IllegalStateException(e.getCause());
      }
    }
  }
}
