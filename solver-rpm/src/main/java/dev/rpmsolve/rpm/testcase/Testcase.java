package dev.rpmsolve.rpm.testcase;

import dev.rpmsolve.core.version.VersionRules;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A test case of libsolv: one or more runs over common repositories.
 *
 * <p>What a run states about packages stays true for the runs after it, except for jobs, expected
 * results and the solver's flags; the methods with a run's index put that together.
 *
 * @param file the name of the file, for messages
 * @param runs the runs in order; the last one may be empty
 */
public record Testcase(String file, List<Run> runs) {
  /**
   * Copies the runs.
   *
   * @param file the name of the file, for messages
   * @param runs the runs; copied
   */
  public Testcase {
    Objects.requireNonNull(file, "file");
    runs = List.copyOf(runs);
  }

  /**
   * Returns the statements of one type up to a run and in it.
   *
   * @param <S> the type
   * @param type the type
   * @param run index of the run
   * @return the statements in order
   */
  public <S extends Statement> List<S> upTo(int run, Class<S> type) {
    Objects.checkIndex(run, runs.size());
    List<S> found = new ArrayList<>();
    for (Run earlier : runs.subList(0, run + 1)) {
      found.addAll(earlier.all(type));
    }
    return List.copyOf(found);
  }

  /**
   * Returns the repositories of a run.
   *
   * @param run index of the run
   * @return the repositories in order, those of earlier runs first
   */
  public List<Statement.Repository> repositories(int run) {
    return upTo(run, Statement.Repository.class);
  }

  /**
   * Returns the machine of a run.
   *
   * @param run index of the run
   * @return the last statement about it, if there is one
   */
  public Optional<Statement.SystemInfo> system(int run) {
    List<Statement.SystemInfo> all = upTo(run, Statement.SystemInfo.class);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /**
   * Returns how a run looks at packages.
   *
   * @param run index of the run
   * @return all flags and whether they are on
   */
  public Map<PoolFlag, Boolean> poolFlags(int run) {
    EnumMap<PoolFlag, Boolean> flags = new EnumMap<>(PoolFlag.class);
    for (PoolFlag flag : PoolFlag.values()) {
      flags.put(flag, false);
    }
    upTo(run, Statement.PoolFlags.class).forEach(change -> flags.putAll(change.changes()));
    return Flags.copy(PoolFlag.class, flags);
  }

  /**
   * Returns how versions compare in a run, as its flags of the pool say.
   *
   * @param run index of the run
   * @return the rules
   */
  public VersionRules versionRules(int run) {
    Map<PoolFlag, Boolean> flags = poolFlags(run);
    return new VersionRules(flags.get(PoolFlag.PROMOTE_EPOCH), flags.get(PoolFlag.HAVE_DIST_EPOCH));
  }

  /**
   * Returns how a run decides: by its own statements, or where it goes on with the solver of the
   * run before, as that one did.
   *
   * @param run index of the run
   * @return all flags and whether they are on
   */
  public Map<SolverFlag, Boolean> solverFlags(int run) {
    int first = run;
    while (reusesSolver(first)) {
      first--;
    }
    EnumMap<SolverFlag, Boolean> flags = new EnumMap<>(SolverFlag.class);
    for (SolverFlag flag : SolverFlag.values()) {
      flags.put(flag, flag.isOnByDefault());
    }
    runs.get(first).all(Statement.SolverFlags.class).forEach(c -> flags.putAll(c.changes()));
    return Flags.copy(SolverFlag.class, flags);
  }

  /**
   * Tells whether a run has the same packages as the run before it, so that they need not be read
   * again.
   *
   * @param run index of the run
   * @return whether it is not the first one and states nothing about repositories, the machine,
   *     flags of the pool and answers of the application
   */
  public boolean sharesPackages(int run) {
    return run > 0
        && runs.get(run).statements().stream()
            .noneMatch(
                statement ->
                    statement instanceof Statement.Repository
                        || statement instanceof Statement.PoolFlags
                        || statement instanceof Statement.SystemInfo
                        || statement instanceof Statement.Namespace);
  }

  /**
   * Tells whether a run goes on with the solver of the run before.
   *
   * @param run index of the run
   * @return whether it does
   */
  public boolean reusesSolver(int run) {
    Objects.checkIndex(run, runs.size());
    return run > 0
        && runs.get(run - 1).all(Statement.NextRun.class).stream()
            .anyMatch(end -> end.reuse() == SolverReuse.SAME_SOLVER);
  }
}
