package dev.rpmsolve.rpm.repos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.rpm.config.ConfigException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class IniFileProperties {
  private static final Path FILE = Path.of("f.repo");

  @Provide
  Arbitrary<String> scraps() {
    return Arbitraries.of(
            "[a]", "[b", "]", "key", "=", ":", " ", "\t", "\n", "\r\n", "#", ";", "$x")
        .list()
        .ofMaxSize(40)
        .map(list -> String.join("", list));
  }

  @Provide
  Arbitrary<Map<String, String>> options() {
    Arbitrary<String> keys = Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1);
    Arbitrary<String> values =
        Arbitraries.strings().withChars("abc=:#;[]$,").ofMinLength(1).ofMaxLength(20);
    return Arbitraries.maps(keys, values).ofMaxSize(8);
  }

  @Property(tries = 2000)
  void textIsReadOrTheLineIsNamed(@ForAll("scraps") String text) {
    try {
      for (IniFile.Section section : IniFile.parse(text, FILE).sections()) {
        section.options().values().forEach(o -> assertTrue(o.place().line() > 0));
      }
    } catch (ConfigException e) {
      assertTrue(e.getMessage().matches("f\\.repo: line [0-9]+: .*"), e.getMessage());
    }
  }

  @Property(tries = 500)
  void whatIsWrittenIsRead(@ForAll("options") Map<String, String> options) {
    List<String> lines = new ArrayList<>(List.of("[s]"));
    new TreeMap<>(options).forEach((key, value) -> lines.add(key + " = " + value));
    Map<String, String> read = new TreeMap<>();
    IniFile.parse(String.join("\n", lines), FILE)
        .sections()
        .get(0)
        .options()
        .forEach((key, option) -> read.put(key, option.value()));
    assertEquals(new TreeMap<>(options), read);
  }
}
