package dev.rpmsolve.core.internal.ints;

/** How many letters lie between two words. */
public final class EditDistance {
  private EditDistance() {}

  /**
   * Counts insertions, deletions and replacements of single letters that make one word of the
   * other.
   *
   * @param a a word
   * @param b another; the time grows with the product of both lengths
   * @return the smallest number of them
   */
  public static int of(String a, String b) {
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
