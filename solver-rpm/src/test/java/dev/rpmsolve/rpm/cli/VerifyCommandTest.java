package dev.rpmsolve.rpm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.rpm.RepositoryFixture;
import dev.rpmsolve.rpm.trust.TrustFixture;
import dev.rpmsolve.rpm.trust.openpgp.TestKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {
  @TempDir private Path scratch;

  private static String packageFile(String name) {
    return TrustFixture.file("packages/" + name + ".rpm").toString();
  }

  private static String key(String name) {
    return TrustFixture.key(name).toString();
  }

  /** A repository of which each file is listed, with times of today. */
  private Path repository() throws IOException {
    String now = Long.toString(Instant.now().getEpochSecond());
    Path folder =
        new RepositoryFixture(scratch.resolve("mirror"))
            .file("primary", RepositoryFixture.primary(0, ""))
            .entry(
                "<data type='other'><location href='repodata/other.xml.gz'/><timestamp>"
                    + now
                    + "</timestamp></data>")
            .write();
    return folder;
  }

  private static void sign(Path folder, TestKey key) throws Exception {
    byte[] repomd = Files.readAllBytes(folder.resolve("repodata/repomd.xml"));
    Files.write(folder.resolve("repodata/repomd.xml.asc"), key.sign(repomd));
  }

  private String keyFile(TestKey key) throws IOException {
    return Files.write(scratch.resolve("test.key"), key.file()).toString();
  }

  @Test
  void packagesAreToldWithTheirSigners() {
    Run run = Run.of("verify", packageFile("rsa"), packageFile("sha1"), "--key", key("rsa.asc"));
    assertEquals(1, run.code());
    String[] lines = run.out().split("\n");
    assertEquals(packageFile("rsa") + ": good", lines[0]);
    assertTrue(lines[1].startsWith("  header: RSA/SHA512 on 2025-01-01T00:00:00Z by "), lines[1]);
    assertTrue(lines[1].endsWith(" (rsa <rsa@example.org>): good"), lines[1]);
    assertEquals(
        "  digests: SHA-256 of header, SHA-1 of header, SHA-256 of payload,"
            + " MD5 of header and payload: right",
        lines[2]);
    assertEquals(packageFile("sha1") + ": not trusted", lines[3]);
    assertEquals("1 of 2 good", lines[6]);
    assertEquals(0, Run.of("verify", packageFile("rsa"), "--key", key("rsa.asc")).code());
    assertEquals(
        0,
        Run.of("verify", packageFile("sha1"), "--key", key("rsa.asc"), "--weak-signatures").code());
  }

  @Test
  void jsonHasTheFieldsOfItsSchema() {
    Run run = Run.of("verify", packageFile("stranger"), "--key", key("rsa.asc"), "--json");
    assertEquals(1, run.code());
    for (String part :
        new String[] {
          "\"schema\": \"rpmsolve-verify-1\"",
          "\"good\": false",
          "\"verdict\": \"noKey\"",
          "\"of\": \"header\"",
          "\"algorithms\": \"EdDSA/SHA256\"",
          "\"created\": \"2025-01-01T00:00:00Z\"",
          "\"detail\": \"its key was not given\"",
          "\"of\": \"headerAndPayload\"",
          "\"algorithm\": \"MD5\"",
          "\"right\": true"
        }) {
      assertTrue(run.out().contains(part), part + " in " + run.out());
    }
  }

  @Test
  void foldersOfKeysCount() {
    Run run =
        Run.of(
            "verify",
            packageFile("dsa"),
            packageFile("subkey"),
            packageFile("eddsa"),
            "--key",
            TrustFixture.file("keys").toString());
    assertEquals(0, run.code(), run.out() + run.err());
    assertTrue(run.out().endsWith("3 of 3 good\n"));
  }

  @Test
  void damagedPackagesDoNotHideOthers() throws IOException {
    Path cut = scratch.resolve("cut.rpm");
    Files.write(cut, Arrays.copyOf(Files.readAllBytes(Path.of(packageFile("rsa"))), 999));
    Run run = Run.of("verify", cut.toString(), packageFile("rsa"), "--key", key("rsa.asc"));
    assertEquals(1, run.code());
    assertTrue(run.out().startsWith(cut + ": bad: expected "), run.out());
    assertTrue(run.out().endsWith("1 of 2 good\n"));
  }

  @Test
  void digestsAloneAreEnoughOnRequest() {
    Run run = Run.of("verify", packageFile("stranger"), "--no-gpgchecks");
    assertEquals(0, run.code(), run.err());
    assertFalse(run.out().contains("EdDSA"));
    Run without = Run.of("verify", packageFile("stranger"));
    assertEquals(2, without.code());
    assertTrue(without.err().contains("give the keys with --key"), without.err());
  }

  @Test
  void repositoriesAreCheckedToTheirFiles() throws Exception {
    TestKey key = TestKey.ed25519();
    Path folder = repository();
    sign(folder, key);
    String[] args = {"verify", folder.toString(), "--key", keyFile(key), "--max-age", "1h"};
    Run run = Run.of(args);
    assertEquals(0, run.code(), run.out() + run.err());
    assertTrue(run.out().contains("  primary: repodata/primary.xml.packed: right\n"), run.out());
    assertTrue(run.out().contains("  other: repodata/other.xml.gz: missing\n"), run.out());
    Path primary = folder.resolve("repodata/primary.xml.packed");
    byte[] bytes = Files.readAllBytes(primary);
    bytes[bytes.length / 2] ^= 1;
    Files.write(primary, bytes);
    Run bad = Run.of(args);
    assertEquals(1, bad.code());
    assertTrue(bad.out().startsWith(folder + ": bad\n"), bad.out());
    assertTrue(bad.out().contains("primary.xml.packed: wrong: expected SHA256 "), bad.out());
  }

  @Test
  void whatIsNotSignedIsNotParsed() throws Exception {
    TestKey key = TestKey.ed25519();
    Path folder = repository();
    sign(folder, key);
    Files.writeString(folder.resolve("repodata/repomd.xml"), "<no");
    Run run = Run.of("verify", folder.toString(), "--key", keyFile(key));
    assertEquals(1, run.code(), run.err());
    assertTrue(run.out().startsWith(folder + ": bad: without a good signature it is not read\n"));
  }

  @Test
  void acceptedRevisionsAreRemembered() throws Exception {
    Path folder = repository();
    Path file = scratch.resolve("revisions.txt");
    String[] args = {"verify", "my=" + folder, "--no-gpgchecks", "--accepted", file.toString()};
    assertEquals(0, Run.of(args).code());
    assertTrue(Files.readString(file).contains("\nmy\t17\t"));
    Path repomd = folder.resolve("repodata/repomd.xml");
    Files.writeString(repomd, Files.readString(repomd).replace(">17<", ">16<"));
    Run run = Run.of(args);
    assertEquals(1, run.code());
    assertTrue(
        run.out()
            .startsWith(
                folder + ": good, but rolled back: its revision is 16, 17 was accepted before\n"),
        run.out());
    assertTrue(Files.readString(file).contains("\nmy\t17\t"));
  }

  @Test
  void wrongUsageIsToldApart() {
    assertEquals(2, Run.of("verify", "--key", key("rsa.asc")).code());
    assertEquals(
        2, Run.of("verify", packageFile("rsa"), "--no-gpgchecks", "--max-age", "soon").code());
    assertEquals(3, Run.of("verify", packageFile("none"), "--key", key("rsa.asc")).code());
    assertEquals(3, Run.of("verify", packageFile("rsa"), "--key", key("none.asc")).code());
    Run run = Run.of("verify", packageFile("rsa"), "--key", packageFile("rsa"));
    assertEquals(3, run.code());
    assertTrue(run.err().startsWith("rpmsolve: " + packageFile("rsa") + ": byte "), run.err());
  }

  @Test
  void loadingChecksWhatOptionsAskFor() throws Exception {
    TestKey key = TestKey.ed25519();
    Path folder = repository();
    String[] args = {
      "closure",
      "--repo",
      "r=" + folder,
      "--arch",
      "x86_64",
      "--repo-gpgcheck",
      "--key",
      keyFile(key),
      "--no-cache"
    };
    Run unsigned = Run.of(args);
    assertEquals(3, unsigned.code());
    assertTrue(unsigned.err().contains("found not signed: there is no repomd.xml.asc"));
    sign(folder, key);
    Run signed = Run.of(args);
    assertEquals(0, signed.code(), signed.err());
    Run keyless = Run.of("closure", "--repo", "r=" + folder, "--arch", "x86_64", "--repo-gpgcheck");
    assertEquals(2, keyless.code());
    Run old =
        Run.of("provides", "a", "--repo", "r=" + folder, "--arch", "x86_64", "--max-age", "0m");
    assertEquals(3, old.code());
    assertTrue(old.err().contains("found stale: "), old.err());
  }

  @Test
  void advisoriesOfRepositoriesMustBeSignedToo() throws Exception {
    TestKey key = TestKey.ed25519();
    Path folder = repository();
    String[] args = {
      "advisories", "list", "--repo", "r=" + folder, "--repo-gpgcheck", "--key", keyFile(key)
    };
    Run unsigned = Run.of(args);
    assertEquals(3, unsigned.code(), unsigned.out());
    assertTrue(unsigned.err().contains("found not signed: there is no repomd.xml.asc"));
    sign(folder, key);
    Run signed = Run.of(args);
    assertEquals(1, signed.code());
    assertTrue(signed.err().contains("there are no advisories"), signed.err());
  }

  @Test
  void filesOfRepositoriesAskForSignaturesToo() throws Exception {
    TestKey key = TestKey.ed25519();
    Path folder = repository();
    keyFile(key);
    Path file = scratch.resolve("local.repo");
    Files.writeString(
        file,
        "[r]\nbaseurl=mirror\nrepo_gpgcheck=1\ngpgcheck=1\ngpgkey=file://"
            + scratch
            + "/test.key https://example.org/key\n");
    String[] args = {
      "provides", "x", "--repofile", file.toString(), "--arch", "x86_64", "--no-cache"
    };
    Run unsigned = Run.of(args);
    assertEquals(3, unsigned.code(), unsigned.err());
    sign(folder, key);
    assertEquals(1, Run.of(args).code());
    Files.delete(folder.resolve("repodata/repomd.xml.asc"));
    String[] unchecked = Arrays.copyOf(args, args.length + 1);
    unchecked[args.length] = "--nogpgcheck";
    assertEquals(1, Run.of(unchecked).code());
  }

  @Test
  void givenPackagesAreCheckedAsFilesSay() throws IOException {
    Path config = scratch.resolve("dnf.conf");
    Files.writeString(config, "[main]\nlocalpkg_gpgcheck=1\n");
    String[] install = {
      "install",
      packageFile("stranger"),
      "--arch",
      "x86_64",
      "--config",
      config.toString(),
      "--key",
      key("rsa.asc"),
      "--no-cache"
    };
    Run run = Run.of(install);
    assertEquals(3, run.code());
    assertTrue(run.err().contains("no key: its key was not given"), run.err());
    install[1] = packageFile("rsa");
    Run signed = Run.of(install);
    assertFalse(signed.err().contains("signature"), signed.err());
    assertTrue(signed.code() <= 1, signed.err());
  }

  @Test
  void aKeyThatNothingAsksForIsTold() throws IOException {
    new TinyRepository().add("a-1-1.noarch").writeTo(scratch.resolve("os"));
    String[] args = {
      "install", "a", "--repo", "os=" + scratch.resolve("os"), "--arch", "x86_64", "--key", ""
    };
    args[args.length - 1] = key("rsa.asc");
    Run run = Run.of(args);

    assertEquals(0, run.code(), run.err());
    assertTrue(run.err().contains("--key: no signature is asked for; --repo-gpgcheck"), run.err());
  }

  @Test
  void linesThatCannotBeNamesAreNotPrintedWhole() throws IOException {
    Path os = scratch.resolve("os");
    new TinyRepository().add("a-1-1.noarch").writeTo(os);
    Path zeros = Files.write(scratch.resolve("zeros"), new byte[100_000]);
    Run run = Run.of("install", "a", "--installed", zeros.toString(), "--repo", "os=" + os);

    assertEquals(3, run.code());
    assertTrue(run.err().contains("at most 8192 bytes in a line, found 100000"), run.err());
  }
}
