package dev.rpmsolve.core.format.sat;

import dev.rpmsolve.core.format.sat.SolverAnswer.Status;
import java.io.IOException;
import java.io.Reader;
import java.util.BitSet;
import java.util.Optional;

/**
 * Reads what solvers print.
 *
 * <ul>
 *   <li>Competition output: {@code s} and a status; {@code o} and a cost; {@code v} and literals,
 *       such as {@code 1 -2 3 0} (SAT) or {@code x1 -x2 x3} (pseudo-Boolean), or one digit per
 *       variable, such as {@code 101} (MaxSAT since 2022); {@code c} and anything.
 *   <li>minisat's output file: {@code SAT} and a line of literals, {@code UNSAT} or {@code INDET}.
 * </ul>
 *
 * <p>A solver may print several models as it finds better ones: after a cost begins another model,
 * and of the lines of digits the last one counts. Variables that it does not mention are false;
 * those beyond the problem's own are passed over. Lines that begin in none of these ways are, too.
 */
public final class SolverAnswerReader {
  private static final int MAX_LINE = 1 << 26;

  private final AnswerLines lines;
  private final int variables;
  private BitSet model = new BitSet();
  private boolean hasModel;
  private boolean isModelDone;
  private Optional<Status> status = Optional.empty();
  private Optional<String> cost = Optional.empty();
  private boolean isMinisat;

  private SolverAnswerReader(Reader in, int variables) {
    lines = new AnswerLines(in, MAX_LINE);
    this.variables = variables;
  }

  /**
   * Reads an answer to its end.
   *
   * @param in what a solver printed; not closed
   * @param variables the number of variables of the problem; others do not count
   * @return the answer; its status is {@code UNKNOWN} if the solver says none
   * @throws IOException if the reader fails
   * @throws SolverAnswerException if a line that counts cannot be read, or a status without a model
   *     says that there is one
   */
  public static SolverAnswer read(Reader in, int variables) throws IOException {
    return new SolverAnswerReader(in, variables).read();
  }

  private SolverAnswer read() throws IOException {
    while (lines.next()) {
      readLine(lines.text());
    }
    Status found = status.orElse(Status.UNKNOWN);
    boolean isModelMissing = found == Status.SATISFIABLE || found == Status.OPTIMUM;
    if (isModelMissing && !hasModel) {
      throw lines.refusal("a model", "the end");
    }
    boolean isThere = hasModel && found != Status.UNSATISFIABLE;
    return new SolverAnswer(found, isThere ? Optional.of(model) : Optional.empty(), cost);
  }

  private void readLine(String line) {
    if (line.startsWith("v ") || line.equals("v")) {
      readValues(line.substring(1));
    } else if (line.startsWith("s ")) {
      status = Optional.of(status(line.substring(2).strip()));
    } else if (line.startsWith("o ")) {
      cost = Optional.of(number(line.substring(2).strip()));
      isModelDone = true;
    } else if (isMinisat && !line.isBlank()) {
      readLiterals(line);
    } else if (status.isEmpty()) {
      readMinisat(line.strip());
    }
  }

  private void readMinisat(String line) {
    switch (line) {
      case "SAT" -> {
        status = Optional.of(Status.SATISFIABLE);
        isMinisat = true;
      }
      case "UNSAT" -> status = Optional.of(Status.UNSATISFIABLE);
      case "INDET" -> status = Optional.of(Status.UNKNOWN);
      default -> {
        // Solvers print all sorts of things beside their answers.
      }
    }
  }

  private Status status(String words) {
    return switch (words) {
      case "SATISFIABLE" -> Status.SATISFIABLE;
      case "OPTIMUM FOUND" -> Status.OPTIMUM;
      case "UNSATISFIABLE" -> Status.UNSATISFIABLE;
      case "UNKNOWN", "UNSUPPORTED" -> Status.UNKNOWN;
      default -> throw lines.refusal("SATISFIABLE, OPTIMUM FOUND or another status", words);
    };
  }

  private String number(String text) {
    if (!text.matches("-?[0-9]{1,100}")) {
      throw lines.refusal("a cost", text);
    }
    return text;
  }

  private void readValues(String values) {
    String text = values.strip();
    boolean isDigits = text.length() > 1 && text.chars().allMatch(c -> c == '0' || c == '1');
    if (isDigits && text.length() >= Math.max(2, variables)) {
      model = new BitSet();
      for (int i = 0; i < Math.min(variables, text.length()); i++) {
        model.set(i + 1, text.charAt(i) == '1');
      }
      hasModel = true;
      return;
    }
    readLiterals(text);
  }

  private void readLiterals(String text) {
    if (isModelDone) {
      model = new BitSet();
      isModelDone = false;
    }
    hasModel = true;
    int at = 0;
    while (at < text.length()) {
      if (text.charAt(at) == ' ' || text.charAt(at) == '\t') {
        at++;
        continue;
      }
      int end = at;
      while (end < text.length() && text.charAt(end) != ' ' && text.charAt(end) != '\t') {
        end++;
      }
      readLiteral(text.substring(at, end));
      at = end;
    }
  }

  private void readLiteral(String word) {
    if (word.equals("0")) {
      return;
    }
    boolean isNegative = word.startsWith("-") || word.startsWith("~");
    String name = isNegative ? word.substring(1) : word;
    int variable = lines.positive(name.startsWith("x") ? name.substring(1) : name);
    if (variable <= variables) {
      model.set(variable, !isNegative);
    }
  }
}
