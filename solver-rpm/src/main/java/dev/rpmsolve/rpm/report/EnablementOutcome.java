package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.enablement.EnablementResult;
import dev.rpmsolve.rpm.metadata.Topic;
import dev.rpmsolve.rpm.metadata.TopicCatalog;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which optional repositories a command needs, with what a catalog says about them.
 *
 * @param result what was found
 * @param offered the ids of the optional repositories, in the order of preference
 * @param leftOut the topics that were not offered because they are retired
 * @param catalog the catalog of topics, if there is one
 * @param today the day that tells what is retired
 */
public record EnablementOutcome(
    EnablementResult result,
    List<String> offered,
    List<Topic> leftOut,
    Optional<TopicCatalog> catalog,
    LocalDate today) {
  /**
   * Creates the outcome.
   *
   * @param result what was found
   * @param offered the ids of the optional repositories
   * @param leftOut the topics that were not offered
   * @param catalog the catalog of topics
   * @param today the day that tells what is retired
   */
  public EnablementOutcome {
    Objects.requireNonNull(result, "result");
    offered = List.copyOf(offered);
    leftOut = List.copyOf(leftOut);
    Objects.requireNonNull(catalog, "catalog");
    Objects.requireNonNull(today, "today");
  }

  Optional<Topic> topic(String repositoryId) {
    return catalog
        .flatMap(known -> known.find(repositoryId))
        .filter(topic -> topic.repositoryId().equals(repositoryId));
  }

  /** Returns a word and a name: {@code topic php8.2} or {@code repository epel}. */
  String label(String repositoryId) {
    return topic(repositoryId)
        .map(topic -> "topic " + topic.name())
        .orElse("repository " + repositoryId);
  }

  /** Returns the name that users have for it. */
  String name(String repositoryId) {
    return topic(repositoryId).map(Topic::name).orElse(repositoryId);
  }

  /** Returns the commands that enable repositories, for a shell. */
  List<String> commands(List<String> ids) {
    List<String> topics = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (String id : ids) {
      topic(id).ifPresentOrElse(topic -> topics.add(topic.name()), () -> others.add(id));
    }
    List<String> commands = new ArrayList<>();
    if (!topics.isEmpty()) {
      commands.add("sudo amazon-linux-extras enable " + String.join(" ", topics));
    }
    if (!others.isEmpty()) {
      commands.add("sudo yum-config-manager --enable " + String.join(" ", others));
    }
    return commands;
  }
}
