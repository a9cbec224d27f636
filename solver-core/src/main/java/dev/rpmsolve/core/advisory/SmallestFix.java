package dev.rpmsolve.core.advisory;

import dev.rpmsolve.core.Wish;
import dev.rpmsolve.core.request.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The smallest upgrade that fixes as many advisories as can be, as a task for an optimizer: which
 * sets of installed packages fix what, and by what to compare them.
 *
 * <p>An advisory is fixed if each of its {@link Item}s is, and nothing comes that it warns of. As
 * few of the {@link #advisories} as possible stay unfixed or become so, but nothing is lost for a
 * fix; see {@link #CRITERIA}.
 *
 * @param system the installed packages and the policy, with goals that say what may be removed but
 *     nothing to be done
 * @param advisories what to fix, or to keep from becoming open; only what can be fixed taken alone
 */
public record SmallestFix(Request system, List<Task> advisories) {
  /**
   * What is minimized: the packages lost, and once as many advisories as possible are fixed the
   * changed packages.
   */
  public static final String CRITERIA = "-removed,-changed";

  /**
   * Creates a task.
   *
   * @param system the installed packages and the policy
   * @param advisories what to fix
   */
  public SmallestFix {
    Objects.requireNonNull(system, "system");
    advisories = List.copyOf(advisories);
  }

  /**
   * Puts the advisories as wishes, for an optimization by {@link #CRITERIA} or others.
   *
   * @return a wish for each advisory: all that it calls for, and nothing that it warns of
   */
  public List<Wish> wishes() {
    return advisories.stream()
        .map(
            task ->
                new Wish(
                    task.id(),
                    Stream.of(task.items(), task.exposures())
                        .flatMap(List::stream)
                        .flatMap(item -> item.clauses().stream())
                        .toList()))
        .toList();
  }

  /**
   * An advisory.
   *
   * @param id its id
   * @param items what has to be done; all of it
   * @param exposures what could come that the advisory warns of; nothing of it may
   */
  public record Task(String id, List<Item> items, List<Item> exposures) {
    /**
     * Creates a task.
     *
     * @param id its id
     * @param items what has to be done
     * @param exposures what could come that the advisory warns of
     */
    public Task {
      Objects.requireNonNull(id, "id");
      items = List.copyOf(items);
      exposures = List.copyOf(exposures);
    }
  }

  /**
   * A package that lacks a fix, or could: in the end one of {@code fixing} is installed, or none of
   * {@code unfixed}.
   *
   * @param fixing versions that have the fix, as ids of the universe
   * @param unfixed versions that lack it, installed or not
   */
  public record Item(List<Integer> fixing, List<Integer> unfixed) {
    /**
     * Creates an item.
     *
     * @param fixing versions that have the fix
     * @param unfixed versions that lack it
     */
    public Item {
      fixing = List.copyOf(fixing);
      unfixed = List.copyOf(unfixed);
    }

    /**
     * Tells whether a set of installed packages has the fix.
     *
     * @param packageIds ids of the universe
     * @return whether it has
     */
    public boolean isFixedBy(Set<Integer> packageIds) {
      return fixing.stream().anyMatch(packageIds::contains)
          || unfixed.stream().noneMatch(packageIds::contains);
    }

    /**
     * Puts the condition into clauses: disjunctions of packages that are installed or not.
     *
     * @return the clauses; {@code p + 1} stands for package p being installed, {@code -(p + 1)} for
     *     its not being so
     */
    public List<int[]> clauses() {
      return unfixed.stream()
          .map(
              without ->
                  IntStream.concat(IntStream.of(-without - 1), fixing.stream().mapToInt(p -> p + 1))
                      .toArray())
          .toList();
    }
  }

  /**
   * Prepares the task.
   *
   * @param system the installed packages and the policy, with goals that say what may be removed
   * @param matches advisories each of which can be fixed taken alone, or is not open
   * @param matcher what compared them with the system
   * @return the task
   */
  public static SmallestFix of(
      Request system, List<AdvisoryMatch> matches, AdvisoryMatcher matcher) {
    List<Task> tasks = new ArrayList<>();
    for (AdvisoryMatch match : matches) {
      List<Item> items = match.open().stream().map(item -> item(item, matcher)).toList();
      List<Item> exposures =
          matcher.exposures(match.advisory()).stream()
              .map(exposure -> new Item(exposure.fixed(), exposure.unfixed()))
              .toList();
      if (!items.isEmpty() || !exposures.isEmpty()) {
        tasks.add(new Task(match.advisory().id(), items, exposures));
      }
    }
    return new SmallestFix(system, tasks);
  }

  private static Item item(AdvisoryItem item, AdvisoryMatcher matcher) {
    List<Integer> fixing = new ArrayList<>();
    if (item.offer() instanceof FixOffer.Offered offered) {
      offered.packages().forEach(p -> fixing.add(p.id()));
    }
    if (item.isArchChange()) {
      fixing.addAll(matcher.fixedAsIs(item));
    }
    return new Item(fixing, IntStream.of(matcher.unfixed(item)).boxed().toList());
  }
}
