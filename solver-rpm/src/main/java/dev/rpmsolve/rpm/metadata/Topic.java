package dev.rpmsolve.rpm.metadata;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A topic of Amazon Linux extras: a repository that is enabled by name.
 *
 * @param name what {@code amazon-linux-extras enable} calls it
 * @param packages the packages that {@code amazon-linux-extras install} installs
 * @param versions the versions that can be chosen, as the catalog writes them
 * @param conflicts the names of topics that cannot be enabled beside it
 * @param isVisible whether it is shown in lists
 * @param support how long it is supported
 */
public record Topic(
    String name,
    List<String> packages,
    List<String> versions,
    List<String> conflicts,
    boolean isVisible,
    Support support) {
  /** What the ids of repositories of topics begin with; the name of the topic follows. */
  public static final String REPOSITORY_PREFIX = "amzn2extra-";

  /**
   * Creates a topic.
   *
   * @param name what it is called
   * @param packages the packages that it is about
   * @param versions the versions that can be chosen
   * @param conflicts the names of topics that cannot be enabled beside it
   * @param isVisible whether it is shown in lists
   * @param support how long it is supported
   */
  public Topic {
    Objects.requireNonNull(name, "name");
    packages = List.copyOf(packages);
    versions = List.copyOf(versions);
    conflicts = List.copyOf(conflicts);
    Objects.requireNonNull(support, "support");
  }

  /**
   * How long a topic is supported.
   *
   * @param isDeprecated whether the catalog calls it deprecated
   * @param end the day it is deprecated from, if the catalog has one
   */
  public record Support(boolean isDeprecated, Optional<LocalDate> end) {
    /**
     * Returns the support of a topic that nothing is said about.
     *
     * @return no end
     */
    public static Support open() {
      return new Support(false, Optional.empty());
    }
  }

  /**
   * Returns the id of the repository that the topic enables.
   *
   * @return the id
   */
  public String repositoryId() {
    return REPOSITORY_PREFIX + name;
  }

  /**
   * Tells whether the topic is not meant to be enabled any more: it is hidden or deprecated.
   *
   * @param today the day that counts
   * @return whether it is retired
   */
  public boolean isRetired(LocalDate today) {
    return !isVisible || support.isDeprecated() && support.end().filter(today::isBefore).isEmpty();
  }
}
