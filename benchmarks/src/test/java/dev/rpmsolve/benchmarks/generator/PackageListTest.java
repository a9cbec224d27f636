package dev.rpmsolve.benchmarks.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackageListTest {
  private static final PackageList NONE = new PackageList(List.of());
  private static final String ZLIB =
      """
      # a comment
      zlib 1:1.2-3 native | Compression
       source zlib-ng
       provides libz.so.1; libz.so.1(Z_1.2)
       requires libc; {loader}
       pre /bin/sh
       recommends tools = {evr}
       files /usr/bin/z; /etc/z/; %ghost /run/z
      """;

  @Test
  void placeholdersAndSonamesFollowTheArchitecture() {
    GeneratedPackage pkg = PackageList.parse(ZLIB, NONE).templates().get(0).bind("aarch64");
    List<String> provides = names(pkg, RelationKind.PROVIDES);
    assertEquals(
        List.of("zlib", "zlib(aarch-64)", "libz.so.1()(64bit)", "libz.so.1(Z_1.2)(64bit)"),
        provides);
    assertTrue(names(pkg, RelationKind.REQUIRES).contains("ld-linux-aarch64.so.1()(64bit)"));
    Relation recommended = pkg.relations(RelationKind.RECOMMENDS).get(0);
    assertEquals(Relation.exactly("tools", new Version(1, "1.2", "3")), recommended);
    assertEquals("zlib-ng", pkg.source());
  }

  @Test
  void derivedPackageTakesOverAllLines() {
    String derived = ZLIB + "zlib 2-1 i686 from zlib\n conflicts old\n";
    PackageTemplate template = PackageList.parse(derived, NONE).templates().get(1);
    GeneratedPackage pkg = template.bind("x86_64");
    assertEquals("zlib-2-1.i686", pkg.identity().fileStem());
    assertTrue(names(pkg, RelationKind.PROVIDES).contains("libz.so.1"));
    assertEquals(List.of("old"), names(pkg, RelationKind.CONFLICTS));
    assertFalse(template.belongsTo("aarch64"));
  }

  @Test
  void filesKeepTheirTypes() {
    GeneratedPackage pkg = PackageList.parse(ZLIB, NONE).templates().get(0).bind("x86_64");
    List<FileEntry> files = pkg.files().subList(0, 3);
    assertEquals(new FileEntry("/usr/bin/z", FileEntry.Type.FILE), files.get(0));
    assertEquals(new FileEntry("/etc/z", FileEntry.Type.DIR), files.get(1));
    assertEquals(new FileEntry("/run/z", FileEntry.Type.GHOST), files.get(2));
  }

  @Test
  void scriptletRequirementsAreMarked() {
    GeneratedPackage pkg = PackageList.parse(ZLIB, NONE).templates().get(0).bind("x86_64");
    assertTrue(
        pkg.relations(RelationKind.REQUIRES).contains(Relation.any("/bin/sh").forScriptlet()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zlib 1-1",
        "zlib 1 native | no release",
        "zlib 1-1 native from nothing",
        "zlib 1-1 native | x\n depends y",
        "zlib one:1-1 native | x"
      })
  void unreadableLinesAreNamed(String text) {
    var thrown = assertThrows(IllegalArgumentException.class, () -> PackageList.parse(text, NONE));
    assertTrue(thrown.getMessage().startsWith("line "), thrown.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a =", "a == 1", "a = 1 b"})
  void unreadableRelationsAreRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> Relation.parse(text));
  }

  private static List<String> names(GeneratedPackage pkg, RelationKind kind) {
    return pkg.relations(kind).stream().map(Relation::name).toList();
  }
}
