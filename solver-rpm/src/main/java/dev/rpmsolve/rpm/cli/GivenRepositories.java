package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.rpm.cli.RepositoryArguments.Folder;
import java.util.List;

/**
 * The repositories of a command, from its options and from the files that they name.
 *
 * @param folders those that are enabled, with their folders
 * @param ids the ids of all
 * @param settings what files say about decisions and filters, as {@code --setopt} would
 */
record GivenRepositories(List<Folder> folders, List<String> ids, List<Setting> settings) {
  GivenRepositories {
    folders = List.copyOf(folders);
    ids = List.copyOf(ids);
    settings = List.copyOf(settings);
  }
}
