package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.closure.ClosureOptions;
import dev.rpmsolve.core.closure.ClosureOptions.Versions;
import java.util.List;
import java.util.stream.IntStream;

/** Reads {@code --check}, {@code --exclude} and {@code --newest}: what a check is about. */
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
    return new ClosureOptions(
        checked,
        arguments.words(CliOption.EXCLUDE),
        arguments.has(CliOption.NEWEST) ? Versions.NEWEST : Versions.ALL,
        progress);
  }
}
