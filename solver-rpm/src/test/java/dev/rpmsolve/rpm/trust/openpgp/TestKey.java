package dev.rpmsolve.rpm.trust.openpgp;

import dev.rpmsolve.rpm.trust.TrustFixture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureGenerator;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.bouncycastle.openpgp.PGPV3SignatureGenerator;
import org.bouncycastle.openpgp.operator.PGPKeyPairGenerator;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPKeyPairGeneratorProvider;

/** A key made for a test, with whatever its owner is to say of it. */
public final class TestKey {
  /** When keys are made, unless a test says otherwise. */
  static final Instant MADE = TrustFixture.NOW.minus(Duration.ofDays(100));

  /** When things are signed, unless a test says otherwise. */
  public static final Instant SIGNED = TrustFixture.NOW.minus(Duration.ofDays(10));

  private static final String NAME = "Test <test@example.org>";

  private final PGPKeyPair pair;
  private final List<PGPSignature> onKey = new ArrayList<>();
  private final List<PGPSignature> onName = new ArrayList<>();
  private final ByteArrayOutputStream subkeys = new ByteArrayOutputStream();

  private TestKey(PGPKeyPair pair) {
    this.pair = pair;
  }

  /** What to make a key with. */
  @FunctionalInterface
  interface Maker {
    PGPKeyPair make(PGPKeyPairGenerator generator) throws PGPException;
  }

  static PGPKeyPair pair(int version, Maker maker) throws PGPException {
    return maker.make(new BcPGPKeyPairGeneratorProvider().get(version, Date.from(MADE)));
  }

  /** A key that nobody has bound to anything yet. */
  static TestKey bare(int version, Maker maker) throws PGPException {
    return new TestKey(pair(version, maker));
  }

  /** A key that may sign, without end. */
  public static TestKey ed25519() throws PGPException {
    return bare(4, PGPKeyPairGenerator::generateLegacyEd25519KeyPair).bound(packets -> {});
  }

  PGPKeyPair pair() {
    return pair;
  }

  /** Binds the key to its name. */
  TestKey bound(Consumer<PGPSignatureSubpacketGenerator> more) throws PGPException {
    return bound(MADE, HashAlgorithmTags.SHA256, more);
  }

  TestKey bound(Instant time, int hash, Consumer<PGPSignatureSubpacketGenerator> more)
      throws PGPException {
    PGPSignatureGenerator generator =
        generator(pair, PGPSignature.POSITIVE_CERTIFICATION, hash, time, more);
    onName.add(generator.generateCertification(NAME, pair.getPublicKey()));
    return this;
  }

  TestKey revoked(Instant time, int reason) throws PGPException {
    PGPSignatureGenerator generator =
        generator(
            pair,
            PGPSignature.KEY_REVOCATION,
            HashAlgorithmTags.SHA256,
            time,
            packets -> packets.setRevocationReason(false, (byte) reason, ""));
    onKey.add(generator.generateCertification(pair.getPublicKey()));
    return this;
  }

  /** How a subkey is bound. */
  enum Binding {
    BOTH_WAYS,
    ONE_WAY,
    REVOKED
  }

  /** Adds a subkey that signs, and returns it. */
  PGPKeyPair addSubkey(Binding binding, Consumer<PGPSignatureSubpacketGenerator> more)
      throws PGPException, IOException {
    PGPKeyPair subkey =
        pair(4, PGPKeyPairGenerator::generateLegacyEd25519KeyPair)
            .asSubkey(new BcKeyFingerprintCalculator());
    PGPPublicKey key = subkey.getPublicKey();
    PGPSignature back =
        generator(
                subkey,
                PGPSignature.PRIMARYKEY_BINDING,
                HashAlgorithmTags.SHA256,
                MADE,
                packets -> {})
            .generateCertification(pair.getPublicKey(), key);
    PGPSignatureGenerator generator =
        generator(
            pair,
            PGPSignature.SUBKEY_BINDING,
            HashAlgorithmTags.SHA256,
            MADE,
            packets -> {
              packets.setKeyFlags(false, KeyFlags.SIGN_DATA);
              more.accept(packets);
              if (binding != Binding.ONE_WAY) {
                embed(packets, back);
              }
            });
    subkeys.writeBytes(key.getPublicKeyPacket().getEncoded());
    subkeys.writeBytes(generator.generateCertification(pair.getPublicKey(), key).getEncoded());
    if (binding == Binding.REVOKED) {
      PGPSignatureGenerator revocation =
          generator(
              pair,
              PGPSignature.SUBKEY_REVOCATION,
              HashAlgorithmTags.SHA256,
              MADE,
              packets -> packets.setRevocationReason(false, (byte) 2, ""));
      subkeys.writeBytes(revocation.generateCertification(pair.getPublicKey(), key).getEncoded());
    }
    return subkey;
  }

  private static void embed(PGPSignatureSubpacketGenerator packets, PGPSignature back) {
    try {
      packets.addEmbeddedSignature(false, back);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The key as a file. */
  public byte[] file() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(pair.getPublicKey().getPublicKeyPacket().getEncoded());
    for (PGPSignature signature : onKey) {
      out.writeBytes(signature.getEncoded());
    }
    byte[] name = NAME.getBytes(StandardCharsets.UTF_8);
    out.write(0xc0 | PacketFrames.USER_ID);
    out.write(name.length);
    out.writeBytes(name);
    for (PGPSignature signature : onName) {
      out.writeBytes(signature.getEncoded());
    }
    out.writeBytes(subkeys.toByteArray());
    return out.toByteArray();
  }

  /** Signs as usual. */
  public byte[] sign(byte[] content) throws PGPException, IOException {
    return sign(pair, HashAlgorithmTags.SHA256, SIGNED, packets -> {}, content);
  }

  static byte[] sign(
      PGPKeyPair pair,
      int hash,
      Instant time,
      Consumer<PGPSignatureSubpacketGenerator> more,
      byte... content)
      throws PGPException, IOException {
    PGPSignatureGenerator generator =
        generator(pair, PGPSignature.BINARY_DOCUMENT, hash, time, more);
    generator.update(content);
    return generator.generate().getEncoded();
  }

  /** Signs in version 3, as the packages of Red Hat Enterprise Linux 7 are signed. */
  static byte[] signInVersion3(PGPKeyPair pair, byte... content) throws PGPException, IOException {
    PGPV3SignatureGenerator generator =
        new PGPV3SignatureGenerator(
            new BcPGPContentSignerBuilder(
                pair.getPublicKey().getAlgorithm(), HashAlgorithmTags.SHA256));
    generator.init(PGPSignature.BINARY_DOCUMENT, pair.getPrivateKey());
    generator.update(content);
    return generator.generate().getEncoded();
  }

  private static PGPSignatureGenerator generator(
      PGPKeyPair pair,
      int type,
      int hash,
      Instant time,
      Consumer<PGPSignatureSubpacketGenerator> more)
      throws PGPException {
    PGPPublicKey key = pair.getPublicKey();
    PGPSignatureGenerator generator =
        new PGPSignatureGenerator(new BcPGPContentSignerBuilder(key.getAlgorithm(), hash), key);
    generator.init(type, pair.getPrivateKey());
    PGPSignatureSubpacketGenerator packets = new PGPSignatureSubpacketGenerator();
    packets.setSignatureCreationTime(Date.from(time));
    packets.setIssuerFingerprint(false, key);
    more.accept(packets);
    generator.setHashedSubpackets(packets.generate());
    return generator;
  }
}
