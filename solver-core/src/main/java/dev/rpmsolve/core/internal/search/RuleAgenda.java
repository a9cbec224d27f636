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
  private int[] negativeHeads = {};
  private int[] positiveHeads = {};
  private final IntArrayList entryRules = new IntArrayList();
  private final IntArrayList entryNexts = new IntArrayList();
  private int[] places = {};
  private long[] words = {};
  private int size;

  /** Creates an empty agenda. */
  RuleAgenda() {
    entryRules.add(-1);
    entryNexts.add(0);
  }

  /** Makes room for variables. */
  void widen(int variables) {
    negativeHeads = Arrays.copyOf(negativeHeads, variables);
    positiveHeads = Arrays.copyOf(positiveHeads, variables);
  }

  /**
   * Adds an occurrence of a variable in a rule.
   *
   * @param rule the rule
   * @param inside Sat4j's number of the variable
   * @param isPositive whether the rule has it without a negation
   */
  void add(int rule, int inside, boolean isPositive) {
    int[] heads = isPositive ? positiveHeads : negativeHeads;
    entryRules.add(rule);
    entryNexts.add(heads[inside]);
    heads[inside] = entryRules.size() - 1;
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
  public void becameTrue(int inside) {
    put(negativeHeads, inside);
  }

  @Override
  public void wasTrue(int inside) {
    put(positiveHeads, inside);
  }

  /** A variable that is newer than the agenda is in none of its rules. */
  private void put(int[] heads, int inside) {
    int head = inside < heads.length ? heads[inside] : 0;
    for (int entry = head; entry > 0; entry = entryNexts.getInt(entry)) {
      int place = places[entryRules.getInt(entry)];
      words[place >>> 6] |= 1L << place;
    }
  }
}
