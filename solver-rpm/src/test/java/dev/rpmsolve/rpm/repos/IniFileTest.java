package dev.rpmsolve.rpm.repos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.rpm.config.ConfigException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IniFileTest {
  @TempDir Path folder;

  private static IniFile parse(String text) {
    return IniFile.parse(text, Path.of("a.repo"));
  }

  private static String value(String text, String key) {
    return parse(text).sections().get(0).options().get(key).value();
  }

  @Test
  void commentsBlanksAndCaseDoNotMatter() {
    IniFile file =
        parse("\uFEFF# one\r\n\r\n; two\r\n[a]\r\nBaseURL = x # no comment\r\n[b]\nenabled: 0\n");
    assertEquals(List.of("a", "b"), file.sections().stream().map(s -> s.name()).toList());
    assertEquals("x # no comment", file.sections().get(0).options().get("baseurl").value());
    assertEquals("0", file.sections().get(1).options().get("enabled").value());
    assertEquals(7, file.sections().get(1).options().get("enabled").place().line());
    assertEquals(List.of(), file.warnings());
  }

  @Test
  void theFirstSeparatorEndsTheKey() {
    assertEquals("file:///a=b", value("[a]\nbaseurl=file:///a=b\n", "baseurl"));
    assertEquals("file:///a=b", value("[a]\nbaseurl: file:///a=b\n", "baseurl"));
  }

  @Test
  void indentedLinesContinueValues() {
    IniFile.Option option =
        parse("[a]\nexclude=kernel*,\n  # not this\n\tphp\n\n  ruby bash\ncost=5\n")
            .sections()
            .get(0)
            .options()
            .get("exclude");
    assertEquals(List.of("kernel*", "php", "ruby", "bash"), option.words());
    assertEquals(2, option.place().line());
  }

  @Test
  void whatIsThereTwiceIsToldAndTheLastCounts() {
    IniFile file = parse("[a]\ncost=1\ncost=2\n[b]\n[a]\ncost=3\n");
    assertEquals("3", file.sections().get(0).options().get("cost").value());
    assertEquals(
        List.of(
            "a.repo: line 3: 'cost' is there since line 2; this one counts",
            "a.repo: line 5: [a] is there since line 1; both count",
            "a.repo: line 6: 'cost' is there since line 3; this one counts"),
        file.warnings());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'cost=1' | line 1: expected a section such as [main] first, found 'cost=1'",
        "'[a]\nword' | line 2: expected KEY=VALUE, a [section] or a # comment, found 'word'",
        "'[a]\n=1' | line 2: expected KEY=VALUE, a [section] or a # comment, found '=1'",
        "'[a' | line 1: expected a section such as [main], found '[a'",
        "'[]' | line 1: expected a section such as [main], found '[]'",
        "'[a] b' | line 1: expected a section such as [main], found '[a] b'",
        "'[a]\n  more' | line 2: an indented line continues an option, and there is none before"
            + " 'more'; start it in the first column",
      })
  void complaintsNameTheLine(String text, String complaint) {
    ConfigException e = assertThrows(ConfigException.class, () -> parse(text));
    assertEquals("a.repo: " + complaint, e.getMessage());
  }

  @Test
  void controlCharactersAreRefused() {
    ConfigException e = assertThrows(ConfigException.class, () -> parse("[a]\nb=\u0000\n"));
    assertEquals("a.repo: line 2: expected text, found the control character 0", e.getMessage());
  }

  @Test
  void sizesAreLimited() throws IOException {
    Path file = folder.resolve("big.repo");
    Files.write(file, new byte[(4 << 20) + 1]);
    ConfigException tooLong = assertThrows(ConfigException.class, () -> IniFile.read(file));
    assertTrue(tooLong.getMessage().endsWith("expected at most 4194304 bytes, found 4194305"));
    String line = " " + "x".repeat(1000) + "\n";
    ConfigException tooMuch =
        assertThrows(ConfigException.class, () -> parse("[a]\nexclude=\n" + line.repeat(100)));
    assertTrue(
        tooMuch.getMessage().endsWith(": expected at most 65536 characters for 'exclude'"),
        tooMuch.getMessage());
    Files.write(file, new byte[] {'[', (byte) 0xff, ']'});
    ConfigException notUtf8 = assertThrows(ConfigException.class, () -> IniFile.read(file));
    assertTrue(notUtf8.getMessage().endsWith(": expected UTF-8 text"));
    assertThrows(ConfigException.class, () -> IniFile.read(folder));
  }
}
