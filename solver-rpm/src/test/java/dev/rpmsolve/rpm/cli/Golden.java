package dev.rpmsolve.rpm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Expected outputs in {@code src/test/resources/golden/<Class>/<name>}.
 *
 * <p>{@code -Dgolden.write=true} writes them again; not where {@code CI=true}.
 */
final class Golden {
  private final Path folder;

  Golden(Class<?> test) {
    String root = System.getProperty("rpmsolve.root");
    folder = Path.of(root, "solver-rpm/src/test/resources/golden", test.getSimpleName());
  }

  void check(String name, String actual) throws IOException {
    Path file = folder.resolve(name);
    if (Boolean.getBoolean("golden.write")) {
      assertTrue(!"true".equals(System.getenv("CI")), "golden files are not written in CI");
      Files.createDirectories(folder);
      Files.writeString(file, actual);
    }
    assertTrue(Files.exists(file), file + " is missing; write it with -Dgolden.write=true");
    assertEquals(Files.readString(file), actual, file.toString());
  }
}
