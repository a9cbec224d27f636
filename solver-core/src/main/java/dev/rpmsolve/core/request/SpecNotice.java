package dev.rpmsolve.core.request;

import dev.rpmsolve.core.universe.RpmPackage;
import java.util.List;
import java.util.Objects;

/**
 * Something a user should know about a spec before the request is solved.
 *
 * @param kind what it is
 * @param spec what the user typed
 * @param packages the packages that it is about; none if nothing matches
 * @param names names that it is about and that nothing has; for a spec that matches nothing those
 *     that may have been meant
 */
public record SpecNotice(Kind kind, String spec, List<RpmPackage> packages, List<String> names) {
  /**
   * Creates a notice.
   *
   * @param kind what it is
   * @param spec what the user typed
   * @param packages the packages that it is about
   * @param names names that it is about and that nothing has; for a spec that matches nothing those
   *     that may have been meant
   */
  public SpecNotice {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(spec, "spec");
    packages = List.copyOf(packages);
    names = List.copyOf(names);
  }

  /**
   * Creates a notice about packages only.
   *
   * @param kind what it is
   * @param spec what the user typed
   * @param packages the packages that it is about
   */
  public SpecNotice(Kind kind, String spec, List<RpmPackage> packages) {
    this(kind, spec, packages, List.of());
  }

  /** What there is to know. */
  public enum Kind {
    /** Nothing matches the spec. */
    NO_MATCH(Severity.ERROR),
    /** Only excluded packages match the spec. */
    ALL_EXCLUDED(Severity.ERROR),
    /** All packages that match the spec are ruled out by modules. */
    ALL_MODULAR(Severity.ERROR),
    /** What the spec names is not installed, so it cannot be changed. */
    NOT_INSTALLED(Severity.ERROR),
    /** The same version is in no repository, so it cannot be reinstalled. */
    NOT_AVAILABLE(Severity.ERROR),
    /** No repository has an older version. */
    NOTHING_OLDER(Severity.ERROR),
    /** No repository has a newer version. */
    NOTHING_NEWER(Severity.HINT),
    /** What is to be installed is there already. */
    ALREADY_INSTALLED(Severity.HINT),
    /** What is to be removed is not there. */
    NOTHING_TO_REMOVE(Severity.HINT),
    /** The same version is in no repository, so what stays is not installed anew. */
    NOT_RENEWED(Severity.HINT),
    /** No installonly package has an older version beside it. */
    NO_OLD_INSTALLONLY(Severity.ERROR),
    /** No package is installed in several versions that exclude each other. */
    NO_DUPLICATES(Severity.ERROR),
    /** No advisory that is meant calls for an upgrade; there may be other upgrades. */
    NOTHING_ADVISED(Severity.HINT),
    /** Advisories do not choose among the packages of a group or module. */
    NOT_ADVISED(Severity.HINT),
    /** No advisory has the id, the CVE or the bug that the spec names. */
    UNKNOWN_ADVISORY(Severity.ERROR),
    /** No repository defines a group, environment or module that the spec names. */
    NO_GROUP(Severity.ERROR),
    /** What the spec names is no group or environment on the system, so it cannot be changed. */
    GROUP_NOT_INSTALLED(Severity.ERROR),
    /** The group is on the system, but no repository defines it. */
    GROUP_NOT_AVAILABLE(Severity.ERROR),
    /** No group or environment that is to be removed is on the system. */
    NO_GROUP_TO_REMOVE(Severity.HINT),
    /** A group lists names that no package has. */
    NO_PACKAGE_OF_GROUP(Severity.HINT),
    /** An environment lists groups that no repository defines. */
    NO_GROUP_OF_ENVIRONMENT(Severity.HINT),
    /** A package stays although what it came with goes: others need it. */
    STILL_NEEDED(Severity.HINT),
    /** A package stays that came with a group which does not list it any more. */
    LEFT_GROUP(Severity.HINT);

    private final Severity severity;

    Kind(Severity severity) {
      this.severity = severity;
    }

    /**
     * Returns how bad it is.
     *
     * @return the severity
     */
    public Severity severity() {
      return severity;
    }
  }

  /**
   * Tells whether packages match the spec, all of which are ruled out.
   *
   * @return whether the user or modules exclude them
   */
  public boolean isAllRuledOut() {
    return kind == Kind.ALL_EXCLUDED || kind == Kind.ALL_MODULAR;
  }

  private String meant() {
    return NearNames.meant(names);
  }

  /**
   * Says what may have been meant.
   *
   * @param newNames names that there are
   * @return a changed copy
   */
  public SpecNotice withNames(List<String> newNames) {
    return new SpecNotice(kind, spec, packages, newNames);
  }

  /** How bad it is. */
  public enum Severity {
    /** The command cannot do what it was asked for. */
    ERROR,
    /** The command has nothing to do for the spec. */
    HINT
  }

  @Override
  public String toString() {
    return switch (kind) {
      case NO_MATCH -> "no package matches " + spec + meant();
      case ALL_EXCLUDED -> "all packages that match " + spec + " are excluded";
      case ALL_MODULAR -> "modular filtering rules out all packages that match " + spec;
      case NOT_INSTALLED ->
          packages.isEmpty()
              ? "no installed package matches " + spec + meant()
              : "packages that match " + spec + " are available, but not installed";
      case NOT_AVAILABLE -> "no repository has " + packages.get(0) + ", so it stays as it is";
      case NOTHING_OLDER -> "no repository has an older version of " + packages.get(0);
      case NOTHING_NEWER -> "no repository has a newer version of " + packages.get(0);
      case ALREADY_INSTALLED -> packages.get(0) + " is installed already";
      case NOTHING_TO_REMOVE ->
          "no installed package matches " + spec + "; nothing to remove" + meant();
      case NOT_RENEWED -> "no repository has " + packages.get(0) + ", so it is not installed anew";
      case NO_OLD_INSTALLONLY -> "no older installonly package is installed; nothing to remove";
      case NO_DUPLICATES -> "no package is installed twice; nothing to remove";
      case NOTHING_ADVISED ->
          "no advisory that is asked for calls for an upgrade"
              + (spec.isEmpty() ? "" : " of " + spec)
              + (packages.isEmpty()
                  ? ""
                  : "; " + packages.size() + " other packages could be upgraded");
      case NOT_ADVISED ->
          "advisories do not choose among the packages of "
              + spec
              + ": as by dnf, all are upgraded";
      case UNKNOWN_ADVISORY -> "no advisory matches " + spec;
      case NO_GROUP -> "no group, environment or module matches " + spec + meant();
      case GROUP_NOT_INSTALLED -> "no group or environment on the system matches " + spec;
      case GROUP_NOT_AVAILABLE -> "no repository defines " + spec + " any more";
      case NO_GROUP_TO_REMOVE ->
          "no group or environment on the system matches " + spec + "; nothing to remove" + meant();
      case NO_PACKAGE_OF_GROUP ->
          "no package has a name that " + spec + " lists: " + String.join(", ", names);
      case NO_GROUP_OF_ENVIRONMENT ->
          "no repository defines a group that " + spec + " lists: " + String.join(", ", names);
      case LEFT_GROUP ->
          packages.get(0) + " came with " + spec + ", which does not list it any more; it stays";
      case STILL_NEEDED -> packages.get(0) + " of " + spec + " stays: others need it";
    };
  }
}
