package dev.rpmsolve.rpm.trust.openpgp;

import static dev.rpmsolve.rpm.trust.TrustFixture.NOW;
import static dev.rpmsolve.rpm.trust.TrustFixture.POLICY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.MetadataException.Kind;
import dev.rpmsolve.rpm.trust.SignatureCheck;
import dev.rpmsolve.rpm.trust.SignatureFinding;
import dev.rpmsolve.rpm.trust.SignaturePolicy;
import dev.rpmsolve.rpm.trust.SignaturePolicy.Strength;
import dev.rpmsolve.rpm.trust.SignedKind;
import dev.rpmsolve.rpm.trust.TrustFixture;
import dev.rpmsolve.rpm.trust.Verdict;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.bouncycastle.openpgp.operator.PGPKeyPairGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyringTest {
  private static final byte[] CONTENT = "what is signed".getBytes(StandardCharsets.UTF_8);
  private static final Duration DAY = Duration.ofDays(1);

  private static SignatureFinding check(byte[] keys, byte[] signature, SignedKind kind) {
    return check(Keyring.of(keys, "test.key", POLICY), signature, kind);
  }

  private static SignatureFinding check(Keyring keyring, byte[] signature, SignedKind kind) {
    List<SignatureCheck> checks = keyring.open(signature, kind, "test.sig");
    assertEquals(1, checks.size());
    checks.get(0).update(CONTENT, 0, CONTENT.length);
    return checks.get(0).finish();
  }

  private static void assertRefused(String detail, SignatureFinding finding) {
    assertEquals(Verdict.NOT_TRUSTED, finding.verdict(), finding.toString());
    assertTrue(finding.detail().contains(detail), finding.detail());
  }

  private static void assertGood(SignatureFinding finding) {
    assertEquals(Verdict.GOOD, finding.verdict(), finding.toString());
  }

  @Test
  void allKindsOfKeysSign() throws Exception {
    List<TestKey.Maker> makers =
        List.of(
            generator -> generator.generateRsaKeyPair(2048),
            PGPKeyPairGenerator::generateNistP256ECDSAKeyPair,
            PGPKeyPairGenerator::generateNistP521ECDSAKeyPair,
            PGPKeyPairGenerator::generateBrainpoolP256r1ECDSAKeyPair,
            PGPKeyPairGenerator::generateLegacyEd25519KeyPair,
            PGPKeyPairGenerator::generateEd25519KeyPair);
    for (TestKey.Maker maker : makers) {
      TestKey key = TestKey.bare(4, maker).bound(packets -> {});
      byte[] signature =
          TestKey.sign(
              key.pair(), HashAlgorithmTags.SHA512, TestKey.SIGNED, packets -> {}, CONTENT);
      assertGood(check(key.file(), signature, SignedKind.HEADER));
      signature[signature.length - 1] ^= 1;
      assertEquals(
          Verdict.BAD, check(key.file(), signature, SignedKind.HEADER).verdict(), "" + maker);
    }
  }

  @Test
  void keysOfVersion6Sign() throws Exception {
    for (TestKey.Maker maker :
        List.<TestKey.Maker>of(
            PGPKeyPairGenerator::generateEd25519KeyPair,
            PGPKeyPairGenerator::generateEd448KeyPair)) {
      TestKey key =
          TestKey.bare(6, maker).bound(TestKey.MADE, HashAlgorithmTags.SHA512, packets -> {});
      byte[] signature =
          TestKey.sign(
              key.pair(), HashAlgorithmTags.SHA512, TestKey.SIGNED, packets -> {}, CONTENT);
      SignatureFinding finding = check(key.file(), signature, SignedKind.METADATA);
      assertGood(finding);
      assertEquals(64, finding.signer().orElseThrow().fingerprint().orElseThrow().length());
    }
  }

  /** Version 3 has no subpackets; its time is that of the machine. */
  @Test
  void signaturesOfVersion3Count() throws Exception {
    TestKey key =
        TestKey.bare(4, generator -> generator.generateRsaKeyPair(2048)).bound(packets -> {});
    byte[] signature = TestKey.signInVersion3(key.pair(), CONTENT);
    SignaturePolicy today = SignaturePolicy.at(Instant.now().plus(DAY));
    assertGood(check(Keyring.of(key.file(), "k", today), signature, SignedKind.HEADER));
  }

  @Test
  void otherKeysAreUnknown() throws Exception {
    byte[] signature = TestKey.ed25519().sign(CONTENT);
    SignatureFinding finding = check(TestKey.ed25519().file(), signature, SignedKind.HEADER);
    assertEquals(Verdict.NO_KEY, finding.verdict());
    assertEquals("EdDSA/SHA256", finding.signer().orElseThrow().algorithms());
    assertEquals(TestKey.SIGNED, finding.signer().orElseThrow().created());
  }

  @Test
  void packagesOutliveTheirKeysAndMetadataDoesNot() throws Exception {
    long seconds = Duration.between(TestKey.MADE, TestKey.SIGNED.plus(DAY)).toSeconds();
    TestKey key =
        TestKey.bare(4, PGPKeyPairGenerator::generateLegacyEd25519KeyPair)
            .bound(packets -> packets.setKeyExpirationTime(seconds));
    byte[] signature = key.sign(CONTENT);
    assertGood(check(key.file(), signature, SignedKind.HEADER));
    assertRefused("expired", check(key.file(), signature, SignedKind.METADATA));
    byte[] later =
        TestKey.sign(
            key.pair(), HashAlgorithmTags.SHA256, TestKey.SIGNED.plus(DAY), packets -> {}, CONTENT);
    assertRefused("expired", check(key.file(), later, SignedKind.HEADER));
  }

  @Test
  void theNewestWordOfTheOwnerCounts() throws Exception {
    TestKey key =
        TestKey.bare(4, PGPKeyPairGenerator::generateLegacyEd25519KeyPair)
            .bound(NOW.minus(DAY), HashAlgorithmTags.SHA256, packets -> {})
            .bound(packets -> packets.setKeyExpirationTime(5));
    assertGood(check(key.file(), key.sign(CONTENT), SignedKind.METADATA));
  }

  /** Reasons: 0 none, 1 replaced, 2 compromised, 3 retired. */
  @ParameterizedTest
  @CsvSource({
    "0, HEADER, NOT_TRUSTED", "1, HEADER, GOOD", "1, METADATA, NOT_TRUSTED",
    "2, HEADER, NOT_TRUSTED", "3, HEADER, GOOD", "3, METADATA, NOT_TRUSTED"
  })
  void revocationsCountByTheirReason(int reason, SignedKind kind, Verdict verdict)
      throws Exception {
    TestKey key = TestKey.ed25519().revoked(NOW.minus(DAY), reason);
    assertEquals(verdict, check(key.file(), key.sign(CONTENT), kind).verdict());
    byte[] later = TestKey.sign(key.pair(), HashAlgorithmTags.SHA256, NOW, packets -> {}, CONTENT);
    assertRefused("revoked", check(key.file(), later, kind));
  }

  @Test
  void revocationsByOthersAreNotHeeded() throws Exception {
    TestKey other = TestKey.ed25519().revoked(NOW.minus(DAY), 2);
    TestKey key = TestKey.ed25519();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(key.file());
    List<PacketFrames.Frame> frames = PacketFrames.of(other.file(), "other");
    file.writeBytes(PacketFrames.copy(other.file(), frames.get(1)));
    assertGood(check(file.toByteArray(), key.sign(CONTENT), SignedKind.HEADER));
  }

  @ParameterizedTest
  @CsvSource({"BOTH_WAYS, ''", "ONE_WAY, does not bind itself", "REVOKED, revoked"})
  void subkeysMustBeBoundBothWays(TestKey.Binding binding, String detail) throws Exception {
    TestKey key = TestKey.ed25519();
    PGPKeyPair subkey = key.addSubkey(binding, packets -> {});
    byte[] signature =
        TestKey.sign(subkey, HashAlgorithmTags.SHA256, TestKey.SIGNED, packets -> {}, CONTENT);
    SignatureFinding finding = check(key.file(), signature, SignedKind.METADATA);
    if (detail.isEmpty()) {
      assertGood(finding);
    } else {
      assertRefused(detail, finding);
    }
  }

  @Test
  void subkeysOfOthersAreNotTakenOver() throws Exception {
    TestKey owner = TestKey.ed25519();
    PGPKeyPair subkey = owner.addSubkey(TestKey.Binding.BOTH_WAYS, packets -> {});
    TestKey thief = TestKey.ed25519();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(thief.file());
    List<PacketFrames.Frame> frames = PacketFrames.of(owner.file(), "owner");
    for (PacketFrames.Frame frame : frames.subList(frames.size() - 2, frames.size())) {
      file.writeBytes(PacketFrames.copy(owner.file(), frame));
    }
    byte[] signature =
        TestKey.sign(subkey, HashAlgorithmTags.SHA256, TestKey.SIGNED, packets -> {}, CONTENT);
    assertRefused("not bound", check(file.toByteArray(), signature, SignedKind.HEADER));
    assertGood(check(owner.file(), signature, SignedKind.HEADER));
  }

  @Test
  void keysForOtherPurposesDoNotCount() throws Exception {
    TestKey key =
        TestKey.bare(4, PGPKeyPairGenerator::generateLegacyEd25519KeyPair)
            .bound(packets -> packets.setKeyFlags(false, KeyFlags.CERTIFY_OTHER));
    assertRefused("not for signing", check(key.file(), key.sign(CONTENT), SignedKind.HEADER));
    PGPKeyPair subkey =
        key.addSubkey(
            TestKey.Binding.BOTH_WAYS,
            packets -> {
              packets.removePacketsOfType(27);
              packets.setKeyFlags(false, KeyFlags.AUTHENTICATION);
            });
    byte[] signature =
        TestKey.sign(subkey, HashAlgorithmTags.SHA256, TestKey.SIGNED, packets -> {}, CONTENT);
    assertRefused("not for signing", check(key.file(), signature, SignedKind.HEADER));
  }

  @Test
  void bareKeysDoNotCount() throws Exception {
    TestKey key = TestKey.bare(4, PGPKeyPairGenerator::generateLegacyEd25519KeyPair);
    assertRefused("not bound", check(key.file(), key.sign(CONTENT), SignedKind.HEADER));
    key.bound(TestKey.MADE, HashAlgorithmTags.MD5, packets -> {});
    assertRefused("not bound", check(key.file(), key.sign(CONTENT), SignedKind.HEADER));
    key.bound(TestKey.MADE, HashAlgorithmTags.SHA1, packets -> {});
    assertGood(check(key.file(), key.sign(CONTENT), SignedKind.HEADER));
  }

  @ParameterizedTest
  @CsvSource({"1, MD5", "2, SHA1", "3, RIPEMD160"})
  void weakHashesCountOnRequest(int hash, String name) throws Exception {
    TestKey key = TestKey.bare(4, generator -> generator.generateRsaKeyPair(2048));
    key.bound(packets -> {});
    byte[] signature = TestKey.sign(key.pair(), hash, TestKey.SIGNED, packets -> {}, CONTENT);
    assertRefused(name + " is too weak", check(key.file(), signature, SignedKind.HEADER));
    Keyring any = Keyring.of(key.file(), "k", POLICY.with(Strength.ANY));
    assertGood(check(any, signature, SignedKind.HEADER));
  }

  @Test
  void weakKeysCountOnRequest() throws Exception {
    TestKey key = TestKey.bare(4, generator -> generator.generateRsaKeyPair(1024));
    key.bound(packets -> {});
    byte[] signature = key.sign(CONTENT);
    assertRefused("1024 bits", check(key.file(), signature, SignedKind.HEADER));
    Keyring any = Keyring.of(key.file(), "k", POLICY.with(Strength.ANY));
    assertGood(check(any, signature, SignedKind.HEADER));
  }

  @Test
  void timesMustFit() throws Exception {
    TestKey key = TestKey.ed25519();
    byte[] future =
        TestKey.sign(
            key.pair(),
            HashAlgorithmTags.SHA256,
            NOW.plus(DAY).plusSeconds(1),
            packets -> {},
            CONTENT);
    assertRefused("future", check(key.file(), future, SignedKind.HEADER));
    byte[] soon =
        TestKey.sign(key.pair(), HashAlgorithmTags.SHA256, NOW.plus(DAY), packets -> {}, CONTENT);
    assertGood(check(key.file(), soon, SignedKind.HEADER));
    byte[] early =
        TestKey.sign(
            key.pair(),
            HashAlgorithmTags.SHA256,
            TestKey.MADE.minusSeconds(1),
            packets -> {},
            CONTENT);
    assertRefused("made later", check(key.file(), early, SignedKind.HEADER));
    byte[] brief =
        TestKey.sign(
            key.pair(),
            HashAlgorithmTags.SHA256,
            TestKey.SIGNED,
            packets -> packets.setSignatureExpirationTime(5),
            CONTENT);
    assertRefused("it expired", check(key.file(), brief, SignedKind.HEADER));
  }

  @Test
  void demandsMustBeUnderstood() throws Exception {
    TestKey key = TestKey.ed25519();
    byte[] signature =
        TestKey.sign(
            key.pair(),
            HashAlgorithmTags.SHA256,
            TestKey.SIGNED,
            packets -> packets.addNotationData(true, true, "a@example.org", "b"),
            CONTENT);
    assertRefused("subpacket 20", check(key.file(), signature, SignedKind.HEADER));
  }

  @Test
  void severalKeysAndBlocksOfOneFileCount() throws Exception {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    for (String name : List.of("rsa", "dsa", "subkey")) {
      file.writeBytes(("The key of " + name + ":\n").getBytes(StandardCharsets.UTF_8));
      file.writeBytes(TrustFixture.bytes("keys/" + name + ".asc"));
    }
    assertEquals(3, Keyring.of(file.toByteArray(), "all.asc", POLICY).size());
    assertEquals(
        2,
        Keyring.read(List.of(TrustFixture.key("eddsa.gpg"), TrustFixture.key("ecdsa.asc")), POLICY)
            .size());
  }

  @Test
  void aKeyThatIsGivenTwiceCountsByItsBetterFile() throws Exception {
    TestKey key = TestKey.bare(4, PGPKeyPairGenerator::generateLegacyEd25519KeyPair);
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    key.bound(packets -> packets.setKeyExpirationTime(5));
    both.writeBytes(key.file());
    key.bound(NOW.minus(DAY), HashAlgorithmTags.SHA256, packets -> {});
    both.writeBytes(key.file());
    assertGood(check(both.toByteArray(), key.sign(CONTENT), SignedKind.METADATA));
  }

  @Test
  void otherFilesAreNoKeys() throws Exception {
    byte[] signature = TrustFixture.bytes("metadata/rsa.asc");
    for (byte[] bytes : List.of(new byte[0], new byte[] {1, 2, 3}, signature, CONTENT)) {
      assertThrows(MetadataException.class, () -> Keyring.of(bytes, "f", POLICY));
    }
    byte[] key = TestKey.ed25519().file();
    key[0] = (byte) (0xc0 | PacketFrames.SECRET_KEY);
    MetadataException e =
        assertThrows(MetadataException.class, () -> Keyring.of(key, "secret.gpg", POLICY));
    assertTrue(
        e.getMessage().contains("found a secret key; export the public key"), e.getMessage());
  }

  @Test
  void otherFilesAreNoSignatures() throws Exception {
    Keyring keyring = Keyring.read(List.of(TrustFixture.key("rsa.asc")), POLICY);
    for (String name : List.of("keys/rsa.asc", "metadata/clear.asc", "metadata/repomd.xml")) {
      byte[] bytes = TrustFixture.bytes(name);
      assertThrows(
          MetadataException.class, () -> keyring.open(bytes, SignedKind.METADATA, name), name);
    }
    byte[] huge = new byte[2 << 20];
    MetadataException e =
        assertThrows(
            MetadataException.class, () -> keyring.open(huge, SignedKind.METADATA, "huge"));
    assertEquals(Kind.LIMIT_EXCEEDED, e.kind());
  }
}
