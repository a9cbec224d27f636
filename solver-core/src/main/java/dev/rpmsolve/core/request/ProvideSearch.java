package dev.rpmsolve.core.request;

import dev.rpmsolve.core.internal.ints.StringPool;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds capabilities by name: those that packages provide, paths among them if some dependency
 * names the path. The selections found are not widened yet, so that they can be narrowed first.
 */
final class ProvideSearch {
  private final SelectionScope scope;
  private final String name;
  private final Set<SelectionOption> options;
  private final SelectionEligibility eligibility;
  private final boolean hasExtra;

  ProvideSearch(SelectionScope scope, String name, Set<SelectionOption> options) {
    this.scope = scope;
    this.name = name;
    this.options = options;
    eligibility = new SelectionEligibility(scope, options);
    hasExtra =
        options.contains(SelectionOption.WITH_BAD_ARCH)
            || options.contains(SelectionOption.WITH_DISABLED);
  }

  List<PinnedSelection> find() {
    if (options.contains(SelectionOption.SOURCE_ONLY) || name.isEmpty()) {
      return List.of();
    }
    boolean isLiteral = !options.contains(SelectionOption.NO_CASE);
    List<PinnedSelection> exact = isLiteral ? exact() : List.of();
    boolean isDone = isLiteral && !TextComparison.isGlob(name, options);
    return isDone || !exact.isEmpty() ? exact : matching();
  }

  private List<PinnedSelection> exact() {
    int nameId = scope.universe().names().find(name);
    return nameId >= 0 && counts(nameId) ? List.of(providing(name)) : List.of();
  }

  private List<PinnedSelection> matching() {
    StringPool names = scope.universe().names();
    TextComparison typed = new TextComparison(name, options);
    List<PinnedSelection> found = new ArrayList<>();
    for (int nameId = 1; nameId < names.size(); nameId++) {
      if (scope.isMentioned(nameId) && typed.matches(names.get(nameId)) && counts(nameId)) {
        found.add(providing(names.get(nameId)));
      }
    }
    return found;
  }

  /** Tells whether a package that counts provides a name. */
  private boolean counts(int nameId) {
    if (!scope.isMentioned(nameId)) {
      return false;
    }
    int[] all = scope.universe().providers(Atoms.any(scope.universe().names().get(nameId)));
    return IntStream.of(all)
        .anyMatch(
            p ->
                scope.isUsable(p) && eligibility.admitsInstallation(p)
                    || hasExtra && eligibility.isExtra(p));
  }

  private static PinnedSelection providing(String actual) {
    return new PinnedSelection(new Selection.Providing(Atoms.any(actual)));
  }
}
