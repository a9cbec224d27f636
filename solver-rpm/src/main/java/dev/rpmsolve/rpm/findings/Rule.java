package dev.rpmsolve.rpm.findings;

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
  /** A better repository hides the package. */
  LOWER_PRIORITY(
      "lower-priority",
      "Needs a package that a better repository hides",
      Severity.ERROR,
      "A repository of better priority has the name, so that the package that is needed does not"
          + " count. Change the priorities."),
  /** Facts that fit no other rule. */
  NOT_INSTALLABLE(
      "not-installable",
      "Cannot be installed",
      Severity.ERROR,
      "The facts of the finding rule out every installation of the package. Leaving any one of them"
          + " away would make it installable.");

  private final String id;
  private final String title;
  private final Severity severity;
  private final String help;

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
   * Finds a rule.
   *
   * @param id a name as {@link #id} returns it
   * @return the rule, or nothing if there is none of that name
   */
  public static Optional<Rule> ofId(String id) {
    return Arrays.stream(values()).filter(rule -> rule.id.equals(id)).findFirst();
  }
}
