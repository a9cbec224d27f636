package dev.rpmsolve.rpm.testcase;

import java.util.ArrayList;
import java.util.List;

/** The words of a line, which blanks and tabs separate, and the text between two of them. */
final class Words {
  private final String line;
  private final List<String> words = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();

  Words(String line) {
    this.line = line;
    int position = 0;
    while (position < line.length()) {
      if (isBlank(line.charAt(position))) {
        position++;
        continue;
      }
      int start = position;
      while (position < line.length() && !isBlank(line.charAt(position))) {
        position++;
      }
      words.add(line.substring(start, position));
      starts.add(start);
    }
  }

  static List<String> split(String line) {
    return List.copyOf(new Words(line).words);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  int count() {
    return words.size();
  }

  String get(int index) {
    return words.get(index);
  }

  List<String> from(int index) {
    return List.copyOf(words.subList(Math.min(index, words.size()), words.size()));
  }

  /** Returns the line without the words from an index on. */
  Words upTo(int end) {
    return new Words(text(0, end));
  }

  /** Returns the text from one word up to, not including, another; blanks inside are kept. */
  String text(int from, int to) {
    if (from >= to) {
      return "";
    }
    int end = starts.get(to - 1) + words.get(to - 1).length();
    return line.substring(starts.get(from), end).replace('\t', ' ');
  }
}
