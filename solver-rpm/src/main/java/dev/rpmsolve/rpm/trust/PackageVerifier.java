package dev.rpmsolve.rpm.trust;

import dev.rpmsolve.rpm.header.PackageSeals;
import dev.rpmsolve.rpm.header.PackageSeals.Cover;
import dev.rpmsolve.rpm.io.MetadataException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Checks all digests and signatures of {@code .rpm} files, each read once from start to end.
 *
 * <p>Every digest must be right. Every signature of rpm before version 6 must be good, as {@code
 * rpmkeys --checksig} has it; of those that rpm 6 may add, one. Together they must cover header and
 * payload: a signature of the header covers a payload whose digest the header has.
 *
 * <p>Immutable and thread-safe. Memory does not depend on the payload.
 */
public final class PackageVerifier {
  private static final int BUFFER = 64 * 1024;

  private final Optional<SignatureVerifier> keys;

  private PackageVerifier(Optional<SignatureVerifier> keys) {
    this.keys = keys;
  }

  /**
   * A verifier of digests and signatures.
   *
   * @param keys checks the signatures
   * @return a verifier
   */
  public static PackageVerifier by(SignatureVerifier keys) {
    return new PackageVerifier(Optional.of(Objects.requireNonNull(keys, "keys")));
  }

  /**
   * A verifier of digests only: it finds damage, not forgery.
   *
   * @return a verifier
   */
  public static PackageVerifier ofDigests() {
    return new PackageVerifier(Optional.empty());
  }

  /**
   * Checks a package.
   *
   * @param path a regular file, or a link to one
   * @param file the name for messages
   * @return the verdict, with all findings
   * @throws IOException if the file cannot be read, or the thread is interrupted
   * @throws MetadataException if the file is no package, or its headers are damaged
   */
  public PackageTrust verify(Path path, String file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path), BUFFER)) {
      return verify(in, Files.size(path), file);
    }
  }

  /**
   * Checks a package.
   *
   * @param in the bytes of the file, read to their end; not closed
   * @param size how many there are
   * @param file the name for messages
   * @return the verdict, with all findings
   * @throws IOException if the stream fails, or the thread is interrupted
   * @throws MetadataException if the file is no package, or its headers are damaged
   */
  public PackageTrust verify(InputStream in, long size, String file) throws IOException {
    PackageSeals seals = PackageSeals.read(in, size, file);
    Run run = new Run(seals, file);
    seals.feed(
        run.receiver(Cover.HEADER),
        run.receiver(Cover.PAYLOAD),
        run.receiver(Cover.HEADER_AND_PAYLOAD));
    return run.result();
  }

  /** A signature with the checks of it. */
  private record Checked(
      PackageSeals.Signature signature, List<SignatureCheck> checks, List<SignatureFinding> known) {
    List<SignatureFinding> finish() {
      List<SignatureFinding> all = new ArrayList<>(known);
      checks.forEach(check -> all.add(check.finish()));
      return all;
    }
  }

  /** The check of one package. */
  private final class Run {
    private final PackageSeals seals;
    private final String file;
    private final List<MessageDigest> digests = new ArrayList<>();
    private final List<Checked> signatures = new ArrayList<>();
    private final List<DigestFinding> digestFindings = new ArrayList<>();
    private final List<SignatureFinding> signatureFindings = new ArrayList<>();
    private final Set<Cover> signedCovers = EnumSet.noneOf(Cover.class);

    Run(PackageSeals seals, String file) {
      this.seals = seals;
      this.file = file;
      seals.digests().forEach(digest -> digests.add(newDigest(digest.algorithm())));
      keys.ifPresent(
          present -> seals.signatures().forEach(one -> signatures.add(open(present, one))));
    }

    private Checked open(SignatureVerifier present, PackageSeals.Signature signature) {
      SignedKind kind =
          signature.cover() == Cover.HEADER ? SignedKind.HEADER : SignedKind.HEADER_AND_PAYLOAD;
      try {
        return new Checked(signature, present.open(signature.bytes(), kind, file), List.of());
      } catch (MetadataException e) {
        String detail = "it cannot be read: expected " + e.expected() + ", found " + e.found();
        return new Checked(
            signature, List.of(), List.of(SignatureFinding.without(kind, Verdict.BAD, detail)));
      }
    }

    PackageSeals.Receiver receiver(Cover cover) {
      return (bytes, from, length) -> {
        for (int i = 0; i < digests.size(); i++) {
          if (seals.digests().get(i).cover() == cover) {
            digests.get(i).update(bytes, from, length);
          }
        }
        for (Checked one : signatures) {
          if (one.signature().cover() == cover) {
            one.checks().forEach(check -> check.update(bytes, from, length));
          }
        }
      };
    }

    PackageTrust result() {
      Verdict verdict = judgeDigests();
      String detail = verdict == Verdict.BAD ? "a digest is wrong" : "";
      if (keys.isPresent()) {
        Verdict signed = judgeSignatures();
        if (signed == Verdict.GOOD && !coversAll()) {
          signed = Verdict.NOT_SIGNED;
          detail = "no signature covers the payload";
        } else if (signatures.isEmpty()) {
          detail = "there is no signature";
        }
        verdict = verdict.graver(signed);
      }
      return new PackageTrust(file, verdict, detail, digestFindings, signatureFindings);
    }

    private Verdict judgeDigests() {
      Verdict verdict = Verdict.GOOD;
      for (int i = 0; i < digests.size(); i++) {
        PackageSeals.Digest digest = seals.digests().get(i);
        boolean isRight = HexFormat.of().formatHex(digests.get(i).digest()).equals(digest.hex());
        digestFindings.add(new DigestFinding(digest, isRight));
        verdict = verdict.graver(isRight ? Verdict.GOOD : Verdict.BAD);
      }
      return verdict;
    }

    private Verdict judgeSignatures() {
      Verdict each = Verdict.GOOD;
      Verdict best = Verdict.BAD;
      boolean hasMany = false;
      for (Checked one : signatures) {
        List<SignatureFinding> findings = one.finish();
        signatureFindings.addAll(findings);
        Verdict verdict = mildest(findings);
        if (verdict == Verdict.GOOD) {
          signedCovers.add(one.signature().cover());
        }
        if (one.signature().isOneOfMany()) {
          hasMany = true;
          best = verdict.compareTo(best) < 0 ? verdict : best;
        } else {
          each = each.graver(verdict);
        }
      }
      return signatures.isEmpty() ? Verdict.NOT_SIGNED : hasMany ? each.graver(best) : each;
    }

    private boolean coversAll() {
      boolean hasPayloadDigest =
          seals.digests().stream().anyMatch(digest -> digest.cover() == Cover.PAYLOAD);
      return signedCovers.contains(Cover.HEADER_AND_PAYLOAD)
          || signedCovers.contains(Cover.HEADER) && hasPayloadDigest;
    }
  }

  /** Of several signatures in one place, one that is good will do. */
  static Verdict mildest(List<SignatureFinding> findings) {
    return findings.stream()
        .map(SignatureFinding::verdict)
        .min(Verdict::compareTo)
        .orElse(Verdict.NOT_SIGNED);
  }

  private static MessageDigest newDigest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java runtime lacks " + algorithm, e);
    }
  }
}
