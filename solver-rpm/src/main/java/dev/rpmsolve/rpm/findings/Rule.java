package dev.rpmsolve.rpm.findings;

import dev.rpmsolve.core.closure.LintRule;
import java.util.Arrays;
import java.util.Optional;

/**
 * The rules that findings break: the table behind {@code docs/findings.md} and the rules of SARIF.
 *
 * <p>The order is that of preference where several facts rule a package out together: what is most
 * likely to be changed comes first. Ids are kept forever; baselines hold them.
 */
public enum Rule {
  /** An exclude of the run takes away what is needed. */
  EXCLUDED(
      "excluded",
      "Needs a package that is excluded",
      Severity.ERROR,
      "Every package that could provide what is required is excluded by the run itself. Narrow the"
          + " exclude, or exclude the package that needs it too."),
  /** A better repository hides the package. */
  LOWER_PRIORITY(
      "lower-priority",
      "Needs a package that a better repository hides",
      Severity.ERROR,
      "A repository of better priority has the name, so that the package that is needed does not"
          + " count. Change the priorities."),
  /** A requirement that no package meets. */
  MISSING_PROVIDER(
      "missing-provider",
      "Requires something that nothing provides",
      Severity.ERROR,
      "No package of the given repositories provides what is required, in the version that is"
          + " asked for. Add the repository that has it, build the missing package, or build the"
          + " requiring one again so that it asks for what is there."),
  /** Two needed packages of which one declares a conflict. */
  CONFLICT(
      "conflict",
      "Needs packages that conflict",
      Severity.ERROR,
      "What the package needs includes two packages one of which declares a conflict with the"
          + " other. Drop or narrow the conflict, or offer another provider for one of them."),
  /** A package that conflicts with what it provides. */
  SELF_CONFLICT(
      "self-conflict",
      "Conflicts with what it provides itself",
      Severity.ERROR,
      "The package declares a conflict with something that it provides, and its dependencies are"
          + " read so that this counts. Narrow the conflict to other versions or names."),
  /** Two needed packages of which one obsoletes the other. */
  OBSOLETED(
      "obsoleted",
      "Needs a package that another needed one obsoletes",
      Severity.ERROR,
      "What the package needs includes two packages one of which obsoletes the other. Let the"
          + " obsoleting package provide what the other did, or narrow the Obsoletes."),
  /** Two versions of one name are needed. */
  SAME_NAME(
      "same-name",
      "Needs several versions of one package",
      Severity.ERROR,
      "What the package needs includes different versions of one name, of which only one can be"
          + " installed. Let the requirements agree on a version."),
  /** A package of a lesser architecture without its twin. */
  INFERIOR_ARCH(
      "inferior-arch",
      "Needs a package of a lesser architecture without its twin",
      Severity.ERROR,
      "A package of a lesser architecture, such as i686 on x86_64, is installed only beside the"
          + " package of the same name and version for the main architecture. Publish both from one"
          + " build."),
  /** Only packages that the machine cannot run. */
  FOREIGN_ARCH(
      "foreign-arch",
      "Needs a package that the machine cannot run",
      Severity.ERROR,
      "What is required is provided only by packages of an architecture that the machine does not"
          + " run. Build it for this architecture, or check with another --arch."),
  /** Facts that fit no other rule. */
  NOT_INSTALLABLE(
      "not-installable",
      "Cannot be installed",
      Severity.ERROR,
      "The facts of the finding rule out every installation of the package. Leaving any one of them"
          + " away would make it installable."),
  /** Items of a list of which one excludes another. */
  NOT_COINSTALLABLE(
      "not-coinstallable",
      "Lists what cannot be installed together",
      Severity.ERROR,
      "The items of a list are to be installed side by side, on one empty system, but those that are"
          + " named cannot be. Leaving any one of them out resolves this conflict; so does changing"
          + " one of the facts."),
  /** A name of a group that there is no package of. */
  GROUP_MISSING_PACKAGE(
      "group-missing-package",
      "Lists a name that no package has",
      Severity.WARNING,
      "A group lists a name that no package of the given repositories has, for this machine. Package"
          + " managers pass over it, so whoever installs the group does not get what it promises. Take"
          + " the name off the group, correct it, or add the repository that has the package."),
  /** A group of an environment that nobody defines. */
  ENVIRONMENT_MISSING_GROUP(
      "environment-missing-group",
      "Lists a group that no repository defines",
      Severity.WARNING,
      "An environment lists a group that none of the given repositories defines. Package managers"
          + " pass over it. Take the group off the environment, or add the repository that defines"
          + " it."),
  /** Something accepted that is not found any more. */
  STALE_ACCEPTANCE(
      "stale-acceptance",
      "Accepts what is not found any more",
      Severity.ERROR,
      "An entry of a baseline, or an allowance of the file of targets, is about a finding that no"
          + " target has any more. It would hide the finding if it came back. Only 'check --strict'"
          + " tells; remove the entry."),
  /** A feature that the target's rpm lacks. */
  RPMLIB_FEATURE(
      LintRule.RPMLIB_FEATURE,
      "Needs a feature that the rpm of the target lacks",
      Severity.ERROR,
      "The rpm of the target refuses the package, because it cannot read it. Build it without the"
          + " feature, such as with another compression of the payload, or raise the version of rpm"
          + " on the target."),
  /** A rich dependency that the target's rpm cannot read. */
  RICH_DEPENDENCY(
      LintRule.RICH_DEPENDENCY,
      "Has a rich dependency that the rpm of the target cannot read",
      Severity.ERROR,
      "Dependencies with 'and', 'or', 'if' and the like came with rpm 4.13. Older versions take them"
          + " for names that nothing provides, and do not install the package."),
  /** A path that clients without file lists do not find. */
  FILELISTS_ONLY_PATH(
      LintRule.FILELISTS_ONLY_PATH,
      "Requires a path that only file lists have",
      Severity.WARNING,
      "dnf 5 and other clients do not read filelists.xml unless told so, and do not find who owns the"
          + " path. Let the package that owns it provide the path, or require that package instead."),
  /** One NEVRA, several files. */
  SAME_NEVRA_OTHER_CHECKSUM(
      LintRule.SAME_NEVRA_OTHER_CHECKSUM,
      "Is another file than a package of the same name, version and architecture",
      Severity.WARNING,
      "Packages that were built or signed again without a new release: which one a machine has"
          + " depends on the repository that it happens to use, and updates do not replace it. Raise"
          + " the release with each build."),
  /** A package that obsoletes itself. */
  SELF_OBSOLETES(
      LintRule.SELF_OBSOLETES,
      "Obsoletes itself",
      Severity.WARNING,
      "What a package obsoletes of itself has no effect. Mostly a version bound is missing or wrong,"
          + " as in Obsoletes without '< VERSION' after a package was renamed back."),
  /** A file that two packages have. */
  FILE_CONFLICT(
      LintRule.FILE_CONFLICT,
      "Has a file that another package has too",
      Severity.WARNING,
      "Two packages of different names that can be installed together have a file of the same path."
          + " Unless it is the same file, byte by byte, which the metadata does not tell, rpm refuses"
          + " to install both. Move the file, or let the packages conflict.");

