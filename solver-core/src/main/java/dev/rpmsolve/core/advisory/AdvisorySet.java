package dev.rpmsolve.core.advisory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Advisories of one or several sources, each id once, in the order of arrival.
 *
 * <p>Repositories of one product share ids: each lists its own packages. What comes again under an
 * id therefore adds its collections and references; rating and notes are those that changed last.
 * Immutable and thread-safe; to look up an id is O(1).
 */
public final class AdvisorySet {
  private final Map<String, Advisory> byId;

  private AdvisorySet(Map<String, Advisory> byId) {
    this.byId = byId;
  }

  /**
   * Puts advisories together.
   *
   * @param advisories the advisories; an id may occur several times
   * @return the set
   */
  public static AdvisorySet of(List<Advisory> advisories) {
    Map<String, Advisory> byId = new LinkedHashMap<>();
    advisories.forEach(advisory -> byId.merge(advisory.id(), advisory, AdvisorySet::together));
    return new AdvisorySet(byId);
  }

  private static Advisory together(Advisory first, Advisory second) {
    boolean isNewer =
        second.notes().dates().newest().isPresent()
            && (first.notes().dates().newest().isEmpty()
                || second
                    .notes()
                    .dates()
                    .newest()
                    .get()
                    .isAfter(first.notes().dates().newest().get()));
    Advisory leading = isNewer ? second : first;
    Set<AdvisoryReference> references = new LinkedHashSet<>(first.references());
    references.addAll(second.references());
    Set<AdvisoryCollection> collections = new LinkedHashSet<>(first.collections());
    collections.addAll(second.collections());
    return new Advisory(
        first.id(),
        leading.rating(),
        leading.notes(),
        List.copyOf(references),
        List.copyOf(collections));
  }

  /**
   * Lists all advisories.
   *
   * @return the advisories in the order of arrival
   */
  public List<Advisory> advisories() {
    return List.copyOf(byId.values());
  }

  /**
   * Finds an advisory.
   *
   * @param id its id
   * @return the advisory, if there is one
   */
  public Optional<Advisory> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * Counts the advisories.
   *
   * @return how many there are
   */
  public int size() {
    return byId.size();
  }

  /**
   * Selects advisories.
   *
   * @param filter which
   * @return those that the filter lets through, in the order of arrival
   */
  public List<Advisory> select(AdvisoryFilter filter) {
    List<Advisory> found = new ArrayList<>();
    for (Advisory advisory : byId.values()) {
      if (filter.matches(advisory)) {
        found.add(advisory);
      }
    }
    return found;
  }

  /** Counts the advisories. */
  @Override
  public String toString() {
    return size() + " advisories";
  }
}
