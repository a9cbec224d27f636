package dev.rpmsolve.core.format.cudf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.criteria.Counting;
import dev.rpmsolve.core.criteria.Criteria;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CudfCheckerTest {

  /** Makes a document of {@code name version property: value; ...} with bars between packages. */
  private static CudfDocument document(String packages, String request) {
    StringBuilder text = new StringBuilder();
    for (String one : packages.split("\\|\\|")) {
      String[] words = one.strip().split("\\s+", 3);
      text.append("package: ").append(words[0]).append("\nversion: ").append(words[1]).append('\n');
      if (words.length > 2) {
        text.append(words[2].replaceAll("\\s*;\\s*", "\n")).append('\n');
      }
      text.append('\n');
    }
    text.append("request: \n").append(request.replaceAll("\\s*;\\s*", "\n"));
    return CudfReader.parse(text.append('\n').toString());
  }

  private static CudfSolution solution(CudfDocument document, String packages) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String one : packages.isEmpty() ? new String[0] : packages.split(" ")) {
      String[] parts = one.split("-");
      text.append("package: ").append(parts[0]).append("\nversion: ").append(parts[1]);
      text.append("\ninstalled: true\n\n");
    }
    return read(document, text.toString()).orElseThrow();
  }

  private static Optional<CudfSolution> read(CudfDocument document, String text)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return CudfSolutionReader.read(
        new ByteArrayInputStream(bytes), document, CudfLimits.defaults());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "a 1 depends: b >= 2 || b 1 ! install: a ! a-1 b-1 ! a = 1 depends on b >= 2",
        "a 1 conflicts: b || b 1 ! install: a ! a-1 b-1 ! a = 1 conflicts with b",
        "a 1 conflicts: a || a 2 ! install: a ! a-1 a-2 ! a = 1 conflicts with a",
        "a 1 conflicts: a, f; provides: f ! install: a ! a-1 ! ''",
        "a 1 conflicts: f; provides: f || b 1 provides: f ! install: a ! a-1 b-1"
            + " ! a = 1 conflicts with f",
        "a 1 || a 2 ! install: a ! a-1 a-2 ! ''",
        "a 1 ! install: a = 2 ! a-1 ! nothing meets the request to install a = 2",
        "a 1 provides: f = 3 ! install: f > 2 ! a-1 ! ''",
        "a 1 provides: f ! install: f > 2 ! a-1 ! ''",
        "a 1 installed: true; provides: f ! remove: f ! a-1 ! the request is to remove f",
        "a 1 installed: true; keep: version || a 2 ! install: a ! a-2"
            + " ! a = 1 is installed and says keep: version",
        "a 1 installed: true; keep: package || a 2 ! install: a ! a-2 ! ''",
        "a 1 installed: true; keep: package || b 1 provides: a ! install: b ! b-1"
            + " ! a = 1 is installed and says keep: package",
        "a 1 installed: true; keep: feature; provides: f, g = 2 || b 1 provides: f || c 1"
            + " provides: g = 2 ! install: b ! b-1 c-1 ! ''",
        "a 1 installed: true; keep: feature; provides: f = 2 || b 1 provides: f = 1"
            + " ! install: b ! b-1 ! a = 1 is installed and says keep: feature",
        "a 1 keep: version || a 2 ! install: a ! a-2 ! ''",
      })
  void whatIsWrongIsSaid(String packages, String request, String chosen, String expected)
      throws IOException {
    CudfDocument document = document(packages, request);
    List<String> wrong =
        CudfChecker.of(document).violations(solution(document, chosen)).stream()
            .map(violation -> violation.text(document))
            .toList();
    assertEquals(expected.isEmpty() ? 0 : 1, wrong.size(), wrong.toString());
    assertTrue(expected.isEmpty() || wrong.get(0).startsWith(expected), wrong.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "a 1 || a 2 installed: true || a 3 ! upgrade: a ! a-2 ! ''",
        "a 1 || a 2 installed: true || a 3 ! upgrade: a ! a-3 ! ''",
        "a 1 || a 2 installed: true || a 3 ! upgrade: a ! a-1 ! Downgraded",
        "a 1 || a 2 installed: true || a 3 ! upgrade: a > 2 ! a-2 ! NotUpgraded",
        "a 1 || a 2 installed: true || a 3 ! upgrade: a ! a-2 a-3 ! SeveralVersions",
        "a 1 || a 2 ! upgrade: a ! '' ! NotUpgraded",
        "a 1 installed: true || b 1 provides: a = 2 ! upgrade: a ! b-1 ! ''",
        "a 1 installed: true || b 1 provides: a = 2 ! upgrade: a ! a-1 b-1 ! SeveralVersions",
        "a 2 installed: true || b 1 provides: a = 2 ! upgrade: a ! a-2 b-1 ! ''",
        "a 1 installed: true; provides: a = 3 || a 2 ! upgrade: a ! a-2 ! Downgraded",
        "a 1 || b 1 provides: a ! upgrade: a ! b-1 ! SeveralVersions",
        "b 1 installed: true; provides: a || a 1 ! upgrade: a ! a-1 ! Downgraded",
        "a 1 installed: true || a 3 installed: true || a 2 ! upgrade: a ! a-2 ! Downgraded",
      })
  void upgradesWantOneVersionThatIsNotLower(
      String packages, String request, String chosen, String expected) throws IOException {
    CudfDocument document = document(packages, request);
    List<String> wrong =
        CudfChecker.of(document).violations(solution(document, chosen)).stream()
            .map(violation -> violation.getClass().getSimpleName())
            .toList();
    assertEquals(expected.isEmpty() ? List.of() : List.of(expected), wrong);
  }

  @Test
  void countingsDifferWhereVersionsChange() throws IOException {
    CudfDocument document =
        document("a 1 installed: true || a 2 || b 1 || b 2 || c 1 installed: true", "install: b");
    CudfSolution solution = solution(document, "a-2 b-1 b-2");
    Criteria criteria =
        Criteria.parse("-removed,-changed,-new,-notuptodate,-count,-count(up),-count(down)");
    CudfChecker checker = CudfChecker.of(document);
    assertArrayEquals(
        new long[] {1, 3, 1, 0, 2, 1, 0}, checker.values(solution, criteria, Counting.NAMES));
    assertArrayEquals(
        new long[] {1, 5, 2, 1, 3, 1, 0}, checker.values(solution, criteria, Counting.PACKAGES));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-sum(solution,size)", "-size(installed)", "-vendorchanged", "-aligned(new,a,b)"})
  void whatTheDocumentLacksIsNoCriterion(String criteria) throws IOException {
    CudfDocument document = document("a 1", "install: a");
    CudfSolution solution = solution(document, "a-1");
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                CudfChecker.of(document)
                    .values(solution, Criteria.parse(criteria), Counting.NAMES));
    assertTrue(refusal.getMessage().startsWith("criterion " + criteria), refusal.getMessage());
  }

  @Test
  void answersOfSolversAreRead() throws IOException {
    CudfDocument document = document("a 1 || a 2 || b 1", "install: a");
    assertEquals(Optional.empty(), read(document, "\n# nothing\nFAIL\nno way\n"));
    String answer =
        "preamble: \n\npackage: a\nversion: 2\ninstalled: true\nother: x y\n\n"
            + "package: b\nversion: 1\n\npackage: a\ninstalled: false\nversion: 1\n";
    assertEquals(List.of("a = 2"), List.of(read(document, answer).orElseThrow().toString()));
    assertEquals(0, read(document, "").orElseThrow().packageIds().length);
  }

  @ParameterizedTest
  @CsvSource({
    "package: a~version: 3~installed: true, 1",
    "package: c~version: 1~installed: true, 1",
    "~package: a~installed: true, 2",
    "package: a~version: x, 2",
    "UNSATISFIABLE, 1",
  })
  void answersThatAreNoneAreRefused(String text, int line) {
    CudfDocument document = document("a 1", "install: a");
    CudfException refusal =
        assertThrows(CudfException.class, () -> read(document, text.replace('~', '\n')));
    assertEquals(line, refusal.line(), refusal.getMessage());
  }
}
