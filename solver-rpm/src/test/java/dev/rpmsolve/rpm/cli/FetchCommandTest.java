package dev.rpmsolve.rpm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.rpm.RepositoryFixture;
import dev.rpmsolve.rpm.fetch.FaultyServer;
import dev.rpmsolve.rpm.io.Checksum;
import dev.rpmsolve.rpm.io.ChecksumAlgorithm;
import dev.rpmsolve.rpm.trust.TrustFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchCommandTest {
  @TempDir private Path scratch;
  private Path source;
  private Path out;
  private FaultyServer server;

  @BeforeEach
  void start() throws IOException {
    source = scratch.resolve("served");
    new RepositoryFixture(source.resolve("9/x86_64"))
        .file(
            "primary", RepositoryFixture.primary(1, RepositoryFixture.rpm("a", "0".repeat(64), "")))
        .write();
    out = scratch.resolve("mirror");
    server = new FaultyServer(source);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private String address() {
    return server.address() + "9/x86_64";
  }

  private Run configured(String text, String... more) throws IOException {
    Path file = Files.writeString(scratch.resolve("net.repo"), text);
    String[] args = {
      "fetch",
      "--repofile",
      file.toString(),
      "--out",
      out.toString(),
      "--releasever",
      "9",
      "--arch",
      "x86_64"
    };
    String[] all = Arrays.copyOf(args, args.length + more.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return Run.of(all);
  }

  @Test
  void fetchedRepositoriesAreThereForOtherCommands() {
    Run run = Run.of("fetch", "base=" + address(), "--out", out.toString());
    assertEquals(0, run.code(), run.err());
    assertEquals(
        "base: 1 file from " + address() + "/, now in " + out.resolve("base") + "\n", run.out());
    Run use = Run.of("provides", "a", "--repo", "base=" + out.resolve("base"), "--arch", "x86_64");
    assertEquals(1, use.code(), use.err());
    Run again = Run.of("fetch", "base=" + address(), "--out", out.toString());
    assertTrue(again.out().startsWith("base: 0 files, 1 kept from "), again.out());
  }

  @Test
  void baseUrlsHaveVariables() throws IOException {
    Run run =
        configured(
            "[net]\nbaseurl=" + server.address() + "$releasever/$basearch\n[off]\nenabled=0\n");
    assertEquals(0, run.code(), run.err());
    assertTrue(Files.exists(out.resolve("net/repodata/repomd.xml")));
    assertFalse(Files.exists(out.resolve("off")));
  }

  @Test
  void aServerThatIsNotThereIsToldAndLeavesNothing() {
    server.close();
    Run run = Run.of("fetch", "base=" + address(), "--out", out.toString());
    assertEquals(3, run.code());
    assertTrue(run.err().contains("the connection failed: nobody answers there"), run.err());
    assertFalse(Files.exists(out));
  }

  @Test
  void mirrorListsAreFetched() throws IOException {
    Files.writeString(
        source.resolve("list"),
        "# mirrors\n\nftp://elsewhere/\n" + server.address() + "$releasever/$basearch/\n");
    Run run = configured("[net]\nmirrorlist=" + server.address() + "list\n");
    assertEquals(0, run.code(), run.err());
    assertTrue(Files.exists(out.resolve("net/repodata/repomd.xml")));
  }

  @Test
  void metalinksNameMirrorsAndTheDigest() throws IOException {
    byte[] repomd = Files.readAllBytes(source.resolve("9/x86_64/repodata/repomd.xml"));
    String form =
        "<metalink xmlns='http://www.metalinker.org/'"
            + " xmlns:mm0='http://fedorahosted.org/mirrormanager'><files><file name='repomd.xml'>"
            + "<mm0:timestamp>1700000000</mm0:timestamp><size>%d</size>"
            + "<verification><hash type='md5'>%s</hash><hash type='sha256'>%s</hash></verification>"
            + "<resources maxconnections='1'>"
            + "<url protocol='rsync'>rsync://h/repodata/repomd.xml</url>"
            + "<url protocol='http'>%s/repodata/repomd.xml</url></resources></file></files></metalink>";
    String md5 = Checksum.of(ChecksumAlgorithm.MD5, repomd).hex();
    String sha256 = Checksum.of(ChecksumAlgorithm.SHA256, repomd).hex();
    Files.writeString(
        source.resolve("link"), String.format(form, repomd.length, md5, sha256, address()));
    String file = "[net]\nmetalink=" + server.address() + "link\n";
    assertEquals(0, configured(file).code());
    Files.writeString(
        source.resolve("link"), String.format(form, repomd.length, md5, "0".repeat(64), address()));
    Run bad = configured(file);
    assertEquals(3, bad.code());
    assertTrue(bad.err().contains("expected SHA256 " + "0".repeat(64)), bad.err());
  }

  @Test
  void oneThatFailsDoesNotKeepOthers() throws IOException {
    Run run =
        configured(
            "[gone]\nbaseurl=" + server.address() + "none\n[net]\nbaseurl=" + address() + "\n",
            "--verbose");
    assertEquals(3, run.code());
    assertTrue(run.err().contains("rpmsolve: gone: http://127.0.0.1:"), run.err());
    assertTrue(run.err().contains("the server answers 404"), run.err());
    assertTrue(run.out().startsWith("net: 1 file from "), run.out());
  }

  @Test
  void signaturesAndAgesAreAskedFor() throws IOException {
    Run unsigned =
        configured(
            "[net]\nbaseurl=" + address() + "\nrepo_gpgcheck=1\n",
            "--key",
            TrustFixture.key("rsa.asc").toString());
    assertEquals(3, unsigned.code());
    assertTrue(unsigned.err().contains("there is no repomd.xml.asc"), unsigned.err());
    Run old = configured("[net]\nbaseurl=" + address() + "\n", "--max-age", "1d");
    assertEquals(3, old.code());
    assertTrue(old.err().contains("found stale: "), old.err());
    assertFalse(Files.exists(out.resolve("net/repodata/repomd.xml")));
  }

  @Test
  void theCacheOfTheUserIsTheUsualPlace() {
    Run run = Run.in(Map.of("XDG_CACHE_HOME", scratch.toString()), "fetch", "base=" + address());
    assertEquals(0, run.code(), run.err());
    Path folder = scratch.resolve("rpmsolve/repositories/base");
    assertTrue(Files.exists(folder.resolve("repodata/repomd.xml")));
    assertEquals(2, Run.of("fetch", "base=" + address()).code());
  }

  @Test
  void wrongUsageIsRefused() {
    String folder = out.toString();
    assertEquals(2, Run.of("fetch", "--out", folder).code());
    assertEquals(2, Run.of("fetch", "base", "--out", folder).code());
    assertEquals(2, Run.of("fetch", "base=ftp://h/", "--out", folder).code());
    assertEquals(2, Run.of("fetch", "..=https://h/", "--out", folder).code());
    assertEquals(2, Run.of("fetch", "a=https://h/", "a=https://i/", "--out", folder).code());
  }
}
