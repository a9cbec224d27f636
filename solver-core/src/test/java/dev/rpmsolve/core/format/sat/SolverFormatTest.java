package dev.rpmsolve.core.format.sat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.internal.optimize.WeightedProblem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SolverFormatTest {

  private static SolverProblem example(long weight) {
    WeightedProblem.Builder builder = new WeightedProblem.Builder();
    int web = builder.variable();
    int lib = builder.variable();
    int docs = builder.variable();
    builder.clause(-web, lib);
    builder.clause(web);
    builder.atMostOne(lib, docs);
    WeightedProblem.LevelBuilder first = builder.level("-unsat_recommends");
    first.add(weight, -docs);
    WeightedProblem.LevelBuilder second = builder.level("-new");
    second.addConstant(1);
    second.add(2, lib);
    second.add(1, docs);
    return SolverProblem.of(
        builder.build(), SymbolMap.of(Map.of(web, "web = 2", lib, "lib = 1", docs, "docs = 1")));
  }

  @Test
  void everyFormatIsWrittenAsItIsDefined() throws IOException {
    SolverProblem problem = example(1);
    ByteArrayOutputStream dimacs = new ByteArrayOutputStream();
    DimacsWriter.write(problem, dimacs);
    assertEquals(
        """
        c not here: -unsat_recommends
        c not here: -new
        c 1 web = 2
        c 2 lib = 1
        c 3 docs = 1
        p cnf 3 3
        -1 2 0
        1 0
        -2 -3 0
        """,
        dimacs.toString(StandardCharsets.UTF_8));
    ByteArrayOutputStream wcnf = new ByteArrayOutputStream();
    WcnfWriter.write(problem, wcnf);
    assertEquals(
        """
        c level -unsat_recommends: factor 4, offset 0
        c level -new: factor 1, offset 1
        c 1 web = 2
        c 2 lib = 1
        c 3 docs = 1
        h -1 2 0
        h 1 0
        h -2 -3 0
        4 3 0
        2 -2 0
        1 -3 0
        """,
        wcnf.toString(StandardCharsets.UTF_8));
    ByteArrayOutputStream opb = new ByteArrayOutputStream();
    OpbWriter.write(problem, opb);
    assertEquals(
        """
        * #variable= 3 #constraint= 3
        * x1 web = 2
        * x2 lib = 1
        * x3 docs = 1
        * level -unsat_recommends: factor 4, offset 0
        * level -new: factor 1, offset 1
        * constant left out: 5
        min: -4 x3 +2 x2 +1 x3 ;
        -1 x1 +1 x2 >= 0 ;
        +1 x1 >= 1 ;
        -1 x2 -1 x3 >= -1 ;
        """,
        opb.toString(StandardCharsets.UTF_8));
  }

  @Test
  void levelsThatDoNotFitOneSumAreWrittenOneByOne() throws IOException {
    SolverProblem problem = example(Long.MAX_VALUE / 3);
    assertFalse(WcnfWriter.isOneSum(problem));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThrows(ArithmeticException.class, () -> WcnfWriter.write(problem, out));
    assertEquals(0, out.size());
    WcnfWriter.writeLevel(problem, 0, out);
    String text = out.toString(StandardCharsets.UTF_8);
    assertTrue(text.endsWith("h -2 -3 0\n" + Long.MAX_VALUE / 3 + " 3 0\n"), text);
    ByteArrayOutputStream opb = new ByteArrayOutputStream();
    OpbWriter.write(problem, opb);
    assertTrue(opb.toString(StandardCharsets.UTF_8).contains("min: -12297829382473034408 x3"));
  }

  @Test
  void symbolsAreReadAsTheyWereWritten() throws IOException {
    SymbolMap symbols = example(1).symbols();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    symbols.write(out);
    String text = "# a comment\n\n" + out.toString(StandardCharsets.UTF_8);
    assertEquals(symbols, SymbolMap.read(new StringReader(text)));
    assertEquals(Optional.of("lib = 1"), symbols.meaning(2));
    assertEquals(Optional.empty(), symbols.meaning(4));
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1 a~1 b, 2", "x1 a, 1", "0 a, 1", "99999999999 a, 1", "-1 a, 1"})
  void symbolsThatAreNoneAreRefused(String text, int line) {
    SolverAnswerException refusal =
        assertThrows(
            SolverAnswerException.class,
            () -> SymbolMap.read(new StringReader(text.replace('~', '\n'))));
    assertEquals(line, refusal.line());
  }

  private static SolverAnswer answer(String text) throws IOException {
    return SolverAnswerReader.read(new StringReader(text.replace('~', '\n')), 3);
  }

  @Test
  void theLastModelAndCostCount() throws IOException {
    SolverAnswer answer = answer("o 9~v 1 2 3 0~o 4~v -1 2 0~s OPTIMUM FOUND~");
    assertEquals(SolverAnswer.Status.OPTIMUM, answer.status());
    assertEquals(BitSet.valueOf(new long[] {0b100}), answer.model().orElseThrow());
    assertEquals(Optional.of("4"), answer.cost());
    SolverAnswer digits = answer("v 111~s SATISFIABLE~v 0101111~");
    assertEquals(BitSet.valueOf(new long[] {0b100}), digits.model().orElseThrow());
  }

  @Test
  void noModelIsNoModel() throws IOException {
    for (String text : new String[] {"s UNSATISFIABLE~v~", "UNSAT~", "c~s UNSATISFIABLE~"}) {
      assertEquals(SolverAnswer.Status.UNSATISFIABLE, answer(text).status());
      assertEquals(Optional.empty(), answer(text).model());
    }
    assertEquals(SolverAnswer.Status.UNKNOWN, answer("INDET").status());
    assertEquals(SolverAnswer.Status.UNKNOWN, answer("").status());
  }

  @ParameterizedTest
  @CsvSource({
    "s SATISFIABLE, 2",
    "s MAYBE~v 1, 1",
    "v one, 1",
    "SAT~1 two 0, 2",
    "o many, 1",
    "v 1 --2, 1",
    "v 12345678901, 1",
    "SAT, 2",
  })
  void answersThatAreNoneAreRefused(String text, int line) {
    SolverAnswerException refusal = assertThrows(SolverAnswerException.class, () -> answer(text));
    assertEquals(line, refusal.line(), refusal.getMessage());
  }
}
