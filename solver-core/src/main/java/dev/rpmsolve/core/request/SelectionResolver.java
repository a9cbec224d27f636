package dev.rpmsolve.core.request;

import dev.rpmsolve.core.internal.ints.Bits;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Turns texts and dependencies into selections, with every choice left to the caller: what is
 * looked at, how it is compared, and how the outcome is joined with earlier selections.
 *
 * <p>Where {@link SpecResolver} guesses what a user of a package manager meant, this class does
 * what the options say; test cases of libsolv describe selections so. The outcome is as general as
 * the options allow: {@code foo*} among names becomes one {@link Selection.Named} per name, which
 * also stands for packages of that name in repositories to come; a list of packages is made only
 * where a dependency cannot say the outcome.
 *
 * <p>A literal text costs a look at the packages of that name; a pattern, a text without regard to
 * case, and a query by dependencies cost time linear in the universe. Immutable.
 */
public final class SelectionResolver {
  private final SelectionScope scope;
  private final SelectionNarrowing narrowing;

  /**
   * Creates a resolver.
   *
   * @param scope the packages to choose from
   */
  public SelectionResolver(SelectionScope scope) {
    this.scope = scope;
    narrowing = new SelectionNarrowing(scope);
  }

  /**
   * Finds what a query names.
   *
   * @param query the query
   * @param options what it looks at and how it compares
   * @return what was found
   */
  public SelectionMatch select(SelectionQuery query, Set<SelectionOption> options) {
    return query instanceof SelectionQuery.ByText byText
        ? new TextSearch(scope, byText.text(), options).find()
        : new DependencySearch(scope, options, packageId -> true).find(query);
  }

  /**
   * Finds what a query names and joins it with earlier selections.
   *
   * @param earlier the selections so far
   * @param combination how to join
   * @param query the query
   * @param options what it looks at and how it compares
   * @return the selections that come out, and what the query was found as
   */
  public SelectionMatch select(
      List<PinnedSelection> earlier,
      Combination combination,
      SelectionQuery query,
      Set<SelectionOption> options) {
    boolean isNarrowing = combination == Combination.SUBTRACT || combination == Combination.FILTER;
    if (isNarrowing && earlier.isEmpty()) {
      return SelectionMatch.nothing();
    }
    boolean isLimited = isNarrowing && !isEverything(earlier);
    SelectionMatch match =
        isLimited ? selectAmong(narrowing.union(earlier), query, options) : select(query, options);
    return new SelectionMatch(combine(earlier, combination, match.parts()), match.kinds());
  }

  private SelectionMatch selectAmong(
      List<Integer> candidates, SelectionQuery query, Set<SelectionOption> options) {
    if (query instanceof SelectionQuery.ByText) {
      return select(query, SelectionEligibility.needed(scope, candidates, options));
    }
    Bits among = new Bits(scope.universe().packageCount());
    candidates.forEach(among::add);
    return new DependencySearch(scope, options, among::get).find(query);
  }

  /**
   * Joins selections.
   *
   * @param earlier the selections so far
   * @param combination how to join
   * @param later the selections that are joined with them
   * @return the selections that come out; those of which nothing is left are gone
   */
  public List<PinnedSelection> combine(
      List<PinnedSelection> earlier, Combination combination, List<PinnedSelection> later) {
    return switch (combination) {
      case REPLACE -> List.copyOf(later);
      case ADD -> {
        List<PinnedSelection> all = new ArrayList<>(earlier);
        all.addAll(later);
        yield List.copyOf(all);
      }
      case SUBTRACT -> subtract(earlier, later);
      case FILTER -> filter(earlier, later);
    };
  }

  private List<PinnedSelection> subtract(
      List<PinnedSelection> earlier, List<PinnedSelection> later) {
    if (earlier.isEmpty() || later.isEmpty()) {
      return List.copyOf(earlier);
    }
    Bits taken = packages(later);
    return narrowing.keep(earlier, packageId -> !taken.get(packageId), ownPins(later));
  }

  /** All packages, or those of a repository, take over the other side as it is. */
  private List<PinnedSelection> filter(List<PinnedSelection> earlier, List<PinnedSelection> later) {
    if (earlier.isEmpty() || later.isEmpty()) {
      return List.of();
    } else if (isAll(earlier)) {
      return List.copyOf(later);
    } else if (isAll(later)) {
      return List.copyOf(earlier);
    } else if (isRepository(earlier)) {
      return narrowing.keep(later, isIn(earlier), ownPins(earlier));
    }
    return narrowing.keep(earlier, isIn(later), ownPins(later));
  }

  private IntPredicate isIn(List<PinnedSelection> parts) {
    return packages(parts)::get;
  }

  private Bits packages(List<PinnedSelection> parts) {
    Bits packages = new Bits(scope.universe().packageCount());
    narrowing.union(parts).forEach(packages::add);
    return packages;
  }

  private static boolean isAll(List<PinnedSelection> parts) {
    return parts.size() == 1 && parts.get(0).selection() instanceof Selection.All;
  }

  private static boolean isEverything(List<PinnedSelection> parts) {
    return isAll(parts) && parts.get(0).pins().isEmpty();
  }

  private static boolean isRepository(List<PinnedSelection> parts) {
    return parts.size() == 1 && parts.get(0).selection() instanceof Selection.FromRepository;
  }

  /** A single selection hands its pins on. */
  private static Set<Goal.Modifier> ownPins(List<PinnedSelection> parts) {
    EnumSet<Goal.Modifier> pins = EnumSet.noneOf(Goal.Modifier.class);
    if (parts.size() == 1) {
      pins.addAll(parts.get(0).pins());
      pins.remove(Goal.Modifier.NO_AUTO_PINS);
    }
    return pins;
  }
}
