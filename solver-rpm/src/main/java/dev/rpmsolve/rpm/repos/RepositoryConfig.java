package dev.rpmsolve.rpm.repos;

import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.rpm.config.ConfigNode.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A repository as a file configures it, its variables expanded.
 *
 * @param repository its id and preference
 * @param origin where it is configured, and what people call it
 * @param sources where its files are
 * @param switches whether it counts, and how
 * @param filter which of its packages count
 */
public record RepositoryConfig(
    Repository repository, Origin origin, Sources sources, Switches switches, Filter filter) {

  /**
   * Returns the id.
   *
   * @return the id
   */
  public String id() {
    return repository.id();
  }

  /**
   * Where a repository is configured.
   *
   * @param place the start of its section
   * @param folder the folder of the file, which relative paths start from
   * @param title what {@code name} says; the id if nothing does
   */
  public record Origin(Place place, Path folder, String title) {}

  /**
   * An address.
   *
   * @param text a URL or a path, as written but for variables
   * @param place where it is written
   */
  public record Source(String text, Place place) {}

  /**
   * Where the files of a repository are.
   *
   * @param baseUrls addresses of the repository itself, each as good as the others
   * @param mirrorList the address of a list of such addresses
   * @param metalink the address of an XML file that lists some
   * @param keys addresses of files with the keys that sign it
   */
  public record Sources(
      List<Source> baseUrls,
      Optional<Source> mirrorList,
      Optional<Source> metalink,
      List<Source> keys) {
    /**
     * Copies the lists.
     *
     * @param baseUrls addresses of the repository itself
     * @param mirrorList the address of a list of such addresses
     * @param metalink the address of an XML file that lists some
     * @param keys addresses of files with the keys that sign it
     */
    public Sources {
      baseUrls = List.copyOf(baseUrls);
      keys = List.copyOf(keys);
    }
  }

  /**
   * Switches of a repository. Those about signatures are data for the caller: nothing in this
   * package checks any.
   *
   * @param isEnabled whether it counts unless somebody says otherwise
   * @param isSkippable whether it may be left out if it is not there
   * @param hasModuleHotfixes whether modules do not hide its packages
   * @param gpgcheck whether packages must be signed, if the file says so
   * @param repoGpgcheck whether metadata must be signed, if the file says so
   */
  public record Switches(
      boolean isEnabled,
      boolean isSkippable,
      boolean hasModuleHotfixes,
      Optional<Boolean> gpgcheck,
      Optional<Boolean> repoGpgcheck) {}

  /**
   * Which packages count.
   *
   * @param excludes patterns of those that do not
   * @param includes if not empty, patterns of the only ones that do
   */
  public record Filter(List<String> excludes, List<String> includes) {
    /**
     * Copies the lists.
     *
     * @param excludes patterns of those that do not
     * @param includes patterns of the only ones that do
     */
    public Filter {
      excludes = List.copyOf(excludes);
      includes = List.copyOf(includes);
    }
  }
}
