package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.rpm.repos.IniFile;
import dev.rpmsolve.rpm.repos.ManagerConfiguration;
import dev.rpmsolve.rpm.repos.RepositoryConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns what configuration files say into the settings that {@code --setopt} makes. */
final class FileSettings {
  private static final String NO_LIMIT = "<off>";

  private FileSettings() {}

  /** Returns the settings of {@code [main]} that matter, and the filters of the repositories. */
  static List<Setting> of(ManagerConfiguration configuration) {
    List<Setting> settings = new ArrayList<>();
    for (Map.Entry<String, IniFile.Option> entry : configuration.main().entrySet()) {
      if (DnfSettings.OF_FILES.contains(entry.getKey())) {
        String value = entry.getValue().value();
        settings.add(
            Setting.inFile(
                entry.getValue().place(),
                Optional.empty(),
                entry.getKey(),
                value.equals(NO_LIMIT) ? "0" : value));
      }
    }
    for (RepositoryConfig repository : configuration.repositories()) {
      add("excludepkgs", repository.filter().excludes(), repository, settings);
      add("includepkgs", repository.filter().includes(), repository, settings);
      if (repository.switches().hasModuleHotfixes()) {
        add("module_hotfixes", List.of("1"), repository, settings);
      }
    }
    return settings;
  }

  private static void add(
      String key, List<String> words, RepositoryConfig repository, List<Setting> settings) {
    if (!words.isEmpty()) {
      settings.add(
          Setting.inFile(
              repository.origin().place(),
              Optional.of(repository.id()),
              key,
              String.join(",", words)));
    }
  }
}
