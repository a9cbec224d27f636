package dev.rpmsolve.core.internal.proof;

import dev.rpmsolve.core.internal.ints.IntTable;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the claim that {@link OpbText} wrote.
 *
 * <p>What the comments say of it counts only if the constraints say the same: a text that would not
 * be written again just so, to the last character, is refused. So whoever has a solver confirm the
 * constraints and whoever checks the proof look at one claim.
 *
 * <p>Limits: 64 Mi characters, 1 Mi variables. Complexity: the length of the text.
 */
public final class ClaimReader {
  private static final int MAX_VARIABLES = 1 << 20;
  private static final Pattern SIZES =
      Pattern.compile(
          "\\* claim: ([0-9]{1,7}) variables, ([0-9]{1,8}) clauses, ([0-9]{1,8}) groups, (no|a) model");
  private static final String OBJECTIVE = "* objective:";
  private static final String MODEL = "* model:";

  private final ProofLines lines;
  private final StringBuilder text = new StringBuilder();
  private final List<Claim.Objective> objectives = new ArrayList<>();
  private Optional<BitSet> model = Optional.empty();
  private int variables;

  private ClaimReader(Reader in) {
    lines = new ProofLines(in);
  }

  /**
   * Reads a claim.
   *
   * @param in what {@link OpbText#write} wrote; read to its end, not closed
   * @return the claim; nothing is said of whether it is true
   * @throws IOException if the reader fails
   * @throws ProofSyntaxException if it is something else, with a line that is wrong
   */
  public static Claim read(Reader in) throws IOException {
    return new ClaimReader(in).read();
  }

  private Claim read() throws IOException {
    require("a comment with the numbers of variables and constraints");
    require("'* claim:' and its sizes");
    Matcher sizes = SIZES.matcher(lines.text());
    if (!sizes.matches()) {
      throw lines.refusal("'* claim:' and its sizes", lines.text());
    }
    variables = Integer.parseInt(sizes.group(1));
    if (variables > MAX_VARIABLES) {
      throw lines.refusal("at most " + MAX_VARIABLES + " variables", sizes.group(1));
    }
    if (sizes.group(4).equals("a")) {
      readObjectives();
    }
    Sums clauses = readSums(Integer.parseInt(sizes.group(2)), false);
    Sums groups = readSums(Integer.parseInt(sizes.group(3)), true);
    while (lines.next()) {
      remember();
    }
    Claim claim =
        new Claim(
            variables,
            clauses.table(),
            groups.table(),
            groups.bounds,
            List.copyOf(objectives),
            model);
    requireSame(claim);
    return claim;
  }

  private void readObjectives() throws IOException {
    require("an objective or a model");
    while (lines.text().startsWith(OBJECTIVE)) {
      objectives.add(objective(words(OBJECTIVE)));
      require("an objective or a model");
    }
    if (!lines.text().startsWith(MODEL)) {
      throw lines.refusal("'" + MODEL + "' and its variables", lines.text());
    }
    BitSet truth = new BitSet();
    for (String word : words(MODEL)) {
      truth.set(Math.abs(literal(word)));
    }
    model = Optional.of(truth);
  }

  /** Returns the words after the first ones. */
  private String[] words(String start) {
    String rest = lines.text().substring(start.length()).strip();
    return rest.isEmpty() ? new String[0] : rest.split(" ");
  }

  /** Reads an offset, and weights and literals in turn. */
  private Claim.Objective objective(String[] words) {
    if (words.length % 2 == 0) {
      throw lines.refusal("an offset, and weights and literals in turn", lines.text());
    }
    int[] literals = new int[words.length / 2];
    long[] weights = new long[literals.length];
    for (int i = 0; i < literals.length; i++) {
      weights[i] = lines.number(words[2 * i + 1]);
      literals[i] = literal(words[2 * i + 2]);
      if (weights[i] < 1) {
        throw lines.refusal("a weight of 1 or more", words[2 * i + 1]);
      }
    }
    return new Claim.Objective(literals, weights, lines.number(words[0]));
  }

  /** Reads {@code x7} or {@code ~x7}. */
  private int literal(String word) {
    boolean isNegated = word.startsWith("~");
    String name = isNegated ? word.substring(1) : word;
    long variable = name.startsWith("x") ? lines.number(name.substring(1)) : 0;
    if (variable < 1 || variable > variables) {
      throw lines.refusal("a variable from x1 to x" + variables, word);
    }
    return (int) (isNegated ? -variable : variable);
  }

  /** Sets of literals, each with a number. */
  private static final class Sums {
    private final IntArrayList starts = new IntArrayList(new int[] {0});
    private final IntArrayList literals = new IntArrayList();
    private final List<Integer> bounds = new ArrayList<>();

    void endRow(int bound) {
      starts.add(literals.size());
      bounds.add(bound);
    }

    IntTable table() {
      return IntTable.of(starts.toIntArray(), literals.toIntArray());
    }
  }

  /**
   * Reads sums that have to be at least something.
   *
   * @param areGroups whether they say that not too many of some literals are true: of these the
   *     negations are added up
   */
  private Sums readSums(int count, boolean areGroups) throws IOException {
    Sums sums = new Sums();
    for (int sum = 0; sum < count; sum++) {
      require("a constraint");
      String[] words = lines.text().split(" ");
      int terms = words.length - 3;
      if (terms < 2 || terms % 2 != 0) {
        throw lines.refusal("a sum that is at least something", lines.text());
      }
      int bound = Math.toIntExact(inRange(-lines.number(words[terms + 1])));
      for (int i = 0; i < terms && !words[0].equals("+0"); i += 2) {
        int variable = literal(words[i + 1]);
        boolean isPlus = words[i].startsWith("+");
        sums.literals.add(isPlus == areGroups ? -variable : variable);
        bound += isPlus ? 1 : 0;
      }
      sums.endRow(bound);
    }
    return sums;
  }

  private long inRange(long number) {
    if (Math.abs(number) > ProofLines.MAX_CHARS) {
      throw lines.refusal("a number of literals", String.valueOf(number));
    }
    return number;
  }

  private void requireSame(Claim claim) {
    String expected;
    try {
      expected = OpbText.write(claim);
    } catch (ArithmeticException e) {
      throw lines.refusal("costs that fit 64 bits", "more");
    }
    if (!expected.contentEquals(text)) {
      throw difference(expected.split("\n", -1), text.toString().split("\n", -1));
    }
  }

  private static ProofSyntaxException difference(String[] due, String[] found) {
    int line = Arrays.mismatch(due, found);
    String expected = line < due.length ? due[line] : "";
    return new ProofSyntaxException(
        line + 1L,
        expected.isEmpty() ? "the end" : "'" + start(expected) + "', which the comments ask for",
        line < found.length ? found[line] : "");
  }

  private static String start(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "..." : text;
  }

  /** Moves on to a line that has to be there. */
  private void require(String what) throws IOException {
    if (!lines.next()) {
      throw lines.refusal(what, "");
    }
    remember();
  }

  private void remember() {
    text.append(lines.text()).append('\n');
  }
}
