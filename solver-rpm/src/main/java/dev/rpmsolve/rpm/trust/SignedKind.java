package dev.rpmsolve.rpm.trust;

/** What is signed. Packages outlive the keys that signed them, metadata is signed anew. */
public enum SignedKind {
  /** The header of a package. The key must have been in force when it signed. */
  HEADER("header"),
  /** Header and payload of a package. The key must have been in force when it signed. */
  HEADER_AND_PAYLOAD("header and payload"),
  /** {@code repomd.xml}. The key must be in force now. */
  METADATA("repomd.xml");

  private final String words;

  SignedKind(String words) {
    this.words = words;
  }

  /**
   * What is signed, for reports.
   *
   * @return a few words
   */
  public String words() {
    return words;
  }

  /**
   * Tells whether a key that has expired since it signed counts.
   *
   * @return whether the time of the signature is the one that matters
   */
  public boolean isJudgedAtSigning() {
    return this != METADATA;
  }
}
