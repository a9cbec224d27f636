package dev.rpmsolve.rpm.trust.openpgp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rpmsolve.quality.DataPresence;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.trust.PackageTrust;
import dev.rpmsolve.rpm.trust.PackageVerifier;
import dev.rpmsolve.rpm.trust.SignatureCheck;
import dev.rpmsolve.rpm.trust.SignaturePolicy;
import dev.rpmsolve.rpm.trust.SignedKind;
import dev.rpmsolve.rpm.trust.TrustFixture;
import dev.rpmsolve.rpm.trust.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signatures of GnuPG and rpmsign, and what their own programs say of them. */
class ForeignSignaturesTest {
  private static final List<String> KEYS =
      List.of(
          "rsa.asc",
          "subkey.asc",
          "dsa.asc",
          "ecdsa.asc",
          "eddsa.gpg",
          "expired.asc",
          "revoked.asc");

  private static Keyring keyring(SignaturePolicy policy) throws IOException {
    return Keyring.read(KEYS.stream().map(TrustFixture::key).toList(), policy);
  }

  private static PackageTrust verify(String name, SignaturePolicy policy) throws IOException {
    Path file = TrustFixture.file("packages/" + name + ".rpm");
    return PackageVerifier.by(keyring(policy)).verify(file, name);
  }

  @ParameterizedTest
  @CsvSource({
    "rsa, GOOD",
    "subkey, GOOD",
    "dsa, GOOD",
    "eddsa, GOOD",
    "both, GOOD",
    "expired, GOOD",
    "revoked, NOT_TRUSTED",
    "sha1, NOT_TRUSTED",
    "stranger, NO_KEY"
  })
  void packagesOfRpmsign(String name, Verdict verdict) throws IOException {
    PackageTrust trust = verify(name, TrustFixture.POLICY);
    assertEquals(verdict, trust.verdict(), trust.toString());
    assertEquals(4, trust.digests().size());
    assertEquals(name.equals("both") ? 2 : 1, trust.signatures().size());
  }

  @ParameterizedTest
  @CsvSource({
    "rsa.asc, GOOD",
    "subkey.asc, GOOD",
    "dsa.asc, GOOD",
    "ecdsa.asc, GOOD",
    "eddsa.asc, GOOD",
    "two.sig, GOOD",
    "expired.asc, NOT_TRUSTED",
    "revoked.asc, NOT_TRUSTED",
    "sha1.asc, NOT_TRUSTED",
    "text.asc, NOT_TRUSTED",
    "future.asc, NOT_TRUSTED",
    "stranger.asc, NO_KEY"
  })
  void signaturesOfGnupg(String name, Verdict verdict) throws IOException {
    byte[] signature = TrustFixture.bytes("metadata/" + name);
    byte[] content = TrustFixture.bytes("metadata/repomd.xml");
    assertEquals(verdict, check(signature, name, content));
    content[50]++;
    boolean isKnown = verdict != Verdict.NO_KEY;
    assertEquals(isKnown ? Verdict.BAD : Verdict.NO_KEY, check(signature, name, content));
  }

  private static Verdict check(byte[] signature, String name, byte... content) throws IOException {
    Verdict verdict = Verdict.GOOD;
    for (SignatureCheck check :
        keyring(TrustFixture.POLICY).open(signature, SignedKind.METADATA, name)) {
      check.update(content, 0, content.length);
      verdict = verdict.graver(check.finish().verdict());
    }
    return verdict;
  }

  /**
   * rpm 4.18 as Debian has it knows no expiry, no revocation and no weak hash; so it is asked where
   * these do not matter, by the policy that lets weak hashes count.
   */
  @Test
  void rpmAgrees(@TempDir Path folder) throws Exception {
    assumeProgram("rpmkeys");
    for (String key : List.of("rsa.asc", "subkey.asc", "dsa.asc", "eddsa.asc", "expired.asc")) {
      run(
          folder,
          "rpmkeys",
          "--dbpath",
          folder + "/db",
          "--import",
          TrustFixture.key(key).toString());
    }
    for (String name :
        List.of("rsa", "subkey", "dsa", "eddsa", "both", "expired", "sha1", "stranger")) {
      PackageTrust trust = verify(name, TrustFixture.POLICY.with(SignaturePolicy.Strength.ANY));
      int code =
          run(
              folder,
              "rpmkeys",
              "--dbpath",
              folder + "/db",
              "--checksig",
              TrustFixture.file("packages/" + name + ".rpm").toString());
      assertEquals(code == 0, trust.verdict() == Verdict.GOOD, name);
    }
  }

  /** A byte is changed in every place, one after the other, in the header's region and beyond. */
  @Test
  void rpmAgreesOnDamage(@TempDir Path folder) throws Exception {
    assumeProgram("rpmkeys");
    run(
        folder,
        "rpmkeys",
        "--dbpath",
        folder + "/db",
        "--import",
        TrustFixture.key("rsa.asc").toString());
    byte[] good = TrustFixture.bytes("packages/both.rpm");
    for (int at = 97; at < good.length; at += 211) {
      byte[] bad = good.clone();
      bad[at] ^= 0x10;
      Path file = folder.resolve("bad.rpm");
      Files.write(file, bad);
      int code = run(folder, "rpmkeys", "--dbpath", folder + "/db", "--checksig", file.toString());
      assertEquals(code == 0, isGood(file), "byte " + at);
    }
  }

  private static boolean isGood(Path file) throws IOException {
    try {
      return PackageVerifier.by(keyring(TrustFixture.POLICY)).verify(file, "bad").verdict()
          == Verdict.GOOD;
    } catch (MetadataException e) {
      return false;
    }
  }

  @Test
  void gnupgAgrees(@TempDir Path folder) throws Exception {
    assumeProgram("gpgv");
    for (String name : List.of("rsa.asc", "subkey.asc", "dsa.asc", "ecdsa.asc", "eddsa.asc")) {
      Path keys = folder.resolve("keys.gpg");
      byte[] armored = TrustFixture.bytes("keys/" + name);
      Files.write(keys, Armor.decode(armored, name).get(0).bytes());
      int code =
          run(
              folder,
              "gpgv",
              "--homedir",
              folder.toString(),
              "--keyring",
              keys.toString(),
              TrustFixture.file("metadata/" + name).toString(),
              TrustFixture.file("metadata/repomd.xml").toString());
      assertEquals(0, code, name);
    }
  }

  /** The packages of Amazon Linux that there are have digests and no signatures, as rpm says. */
  @Test
  void realPackagesAreWhole() throws IOException {
    Path folder = DataPresence.ofSystem().required("rpms");
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.sorted().toList();
      assertEquals(12, all.size());
      for (Path file : all) {
        assertEquals(
            Verdict.GOOD, PackageVerifier.ofDigests().verify(file, file.toString()).verdict());
        PackageTrust trust =
            PackageVerifier.by(keyring(TrustFixture.POLICY)).verify(file, file.toString());
        assertEquals(Verdict.NOT_SIGNED, trust.verdict());
        assertEquals(4, trust.digests().size());
      }
    }
  }

  private static void assumeProgram(String name) {
    boolean isThere = Files.isExecutable(Path.of("/usr/bin", name));
    if (!isThere) {
      System.out.println("skipped: there is no " + name);
    }
    Assumptions.assumeTrue(isThere);
  }

  private static int run(Path folder, String... command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("HOME", folder.toString());
    builder.environment().put("LC_ALL", "C");
    Process process =
        builder.redirectErrorStream(true).redirectOutput(folder.resolve("output").toFile()).start();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("no end of " + command[0]);
    }
    return process.exitValue();
  }
}
