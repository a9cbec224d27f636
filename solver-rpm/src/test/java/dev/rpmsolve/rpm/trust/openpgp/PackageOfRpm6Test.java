package dev.rpmsolve.rpm.trust.openpgp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.rpm.header.HeaderWriter;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.trust.PackageTrust;
import dev.rpmsolve.rpm.trust.PackageVerifier;
import dev.rpmsolve.rpm.trust.TrustFixture;
import dev.rpmsolve.rpm.trust.Verdict;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.openpgp.operator.PGPKeyPairGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Packages as rpm 6 signs them: any number of signatures of the header, in base64, in one tag
 * (RPMSIGTAG_OPENPGP). The header and the payload are those of a package that rpm made.
 */
class PackageOfRpm6Test {
  private static final int OPENPGP = 278;
  private static final int SHA256_HEADER = 273;
  private static final int LEAD = 96;

  @TempDir Path folder;
  private byte[] lead;
  private byte[] header;
  private byte[] payload;
  private TestKey rsa;
  private TestKey stranger;

  @BeforeEach
  void takeApart() throws Exception {
    byte[] made = TrustFixture.bytes("packages/rsa.rpm");
    int from = end(made, LEAD);
    from += -from & 7;
    int to = end(made, from);
    lead = Arrays.copyOf(made, LEAD);
    header = Arrays.copyOfRange(made, from, to);
    payload = Arrays.copyOfRange(made, to, made.length);
    rsa = TestKey.bare(4, generator -> generator.generateRsaKeyPair(2048)).bound(packets -> {});
    stranger = TestKey.ed25519();
  }

  private static int end(byte[] bytes, int header) {
    ByteBuffer numbers = ByteBuffer.wrap(bytes);
    return header + 16 + 16 * numbers.getInt(header + 8) + numbers.getInt(header + 12);
  }

  private byte[] signedBy(TestKey... keys) throws Exception {
    List<String> texts = new ArrayList<>();
    for (TestKey key : keys) {
      texts.add(Base64.getEncoder().encodeToString(key.sign(header)));
    }
    return file(texts);
  }

  private byte[] file(List<String> signatures) throws Exception {
    String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(header));
    byte[] seals =
        new HeaderWriter()
            .text(SHA256_HEADER, digest)
            .texts(OPENPGP, signatures.toArray(String[]::new))
            .write();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(lead);
    file.writeBytes(Arrays.copyOf(header, 8)); // Every header starts with the same magic.
    file.writeBytes(seals);
    file.writeBytes(new byte[-file.size() & 7]);
    file.writeBytes(header);
    file.writeBytes(payload);
    return file.toByteArray();
  }

  private PackageTrust verify(TestKey trusted, byte... file) throws IOException {
    Path key = Files.write(folder.resolve("key"), trusted.file());
    Keyring keys = Keyring.read(List.of(key), TrustFixture.POLICY);
    return PackageVerifier.by(keys).verify(new ByteArrayInputStream(file), file.length, "six.rpm");
  }

  @Test
  void aSignatureByRsaIsGood() throws Exception {
    PackageTrust trust = verify(rsa, signedBy(rsa));

    assertEquals(Verdict.GOOD, trust.verdict(), trust.detail());
    assertEquals("RSA/SHA256", trust.signatures().get(0).signer().orElseThrow().algorithms());
  }

  @Test
  void aSignatureOfVersion6IsGood() throws Exception {
    TestKey newest =
        TestKey.bare(6, PGPKeyPairGenerator::generateEd25519KeyPair).bound(packets -> {});

    assertEquals(Verdict.GOOD, verify(newest, signedBy(newest)).verdict());
  }

  @Test
  void ofSeveralOneWillDo() throws Exception {
    assertEquals(Verdict.GOOD, verify(rsa, signedBy(stranger, rsa)).verdict());
    assertEquals(Verdict.GOOD, verify(rsa, signedBy(rsa, stranger)).verdict());
    assertEquals(Verdict.NO_KEY, verify(rsa, signedBy(stranger)).verdict());
  }

  @Test
  void aSignatureOfSomethingElseIsBad() throws Exception {
    byte[] other = rsa.sign("another header".getBytes(StandardCharsets.UTF_8));
    List<String> texts = List.of(Base64.getEncoder().encodeToString(other));

    assertEquals(Verdict.BAD, verify(rsa, file(texts)).verdict());
  }

  @Test
  void weakHashesAreNotTrusted() throws Exception {
    byte[] weak =
        TestKey.sign(rsa.pair(), HashAlgorithmTags.SHA1, TestKey.SIGNED, packets -> {}, header);
    List<String> texts = List.of(Base64.getEncoder().encodeToString(weak));

    assertEquals(Verdict.NOT_TRUSTED, verify(rsa, file(texts)).verdict());
  }

  @Test
  void noByteOfHeaderOrPayloadCanChange() throws Exception {
    byte[] good = signedBy(rsa);
    for (int at = good.length - header.length - payload.length; at < good.length; at += 11) {
      byte[] bad = good.clone();
      bad[at] ^= 1;
      assertNotEquals(Verdict.GOOD, verdictOf(bad), "byte " + at);
    }
  }

  private Verdict verdictOf(byte... file) throws IOException {
    try {
      return verify(rsa, file).verdict();
    } catch (MetadataException e) {
      return Verdict.BAD;
    }
  }

  @Test
  void otherTextAndTooManyAreRefused() throws Exception {
    String good = Base64.getEncoder().encodeToString(rsa.sign(header));
    byte[] noText = file(List.of("="));
    byte[] tooMany = file(Collections.nCopies(65, good));

    assertEquals(Verdict.GOOD, verify(rsa, file(Collections.nCopies(64, good))).verdict());
    MetadataException other = assertThrows(MetadataException.class, () -> verify(rsa, noText));
    assertTrue(other.getMessage().contains("base64"), other.getMessage());
    MetadataException many = assertThrows(MetadataException.class, () -> verify(rsa, tooMany));
    assertTrue(many.getMessage().contains("at most 64 signatures"), many.getMessage());
  }
}
