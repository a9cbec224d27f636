package dev.rpmsolve.core.internal.search;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;

/**
 * Which rules may wait for a decision, kept up to date from one assignment to the next.
 *
 * <p>A rule waits if all its negative literals are false and no positive one is true. That can only
 * begin when a variable it has negatively becomes true, or one it has positively is no longer true:
 * these two notes put rules on the agenda; whoever looks at a rule that does not wait takes it off.
 *
 * <p>Representation: per variable and sign a linked list of the rules that have it; a set of bits
 * over the places of rules in the order in which they are looked at. A rule is known by the number
 * with which it was added.
 */
final class RuleAgenda implements AssignmentListener {
  private final int[] negativeHeads;
  private final int[] positiveHeads;
  private final IntArrayList entryRules = new IntArrayList();
  private final IntArrayList entryNexts = new IntArrayList();
  private int[] places = {};
  private long[] words = {};
  private int size;

  /**
   * Creates an empty agenda.
   *
   * @param variables the highest variable
   */
  RuleAgenda(int variables) {
    negativeHeads = new int[variables + 1];
    positiveHeads = new int[variables + 1];
    entryRules.add(-1);
    entryNexts.add(0);
  }

  /** Adds an occurrence of a variable in a rule. */
  void add(int rule, int literal) {
    int[] heads = literal < 0 ? negativeHeads : positiveHeads;
    entryRules.add(rule);
    entryNexts.add(heads[Math.abs(literal)]);
    heads[Math.abs(literal)] = entryRules.size() - 1;
  }

  /** Sets the places of all rules, and puts all of them on the agenda. */
  void arrange(int[] placesOfRules) {
    places = placesOfRules;
    size = places.length;
    words = new long[(size + 63) >>> 6];
    fill();
  }

  /** Puts all rules on the agenda. */
  void fill() {
    Arrays.fill(words, -1L);
    if ((size & 63) != 0) {
      words[words.length - 1] = (1L << size) - 1;
    }
  }

  /** Takes the rule of a place off the agenda. */
  void remove(int place) {
    words[place >>> 6] &= ~(1L << place);
  }

  /** Returns the first place on the agenda from one on, or the number of rules if there is none. */
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
    put(negativeHeads[variable]);
  }

  @Override
  public void wasTrue(int variable) {
    put(positiveHeads[variable]);
  }

  private void put(int head) {
    for (int entry = head; entry > 0; entry = entryNexts.getInt(entry)) {
      int place = places[entryRules.getInt(entry)];
      words[place >>> 6] |= 1L << place;
    }
  }
}
