package dev.rpmsolve.core.request;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Decides which packages count under some options, and widens names and capabilities to those that
 * do not count by default: source packages, disabled ones and those of bad architectures.
 */
final class SelectionEligibility {
  private enum Standing {
    EXCLUDED,
    USUAL,
    EXTRA
  }

  private final SelectionScope scope;
  private final boolean installedOnly;
  private final boolean sourceOnly;
  private final boolean withSource;
  private final boolean withDisabled;
  private final boolean withBadArch;

  SelectionEligibility(SelectionScope scope, Set<SelectionOption> options) {
    this.scope = scope;
    installedOnly = options.contains(SelectionOption.INSTALLED_ONLY);
    sourceOnly = options.contains(SelectionOption.SOURCE_ONLY);
    withSource = options.contains(SelectionOption.WITH_SOURCE);
    withDisabled = options.contains(SelectionOption.WITH_DISABLED);
    withBadArch = options.contains(SelectionOption.WITH_BAD_ARCH);
  }

  /** Tells whether a package counts, installed or not. */
  boolean admits(int packageId) {
    if (scope.isSource(packageId)) {
      return (sourceOnly || withSource) && (withDisabled || !scope.isDisabled(packageId));
    }
    return !sourceOnly
        && (scope.isInstalled(packageId)
            || (withDisabled || !scope.isDisabled(packageId))
                && (withBadArch || !scope.hasBadArch(packageId)));
  }

  boolean admitsInstallation(int packageId) {
    return !installedOnly || scope.isInstalled(packageId);
  }

  /** Tells whether a package counts only because an option says so. */
  boolean isExtra(int packageId) {
    return standing(packageId) == Standing.EXTRA;
  }

  private Standing standing(int packageId) {
    boolean isSource = scope.isSource(packageId);
    boolean isSourceIncluded = sourceOnly || withSource && !installedOnly;
    boolean isKindIncluded = isSource ? isSourceIncluded : !sourceOnly;
    if (!isKindIncluded || !admitsInstallation(packageId)) {
      return Standing.EXCLUDED;
    }
    boolean isExempt = !isSource && scope.isInstalled(packageId);
    boolean isDisabled = !isExempt && scope.isDisabled(packageId);
    boolean isBadArch = !isExempt && !isSource && scope.hasBadArch(packageId);
    if (isDisabled && !withDisabled || isBadArch && !withBadArch) {
      return Standing.EXCLUDED;
    }
    return isDisabled || isBadArch || isSource && !sourceOnly ? Standing.EXTRA : Standing.USUAL;
  }

  /** Tells whether an option admits packages that are not usable. */
  boolean widens() {
    return withSource && !installedOnly || withDisabled || withBadArch;
  }

  /** Returns the selections with their extra packages; those without any stay as they are. */
  List<PinnedSelection> widen(List<PinnedSelection> parts) {
    return widens() ? parts.stream().map(this::widen).toList() : parts;
  }

  private PinnedSelection widen(PinnedSelection part) {
    if (!part.pins().isEmpty()) {
      return part;
    }
    List<Integer> found = new ArrayList<>();
    boolean hasExtra = false;
    if (part.selection() instanceof Selection.Named named) {
      hasExtra = collect(scope.allNamed(named.dependency()), Standing.USUAL, found);
    } else if (part.selection() instanceof Selection.Providing providing) {
      scope.packages(part.selection()).stream()
          .filter(this::admitsInstallation)
          .forEach(found::add);
      IntStream providers = IntStream.of(scope.universe().providers(providing.dependency()));
      hasExtra = collect(providers, Standing.EXTRA, found);
      found.sort(null);
    }
    return hasExtra ? PinnedSelection.of(found, EnumSet.noneOf(Goal.Modifier.class)) : part;
  }

  /** Adds packages of a standing at least as special, and tells whether one is extra. */
  private boolean collect(IntStream packageIds, Standing least, List<Integer> found) {
    boolean hasExtra = false;
    for (int packageId : packageIds.toArray()) {
      Standing standing = standing(packageId);
      hasExtra |= standing == Standing.EXTRA;
      if (standing.compareTo(least) >= 0) {
        found.add(packageId);
      }
    }
    return hasExtra;
  }

  /** Reduces options to those that matter for the packages of some selections. */
  static Set<SelectionOption> needed(
      SelectionScope scope, List<Integer> packageIds, Set<SelectionOption> options) {
    EnumSet<SelectionOption> needed = EnumSet.noneOf(SelectionOption.class);
    needed.addAll(options);
    needed.remove(SelectionOption.WITH_SOURCE);
    needed.remove(SelectionOption.WITH_DISABLED);
    needed.remove(SelectionOption.WITH_BAD_ARCH);
    for (int packageId : packageIds) {
      Set<SelectionOption> asked = asked(scope, packageId, options);
      if (options.containsAll(asked)) {
        needed.addAll(asked);
      }
    }
    return needed;
  }

  /** Returns the options without which a package does not count, if any. */
  private static Set<SelectionOption> asked(
      SelectionScope scope, int packageId, Set<SelectionOption> options) {
    EnumSet<SelectionOption> asked = EnumSet.noneOf(SelectionOption.class);
    if (options.contains(SelectionOption.INSTALLED_ONLY) && !scope.isInstalled(packageId)) {
      return asked;
    }
    boolean isSource = scope.isSource(packageId);
    if (isSource) {
      asked.add(SelectionOption.WITH_SOURCE);
    } else if (scope.isInstalled(packageId) || options.contains(SelectionOption.SOURCE_ONLY)) {
      return asked;
    }
    if (scope.isDisabled(packageId)) {
      asked.add(SelectionOption.WITH_DISABLED);
    }
    if (!isSource && scope.hasBadArch(packageId)) {
      asked.add(SelectionOption.WITH_BAD_ARCH);
    }
    return asked;
  }
}
