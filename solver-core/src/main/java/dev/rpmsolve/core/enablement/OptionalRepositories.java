package dev.rpmsolve.core.enablement;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The repositories that may be enabled, in the order of preference, and what goes together.
 *
 * <p>Repositories of the universe that are not listed are enabled: rules may name them.
 *
 * @param list the optional ones; of equally good sets the one wins that has the first of them
 * @param rules which may be enabled together
 */
public record OptionalRepositories(List<OptionalRepository> list, List<EnablementRule> rules) {
  /**
   * Creates the choices.
   *
   * @param list the optional ones
   * @param rules which may be enabled together
   * @throws IllegalArgumentException if an id occurs twice
   */
  public OptionalRepositories {
    list = List.copyOf(list);
    rules = List.copyOf(rules);
    Set<String> ids = new HashSet<>();
    for (OptionalRepository one : list) {
      if (!ids.add(one.id())) {
        throw new IllegalArgumentException(
            "the optional repository '" + one.id() + "' is there twice");
      }
    }
  }

  /**
   * Returns the ids of the optional repositories.
   *
   * @return in their order
   */
  public List<String> ids() {
    return list.stream().map(OptionalRepository::id).toList();
  }
}
