package dev.rpmsolve.rpm.repos;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What configuration files say, their variables expanded.
 *
 * @param main the options of {@code [main]} by key, as text
 * @param repositories the repositories in the order of the files
 * @param warnings sentences about what is doubtful, each with its place
 */
public record ManagerConfiguration(
    Map<String, IniFile.Option> main, List<RepositoryConfig> repositories, List<String> warnings) {
  /**
   * Copies the collections.
   *
   * @param main the options of {@code [main]}
   * @param repositories the repositories
   * @param warnings sentences about what is doubtful
   */
  public ManagerConfiguration {
    main = Collections.unmodifiableMap(new LinkedHashMap<>(main));
    repositories = List.copyOf(repositories);
    warnings = List.copyOf(warnings);
  }
}
