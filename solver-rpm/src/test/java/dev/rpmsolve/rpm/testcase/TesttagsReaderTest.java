package dev.rpmsolve.rpm.testcase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.core.universe.UniverseBuilder;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.MetadataException.Kind;
import dev.rpmsolve.rpm.io.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TesttagsReaderTest {
  private final UniverseBuilder builder = Universe.builder(ArchPolicy.of("x86_64"));
  private final int repository = builder.addRepository(Repository.of("r"));

  private TesttagsReader.Summary read(String text) throws IOException {
    return read(text, ReadLimits.defaults());
  }

  private TesttagsReader.Summary read(String text, ReadLimits limits) throws IOException {
    return TesttagsReader.read(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
        "r.repo",
        new TesttagsReader.Target(builder, repository),
        limits);
  }

  private static List<String> texts(Universe universe, int id, DependencyKind kind) {
    return universe.get(id).dependencies(kind).stream().map(Object::toString).toList();
  }

  @Test
  void readsEveryTag() throws IOException {
    TesttagsReader.Summary summary =
        read(
            """
            =Ver: 3.0
            =Pkg: foo 0:1 2 x86_64
            =Sum: a summary
            +Req:
            /bin/sh
            bar >= 1 | baz
            early
            -Req:
            +Prq:
            early
            -Prq:
            =Prv: foo = 1-2
            =Con: enemy
            =Obs: old < 1
            =Rec: nice
            =Sug: nicer
            =Sup: foo & bar
            =Enh: bar
            =Owr: first
            =Ipr: early
            =Vnd: A Vendor
            =Tim: 1234
            +Fls:
            /etc/foo
            /usr/share/foo
            -Fls:
            =Xyz: unknown
            +Abc:
            =Pkg: not a package
            -Abc:
            =Pkg: bar 2 - -
            """);
    Universe universe = builder.build();

    assertEquals(2, summary.packageCount());
    assertEquals(List.of(), summary.gaps());
    assertEquals("foo-1-2.x86_64", universe.get(0).toString());
    assertEquals(
        List.of("/bin/sh", "(bar >= 1 or baz)", "early"),
        texts(universe, 0, DependencyKind.REQUIRES));
    assertEquals(List.of("early"), texts(universe, 0, DependencyKind.PRE_REQUIRES));
    assertEquals(List.of("early"), texts(universe, 0, DependencyKind.TRANSIENT_REQUIRES));
    assertEquals(List.of("first"), texts(universe, 0, DependencyKind.ORDER_WITH_REQUIRES));
    assertEquals(List.of("foo = 1-2"), texts(universe, 0, DependencyKind.PROVIDES));
    assertEquals(List.of("(foo and bar)"), texts(universe, 0, DependencyKind.SUPPLEMENTS));
    assertEquals("A Vendor", universe.get(0).vendor());
    assertEquals(1234, universe.buildTime(0));
    assertEquals(1, universe.packagesByPath().row(universe.names().find("/etc/foo")).length);
    assertEquals("2", universe.evrText(universe.evrId(1)));
    assertEquals("", universe.get(1).arch());
    assertEquals(List.of(), texts(universe, 1, DependencyKind.PROVIDES));
  }

  @Test
  void oldFormsProvideTheirPackages() throws IOException {
    read(
        "=Pkg: a 1 1 noarch\n=Pkg: b 1 1 src\n=Prv: c\n=Ver: 3.0 addselfprovides\n=Pkg: d 1 1 i686\n");
    Universe universe = builder.build();

    assertEquals(List.of("a = 1-1"), texts(universe, 0, DependencyKind.PROVIDES));
    assertEquals(List.of(), texts(universe, 1, DependencyKind.PROVIDES));
    assertEquals(List.of("d = 1-1"), texts(universe, 2, DependencyKind.PROVIDES));
  }

  @Test
  void pathsAtTheEndOfOldProvidesAreFiles() throws IOException {
    read("=Ver: 2.0\n=Pkg: a 1 1 noarch\n+Prv:\n/bin/x\nb\n/bin/y\n-Prv:\n");
    Universe universe = builder.build();

    assertEquals(List.of("/bin/x", "b", "a = 1-1"), texts(universe, 0, DependencyKind.PROVIDES));
    assertEquals(0, universe.packagesByPath().row(universe.names().find("/bin/x")).length);
    assertEquals(1, universe.packagesByPath().row(universe.names().find("/bin/y")).length);
  }

  @Test
  void theOldNotationOfRichDependenciesIsUnderstood() throws IOException {
    read(
        """
        =Ver: 2.0
        =Pkg: a 1 1 noarch
        =Prv: locale(kde:de;en)
        =Prv: split:/usr/bin/x/
        =Sup: packageand(x:pattern:y)
        =Sup: modalias(kernel:pci:v1)
        =Con: otherproviders(mta)
        """);
    Universe universe = builder.build();

    assertEquals(
        List.of(
            "(x and pattern:y)",
            "(kernel and namespace:modalias(pci:v1))",
            "(kde and (namespace:language(de) or namespace:language(en)))",
            "namespace:splitprovides(split + /usr/bin/x)"),
        texts(universe, 0, DependencyKind.SUPPLEMENTS));
    assertEquals(List.of("mta"), texts(universe, 0, DependencyKind.CONFLICTS));
  }

  @Test
  void whatHasNoTranslationIsReported() throws IOException {
    TesttagsReader.Summary summary =
        read("=Ver: 3\n=Pkg: a 1 1 noarch\n=Req: x <KIND> y\n=Prv: a & b\n=Cns: z\n");

    assertEquals(
        List.of(
            "unsupported the dependency operator <KIND> at r.repo:3",
            "unsupported a rich dependency that is provided at r.repo:4",
            "unsupported the tag Cns (conda's constraints) at r.repo:5"),
        summary.gaps().stream().map(Object::toString).toList());
  }

  @Test
  void aLineThatIsNoDependencyEndsItsList() throws IOException {
    TesttagsReader.Summary summary =
        read("=Pkg: a 1 1 noarch\n=Prv: b\n=Prv: c)\n=Prv: d\n=Req: e\n=Sup: f \\ff\n");
    Universe universe = builder.build();

    assertEquals(List.of(3, 6), summary.defects().stream().map(d -> d.line()).toList());
    assertEquals(List.of("b", "a = 1-1"), texts(universe, 0, DependencyKind.PROVIDES));
    assertEquals(List.of("e"), texts(universe, 0, DependencyKind.REQUIRES));
  }

  @Test
  void aPackageOfOtherThanFourWordsIsReadOver() throws IOException {
    TesttagsReader.Summary summary =
        read("=Pkg: a 1 1 -\n=Req: b\n=Pkg: c 1 1\n=Req: d\n=Pkg: e 1 1 i686 x\n=Req: f\n");
    Universe universe = builder.build();

    assertEquals(1, summary.packageCount());
    assertEquals(List.of(3, 5), summary.defects().stream().map(d -> d.line()).toList());
    assertEquals(List.of("b", "d", "f"), texts(universe, 0, DependencyKind.REQUIRES));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=Pkg: a 9999999999:1 1 noarch", "=Tim: 99999999999999999999"})
  void namesTheLineThatIsMalformed(String line) {
    MetadataException e =
        assertThrows(MetadataException.class, () -> read("=Ver: 3\n=Pkg: a 1 1 x\n" + line));

    assertEquals(Kind.MALFORMED, e.kind());
    assertEquals(3, e.line());
    assertTrue(e.getMessage().startsWith("r.repo: line 3: expected "));
  }

  @Test
  void keepsItsLimits() {
    ReadLimits small = ReadLimits.defaults().withContent(new ReadLimits.Content(1, 2, 1, 10));
    for (String text :
        List.of(
            "=Pkg: a 1 1 x\n=Pkg: b 1 1 x\n",
            "=Pkg: a 1 1 x\n=Req: a\n=Prv: b\n=Con: c\n",
            "=Pkg: a 1 1 x\n=Fls: /a\n=Fls: /b\n",
            "=Pkg: a 12345678901 1 x\n")) {
      UniverseBuilder fresh = Universe.builder(ArchPolicy.any());
      fresh.addRepository(Repository.of("r"));
      MetadataException e =
          assertThrows(
              MetadataException.class,
              () ->
                  TesttagsReader.read(
                      new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                      "r.repo",
                      new TesttagsReader.Target(fresh, 0),
                      small));
      assertEquals(Kind.LIMIT_EXCEEDED, e.kind());
    }
  }
}
