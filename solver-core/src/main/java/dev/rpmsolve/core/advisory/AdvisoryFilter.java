package dev.rpmsolve.core.advisory;

import dev.rpmsolve.core.request.Glob;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Which advisories are meant.
 *
 * @param criteria what is asked of an advisory; all are meant if there are none
 * @param combination how criteria of different kinds go together
 * @param since of these only those that were published or changed at that time or later; one
 *     without a date is never meant then
 */
public record AdvisoryFilter(
    List<Criterion> criteria, Combination combination, Optional<Instant> since) {
  /**
   * Creates a filter.
   *
   * @param criteria what is asked of an advisory
   * @param combination how criteria of different kinds go together
   * @param since when it must have been published or changed
   */
  public AdvisoryFilter {
    criteria = List.copyOf(criteria);
    Objects.requireNonNull(combination, "combination");
    Objects.requireNonNull(since, "since");
  }

  /** How criteria of different kinds go together; of one kind, each suffices. */
  public enum Combination {
    /** Each suffices, as for dnf: {@code --security --severity critical} means all of security. */
    ANY,
    /** Of each kind that occurs one must hold. */
    ALL
  }

  /**
   * Tells whether an advisory is meant.
   *
   * @param advisory an advisory
   * @return whether it is
   */
  public boolean matches(Advisory advisory) {
    return isRecent(advisory) && fulfills(advisory);
  }

  private boolean isRecent(Advisory advisory) {
    return since.isEmpty()
        || advisory
            .notes()
            .dates()
            .newest()
            .filter(date -> !date.isBefore(since.get()))
            .isPresent();
  }

  private boolean fulfills(Advisory advisory) {
    if (criteria.isEmpty()) {
      return true;
    } else if (combination == Combination.ANY) {
      return criteria.stream().anyMatch(criterion -> criterion.matches(advisory));
    }
    Map<Class<?>, Boolean> kinds = new LinkedHashMap<>();
    for (Criterion criterion : criteria) {
      kinds.merge(criterion.getClass(), criterion.matches(advisory), Boolean::logicalOr);
    }
    return kinds.values().stream().allMatch(Boolean::booleanValue);
  }

  /**
   * Tells whether criteria of several kinds are asked for, so that the combination matters.
   *
   * @return whether they are
   */
  public boolean isMixed() {
    return criteria.stream().map(Object::getClass).distinct().count() > 1;
  }

  /**
   * Combines the criteria in another way.
   *
   * @param other the way
   * @return a changed copy
   */
  public AdvisoryFilter with(Combination other) {
    return new AdvisoryFilter(criteria, other, since);
  }

  /**
   * Finds criteria that name something no advisory has: an id, a CVE or a bug.
   *
   * @param advisories where to look
   * @return those criteria, in the order in which they were given
   */
  public List<Criterion> unmatched(AdvisorySet advisories) {
    return criteria.stream()
        .filter(Criterion::isName)
        .filter(criterion -> advisories.advisories().stream().noneMatch(criterion::matches))
        .toList();
  }

  /** One thing that is asked of an advisory; the text form is what a user would type. */
  public sealed interface Criterion {
    /**
     * Tells whether an advisory fulfills it.
     *
     * @param advisory an advisory
     * @return whether it does
     */
    boolean matches(Advisory advisory);

    /**
     * Tells whether it names one thing, which should be there.
     *
     * @return whether it does
     */
    default boolean isName() {
      return true;
    }
  }

  /**
   * The advisory has this id.
   *
   * @param id an id, or a shell pattern over ids
   */
  public record ById(String id) implements Criterion {
    @Override
    public boolean matches(Advisory advisory) {
      return Glob.isGlob(id) ? new Glob(id).matches(advisory.id()) : id.equals(advisory.id());
    }

    @Override
    public String toString() {
      return "--advisory " + id;
    }
  }

  /**
   * The advisory is about this CVE.
   *
   * @param id such as {@code CVE-2022-24903}; case does not count
   */
  public record ByCve(String id) implements Criterion {
    @Override
    public boolean matches(Advisory advisory) {
      return advisory.references().stream()
          .anyMatch(reference -> reference.isCve() && reference.id().equalsIgnoreCase(id));
    }

    @Override
    public String toString() {
      return "--cve " + id;
    }
  }

  /**
   * The advisory is about this bug report.
   *
   * @param id its number
   */
  public record ByBug(String id) implements Criterion {
    @Override
    public boolean matches(Advisory advisory) {
      return advisory.references().stream()
          .anyMatch(reference -> reference.isBug() && reference.id().equals(id));
    }

    @Override
    public String toString() {
      return "--bz " + id;
    }
  }

  /**
   * The advisory is this urgent.
   *
   * @param severity the severity
   * @param bound whether a higher one will do, too
   */
  public record BySeverity(AdvisorySeverity severity, Bound bound) implements Criterion {
    /** Which other severities will do. */
    public enum Bound {
      /** None, as for dnf. */
      EXACT,
      /** All that are higher. */
      AT_LEAST
    }

    @Override
    public boolean matches(Advisory advisory) {
      AdvisorySeverity actual = advisory.rating().severity();
      return bound == Bound.EXACT ? actual == severity : actual.isAtLeast(severity);
    }

    @Override
    public boolean isName() {
      return false;
    }

    @Override
    public String toString() {
      return "--severity " + severity.word() + (bound == Bound.AT_LEAST ? "+" : "");
    }
  }

  /**
   * The advisory is of this sort.
   *
   * @param word the word of the source, or that of an {@link AdvisoryType}; case does not count
   */
  public record ByType(String word) implements Criterion {
    @Override
    public boolean matches(Advisory advisory) {
      AdvisoryRating rating = advisory.rating();
      return rating.typeWord().strip().equalsIgnoreCase(word)
          || rating.type().word().equalsIgnoreCase(word);
    }

    @Override
    public boolean isName() {
      return false;
    }

    @Override
    public String toString() {
      return "--type " + word;
    }
  }
}
