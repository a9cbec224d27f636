package dev.rpmsolve.core.internal.ints;

import java.util.Locale;

/** Which words a user may have meant by one that is not known. */
public final class NearWords {
  /** Letters that may differ; also the distance of a word that holds the other one. */
  public static final int MOST_EDITS = 2;

  /** How many words are shown to a user. */
  public static final int SHOWN = 5;

  private static final int LONGEST = 100;

  private NearWords() {}

  /**
   * Measures how far a word is from what was typed, whatever the case of letters.
   *
   * @param typed what the user typed
   * @param word a word that is known
   * @return the number of letters that differ, {@link #MOST_EDITS} if the word holds what was
   *     typed, and {@link Integer#MAX_VALUE} if it is farther than that
   */
  public static int distance(String typed, String word) {
    if (typed.length() > LONGEST || word.length() > LONGEST) {
      return Integer.MAX_VALUE;
    }
    String a = typed.toLowerCase(Locale.ROOT);
    String b = word.toLowerCase(Locale.ROOT);
    if (b.contains(a)) {
      return Math.min(MOST_EDITS, EditDistance.of(a, b));
    }
    int edits =
        Math.abs(a.length() - b.length()) > MOST_EDITS ? Integer.MAX_VALUE : EditDistance.of(a, b);
    return edits > MOST_EDITS ? Integer.MAX_VALUE : edits;
  }
}
