package dev.rpmsolve.core.request;

import dev.rpmsolve.core.dependency.Relation;
import dev.rpmsolve.core.version.Evr;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what a typed text names: paths, names, capabilities or canonical names. */
final class TextSearch {
  private final SelectionScope scope;
  private final String text;
  private final Set<SelectionOption> options;
  private final SelectionNarrowing narrowing;

  TextSearch(SelectionScope scope, String text, Set<SelectionOption> options) {
    this.scope = scope;
    this.text = text;
    this.options = options;
    narrowing = new SelectionNarrowing(scope);
  }

  /** Returns what the first way to look at the text that finds anything finds. */
  SelectionMatch find() {
    SelectionMatch match = SelectionMatch.nothing();
    if (has(SelectionOption.FILE_LIST)) {
      List<PinnedSelection> files = new FileSearch(scope, text, options).find();
      match = SelectionMatch.of(files, MatchKind.FILE_LIST);
    }
    if (match.isEmpty() && has(SelectionOption.NAME)) {
      match = ranged(MatchKind.NAME);
    }
    if (match.isEmpty() && has(SelectionOption.PROVIDES)) {
      match = ranged(MatchKind.PROVIDES);
    }
    if (match.isEmpty() && has(SelectionOption.CANON)) {
      match = canonical();
    }
    if (!match.isEmpty() && has(SelectionOption.INSTALLED_ONLY)) {
      Set<Goal.Modifier> pins = EnumSet.of(Goal.Modifier.PIN_REPOSITORY);
      match = match.with(narrowing.keep(match.parts(), scope::isInstalled, pins));
    }
    return has(SelectionOption.FLAT) ? match.with(narrowing.flatten(match.parts())) : match;
  }

  private boolean has(SelectionOption option) {
    return options.contains(option);
  }

  /** Looks for a name that a comparison may follow. */
  private SelectionMatch ranged(MatchKind kind) {
    Optional<TypedRange.Split> split =
        has(SelectionOption.REL) ? TypedRange.split(text) : Optional.empty();
    SelectionMatch match = dotted(split.map(TypedRange.Split::name).orElse(text), kind);
    List<PinnedSelection> parts = match.parts();
    if (split.isPresent()) {
      parts = narrowing.toRange(parts, split.get().range());
    }
    boolean isWidened = has(SelectionOption.WITH_DISABLED) || has(SelectionOption.WITH_BAD_ARCH);
    if (kind == MatchKind.PROVIDES && isWidened) {
      parts = new SelectionEligibility(scope, options).widen(parts);
    }
    SelectionMatch pruned = match.with(narrowing.prune(parts));
    return split.isPresent() ? pruned.as(MatchKind.REL) : pruned;
  }

  /** Looks for a name that may end in an architecture. */
  private SelectionMatch dotted(String name, MatchKind kind) {
    List<PinnedSelection> whole = search(name, options, kind);
    int dot = name.lastIndexOf('.');
    if (!whole.isEmpty() || !has(SelectionOption.DOT_ARCH) || dot < 0) {
      return SelectionMatch.of(whole, kind);
    }
    String arch = name.substring(dot + 1);
    if (!scope.isArch(arch)) {
      return SelectionMatch.nothing();
    }
    List<PinnedSelection> found = search(name.substring(0, dot), forArch(arch), kind);
    return SelectionMatch.of(narrowing.toArch(found, arch), kind).as(MatchKind.DOT_ARCH);
  }

  private Set<SelectionOption> forArch(String arch) {
    EnumSet<SelectionOption> all = EnumSet.noneOf(SelectionOption.class);
    all.addAll(options);
    if (arch.equals(SelectionScope.SOURCE) || arch.equals(SelectionScope.NO_SOURCE)) {
      all.add(SelectionOption.SOURCE_ONLY);
    }
    return all;
  }

  private List<PinnedSelection> search(
      String name, Set<SelectionOption> searchOptions, MatchKind kind) {
    return kind == MatchKind.NAME
        ? new NameSearch(scope, name, searchOptions).find()
        : new ProvideSearch(scope, name, searchOptions).find();
  }

  /** Looks for a name, a version, maybe a release, and maybe an architecture. */
  private SelectionMatch canonical() {
    int hyphen = text.lastIndexOf('-');
    if (hyphen < 0) {
      return SelectionMatch.nothing();
    }
    int dot = text.lastIndexOf('.');
    boolean hasArch = dot > hyphen && scope.isArch(text.substring(dot + 1));
    String arch = hasArch ? text.substring(dot + 1) : "";
    int end = hasArch ? dot : text.length();
    List<PinnedSelection> found = search(text.substring(0, hyphen), forArch(arch), MatchKind.NAME);
    if (found.isEmpty()) {
      hyphen = text.lastIndexOf('-', hyphen - 1);
      if (hyphen < 0) {
        return SelectionMatch.nothing();
      }
      found = search(text.substring(0, hyphen), forArch(arch), MatchKind.NAME);
    }
    if (hasArch) {
      found = narrowing.prune(narrowing.toArch(found, arch));
    }
    List<PinnedSelection> versions = ofVersion(found, text.substring(hyphen + 1, end));
    return SelectionMatch.of(versions, MatchKind.NAME).as(MatchKind.CANON);
  }

  /** A version without an epoch takes that of the packages that have the version. */
  private List<PinnedSelection> ofVersion(List<PinnedSelection> parts, String version) {
    TypedRange typed = new TypedRange(Relation.EQUAL, version);
    if (epochEnd(version) >= 0 || typed.evr().isEmpty()) {
      return narrowing.prune(narrowing.toRange(parts, typed));
    }
    List<PinnedSelection> found = new ArrayList<>();
    for (PinnedSelection part : parts) {
      List<Integer> packages =
          scope.packages(part.selection()).stream().filter(p -> isVersion(p, typed)).toList();
      List<Long> epochs = packages.stream().map(p -> evr(p).epoch()).distinct().toList();
      if (epochs.size() > 1) {
        found.add(PinnedSelection.of(packages, part.pins()));
      } else {
        boolean hasEpoch = epochs.size() == 1 && epochs.get(0) != 0;
        String full = hasEpoch ? epochs.get(0) + ":" + version : version;
        TypedRange range = new TypedRange(Relation.EQUAL, full);
        found.addAll(narrowing.prune(narrowing.toRange(List.of(part), range)));
      }
    }
    return found;
  }

  private Evr evr(int packageId) {
    return scope.universe().get(packageId).evr();
  }

  private boolean isVersion(int packageId, TypedRange typed) {
    Evr evr = evr(packageId);
    Evr withoutEpoch = Evr.of(0, evr.version(), evr.release());
    return typed.meets(scope.universe().versionRules(), Relation.EQUAL, Optional.of(withoutEpoch));
  }

  private static int epochEnd(String version) {
    int end = 0;
    while (end < version.length() && version.charAt(end) >= '0' && version.charAt(end) <= '9') {
      end++;
    }
    return end > 0 && end < version.length() && version.charAt(end) == ':' ? end : -1;
  }
}
