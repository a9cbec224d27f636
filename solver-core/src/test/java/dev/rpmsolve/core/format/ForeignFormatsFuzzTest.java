package dev.rpmsolve.core.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.CudfOptions;
import dev.rpmsolve.core.CudfSolver;
import dev.rpmsolve.core.OptimalityProof;
import dev.rpmsolve.core.criteria.Criteria;
import dev.rpmsolve.core.criteria.CriteriaSyntaxException;
import dev.rpmsolve.core.format.cudf.CudfChecker;
import dev.rpmsolve.core.format.cudf.CudfDocument;
import dev.rpmsolve.core.format.cudf.CudfException;
import dev.rpmsolve.core.format.cudf.CudfLimits;
import dev.rpmsolve.core.format.cudf.CudfReader;
import dev.rpmsolve.core.format.cudf.CudfSolution;
import dev.rpmsolve.core.format.cudf.CudfSolutionReader;
import dev.rpmsolve.core.format.cudf.CudfWriter;
import dev.rpmsolve.core.format.cudf.RandomCudf;
import dev.rpmsolve.core.format.sat.SolverAnswerException;
import dev.rpmsolve.core.format.sat.SolverAnswerReader;
import dev.rpmsolve.core.format.sat.SymbolMap;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Hostile variants of documents, answers, symbols, claims, proofs and criteria: each is read or
 * refused by the exception of its format, which names a place.
 */
class ForeignFormatsFuzzTest {
  private static final CudfLimits LIMITS = new CudfLimits(1 << 20, 1 << 16, 1000, 1000, 50);

  /** Of so few it may be that all are refused. */
  private static final int FEW = 100;

  /** Pieces that matter in one of the formats. */
  private static final String[] PIECES = {
    "\n",
    "\r\n",
    "\n\n",
    "\n ",
    ":",
    ": ",
    "#",
    ",",
    "|",
    "=",
    "!=",
    ">=",
    "<",
    "[",
    "]",
    "\"",
    "\\",
    "true!",
    "false!",
    "package: ",
    "version: ",
    "request: ",
    "preamble: ",
    "property: ",
    "depends: ",
    "provides: ",
    "keep: ",
    "installed: true\n",
    "0",
    "1",
    "-1",
    "2147483648",
    "99999999999999999999",
    "%",
    "%2",
    "\u0000",
    "\u001b[2J",
    "\u00e9",
    "\ud83d",
    "int",
    "enum[",
    "string = [\"",
    "vpkgformula",
    "FAIL",
    "s ",
    "v ",
    "o ",
    "SAT\n",
    "UNSAT",
    "x1",
    "~x2",
    " ;\n",
    "* objective: ",
    "* model:",
    "relax ",
    "level 0\n",
    "-x",
    "0101",
    "s OPTIMUM FOUND\n",
    "-",
    "+",
    "(",
    ")",
    "removed",
    "sum(",
    "solution",
    "lex[",
    "a"
  };

