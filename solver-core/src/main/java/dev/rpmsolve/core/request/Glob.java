package dev.rpmsolve.core.request;

/**
 * A shell pattern: {@code *}, {@code ?} and {@code [a-z]} or {@code [!a-z]}; everything else stands
 * for itself.
 *
 * <p>Matching backtracks only to the last star, so it takes O(pattern × text) at most.
 */
public final class Glob {
  private final String pattern;

  /**
   * Creates a pattern.
   *
   * @param pattern its text
   */
  public Glob(String pattern) {
    this.pattern = pattern;
  }

  /**
   * Tells whether a text has characters that are special in a pattern.
   *
   * @param text a text
   * @return whether it is more than a literal
   */
  public static boolean isGlob(String text) {
    return text.indexOf('*') >= 0 || text.indexOf('?') >= 0 || text.indexOf('[') >= 0;
  }

  /**
   * Finds the last place of a character that is not inside brackets, so that a range such as {@code
   * [0-9]} is not taken apart.
   *
   * @param text a pattern
   * @param wanted a character
   * @return its index, or -1
   */
  static int lastOutsideBrackets(String text, char wanted) {
    int last = -1;
    int at = 0;
    while (at < text.length()) {
      if (text.charAt(at) == wanted) {
        last = at;
      }
      at = next(text, at);
    }
    return last;
  }

  /**
   * Tells whether a whole text matches.
   *
   * @param text a text
   * @return whether it does
   */
  public boolean matches(String text) {
    int at = 0;
    int in = 0;
    int star = -1;
    int resume = 0;
    while (in < text.length()) {
      if (at < pattern.length() && pattern.charAt(at) == '*') {
        star = at++;
        resume = in;
      } else if (at < pattern.length() && matchesOne(at, text.charAt(in))) {
        at = next(pattern, at);
        in++;
      } else if (star >= 0) {
        at = star + 1;
        in = ++resume;
      } else {
        return false;
      }
    }
    while (at < pattern.length() && pattern.charAt(at) == '*') {
      at++;
    }
    return at == pattern.length();
  }

  private static int next(String pattern, int at) {
    int close = pattern.charAt(at) == '[' ? pattern.indexOf(']', at + 2) : -1;
    return close < 0 ? at + 1 : close + 1;
  }

  private boolean matchesOne(int at, char character) {
    char expected = pattern.charAt(at);
    if (expected == '?') {
      return true;
    }
    int close = expected == '[' ? pattern.indexOf(']', at + 2) : -1;
    if (close < 0) {
      return expected == character;
    }
    boolean negated = pattern.charAt(at + 1) == '!' || pattern.charAt(at + 1) == '^';
    boolean found = false;
    for (int i = at + (negated ? 2 : 1); i < close; i++) {
      if (i + 2 < close && pattern.charAt(i + 1) == '-') {
        found |= pattern.charAt(i) <= character && character <= pattern.charAt(i + 2);
        i += 2;
      } else {
        found |= pattern.charAt(i) == character;
      }
    }
    return found != negated;
  }
}
