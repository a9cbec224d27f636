package dev.rpmsolve.rpm.metadata;

import static dev.rpmsolve.rpm.RepositoryFixture.primary;
import static dev.rpmsolve.rpm.RepositoryFixture.rpm;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.core.universe.UniverseBuilder;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.MetadataException.Kind;
import dev.rpmsolve.rpm.io.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a primary document says is what the universe holds. */
class PrimaryReaderTest {

  private static final String HEAD = "<name>n</name><arch>noarch</arch>";
  private static final String VERSION = "<version epoch='0' ver='1' rel='2'/>";

  @Test
  void readsEveryField() throws IOException {
    RpmPackage read =
        one(
            "<package type='rpm'><name>foo</name><arch>x86_64</arch>"
                + "<version epoch='3' ver='1.2~rc1' rel='4.el9'/>"
                + "<checksum type='sha256' pkgid='YES'>abc</checksum><summary>s &lt; t</summary>"
                + "<description/><packager/><url>u</url><time file='5' build='1700000001'/>"
                + "<size package='10' installed='20' archive='30'/>"
                + "<location href='Packages/f/foo.rpm'/><format><rpm:license>GPL</rpm:license>"
                + "<rpm:vendor>Acme &amp; Co</rpm:vendor><rpm:sourcerpm>foo.src.rpm</rpm:sourcerpm>"
                + "<rpm:header-range start='1' end='2'/>"
                + "<rpm:provides><rpm:entry name='foo' flags='EQ' epoch='3' ver='1.2~rc1'"
                + " rel='4.el9'/></rpm:provides>"
                + "<rpm:requires><rpm:entry name='/bin/sh' pre='1'/><rpm:entry name='bar'"
                + " flags='GE' epoch='0' ver='2'/></rpm:requires>"
                + "<rpm:conflicts><rpm:entry name='c' flags='LT' ver='1' rel='1'/></rpm:conflicts>"
                + "<rpm:obsoletes><rpm:entry name='o' flags='LE' ver='1'/></rpm:obsoletes>"
                + "<rpm:recommends><rpm:entry name='(a or b)'/></rpm:recommends>"
                + "<rpm:suggests><rpm:entry name='s' flags='GT' ver='1'/></rpm:suggests>"
                + "<rpm:supplements><rpm:entry name='(a and b)'/></rpm:supplements>"
                + "<rpm:enhances><rpm:entry name='e' flags='NE' ver='1'/></rpm:enhances>"
                + "<rpm:freshens><rpm:entry name='f'/></rpm:freshens>"
                + "<file>/usr/bin/foo</file><file type='dir'>/etc/foo</file></format></package>");
    assertEquals("foo-3:1.2~rc1-4.el9.x86_64", read.nevra().toString());
    assertEquals("Acme & Co", read.vendor());
    assertEquals("foo.src.rpm", read.sourcePackage());
    assertEquals("Packages/f/foo.rpm", read.location());
    assertEquals(10, read.downloadBytes());
    assertEquals(20, read.installedBytes());
    assertEquals(1_700_000_001, read.universe().buildTime(0));
    assertDependencies(read, DependencyKind.PROVIDES, "foo = 3:1.2~rc1-4.el9");
    assertDependencies(read, DependencyKind.REQUIRES, "/bin/sh", "bar >= 2");
    assertDependencies(read, DependencyKind.PRE_REQUIRES, "/bin/sh");
    assertDependencies(read, DependencyKind.CONFLICTS, "c < 1-1");
    assertDependencies(read, DependencyKind.OBSOLETES, "o <= 1");
    assertDependencies(read, DependencyKind.RECOMMENDS, "(a or b)");
    assertDependencies(read, DependencyKind.SUGGESTS, "s > 1");
    assertDependencies(read, DependencyKind.SUPPLEMENTS, "(a and b)");
    assertDependencies(read, DependencyKind.ENHANCES, "e <> 1");
    for (String path : List.of("/usr/bin/foo", "/etc/foo", "foo")) {
      assertEquals(1, read.universe().providers(Dependency.parse(path)).length, path);
    }
  }

