package dev.rpmsolve.core.group;

import dev.rpmsolve.core.internal.ints.EditDistance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds what a user may have meant by a spec that matches nothing. */
final class NearIds {
  private static final int MOST_EDITS = 2;
  private static final int SHOWN = 5;
  private static final int LONGEST = 100;

  private NearIds() {}

  /**
   * Lists specs of groups and environments whose ids or names hold the pattern, or differ from it
   * in at most two letters.
   *
   * @return at most five specs, the nearest first
   */
  static List<String> of(GroupSpec spec, GroupCatalog catalog) {
    String pattern = spec.pattern().toLowerCase(Locale.ROOT);
    if (pattern.length() > LONGEST) {
      return List.of();
    }
    record Candidate(String shown, int distance) {}

    List<Candidate> candidates = new ArrayList<>();
    if (spec.kinds() == GroupSpec.Kinds.ALL) {
      catalog.groups().stream()
          .map(group -> new Candidate("@" + group.id(), of(pattern, group.id(), group.title())))
          .forEach(candidates::add);
    }
    catalog.environments().stream()
        .map(one -> new Candidate("@^" + one.id(), of(pattern, one.id(), one.title())))
        .forEach(candidates::add);
    return candidates.stream()
        .filter(candidate -> candidate.distance() <= MOST_EDITS)
        .sorted(Comparator.comparingInt(Candidate::distance))
        .limit(SHOWN)
        .map(Candidate::shown)
        .toList();
  }

  private static int of(String pattern, String id, String title) {
    return Stream.of(id, title)
        .map(text -> text.toLowerCase(Locale.ROOT))
        .mapToInt(text -> text.contains(pattern) ? MOST_EDITS : edits(pattern, text))
        .min()
        .orElseThrow();
  }

  private static int edits(String a, String b) {
    return Math.abs(a.length() - b.length()) > MOST_EDITS
        ? Integer.MAX_VALUE
        : EditDistance.of(a, b);
  }
}
