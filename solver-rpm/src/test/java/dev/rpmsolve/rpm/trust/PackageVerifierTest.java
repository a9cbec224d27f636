package dev.rpmsolve.rpm.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.rpm.header.PackageSeals.Cover;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.trust.openpgp.Keyring;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackageVerifierTest {
  private final Keyring keys =
      Keyring.read(List.of(TrustFixture.key("rsa.asc")), TrustFixture.POLICY);
  private final byte[] good = TrustFixture.bytes("packages/rsa.rpm");

  PackageVerifierTest() throws IOException {}

  private PackageTrust verify(byte... bytes) throws IOException {
    return PackageVerifier.by(keys)
        .verify(new ByteArrayInputStream(bytes), bytes.length, "test.rpm");
  }

  /** Where the header starts, behind the signature header and what fills it up. */
  private static int headerFrom(byte... rpm) {
    ByteBuffer bytes = ByteBuffer.wrap(rpm);
    int end = 96 + 16 + 16 * bytes.getInt(96 + 8) + bytes.getInt(96 + 12);
    return end + (-end & 7);
  }

  /** Finds the entry of a tag in the signature header. */
  private static int entryAt(int tag, byte... rpm) {
    ByteBuffer bytes = ByteBuffer.wrap(rpm);
    for (int i = 0; i < bytes.getInt(96 + 8); i++) {
      int at = 96 + 16 + 16 * i;
      if (bytes.getInt(at) == tag) {
        return at;
      }
    }
    throw new AssertionError("no tag " + tag);
  }

  @Test
  void everyDigestAndSignatureIsLookedAt() throws IOException {
    PackageTrust trust = verify(good);
    assertEquals(Verdict.GOOD, trust.verdict());
    assertEquals(
        List.of(Cover.HEADER, Cover.HEADER, Cover.PAYLOAD, Cover.HEADER_AND_PAYLOAD),
        trust.digests().stream().map(one -> one.digest().cover()).toList());
    assertTrue(trust.digests().stream().allMatch(DigestFinding::isRight));
    Signer signer = trust.signatures().get(0).signer().orElseThrow();
    assertEquals("RSA/SHA512", signer.algorithms());
    assertEquals("rsa <rsa@example.org>", signer.userId().orElseThrow());
    assertTrue(signer.fingerprint().orElseThrow().endsWith(signer.keyId()));
  }

  @Test
  void noByteBehindTheSignaturesCanChange() throws IOException {
    int from = headerFrom(good);
    for (int at = from; at < good.length; at++) {
      byte[] bad = good.clone();
      bad[at] ^= 1;
      assertNotEquals(Verdict.GOOD, verdictOf(bad), "byte " + at);
    }
  }

  /** As above, for a package that only the older kind of signature covers. */
  @Test
  void theOlderSignatureCoversAllByItself() throws IOException {
    byte[] old = TrustFixture.bytes("packages/both.rpm");
    int at = entryAt(268, old);
    ByteBuffer.wrap(old).putInt(at, 266);
    assertEquals(Verdict.GOOD, verdictOf(old));
    for (int i = headerFrom(old); i < old.length; i += 13) {
      byte[] bad = old.clone();
      bad[i] ^= 1;
      assertNotEquals(Verdict.GOOD, verdictOf(bad), "byte " + i);
    }
  }

  @Test
  void eachOfTheOlderSignaturesMustBeGood() throws IOException {
    byte[] both = TrustFixture.bytes("packages/both.rpm");
    byte[] stranger = TrustFixture.bytes("packages/stranger.rpm");
    assertEquals(Verdict.GOOD, verdictOf(both));
    int at = entryAt(1002, both);
    int data = 96 + 16 + 16 * ByteBuffer.wrap(both).getInt(96 + 8);
    int signature = data + ByteBuffer.wrap(both).getInt(at + 8);
    both[signature + 30] ^= 1;
    assertEquals(Verdict.BAD, verdictOf(both));
    assertEquals(Verdict.NO_KEY, verdictOf(stranger));
  }

  @Test
  void signaturesThatAreTakenAwayAreMissed() throws IOException {
    byte[] bare = good.clone();
    ByteBuffer.wrap(bare).putInt(entryAt(268, bare), 266);
    PackageTrust trust = verify(bare);
    assertEquals(Verdict.NOT_SIGNED, trust.verdict());
    assertEquals("there is no signature", trust.detail());
    assertEquals(
        Verdict.GOOD,
        PackageVerifier.ofDigests()
            .verify(new ByteArrayInputStream(bare), bare.length, "bare.rpm")
            .verdict());
  }

  @Test
  void signaturesThatCannotBeReadAreBad() throws IOException {
    byte[] bad = good.clone();
    int at = entryAt(268, bad);
    int data = 96 + 16 + 16 * ByteBuffer.wrap(bad).getInt(96 + 8);
    int signature = data + ByteBuffer.wrap(bad).getInt(at + 8);
    Arrays.fill(bad, signature, signature + 16, (byte) 0xff);
    PackageTrust trust = verify(bad);
    assertEquals(Verdict.BAD, trust.verdict());
    assertTrue(trust.signatures().get(0).detail().startsWith("it cannot be read"));
  }

  @Test
  void noPrefixIsGood() throws IOException {
    for (int length = 0; length < good.length; length += 17) {
      assertEquals(Verdict.BAD, verdictOf(Arrays.copyOf(good, length)));
    }
  }

  private Verdict verdictOf(byte... bytes) throws IOException {
    try {
      return verify(bytes).verdict();
    } catch (MetadataException e) {
      assertTrue(e.getMessage().startsWith("test.rpm: "), e.getMessage());
      return Verdict.BAD;
    }
  }
}