  @Test
  void readsFieldsInAnyOrder() throws IOException {
    RpmPackage read =
        one(
            "<package><format><rpm:requires><rpm:entry name='r'/></rpm:requires></format>"
                + "<version rel='2' ver='1'/><future><deep/></future><arch>noarch</arch>"
                + "<name>n</name></package>");
    assertEquals("n-1-2.noarch", read.nevra().toString());
    assertDependencies(read, DependencyKind.REQUIRES, "r");
    assertEquals("", read.vendor());
    assertEquals(0, read.downloadBytes());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "epoch='0' ver='1' rel='2', 1-2",
        "epoch='' ver='1' rel='2', 1-2",
        "ver='1' rel='2', 1-2",
        "epoch='5' ver='1' rel='2', 5:1-2",
        "epoch='007' ver='1', 7:1",
        "epoch='000' ver='1', 1",
        "epoch='4294967295' ver='1', 4294967295:1",
        "ver='1', 1",
        "ver='1' rel='', 1",
        "epoch='0' ver='1:2' rel='3', 0:1:2-3",
        "ver=':2', 0::2",
        "epoch='4' ver='1:2', 4:1:2",
        "ver='~', ~",
        "ver='^', ^",
        "ver='1' rel='0-unknown', 1-0-unknown"
      })
  void composesCanonicalVersions(String attributes, String canonical) throws IOException {
    RpmPackage read =
        one(
            rpm(
                "n",
                "id",
                "<rpm:requires><rpm:entry name='x' flags='EQ' "
                    + attributes
                    + "/></rpm:requires>"));
    String text = read.dependencies(DependencyKind.REQUIRES).get(0).toString();
    assertEquals(Dependency.parse("x = " + canonical).toString(), text);
    RpmPackage own = one("<package>" + HEAD + "<version " + attributes + "/></package>");
    assertEquals(canonical, own.universe().evrText(own.universe().evrId(0)));
  }

  @Test
  void anyVersionWillDoWithoutFlagsOrVersion() throws IOException {
    RpmPackage read =
        one(
            rpm(
                "n",
                "id",
                "<rpm:requires><rpm:entry name='a' ver='1'/><rpm:entry name='b' flags='EQ'/>"
                    + "<rpm:entry name='c' flags='GE' epoch='0' ver='' rel=''/>"
                    + "<rpm:entry name='d' flags='' ver='1'/></rpm:requires>"));
    assertDependencies(read, DependencyKind.REQUIRES, "a", "b", "c", "d");
  }

  @Test
  void whatIsWrittenTheSameWayMeansTheSameInEveryList() throws IOException {
    String entry = "<rpm:entry name='r' flags='GE' ver='1' pre='1'/>\n  ";
    String format =
        "<format><rpm:requires>%1$s%1$s</rpm:requires><rpm:provides>%1$s</rpm:provides>"
            + "<rpm:conflicts>%1$s<rpm:entry name='other'/>%1$s</rpm:conflicts></format>";
    RpmPackage read =
        one("<package>" + HEAD + VERSION + String.format(format, entry) + "</package>");
    assertDependencies(read, DependencyKind.REQUIRES, "r >= 1", "r >= 1");
    assertDependencies(read, DependencyKind.PRE_REQUIRES, "r >= 1", "r >= 1");
    assertDependencies(read, DependencyKind.PROVIDES, "r >= 1");
    assertDependencies(read, DependencyKind.CONFLICTS, "r >= 1", "other", "r >= 1");
  }

  @Test
  void repeatedDependenciesAreHeldToTheSameRules() {
    String rich = "<rpm:entry name='(a or b)'/>";
    MetadataException richProvide =
        refusal(
            "<package>"
                + HEAD
                + VERSION
                + "<format><rpm:requires>"
                + rich.repeat(3)
                + "</rpm:requires><rpm:provides>"
                + rich
                + "</rpm:provides></format></package>");
    assertTrue(richProvide.getMessage().contains("a plain capability"), richProvide.getMessage());
    ReadLimits defaults = ReadLimits.defaults();
    ReadLimits limits = defaults.withContent(new ReadLimits.Content(10, 5, 10, 10));
    String entries = "<rpm:entry name='a'/>".repeat(6);
    MetadataException tooMany =
        assertThrows(
            MetadataException.class,
            () ->
                read(
                    "<package>"
                        + HEAD
                        + VERSION
                        + "<format><rpm:requires>"
                        + entries
                        + "</rpm:requires></format></package>",
                    limits));
    assertEquals(Kind.LIMIT_EXCEEDED, tooMany.kind());
  }

  @Test
  void kindsBecomePrefixes() throws IOException {
    RpmPackage read =
        one(
            rpm(
                "n",
                "id",
                "<rpm:provides><rpm:entry kind='pattern' name='base' flags='EQ' ver='1'/>"
                    + "<rpm:entry kind='package' name='p'/><rpm:entry kind='' name='q'/>"
                    + "</rpm:provides>"));
    assertDependencies(read, DependencyKind.PROVIDES, "pattern:base = 1", "p", "q");
  }

  @ParameterizedTest
  @ValueSource(strings = {"src", "nosrc"})
  void sourcePackagesProvideNothing(String arch) throws IOException {
    RpmPackage read =
        one(
            "<package><name>n</name><arch>"
                + arch
                + "</arch>"
                + VERSION
                + "<format><rpm:provides><rpm:entry name='n'/></rpm:provides><rpm:requires>"
                + "<rpm:entry name='gcc'/></rpm:requires><file>/n.spec</file></format></package>");
    assertDependencies(read, DependencyKind.PROVIDES);
    assertDependencies(read, DependencyKind.REQUIRES, "gcc");
    assertEquals(0, read.universe().providers(Dependency.parse("/n.spec")).length);
  }

  @Test
  void baseOfALocationIsKept() throws IOException {
    String package1 =
        "<package>" + HEAD + VERSION + "<location xml:base='%s' href='p/x.rpm'/></package>";
    assertEquals("media://1/p/x.rpm", one(String.format(package1, "media://1/")).location());
    assertEquals("sub/p/x.rpm", one(String.format(package1, "sub")).location());
    assertEquals("p/x.rpm", one(String.format(package1, "")).location());
    assertEquals(Kind.UNSAFE_PATH, refusal(String.format(package1, "../..")).kind());
  }

  @Test
  void otherTypesOfPackagesArePassedOver() throws IOException {
    Universe universe = read("<package type='delta'><name/></package>" + rpm("a", "id", ""));
    assertEquals(1, universe.packageCount());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<package>" + VERSION + "<arch>noarch</arch></package>",
        "<package><name>n</name>" + VERSION + "</package>",
        "<package>" + HEAD + "</package>",
        "<package>" + HEAD + "<version epoch='1'/></package>",
        "<package>" + HEAD + "<version ver=''/></package>",
        "<package>" + HEAD + "<version epoch='-1' ver='1'/></package>",
        "<package>" + HEAD + "<version epoch='4294967296' ver='1'/></package>",
        "<package>" + HEAD + "<version epoch='99999999999999999999999' ver='1'/></package>",
        "<package>" + HEAD + "<version epoch='x' ver='1'/></package>",
        "<package>" + HEAD + "<version epoch='\u0661' ver='1'/></package>",
        "<package>" + HEAD + "<version ver='1 2'/></package>",
        "<package>" + HEAD + "<version ver='1' rel='&#10;'/></package>",
        "<package>" + HEAD + VERSION + VERSION + "</package>",
        "<package>" + HEAD + "<name>m</name>" + VERSION + "</package>",
        "<package><name></name><arch>noarch</arch>" + VERSION + "</package>",
        "<package><name>n</name><arch/>" + VERSION + "</package>",
        "<package><name>n<b/></name><arch>noarch</arch>" + VERSION + "</package>",
        "<package>" + HEAD + VERSION + "<size package='-1'/></package>",
        "<package>" + HEAD + VERSION + "<size installed='9223372036854775808'/></package>",
        "<package>" + HEAD + VERSION + "<size package='1.5'/></package>",
        "<package>" + HEAD + VERSION + "<time build='now'/></package>",
        "<package>" + HEAD + VERSION + "<location/></package>",
        "<package>" + HEAD + VERSION + "<format><file/></format></package>"
      })
  void refusesBrokenPackages(String element) {
    MetadataException e = refusal(element);
    assertEquals(Kind.MALFORMED, e.kind(), e.getMessage());
    assertTrue(e.offset() > 0, e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "flags='EQ' ver='1'",
        "name='' flags='EQ' ver='1'",
        "name='x' flags='EQQ' ver='1'",
        "name='x' flags='eq' ver='1'",
        "name='x' flags='8' ver='1'",
        "name='x' flags='EQ' epoch='-1' ver='1'",
        "name='(a or'",
        "name='(a if b else c)))'",
        "name='(((((((((a'",
        "name='()'",
        "name='(a or b)' flags='EQ' ver='1'"
      })
  void refusesBrokenDependenciesAndNamesThePackage(String attributes) {
    MetadataException e =
        refusal(
            rpm("culprit", "id", "<rpm:requires><rpm:entry " + attributes + "/></rpm:requires>"));
    assertEquals(Kind.MALFORMED, e.kind(), e.getMessage());
    assertTrue(e.getMessage().contains("package culprit"), e.getMessage());
    assertTrue(e.offset() > 0, e.getMessage());
  }

  @Test
  void refusesRichProvidesAndDeepDependencies() {
    assertEquals(
        Kind.MALFORMED,
        refusal(rpm("n", "id", "<rpm:provides><rpm:entry name='(a or b)'/></rpm:provides>"))
            .kind());
    String deep = "(".repeat(10_000) + "a";
    assertEquals(
        Kind.MALFORMED,
        refusal(rpm("n", "id", "<rpm:requires><rpm:entry name='" + deep + "'/></rpm:requires>"))
            .kind());
  }

  @Test
  void refusesWhatExceedsTheLimits() {
    String evr = "<package>" + HEAD + "<version ver='" + "1".repeat(5000) + "'/></package>";
    assertEquals(Kind.LIMIT_EXCEEDED, refusal(evr).kind());
    ReadLimits tight = ReadLimits.defaults().withContent(new ReadLimits.Content(2, 3, 2, 100));
    String three = rpm("a", "1", "") + rpm("b", "2", "") + rpm("c", "3", "");
    String files = rpm("a", "1", "<file>/1</file><file>/2</file><file>/3</file>");
    String entries =
        rpm("a", "1", "<rpm:provides>" + "<rpm:entry name='x'/>".repeat(4) + "</rpm:provides>");
    for (String packages : List.of(three, files, entries)) {
      MetadataException e = assertThrows(MetadataException.class, () -> read(packages, tight));
      assertEquals(Kind.LIMIT_EXCEEDED, e.kind(), e.getMessage());
      assertTrue(e.getMessage().contains("ReadLimits.Content."), e.getMessage());
    }
  }

  @Test
  void refusesAnotherRoot() {
    MetadataException e =
        assertThrows(
            MetadataException.class, () -> readDocument("<filelists/>", ReadLimits.defaults()));
    assertTrue(e.getMessage().contains("<metadata>"), e.getMessage());
  }

  private static void assertDependencies(RpmPackage read, DependencyKind kind, String... expected) {
    assertEquals(
        List.of(expected), read.dependencies(kind).stream().map(Dependency::toString).toList());
  }

  private static RpmPackage one(String packages) throws IOException {
    Universe universe = read(packages);
    assertEquals(1, universe.packageCount());
    return universe.get(0);
  }

  private static MetadataException refusal(String packages) {
    return assertThrows(MetadataException.class, () -> read(packages));
  }

  private static Universe read(String packages) throws IOException {
    return read(packages, ReadLimits.defaults());
  }

  private static Universe read(String packages, ReadLimits limits) throws IOException {
    return readDocument(primary(1, packages), limits);
  }

  private static Universe readDocument(String document, ReadLimits limits) throws IOException {
    UniverseBuilder builder = Universe.builder(ArchPolicy.of("x86_64"));
    int repository = builder.addRepository(Repository.of("r"));
    byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
    new PrimaryReader(builder, limits, ReadObserver.silent())
        .read(new ByteArrayInputStream(bytes), "primary.xml", repository, Optional.empty());
    return builder.build();
  }
}
