package dev.rpmsolve.core.request;

import java.util.Locale;
import java.util.Set;

/** Compares texts to what was typed: by content or as a pattern, with or without regard to case. */
final class TextComparison {
  private final String folded;
  private final boolean foldsCase;
  private final boolean isGlob;
  private final Glob glob;

  TextComparison(String typed, Set<SelectionOption> options) {
    foldsCase = options.contains(SelectionOption.NO_CASE);
    isGlob = isGlob(typed, options);
    folded = fold(typed);
    glob = new Glob(folded);
  }

  static boolean isGlob(String typed, Set<SelectionOption> options) {
    return options.contains(SelectionOption.GLOB) && Glob.isGlob(typed);
  }

  boolean matches(String text) {
    String actual = fold(text);
    return isGlob ? glob.matches(actual) : folded.equals(actual);
  }

  /** Only ASCII letters have two cases here; other text stays as it is. */
  private String fold(String text) {
    if (!foldsCase) {
      return text;
    }
    boolean isAscii = text.chars().allMatch(c -> c < 128);
    return isAscii ? text.toLowerCase(Locale.ROOT) : foldAscii(text);
  }

  private static String foldAscii(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
    }
    return out.toString();
  }
}
