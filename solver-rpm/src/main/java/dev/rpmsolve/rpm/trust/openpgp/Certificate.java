package dev.rpmsolve.rpm.trust.openpgp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSignature;

/**
 * A key with what its owner says of it: names, subkeys, expiry, revocations. Nothing of it is
 * verified when it is read; {@link KeyStanding} does that for the key that a signature names.
 *
 * @param primary the key that stands for all
 * @param keySignatures signatures that are about the key itself
 * @param names the names, each with its signatures
 * @param subkeys the subkeys that can sign
 */
record Certificate(
    PGPPublicKey primary,
    List<PGPSignature> keySignatures,
    List<Name> names,
    List<Subkey> subkeys) {

  Certificate {
    keySignatures = List.copyOf(keySignatures);
    names = List.copyOf(names);
    subkeys = List.copyOf(subkeys);
  }

  /** A name as written, and the signatures that bind it. */
  record Name(byte[] text, List<PGPSignature> signatures) {}

  /** A key under the primary one, and the signatures that bind it. */
  record Subkey(PGPPublicKey key, List<PGPSignature> signatures) {}

  /** Finds the keys that a signature names. */
  List<KeyStanding> named(PGPSignature signature) {
    List<KeyStanding> found = new ArrayList<>();
    if (isNamed(primary, signature)) {
      found.add(new KeyStanding(this, Optional.empty()));
    }
    for (Subkey subkey : subkeys) {
      if (isNamed(subkey.key(), signature)) {
        found.add(new KeyStanding(this, Optional.of(subkey)));
      }
    }
    return found;
  }

  private static boolean isNamed(PGPPublicKey key, PGPSignature signature) {
    return signature.getKeyID() == key.getKeyID()
        || signature.hasKeyIdentifier(key.getKeyIdentifier());
  }
}
