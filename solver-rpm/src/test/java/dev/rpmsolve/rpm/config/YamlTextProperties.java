package dev.rpmsolve.rpm.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class YamlTextProperties {
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars(" '\"\\:#-[]{}&*!|>%@`,?\t\n\r\u0000\u007f\u0085\u2028\u202e\ufeff\u00e4")
        .withCharRange('\u0000', '\ud7ff')
        .ofMaxLength(20);
  }

  @Property
  void whatIsQuotedIsReadBack(@ForAll("texts") String text) {
    String quoted = YamlText.quote(text);
    assertTrue(quoted.indexOf('\n') < 0 && quoted.indexOf('\u202e') < 0);
    ConfigNode root = ConfigFile.parse("- " + quoted + "\n", "f");
    assertEquals(text, root.items("a list").values().get(0).text("text").value());
  }

  @Property
  void soAreCharactersOutsideTheBasicPlane(@ForAll int seed) {
    String text = Character.toString(0x10000 + Math.floorMod(seed, 0xfffff));
    ConfigNode root = ConfigFile.parse("- " + YamlText.quote(text) + "\n", "f");
    assertEquals(text, root.items("a list").values().get(0).text("text").value());
  }

  @Property
  void nothingButAConfigExceptionLeavesTheReader(@ForAll("texts") String text) {
    try {
      ConfigFile.parse(text, "f");
    } catch (ConfigException e) {
      assertTrue(e.getMessage().startsWith("f: "), e.getMessage());
    }
  }
}
