package dev.rpmsolve.core.request;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.universe.Universe;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds packages by name. A name that is there as typed is taken before patterns and case are
 * looked at.
 */
final class NameSearch {
  private final SelectionScope scope;
  private final String name;
  private final Set<SelectionOption> options;
  private final SelectionEligibility eligibility;
  private final boolean sourceOnly;
  private final boolean installedOnly;

  NameSearch(SelectionScope scope, String name, Set<SelectionOption> options) {
    this.scope = scope;
    this.name = name;
    this.options = options;
    sourceOnly = options.contains(SelectionOption.SOURCE_ONLY);
    installedOnly = options.contains(SelectionOption.INSTALLED_ONLY);
    EnumSet<SelectionOption> counted = EnumSet.noneOf(SelectionOption.class);
    counted.addAll(options);
    if (sourceOnly) {
      counted.remove(SelectionOption.WITH_SOURCE);
    }
    eligibility = new SelectionEligibility(scope, counted);
  }

  List<PinnedSelection> find() {
    if (name.isEmpty()) {
      return List.of();
    }
    boolean isLiteral =
        !options.contains(SelectionOption.NO_CASE) && !options.contains(SelectionOption.SKIP_KIND);
    List<PinnedSelection> exact = isLiteral ? exact() : List.of();
    boolean isDone = isLiteral && !TextComparison.isGlob(name, options);
    return isDone || !exact.isEmpty() ? exact : matching();
  }

  private List<PinnedSelection> exact() {
    if (sourceOnly && installedOnly) {
      return List.of();
    }
    PinnedSelection named = named(name);
    if (scope.packages(named.selection()).stream().anyMatch(eligibility::admitsInstallation)) {
      return eligibility.widen(List.of(named));
    } else if (options.contains(SelectionOption.WITH_BAD_ARCH)
        || options.contains(SelectionOption.WITH_DISABLED)) {
      List<PinnedSelection> widened = eligibility.widen(List.of(named));
      return widened.get(0).equals(named) ? List.of() : widened;
    } else if (options.contains(SelectionOption.WITH_SOURCE) && !installedOnly) {
      PinnedSelection sources = new PinnedSelection(new Selection.Named(sources(name)));
      return scope.packages(sources.selection()).isEmpty() ? List.of() : List.of(sources);
    }
    return List.of();
  }

  private List<PinnedSelection> matching() {
    Universe universe = scope.universe();
    TextComparison typed = new TextComparison(name, options);
    Set<String> found = new LinkedHashSet<>();
    for (int packageId = 0; packageId < universe.packageCount(); packageId++) {
      if (eligibility.admitsInstallation(packageId) && eligibility.admits(packageId)) {
        String actual = universe.get(packageId).name();
        if (typed.matches(withoutKind(actual))) {
          found.add(actual);
        }
      }
    }
    return eligibility.widen(found.stream().map(this::named).toList());
  }

  private PinnedSelection named(String actual) {
    Dependency dependency = sourceOnly ? sources(actual) : Atoms.any(actual);
    return new PinnedSelection(new Selection.Named(dependency));
  }

  private static Dependency sources(String actual) {
    return new Dependency.OfArch(Atoms.any(actual), SelectionScope.SOURCE);
  }

  private String withoutKind(String actual) {
    if (!options.contains(SelectionOption.SKIP_KIND)) {
      return actual;
    }
    int end = 0;
    while (end < actual.length() && actual.charAt(end) >= 'a' && actual.charAt(end) <= 'z') {
      end++;
    }
    boolean hasKind = end > 0 && end < actual.length() && actual.charAt(end) == ':';
    return hasKind ? actual.substring(end + 1) : actual;
  }
}
