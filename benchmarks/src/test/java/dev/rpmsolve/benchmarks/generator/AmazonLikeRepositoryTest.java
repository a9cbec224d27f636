package dev.rpmsolve.benchmarks.generator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

class AmazonLikeRepositoryTest {
  private static final Path TESTDATA = Path.of(System.getProperty("rpmsolve.root"), "testdata");
  private static final Path COMMITTED = TESTDATA.resolve("al2023-like");
  private static final String REFERENCE_ZLIB =
      "76e1300f9ff93f77293c46126e34f6a477381436ded7552cd2f2eaa519f68bfe";

  @TempDir Path folder;

  @Test
  void committedTextIsWhatTheGeneratorWrites() throws IOException {
    new AmazonLikeRepository(AmazonLikeRepository.COMMITTED_SEED).write(folder);
    List<Path> files = files(COMMITTED);
    assertEquals(files, files(folder));
    for (Path file : files) {
      if (file.toString().endsWith(".gz")) {
        byte[] expected = Xml.open(COMMITTED.resolve(file));
        assertArrayEquals(expected, Xml.open(folder.resolve(file)), file.toString());
      }
    }
  }

  @Test
  void committedBytesAreWhatTheGeneratorWrites() throws IOException {
    boolean reference = zlibFingerprint().equals(REFERENCE_ZLIB);
    if (!reference) {
      System.out.println("skipped: this JDK compresses with another zlib, " + zlibFingerprint());
    }
    assumeTrue(reference, "another zlib");
    new AmazonLikeRepository(AmazonLikeRepository.COMMITTED_SEED).write(folder);
    for (Path file : files(COMMITTED)) {
      byte[] expected = Files.readAllBytes(COMMITTED.resolve(file));
      assertArrayEquals(expected, Files.readAllBytes(folder.resolve(file)), file.toString());
    }
  }

  @Test
  void readmeListsEveryFileWithItsChecksum() throws IOException {
    String readme = Files.readString(TESTDATA.resolve("README.md"));
    Map<String, String> listed = new TreeMap<>();
    Pattern line = Pattern.compile("(?m)^([0-9a-f]{64})  (al2023-like/\\S+)$");
    line.matcher(readme).results().forEach(match -> listed.put(match.group(2), match.group(1)));
    Map<String, String> actual = new TreeMap<>();
    for (Path file : files(COMMITTED)) {
      String name = "al2023-like/" + file.toString().replace('\\', '/');
      actual.put(name, RepositoryChecks.sha256(Files.readAllBytes(COMMITTED.resolve(file))));
    }
    assertEquals(actual, listed);
  }

  @Test
  void allFilesTogetherAreSmall() throws IOException {
    long bytes = 0;
    for (Path file : files(TESTDATA)) {
      bytes += Files.size(TESTDATA.resolve(file));
    }
    assertTrue(bytes < 300_000, bytes + " bytes");
  }

  @ParameterizedTest
  @CsvSource({
    "base/x86_64, 122",
    "base/aarch64, 119",
    "updates/x86_64, 24",
    "updates/aarch64, 24",
    "installed/x86_64, 49"
  })
  void everyRepositoryIsConsistent(String name, int packages) throws IOException {
    RepositoryChecks.assertRepomdIsTrue(COMMITTED.resolve(name));
    RepositoryChecks.assertFilesAgree(COMMITTED.resolve(name), packages);
  }

  @ParameterizedTest
  @CsvSource({"x86_64", "aarch64"})
  void oneRequirementIsUnprovided(String arch) throws IOException {
    List<Path> pair =
        List.of(COMMITTED.resolve("base/" + arch), COMMITTED.resolve("updates/" + arch));
    Set<String> expected = Set.of("libMagickWand-6.Q16.so.6()(64bit)");
    assertEquals(expected, RepositoryChecks.unprovided(pair));
    assertEquals(expected, RepositoryChecks.unprovided(pair.subList(0, 1)));
  }

  @Test
  void installedSystemIsClosed() throws IOException {
    List<Path> system = List.of(COMMITTED.resolve("installed/x86_64"));
    assertEquals(Set.of(), RepositoryChecks.unprovided(system));
  }

  @Test
  void everyInstalledNameIsInBase() throws IOException {
    Set<String> base = names("base/x86_64");
    assertTrue(base.containsAll(names("installed/x86_64")));
  }

  @Test
  void mimeFolderIsInFilelistsOnly() throws IOException {
    String path = "/usr/share/mime/packages";
    Path repodata = COMMITTED.resolve("base/x86_64/repodata");
    Element primary = Xml.root(repodata.resolve("primary.xml.gz"));
    Element filelists = Xml.root(repodata.resolve("filelists.xml.gz"));
    assertTrue(Xml.entries(primary, "rpm:requires").contains(path));
    assertFalse(Xml.all(primary, "file").stream().anyMatch(f -> f.getTextContent().equals(path)));
    assertTrue(Xml.all(filelists, "file").stream().anyMatch(f -> f.getTextContent().equals(path)));
  }

  @ParameterizedTest
  @CsvSource({"and", "or", "if", "unless", "with", "without"})
  void everyOperatorOfRichDependenciesOccurs(String operator) throws IOException {
    Element primary = Xml.root(COMMITTED.resolve("base/x86_64/repodata/primary.xml.gz"));
    assertTrue(
        Xml.all(primary, "rpm:entry").stream()
            .map(entry -> entry.getAttribute("name"))
            .anyMatch(name -> name.startsWith("(") && name.contains(" " + operator + " ")));
  }

  @Test
  void anotherSeedChangesChecksumsOnly() throws IOException {
    new AmazonLikeRepository(1).write(folder);
    String file = "base/x86_64/repodata/primary.xml.gz";
    String committed = new String(Xml.open(COMMITTED.resolve(file)), StandardCharsets.UTF_8);
    String other = new String(Xml.open(folder.resolve(file)), StandardCharsets.UTF_8);
    assertFalse(committed.equals(other));
    assertEquals(withoutDraws(committed), withoutDraws(other));
  }

  private static String withoutDraws(String primary) {
    return primary
        .lines()
        .filter(line -> !line.matches(" *<(checksum|time|size) .*"))
        .collect(Collectors.joining("\n"));
  }

  private static Set<String> names(String repository) throws IOException {
    Path primary = COMMITTED.resolve(repository).resolve("repodata/primary.xml.gz");
    return Xml.all(Xml.root(primary), "package").stream()
        .map(element -> Xml.text(element, "name"))
        .collect(Collectors.toSet());
  }

  private static List<Path> files(Path root) throws IOException {
    try (Stream<Path> walk = Files.walk(root)) {
      return walk.filter(Files::isRegularFile).map(root::relativize).sorted().toList();
    }
  }

  /** Compresses a fixed text, to tell the zlib that wrote the committed files from others. */
  private static String zlibFingerprint() throws IOException {
    SeededRandom random = new SeededRandom(1);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      text.append("package ").append(random.zipfBelow(500)).append('\n');
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try (DeflaterOutputStream stream = new DeflaterOutputStream(out, deflater)) {
      stream.write(text.toString().getBytes(StandardCharsets.UTF_8));
    } finally {
      deflater.end();
    }
    return RepositoryChecks.sha256(out.toByteArray());
  }
}
