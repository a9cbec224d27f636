package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.request.SpecNotice;

/** Puts what there is to say about a spec into words, with what a user can do about it. */
final class NoticeText {
  /** The options that exclude packages. */
  static final String EXCLUDING = "--exclude, --includepkgs, --setopt, --versionlock";

  /** What says which streams of modules there are, and what passes over them. */
  static final String MODULAR = "'rpmsolve module list', install @NAME:STREAM, --no-module-filter";

  /** The options that protect packages. */
  static final String PROTECTING = "--protected, --running-kernel, --setopt=protected_packages=";

  private static final String ADD_REPOSITORY = "add the --repo that holds it";

  private NoticeText() {}

  /** Describes a notice in one line. */
  static String line(SpecNotice notice) {
    String head = notice.kind().severity() == SpecNotice.Severity.ERROR ? "error: " : "note: ";
    String remedy = remedy(notice);
    return head + notice + (remedy.isEmpty() ? "" : "; " + remedy);
  }

  /** Says what helps; nothing if nothing has to be done. */
  static String remedy(SpecNotice notice) {
    return switch (notice.kind()) {
      case NO_MATCH ->
          !notice.names().isEmpty()
              ? ""
              : notice.packages().isEmpty()
                  ? "check name and version, or " + ADD_REPOSITORY
                  : "this machine cannot run " + notice.packages().get(0) + "; see --arch";
      case ALL_EXCLUDED -> "exclude less: " + EXCLUDING;
      case ALL_MODULAR -> "enable a stream that has one: " + MODULAR;
      case NOT_INSTALLED ->
          !notice.names().isEmpty()
              ? ""
              : notice.packages().isEmpty()
                  ? "check the name and what --installed says"
                  : "use 'install' for what is not there yet";
      case NOT_AVAILABLE, NOTHING_OLDER -> ADD_REPOSITORY;
      case UNKNOWN_ADVISORY ->
          "check the spelling, or add the --repo or --updateinfo that has the advisory";
      case NO_GROUP ->
          !notice.names().isEmpty()
              ? ""
              : notice.spec().contains(":")
                  ? "'rpmsolve module list' lists the streams of modules"
                  : "'rpmsolve group list --hidden' and 'module list' list all that there are";
      case GROUP_NOT_INSTALLED ->
          "use 'install' for what is not there yet; --installroot or --group-state say what is"
              + " there";
      case GROUP_NOT_AVAILABLE -> "add the --repo that defines it, or remove the group";
      case NOTHING_NEWER,
          NOTHING_ADVISED,
          NOT_ADVISED,
          ALREADY_INSTALLED,
          NOTHING_TO_REMOVE,
          NOT_RENEWED,
          NO_OLD_INSTALLONLY,
          NO_DUPLICATES,
          NO_GROUP_TO_REMOVE,
          NO_PACKAGE_OF_GROUP,
          NO_GROUP_OF_ENVIRONMENT,
          STILL_NEEDED,
          LEFT_GROUP ->
          "";
    };
  }
}
