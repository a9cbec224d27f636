package dev.rpmsolve.rpm.trust.openpgp;

import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.MetadataException.Finding;
import dev.rpmsolve.rpm.io.MetadataException.Kind;
import dev.rpmsolve.rpm.trust.openpgp.PacketFrames.Frame;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.bcpg.BCPGInputStream;
import org.bouncycastle.bcpg.PublicKeyPacket;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;

/**
 * Reads certificates out of packets: a key, then its names and subkeys, each followed by
 * signatures.
 *
 * <p>Keys that cannot sign, pictures, and signatures by other keys are passed over; keys of version
 * 3 too, which nobody should trust any more. Source: RFC 9580, section 10.1.
 */
final class CertificateReader {
  private static final int CERTIFICATE_LIMIT = 10_000;

  /** Signatures by the key itself that are kept of one key, name or subkey. */
  private static final int SIGNATURE_LIMIT = 100;

  private final byte[] bytes;
  private final String file;
  private final List<Certificate> certificates = new ArrayList<>();
  private PGPPublicKey primary;
  private List<PGPSignature> keySignatures = new ArrayList<>();
  private List<Certificate.Name> names = new ArrayList<>();
  private List<Certificate.Subkey> subkeys = new ArrayList<>();

  /** Receives the signatures of the latest key, name or subkey. */
  private List<PGPSignature> current = new ArrayList<>();

  private CertificateReader(byte[] bytes, String file) {
    this.bytes = bytes;
    this.file = file;
  }

  /** Reads all certificates. */
  static List<Certificate> read(byte[] bytes, String file) {
    CertificateReader reader = new CertificateReader(bytes, file);
    for (Frame frame : PacketFrames.of(bytes, file)) {
      try {
        reader.take(frame);
      } catch (IOException | PGPException | RuntimeException e) {
        // The library tells of damage in many ways; a complaint of our own goes on as it is.
        throw e instanceof MetadataException own ? own : reader.damaged(frame, e);
      }
    }
    reader.endCertificate();
    return reader.certificates;
  }

  private void take(Frame frame) throws IOException, PGPException {
    switch (frame.tag()) {
      case PacketFrames.PUBLIC_KEY -> startCertificate(frame);
      case PacketFrames.PUBLIC_SUBKEY -> addSubkey(frame);
      case PacketFrames.USER_ID -> {
        current = new ArrayList<>();
        names.add(
            new Certificate.Name(Arrays.copyOfRange(bytes, frame.body(), frame.to()), current));
      }
      case PacketFrames.USER_ATTRIBUTE -> current = new ArrayList<>();
      case PacketFrames.SIGNATURE -> addSignature(frame);
      case PacketFrames.MARKER, PacketFrames.TRUST, PacketFrames.PADDING -> {}
      case PacketFrames.SECRET_KEY, PacketFrames.SECRET_SUBKEY ->
          throw complaint(
              Kind.UNSUPPORTED, frame, "public keys", "a secret key", "export the public key");
      default ->
          throw complaint(
              Kind.UNSUPPORTED,
              frame,
              "keys",
              "a packet of kind " + frame.tag(),
              "give the file of the key, as 'gpg --export' writes it");
    }
  }

  private void startCertificate(Frame frame) throws IOException, PGPException {
    endCertificate();
    if (PacketShape.isSigningKey(bytes, frame)) {
      primary = key(frame);
      current = keySignatures;
    }
  }

  private void endCertificate() {
    if (primary != null) {
      if (certificates.size() == CERTIFICATE_LIMIT) {
        throw new MetadataException(
            Kind.LIMIT_EXCEEDED,
            file,
            -1,
            new Finding("at most " + CERTIFICATE_LIMIT + " keys", "more"),
            "give a file with fewer keys");
      }
      certificates.add(new Certificate(primary, keySignatures, names, subkeys));
    }
    primary = null;
    keySignatures = new ArrayList<>();
    names = new ArrayList<>();
    subkeys = new ArrayList<>();
    current = new ArrayList<>();
  }

  private void addSubkey(Frame frame) throws IOException, PGPException {
    current = new ArrayList<>();
    if (PacketShape.isSigningKey(bytes, frame)) {
      subkeys.add(new Certificate.Subkey(key(frame), current));
    }
  }

  private void addSignature(Frame frame) throws IOException, PGPException {
    if (primary == null || !PacketShape.isSignature(bytes, frame)) {
      return;
    }
    PGPSignature signature = SignatureReader.signature(bytes, frame);
    boolean isOwn =
        signature.getKeyID() == primary.getKeyID()
            || signature.hasKeyIdentifier(primary.getKeyIdentifier());
    if (isOwn && current.size() < SIGNATURE_LIMIT) {
      current.add(signature);
    }
  }

  private PGPPublicKey key(Frame frame) throws IOException, PGPException {
    byte[] packet = PacketFrames.copy(bytes, frame);
    PublicKeyPacket parsed =
        (PublicKeyPacket) new BCPGInputStream(new ByteArrayInputStream(packet)).readPacket();
    return new PGPPublicKey(parsed, new BcKeyFingerprintCalculator());
  }

  private MetadataException damaged(Frame frame, Exception cause) {
    MetadataException e =
        complaint(
            Kind.MALFORMED,
            frame,
            "a readable packet",
            String.valueOf(cause.getMessage()),
            "get the key again");
    e.initCause(cause);
    return e;
  }

  private MetadataException complaint(
      Kind kind, Frame frame, String expected, String found, String remedy) {
    return new MetadataException(kind, file, frame.from(), new Finding(expected, found), remedy);
  }
}
