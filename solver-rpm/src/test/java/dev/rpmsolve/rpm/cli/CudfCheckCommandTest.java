package dev.rpmsolve.rpm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CudfCheckCommandTest {
  private static final String PROBLEM =
      """
      preamble:
      property: recommends: vpkgformula = [true!], size: nat = [10]

      package: web
      version: 1
      depends: lib
      conflicts: web
      installed: true

      package: web
      version: 2
      depends: lib >= 2
      conflicts: web
      recommends: docs
      size: 7

      package: lib
      version: 1
      installed: true

      package: lib
      version: 2

      package: docs
      version: 1

      request: upgrade of the web
      upgrade: web > 1
      """;

  private static final String ANSWER =
      """
      package: web
      version: 2
      installed: true

      package: lib
      version: 2
      installed: true
      """;

  @TempDir Path folder;
  private String problem;
  private String answer;

  @BeforeEach
  void write() throws IOException {
    problem = write("problem.cudf", PROBLEM);
    answer = write("answer.cudf", ANSWER);
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void solutionsAreMeasuredInBothWays() {
    Run run = Run.of("cudf-check", problem, answer);
    assertEquals("", run.err());
    assertEquals(
        """
        solution: 2 packages installed
        criterion          names  packages
        -removed               0         0
        -changed               2         4
        -notuptodate           0         0
        -unsat_recommends      1         1
        -new                   0         0
        """,
        run.out());
    assertEquals(0, run.code());
  }

  @Test
  void criteriaMayBeginWithADash() {
    Run run = Run.of("cudf-check", problem, answer, "-changed,+sum(solution,size)");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("+sum(solution,size)     17        17"), run.out());
  }

  @Test
  void violationsAreListedAndTheExitCodeTells() throws IOException {
    String bad = write("bad.cudf", ANSWER.replace("version: 2", "version: 1"));
    Run text = Run.of("cudf-check", problem, bad, "paranoid");
    assertEquals(1, text.code());
    assertTrue(
        text.out().startsWith("not a solution: 2 packages installed, 1 violation\n  - nothing"),
        text.out());
    Run json = Run.of("cudf-check", problem, bad, "paranoid", "--json");
    assertEquals(1, json.code());
    assertEquals(
        """
        {
          "schema": "rpmsolve-cudf-check-1",
          "valid": false,
          "fail": false,
          "packages": 2,
          "violations": [
            {
              "kind": "notUpgraded",
              "text": "nothing meets the request to upgrade web > 1"
            }
          ],
          "criteria": [
            {
              "criterion": "-removed",
              "names": 0,
              "packages": 0
            },
            {
              "criterion": "-changed",
              "names": 0,
              "packages": 0
            }
          ]
        }
        """,
        json.out());
  }

  @Test
  void failIsNoSolution() throws IOException {
    Run run = Run.of("cudf-check", problem, write("fail", "FAIL\n"));
    assertEquals("no solution: the answer is FAIL, which is not checked\n", run.out());
    assertEquals(1, run.code());
  }

  @Test
  void compressedFilesAndStandardInputAreRead() throws IOException {
    Path packed = folder.resolve("problem.cudf.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(PROBLEM.getBytes(StandardCharsets.UTF_8));
    }
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(ANSWER.getBytes(StandardCharsets.UTF_8)));
    try {
      Run run = Run.of("cudf-check", packed.toString(), "-");
      assertEquals(0, run.code(), run.err());
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void complaintsNameTheFileTheLineAndTheProperty() throws IOException {
    String bad = write("bad.cudf", "package: a\nversion: none\n");
    Run run = Run.of("cudf-check", bad, answer);
    assertEquals(3, run.code());
    assertEquals(
        "rpmsolve: DIR/bad.cudf: line 2: version: expected an integer of 1 to 2147483647,"
            + " found 'none'; correct the number\n",
        run.errWithout(folder));
    assertEquals(3, Run.of("cudf-check", problem, folder.resolve("none").toString()).code());
    assertEquals(3, Run.of("cudf-check", problem, folder.toString()).code());
  }

  @Test
  void wrongUsageIsToldFromWrongFiles() {
    assertEquals(2, Run.of("cudf-check", problem).code());
    assertEquals(2, Run.of("cudf-check", "-", "-").code());
    assertEquals(2, Run.of("cudf-check", problem, answer, "-remove").code());
    Run lacking = Run.of("cudf-check", problem, answer, "-sum(solution,weight)");
    assertEquals(2, lacking.code());
    assertTrue(lacking.err().contains("declares no property weight"), lacking.err());
  }
}
