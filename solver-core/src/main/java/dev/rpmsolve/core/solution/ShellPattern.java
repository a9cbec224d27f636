package dev.rpmsolve.core.solution;

/**
 * A shell pattern: {@code *}, {@code ?}, {@code [a-z]} and {@code [!a-z]}; everything else stands
 * for itself.
 *
 * <p>Keeps the set of positions of the pattern that the text read so far can have led to: O(pattern
 * × text) time whatever the pattern.
 */
final class ShellPattern {
  private final String pattern;

  ShellPattern(String pattern) {
    this.pattern = pattern;
  }

  /** Tells whether a text has a character that a pattern gives a meaning. */
  static boolean isPattern(String text) {
    return text.chars().anyMatch(c -> c == '*' || c == '?' || c == '[');
  }

  /** Compares as a pattern if it is one, by content otherwise. */
  static boolean matches(String patternOrText, String text) {
    return isPattern(patternOrText)
        ? new ShellPattern(patternOrText).matches(text)
        : patternOrText.equals(text);
  }

  /** Returns the last index below an end where a character stands for itself, or -1. */
  static int lastUnbracketed(String text, char wanted, int end) {
    int last = -1;
    for (int at = 0; at < end; at++) {
      int close = text.charAt(at) == '[' ? text.indexOf(']', at + 2) : -1;
      if (close >= 0) {
        at = close;
      } else if (text.charAt(at) == wanted) {
        last = at;
      }
    }
    return last;
  }

  private boolean matches(String text) {
    boolean[] reached = new boolean[pattern.length() + 1];
    reached[0] = true;
    skipStars(reached);
    for (int at = 0; at < text.length(); at++) {
      boolean[] next = new boolean[reached.length];
      for (int position = 0; position < pattern.length(); position++) {
        if (reached[position]) {
          step(position, text.charAt(at), next);
        }
      }
      skipStars(next);
      reached = next;
    }
    return reached[pattern.length()];
  }

  private void step(int position, char read, boolean[] next) {
    char expected = pattern.charAt(position);
    int close = expected == '[' ? pattern.indexOf(']', position + 2) : -1;
    if (expected == '*') {
      next[position] = true;
    } else if (close >= 0) {
      next[close + 1] |= isInClass(pattern.substring(position + 1, close), read);
    } else {
      next[position + 1] |= expected == '?' || expected == read;
    }
  }

  private void skipStars(boolean[] reached) {
    for (int position = 0; position < pattern.length(); position++) {
      if (reached[position] && pattern.charAt(position) == '*') {
        reached[position + 1] = true;
      }
    }
  }

  private static boolean isInClass(String content, char read) {
    boolean isNegated = content.startsWith("!") || content.startsWith("^");
    char[] members = content.substring(isNegated ? 1 : 0).toCharArray();
    boolean isMember = false;
    int at = 0;
    while (at < members.length) {
      boolean isRange = at + 2 < members.length && members[at + 1] == '-';
      char last = members[isRange ? at + 2 : at];
      isMember |= members[at] <= read && read <= last;
      at += isRange ? 3 : 1;
    }
    return isMember != isNegated;
  }

  @Override
  public String toString() {
    return pattern;
  }
}
