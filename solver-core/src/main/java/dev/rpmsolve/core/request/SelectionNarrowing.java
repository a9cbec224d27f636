package dev.rpmsolve.core.request;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.dependency.Relation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Makes selections smaller. Names and capabilities stay what they are as long as a dependency can
 * say the outcome; otherwise they become lists of packages.
 */
final class SelectionNarrowing {
  private final SelectionScope scope;

  SelectionNarrowing(SelectionScope scope) {
    this.scope = scope;
  }

  /** Drops the selections of which no package is usable. */
  List<PinnedSelection> prune(List<PinnedSelection> parts) {
    return parts.stream().filter(part -> !scope.packages(part.selection()).isEmpty()).toList();
  }

  /** Keeps packages of an architecture; selections may be left without packages. */
  List<PinnedSelection> toArch(List<PinnedSelection> parts, String arch) {
    List<PinnedSelection> narrowed = new ArrayList<>();
    for (PinnedSelection part : parts) {
      PinnedSelection kept =
          dependency(part)
              .map(dependency -> replaced(part, ofArch(dependency, arch), part.typedVersion()))
              .orElseGet(() -> list(part, packageId -> scope.isOfArch(packageId, arch)));
      narrowed.add(kept.with(Goal.Modifier.PIN_ARCH));
    }
    return narrowed;
  }

  /** All source packages are alike, so that naming their architecture again replaces it. */
  private static Dependency ofArch(Dependency dependency, String arch) {
    boolean isSource = arch.equals(SelectionScope.SOURCE) || arch.equals(SelectionScope.NO_SOURCE);
    if (isSource
        && dependency instanceof Dependency.OfArch inner
        && inner.arch().equals(SelectionScope.SOURCE)) {
      return new Dependency.OfArch(inner.operand(), arch);
    }
    return new Dependency.OfArch(dependency, arch);
  }

  /** Keeps packages of some versions; selections may be left without packages. */
  List<PinnedSelection> toRange(List<PinnedSelection> parts, TypedRange range) {
    if (range.evr().isEmpty()) {
      return List.of();
    }
    List<PinnedSelection> narrowed = new ArrayList<>();
    for (PinnedSelection part : parts) {
      PinnedSelection kept =
          dependency(part)
              .map(d -> replaced(part, withRange(d, range), Optional.of(range.version())))
              .orElseGet(() -> list(part, packageId -> isIn(packageId, range)));
      boolean pins =
          range.relation() == Relation.EQUAL && !(part.selection() instanceof Selection.Providing);
      narrowed.add(pins ? kept.with(pin(range.version())) : kept);
    }
    return narrowed;
  }

  private static Goal.Modifier pin(String version) {
    return version.indexOf('-') >= 0 ? Goal.Modifier.PIN_EVR : Goal.Modifier.PIN_VERSION;
  }

  private boolean isIn(int packageId, TypedRange range) {
    return range.meets(
        scope.universe().versionRules(),
        Relation.EQUAL,
        Optional.of(scope.universe().get(packageId).evr()));
  }

  private static Dependency withRange(Dependency dependency, TypedRange range) {
    if (dependency instanceof Dependency.OfArch ofArch) {
      return new Dependency.OfArch(withRange(ofArch.operand(), range), ofArch.arch());
    }
    Dependency.Atom atom = (Dependency.Atom) dependency;
    return new Dependency.Atom(atom.name(), range.relation(), range.evr());
  }

  private static Optional<Dependency> dependency(PinnedSelection part) {
    if (part.selection() instanceof Selection.Named named) {
      return Optional.of(named.dependency());
    }
    return part.selection() instanceof Selection.Providing providing
        ? Optional.of(providing.dependency())
        : Optional.empty();
  }

  private static PinnedSelection replaced(
      PinnedSelection part, Dependency dependency, Optional<String> typedVersion) {
    Selection selection =
        part.selection() instanceof Selection.Named
            ? new Selection.Named(dependency)
            : new Selection.Providing(dependency);
    return new PinnedSelection(selection, part.pins(), typedVersion);
  }

  /** A list that loses packages loses its pins, too. */
  private PinnedSelection list(PinnedSelection part, IntPredicate isKept) {
    List<Integer> all = scope.packages(part.selection());
    List<Integer> kept = all.stream().filter(isKept::test).toList();
    return kept.size() == all.size() ? part : PinnedSelection.of(kept, Set.of());
  }

  /** Keeps some packages and drops what is left without any; pins stay, and some are added. */
  List<PinnedSelection> keep(
      List<PinnedSelection> parts, IntPredicate isKept, Set<Goal.Modifier> added) {
    List<PinnedSelection> narrowed = new ArrayList<>();
    for (PinnedSelection part : parts) {
      List<Integer> all = scope.packages(part.selection());
      List<Integer> kept = all.stream().filter(isKept::test).distinct().toList();
      if (!kept.isEmpty()) {
        boolean isWhole = all.stream().allMatch(isKept::test);
        PinnedSelection rest = isWhole ? part : PinnedSelection.of(kept, part.pins());
        narrowed.add(rest.with(added));
      }
    }
    return narrowed;
  }

  /** Lists all packages of the selections as one; a single selection stays as it is. */
  List<PinnedSelection> flatten(List<PinnedSelection> parts) {
    if (parts.size() < 2) {
      return parts;
    }
    for (PinnedSelection part : parts) {
      if (part.selection() instanceof Selection.All) {
        return List.of(part);
      }
    }
    List<Integer> all = union(parts);
    return all.isEmpty()
        ? List.of()
        : List.of(PinnedSelection.of(all, EnumSet.noneOf(Goal.Modifier.class)));
  }

  List<Integer> union(List<PinnedSelection> parts) {
    return parts.stream()
        .flatMap(part -> scope.packages(part.selection()).stream())
        .sorted()
        .distinct()
        .toList();
  }
}
