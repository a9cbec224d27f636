package dev.rpmsolve.core.format.sat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What is written means the same, read by the rules of its format. */
class SolverFormatProperties {

  /** Writes a problem in some format. */
  private interface Writer {
    void write(SolverProblem problem, OutputStream out) throws IOException;
  }

  private static List<String> lines(SolverProblem problem, Writer writer) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.write(problem, out);
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static int[] literals(String text) {
    return Stream.of(text.strip().split(" "))
        .mapToInt(Integer::parseInt)
        .takeWhile(literal -> literal != 0)
        .toArray();
  }

  private static boolean isTrue(int literal, BitSet model) {
    return model.get(Math.abs(literal)) == literal > 0;
  }

  /** Tells whether some values of the further variables make all clauses true. */
  private static boolean isExtendable(List<int[]> clauses, BitSet model, int from, int to) {
    for (int[] clause : clauses) {
      boolean isOpen = Arrays.stream(clause).anyMatch(l -> Math.abs(l) >= from);
      if (!isOpen && Arrays.stream(clause).noneMatch(literal -> isTrue(literal, model))) {
        return false;
      }
    }
    if (from > to) {
      return true;
    }
    for (boolean value : new boolean[] {false, true}) {
      BitSet longer = (BitSet) model.clone();
      longer.set(from, value);
      if (isExtendable(clauses, longer, from + 1, to)) {
        return true;
      }
    }
    return false;
  }

  @Property(tries = 200)
  void dimacsHasTheSameModels(@ForAll long seed) throws IOException {
    SolverProblem problem = RandomProblem.of(seed);
    List<String> lines = lines(problem, DimacsWriter::write);
    List<int[]> clauses = new ArrayList<>();
    int variables = 0;
    int announced = 0;
    for (String line : lines) {
      if (line.startsWith("p cnf ")) {
        int[] numbers = literals(line.substring(6));
        variables = numbers[0];
        announced = numbers.length > 1 ? numbers[1] : 0;
      } else if (!line.startsWith("c ")) {
        assertTrue(line.endsWith("0"), line);
        clauses.add(literals(line));
      }
    }
    assertEquals(announced, clauses.size());
    for (int bits = 0; bits < 1 << problem.variables(); bits++) {
      BitSet model = RandomProblem.model(bits);
      assertEquals(
          problem.isModel(model), isExtendable(clauses, model, problem.variables() + 1, variables));
    }
  }

  @Property(tries = 300)
  void theSumOfWcnfOrdersModelsAsTheLevelsDo(@ForAll long seed) throws IOException {
    SolverProblem problem = RandomProblem.of(seed);
    List<String> lines = lines(problem, WcnfWriter::write);
    assertTrue(lines.stream().anyMatch(line -> line.equals("c 1 web = 2")));
    TreeMap<Long, long[]> bySum = new TreeMap<>();
    for (int bits : RandomProblem.models(problem)) {
      BitSet model = RandomProblem.model(bits);
      long sum = 0;
      for (String line : lines) {
        if (!line.startsWith("h ") && !line.startsWith("c ")) {
          String[] words = line.split(" ");
          assertEquals(3, words.length, line);
          sum += isTrue(Integer.parseInt(words[1]), model) ? 0 : Long.parseLong(words[0]);
        }
      }
      long[] known = bySum.put(sum, problem.costs(model));
      assertTrue(known == null || Arrays.equals(known, problem.costs(model)));
    }
    long[] before = null;
    for (long[] costs : bySum.values()) {
      assertTrue(before == null || Arrays.compare(before, costs) < 0);
      before = costs;
    }
  }

  @Property(tries = 300)
  void opbHasTheSameModelsInTheSameOrder(@ForAll long seed) throws IOException {
    SolverProblem problem = RandomProblem.of(seed);
    List<String> lines = lines(problem, OpbWriter::write);
    Map<BigInteger, long[]> bySum = new TreeMap<>();
    for (int bits = 0; bits < 1 << problem.variables(); bits++) {
      BitSet model = RandomProblem.model(bits);
      boolean isModel = true;
      BigInteger sum = BigInteger.ZERO;
      for (String line : lines) {
        if (line.startsWith("min:")) {
          sum = sum(line.substring(4).replace(";", ""), model);
        } else if (!line.startsWith("*")) {
          String[] sides = line.replace(";", "").split(">=");
          BigInteger right = new BigInteger(sides[1].strip());
          isModel &= sum(sides[0], model).compareTo(right) >= 0;
        }
      }
      assertEquals(problem.isModel(model), isModel);
      if (isModel) {
        long[] known = bySum.put(sum, problem.costs(model));
        assertTrue(known == null || Arrays.equals(known, problem.costs(model)));
      }
    }
    long[] before = null;
    for (long[] costs : bySum.values()) {
      assertTrue(before == null || Arrays.compare(before, costs) < 0);
      before = costs;
    }
  }

  private static BigInteger sum(String terms, BitSet model) {
    BigInteger sum = BigInteger.ZERO;
    String[] words = terms.strip().split("\\s+");
    for (int i = 0; i + 1 < words.length; i += 2) {
      if (model.get(Integer.parseInt(words[i + 1].substring(1)))) {
        sum = sum.add(new BigInteger(words[i].replace("+", "")));
      }
    }
    return sum;
  }

  @Property(tries = 300)
  void answersOfAllKindsAreReadAlike(@ForAll long seed, @ForAll int number) throws IOException {
    SolverProblem problem = RandomProblem.of(seed);
    int variables = problem.variables();
    BitSet model = RandomProblem.model(number & ((1 << variables) - 1));
    StringBuilder literals = new StringBuilder();
    StringBuilder named = new StringBuilder();
    StringBuilder digits = new StringBuilder();
    for (int variable = 1; variable <= variables; variable++) {
      String sign = model.get(variable) ? "" : "-";
      literals.append(sign).append(variable).append(variable % 4 == 0 ? "\nv " : " ");
      named.append(sign).append('x').append(variable).append(' ');
      digits.append(model.get(variable) ? '1' : '0');
    }
    digits.append(variables < 2 ? "1" : "");
    for (String text :
        List.of(
            "c x\ns SATISFIABLE\nv " + literals + "0\n",
            "o 5\nv 1\no 3\ns SATISFIABLE\nv " + named + "\n",
            "o 12\no 3\ns OPTIMUM FOUND\nv " + digits + "\n",
            "SAT\n" + literals.toString().replace("\nv ", " ") + "0\n")) {
      SolverAnswer answer = SolverAnswerReader.read(new StringReader(text), variables);
      assertEquals(model, answer.model().orElseThrow(), text);
    }
  }
}
