package dev.rpmsolve.core.group;

import dev.rpmsolve.core.internal.ints.NearWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds what a user may have meant by a spec that matches nothing. */
final class NearIds {
  private NearIds() {}

  /**
   * Lists specs of groups and environments whose ids or names hold the pattern, or differ from it
   * in at most two letters.
   *
   * @return at most five specs, the nearest first
   */
  static List<String> of(GroupSpec spec, GroupCatalog catalog) {
    String pattern = spec.pattern();
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
        .filter(candidate -> candidate.distance() <= NearWords.MOST_EDITS)
        .sorted(Comparator.comparingInt(Candidate::distance))
        .limit(NearWords.SHOWN)
        .map(Candidate::shown)
        .toList();
  }

  private static int of(String pattern, String id, String title) {
    return Math.min(NearWords.distance(pattern, id), NearWords.distance(pattern, title));
  }
}
