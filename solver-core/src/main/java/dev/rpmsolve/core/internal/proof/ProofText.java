package dev.rpmsolve.core.internal.proof;

/**
 * Proofs as text: a line per step, a word for its kind and then its numbers, with one space between
 * them. The words are those of {@link Proof.Kind} in lower case.
 */
public final class ProofText {
  private static final Proof.Kind[] KINDS = Proof.Kind.values();

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
    return kind.name().toLowerCase(java.util.Locale.ROOT);
  }

  /**
   * Reads a proof. Nothing is said of whether it holds.
   *
   * @param text lines as {@link #write} makes them
   * @return the proof
   * @throws IllegalArgumentException if a line is none, with its number
   */
  public static Proof read(String text) {
    Proof.Builder proof = new Proof.Builder();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      String[] words = line.split(" ");
      long[] numbers = new long[words.length - 1];
      try {
        for (int i = 0; i < numbers.length; i++) {
          numbers[i] = Long.parseLong(words[i + 1]);
        }
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException("line " + number + " of a proof: not a number", e);
      }
      proof.step(kind(words[0], number), numbers);
    }
    return proof.build();
  }

  private static Proof.Kind kind(String word, int line) {
    for (Proof.Kind kind : KINDS) {
      if (word(kind).equals(word)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(
        "line " + line + " of a proof begins with a word that is no step");
  }
}
