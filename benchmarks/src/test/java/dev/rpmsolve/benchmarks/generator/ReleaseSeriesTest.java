package dev.rpmsolve.benchmarks.generator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class ReleaseSeriesTest {
  @TempDir Path folder;

  private static Set<String> identities(Path repository) throws IOException {
    Element primary = Xml.root(repository.resolve("repodata/primary.xml.gz"));
    Set<String> found = new HashSet<>();
    for (Element one : Xml.all(primary, "package")) {
      Element version = Xml.all(one, "version").get(0);
      found.add(
          Xml.all(one, "name").get(0).getTextContent()
              + " "
              + version.getAttribute("epoch")
              + ":"
              + version.getAttribute("ver")
              + "-"
              + version.getAttribute("rel")
              + "."
              + Xml.all(one, "arch").get(0).getTextContent());
    }
    return found;
  }

  private static List<String> advisories(Path repository) throws IOException {
    Path file = repository.resolve("repodata/updateinfo.xml.gz");
    return Files.exists(file)
        ? Xml.all(Xml.root(file), "id").stream().map(Element::getTextContent).toList()
        : List.of();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x86_64", "aarch64"})
  void everyReleaseHoldsTheOneBefore(String arch) throws IOException {
    new AmazonLikeSeries(7).write(folder);
    Set<String> packages = Set.of();
    List<String> ids = List.of();
    for (String release : AmazonLikeSeries.releases()) {
      Path repository = folder.resolve(release).resolve(arch);
      RepositoryChecks.assertRepomdIsTrue(repository);
      Set<String> more = identities(repository);
      assertTrue(more.containsAll(packages) && more.size() > packages.size(), release);
      assertTrue(
          more.stream().anyMatch(one -> one.startsWith("system-release 0:" + release)), release);
      List<String> announced = advisories(repository);
      assertEquals(ids, announced.subList(0, ids.size()), release);
      packages = more;
      ids = announced;
    }
    assertEquals(7, ids.size());
  }

  @Test
  void systemOfTheFirstReleaseIsClosedAndListed() throws IOException {
    new AmazonLikeSeries(7).write(folder);
    Path first = folder.resolve(AmazonLikeSeries.releases().get(0)).resolve("x86_64");
    assertEquals(Set.of(), RepositoryChecks.unprovided(List.of(first)));
    assertEquals(
        identities(first).size(), Files.readAllLines(folder.resolve("installed.txt")).size());
  }

  @Test
  void largeSeriesGrowsToTheLargeRepository() throws IOException {
    new LargeSeries(1000, 5).write(folder);
    new LargeRepository(1000, 5).write(folder.resolve("whole"));
    Set<String> before = Set.of();
    int announced = 0;
    for (String release : LargeSeries.RELEASES) {
      Path repository = folder.resolve(release).resolve("x86_64");
      RepositoryChecks.assertRepomdIsTrue(repository);
      Set<String> packages = identities(repository);
      assertTrue(packages.containsAll(before), release);
      assertTrue(advisories(repository).size() >= announced, release);
      before = packages;
      announced = advisories(repository).size();
    }
    // The large repository is cut off at its size, perhaps in the middle of a source.
    assertTrue(before.containsAll(identities(folder.resolve("whole"))));
    assertTrue(announced > 0);
  }

  @Test
  void sameSeedGivesTheSameBytes() throws IOException {
    new AmazonLikeSeries(3).write(folder.resolve("a"));
    new AmazonLikeSeries(3).write(folder.resolve("b"));
    String last = AmazonLikeSeries.releases().get(3) + "/x86_64/repodata/";
    for (String file : List.of("primary.xml.gz", "updateinfo.xml.gz", "repomd.xml")) {
      assertArrayEquals(
          Files.readAllBytes(folder.resolve("a").resolve(last + file)),
          Files.readAllBytes(folder.resolve("b").resolve(last + file)),
          file);
    }
  }

  @Test
  void topicsNeedTheirCoreOnly() throws IOException {
    new Amazon2LikeRepositories(1).write(folder);
    Path core = folder.resolve("core/x86_64");
    for (String topic : Amazon2LikeRepositories.TOPICS) {
      Path repository = folder.resolve(topic).resolve("x86_64");
      RepositoryChecks.assertRepomdIsTrue(repository);
      Set<String> missing = RepositoryChecks.unprovided(List.of(core, repository));
      // What needs a newer PHP than the core has is fine with the topics that have one.
      assertTrue(missing.isEmpty() || missing.equals(Set.of("php")), topic + ": " + missing);
    }
    assertTrue(Files.readString(folder.resolve("amzn2.repo")).contains("[amzn2extra-php8.2]"));
  }
}
