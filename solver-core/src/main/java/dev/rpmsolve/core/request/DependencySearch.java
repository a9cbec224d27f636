package dev.rpmsolve.core.request;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.dependency.Relation;
import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.internal.ints.StringPool;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.DependencyTable;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Finds packages by their dependencies. A dependency is compared once, however many packages have
 * it.
 */
final class DependencySearch {
  private final SelectionScope scope;
  private final Universe universe;
  private final Set<SelectionOption> options;
  private final SelectionEligibility eligibility;
  private final IntPredicate isCandidate;
  private final DependencyMatching matching;

  /** Creates a search that finds candidates only. */
  DependencySearch(SelectionScope scope, Set<SelectionOption> options, IntPredicate isCandidate) {
    this.scope = scope;
    this.options = options;
    this.isCandidate = isCandidate;
    universe = scope.universe();
    matching = new DependencyMatching(universe.versionRules());
    eligibility = new SelectionEligibility(scope, options);
  }

  SelectionMatch find(SelectionQuery query) {
    if (query instanceof SelectionQuery.ByDependencyText byText) {
      return find(byText);
    } else if (query instanceof SelectionQuery.ByDependency byDependency) {
      return find(byDependency);
    }
    return find((SelectionQuery.ByPackage) query);
  }

  private SelectionMatch find(SelectionQuery.ByDependencyText query) {
    String text = query.text();
    if (options.contains(SelectionOption.DEPENDENCY_STRING)) {
      return byString(query.key(), text);
    }
    boolean hasRange = options.contains(SelectionOption.REL) && TypedRange.isIn(text);
    Optional<TypedRange.Split> split = hasRange ? TypedRange.split(text) : Optional.empty();
    String name = split.map(TypedRange.Split::name).orElse(text);
    Optional<TypedRange> range = split.map(TypedRange.Split::range);
    boolean isMalformed = hasRange && split.isEmpty() || name.isEmpty();
    if (isMalformed || range.isPresent() && range.get().evr().isEmpty()) {
      return SelectionMatch.nothing();
    }
    boolean isLiteral =
        !TextComparison.isGlob(name, options) && !options.contains(SelectionOption.NO_CASE);
    SelectionMatch match =
        isLiteral
            ? byDependency(query.key(), Atoms.of(name, range))
            : byName(query.key(), new TextComparison(name, options), range);
    return range.isPresent() ? match.as(MatchKind.REL) : match;
  }

  private SelectionMatch byString(DependencyKey key, String text) {
    TextComparison typed = new TextComparison(text, options);
    return key == DependencyKey.NAME
        ? result(key, p -> typed.matches(nameAndEvr(universe.get(p))))
        : byDependencies(key, dependency -> typed.matches(dependency.toString()));
  }

  private static String nameAndEvr(RpmPackage one) {
    return one.name() + " = " + one.evr();
  }

  private SelectionMatch byName(
      DependencyKey key, TextComparison name, Optional<TypedRange> range) {
    return key == DependencyKey.NAME
        ? result(key, p -> matching.matches(self(universe.get(p)), name, range))
        : byDependencies(key, own -> matching.matches(own, name, range));
  }

  private static Dependency self(RpmPackage one) {
    return Atoms.of(one.name(), Optional.of(new TypedRange(Relation.EQUAL, one.evr().toString())));
  }

  private SelectionMatch find(SelectionQuery.ByDependency query) {
    if (!options.contains(SelectionOption.DEPENDENCY_STRING)) {
      return byDependency(query.key(), query.dependency());
    }
    return query.key() == DependencyKey.NAME
        ? result(query.key(), p -> self(universe.get(p)).equals(query.dependency()))
        : byDependencies(query.key(), query.dependency()::equals);
  }

  private SelectionMatch byDependency(DependencyKey key, Dependency dependency) {
    return key == DependencyKey.NAME
        ? result(key, packageId -> scope.isNamed(packageId, dependency))
        : byDependencies(key, own -> matching.matches(own, dependency));
  }

  private SelectionMatch find(SelectionQuery.ByPackage query) {
    int wanted = query.packageId();
    boolean isThere = scope.isUsable(wanted) || scope.isSource(wanted) && !scope.isDisabled(wanted);
    if (query.key() == DependencyKey.NAME || !isThere) {
      return SelectionMatch.nothing();
    }
    Bits packages = having(query.key(), id -> couldAnswer(wanted, id));
    if (query.key() == DependencyKey.PROVIDES) {
      addFiles(path -> isProvider(wanted, path), packages);
    }
    return result(query.key(), p -> p != wanted && packages.get(p));
  }

