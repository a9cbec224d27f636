package dev.rpmsolve.rpm.trust.openpgp;

import dev.rpmsolve.rpm.trust.SignatureCheck;
import dev.rpmsolve.rpm.trust.SignatureFinding;
import dev.rpmsolve.rpm.trust.SignaturePolicy;
import dev.rpmsolve.rpm.trust.SignedKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.bcpg.BCPGInputStream;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPSignature;

/**
 * The check of a signature by each of the keys that it may mean: several have one id where somebody
 * made it so, or where a key is given twice, once with a later expiry. The mildest verdict counts.
 */
final class CandidateChecks implements SignatureCheck {
  /** Keys that one signature is checked by at most. */
  private static final int LIMIT = 16;

  private final List<SignatureCheck> checks;

  private CandidateChecks(List<SignatureCheck> checks) {
    this.checks = checks;
  }

  static SignatureCheck of(
      PGPSignature signature, List<KeyStanding> keys, SignedKind kind, SignaturePolicy policy) {
    List<SignatureCheck> checks = new ArrayList<>();
    for (KeyStanding key : keys.subList(0, Math.min(keys.size(), LIMIT))) {
      PGPSignature own = checks.isEmpty() ? signature : copy(signature);
      checks.add(new KeyringCheck(own, key, kind, policy));
    }
    return checks.size() == 1 ? checks.get(0) : new CandidateChecks(checks);
  }

  /** The library keeps the state of a check in the signature. */
  private static PGPSignature copy(PGPSignature signature) {
    try {
      return new PGPSignature(
          new BCPGInputStream(new ByteArrayInputStream(signature.getEncoded())));
    } catch (IOException | PGPException e) {
      throw new IllegalStateException("a signature that was read can be read again", e);
    }
  }

  @Override
  public void update(byte[] bytes, int from, int length) {
    checks.forEach(check -> check.update(bytes, from, length));
  }

  @Override
  public SignatureFinding finish() {
    SignatureFinding best = checks.get(0).finish();
    for (SignatureCheck check : checks.subList(1, checks.size())) {
      SignatureFinding next = check.finish();
      best = next.verdict().compareTo(best.verdict()) < 0 ? next : best;
    }
    return best;
  }
}
