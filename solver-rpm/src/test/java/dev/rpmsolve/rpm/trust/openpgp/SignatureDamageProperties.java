package dev.rpmsolve.rpm.trust.openpgp;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.trust.SignatureCheck;
import dev.rpmsolve.rpm.trust.SignedKind;
import dev.rpmsolve.rpm.trust.TrustFixture;
import dev.rpmsolve.rpm.trust.Verdict;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Signatures and keys that were damaged, or made by somebody who means harm. */
class SignatureDamageProperties {
  private static final List<String> KEYS =
      List.of("rsa", "subkey", "dsa", "ecdsa", "eddsa", "revoked", "expired");

  /** No byte sequence of a few KiB may ask for more. */
  private static final long ALLOCATION_LIMIT = 64L << 20;

  /** Bytes that are written over others, from a place on. */
  record Damage(String key, int place, byte[] bytes) {
    byte[] of(byte[] good) {
      byte[] bad = good.clone();
      for (int i = 0; i < bytes.length; i++) {
        bad[Math.floorMod(place + i, bad.length)] ^= bytes[i];
      }
      return bad;
    }
  }

  @Provide
  Arbitrary<Damage> damages() {
    Arbitrary<byte[]> bytes =
        Arbitraries.bytes().list().ofMinSize(1).ofMaxSize(6).map(SignatureDamageProperties::array);
    return Combinators.combine(Arbitraries.of(KEYS), Arbitraries.integers().between(0, 4000), bytes)
        .as(Damage::new);
  }

  private static byte[] array(List<Byte> list) {
    byte[] array = new byte[list.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = list.get(i);
    }
    return array;
  }

  private static byte[] plain(String file) throws IOException {
    return Armor.decode(TrustFixture.bytes(file), file).get(0).bytes();
  }

  private static Keyring keyring(String key) throws IOException {
    return Keyring.read(List.of(TrustFixture.key(key + ".asc")), TrustFixture.POLICY);
  }

  /** Returns the verdict; damage that is found while reading counts as bad. */
  private static Verdict verdict(Keyring keyring, byte[] signatures, byte... content) {
    try {
      Verdict best = Verdict.BAD;
      for (SignatureCheck check : keyring.open(signatures, SignedKind.METADATA, "test.asc")) {
        check.update(content, 0, content.length);
        Verdict verdict = check.finish().verdict();
        best = verdict.compareTo(best) < 0 ? verdict : best;
      }
      return best;
    } catch (MetadataException e) {
      return Verdict.BAD;
    }
  }

  @Property(tries = 2000)
  void damagedSignaturesEndInVerdictsOrComplaints(@ForAll("damages") Damage damage)
      throws IOException {
    byte[] bad = damage.of(plain("metadata/" + damage.key() + ".asc"));
    byte[] content = TrustFixture.bytes("metadata/repomd.xml");
    Keyring keyring = keyring(damage.key());
    assertFrugal(() -> verdict(keyring, bad, content));
  }

  /** What is signed decides: no damaged signature is good for other bytes. */
  @Property(tries = 1000)
  void noDamagedSignatureIsGoodForOtherBytes(@ForAll("damages") Damage damage) throws IOException {
    byte[] bad = damage.of(plain("metadata/" + damage.key() + ".asc"));
    assertNotEquals(Verdict.GOOD, verdict(keyring(damage.key()), bad, new byte[] {1, 2, 3}));
  }

  @Property(tries = 2000)
  void damagedKeysEndInVerdictsOrComplaints(@ForAll("damages") Damage damage) throws IOException {
    byte[] bad = damage.of(plain("keys/" + damage.key() + ".asc"));
    byte[] signature = TrustFixture.bytes("metadata/" + damage.key() + ".asc");
    byte[] content = TrustFixture.bytes("metadata/repomd.xml");
    assertFrugal(
        () -> {
          try {
            verdict(Keyring.of(bad, "test.gpg", TrustFixture.POLICY), signature, content);
          } catch (MetadataException e) {
            assertTrue(e.getMessage().startsWith("test.gpg: "), e.getMessage());
          }
        });
  }

  /** Cut off anywhere, but for the line behind the armor, a signature is no signature. */
  @Property(tries = 300)
  void noPrefixOfASignatureIsGood(@ForAll("damages") Damage damage) throws IOException {
    byte[] whole = TrustFixture.bytes("metadata/" + damage.key() + ".asc");
    byte[] content = TrustFixture.bytes("metadata/repomd.xml");
    byte[] cut = Arrays.copyOf(whole, damage.place() % (whole.length - 1));
    assertNotEquals(Verdict.GOOD, verdict(keyring(damage.key()), cut, content));
  }

  @Property(tries = 3000)
  void anyBytesEndInAComplaint(@ForAll byte[] bytes, @ForAll("damages") Damage damage)
      throws IOException {
    byte[] content = TrustFixture.bytes("metadata/repomd.xml");
    Keyring keyring = keyring(damage.key());
    byte[] packet = new byte[bytes.length + 2];
    packet[0] = (byte) 0xc2;
    packet[1] = (byte) Math.min(bytes.length, 191);
    System.arraycopy(bytes, 0, packet, 2, bytes.length);
    assertFrugal(() -> assertNotEquals(Verdict.GOOD, verdict(keyring, packet, content)));
    assertFrugal(() -> assertNotEquals(Verdict.GOOD, verdict(keyring, bytes, content)));
  }

  private static void assertFrugal(Runnable work) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    long before = threads.getThreadAllocatedBytes(thread);
    work.run();
    long allocated = threads.getThreadAllocatedBytes(thread) - before;
    assertTrue(allocated < ALLOCATION_LIMIT, allocated + " bytes");
  }
}
