package dev.rpmsolve.rpm.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigFileTest {
  @TempDir Path folder;

  private static String complaint(String text) {
    return assertThrows(
            ConfigException.class, () -> ConfigFile.parse(text.replace("\\n", "\n"), "f.yaml"))
        .getMessage();
  }

  @Test
  void readsTextsListsAndMappingsWithTheirLines() {
    String text = "a: no\nb:\n  - 1.10\n  - \"x: y\"\nc: {d: e}\n";
    ConfigNode.Fields root = ConfigFile.parse(text, "f.yaml").fields("fields");
    assertEquals(Set.of("a", "b", "c"), root.values().keySet());
    assertEquals("no", root.require("a").text("text").value());
    List<ConfigNode> items = root.require("b").items("a list").values();
    assertEquals("1.10", items.get(0).text("text").value());
    assertEquals("x: y", items.get(1).text("text").value());
    assertEquals(4, items.get(1).place().line());
    assertEquals("e", root.require("c").fields("fields").require("d").text("text").value());
  }

  @Test
  void escapesWithoutACharacterAreNoYaml() {
    String expected = "f.yaml: line 2: this is no YAML: an escape without a character";
    assertEquals(expected, complaint("a: b\nc: \"\\x"));
    assertEquals(expected, complaint("a: b\nc: \"\\UFFFFFFFF\"\n"));
  }

  @Test
  void anEmptyFileIsAnEmptyMapping() throws IOException {
    Path file = Files.writeString(folder.resolve("f.yaml"), "# nothing but a comment\n");
    assertEquals(0, ConfigFile.read(file).fields("fields").values().size());
  }

  @Test
  void readsNumbersAndDays() {
    ConfigNode.Fields root = ConfigFile.parse("n: 12\nd: 2027-01-31\n", "f").fields("fields");
    assertEquals(12, root.require("n").text("number").number(1, 12));
    assertEquals(LocalDate.of(2027, 1, 31), root.require("d").text("day").day());
    ConfigNode.Text number = root.require("n").text("number");
    assertEquals(
        "f: line 1: expected a number from 1 to 11, found 12",
        assertThrows(ConfigException.class, () -> number.number(1, 11)).getMessage());
    assertEquals(
        "f: line 1: expected a day as in 2027-01-31, found '12'",
        assertThrows(ConfigException.class, number::day).getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: 1\\na: 2|f.yaml: line 2: 'a' occurs twice",
        "a: &x 1\\nb: *x|f.yaml: line 1: anchors and aliases are not supported; write the value again",
        "a: !!int 1|f.yaml: line 1: tags are not supported",
        "a: 1\\n---\\nb: 2|f.yaml: line 2: expected one document, found another",
        "[a]: 1|f.yaml: line 1: expected a key",
      })
  void refuses(String text, String complaint) {
    assertEquals(complaint, complaint(text));
  }

  @Test
  void tellsTheLineOfWhatIsNoYaml() {
    String complaint = complaint("a: 1\nb: [1, 2\nc: 3\n");
    assertEquals("f.yaml: line 3: this is no YAML: ", complaint.substring(0, 33));
  }

  @Test
  void refusesDeepNesting() {
    String complaint = complaint("[".repeat(100_000));
    assertEquals("f.yaml: line 1: nested more than 32 levels deep", complaint);
  }

  @Test
  void refusesOtherEncodings() throws IOException {
    Path file = Files.write(folder.resolve("f.yaml"), new byte[] {'a', ':', ' ', (byte) 0xe4});
    ConfigException e = assertThrows(ConfigException.class, () -> ConfigFile.read(file));
    assertEquals(file + ": expected UTF-8 text", e.getMessage());
  }

  @Test
  void namesWhatIsUnknownAndMissing() {
    ConfigNode.Fields root = ConfigFile.parse("a: 1\nz: 2\n", "f").fields("fields");
    assertEquals(
        "f: line 2: unknown 'z'; there are a, b",
        assertThrows(ConfigException.class, () -> root.allow(List.of("a", "b"))).getMessage());
    assertEquals(
        "f: line 1: 'b' is missing",
        assertThrows(ConfigException.class, () -> root.require("b")).getMessage());
  }
}
