package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.group.GroupCatalog;
import dev.rpmsolve.core.group.GroupState;
import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.rpm.RepositoryGroups;
import dev.rpmsolve.rpm.installed.InstalledGroups;
import dev.rpmsolve.rpm.io.ReadLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The groups that a command is about.
 *
 * @param defined what repositories define
 * @param catalog the same, united
 * @param state what is noted of those on the system
 * @param operands what names groups
 */
record KnownGroups(
    RepositoryGroups defined, GroupCatalog catalog, GroupState state, List<String> operands) {
  /** Returns no groups at all. */
  static KnownGroups none() {
    return of(new RepositoryGroups(List.of()), GroupState.nothing(), List.of());
  }

  /** Unites what repositories define. */
  static KnownGroups of(RepositoryGroups defined, GroupState state, List<String> operands) {
    return new KnownGroups(defined, defined.united(), state, operands);
  }

  /** Returns what is known where only some repositories are there. */
  KnownGroups in(Universe some) {
    List<String> ids = some.repositories().stream().map(Repository::id).toList();
    return of(defined.only(ids), state, operands);
  }

  /** Returns the repositories that define groups, if operands name some. */
  Set<String> definers() {
    return operands.isEmpty()
        ? Set.of()
        : defined.repositories().stream()
            .filter(one -> !one.catalog().isEmpty())
            .map(one -> one.repository().id())
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Reads what repositories define, and the notes of the system.
   *
   * @param folders the repositories
   */
  static KnownGroups read(
      Arguments arguments,
      List<RepositoryArguments.Folder> folders,
      InstalledArgument installed,
      CommandIo io)
      throws IOException, InterruptedException {
    RepositoryGroups groups = new UniverseLoader(arguments, io).groups(folders);
    return of(groups, state(arguments, installed), arguments.operands());
  }

  /** Reads {@code --group-state}, else the notes in {@code --installroot}. */
  static GroupState state(Arguments arguments, InstalledArgument installed) throws IOException {
    Optional<String> value = arguments.value(CliOption.GROUP_STATE);
    if (value.isPresent()) {
      Path file =
          RepositoryArguments.path(value.get(), CliOption.GROUP_STATE.typed() + " " + value.get());
      return InstalledGroups.ofFile(file, ReadLimits.defaults());
    } else if (installed.root().isPresent()) {
      return InstalledGroups.of(installed.root().get(), ReadLimits.defaults())
          .orElseGet(GroupState::nothing);
    }
    return GroupState.nothing();
  }
}
