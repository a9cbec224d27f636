package dev.rpmsolve.rpm.header;

import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.MetadataException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * The digests and signatures of a {@code .rpm} file, and the bytes that they are about.
 *
 * <p>Nothing is judged here: whoever asks takes the digests, checks the signatures, and says what
 * it means. The payload is handed out as it is read, in one pass, and never held. Used once, by one
 * thread; the stream stays the caller's.
 *
 * <p>Source: "Package file format" and "Signatures and digests" in the RPM manual.
 */
public final class PackageSeals {
  private static final int BUFFER = 64 * 1024;
  private static final int SIGNATURE_LIMIT = 64;
  private static final int SHA256 = 8;

  private final InputStream in;
  private final RpmFileReader.Parts parts;
  private final List<Signature> signatures = new ArrayList<>();
  private final List<Digest> digests = new ArrayList<>();

  private PackageSeals(InputStream in, RpmFileReader.Parts parts) {
    this.in = in;
    this.parts = parts;
    collectSignatures();
    collectDigests();
  }

  /** What a digest or signature is about. */
  public enum Cover {
    /** The header, as it was built. */
    HEADER,
    /** The payload, as it is compressed. */
    PAYLOAD,
    /** Both, as the file has them. */
    HEADER_AND_PAYLOAD
  }

  /**
   * A signature as stored.
   *
   * @param tag the number of the tag that has it
   * @param cover what is signed: never the payload alone
   * @param isOneOfMany whether there may be others of the tag, as since rpm 6
   * @param bytes OpenPGP packets, not looked at yet
   */
  public record Signature(int tag, Cover cover, boolean isOneOfMany, byte[] bytes) {}

  /**
   * A digest as stored.
   *
   * @param cover what it is taken of
   * @param algorithm the name that Java has for the digest function
   * @param hex what it must be, in lower case
   */
  public record Digest(Cover cover, String algorithm, String hex) {}

  /** Receives bytes of the package. */
  @FunctionalInterface
  public interface Receiver {
    /**
     * Takes bytes.
     *
     * @param bytes hold them, during the call only
     * @param from the first of them
     * @param length how many there are
     */
    void accept(byte[] bytes, int from, int length);
  }

  /**
   * Reads what is in front of the payload.
   *
   * @param in the bytes of the file; not closed
   * @param size how many there are
   * @param file the name for messages
   * @return digests and signatures, none verified
   * @throws IOException if the stream fails
   * @throws MetadataException if this is no package of rpm, or its headers are damaged
   */
  public static PackageSeals read(InputStream in, long size, String file) throws IOException {
    return new PackageSeals(in, new RpmFileReader(in, size, file).read());
  }

  /**
   * The signatures, in the order of their tags.
   *
   * @return signatures; none if the package is not signed
   */
  public List<Signature> signatures() {
    return List.copyOf(signatures);
  }

  /**
   * The digests, better ones before others.
   *
   * @return digests; none in very old packages
   */
  public List<Digest> digests() {
    return List.copyOf(digests);
  }

  /**
   * Hands out everything, the payload to its end. To be called once.
   *
   * @param header receives what {@link Cover#HEADER} means
   * @param payload receives what {@link Cover#PAYLOAD} means
   * @param both receives what {@link Cover#HEADER_AND_PAYLOAD} means
   * @throws IOException if the stream fails, or the thread is interrupted
   */
  public void feed(Receiver header, Receiver payload, Receiver both) throws IOException {
    HeaderDigests.feedRegion(parts.header(), header::accept);
    HeaderDigests.feedWhole(parts, both::accept);
    byte[] buffer = new byte[BUFFER];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      if (Thread.currentThread().isInterrupted()) {
        throw new InterruptedIOException("interrupted while reading a package");
      }
      payload.accept(buffer, 0, n);
      both.accept(buffer, 0, n);
    }
  }

  private void collectSignatures() {
    RpmHeader seals = parts.signatures();
    addSignature(HeaderTag.RSA_HEADER, Cover.HEADER);
    addSignature(HeaderTag.DSA_HEADER, Cover.HEADER);
    if (seals.has(HeaderTag.OPENPGP)) {
      addTexts();
    }
    addSignature(HeaderTag.SIGNATURE_PGP, Cover.HEADER_AND_PAYLOAD);
    addSignature(HeaderTag.SIGNATURE_GPG, Cover.HEADER_AND_PAYLOAD);
  }

  private void addSignature(int tag, Cover cover) {
    if (parts.signatures().has(tag)) {
      signatures.add(new Signature(tag, cover, false, parts.signatures().binary(tag)));
    }
  }

  private void addTexts() {
    int tag = HeaderTag.OPENPGP;
    RpmHeader seals = parts.signatures();
    if (seals.size(tag) > SIGNATURE_LIMIT) {
      throw seals.complaint(
          tag, "at most " + SIGNATURE_LIMIT + " signatures", "" + seals.size(tag));
    }
    RpmHeader.Texts texts = seals.texts(tag);
    for (int i = 0; i < seals.size(tag); i++) {
      texts.next();
      byte[] text = new byte[texts.to() - texts.from()];
      System.arraycopy(seals.bytes(), texts.from(), text, 0, text.length);
      try {
        byte[] bytes = Base64.getMimeDecoder().decode(text);
        signatures.add(new Signature(tag, Cover.HEADER, true, bytes));
      } catch (IllegalArgumentException e) {
        throw seals.complaint(tag, "signatures in base64", "other text");
      }
    }
  }

  private void collectDigests() {
    RpmHeader seals = parts.signatures();
    if (seals.has(HeaderTag.SHA256_HEADER)) {
      digests.add(text(Cover.HEADER, "SHA-256", seals.textOf(HeaderTag.SHA256_HEADER)));
    }
    if (seals.has(HeaderTag.SHA1_HEADER)) {
      digests.add(text(Cover.HEADER, "SHA-1", seals.textOf(HeaderTag.SHA1_HEADER)));
    }
    RpmHeader header = parts.header();
    if (header.has(HeaderTag.PAYLOAD_DIGEST)) {
      digests.add(text(Cover.PAYLOAD, payloadAlgorithm(), header.textOf(HeaderTag.PAYLOAD_DIGEST)));
    }
    if (seals.has(HeaderTag.SIGNATURE_MD5)) {
      String hex = HexFormat.of().formatHex(seals.binary(HeaderTag.SIGNATURE_MD5));
      digests.add(new Digest(Cover.HEADER_AND_PAYLOAD, "MD5", hex));
    }
  }

  private static Digest text(Cover cover, String algorithm, String hex) {
    return new Digest(cover, algorithm, hex.toLowerCase(Locale.ROOT));
  }

  /** The numbers are those of RFC 9580, section 9.5. */
  private String payloadAlgorithm() {
    int number = (int) parts.header().numberOr(HeaderTag.PAYLOAD_DIGEST_ALGORITHM, SHA256);
    return switch (number) {
      case SHA256 -> "SHA-256";
      case 9 -> "SHA-384";
      case 10 -> "SHA-512";
      case 11 -> "SHA-224";
      case 12 -> "SHA3-256";
      case 14 -> "SHA3-512";
      default ->
          throw parts
              .header()
              .source()
              .complaint(
                  Kind.UNSUPPORTED, "a digest of the payload by SHA-2 or SHA-3", "" + number);
    };
  }
}
