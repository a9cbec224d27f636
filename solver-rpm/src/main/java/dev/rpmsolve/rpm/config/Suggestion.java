package dev.rpmsolve.rpm.config;

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
        .filter(other -> edits(word, other) <= MOST_EDITS && edits(word, other) < word.length())
        .min(Comparator.comparingInt(other -> edits(word, other)));
  }

  /** Counts insertions, deletions and replacements that make one word of the other. */
  private static int edits(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
