package dev.rpmsolve.rpm.testcase;

/** How a job is meant. */
public enum JobFlag implements Keyworded {
  /** The job may be dropped. */
  WEAK("weak"),
  /** The job must not be offered for removal. */
  ESSENTIAL("essential"),
  /** What nobody needs any more goes, too. */
  CLEAN_DEPENDENCIES("cleandeps"),
  /** What is installed may fulfill the job by an update. */
  OR_UPDATE("orupdate"),
  /** Only the best candidates fulfill the job. */
  FORCE_BEST("forcebest"),
  /** The packages are what installed ones are to become. */
  TARGETED("targeted"),
  /** The user does not know of the job. */
  NOT_BY_USER("notbyuser"),
  /** The job names epoch and version. */
  SET_EV("setev"),
  /** The job names epoch, version and release. */
  SET_EVR("setevr"),
  /** The job names the architecture. */
  SET_ARCH("setarch"),
  /** The job names the vendor. */
  SET_VENDOR("setvendor"),
  /** The job names the repository. */
  SET_REPOSITORY("setrepo"),
  /** What the job names is not to be guessed from its selector. */
  NO_AUTOMATIC_SET("noautoset");

  private final String keyword;

  JobFlag(String keyword) {
    this.keyword = keyword;
  }

  /**
   * Returns the word for it in a test case.
   *
   * @return the keyword
   */
  @Override
  public String keyword() {
    return keyword;
  }
}
