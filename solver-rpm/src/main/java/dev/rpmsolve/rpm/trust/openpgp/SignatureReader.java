package dev.rpmsolve.rpm.trust.openpgp;

import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.MetadataException.Finding;
import dev.rpmsolve.rpm.io.MetadataException.Kind;
import dev.rpmsolve.rpm.trust.openpgp.PacketFrames.Frame;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.bcpg.BCPGInputStream;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPSignature;

/** Reads detached signatures out of bytes, armored or not. */
final class SignatureReader {
  private static final int BYTES_LIMIT = 1 << 20;
  private static final int SIGNATURE_LIMIT = 64;
  private static final String ARMOR_TYPE = "SIGNATURE";
  private static final String REMEDY = "get the signature again";

  private SignatureReader() {}

  /** Reads all signatures; there is at least one. */
  static List<PGPSignature> read(byte[] bytes, String file) {
    if (bytes.length > BYTES_LIMIT) {
      throw complaint(Kind.LIMIT_EXCEEDED, file, 0, "at most 1 MiB of signatures", "more");
    }
    List<PGPSignature> found = new ArrayList<>();
    for (Armor.Block block : Armor.decode(bytes, file)) {
      if (!block.type().isEmpty() && !block.type().equals(ARMOR_TYPE)) {
        throw complaint(
            Kind.UNSUPPORTED, file, -1, "a detached PGP SIGNATURE", "PGP " + block.type());
      }
      for (Frame frame : PacketFrames.of(block.bytes(), file)) {
        add(block.bytes(), frame, file, found);
      }
    }
    if (found.isEmpty()) {
      throw complaint(Kind.MALFORMED, file, 0, "a signature", "none");
    }
    return found;
  }

  private static void add(byte[] bytes, Frame frame, String file, List<PGPSignature> found) {
    if (frame.tag() == PacketFrames.MARKER || frame.tag() == PacketFrames.PADDING) {
      return;
    } else if (frame.tag() != PacketFrames.SIGNATURE) {
      throw complaint(
          Kind.UNSUPPORTED, file, frame.from(), "signatures", "a packet of kind " + frame.tag());
    } else if (found.size() == SIGNATURE_LIMIT) {
      throw complaint(Kind.LIMIT_EXCEEDED, file, frame.from(), "at most 64 signatures", "more");
    } else if (!PacketShape.isSignature(bytes, frame)) {
      throw complaint(
          Kind.MALFORMED,
          file,
          frame.from(),
          "a signature of version 3, 4 or 6, all parts inside the packet",
          "another");
    }
    try {
      found.add(signature(bytes, frame));
    } catch (IOException | PGPException | RuntimeException e) {
      // The library tells of damage in many ways, unchecked ones among them.
      MetadataException damaged =
          complaint(
              Kind.MALFORMED,
              file,
              frame.from(),
              "a readable signature",
              String.valueOf(e.getMessage()));
      damaged.initCause(e);
      throw damaged;
    }
  }

  /** Has the library read a packet whose shape was looked at. */
  static PGPSignature signature(byte[] bytes, Frame frame) throws IOException, PGPException {
    byte[] packet = PacketFrames.copy(bytes, frame);
    return new PGPSignature(new BCPGInputStream(new ByteArrayInputStream(packet)));
  }

  private static MetadataException complaint(
      Kind kind, String file, long offset, String expected, String found) {
    return new MetadataException(kind, file, offset, new Finding(expected, found), REMEDY);
  }
}
