package dev.rpmsolve.core.request;

/** Says which of the packages that an upgrade may bring it is to bring. */
@FunctionalInterface
public interface UpgradeChoice {
  /**
   * Chooses.
   *
   * @param candidates available packages of the names and architectures that are installed, and
   *     packages that obsolete those
   * @return some of the candidates, ascending
   */
  int[] among(int... candidates);
}
