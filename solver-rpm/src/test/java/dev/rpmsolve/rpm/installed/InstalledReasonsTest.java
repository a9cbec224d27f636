package dev.rpmsolve.rpm.installed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.ReadLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstalledReasonsTest {
  private static final ReadLimits LIMITS = ReadLimits.defaults();

  /** In all notations that writers of TOML may choose. */
  private static final String DNF5 =
      """
      version = "1.0"
      [packages]
      # a comment
      "app.x86_64" = { reason = "User" , from = [ "a", 'b' ] }
      "lib.x86_64" = {reason = 'Dependency'}
      [packages."weak.noarch"]
      reason = "Weak Dependency"
      [packages."outside.noarch"]
      reason="External User"
      [packages.'clean.noarch']
      reason = "Clean"
      [other]
      packages = { "x.y" = { reason = "Dependency" } }
      """;

  @TempDir Path folder;

  @Test
  void dnf5NamesPackagesWithTheirReasons() {
    InstalledReasons reasons = Dnf5State.read(DNF5, "packages.toml");
    assertEquals(Set.of("lib.x86_64", "weak.noarch", "clean.noarch"), reasons.automatic());
    assertTrue(reasons.isUserInstalled("app", "x86_64"));
    assertFalse(reasons.isUserInstalled("lib", "x86_64"));
    assertTrue(reasons.isUserInstalled("lib", "i686"));
    assertTrue(reasons.isUserInstalled("unheard-of", "noarch"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "version = \"2.0\"",
        "[packages.\"a.b\"]\nreason = \"Whim\"",
        "[packages",
        "a",
        "a =",
        "= 1",
        "a = \"x",
        "a = \"\"\"x\"\"\"",
        "[[packages]]",
        "a = 1 b",
        "a = {b = 1",
        "a = [1, ",
        "a.= 1",
        "a = \"\\x\"",
        "a = \"\\ud\"",
        "a = {b 1}",
        "a = [1 2]"
      })
  void otherTextsAreRefusedWithTheirLine(String text) {
    MetadataException e =
        assertThrows(MetadataException.class, () -> Dnf5State.read("\n" + text, "p.toml"));
    assertTrue(e.getMessage().matches("(?s)p.toml: line [23]: expected .*"), e.getMessage());
  }

  @Test
  void deepTextsAreRefused() {
    String deep = "a = " + "[".repeat(100_000);
    assertThrows(MetadataException.class, () -> Dnf5State.read(deep, "p.toml"));
    String keys = "a" + ".a".repeat(100_000) + " = 1";
    assertThrows(MetadataException.class, () -> Dnf5State.read(keys, "p.toml"));
  }

  @Test
  void tomlHasItsValuesWithPathsAndLines() {
    Map<String, String> found = new TreeMap<>();
    TomlText.read(
        "a.\"b c\" = \"x\\u0041\\n\"\n[t]\nd = 1979-05-27T07:32:00Z\ne = [\n true, # yes\n 2 ]\n",
        "f",
        (path, value, line) -> found.merge(path + "@" + line, value, (a, b) -> a + "," + b));
    assertEquals(
        "{[a, b c]@1=xA\n, [t, d]@3=1979-05-27T07:32:00Z, [t, e]@5=true, [t, e]@6=2}",
        found.toString());
  }

  @Test
  void dnf4sNewestFinishedStepCounts() throws IOException {
    InstalledReasons reasons =
        InstalledReasons.ofFile(InstalledFixture.file("history.sqlite.gz"), LIMITS).orElseThrow();
    assertEquals(
        Set.of("lib.noarch", "helper.noarch", "tool.noarch", "lonely.noarch", "shell.noarch"),
        reasons.automatic());
  }

  @Test
  void otherDatabasesAreNoHistory() {
    Path database = InstalledFixture.file("rpmdb.sqlite.gz");
    assertThrows(MetadataException.class, () -> InstalledReasons.ofFile(database, LIMITS));
  }

  @Test
  void zypperListsNames() throws IOException {
    Path list = folder.resolve("AutoInstalled");
    Files.writeString(list, "# comment\nlib\n\n tool \n");
    InstalledReasons reasons = InstalledReasons.ofFile(list, LIMITS).orElseThrow();
    assertEquals(Set.of("lib", "tool"), reasons.automatic());
    assertFalse(reasons.isUserInstalled("lib", "any"));
  }

  @Test
  void systemsHaveTheirNotesInKnownPlaces() throws IOException {
    SystemRoot root = SystemRoot.of(folder);
    assertEquals(Optional.empty(), InstalledReasons.of(root, LIMITS));
    put("var/lib/zypp/AutoInstalled", "zypp");
    assertEquals(Set.of("zypp"), InstalledReasons.of(root, LIMITS).orElseThrow().automatic());
    put("usr/lib/sysimage/libdnf5/packages.toml", DNF5);
    assertEquals(3, InstalledReasons.of(root, LIMITS).orElseThrow().automatic().size());
  }

  private void put(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
