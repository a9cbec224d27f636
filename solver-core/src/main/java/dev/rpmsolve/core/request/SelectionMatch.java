package dev.rpmsolve.core.request;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a {@link SelectionQuery} found.
 *
 * @param parts the selections, in the order in which they were found; none if nothing was
 * @param kinds what the query was found as, in the order of their declaration; none if it was not
 */
public record SelectionMatch(List<PinnedSelection> parts, Set<MatchKind> kinds) {
  /**
   * Copies parts and kinds.
   *
   * @param parts the selections; copied
   * @param kinds what the query was found as; copied
   */
  public SelectionMatch {
    parts = List.copyOf(parts);
    EnumSet<MatchKind> copy = EnumSet.noneOf(MatchKind.class);
    copy.addAll(kinds);
    kinds = Collections.unmodifiableSet(copy);
  }

  static SelectionMatch nothing() {
    return new SelectionMatch(List.of(), Set.of());
  }

  /** Makes a match; nothing if there are no parts. */
  static SelectionMatch of(List<PinnedSelection> parts, MatchKind kind) {
    return parts.isEmpty() ? nothing() : new SelectionMatch(parts, EnumSet.of(kind));
  }

  SelectionMatch as(MatchKind kind) {
    if (parts.isEmpty()) {
      return nothing();
    }
    EnumSet<MatchKind> all = EnumSet.of(kind);
    all.addAll(kinds);
    return new SelectionMatch(parts, all);
  }

  SelectionMatch with(List<PinnedSelection> other) {
    return other.isEmpty() ? nothing() : new SelectionMatch(other, kinds);
  }

  boolean isEmpty() {
    return parts.isEmpty();
  }
}
