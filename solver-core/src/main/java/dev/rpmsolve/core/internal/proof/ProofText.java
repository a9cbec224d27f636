package dev.rpmsolve.core.internal.proof;

import java.io.IOException;
import java.io.Reader;
import java.util.Locale;

/**
 * Proofs as text: a line per step, a word for its kind and then its numbers, with one space between
 * them. The words are those of {@link Proof.Kind} in lower case.
 */
public final class ProofText {
  private static final Proof.Kind[] KINDS = Proof.Kind.values();
  private static final int MAX_NUMBERS = 1 << 24;

  private ProofText() {}

  /**
   * Writes a proof.
   *
   * @param proof the proof
   * @return its lines, each with a line break
   */
  public static String write(Proof proof) {
    StringBuilder out = new StringBuilder();
    for (int step = 0; step < proof.size(); step++) {
      out.append(word(proof.kind(step)));
      for (int i = 0; i < proof.length(step); i++) {
        out.append(' ').append(proof.number(step, i));
      }
      out.append('\n');
    }
    return out.toString();
  }

  private static String word(Proof.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads a proof. Nothing is said of whether it holds. Limits: 64 Mi characters, 16 Mi numbers.
   *
   * @param in lines as {@link #write} makes them; read to its end, not closed
   * @return the proof
   * @throws IOException if the reader fails
   * @throws ProofSyntaxException if a line is none
   */
  public static Proof read(Reader in) throws IOException {
    ProofLines lines = new ProofLines(in);
    Proof.Builder proof = new Proof.Builder();
    long count = 0;
    while (lines.next()) {
      String[] words = lines.text().split(" ", -1);
      long[] numbers = new long[words.length - 1];
      count += words.length;
      if (count > MAX_NUMBERS) {
        throw lines.refusal("at most " + MAX_NUMBERS + " words and numbers", "more");
      }
      Proof.Kind kind = kind(words[0], lines);
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = lines.number(words[i + 1]);
      }
      proof.step(kind, numbers);
    }
    return proof.build();
  }

  private static Proof.Kind kind(String word, ProofLines lines) {
    for (Proof.Kind kind : KINDS) {
      if (word(kind).equals(word)) {
        return kind;
      }
    }
    throw lines.refusal("a step of a proof", lines.text());
  }
}
