package dev.rpmsolve.benchmarks.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Element;

/** What has to hold for every generated repository. */
final class RepositoryChecks {
  private RepositoryChecks() {}

  static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(Sha256.newDigest().digest(bytes));
  }

  static void assertRepomdIsTrue(Path repository) throws IOException {
    Path repomd = repository.resolve("repodata/repomd.xml");
    List<Element> data = Xml.all(Xml.root(repomd), "data");
    // Two files, and a third if there are advisories.
    boolean isAnnouncing = Files.exists(repository.resolve("repodata/updateinfo.xml.gz"));
    assertEquals(isAnnouncing ? 3 : 2, data.size());
    for (Element element : data) {
      Element location = Xml.all(element, "location").get(0);
      Path file = repository.resolve(location.getAttribute("href"));
      byte[] packed = Files.readAllBytes(file);
      byte[] open = Xml.open(file);
      assertEquals(sha256(packed), Xml.text(element, "checksum"));
      assertEquals(sha256(open), Xml.text(element, "open-checksum"));
      assertEquals(Integer.toString(packed.length), Xml.text(element, "size"));
      assertEquals(Integer.toString(open.length), Xml.text(element, "open-size"));
    }
  }

  /** Checks that both files announce and hold this many packages, the same ones in one order. */
  static void assertFilesAgree(Path repository, int packages) throws IOException {
    Element primary = Xml.root(repository.resolve("repodata/primary.xml.gz"));
    Element filelists = Xml.root(repository.resolve("repodata/filelists.xml.gz"));
    List<String> first =
        Xml.all(primary, "package").stream().map(p -> Xml.text(p, "checksum")).toList();
    List<String> second =
        Xml.all(filelists, "package").stream().map(p -> p.getAttribute("pkgid")).toList();
    assertEquals(Integer.toString(packages), primary.getAttribute("packages"));
    assertEquals(Integer.toString(packages), filelists.getAttribute("packages"));
    assertEquals(packages, first.size());
    assertEquals(packages, new HashSet<>(first).size());
    assertEquals(first, second);
  }

  /** Returns the plain requirements that no package, file or rpm itself provides by name. */
  static Set<String> unprovided(List<Path> repositories) throws IOException {
    Set<String> provided = new HashSet<>();
    List<String> required = new ArrayList<>();
    for (Path repository : repositories) {
      Element primary = Xml.root(repository.resolve("repodata/primary.xml.gz"));
      Element filelists = Xml.root(repository.resolve("repodata/filelists.xml.gz"));
      provided.addAll(Xml.entries(primary, "rpm:provides"));
      Xml.all(filelists, "file").forEach(file -> provided.add(file.getTextContent()));
      required.addAll(Xml.entries(primary, "rpm:requires"));
    }
    Set<String> missing = new TreeSet<>(required);
    missing.removeAll(provided);
    missing.removeIf(name -> name.startsWith("(") || name.startsWith("rpmlib("));
    return missing;
  }
}
