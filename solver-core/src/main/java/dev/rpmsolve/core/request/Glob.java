package dev.rpmsolve.core.request;

/**
 * A shell pattern as POSIX describes it: {@code *}, {@code ?}, {@code [a-z]} or {@code [!a-z]} with
 * classes such as {@code [:digit:]} in it, and a backslash before a character that stands for
 * itself; everything else does so anyway.
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
    int close = close(pattern, at);
    if (close >= 0) {
      return close + 1;
    }
    return at + (isEscape(pattern, at) ? 2 : 1);
  }

  private static boolean isEscape(String pattern, int at) {
    return pattern.charAt(at) == '\\' && at + 1 < pattern.length();
  }

  /**
   * Returns where brackets that open at an index close, or -1 if none open there or they do not.
   */
  private static int close(String pattern, int at) {
    if (pattern.charAt(at) != '[') {
      return -1;
    }
    int first = first(pattern, at);
    for (int i = first; i < pattern.length(); i++) {
      if (pattern.charAt(i) == ']' && i > first) {
        return i;
      } else if (isEscape(pattern, i)) {
        i++;
      } else {
        i = Math.max(i, classEnd(pattern, i));
      }
    }
    return -1;
  }

  private static int first(String pattern, int open) {
    boolean isNegated =
        open + 1 < pattern.length()
            && (pattern.charAt(open + 1) == '!' || pattern.charAt(open + 1) == '^');
    return open + (isNegated ? 2 : 1);
  }

  /** Returns the last character of a class such as {@code [:digit:]}, or -1 if none starts here. */
  private static int classEnd(String pattern, int at) {
    if (!pattern.startsWith("[:", at)) {
      return -1;
    }
    int end = pattern.indexOf(":]", at + 2);
    return end < 0 ? -1 : end + 1;
  }

  private boolean matchesOne(int at, char character) {
    char expected = pattern.charAt(at);
    int close = close(pattern, at);
    if (expected == '?') {
      return true;
    } else if (isEscape(pattern, at)) {
      return pattern.charAt(at + 1) == character;
    } else if (close < 0) {
      return expected == character;
    }
    int first = first(pattern, at);
    boolean isNegated = first > at + 1;
    return isListed(first, close, character) != isNegated;
  }

  private boolean isListed(int first, int close, char character) {
    int i = first;
    while (i < close) {
      int classEnd = classEnd(pattern, i);
      if (classEnd >= 0) {
        if (isOfClass(character, pattern.substring(i + 2, classEnd - 1))) {
          return true;
        }
        i = classEnd + 1;
        continue;
      }
      i += isEscape(pattern, i) ? 1 : 0;
      char low = pattern.charAt(i++);
      char high = low;
      if (i + 1 < close && pattern.charAt(i) == '-') {
        i += isEscape(pattern, i + 1) ? 2 : 1;
        high = pattern.charAt(i++);
      }
      if (low <= character && character <= high) {
        return true;
      }
    }
    return false;
  }

  /** Classes are those of plain ASCII. */
  private static boolean isOfClass(char c, String name) {
    return switch (name) {
      case "lower" -> c >= 'a' && c <= 'z';
      case "upper" -> c >= 'A' && c <= 'Z';
      case "alpha" -> isOfClass(c, "lower") || isOfClass(c, "upper");
      case "digit" -> c >= '0' && c <= '9';
      case "alnum" -> isOfClass(c, "alpha") || isOfClass(c, "digit");
      case "xdigit" -> isOfClass(c, "digit") || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
      case "blank" -> c == ' ' || c == '\t';
      case "space" -> c == ' ' || c >= '\t' && c <= '\r';
      case "graph" -> c > ' ' && c < 127;
      case "print" -> c >= ' ' && c < 127;
      case "punct" -> isOfClass(c, "graph") && !isOfClass(c, "alnum");
      case "cntrl" -> c < ' ' || c == 127;
      default -> false;
    };
  }
}