  private boolean isProvider(int packageId, Dependency path) {
    return IntArrays.binarySearch(universe.providers(path), packageId) >= 0;
  }

  /** Recursion is bounded by the depth of dependencies and the length of their chains. */
  private boolean couldAnswer(int packageId, int dependencyId) {
    DependencyTable table = universe.dependencies();
    int first = table.first(dependencyId);
    int second = table.second(dependencyId);
    return switch (table.operator(dependencyId)) {
      case DependencyTable.AND, DependencyTable.OR ->
          couldAnswer(packageId, first) || couldAnswer(packageId, second);
      case DependencyTable.WITH -> couldAnswer(packageId, first) && couldAnswer(packageId, second);
      case DependencyTable.WITHOUT ->
          couldAnswer(packageId, first) && !couldAnswer(packageId, second);
      case DependencyTable.IF, DependencyTable.UNLESS ->
          couldAnswer(packageId, first)
              || table.operator(second) == DependencyTable.ELSE
                  && couldAnswer(packageId, table.second(second));
      case DependencyTable.ARCH ->
          couldAnswer(packageId, first, universe.names().get(table.first(second)));
      default -> IntArrays.binarySearch(universe.providers(dependencyId), packageId) >= 0;
    };
  }

  /** Source packages provide nothing; where their architecture is asked for the name counts. */
  private boolean couldAnswer(int packageId, int dependencyId, String arch) {
    return arch.equals(SelectionScope.SOURCE) || arch.equals(SelectionScope.NO_SOURCE)
        ? scope.isOfArch(packageId, arch) && universe.matchesNevr(dependencyId, packageId)
        : scope.arch(packageId).equals(arch) && couldAnswer(packageId, dependencyId);
  }

  private SelectionMatch byDependencies(DependencyKey key, Predicate<Dependency> test) {
    Bits packages = having(key, id -> test.test(universe.dependencies().get(id)));
    if (key == DependencyKey.PROVIDES) {
      addFiles(test, packages);
    }
    return result(key, packages::get);
  }

  /** Returns the packages that have a dependency which passes a test. */
  private Bits having(DependencyKey key, IntPredicate test) {
    DependencyKind kind = key.kind().orElseThrow();
    IntTable own = universe.dependencyIds(kind);
    Bits tested = new Bits(universe.dependencies().size());
    Bits passed = new Bits(universe.dependencies().size());
    Bits packages = new Bits(universe.packageCount());
    for (int packageId = 0; packageId < universe.packageCount(); packageId++) {
      for (int i = own.start(packageId); i < own.end(packageId); i++) {
        int id = own.value(i);
        if (tested.add(id) && test.test(id)) {
          passed.add(id);
        }
        if (passed.get(id)) {
          packages.add(packageId);
          break;
        }
      }
    }
    return packages;
  }

  /** A path that some dependency names counts as provided by the packages that list it. */
  private void addFiles(Predicate<Dependency> test, Bits packages) {
    StringPool names = universe.names();
    IntTable files = universe.packagesByPath();
    for (int name = 0; name < files.rows(); name++) {
      boolean isListed = files.start(name) < files.end(name);
      if (isListed && scope.isMentioned(name) && test.test(Atoms.any(names.get(name)))) {
        IntStream.of(files.row(name)).forEach(packages::add);
      }
    }
  }

  private SelectionMatch result(DependencyKey key, IntPredicate isFound) {
    List<PinnedSelection> found =
        IntStream.range(0, universe.packageCount())
            .filter(p -> eligibility.admitsInstallation(p) && eligibility.admits(p))
            .filter(isCandidate.and(isFound))
            .mapToObj(packageId -> PinnedSelection.of(List.of(packageId), Set.of()))
            .toList();
    List<PinnedSelection> parts =
        options.contains(SelectionOption.FLAT)
            ? new SelectionNarrowing(scope).flatten(found)
            : found;
    MatchKind kind = key == DependencyKey.NAME ? MatchKind.NAME : MatchKind.PROVIDES;
    return SelectionMatch.of(parts, kind);
  }
}
