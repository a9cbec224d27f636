package dev.rpmsolve.core.module;

import dev.rpmsolve.core.internal.ints.EditDistance;
import dev.rpmsolve.core.internal.ints.NearWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds which streams a user may have meant by a spec that matches none. */
public final class NearStreams {
  private NearStreams() {}

  /**
   * Lists specs of modules. If there is a module of the name, these are its streams; else modules
   * whose names hold the name or differ from it in at most two letters, with the stream if they
   * have it.
   *
   * @param spec what the user typed, without {@code @} in front
   * @param catalog the modules there are
   * @return at most five specs, the nearest first
   */
  public static List<String> of(String spec, ModuleCatalog catalog) {
    String head = spec.split("/", 2)[0];
    String[] parts = head.split(":", -1);
    String name = parts[0];
    String stream = parts.length > 1 ? parts[1] : "";
    if (!catalog.builds(name).isEmpty()) {
      return catalog.streams(name).stream()
          .sorted(Comparator.comparingInt(one -> EditDistance.of(cut(stream), cut(one))))
          .limit(NearWords.SHOWN)
          .map(one -> name + ":" + one)
          .toList();
    }
    record Candidate(String name, int distance) {}

    List<Candidate> candidates = new ArrayList<>();
    for (String one : name.isEmpty() ? List.<String>of() : catalog.names()) {
      candidates.add(new Candidate(one, NearWords.distance(name, one)));
    }
    return candidates.stream()
        .filter(candidate -> candidate.distance() <= NearWords.MOST_EDITS)
        .sorted(Comparator.comparingInt(Candidate::distance))
        .limit(NearWords.SHOWN)
        .map(Candidate::name)
        .map(one -> catalog.streams(one).contains(stream) ? one + ":" + stream : one)
        .toList();
  }

  /** The time of a comparison grows with both lengths. */
  private static String cut(String text) {
    return text.substring(0, Math.min(text.length(), 100));
  }
}
