package dev.rpmsolve.rpm.trust;

import dev.rpmsolve.rpm.io.MetadataException;
import java.util.List;

/**
 * Something that knows keys and can check signatures by them. Immutable and thread-safe.
 *
 * <p>This is where another library, a key server or a hardware token may be put in; {@code
 * rpm.trust.openpgp.Keyring} is the implementation that comes with the project.
 */
public interface SignatureVerifier {

  /**
   * Takes apart detached signatures.
   *
   * @param signatures one signature or several behind each other, armored or not
   * @param kind what is signed
   * @param file the name for messages
   * @return a check for each signature, in their order; at least one
   * @throws MetadataException if these bytes are no signatures, or too many
   */
  List<SignatureCheck> open(byte[] signatures, SignedKind kind, String file);
}
