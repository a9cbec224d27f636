package dev.rpmsolve.rpm.testcase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.core.universe.UniverseBuilder;
import dev.rpmsolve.quality.DataPresence;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hostile variants of real test cases and repositories are read or refused, nothing else. */
class TestcaseFuzzTest {
  private static final int MAGIC_BYTES = 6;
  private static final ReadLimits LIMITS = ReadLimits.defaults();
  private static final int SLICE = 3_000;
  private static final Pattern LINE = Pattern.compile(": line \\d+: ");

  @TempDir Path folder;
  private final List<byte[]> testcases = new ArrayList<>();
  private final List<byte[]> repositories = new ArrayList<>();
  private final List<byte[]> compressed = new ArrayList<>();
  private int accepted;

  @Test
  void aSampleIsReadOrRefused() throws IOException {
    fuzz(500, 20);
  }

  @Test
  @Tag("slow")
  @Tag("fuzz")
  void manyAreReadOrRefused() throws IOException {
    fuzz(150_000, 400);
  }

  private void fuzz(int count, int files) throws IOException {
    load(files);
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    LineMutator mutator = new LineMutator(random);
    for (int i = 0; i < count; i++) {
      List<byte[]> corpus =
          switch (random.nextInt(10)) {
            case 0 -> compressed;
            case 1, 2, 3, 4 -> repositories;
            default -> testcases;
          };
      byte[] original = corpus.get(random.nextInt(corpus.size()));
      byte[] sliced = corpus == compressed ? original : mutator.slice(original, SLICE);
      byte[] input = mutator.mutate(sliced);
      try {
        if (corpus == testcases) {
          readTestcase(input);
        } else {
          readRepository(input);
        }
        accepted++;
      } catch (MetadataException e) {
        assertTrue(e.getMessage().indexOf('\n') < 0, "one line");
        boolean isText = corpus != compressed && !isTakenForCompressed(input);
        assertTrue(!isText || LINE.matcher(e.getMessage()).find(), e.getMessage());
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        Path kept = Files.createTempFile("rpmsolve-fuzz-", ".bin");
        Files.write(kept, input);
        fail("seed " + seed + ", input " + i + " kept as " + kept, e);
      }
    }
    System.out.println("fuzz: " + accepted + " of " + count + " accepted, seed " + seed);
    assertTrue(accepted > count / 20, "accepted " + accepted + " of " + count);
  }

  /**
   * Text may be cut so that it is the start of a compressed file, or has such a start; then bytes
   * count, not lines.
   */
  private static boolean isTakenForCompressed(byte[] input) {
    return input.length < MAGIC_BYTES
        || input[0] == 'B' && input[1] == 'Z' && input[2] == 'h'
        || input[0] == 'P' && input[1] == 'K';
  }

  private void load(int files) throws IOException {
    Path data = DataPresence.ofSystem().required("zypp-testcases").getParent();
    List<Path> paths = new ArrayList<>();
    for (String name : List.of("zypp-testcases", "libsolv-testcases")) {
      try (Stream<Path> found = Files.walk(data.resolve(name))) {
        found.filter(Files::isRegularFile).sorted().forEach(paths::add);
      }
    }
    int step = Math.max(1, paths.size() / files);
    for (Path path :
        IntStream.range(0, paths.size() / step).mapToObj(i -> paths.get(i * step)).toList()) {
      if (path.toString().endsWith(".t")) {
        testcases.add(Files.readAllBytes(path));
      } else if (path.toString().endsWith(".gz")) {
        if (Files.size(path) < 10 * SLICE) {
          compressed.add(Files.readAllBytes(path));
        }
        try (InputStream in = new GZIPInputStream(Files.newInputStream(path))) {
          repositories.add(in.readNBytes(1_000_000));
        }
      }
    }
    compressed.add("BZh9".getBytes(StandardCharsets.UTF_8));
    assertTrue(!testcases.isEmpty() && !repositories.isEmpty(), "no files of one kind");
  }

  private void readTestcase(byte[] input) throws IOException {
    Testcase testcase = TestcaseReader.read(new ByteArrayInputStream(input), "fuzz.t", LIMITS);
    String text = TestcaseWriter.text(testcase);
    assertEquals(
        testcase,
        TestcaseReader.read(
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "fuzz.t", LIMITS));
    for (int run = 0; run < testcase.runs().size(); run++) {
      testcase.solverFlags(run);
      testcase.poolFlags(run);
      GenidMachine.run("fuzz.t", testcase.runs().get(run).all(Statement.Genid.class))
          .forEach(GenidMachine::listing);
      TestcaseUniverse packages = TestcaseUniverse.of(testcase, run, folder, LIMITS);
      testcase
          .runs()
          .get(run)
          .all(Statement.Job.class)
          .forEach(job -> packages.packages(job.selector()));
    }
  }

  private static void readRepository(byte[] input) throws IOException {
    UniverseBuilder builder = Universe.builder(ArchPolicy.any());
    int repository = builder.addRepository(Repository.of("fuzz"));
    TesttagsReader.read(
        new ByteArrayInputStream(input),
        "fuzz.repo",
        new TesttagsReader.Target(builder, repository),
        LIMITS);
    builder.build();
  }
}
