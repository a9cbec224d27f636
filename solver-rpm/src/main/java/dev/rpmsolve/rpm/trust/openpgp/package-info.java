/**
 * OpenPGP: keys out of files, and signatures checked by them. The only package that sees Bouncy
 * Castle, which is an optional dependency.
 *
 * <p>Reading order: {@link dev.rpmsolve.rpm.trust.openpgp.Keyring} (the way in); {@code Armor} and
 * {@code PacketFrames} (bytes become packets); {@code PacketShape} (what the library may be given);
 * {@code CertificateReader} and {@code SignatureReader} (packets become objects of the library);
 * {@code KeyStanding} (what a key may be used for, and until when); {@code KeyringCheck} (one
 * signature by one key).
 *
 * <p>What goes in: key files that the caller names, signatures of strangers, and a policy. What
 * comes out: a {@link dev.rpmsolve.rpm.trust.SignatureFinding} for each signature, or a {@code
 * MetadataException} if bytes are no signatures or keys.
 *
 * <p>Invariants: no length inside a packet reaches the library that leads out of it; sizes and
 * counts are limited; only the library's own arithmetic is used, no security provider of the JVM is
 * asked or installed; nothing of {@code ~/.gnupg} or of the system is read; the clock is the
 * policy's.
 *
 * <p>Not here: what is signed (package {@code rpm.trust}), signing, secret keys, encryption, webs
 * of trust, key servers. Sources: RFC 9580, RFC 4880, and what rpm and GnuPG do.
 */
package dev.rpmsolve.rpm.trust.openpgp;
