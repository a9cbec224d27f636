package dev.rpmsolve.rpm.trust;

/** The check of one signature, which is fed what is signed. Used once, by one thread. */
public interface SignatureCheck {

  /**
   * Takes the next bytes of what is signed.
   *
   * @param bytes hold them, during the call only
   * @param from the first of them
   * @param length how many there are
   */
  void update(byte[] bytes, int from, int length);

  /**
   * Ends the check.
   *
   * @return what came of it
   */
  SignatureFinding finish();
}
