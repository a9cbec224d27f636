package dev.rpmsolve.core.internal.search;

import dev.rpmsolve.core.internal.ints.IntTable;
import java.util.Arrays;

/**
 * Which rules may wait for a decision, kept up to date from one assignment to the next.
 *
 * <p>A rule waits if all its negative literals are false and no positive one is true. That can only
 * begin when a variable it has negatively becomes true, or one it has positively is no longer true:
 * these two notes put rules on the agenda; whoever looks at a rule that does not wait takes it off.
 */
final class RuleAgenda implements AssignmentListener {
  private final int size;
  private final long[] words;
  private final IntTable negative;
  private final IntTable positive;

  /**
   * Creates an agenda that holds all rules.
   *
   * @param starts where the literals of each rule start, and where the last ends
   * @param literals literals
   * @param variables the highest variable
   */
  RuleAgenda(int[] starts, int[] literals, int variables) {
    size = starts.length - 1;
    words = new long[(size + 63) >>> 6];
    negative = index(starts, literals, variables, -1);
    positive = index(starts, literals, variables, 1);
    fill();
  }

  private static IntTable index(int[] starts, int[] literals, int variables, int sign) {
    int[] variable = new int[literals.length];
    int[] rules = new int[literals.length];
    int count = 0;
    for (int rule = 0; rule < starts.length - 1; rule++) {
      for (int i = starts[rule]; i < starts[rule + 1]; i++) {
        if (literals[i] * sign > 0) {
          variable[count] = literals[i] * sign;
          rules[count++] = rule;
        }
      }
    }
    return IntTable.group(variables + 1, variable, rules, count);
  }

  /** Puts all rules on the agenda. */
  void fill() {
    Arrays.fill(words, -1L);
    if ((size & 63) != 0) {
      words[words.length - 1] = (1L << size) - 1;
    }
  }

  void remove(int rule) {
    words[rule >>> 6] &= ~(1L << rule);
  }

  /** Returns the first rule on the agenda from one on, or the number of rules if there is none. */
  int next(int from) {
    int word = from >>> 6;
    if (word >= words.length) {
      return size;
    }
    long bits = words[word] & -1L << from;
    while (bits == 0) {
      word++;
      if (word == words.length) {
        return size;
      }
      bits = words[word];
    }
    return (word << 6) + Long.numberOfTrailingZeros(bits);
  }

  @Override
  public void becameTrue(int variable) {
    add(negative, variable);
  }

  @Override
  public void wasTrue(int variable) {
    add(positive, variable);
  }

  private void add(IntTable index, int variable) {
    for (int i = index.start(variable); i < index.end(variable); i++) {
      int rule = index.value(i);
      words[rule >>> 6] |= 1L << rule;
    }
  }
}
