/**
 * Whether files are what somebody vouched for, and whether they are still new.
 *
 * <p>Reading order: {@link dev.rpmsolve.rpm.trust.Verdict} (what a check can say), {@link
 * dev.rpmsolve.rpm.trust.SignatureVerifier} (who can check signatures; {@code rpm.trust.openpgp}
 * has one), {@link dev.rpmsolve.rpm.trust.PackageVerifier} ({@code .rpm} files), {@link
 * dev.rpmsolve.rpm.trust.MetadataSeal} ({@code repomd.xml.asc}), {@link
 * dev.rpmsolve.rpm.trust.Freshness} and {@link dev.rpmsolve.rpm.trust.AcceptedRevisions} (age and
 * rollback), {@link dev.rpmsolve.rpm.trust.RepositoryTrust} (all of it as demands on a repository).
 *
 * <p>The chain: a key that the caller names signs {@code repomd.xml}; that has the checksums of all
 * metadata files, which package {@code rpm} holds them to; {@code primary.xml} has the checksum of
 * each package. Beside it each package is signed by itself.
 *
 * <p>What goes in: bytes, keys, times. What comes out: verdicts with their reasons, or a {@code
 * MetadataException} of kind {@code NOT_TRUSTED} or {@code STALE} where a demand is not met.
 *
 * <p>Invariants: nothing is demanded that the caller did not ask for; a signature is checked over
 * the bytes that are used afterwards, before they are parsed; the clock is the caller's; nothing is
 * written but the file of {@code AcceptedRevisions}.
 *
 * <p>Not here: the format of signatures and keys (package {@code rpm.trust.openpgp}), fetching,
 * installing.
 */
package dev.rpmsolve.rpm.trust;
