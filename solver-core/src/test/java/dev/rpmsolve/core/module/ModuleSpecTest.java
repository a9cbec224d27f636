package dev.rpmsolve.core.module;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModuleSpecTest {
  private static final ModuleBuild BUILD = Modules.build("node-js:1.0-beta:7:ctx").build();

  @ParameterizedTest
  @CsvSource({
    "node-js, true",
    "node-js:1.0-beta, true",
    "node-js:1.0, false",
    "node-js:1.*, true",
    "node-js:1.0-beta:7, true",
    "node-js:1.0-beta:8, false",
    "node-js:1.0-beta:7:ctx, true",
    "node-js:1.0-beta:7:other, false",
    "node-js:1.0-beta:7:ctx:x86_64, true",
    "node-js:1.0-beta:7:ctx:aarch64, false",
    "node-js::x86_64, true",
    "node-js:1.0-beta::aarch64, false",
    "node-js:1.0-beta/minimal, true",
    "node-js/minimal, true",
    "node, false",
    "no*, true"
  })
  void matchesBuilds(String text, boolean isMatch) {
    ModuleSpec spec = ModuleSpec.parse(text).orElseThrow();
    assertEquals(isMatch, spec.matches(BUILD));
  }

  @ParameterizedTest
  @CsvSource({
    "''",
    "':1'",
    "a:",
    "a::",
    "a:1:2:3:4:5",
    "a/",
    "a/b/c",
    "'a b'",
    "a:1:2:3:4::x86_64"
  })
  void refusesWhatIsNoSpec(String text) {
    assertEquals(Optional.empty(), ModuleSpec.parse(text));
  }

  @ParameterizedTest
  @CsvSource({"a", "a:1", "a:1:2", "a:1:2:3", "a::x86_64", "a:1:2:3::x86_64/p", "a/p"})
  void printsWhatWasTyped(String text) {
    assertEquals(text, ModuleSpec.parse(text).orElseThrow().toString());
  }
}
