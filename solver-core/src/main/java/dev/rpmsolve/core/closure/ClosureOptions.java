package dev.rpmsolve.core.closure;

import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.request.RepositoryFilter;
import dev.rpmsolve.core.request.RuledOut;
import dev.rpmsolve.core.universe.Universe;
import java.util.List;
import java.util.Objects;

/**
 * What a closure check looks at.
 *
 * @param checkedRepositories indexes of the repositories whose packages are checked; empty for all
 * @param excludes globs over names and NEVRA forms of packages that do not count as available
 * @param versions which versions of a package count
 * @param narrowing what else is left out
 * @param progress told how far the check is
 */
public record ClosureOptions(
    List<Integer> checkedRepositories,
    List<String> excludes,
    Versions versions,
    Narrowing narrowing,
    Progress progress) {
  /**
   * Creates options.
   *
   * @param checkedRepositories indexes of the repositories whose packages are checked; empty for
   *     all
   * @param excludes globs over names and NEVRA forms of packages that do not count as available
   * @param versions which versions of a package count
   * @param narrowing what else is left out
   * @param progress told how far the check is
   */
  public ClosureOptions {
    checkedRepositories = List.copyOf(checkedRepositories);
    excludes = List.copyOf(excludes);
    Objects.requireNonNull(versions, "versions");
    Objects.requireNonNull(narrowing, "narrowing");
    Objects.requireNonNull(progress, "progress");
  }

  /**
   * Creates options that leave nothing else out.
   *
   * @param checkedRepositories indexes of the repositories whose packages are checked; empty for
   *     all
   * @param excludes globs over names and NEVRA forms of packages that do not count as available
   * @param versions which versions of a package count
   * @param progress told how far the check is
   */
  public ClosureOptions(
      List<Integer> checkedRepositories,
      List<String> excludes,
      Versions versions,
      Progress progress) {
    this(checkedRepositories, excludes, versions, Narrowing.nothing(), progress);
  }

  /**
   * Creates options to which all versions count.
   *
   * @param checkedRepositories indexes of the repositories whose packages are checked; empty for
   *     all
   * @param excludes globs over names and NEVRA forms of packages that do not count as available
   * @param progress told how far the check is
   */
  public ClosureOptions(
      List<Integer> checkedRepositories, List<String> excludes, Progress progress) {
    this(checkedRepositories, excludes, Versions.ALL, progress);
  }

  /**
   * Returns options that check everything.
   *
   * @return the options
   */
  public static ClosureOptions everything() {
    return new ClosureOptions(List.of(), List.of(), (done, total) -> {});
  }

  /**
   * Chooses the versions.
   *
   * @param choice which versions of a package count
   * @return a changed copy
   */
  public ClosureOptions withVersions(Versions choice) {
    return new ClosureOptions(checkedRepositories, excludes, choice, narrowing, progress);
  }

  /**
   * Leaves more out.
   *
   * @param choice what
   * @return a changed copy
   */
  public ClosureOptions withNarrowing(Narrowing choice) {
    return new ClosureOptions(checkedRepositories, excludes, versions, choice, progress);
  }

  /**
   * Leaves packages out: they are not available, not checked, and reasons do not mention them.
   *
   * @param packageIds ids of packages of the universe that is checked
   * @return a changed copy
   */
  public ClosureOptions withAbsent(List<Integer> packageIds) {
    return withNarrowing(
        new Narrowing(
            narrowing.subjects(),
            narrowing.repositories(),
            narrowing.priorities(),
            packageIds,
            narrowing.modular()));
  }

  /**
   * Leaves out what modules rule out.
   *
   * @param packages the packages, with reasons
   * @return changed options
   */
  public ClosureOptions withModularFilter(List<RuledOut> packages) {
    return withNarrowing(
        new Narrowing(
            narrowing.subjects(),
            narrowing.repositories(),
            narrowing.priorities(),
            narrowing.absent(),
            packages));
  }

  /**
   * Returns the policy of requests for single packages under these options.
   *
   * @param universe the packages there are
   * @return a policy that knows no weak dependencies and installs nothing side by side; it excludes
   *     by glob what is excluded, and disables by id what is outdated or hidden
   */
  public Policy policy(Universe universe) {
    return ClosureScope.policy(universe, this);
  }

  /**
   * Lists the packages that do not count because a better repository has their name. The policy
   * disables them by id; reasons name them as causes.
   *
   * @param universe the packages there are
   * @return their ids, ascending; none unless priorities are strict
   */
  public List<Integer> hidden(Universe universe) {
    return ClosureScope.hidden(universe, this);
  }

  /** Which versions of a package count. */
  public enum Versions {
    /** All of them. */
    ALL,
    /**
     * The newest of each name and architecture in all given repositories, excluded packages left
     * out; several if they are equal. Older ones are neither checked nor available to others, as
     * with {@code --newest} of dnf's repoclosure, and reasons do not mention them.
     */
    NEWEST
  }

  /**
   * What is left out of a check, beside excludes and old versions.
   *
   * @param subjects globs over names and NEVRA forms of the packages that are checked; empty for
   *     all
   * @param repositories excludes and includes of single repositories
   * @param priorities what the priorities of repositories mean
   * @param absent ids of packages that are not available and not checked either, and that reasons
   *     do not mention
   * @param modular packages that modules rule out
   */
  public record Narrowing(
      List<String> subjects,
      List<RepositoryFilter> repositories,
      Priorities priorities,
      List<Integer> absent,
      List<RuledOut> modular) {
    /**
     * Copies the lists.
     *
     * @param subjects globs over the packages that are checked; copied
     * @param repositories excludes and includes of single repositories; copied
     * @param priorities what the priorities of repositories mean
     * @param absent ids of packages that do not count at all; copied
     * @param modular packages that modules rule out; copied
     */
    public Narrowing {
      modular = List.copyOf(modular);
      subjects = List.copyOf(subjects);
      repositories = List.copyOf(repositories);
      Objects.requireNonNull(priorities, "priorities");
      absent = List.copyOf(absent);
    }

    /**
     * Narrows regardless of modules.
     *
     * @param subjects globs over the packages that are checked
     * @param repositories excludes and includes of single repositories
     * @param priorities what the priorities of repositories mean
     * @param absent ids of packages that do not count at all
     */
    public Narrowing(
        List<String> subjects,
        List<RepositoryFilter> repositories,
        Priorities priorities,
        List<Integer> absent) {
      this(subjects, repositories, priorities, absent, List.of());
    }

    /**
     * Leaves nothing out.
     *
     * @return the narrowing
     */
    public static Narrowing nothing() {
      return new Narrowing(List.of(), List.of(), Priorities.EQUAL, List.of());
    }
  }

  /** What the priorities of repositories mean. */
  public enum Priorities {
    /** Nothing: all packages count. */
    EQUAL,
    /**
     * A name comes from the best repository that has it, excluded packages left out; packages of
     * that name in others are neither checked nor available, as with dnf and yum's priorities;
     * reasons name them where they would help.
     */
    STRICT
  }

  /** Told how far a check is. */
  @FunctionalInterface
  public interface Progress {
    /**
     * Some packages have a verdict.
     *
     * @param done packages with a verdict
     * @param total packages to check
     */
    void checked(int done, int total);
  }
}
