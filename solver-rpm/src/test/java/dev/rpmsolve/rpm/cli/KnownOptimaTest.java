package dev.rpmsolve.rpm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.CudfOptions;
import dev.rpmsolve.core.CudfResult;
import dev.rpmsolve.core.CudfSolver;
import dev.rpmsolve.core.criteria.Counting;
import dev.rpmsolve.core.criteria.Criteria;
import dev.rpmsolve.core.criteria.Sense;
import dev.rpmsolve.core.format.cudf.CudfChecker;
import dev.rpmsolve.core.format.cudf.CudfDocument;
import dev.rpmsolve.quality.DataPresence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Instances of the MISC competition whose optima are known: each has a file with the values,
 * negated where little is wanted, counted by packages. Folders are named after the criteria.
 */
class KnownOptimaTest {
  private static final String INSTANCES = "misc-cudf";
  private static final long SMALL = 500_000;

  private static List<Path> instances() throws IOException {
    Path folder = DataPresence.ofSystem().required(INSTANCES);
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".cudf.xz")).sorted().toList();
    }
  }

  private static Criteria criteria(Path instance) {
    String name = instance.getParent().getFileName().toString();
    StringBuilder text = new StringBuilder();
    for (char c : name.toCharArray()) {
      text.append(
          switch (c) {
            case 'M' -> '-';
            case 'P' -> '+';
            case 'L' -> '(';
            case 'R' -> ')';
            case 'C' -> ',';
            default -> c;
          });
    }
    return Criteria.parse(text.toString());
  }

  private static void solve(Path instance) throws IOException {
    Criteria criteria = criteria(instance);
    CudfDocument document = CudfInput.document(instance.toString());
    CudfResult result =
        CudfSolver.solve(
            document,
            criteria,
            CudfOptions.defaults()
                .withCounting(Counting.PACKAGES)
                .withExtras(CudfOptions.Extras.CERTIFICATE));
    assertEquals(CudfResult.Status.PROVEN, result.status(), instance.toString());
    assertEquals(
        Optional.empty(), result.certificate().orElseThrow().firstFlaw(), instance.toString());
    CudfResult.Answer best = result.best().orElseThrow();
    CudfChecker checker = CudfChecker.of(document);
    assertEquals(List.of(), checker.violations(best.solution()));
    long[] values = checker.values(best.solution(), criteria, Counting.PACKAGES);
    List<Long> found = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      boolean isLittle = criteria.list().get(i).sense() == Sense.MINIMIZE;
      found.add(isLittle ? -values[i] : values[i]);
    }
    String name = instance.getFileName().toString().replace(".cudf.xz", ".opt");
    List<Long> known =
        Stream.of(Files.readString(instance.resolveSibling(name)).strip().split(","))
            .map(Long::valueOf)
            .toList();
    assertEquals(known, found, instance.toString());
  }

  @Test
  void smallInstancesHaveTheirKnownOptima() throws IOException {
    int count = 0;
    for (Path instance : instances()) {
      if (Files.size(instance) < SMALL) {
        solve(instance);
        count++;
      }
    }
    assertTrue(count > 0);
  }

  @Test
  @Tag("slow")
  void allInstancesHaveTheirKnownOptima() throws IOException {
    for (Path instance : instances()) {
      solve(instance);
    }
  }
}
