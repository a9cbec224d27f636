package dev.rpmsolve.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.benchmarks.generator.Amazon2LikeRepositories;
import dev.rpmsolve.benchmarks.generator.AmazonLikeRepository;
import dev.rpmsolve.benchmarks.generator.AmazonLikeSeries;
import dev.rpmsolve.quality.DataPresence;
import dev.rpmsolve.rpm.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of {@code docs/amazon-linux.md} are run, and print what the page says. */
class AmazonLinuxTourTest {
  private static final Path PAGE =
      Path.of(System.getProperty("rpmsolve.root"), "docs/amazon-linux.md");
  private static final Pattern WORD = Pattern.compile("'[^']*'|[^ ]+");
  private static final String LAUNCHER = "./rpmsolve ";
  private static final String GENERATOR = "java -cp benchmarks/target/classes ";

  /** Data that is no part of the project. */
  private static final String REAL = "../shared/data/";

  @TempDir Path folder;

  @Test
  void everyCommandPrintsWhatThePageSays() throws IOException {
    assertTrue(compared(line -> !line.contains(REAL)) > 20);
  }

  @Test
  void everyCommandOnARealSystemPrintsWhatThePageSays() throws IOException {
    for (String folder : List.of("rpmdb", "updateinfo-amazon", "installed", "repos")) {
      DataPresence.ofSystem().required(folder);
    }
    assertTrue(compared(line -> line.contains(REAL)) > 8);
  }

  /** Runs some commands, and returns how many lines of output were compared. */
  private int compared(Predicate<String> isMeant) throws IOException {
    String output = "";
    int compared = 0;
    List<String> lines = Files.readAllLines(PAGE);
    boolean isRun = false;
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).equals("```sh")) {
        for (i++; !lines.get(i).equals("```"); i++) {
          isRun = isMeant.test(lines.get(i));
          output = isRun ? run(lines.get(i), output) : output;
        }
      } else if (lines.get(i).equals("```text") && isRun) {
        for (i++; !lines.get(i).equals("```"); i++) {
          String expected = squeezed(lines.get(i));
          assertTrue(squeezed(output).contains(expected), expected + "\n" + output);
          compared++;
        }
      }
    }
    return compared;
  }

  /** The width of columns does not matter. */
  private static String squeezed(String text) {
    return text.replaceAll(" +", " ");
  }

  private String run(String line, String before) throws IOException {
    if (line.startsWith(GENERATOR)) {
      generate(line);
      return before;
    } else if (!line.startsWith(LAUNCHER)) {
      assertTrue(line.startsWith("mvn "), line);
      return before;
    }
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(line.substring(LAUNCHER.length()));
    while (matcher.find()) {
      String word = matcher.group().replace("'", "");
      words.add(path(word).map(Path::toString).orElse(word));
    }
    words.add("--no-cache");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Main.run(
        words.toArray(String[]::new),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
    assertEquals("", err.toString(StandardCharsets.UTF_8), line);
    return out.toString(StandardCharsets.UTF_8);
  }

  private Optional<Path> path(String word) {
    if (word.startsWith("series/") || word.startsWith("al2/")) {
      return Optional.of(folder.resolve(word));
    }
    return word.startsWith(REAL)
        ? Optional.of(DataPresence.ofSystem().required(word.substring(REAL.length())))
        : Optional.empty();
  }

  private void generate(String line) throws IOException {
    Path out = folder.resolve(line.substring(line.lastIndexOf(' ') + 1));
    if (line.contains("--kind al2023-series ")) {
      new AmazonLikeSeries(AmazonLikeRepository.COMMITTED_SEED).write(out);
    } else {
      assertTrue(line.contains("--kind al2-like "), line);
      new Amazon2LikeRepositories(AmazonLikeRepository.COMMITTED_SEED).write(out);
    }
  }
}
