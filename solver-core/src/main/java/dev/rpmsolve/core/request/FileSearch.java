package dev.rpmsolve.core.request;

import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.internal.ints.StringPool;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds packages by the paths in their lists of files. */
final class FileSearch {
  private static final String GLOB_START = "*[?";
  private static final String WILDCARDS = "[]*?/";

  private final SelectionScope scope;
  private final String path;
  private final Set<SelectionOption> options;
  private final SelectionEligibility eligibility;

  FileSearch(SelectionScope scope, String path, Set<SelectionOption> options) {
    this.scope = scope;
    this.path = path;
    this.options = options;
    eligibility = new SelectionEligibility(scope, options);
  }

  /** Returns one selection per path, in the order of paths; per package if they will be listed. */
  List<PinnedSelection> find() {
    boolean isPath = path.startsWith("/");
    boolean mayBePath =
        options.contains(SelectionOption.GLOB)
            && !path.isEmpty()
            && GLOB_START.indexOf(path.charAt(0)) >= 0;
    if (!isPath && !mayBePath) {
      return List.of();
    }
    int[] paths = paths();
    return options.contains(SelectionOption.FLAT) ? perPackage(paths) : perPath(paths);
  }

  /** Returns the name ids of the paths, in the order of their bytes. */
  private int[] paths() {
    StringPool names = scope.universe().names();
    IntTable files = scope.universe().packagesByPath();
    boolean isLiteral =
        !options.contains(SelectionOption.NO_CASE) && !TextComparison.isGlob(path, options);
    if (isLiteral) {
      int name = names.find(path);
      return name < 0 ? new int[0] : new int[] {name};
    }
    TextComparison typed = new TextComparison(path, options);
    String end = TextComparison.isGlob(path, options) ? path.substring(behindWildcards()) : "";
    IntArrayList found = new IntArrayList();
    for (int name = 0; name < files.rows(); name++) {
      if (files.start(name) < files.end(name)
          && endsWith(names.get(name), end)
          && typed.matches(names.get(name))) {
        found.add(name);
      }
    }
    found.sort(names::compare);
    return found.toIntArray();
  }

  /** Finds the end of a pattern in which, as in libsolv, a backslash is one of the path, too. */
  private int behindWildcards() {
    int at = path.length();
    while (at > 0 && WILDCARDS.indexOf(path.charAt(at - 1)) < 0) {
      at--;
    }
    return at;
  }

  private boolean endsWith(String text, String end) {
    boolean isCaseIgnored = options.contains(SelectionOption.NO_CASE);
    int from = text.length() - end.length();
    return text.regionMatches(isCaseIgnored, from, end, 0, end.length());
  }

  private IntStream packages(int path) {
    return IntStream.of(scope.universe().packagesByPath().row(path))
        .distinct()
        .filter(p -> eligibility.admitsInstallation(p) && eligibility.admits(p));
  }

  private List<PinnedSelection> perPackage(int[] paths) {
    Bits found = new Bits(scope.universe().packageCount());
    for (int name : paths) {
      packages(name).forEach(found::add);
    }
    return IntStream.of(found.toArray())
        .mapToObj(packageId -> PinnedSelection.of(List.of(packageId), Set.of()))
        .toList();
  }

  private List<PinnedSelection> perPath(int[] paths) {
    Set<PinnedSelection> found = new LinkedHashSet<>();
    for (int name : paths) {
      List<Integer> packages = packages(name).boxed().toList();
      if (!packages.isEmpty()) {
        found.add(PinnedSelection.of(packages, Set.of()));
      }
    }
    return List.copyOf(found);
  }
}
