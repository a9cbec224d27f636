package dev.rpmsolve.rpm.report;

import dev.rpmsolve.rpm.metadata.Topic;
import dev.rpmsolve.rpm.metadata.TopicCatalog;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Topics of a catalog, and what is known of their repositories.
 *
 * @param catalog the catalog
 * @param topics those that are told about
 * @param states of repositories, by their ids; of others there is no folder
 * @param today the day that tells what is retired
 */
public record TopicList(
    TopicCatalog catalog, List<Topic> topics, Map<String, State> states, LocalDate today) {
  /**
   * Creates a list.
   *
   * @param catalog the catalog
   * @param topics those that are told about
   * @param states of repositories
   * @param today the day that tells what is retired
   */
  public TopicList {
    Objects.requireNonNull(catalog, "catalog");
    topics = List.copyOf(topics);
    states = Map.copyOf(states);
    Objects.requireNonNull(today, "today");
  }

  /** What a repository is to a command. */
  public enum State {
    /** It is enabled. */
    ENABLED,
    /** It can be enabled. */
    AVAILABLE,
    /** No repository of its id is known. */
    UNKNOWN
  }

  State state(Topic topic) {
    return states.getOrDefault(topic.repositoryId(), State.UNKNOWN);
  }
}
