package dev.rpmsolve.core.internal.optimize;

/** Reads OPB and tries everything. */
final class OpbModels {
  private OpbModels() {}

  /** Tells whether a formula of few variables has a model. */
  static boolean exist(String opb) {
    String[] lines = opb.split("\n");
    int variables = Integer.parseInt(lines[0].split(" ")[2]);
    for (long bits = 0; bits < 1L << variables; bits++) {
      boolean isModel = true;
      for (int line = 1; line < lines.length && isModel; line++) {
        isModel = lines[line].startsWith("*") || holds(lines[line], bits);
      }
      if (isModel) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(String line, long bits) {
    String[] words = line.split(" ");
    long sum = 0;
    int word = 0;
    for (; !words[word].equals(">="); word += 2) {
      int variable = Integer.parseInt(words[word + 1].substring(1));
      sum += (bits >> (variable - 1) & 1) * Long.parseLong(words[word]);
    }
    return sum >= Long.parseLong(words[word + 1]);
  }
}
