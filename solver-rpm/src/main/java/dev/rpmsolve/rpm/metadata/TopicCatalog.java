package dev.rpmsolve.rpm.metadata;

import dev.rpmsolve.core.enablement.EnablementRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The catalog of Amazon Linux extras.
 *
 * @param version of its format: 1 lists what goes together, 2 what does not
 * @param message what {@code amazon-linux-extras} tells its users
 * @param topics in the order of the catalog
 * @param whitelists the allowed combinations of version 1, as places of topics; a part of one is
 *     allowed, too
 */
public record TopicCatalog(
    int version, String message, List<Topic> topics, List<List<Integer>> whitelists) {
  /**
   * Creates a catalog.
   *
   * @param version of its format
   * @param message what users are told
   * @param topics the topics
   * @param whitelists the allowed combinations
   */
  public TopicCatalog {
    topics = List.copyOf(topics);
    whitelists = whitelists.stream().map(List::copyOf).toList();
  }

  /**
   * Finds a topic.
   *
   * @param name its name, or the id of its repository
   * @return the topic
   */
  public Optional<Topic> find(String name) {
    return topics.stream()
        .filter(topic -> topic.name().equals(name) || topic.repositoryId().equals(name))
        .findFirst();
  }

  /**
   * Returns what the catalog says about topics that are enabled together. A conflict counts in both
   * directions.
   *
   * @return rules over the ids of the topics' repositories, in the order of the catalog
   */
  public List<EnablementRule> rules() {
    List<EnablementRule> rules = new ArrayList<>();
    Set<Set<String>> told = new HashSet<>();
    for (Topic topic : topics) {
      for (String conflict : topic.conflicts()) {
        Optional<Topic> other = find(conflict).filter(found -> found != topic);
        if (other.isPresent()
            && told.add(Set.of(topic.repositoryId(), other.get().repositoryId()))) {
          rules.add(new EnablementRule.Conflict(topic.repositoryId(), other.get().repositoryId()));
        }
      }
    }
    if (!whitelists.isEmpty()) {
      Set<String> governed = new LinkedHashSet<>();
      topics.forEach(topic -> governed.add(topic.repositoryId()));
      rules.add(
          new EnablementRule.AllowedSets(
              governed, whitelists.stream().map(this::repositoryIds).toList()));
    }
    return rules;
  }

  private Set<String> repositoryIds(List<Integer> places) {
    Set<String> ids = new LinkedHashSet<>();
    places.forEach(place -> ids.add(topics.get(place).repositoryId()));
    return ids;
  }
}
