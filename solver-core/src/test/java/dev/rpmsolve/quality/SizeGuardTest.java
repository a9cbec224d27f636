package dev.rpmsolve.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SizeGuardTest {

  @TempDir Path sources;

  private List<String> violationsOf(String text) throws IOException {
    Files.writeString(sources.resolve("A.java"), text);
    return SizeGuard.measure(sources).violations();
  }

  @Test
  void smallFilePassesAndIsSummarized() throws IOException {
    assertEquals(List.of(), violationsOf("class A {\n  void f() {\n  }\n}\n"));
    assertEquals(
        "sizes: 1 files, lines median 4 (goal 150), p90 4 (goal 400);"
            + " 1 methods, lines median 2, p90 2",
        SizeGuard.measure(sources).summary());
  }

  @Test
  void emptyFolderHasNoSizes() throws IOException {
    assertTrue(SizeGuard.measure(sources.resolve("none")).summary().startsWith("sizes: 0 files"));
  }

  @Test
  void longFileIsFound() throws IOException {
    assertEquals(List.of(), violationsOf("class A {}" + "\n".repeat(800)));
    assertEquals(
        List.of("A.java: 801 lines, limit 800"), violationsOf("class A {}" + "\n".repeat(801)));
  }

  @Test
  void longMethodIsFoundWithoutItsJavadoc() throws IOException {
    String javadoc = "/**\n" + "* a\n".repeat(50) + "*/\n";
    assertEquals(
        List.of(), violationsOf("class A {\n" + javadoc + "void f() {" + "\n".repeat(79) + "}}"));
    assertEquals(
        List.of("A.java:2 f: 81 lines, limit 80"),
        violationsOf("class A {\nvoid f() {" + "\n".repeat(80) + "}}"));
  }

  @Test
  void longInitializerIsFound() throws IOException {
    assertEquals(
        List.of("A.java:1 initializer: 81 lines, limit 80"),
        violationsOf("class A { static {" + "\n".repeat(80) + "}}"));
  }

  @Test
  void manyParametersAreFound() throws IOException {
    assertEquals(
        List.of("A.java:1 f: 6 parameters, limit 5"),
        violationsOf("class A { void f(int a, int b, int c, int d, int e, int f) {} }"));
  }

  @Test
  void onlyCanonicalConstructorsOfRecordsAreExempt() throws IOException {
    assertEquals(
        List.of("A.java:5 <init>: 6 parameters, limit 5"),
        violationsOf(
            """
            record A(int a, int b, int c, int d, int e, int f) {
              static int g;
              A(int a, int b, int c, int d, int e, int f) {
                this.a = 1; this.b = 2; this.c = 3; this.d = 4; this.e = 5; this.f = 6; }
              A(int a, int b, int c, int d, int e, long f) { this(a, b, c, d, e, 1); }
            }
            record B(int a, int b, int c, int d, int e, int f) { B { g(); } }
            """));
  }

  @Test
  void unreadableFileIsFound() throws IOException {
    assertEquals(1, violationsOf("class A {").size());
  }
}
