package dev.rpmsolve.rpm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands in {@code docs/lock.md} are run, on the test data. */
class LockDocumentTest {
  private static final Path ROOT = Path.of(System.getProperty("rpmsolve.root"));
  private static final Pattern SHELL =
      Pattern.compile("```sh\n(.*?)```\n(?:\n```\n(.*?)```)?", Pattern.DOTALL);
  private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

  @TempDir Path folder;

  private String[] words(String command) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(command);
    while (word.find()) {
      String text = word.group(1) == null ? word.group(2) : word.group(1);
      words.add(
          text.replace("=repos/", "=" + ROOT.resolve("testdata/al2023-like") + "/")
              .replaceFirst(
                  "^([a-z]+\\.(lock|yaml))$", Matcher.quoteReplacement(folder + "/") + "$1"));
    }
    assertEquals("rpmsolve", words.remove(0));
    words.add("--no-cache");
    return words.toArray(String[]::new);
  }

  @Test
  void commandsDoWhatThePageSays() throws IOException {
    String page = Files.readString(ROOT.resolve("docs/lock.md"));
    Matcher yaml = YAML.matcher(page);
    assertTrue(yaml.find());
    Files.writeString(
        folder.resolve("web.yaml"),
        yaml.group(1).replace(": repos/", ": " + ROOT.resolve("testdata/al2023-like") + "/"));
    Matcher block = SHELL.matcher(page);
    int commands = 0;
    while (block.find()) {
      StringBuilder out = new StringBuilder();
      for (String command : block.group(1).lines().toList()) {
        Run run = Run.of(words(command));
        assertEquals("", run.err(), command);
        assertEquals(0, run.code(), command + "\n" + run.out());
        out.append(run.out());
        commands++;
      }
      if (block.group(2) != null) {
        assertEquals(block.group(2), out.toString());
      }
    }
    assertTrue(commands >= 8, "commands found: " + commands);
  }

  @Test
  void theExcerptIsOfTheFile() throws IOException {
    String page = Files.readString(ROOT.resolve("docs/lock.md"));
    String first = page.lines().filter(l -> l.startsWith("rpmsolve lock httpd")).findFirst().get();
    assertEquals(0, Run.of(words(first)).code());
    String excerpt = page.lines().filter(l -> l.startsWith("{\"name\"")).findFirst().orElseThrow();
    String pattern = Pattern.quote(excerpt.strip()).replace("ff93...", "ff93\\E[0-9a-f]+\\Q");

    assertTrue(
        Files.readString(folder.resolve("image.lock"))
            .lines()
            .anyMatch(line -> line.strip().matches(pattern)),
        excerpt);
  }
}
