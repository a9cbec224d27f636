package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.rpm.cli.RepositoryArguments.Folder;
import dev.rpmsolve.rpm.trust.RepositoryTrust;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The repositories of a command, from its options and from the files that they name.
 *
 * @param folders those that are enabled, with their folders
 * @param joint those that are enabled and those that may be, in the order of all
 * @param ids the ids of all
 * @param settings what files say about decisions and filters, as {@code --setopt} would
 * @param files what {@code .rpm} files among the operands must prove
 */
record GivenRepositories(
    List<Folder> folders,
    List<Folder> joint,
    List<String> ids,
    List<Setting> settings,
    RepositoryTrust files) {
  GivenRepositories {
    folders = List.copyOf(folders);
    joint = List.copyOf(joint);
    ids = List.copyOf(ids);
    settings = List.copyOf(settings);
  }

  /** Returns the ids of those that are not enabled, but may be, in their order. */
  List<String> optionalIds() {
    Set<String> enabled =
        folders.stream().map(folder -> folder.repository().id()).collect(Collectors.toSet());
    return joint.stream()
        .map(folder -> folder.repository().id())
        .filter(id -> !enabled.contains(id))
        .toList();
  }
}
