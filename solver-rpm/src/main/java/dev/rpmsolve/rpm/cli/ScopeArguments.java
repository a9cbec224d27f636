package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.closure.ClosureOptions;
import dev.rpmsolve.core.closure.ClosureOptions.Narrowing;
import dev.rpmsolve.core.closure.ClosureOptions.Priorities;
import dev.rpmsolve.core.closure.ClosureOptions.Versions;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.request.RepositoryFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Reads {@code --check}, {@code --exclude}, {@code --newest}, {@code --repo-priority} and filters
 * of files: what a check is about.
 */
final class ScopeArguments {
  private ScopeArguments() {}

  /** Reads the options of a command that does not tell how far it is. */
  static ClosureOptions of(Arguments arguments, GivenRepositories given) {
    return of(arguments, given, (done, total) -> {});
  }

  /**
   * Reads the options.
   *
   * @throws UsageException if {@code --check} names a repository that there is not
   */
  static ClosureOptions of(
      Arguments arguments, GivenRepositories given, ClosureOptions.Progress progress) {
    List<String> ids = given.folders().stream().map(folder -> folder.repository().id()).toList();
    List<String> wanted = arguments.values(CliOption.CHECK);
    for (String id : wanted) {
      if (!ids.contains(id)) {
        throw RepositoryArguments.unknown(CliOption.CHECK, id, ids);
      }
    }
    List<Integer> checked =
        IntStream.range(0, ids.size())
            .filter(i -> wanted.isEmpty() || wanted.contains(ids.get(i)))
            .boxed()
            .toList();
    ClosureOptions options =
        new ClosureOptions(
            checked,
            excludes(arguments, given),
            arguments.has(CliOption.NEWEST) ? Versions.NEWEST : Versions.ALL,
            progress);
    return filtered(ranked(options, arguments), ids, given);
  }

  /** Tells whether a package of a better repository hides others of its name. */
  static boolean countsPriorities(Arguments arguments) {
    return !arguments.values(CliOption.STRICT_PRIORITY).isEmpty();
  }

  /** Has priorities count if they are given. */
  static ClosureOptions ranked(ClosureOptions options, Arguments arguments) {
    return countsPriorities(arguments)
        ? options.withNarrowing(new Narrowing(List.of(), List.of(), Priorities.STRICT, List.of()))
        : options;
  }

  /** Returns the patterns of what does not count: those of files, and of the option. */
  static List<String> excludes(Arguments arguments, GivenRepositories given) {
    List<String> excludes = new ArrayList<>(settings(given).main().excludes());
    excludes.addAll(arguments.words(CliOption.EXCLUDE));
    return excludes;
  }

  /**
   * Adds the filters that files have for repositories.
   *
   * @param ids the repositories that count
   */
  static ClosureOptions filtered(
      ClosureOptions options, List<String> ids, GivenRepositories given) {
    DnfSettings settings = settings(given);
    List<RepositoryFilter> filters = new ArrayList<>();
    for (RepositoryFilter filter : settings.filters(given.ids())) {
      if (ids.contains(filter.repositoryId())) {
        filters.add(filter);
      }
    }
    List<String> includes = settings.main().includes();
    if (!includes.isEmpty()) {
      ids.forEach(id -> filters.add(new RepositoryFilter(id, List.of(), includes)));
    }
    Narrowing old = options.narrowing();
    return options.withNarrowing(
        new Narrowing(old.subjects(), filters, old.priorities(), old.absent(), old.modular()));
  }

  private static DnfSettings settings(GivenRepositories given) {
    return DnfSettings.read(given.settings(), Policy.asDnf());
  }
}
