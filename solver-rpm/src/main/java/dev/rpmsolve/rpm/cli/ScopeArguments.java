package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.closure.ClosureOptions;
import dev.rpmsolve.core.closure.ClosureOptions.Narrowing;
import dev.rpmsolve.core.closure.ClosureOptions.Priorities;
import dev.rpmsolve.core.closure.ClosureOptions.Versions;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Reads {@code --check}, {@code --exclude}, {@code --newest} and {@code --repo-priority}: what a
 * check is about.
 */
final class ScopeArguments {
  private ScopeArguments() {}

  /** Reads the options of a command that does not tell how far it is. */
  static ClosureOptions of(Arguments arguments, List<RepositoryArguments.Folder> folders) {
    return of(arguments, folders, (done, total) -> {});
  }

  /**
   * Reads the options.
   *
   * @throws UsageException if {@code --check} names a repository that there is not
   */
  static ClosureOptions of(
      Arguments arguments,
      List<RepositoryArguments.Folder> folders,
      ClosureOptions.Progress progress) {
    List<String> ids = folders.stream().map(folder -> folder.repository().id()).toList();
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
            arguments.words(CliOption.EXCLUDE),
            arguments.has(CliOption.NEWEST) ? Versions.NEWEST : Versions.ALL,
            progress);
    return arguments.values(CliOption.STRICT_PRIORITY).isEmpty()
        ? options
        : options.withNarrowing(new Narrowing(List.of(), List.of(), Priorities.STRICT, List.of()));
  }
}
