package dev.rpmsolve.rpm.report;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which optional repositories give something.
 *
 * @param specs what is wanted, all of it
 * @param singles the repositories that have a part of it, each looked at alone
 * @param outcome the smallest sets that give all of it
 */
public record TopicAnswer(List<String> specs, List<Single> singles, EnablementOutcome outcome) {
  /**
   * Creates an answer.
   *
   * @param specs what is wanted
   * @param singles the repositories that have a part of it
   * @param outcome the smallest sets that give all of it
   */
  public TopicAnswer {
    specs = List.copyOf(specs);
    singles = List.copyOf(singles);
    Objects.requireNonNull(outcome, "outcome");
  }

  /**
   * A repository that has something of what is wanted.
   *
   * @param id its id
   * @param packages the newest package of each name that matches
   * @param obstacle why all that is wanted cannot be had with it alone; empty if it can
   */
  public record Single(String id, List<String> packages, Optional<String> obstacle) {
    /**
     * Creates an entry.
     *
     * @param id its id
     * @param packages the newest package of each name that matches
     * @param obstacle why all that is wanted cannot be had with it alone
     */
    public Single {
      packages = List.copyOf(packages);
    }
  }
}