  private final String id;
  private final String title;
  private final Severity severity;
  private final String help;

  Rule(LintRule lint, String title, Severity severity, String help) {
    this(lint.id(), title, severity, help);
  }

  Rule(String id, String title, Severity severity, String help) {
    this.id = id;
    this.title = title;
    this.severity = severity;
    this.help = help;
  }

  /**
   * Returns the name that reports and baselines use.
   *
   * @return lower-case words with hyphens
   */
  public String id() {
    return id;
  }

  /**
   * Returns what is wrong where the rule is broken.
   *
   * @return a phrase whose subject is the package
   */
  public String title() {
    return title;
  }

  /**
   * Returns how bad it is.
   *
   * @return the severity
   */
  public Severity severity() {
    return severity;
  }

  /**
   * Returns what the rule means and what can be done.
   *
   * @return some sentences
   */
  public String help() {
    return help;
  }

  /**
   * Tells whether packages that break it can be installed all the same.
   *
   * @return whether lints look for it
   */
  public boolean isLint() {
    return ordinal() >= RPMLIB_FEATURE.ordinal();
  }

  /**
   * Finds the rule that a lint looks for.
   *
   * @param lint the lint
   * @return its rule, which has the same id
   */
  public static Rule of(LintRule lint) {
    return ofId(lint.id()).orElseThrow();
  }

  /**
   * Finds a rule.
   *
   * @param id a name as {@link #id} returns it
   * @return the rule, or nothing if there is none of that name
   */
  public static Optional<Rule> ofId(String id) {
    return Arrays.stream(values()).filter(rule -> rule.id.equals(id)).findFirst();
  }
}