  private static String mutated(String good, SplittableRandom random) {
    StringBuilder text = new StringBuilder(good);
    int changes = random.nextInt(1, 6);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(text.length() + 1);
      int end = Math.min(text.length(), at + random.nextInt(1, 12));
      switch (random.nextInt(5)) {
        case 0 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
        case 1 -> text.delete(at, end);
        case 2 -> text.replace(at, end, PIECES[random.nextInt(PIECES.length)]);
        case 3 -> text.insert(at, text.substring(at, end));
        default -> text.setLength(random.nextInt(8) == 0 ? at : text.length());
      }
    }
    return text.toString();
  }

  /** Reads one text; an exception of the format is fine. */
  private interface Target {
    void read(String text) throws IOException;
  }

  private static void fuzz(int count, String name, Seed good, Target target) {
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    int read = 0;
    for (int i = 0; i < count; i++) {
      String text = mutated(good.text(random.nextLong()), random);
      try {
        target.read(text);
        read++;
      } catch (CudfException e) {
        assertTrue(e.line() > 0 && e.getMessage().chars().allMatch(c -> c >= ' '), text);
      } catch (SolverAnswerException e) {
        assertTrue(e.line() > 0 && e.getMessage().chars().allMatch(c -> c >= ' '), text);
      } catch (CriteriaSyntaxException e) {
        assertTrue(e.column() > 0 && e.getMessage().chars().allMatch(c -> c >= ' '), text);
      } catch (IOException e) {
        assertEquals("refused", e.getMessage(), text);
      } catch (RuntimeException e) {
        fail(name + ", seed " + seed + ", text " + i + ":\n" + text, e);
      }
    }
    boolean isSome = read > 0 || count < FEW;
    assertTrue(isSome && read < count, name + ": " + read + " of " + count + " are read");
  }

  /** Makes good texts. */
  private interface Seed {
    String text(long seed);
  }

  private static void readDocument(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    CudfDocument document = CudfReader.read(new ByteArrayInputStream(bytes), LIMITS);
    String written = CudfWriter.print(document);
    CudfDocument again = CudfReader.parse(written);
    assertEquals(written, CudfWriter.print(again), text);
    CudfChecker.of(document).violations(CudfSolution.initial(document));
  }

  private static String answer(long seed) {
    CudfDocument document = CudfReader.parse(RandomCudf.document(seed % 20));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      CudfWriter.writeSolution(CudfSolution.initial(document), out);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toString(StandardCharsets.UTF_8) + "\n";
  }

  private static void readAnswer(String text) throws IOException {
    CudfDocument document = CudfReader.parse(RandomCudf.document(7));
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    CudfSolutionReader.read(new ByteArrayInputStream(bytes), document, LIMITS)
        .ifPresent(CudfChecker.of(document)::violations);
  }

  private static String model(long seed) {
    return switch ((int) Math.floorMod(seed, 4L)) {
      case 0 -> "c x\ns SATISFIABLE\nv 1 -2 3\nv 4 0\n";
      case 1 -> "o 5\nv 10101\ns OPTIMUM FOUND\n";
      case 2 -> "s SATISFIABLE\nv x1 -x2 x3\n";
      default -> "SAT\n1 -2 3 0\n";
    };
  }

  private static void readModel(String text) throws IOException {
    SolverAnswerReader.read(new StringReader(text), 5);
  }

  private static void readSymbols(String text) throws IOException {
    SymbolMap.read(new StringReader(text));
  }

  private static OptimalityProof proof(long seed) {
    CudfDocument document = CudfReader.parse(RandomCudf.document(Math.floorMod(seed, 50L)));
    return CudfSolver.solve(
            document,
            Criteria.trendy(),
            CudfOptions.defaults().withExtras(CudfOptions.Extras.CERTIFICATE))
        .certificate()
        .orElseThrow();
  }

  private static void readClaim(String text) throws IOException {
    readProof(text, "level 0\n");
  }

  private static void readProof(String claim, String steps) throws IOException {
    OptimalityProof proof;
    try {
      proof = OptimalityProof.read(new StringReader(claim), new StringReader(steps));
    } catch (IllegalArgumentException e) {
      assertTrue(e.getMessage().matches("(constraints|proof), line [0-9]+: [ -~]+"), claim);
      throw new IOException("refused", e);
    }
    assertEquals(claim, proof.opb());
    assertEquals(steps, proof.proof());
    proof.check(Budget.unlimited());
  }

  private static String criteria(long seed) {
    return switch ((int) Math.floorMod(seed, 4L)) {
      case 0 -> "-removed,-notuptodate,+sum(solution,size)";
      case 1 -> "-lex[-removed,-nunsat[recommends:,true],-count[size:,false]]";
      case 2 -> "trendy";
      default -> "-aligned(new,a,b),-count(up),-size(download)";
    };
  }

  private static void readCriteria(String text) {
    Criteria criteria = Criteria.parse(text);
    assertEquals(criteria, Criteria.parse(criteria.toString()));
  }

  private static void fuzzAll(int hundredth) {
    fuzz(hundredth * 50, "document", RandomCudf::document, ForeignFormatsFuzzTest::readDocument);
    fuzz(hundredth * 15, "answer", ForeignFormatsFuzzTest::answer, text -> readAnswer(text));
    fuzz(hundredth * 20, "model", ForeignFormatsFuzzTest::model, text -> readModel(text));
    fuzz(hundredth * 5, "symbols", seed -> "1 web = 2\n2 lib\n", text -> readSymbols(text));
    String claim = proof(1).opb();
    fuzz(hundredth * 10, "claim", seed -> proof(seed).opb(), text -> readClaim(text));
    fuzz(hundredth * 10, "proof", seed -> proof(1).proof(), text -> readProof(claim, text));
    fuzz(hundredth * 10, "criteria", ForeignFormatsFuzzTest::criteria, text -> readCriteria(text));
  }

  @Test
  void aSampleIsReadOrRefused() {
    fuzzAll(5);
  }

  @Test
  @Tag("fuzz")
  @Tag("slow")
  void manyAreReadOrRefused() {
    fuzzAll(1000);
  }
}
