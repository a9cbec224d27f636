package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.group.GroupCatalog;
import dev.rpmsolve.core.group.GroupState;
import dev.rpmsolve.rpm.RepositoryGroups;
import dev.rpmsolve.rpm.installed.InstalledGroups;
import dev.rpmsolve.rpm.io.ReadLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The groups that a command is about.
 *
 * @param catalog what repositories define
 * @param state what is noted of those on the system
 * @param operands what names groups
 */
record KnownGroups(GroupCatalog catalog, GroupState state, List<String> operands) {
  /** Returns no groups at all. */
  static KnownGroups none() {
    return new KnownGroups(GroupCatalog.empty(), GroupState.nothing(), List.of());
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
    return new KnownGroups(groups.united(), state(arguments, installed), arguments.operands());
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
