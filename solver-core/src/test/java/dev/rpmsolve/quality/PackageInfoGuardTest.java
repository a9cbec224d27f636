package dev.rpmsolve.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageInfoGuardTest {

  private static final String PAGE = "p/package-info.java: ";

  @TempDir Path sources;

  @BeforeEach
  void writeClass() throws IOException {
    Files.createDirectories(sources.resolve("p"));
    Files.writeString(sources.resolve("p/A.java"), "package p; class A {}");
  }

  private List<String> violationsOf(String page) throws IOException {
    Files.writeString(sources.resolve("p/package-info.java"), page);
    return PackageInfoGuard.violations(sources);
  }

  @Test
  void fullPagePassesWhereverItsPhrasesBreak() throws IOException {
    assertEquals(
        List.of(),
        violationsOf(
            """
            /**
             * Something.
             *
             * <p>What goes in: a. What
             * comes out: b.
             * Invariants: c.
             * Not here: d.
             */
            package p;
            """));
  }

  @Test
  void missingPageIsFound() throws IOException {
    assertEquals(List.of(PAGE + "is missing"), PackageInfoGuard.violations(sources));
  }

  @Test
  void plainCommentIsNoPage() throws IOException {
    assertEquals(
        List.of(PAGE + "has no Javadoc comment before the package"),
        violationsOf("/* What goes in */ package p;"));
  }

  @Test
  void shortPageWithoutInvariantsIsFound() throws IOException {
    assertEquals(
        List.of(PAGE + "has 2 lines, needs 5", PAGE + "does not say \"Invariants\""),
        violationsOf("/** What goes in: a. What comes out: b.\n * Not here: c. */\npackage p;"));
  }
}
