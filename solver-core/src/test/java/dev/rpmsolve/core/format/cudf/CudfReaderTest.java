package dev.rpmsolve.core.format.cudf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CudfReaderTest {
  private static final String DOCUMENT =
      """
      # a comment
      preamble: example
      property: suite: enum[stable,testing] = [stable],
       bugs: int = [-3], text: string = ["say \\"hi\\""],
       recommends: vpkgformula = [a | b >= 2], replaces: vpkglist = [],
       also: veqpkglist = [x = 1], one: veqpkg = [a], near: vpkg = [a < 3],
       good: bool = [true], nick: ident = [joe], home: pkgname = [a], size: nat
      univ-checksum: 123

      package: car
      version: 1
      depends: engine, wheel >= 2 | sledge , door!=1
      conflicts: car, bus < 3
      provides: vehicle, car = 7
      installed: true
      was-installed: true
      keep: feature
      suite: testing
      size: 12

      # another comment
      package: a%20b
      version: 2147483647
      depends:
      # inside
       true!
      size:9

      package: never
      depends: false!
      version: 3
      size: 0
      text: two words
      replaces: car = 1
      recommends: car

      request: problem 7
      install: car = 1, engine
      remove: wheel
      upgrade: a%20b
      """;

  private static List<String> texts(CudfDocument document, int[] constraints) {
    return IntStream.of(constraints).mapToObj(document::constraintText).toList();
  }

  @Test
  void allPropertiesAndTypesAreRead() {
    CudfDocument document = CudfReader.parse(DOCUMENT);
    assertEquals(new CudfPreamble("example", "123", "", ""), document.preamble());
    assertEquals(3, document.packageCount());
    assertEquals("car = 1", document.packageText(0));
    assertTrue(document.isInstalled(0) && document.wasInstalled(0));
    assertEquals(CudfKeep.FEATURE, document.keep(0));
    assertEquals(CudfKeep.NONE, document.keep(1));
    assertFalse(document.isInstalled(1) || document.wasInstalled(1));
    int[] clauses = document.depends().row(0);
    assertEquals(List.of("engine"), texts(document, document.clauses().row(clauses[0])));
    assertEquals(
        List.of("wheel >= 2", "sledge"), texts(document, document.clauses().row(clauses[1])));
    assertEquals(List.of("door != 1"), texts(document, document.clauses().row(clauses[2])));
    assertEquals(List.of("car", "bus < 3"), texts(document, document.conflicts().row(0)));
    assertEquals(List.of("vehicle", "car = 7"), texts(document, document.provides().row(0)));
    assertEquals(0, document.depends().row(1).length);
    assertArrayEquals(new int[0], document.clauses().row(document.depends().row(2)[0]));
    CudfRequest request = document.request().orElseThrow();
    assertEquals("problem 7", request.id());
    assertEquals(List.of("car = 1", "engine"), texts(document, request.install()));
    assertEquals(List.of("wheel"), texts(document, request.remove()));
    assertEquals(List.of("a%20b"), texts(document, request.upgrade()));
  }

  @Test
  void declaredPropertiesHaveTheirValuesOrDefaults() {
    CudfDocument document = CudfReader.parse(DOCUMENT);
    assertEquals(1, scalar(document, "suite", 0));
    assertEquals(0, scalar(document, "suite", 1));
    assertEquals(-3, scalar(document, "bugs", 1));
    assertEquals("say \"hi\"", document.text((int) scalar(document, "text", 0)));
    assertEquals("two words", document.text((int) scalar(document, "text", 2)));
    assertEquals(1, scalar(document, "good", 0));
    assertEquals("joe", document.text((int) scalar(document, "nick", 0)));
    assertEquals("a", document.name((int) scalar(document, "home", 2)));
    assertEquals("a < 3", document.constraintText((int) scalar(document, "near", 2)));
    assertEquals(12, scalar(document, "size", 0));
    assertEquals(9, scalar(document, "size", 1));
    CudfColumn recommends = document.column("recommends").orElseThrow();
    int[] clause = document.clauses().row(recommends.rows().row(0)[0]);
    assertEquals(List.of("a", "b >= 2"), texts(document, clause));
    assertEquals(
        List.of("car"), texts(document, document.clauses().row(recommends.rows().row(2)[0])));
    CudfColumn replaces = document.column("replaces").orElseThrow();
    assertEquals(List.of(), texts(document, replaces.rows().row(0)));
    assertEquals(List.of("car = 1"), texts(document, replaces.rows().row(2)));
  }

  private static long scalar(CudfDocument document, String name, int packageId) {
    return document.column(name).orElseThrow().scalar(packageId);
  }

  @Test
  void windowsLineEndsAndBytesInSmallPortionsMakeNoDifference() throws IOException {
    byte[] bytes = DOCUMENT.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    InputStream dripping =
        new ByteArrayInputStream(bytes) {
          @Override
          public synchronized int read(byte[] into, int from, int length) {
            return super.read(into, from, Math.min(length, 3));
          }
        };
    CudfDocument document = CudfReader.read(dripping, CudfLimits.defaults());
    assertEquals(3, document.packageCount());
    assertEquals("two words", document.text((int) scalar(document, "text", 2)));
    assertEquals(1, document.depends().row(2).length);
  }

  @Test
  void packagesAreFoundByNameAndVersion() {
    CudfDocument document =
        CudfReader.parse(
            "package: a\nversion: 3\n\npackage: b\nversion: 1\nprovides: a = 2, c\n\n"
                + "package: a\nversion: 1\n\nrequest: \ninstall: a >= 2, c > 9, a = 2\n");
    int name = document.findName("a");
    assertArrayEquals(new int[] {2, 0}, document.packagesByName().row(name));
    assertEquals(2, document.packageId(name, 1));
    assertEquals(-1, document.packageId(name, 2));
    int[] constraints = document.request().orElseThrow().install();
    assertTrue(document.satisfies(0, constraints[0]));
    assertTrue(document.satisfies(1, constraints[0]));
    assertFalse(document.satisfies(2, constraints[0]));
    assertTrue(document.satisfies(1, constraints[1]), "without a version, all are provided");
    assertTrue(document.satisfies(1, constraints[2]));
    assertFalse(document.satisfies(0, constraints[2]));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "package: a | 1 | version",
        "package: a~version: 0 | 2 | version",
        "package: a~version: 99999999999999999999 | 2 | version",
        "package: a_b~version: 1 | 1 | package",
        "package: a~version: 1~color: red | 3 | ''",
        "package: a~version: 1~install: b | 3 | install",
        "package: a~version: 1~version: 2 | 3 | version",
        "package: a~version: 1~~package: a~version: 1 | 5 | version",
        "package: a~version: 1~depends: b, | 3 | depends",
        "package: a~version: 1~depends: b c | 3 | depends",
        "package: a~version: 1~depends: b >= | 3 | depends",
        "package: a~version: 1~depends: , b | 3 | depends",
        "package: a~version: 1~provides: b >= 2 | 3 | provides",
        "package: a~version: 1~conflicts: b ; c | 3 | conflicts",
        "package: a~version: 1~installed: yes | 3 | installed",
        "package: a~version: 1~keep: all | 3 | keep",
        "package: a~version: 1~no colon here | 3 | ''",
        "version: 1~package: a | 1 | version",
        "request: ~install: a~~package: a~version: 1 | 4 | package",
        "package: a~version: 1~~preamble: | 4 | preamble",
        "preamble: ~property: a: nat, a: nat | 2 | property",
        "preamble: ~property: version: nat | 2 | property",
        "preamble: ~property: a: number | 2 | property",
        "preamble: ~property: a: nat = [-1] | 2 | property",
        "preamble: ~property: a: nat = [1 | 2 | property",
        "preamble: ~property: a: string = [\"x] | 2 | property",
        "preamble: ~property: a: enum[] | 2 | property",
        "preamble: ~property: a: nat~~package: b~version: 1 | 4 | a",
      })
  void complaintsNameLineAndProperty(String text, int line, String property) {
    CudfException refusal =
        assertThrows(CudfException.class, () -> CudfReader.parse(text.replace('~', '\n')));
    assertEquals(line, refusal.line(), refusal.getMessage());
    assertEquals(property, refusal.property(), refusal.getMessage());
  }

  @ParameterizedTest
  @CsvSource({"10,100,9,9,9", "1000,8,9,9,9", "1000,100,1,9,9", "1000,100,9,1,9", "1000,100,9,9,1"})
  void everyLimitEndsTheReading(long bytes, int line, int packages, int items, int properties) {
    CudfLimits limits = new CudfLimits(bytes, line, packages, items, properties);
    String text =
        "preamble: \nproperty: a: nat = [1], b: nat = [1]\n\n"
            + "package: a\nversion: 1\ndepends: b | c\n\npackage: b\nversion: 1\nconflicts: a, d\n";
    CudfException refusal =
        assertThrows(CudfException.class, () -> CudfReader.read(new Dripping(text), limits));
    assertEquals(CudfException.Kind.LIMIT_EXCEEDED, refusal.kind(), refusal.getMessage());
  }

  /** A text in portions of one byte, so that bounds are met where they are. */
  private static final class Dripping extends InputStream {
    private final byte[] bytes;
    private int at;

    Dripping(String text) {
      bytes = text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int read() {
      return at < bytes.length ? bytes[at++] : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) {
      int next = read();
      if (next < 0) {
        return -1;
      }
      into[from] = (byte) next;
      return 1;
    }
  }

  @Test
  void textOfTheDocumentCannotForgeLinesOfComplaints() {
    CudfException refusal =
        assertThrows(
            CudfException.class,
            () -> CudfReader.parse("package: a\u001b[2J\u2028b\nversion: 1\n"));
    assertTrue(refusal.getMessage().contains("\\u001b"), refusal.getMessage());
    assertFalse(refusal.getMessage().contains("\u2028"), refusal.getMessage());
  }

  @Test
  void namesStandForAnyText() {
    String text = "libfoo.so.1()(64bit) \u00e9%";
    String name = CudfNames.encode(text);
    assertTrue(CudfNames.isName(name), name);
    assertEquals(text, CudfNames.decode(name));
    assertEquals("a%2", CudfNames.decode("a%2"));
    assertFalse(CudfNames.isName("a b"));
  }
}
