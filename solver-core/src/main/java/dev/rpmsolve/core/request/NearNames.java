package dev.rpmsolve.core.request;

import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.internal.ints.NearWords;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Finds which packages a user may have meant by a spec that matches none. */
public final class NearNames {
  private static final Comparator<Candidate> NEAREST =
      Comparator.comparingInt(Candidate::distance)
          .thenComparing(candidate -> candidate.name().length())
          .thenComparing(Candidate::name);

  private record Candidate(String name, int distance) {}

  private NearNames() {}

  /**
   * Lists names of packages that hold what was typed or differ from it in a letter or two; or the
   * newest package of the name, if it is the version that nothing has. Complexity: a comparison
   * with each name that there is.
   *
   * @param spec what the user typed
   * @param universe the packages there are
   * @param isMeant which of them may have been meant
   * @return at most five names, the nearest first; none for paths, patterns and rich dependencies
   */
  public static List<String> of(String spec, Universe universe, IntPredicate isMeant) {
    String typed = spec.strip();
    if (typed.startsWith("/") || typed.startsWith("(") || Glob.isGlob(typed)) {
      return List.of();
    }
    String name = typed.split("[\\s<>=]", 2)[0];
    Optional<RpmPackage> same = newest(name, universe, isMeant);
    for (int at = name.length(); same.isEmpty() && at > 0; at = name.lastIndexOf('-', at - 1)) {
      same = isVersion(name, at) ? newest(name.substring(0, at), universe, isMeant) : same;
    }
    return same.isPresent()
        ? List.of(same.get().toString())
        : similar(withoutArch(name, universe), universe, isMeant);
  }

  /**
   * Asks for what may have been meant, to be put behind a complaint.
   *
   * @param near what is near to what was typed
   * @return {@code ; did you mean X or Y?}, or nothing if there is nothing near
   */
  public static String meant(List<String> near) {
    return near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?";
  }

  private static boolean isVersion(String name, int dash) {
    return dash < name.length() - 1 && Character.isDigit(name.charAt(dash + 1));
  }

  private static Optional<RpmPackage> newest(String name, Universe universe, IntPredicate isMeant) {
    int nameId = universe.names().find(name);
    return nameId < 0
        ? Optional.empty()
        : IntStream.of(universe.packagesByName().row(nameId))
            .filter(isMeant)
            .mapToObj(universe::get)
            .max(Comparator.comparing(RpmPackage::evr));
  }

  private static String withoutArch(String name, Universe universe) {
    int dot = name.lastIndexOf('.');
    return dot > 0 && universe.archPolicy().score(name.substring(dot + 1)) > 0
        ? name.substring(0, dot)
        : name;
  }

  /** Half of the letters of short words may differ; what is farther than the nearest is no help. */
  private static List<String> similar(String typed, Universe universe, IntPredicate isMeant) {
    int limit = Math.min(NearWords.MOST_EDITS, typed.length() / 2);
    IntTable byName = universe.packagesByName();
    List<Candidate> candidates = new ArrayList<>();
    for (int nameId = 0; nameId < byName.rows(); nameId++) {
      if (byName.isFilled(nameId)) {
        String name = universe.names().get(nameId);
        int distance = NearWords.distance(typed, name);
        if (distance <= limit && IntStream.of(byName.row(nameId)).anyMatch(isMeant)) {
          candidates.add(new Candidate(name, distance));
        }
      }
    }
    int best = candidates.stream().mapToInt(Candidate::distance).min().orElse(0);
    return candidates.stream()
        .filter(candidate -> candidate.distance() <= best + 1)
        .sorted(NEAREST)
        .limit(NearWords.SHOWN)
        .map(Candidate::name)
        .toList();
  }
}
