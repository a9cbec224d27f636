package dev.rpmsolve.rpm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands on the distribution in {@code testdata/al2023-like}. */
class TestdataCommandTest {
  private static final Path DATA =
      Path.of(System.getProperty("rpmsolve.root"), "testdata/al2023-like");

  private static Run run(String arch, String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--arch", arch));
    for (String id : new String[] {"base", "updates"}) {
      all.addAll(List.of("--repo", id + "=" + DATA.resolve(id).resolve(arch)));
    }
    return Run.of(all.toArray(String[]::new));
  }

  private static String installed() {
    return DATA.resolve("installed/x86_64").toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x86_64", "aarch64"})
  void theDeliberateBreakageIsTheOnlyOne(String arch) {
    Run run = run(arch, "closure");
    assertEquals(1, run.code(), run.err());
    assertTrue(run.out().contains("nothing provides libMagickWand-6.Q16.so.6()(64bit)"));
    assertTrue(run.out().endsWith(" packages checked, 3 cannot be installed\n"), run.out());
  }

  @Test
  void upgradesReplaceRenamedPackages() {
    Run run = run("x86_64", "upgrade", "--installed", installed());
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("replaces ec2-net-utils-"), run.out());
  }

  @Test
  void swapsNeedPermission() {
    assertEquals(1, run("x86_64", "install", "curl", "--installed", installed()).code());
    Run run = run("x86_64", "install", "curl", "--installed", installed(), "--allow-erasing");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("\nRemove   curl-minimal "), run.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"install httpd", "closure", "provides glibc", "install photo-gallery"})
  void jsonIsValidAndTheSameEveryTime(String line) throws IOException {
    String[] args = (line + " --format json").split(" ");
    Run run = run("x86_64", args);
    assertEquals("", run.err());
    assertEquals(run, run("x86_64", args));
    assertTrue(run.out().endsWith("}\n"));
    assertTrue(run.out().chars().allMatch(c -> c == '\n' || c >= ' ' && c < 0x7f));
    try (JsonParser parser = new JsonFactory().createParser(run.out())) {
      parser.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
      while (parser.nextToken() != null) {
        parser.getText();
      }
    }
  }
}
