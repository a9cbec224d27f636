package dev.rpmsolve.core.solution;

import dev.rpmsolve.core.internal.ints.MergeSort;
import dev.rpmsolve.core.universe.RpmPackage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What has to be done to get from the installed set to a solution.
 *
 * <p>Two views of the same change: {@link #steps()} tells what becomes of each package that comes,
 * {@link #departures()} what becomes of each that goes. {@link TransactionOrder} puts the steps
 * into an order in which they can be carried out.
 *
 * @param steps what happens: one step per package that comes, and one per package that goes without
 *     replacement; the planner sorts them by action, name, architecture and EVR
 */
public record Transaction(List<Step> steps) {
  /**
   * Creates a transaction.
   *
   * @param steps what happens
   */
  public Transaction {
    steps = List.copyOf(steps);
  }

  /**
   * What happens to a package. Of a package that comes, what it does to the first package that it
   * replaces; of a package that goes, what its main replacement does to it.
   */
  public enum Action {
    /** It is new and replaces nothing. */
    INSTALL,
    /** It is new and installed beside other versions of itself. */
    MULTIINSTALL,
    /** It replaces an older version of itself. */
    UPGRADE,
    /** It replaces a newer version of itself. */
    DOWNGRADE,
    /** It replaces itself: the same build. */
    REINSTALL,
    /** It is installed beside other versions of itself, and replaces its own. */
    MULTIREINSTALL,
    /** It replaces the same version of itself, but of another architecture, vendor or build. */
    CHANGE,
    /** It replaces packages of other names that it obsoletes. */
    REPLACE,
    /** It goes away and nothing takes its place. */
    REMOVE
  }

  /**
   * One change.
   *
   * @param action what happens
   * @param subject the package that comes, or goes if the action is {@link Action#REMOVE}
   * @param replaced the installed packages that the subject replaces: same name first, then by
   *     name, newest first; other steps may replace them too
   * @param removed the packages whose removal belongs to this step and no other: those of {@code
   *     replaced} whose main replacement the subject is, or the subject itself if the action is
   *     {@link Action#REMOVE}
   * @param reason why
   */
  public record Step(
      Action action,
      RpmPackage subject,
      List<RpmPackage> replaced,
      List<RpmPackage> removed,
      Reason reason) {
    /**
     * Creates a step.
     *
     * @param action what happens
     * @param subject the package that comes, or goes
     * @param replaced the installed packages that the subject replaces
     * @param removed the packages whose removal belongs to this step
     * @param reason why
     * @throws IllegalArgumentException if a package is removed that is not replaced, or a step that
     *     removes does not name just its subject
     */
    public Step {
      replaced = List.copyOf(replaced);
      removed = List.copyOf(removed);
      boolean isSound =
          action == Action.REMOVE
              ? replaced.isEmpty() && removed.equals(List.of(subject))
              : replaced.containsAll(removed);
      if (!isSound) {
        throw new IllegalArgumentException(
            action + " " + subject + " cannot remove " + removed + " while replacing " + replaced);
      }
    }

    /**
     * Tells how much this step has to fetch.
     *
     * @return bytes, 0 if it removes or the size is not stated
     */
    public long downloadBytes() {
      return action == Action.REMOVE ? 0 : subject.downloadBytes();
    }

    /**
     * Tells by how much this step makes the installed packages grow. Summed over all steps, this is
     * the growth of the transaction.
     *
     * @return bytes, negative if they shrink
     */
    public long installedBytesChange() {
      long gained = action == Action.REMOVE ? 0 : subject.installedBytes();
      return gained - removed.stream().mapToLong(RpmPackage::installedBytes).sum();
    }
  }

  /**
   * The end of an installed package.
   *
   * @param action what happens to it: {@link Action#REMOVE} if nothing replaces it, else {@link
   *     Action#UPGRADE}, {@link Action#DOWNGRADE}, {@link Action#REINSTALL}, {@link Action#CHANGE}
   *     or {@link Action#REPLACE}
   * @param subject the package that goes
   * @param replacements the packages that replace it, the main one first: same name first, then by
   *     name, newest first, same architecture first, first in the universe
   */
  public record Departure(Action action, RpmPackage subject, List<RpmPackage> replacements) {
    /**
     * Creates a departure.
     *
     * @param action what happens to it
     * @param subject the package that goes
     * @param replacements the packages that replace it, the main one first
     * @throws IllegalArgumentException if only one of action and replacements says that nothing
     *     replaces it
     */
    public Departure {
      replacements = List.copyOf(replacements);
      if (replacements.isEmpty() != (action == Action.REMOVE)) {
        throw new IllegalArgumentException(action + " with replacements " + replacements);
      }
    }

    /**
     * Returns the package that takes its place.
     *
     * @return the first replacement, if there is any
     */
    public Optional<RpmPackage> mainReplacement() {
      return replacements.stream().findFirst();
    }
  }

  /**
   * Lists what becomes of the packages that go. Complexity: linear in the replaced packages but for
   * sorting.
   *
   * @return one departure per package that is removed or replaced, by ascending package id
   */
  public List<Departure> departures() {
    Map<RpmPackage, List<RpmPackage>> replacements =
        new TreeMap<>(Comparator.comparing(RpmPackage::id));
    for (Step step : steps) {
      if (step.action() == Action.REMOVE) {
        replacements.put(step.subject(), List.of());
      }
      for (RpmPackage replaced : step.replaced()) {
        replacements.computeIfAbsent(replaced, key -> new ArrayList<>()).add(step.subject());
      }
    }
    List<Departure> departures = new ArrayList<>(replacements.size());
    replacements.forEach(
        (subject, all) -> {
          List<RpmPackage> sorted = MergeSort.sorted(all, Pairing.closestTo(subject));
          Action action =
              sorted.isEmpty() ? Action.REMOVE : Pairing.departure(subject, sorted.get(0));
          departures.add(new Departure(action, subject, sorted));
        });
    return departures;
  }

  /**
   * Adds up what has to be fetched.
   *
   * @return bytes
   */
  public long downloadBytes() {
    return steps.stream().mapToLong(Step::downloadBytes).sum();
  }

  /**
   * Adds up by how much the installed packages grow.
   *
   * @return bytes, negative if they shrink
   */
  public long installedBytesChange() {
    return steps.stream().mapToLong(Step::installedBytesChange).sum();
  }
}
