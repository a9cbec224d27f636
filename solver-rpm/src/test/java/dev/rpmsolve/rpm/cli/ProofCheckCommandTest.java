package dev.rpmsolve.rpm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProofCheckCommandTest {
  private static final String DOCUMENT =
      """
      package: web
      version: 1
      depends: lib | mini

      package: lib
      version: 1
      depends: base

      package: mini
      version: 1

      package: base
      version: 1

      request: r
      install: web
      """;

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("in.cudf"), DOCUMENT);
    Files.writeString(
        folder.resolve("none.cudf"), DOCUMENT.replace("lib | mini", "lib | mini, nowhere"));
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private Run certify(String document) {
    return Run.of(
        "cudf",
        "-count(solution)",
        path(document),
        path("out"),
        "--prove",
        "--certificate",
        path("c.opb"));
  }

  @Test
  void certificatesOfAnswersHold() {
    assertEquals(0, certify("in.cudf").code());
    Run run = Run.of("proof-check", path("c.opb"));
    assertEquals("", run.err());
    assertEquals(0, run.code());
    assertTrue(run.out().startsWith("The claim: no answer is better than 2\n"), run.out());
    assertTrue(run.out().endsWith(" holds.\n"), run.out());
    Run json = Run.of("proof-check", path("c.opb"), path("c.opb.proof"), "--json");
    assertTrue(json.out().contains("\"status\": \"proven\""), json.out());
  }

  @Test
  void certificatesThatThereIsNoAnswerHold() {
    assertEquals(1, certify("none.cudf").code());
    Run run = Run.of("proof-check", path("c.opb"));
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().startsWith("The claim: there is no answer\n"), run.out());
  }

  @Test
  void whatDoesNotFollowIsTold() throws IOException {
    certify("in.cudf");
    Files.writeString(folder.resolve("c.opb.proof"), "level 0\nderive -1\n");
    Run run = Run.of("proof-check", path("c.opb"));
    assertEquals(1, run.code());
    assertTrue(run.out().endsWith("does not hold: step 2 (DERIVE) does not follow\n"), run.out());
    Files.writeString(folder.resolve("c.opb.proof"), "level 0\n");
    Run less = Run.of("proof-check", path("c.opb"), "--json");
    assertEquals(1, less.code());
    assertTrue(less.out().contains("\"flaw\": \"the steps do not prove the claim\""), less.out());
  }

  @Test
  void filesThatAreNoneAreRefusedWithTheirLine() throws IOException {
    certify("in.cudf");
    Files.writeString(folder.resolve("c.opb.proof"), "guess 1\n");
    assertEquals(
        new Run(
            3,
            "",
            "rpmsolve: "
                + path("c.opb")
                + ": proof, line 1: expected a step of a proof, found 'guess 1'\n"),
        Run.of("proof-check", path("c.opb")));
    assertEquals(3, Run.of("proof-check", path("c.opb"), path("missing")).code());
    assertEquals(2, Run.of("proof-check").code());
  }

  @Test
  void aLimitEndsTheCheck() {
    certify("in.cudf");
    Run run = Run.of("proof-check", path("c.opb"), "--budget", "0ms");
    assertEquals(4, run.code());
    assertTrue(run.out().contains("incomplete: "), run.out());
  }
}
