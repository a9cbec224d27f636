package dev.rpmsolve.benchmarks.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GenerateRepositoryTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path folder;

  @Test
  void helpGoesToStandardOutput() {
    assertEquals(0, run("--help"));
    assertTrue(out.toString(StandardCharsets.UTF_8).startsWith("usage:"));
    assertEquals(0, err.size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--kind large",
        "--out x",
        "--kind small --out x",
        "--kind large --out x --color red",
        "--kind large --out",
        "--kind large --out x --seed one",
        "--kind large --out x --packages 10",
        "--kind large --out x --packages 4294968296",
        "--kind al2023-like --out x --packages 1000",
        "--kind al2023-series --out x --packages 1000",
        "--kind al2-like --out x --packages 1000",
        "--kind large-series --out x --packages 10",
        "--kind large --kind large --out x"
      })
  void wrongArgumentsAreRefused(String line) {
    assertEquals(2, run(line.isEmpty() ? new String[0] : line.split(" ")));
    assertEquals(0, out.size());
    assertTrue(err.toString(StandardCharsets.UTF_8).contains("usage:"));
  }

  @Test
  void bothKindsAreWritten() {
    String large = folder.resolve("large").toString();
    String small = folder.resolve("small").toString();
    assertEquals(0, run("--kind", "large", "--packages", "1000", "--seed", "7", "--out", large));
    assertEquals(0, run("--kind", "al2023-like", "--out", small));
    assertTrue(Files.exists(folder.resolve("large/repodata/repomd.xml")));
    assertTrue(Files.exists(folder.resolve("small/base/aarch64/repodata/repomd.xml")));
  }

  @Test
  void unwritableFolderIsReported() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    assertEquals(1, run("--kind", "al2023-like", "--out", file.resolve("below").toString()));
    assertTrue(err.toString(StandardCharsets.UTF_8).startsWith("cannot write:"));
  }

  private int run(String... args) {
    PrintStream outStream = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream errStream = new PrintStream(err, true, StandardCharsets.UTF_8);
    return GenerateRepository.run(List.of(args), outStream, errStream);
  }
}
