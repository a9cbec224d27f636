package dev.rpmsolve.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchitectureGuardTest {

  private static final PackageTable TABLE =
      PackageTable.parse(
          """
          # low to high
          *    -> top:Shared
          low  ->
          high -> low
          top  -> low, high
          """);

  private static final ArchitectureGuard GUARD =
      ArchitectureGuard.of(TABLE).reserve("foreign.", "dev.rpmsolve.high").reserve("javax.xml.");

  @TempDir Path classes;

  private List<String> violationsOf(Map<String, String> sources) throws IOException {
    assertEquals(List.of(), SourceCompiler.compile(sources, classes));
    return violations(GUARD);
  }

  // The stand-in for a foreign library is compiled into the same folder and must not count.
  private List<String> violations(ArchitectureGuard guard) throws IOException {
    return guard.violations(classes).stream().filter(line -> !line.startsWith("foreign.")).toList();
  }

  private List<String> violationsOf(String member) throws IOException {
    return violationsOf(
        Map.of(
            "Low.java",
            "package dev.rpmsolve.low; public class Low { " + member + " }",
            "High.java",
            "package dev.rpmsolve.high; public class High { @interface Mark {} }",
            "Shared.java",
            "package dev.rpmsolve.top; public class Shared { public static class Nested {} }",
            "Engine.java",
            "package foreign; public class Engine {}"));
  }

  @Test
  void allowedUsesPass() throws IOException {
    assertEquals(
        List.of(),
        violationsOf(
            "dev.rpmsolve.top.Shared.Nested f; static final int N = 3; java.util.List<?> l;"));
  }

  @Test
  void upwardFieldTypeIsFound() throws IOException {
    assertEquals(
        List.of(
            "dev.rpmsolve.low.Low: must not use dev.rpmsolve.high.High (see the package table)"),
        violationsOf("dev.rpmsolve.high.High high;"));
  }

  @Test
  void upwardUseInGenericsIsFound() throws IOException {
    assertEquals(
        1, violationsOf("java.util.List<dev.rpmsolve.high.High> list() { return null; }").size());
  }

  @Test
  void upwardUseInCodeAndArraysIsFound() throws IOException {
    assertEquals(1, violationsOf("Object f() { return new dev.rpmsolve.high.High[1][2]; }").size());
  }

  @Test
  void reservedLibraryIsFound() throws IOException {
    assertEquals(
        "dev.rpmsolve.low.Low: must not use foreign.Engine"
            + " (foreign.* is for [dev.rpmsolve.high])",
        violationsOf("foreign.Engine f() { return new foreign.Engine(); }").get(0));
  }

  @Test
  void reservedLibraryMayBeUsedByItsOwner() throws IOException {
    assertEquals(
        List.of(),
        violationsOf(
            Map.of(
                "High.java",
                "package dev.rpmsolve.high; class High { Object f() { return new foreign.Engine(); } }",
                "Engine.java",
                "package foreign; public class Engine {}")));
  }

  @Test
  void forbiddenPlatformPackageIsFound() throws IOException {
    assertEquals(1, violationsOf("javax.xml.XMLConstants f;").size());
  }

  @Test
  void consoleAndStackTracesAreFound() throws IOException {
    List<String> violations =
        violationsOf(
            "void f(Exception e) { System.out.print(1); System.err.print(2); e.printStackTrace(); }");
    assertEquals(
        List.of(
            "dev.rpmsolve.low.Low: must not print through java.lang.Exception#printStackTrace",
            "dev.rpmsolve.low.Low: must not print through java.lang.System#err",
            "dev.rpmsolve.low.Low: must not print through java.lang.System#out"),
        violations);
    assertEquals(List.of(), violations(GUARD.console("dev.rpmsolve.low")));
  }

  @Test
  void staticVariablesAreFound() throws IOException {
    assertEquals(
        List.of(
            "dev.rpmsolve.low.Low: static variable n",
            "dev.rpmsolve.low.Low: static variable COUNT"),
        violationsOf(
            "static int n; static final java.util.concurrent.atomic.AtomicLong COUNT = null;"));
  }

  @Test
  void unknownPackageAsksForARow() throws IOException {
    assertEquals(
        List.of(
            "dev.rpmsolve.other.Other: add its package dev.rpmsolve.other to the package table"),
        violationsOf(Map.of("Other.java", "package dev.rpmsolve.other; class Other {}")));
  }

  @Test
  void forwardArrowIsFound() {
    assertEquals(
        Optional.of("low -> high"),
        PackageTable.parse("low -> high\nhigh -> low\n").firstForwardUse());
  }

  @Test
  void wildcardLeavesInternalPackagesOut() {
    PackageTable table = PackageTable.parse("rpm -> core.*");
    assertTrue(table.allows("dev.rpmsolve.rpm", "dev.rpmsolve.core.Budget"));
    assertTrue(table.allows("dev.rpmsolve.rpm", "dev.rpmsolve.core.version.Evr"));
    assertFalse(table.allows("dev.rpmsolve.rpm", "dev.rpmsolve.core.internal.ints.IntTable"));
    assertFalse(table.allows("dev.rpmsolve.rpm", "dev.rpmsolve.corebutnot.Evr"));
  }

  @Test
  void malformedTablesAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> PackageTable.parse("low high"));
    assertThrows(IllegalArgumentException.class, () -> PackageTable.parse("low ->\nlow ->"));
  }
}
