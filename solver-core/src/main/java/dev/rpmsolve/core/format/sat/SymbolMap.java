package dev.rpmsolve.core.format.sat;

import dev.rpmsolve.core.internal.ints.TextOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the variables of a problem stand for. Immutable.
 *
 * <p>As text: a line per variable that has a meaning, {@code NUMBER MEANING}, lowest number first;
 * lines that begin with {@code #} do not count.
 */
public final class SymbolMap {
  private static final int MAX_LINE = 1 << 16;

  private final TreeMap<Integer, String> meanings;

  private SymbolMap(TreeMap<Integer, String> meanings) {
    this.meanings = meanings;
  }

  /**
   * Makes a map.
   *
   * @param meanings what variables stand for; copied
   * @return the map
   * @throws IllegalArgumentException if a variable is not positive, or a meaning is empty or has
   *     several lines
   */
  public static SymbolMap of(Map<Integer, String> meanings) {
    meanings.forEach(
        (variable, meaning) -> {
          if (variable < 1 || meaning.isBlank() || meaning.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("no symbol: " + variable + " '" + meaning + "'");
          }
        });
    return new SymbolMap(new TreeMap<>(meanings));
  }

  /**
   * Returns what a variable stands for.
   *
   * @param variable a variable
   * @return its meaning, empty if it only helps to write the problem
   */
  public Optional<String> meaning(int variable) {
    return Optional.ofNullable(meanings.get(variable));
  }

  /**
   * Returns all meanings.
   *
   * @return what variables stand for, lowest variable first; immutable
   */
  public Map<Integer, String> meanings() {
    return Collections.unmodifiableMap(meanings);
  }

  /**
   * Writes the map as text.
   *
   * @param out where to; flushed, not closed
   * @throws IOException if the stream fails
   */
  public void write(OutputStream out) throws IOException {
    writeLines("", new TextOutput(out));
  }

  /** Writes the lines with something before each. */
  void writeLines(String before, TextOutput out) throws IOException {
    for (Map.Entry<Integer, String> entry : meanings.entrySet()) {
      out.text(before).number(entry.getKey()).text(" ").text(entry.getValue()).text("\n");
    }
    out.flush();
  }

  /**
   * Reads a map from text.
   *
   * @param in the text; not closed
   * @return the map
   * @throws IOException if the reader fails
   * @throws SolverAnswerException if a line is none, or there are two for a variable
   */
  public static SymbolMap read(Reader in) throws IOException {
    TreeMap<Integer, String> meanings = new TreeMap<>();
    AnswerLines lines = new AnswerLines(in, MAX_LINE);
    while (lines.next()) {
      String line = lines.text();
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] words = line.strip().split("\\s+", 2);
      int variable = lines.positive(words[0]);
      if (words.length < 2 || meanings.put(variable, words[1]) != null) {
        throw lines.refusal("NUMBER MEANING, each number once", line);
      }
    }
    return new SymbolMap(meanings);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SymbolMap && meanings.equals(((SymbolMap) other).meanings);
  }

  @Override
  public int hashCode() {
    return Objects.hash(meanings);
  }
}
