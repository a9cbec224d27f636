package dev.rpmsolve.core.module;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearStreamsTest {
  private static final ModuleCatalog CATALOG =
      new Modules()
          .with(
              Modules.build("nodejs:18:1:c"),
              Modules.build("nodejs:20:1:c"),
              Modules.build("nodejs:20:2:c"),
              Modules.build("nginx:1.24:1:c"),
              Modules.build("mod_auth:2:1:c"),
              Modules.build("php:8.1:1:c"),
              Modules.build("php:8.2:1:c"))
          .catalog();

  @ParameterizedTest
  @CsvSource({
    "nodejs:21, nodejs:20 nodejs:18",
    "nodejs:18:7, nodejs:18 nodejs:20",
    "nodejs/none, nodejs:18 nodejs:20",
    "nodjs:20/minimal, nodejs:20",
    "nodjs:21, nodejs",
    "NodeJS, nodejs",
    "node, nodejs",
    "ngixn, nginx",
    "auth, mod_auth",
    "php:8.3, php:8.1 php:8.2",
    "zzz, ''",
    "'', ''",
    "'::::', ''"
  })
  void namesWhatMayHaveBeenMeant(String typed, String near) {
    List<String> expected = near.isEmpty() ? List.of() : List.of(near.split(" "));
    assertEquals(expected, NearStreams.of(typed, CATALOG));
  }
}
