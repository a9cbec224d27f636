package dev.rpmsolve.rpm.header;

import dev.rpmsolve.core.dependency.Relation;

/** The bits that a header has with each dependency, as {@code rpmds.h} of rpm has them. */
final class DependencyFlags {

  private static final int LESS = 1 << 1;
  private static final int GREATER = 1 << 2;
  private static final int EQUAL = 1 << 3;
  private static final int POST_TRANS = 1 << 5;

  /** Before rpm 4.4 there was one word for all scriptlets. */
  private static final int PRE_REQUIRES = 1 << 6;

  private static final int PRE_TRANS = 1 << 7;
  private static final int INTERPRETER = 1 << 8;
  private static final int PRE = 1 << 9;
  private static final int POST = 1 << 10;
  private static final int PRE_UN = 1 << 11;
  private static final int POST_UN = 1 << 12;
  private static final int VERIFY = 1 << 13;
  private static final int FOUND_IN_FILES = 1 << 14;
  private static final int TRIGGERS = 7 << 16;
  private static final int MISSING_OK = 1 << 19;
  private static final int PRE_UN_TRANS = 1 << 20;
  private static final int POST_UN_TRANS = 1 << 21;
  private static final int RPMLIB = 1 << 24;
  private static final int TRIGGER_PRE_IN = 1 << 25;
  private static final int META = 1 << 29;

  /** Of weak dependencies in the notation before rpm 4.12: the stronger of two kinds. */
  static final int STRONG = 1 << 27;

  private static final int INSTALLING = PRE_TRANS | PRE | POST | POST_TRANS;

  /** Uses that go on after the package has been installed. */
  private static final int LASTING =
      PRE_REQUIRES
          | PRE_UN
          | POST_UN
          | VERIFY
          | FOUND_IN_FILES
          | TRIGGERS
          | TRIGGER_PRE_IN
          | PRE_UN_TRANS
          | POST_UN_TRANS
          | RPMLIB
          | META;

  private DependencyFlags() {}

  static Relation relation(int flags) {
    int code = (flags & LESS) != 0 ? Relation.LESS.code() : 0;
    code |= (flags & EQUAL) != 0 ? Relation.EQUAL.code() : 0;
    code |= (flags & GREATER) != 0 ? Relation.GREATER.code() : 0;
    return Relation.ofCode(code);
  }

  /** Whether a requirement must be there before the package is put on disk, or run its scripts. */
  static boolean isForScriptlets(int flags) {
    return (flags & (PRE_REQUIRES | PRE | POST)) != 0;
  }

  /** Whether a requirement has no use once the package is installed. */
  static boolean isOnlyForInstalling(int flags) {
    return (flags & INSTALLING) != 0 && (flags & LASTING & ~INTERPRETER) == 0;
  }

  /** Whether a requirement is a mere hint. */
  static boolean mayBeMissing(int flags) {
    return (flags & MISSING_OK) != 0;
  }
}
