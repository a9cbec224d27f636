package dev.rpmsolve.rpm.header;

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
import dev.rpmsolve.rpm.header.HeaderPackageReader.Context;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.MetadataException.Kind;
import dev.rpmsolve.rpm.io.ReadLimits;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderPackageReaderTest {
  private static final int PRE = 1 << 9;
  private static final int POST = 1 << 10;
  private static final int PRE_UN = 1 << 11;
  private static final int INTERP = 1 << 8;
  private static final HeaderSource SOURCE = new HeaderSource("db", 0, "header 1", "try again");

  private final UniverseBuilder builder = Universe.builder(ArchPolicy.of("x86_64"));
  private final int repository = builder.addRepository(Repository.of("r"));
  private final HeaderPackageReader reader =
      new HeaderPackageReader(builder, ReadLimits.defaults());

  private static HeaderWriter web() {
    return HeaderWriter.of("web", "1.0", "1", "noarch");
  }

  private static HeaderWriter requires(HeaderWriter writer, Object... triples) {
    return writer.dependencies(
        HeaderTag.REQUIRE_NAME, HeaderTag.REQUIRE_VERSION, HeaderTag.REQUIRE_FLAGS, triples);
  }

  private Optional<HeaderPackage> read(HeaderWriter writer) {
    byte[] bytes = writer.write();
    return reader.read(
        RpmHeader.parse(bytes, 0, bytes.length, SOURCE), Context.installed(repository));
  }

  private RpmPackage only(HeaderWriter writer) {
    HeaderPackage found = read(writer).orElseThrow();
    return builder.build().get(found.packageId());
  }

  private static String shown(RpmPackage one, DependencyKind kind) {
    return one.dependencies(kind).toString();
  }

  @Test
  void relationsAndVersionsAreThoseOfTheHeader() {
    RpmPackage web =
        only(
            requires(
                web(), "a", 0, "", "b", 2, "1", "c", 4, "1:2-3", "d", 8, "0:4", "e", 10, "5-", "f",
                12, ":6", "g", 6, "7", "h", 14, "8", "i", 0, "9", "j", 8, ""));
    assertEquals(
        "[a, b < 1, c > 1:2-3, d = 4, e <= 5, f >= 6, g <> 7, h <=> 8, i, j]",
        shown(web, DependencyKind.REQUIRES));
  }

  @Test
  void scriptletsMakeRequirementsThatComeFirstAndOnesThatMayGo() {
    RpmPackage web =
        only(
            requires(
                web(),
                "/bin/sh",
                PRE | INTERP,
                "",
                "/bin/sh",
                POST | INTERP,
                "",
                "shell",
                POST,
                "",
                "tool",
                POST,
                "",
                "tool",
                PRE_UN,
                "",
                "plain",
                0,
                "",
                "plain",
                PRE,
                "",
                "legacy",
                1 << 6,
                "",
                "(a or b)",
                POST,
                ""));
    assertEquals(
        "[/bin/sh, shell, tool, plain, legacy, a or b]",
        shown(web, DependencyKind.REQUIRES).replaceAll("[()]", ""));
    assertEquals(
        "[/bin/sh, shell, tool, plain, legacy, a or b]",
        shown(web, DependencyKind.PRE_REQUIRES).replaceAll("[()]", ""));
    assertEquals(
        "[/bin/sh, shell, a or b]",
        shown(web, DependencyKind.TRANSIENT_REQUIRES).replaceAll("[()]", ""));
  }

  @Test
  void oldNotationsOfWeakDependenciesMeanTheNewOnes() {
    int strong = 1 << 27;
    RpmPackage web =
        only(
            requires(web(), "hint", 1 << 19, "")
                .dependencies(1156, 1157, 1158, "s", 0, "", "r", strong, "")
                .dependencies(1159, 1160, 1161, "e", 0, "", "u", strong | 8, "2"));
    assertEquals("[hint, s]", shown(web, DependencyKind.SUGGESTS));
    assertEquals("[r]", shown(web, DependencyKind.RECOMMENDS));
    assertEquals("[e]", shown(web, DependencyKind.ENHANCES));
    assertEquals("[u = 2]", shown(web, DependencyKind.SUPPLEMENTS));
    assertEquals("[]", shown(web, DependencyKind.REQUIRES));
    assertEquals("[web = 1.0-1]", shown(web, DependencyKind.PROVIDES));
  }

  @ParameterizedTest
  @CsvSource({"0, 1.0, 1.0-1", "3, 1.0, 3:1.0-1", "0, 1:2, 0:1:2-1", "-1, 1, 4294967295:1-1"})
  void epochsAreWrittenWhereTheyCount(int epoch, String version, String expected) {
    RpmPackage one = only(web().text(HeaderTag.VERSION, version).numbers(HeaderTag.EPOCH, epoch));
    assertEquals(expected, one.universe().evrText(one.universe().evrId(one.id())));
  }

  @Test
  void filesAreThoseOnDisk() {
    RpmPackage web =
        only(
            web()
                .texts(HeaderTag.DIR_NAMES, "/usr/bin/", "/etc/")
                .texts(HeaderTag.BASE_NAMES, "web", "conf", "doc", "other", "net")
                .numbers(HeaderTag.DIR_INDEXES, 0, 1, 1, 0, 0)
                .chars(HeaderTag.FILE_STATES, 0, 0, 2, 4, 3));
    Universe universe = web.universe();
    assertEquals(1, universe.providers(dependency("/etc/conf")).length);
    assertEquals(0, universe.providers(dependency("/etc/doc")).length);
    assertEquals(1, universe.providers(dependency("/usr/bin/net")).length);
    assertEquals(0, universe.providers(dependency("/usr/bin/other")).length);
  }

  private static Dependency dependency(String text) {
    return Dependency.parse(text);
  }

  @Test
  void veryOldHeadersHaveWholePaths() {
    RpmPackage web = only(web().texts(HeaderTag.OLD_FILE_NAMES, "/a", "/b/c"));
    assertEquals(1, web.universe().providers(dependency("/b/c")).length);
  }

  @Test
  void smallHeadersCannotHaveLongPaths() {
    String[] names = new String[4000];
    Arrays.fill(names, "x");
    HeaderWriter hostile =
        web()
            .texts(HeaderTag.DIR_NAMES, "/" + "d".repeat(100_000))
            .texts(HeaderTag.BASE_NAMES, names)
            .numbers(HeaderTag.DIR_INDEXES, new int[4000]);
    MetadataException e = assertThrows(MetadataException.class, () -> read(hostile));
    assertEquals(Kind.LIMIT_EXCEEDED, e.kind());
  }

  @Test
  void keysAreNoPackages() {
    assertTrue(read(HeaderWriter.of("gpg-pubkey", "fd431d51", "4ae0493b", "(none)")).isEmpty());
    assertEquals(0, builder.build().packageCount());
  }

  @Test
  void sourcePackagesProvideNothing() {
    RpmPackage source = only(web().without(HeaderTag.SOURCE_RPM));
    assertEquals("src", source.arch());
    assertEquals("[]", shown(source, DependencyKind.PROVIDES));
  }

  @Test
  void whatCannotBeUnderstoodIsRefused() {
    assertRefused(Kind.MALFORMED, web().without(HeaderTag.NAME));
    assertRefused(Kind.MALFORMED, web().without(HeaderTag.VERSION));
    assertRefused(Kind.MALFORMED, web().without(HeaderTag.ARCH));
    assertRefused(Kind.MALFORMED, web().text(HeaderTag.VERSION, "1 0"));
    assertRefused(Kind.MALFORMED, requires(web(), "(a or", 0, ""));
    assertRefused(Kind.MALFORMED, requires(web(), "", 0, ""));
    assertRefused(Kind.MALFORMED, requires(web(), "a", 8, "1 2"));
    assertRefused(
        Kind.MALFORMED, requires(web(), "a", 0, "").texts(HeaderTag.REQUIRE_VERSION, "1", "2"));
    assertRefused(
        Kind.MALFORMED,
        web()
            .texts(HeaderTag.BASE_NAMES, "a")
            .texts(HeaderTag.DIR_NAMES, "/")
            .numbers(HeaderTag.DIR_INDEXES, 1));
    assertRefused(Kind.MALFORMED, web().numbers(HeaderTag.NAME, 1));
    assertRefused(Kind.UNSUPPORTED, web().numbers(HeaderTag.RPM_FORMAT, 7));
  }

  private void assertRefused(Kind kind, HeaderWriter writer) {
    MetadataException e = assertThrows(MetadataException.class, () -> read(writer));
    assertEquals(kind, e.kind(), e.getMessage());
  }
}
