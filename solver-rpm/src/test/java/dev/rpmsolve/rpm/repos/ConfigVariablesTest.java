package dev.rpmsolve.rpm.repos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rpmsolve.rpm.config.ConfigException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigVariablesTest {
  private static final ConfigVariables VARIABLES =
      ConfigVariables.none()
          .withArch("i686")
          .with("releasever", "2023.5.20240624")
          .with("awsregion", "eu-west-1")
          .with("none", "")
          .with("nested", "$awsregion");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "/$releasever/$basearch/$arch, /2023.5.20240624/i386/i686",
    "$releasever_major-$releasever_minor, 2023-5.20240624",
    "${awsregion}x, eu-west-1x",
    "$awsregionx, $awsregionx",
    "${awsregion, ${awsregion",
    "${arch}${a/$arch, i686${a/$arch",
    "${other:-${awsregion:+in-$awsregion}}, in-eu-west-1",
    "${none:-word}, word",
    "a${none:+word}b, ab",
    "${other:+word}, ''",
    "${other}, ${other}",
    "$nested, $awsregion",
    "$, $",
    "$$arch, $i686",
    "${:-word}, ${:-word}",
    "${arch:=x}, ${arch:=x}",
  })
  void valuesTakeTheirPlaces(String text, String expanded) {
    assertEquals(expanded, VARIABLES.expand(text));
  }

  @Test
  void deepNestingEndsAndGrowthIsLimited() {
    String deep = "${other:-".repeat(5000) + "x" + "}".repeat(5000);
    // Beyond 32 levels the text stays as it is written.
    String rest = "${other:-".repeat(5000 - 32) + "x" + "}".repeat(5000 - 32);
    assertEquals(rest, VARIABLES.expand(deep));
    String open = "${".repeat(30_000);
    assertEquals(open, VARIABLES.expand(open));
    ConfigVariables large = VARIABLES.with("large", "x".repeat(4096));
    assertThrows(IllegalArgumentException.class, () -> large.expand("$large".repeat(17)));
    assertThrows(IllegalArgumentException.class, () -> large.with("l", "x".repeat(4097)));
    assertThrows(IllegalArgumentException.class, () -> large.with("a-b", "x"));
  }

  @Test
  void firstVariableIsFound() {
    assertEquals(Optional.of("b_1"), ConfigVariables.firstIn("a$/${b_1}$c"));
    assertEquals(Optional.empty(), ConfigVariables.firstIn("a$-${"));
  }

  @Test
  void folderHoldsOneVariableAFile() throws IOException {
    Files.writeString(folder.resolve("awsregion"), "us-east-2\nsecond line\n");
    Files.writeString(folder.resolve("product"), "core");
    Files.writeString(folder.resolve("not.one"), "x");
    Files.createDirectory(folder.resolve("folder"));
    ConfigVariables read = VARIABLES.withFolder(folder);
    assertEquals("us-east-2/core", read.expand("$awsregion/$product"));
    assertEquals(Optional.empty(), read.get("folder"));
    Files.writeString(folder.resolve("long"), "x".repeat(5000));
    assertThrows(ConfigException.class, () -> VARIABLES.withFolder(folder));
  }
}
