package dev.rpmsolve.core.group;

import dev.rpmsolve.core.internal.ints.NearWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds what a user may have meant by a spec that matches nothing. Not thread-safe. */
final class NearIds {
  private final GroupSpec spec;
  private final List<Candidate> candidates = new ArrayList<>();

  private record Candidate(String shown, int distance) {}

  NearIds(GroupSpec spec) {
    this.spec = spec;
  }

  void addGroup(String id, String title) {
    if (spec.kinds() == GroupSpec.Kinds.ALL) {
      add("@" + id, id, title);
    }
  }

  void addEnvironment(String id, String title) {
    add("@^" + id, id, title);
  }

  private void add(String shown, String id, String title) {
    int distance =
        Math.min(NearWords.distance(spec.pattern(), id), NearWords.distance(spec.pattern(), title));
    if (distance <= NearWords.MOST_EDITS) {
      candidates.add(new Candidate(shown, distance));
    }
  }

  /**
   * Lists specs of what was added, if its id or name holds the pattern or differs from it in at
   * most two letters.
   *
   * @return at most five specs, the nearest first
   */
  List<String> nearest() {
    return candidates.stream()
        .sorted(Comparator.comparingInt(Candidate::distance))
        .limit(NearWords.SHOWN)
        .map(Candidate::shown)
        .toList();
  }
}
