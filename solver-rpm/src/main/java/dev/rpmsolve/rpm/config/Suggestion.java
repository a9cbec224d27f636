package dev.rpmsolve.rpm.config;

import dev.rpmsolve.core.internal.ints.EditDistance;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Says what somebody may have meant who wrote a word that there is not. */
public final class Suggestion {
  private static final int MOST_EDITS = 2;
  private static final int LONGEST = 60;

  private Suggestion() {}

  /**
   * Names the word that is nearest, and all there are.
   *
   * @param word a word that is not known
   * @param known the words that are
   * @return {@code did you mean 'X'? there are X, Y}
   */
  public static String among(String word, Collection<String> known) {
    String all = "there are " + String.join(", ", known);
    return nearest(word, List.copyOf(known))
        .map(near -> "did you mean '" + near + "'? " + all)
        .orElse(all);
  }

  /**
   * Finds the word that is nearest.
   *
   * @param word a word that is not known
   * @param known the words that are
   * @return one that differs in at most two letters
   */
  public static Optional<String> nearest(String word, List<String> known) {
    if (word.length() > LONGEST) {
      return Optional.empty();
    }
    return known.stream()
        .filter(other -> Math.abs(other.length() - word.length()) <= MOST_EDITS)
        .filter(
            other ->
                EditDistance.of(word, other) <= MOST_EDITS
                    && EditDistance.of(word, other) < word.length())
        .min(Comparator.comparingInt(other -> EditDistance.of(word, other)));
  }
}
