package dev.rpmsolve.rpm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.rpm.cache.UniverseCache;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.MetadataException.Kind;
import dev.rpmsolve.rpm.trust.AcceptedRevisions;
import dev.rpmsolve.rpm.trust.Freshness;
import dev.rpmsolve.rpm.trust.RepositoryTrust;
import dev.rpmsolve.rpm.trust.TrustFixture;
import dev.rpmsolve.rpm.trust.openpgp.Keyring;
import dev.rpmsolve.rpm.trust.openpgp.TestKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustedLoadTest {
  private static final ArchPolicy ARCH = ArchPolicy.of("x86_64");

  @TempDir private Path scratch;
  private Path folder;
  private Path repomd;
  private Path signature;
  private TestKey key;
  private RepositoryTrust signed;

  @BeforeEach
  void makeRepository() throws Exception {
    folder =
        new RepositoryFixture(scratch.resolve("repo"))
            .file(
                "primary",
                RepositoryFixture.primary(1, RepositoryFixture.rpm("a", "0".repeat(64), "")))
            .write();
    repomd = folder.resolve("repodata/repomd.xml");
    signature = folder.resolve("repodata/repomd.xml.asc");
    key = TestKey.ed25519();
    Keyring keys = Keyring.of(key.file(), "test.key", TrustFixture.POLICY);
    signed = RepositoryTrust.none().withSignedMetadata(keys);
    Files.write(signature, key.sign(Files.readAllBytes(repomd)));
  }

  private int load(RepositoryTrust trust) throws IOException, InterruptedException {
    return RpmRepositories.builder()
        .repository(Repository.of("r"), folder, trust)
        .build()
        .load(ARCH)
        .packageCount();
  }

  private MetadataException refusal(RepositoryTrust trust) {
    return assertThrows(MetadataException.class, () -> load(trust));
  }

  @Test
  void signedMetadataIsRead() throws Exception {
    assertEquals(1, load(signed));
  }

  @Test
  void metadataWithoutSignatureIsRefused() throws Exception {
    Files.delete(signature);
    MetadataException e = refusal(signed);
    assertEquals(Kind.NOT_TRUSTED, e.kind());
    assertEquals("not signed: there is no repomd.xml.asc", e.found());
    assertEquals(1, load(RepositoryTrust.none()));
  }

  @Test
  void metadataBySomebodyElseIsRefused() throws Exception {
    Files.write(signature, TestKey.ed25519().sign(Files.readAllBytes(repomd)));
    MetadataException e = refusal(signed);
    assertEquals(Kind.NOT_TRUSTED, e.kind());
    assertTrue(e.getMessage().contains("no key: its key was not given, EdDSA/SHA256 by key "));
  }

  /** A parser must not see what was not signed: bytes that are no XML end in the same refusal. */
  @Test
  void whatIsNotSignedIsNotParsed() throws Exception {
    for (String text : List.of("", "<repomd", "<!DOCTYPE x>", "\u0000")) {
      Files.writeString(repomd, text);
      MetadataException e = refusal(signed);
      assertEquals(Kind.NOT_TRUSTED, e.kind(), text);
      assertTrue(e.found().startsWith("bad: "), e.found());
    }
  }

  @Test
  void damagedSignaturesAreNamed() throws Exception {
    Files.writeString(signature, "-----BEGIN PGP SIGNATURE-----\n\n????\n");
    MetadataException e = refusal(signed);
    assertEquals(signature.toString(), e.file());
  }

  @Test
  void whatIsInTheCacheIsCheckedAllTheSame() throws Exception {
    UniverseCache cache = UniverseCache.in(scratch.resolve("cache"));
    RpmRepositories.Builder builder =
        RpmRepositories.builder().repository(Repository.of("r"), folder, signed).cache(cache);
    assertEquals(1, builder.build().load(ARCH).packageCount());
    assertEquals(1, cache.entries().size());
    Files.delete(signature);
    assertThrows(MetadataException.class, () -> builder.build().load(ARCH));
  }

  @Test
  void librariesCheckTheirFolders() throws Exception {
    RepositoryLibrary.Builder library = RepositoryLibrary.builder(LoadListener.silent());
    library.select(ARCH, Map.of(Repository.of("r"), folder), List.of());
    library.trust(folder.resolve("../repo"), signed);
    assertEquals(1, library.load().survey(0).universe().packageCount());
    Files.delete(signature);
    UnreadableRepositoryException e =
        assertThrows(UnreadableRepositoryException.class, library::load);
    assertEquals(Kind.NOT_TRUSTED, ((MetadataException) e.getCause()).kind());
  }

  @Test
  void packagesInAFolderAreChecked() throws Exception {
    Path packages = Files.createDirectory(scratch.resolve("packages"));
    Files.copy(TrustFixture.file("packages/rsa.rpm"), packages.resolve("app.rpm"));
    Keyring keys = Keyring.read(List.of(TrustFixture.key("rsa.asc")), TrustFixture.POLICY);
    RepositoryTrust trust = RepositoryTrust.none().withSignedPackages(keys);
    RpmRepositories repositories =
        RpmRepositories.builder().repository(Repository.of("p"), packages, trust).build();
    assertEquals(1, repositories.load(ARCH).packageCount());
    Files.copy(
        TrustFixture.file("packages/sha1.rpm"),
        packages.resolve("app.rpm"),
        StandardCopyOption.REPLACE_EXISTING);
    MetadataException e = assertThrows(MetadataException.class, () -> repositories.load(ARCH));
    assertEquals(Kind.NOT_TRUSTED, e.kind());
    assertTrue(e.getMessage().contains("SHA1 is too weak"), e.getMessage());
  }

  /** The files are of 14 November 2023. */
  @Test
  void oldMetadataIsRefused() throws Exception {
    Freshness rule = Freshness.at(Instant.parse("2023-11-20T00:00:00Z"));
    assertEquals(
        1, load(RepositoryTrust.none().withFreshness(rule.withMaxAge(Duration.ofDays(7)))));
    MetadataException e =
        refusal(RepositoryTrust.none().withFreshness(rule.withMaxAge(Duration.ofDays(3))));
    assertEquals(Kind.STALE, e.kind());
  }

  @Test
  void metadataThatIsSetBackIsRefused() throws Exception {
    Path file = scratch.resolve("revisions");
    AcceptedRevisions memory = AcceptedRevisions.in(file);
    RepositoryTrust trust =
        RepositoryTrust.none().withFreshness(Freshness.at(TrustFixture.NOW)).withMemory(memory);
    assertEquals(1, load(trust));
    String now = Files.readString(repomd);
    Files.writeString(repomd, now.replace("<revision>17", "<revision>16"));
    MetadataException e = refusal(trust);
    assertEquals(Kind.STALE, e.kind());
    assertEquals("rolled back: its revision is 16, 17 was accepted before", e.found());
    Files.writeString(repomd, now.replace("<revision>17", "<revision>18"));
    assertEquals(1, load(trust));
    Files.writeString(repomd, now);
    assertEquals(Kind.STALE, refusal(trust).kind());
  }

  /** What is refused for its signature must not count as the newest that was seen. */
  @Test
  void refusedMetadataIsNotRemembered() throws Exception {
    Path file = scratch.resolve("revisions");
    RepositoryTrust trust =
        signed.withFreshness(Freshness.at(TrustFixture.NOW)).withMemory(AcceptedRevisions.in(file));
    String text = Files.readString(repomd);
    Files.writeString(repomd, text.replace("<revision>17", "<revision>999"));
    assertEquals(Kind.NOT_TRUSTED, refusal(trust).kind());
    assertFalse(Files.exists(file));
    Files.writeString(repomd, text);
    assertEquals(1, load(trust));
    assertTrue(Files.readString(file).endsWith("r\t17\t1700000000\n"));
  }
}
