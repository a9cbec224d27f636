package dev.rpmsolve.core.request;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How dnf turns commands into goals.
 *
 * @param choices what is switched on
 * @param multilib what a plain name means where there are several architectures
 * @param userInstalledIds the installed packages that the user asked for, as ids of the universe;
 *     empty if nothing is known, which means all of them: then nothing is cleaned away
 * @param excludedFromWeak names or globs over names and NEVRA forms of packages that weak
 *     dependencies do not bring: {@code exclude_from_weak}
 */
public record DnfOptions(
    Set<Choice> choices,
    Multilib multilib,
    Optional<List<Integer>> userInstalledIds,
    List<String> excludedFromWeak) {
  /**
   * Creates options.
   *
   * @param choices what is switched on
   * @param multilib what a plain name means where there are several architectures
   * @param userInstalledIds the installed packages that the user asked for
   * @param excludedFromWeak globs of packages that weak dependencies do not bring
   */
  public DnfOptions {
    EnumSet<Choice> copy = EnumSet.noneOf(Choice.class);
    copy.addAll(choices);
    choices = Collections.unmodifiableSet(copy);
    Objects.requireNonNull(multilib, "multilib");
    userInstalledIds = userInstalledIds.map(List::copyOf);
    excludedFromWeak = List.copyOf(excludedFromWeak);
  }

  /**
   * Returns what dnf does without options: obsoletes count, what a removed package needed goes with
   * it, weak dependencies that the user has removed stay away; neither {@code --best} nor {@code
   * --skip-broken}; {@code multilib_policy=best}.
   *
   * @return the usual options
   */
  public static DnfOptions usual() {
    return new DnfOptions(
        EnumSet.of(
            Choice.OBSOLETES, Choice.CLEAN_REQUIREMENTS, Choice.EXCLUDE_FROM_WEAK_AUTODETECT),
        Multilib.BEST,
        Optional.empty(),
        List.of());
  }

  /**
   * Tells whether a choice is on.
   *
   * @param choice a choice
   * @return whether it is on
   */
  public boolean has(Choice choice) {
    return choices.contains(choice);
  }

  /**
   * Switches choices on.
   *
   * @param more the choices
   * @return a changed copy
   */
  public DnfOptions with(Choice... more) {
    Set<Choice> changed = EnumSet.noneOf(Choice.class);
    changed.addAll(choices);
    changed.addAll(List.of(more));
    return new DnfOptions(changed, multilib, userInstalledIds, excludedFromWeak);
  }

  /**
   * Switches choices off.
   *
   * @param less the choices
   * @return a changed copy
   */
  public DnfOptions without(Choice... less) {
    Set<Choice> changed = EnumSet.noneOf(Choice.class);
    changed.addAll(choices);
    changed.removeAll(List.of(less));
    return new DnfOptions(changed, multilib, userInstalledIds, excludedFromWeak);
  }

  /**
   * Changes what a plain name means.
   *
   * @param choice the meaning
   * @return a changed copy
   */
  public DnfOptions withMultilib(Multilib choice) {
    return new DnfOptions(choices, choice, userInstalledIds, excludedFromWeak);
  }

  /**
   * Says which installed packages the user asked for; the others came as dependencies.
   *
   * @param packageIds ids of the universe
   * @return a changed copy
   */
  public DnfOptions withUserInstalled(List<Integer> packageIds) {
    return new DnfOptions(choices, multilib, Optional.of(packageIds), excludedFromWeak);
  }

  /**
   * Says what weak dependencies must not bring.
   *
   * @param globs names or globs over names and NEVRA forms
   * @return a changed copy
   */
  public DnfOptions withExcludedFromWeak(List<String> globs) {
    return new DnfOptions(choices, multilib, userInstalledIds, globs);
  }

  /** What can be switched on. */
  public enum Choice {
    /** Only the best candidates will do: {@code best}. */
    BEST,
    /** What cannot be installed is left out: {@code --skip-broken}, {@code strict} off. */
    SKIP_BROKEN,
    /** What nothing matches is left out: {@code --skip-unavailable} of dnf 5. */
    SKIP_UNAVAILABLE,
    /** Installed packages may go to reach a goal: {@code --allowerasing}. */
    ALLOW_ERASING,
    /** What only removed packages needed goes too: {@code clean_requirements_on_remove}. */
    CLEAN_REQUIREMENTS,
    /** What obsoletes a named package may come in its place: {@code obsoletes}. */
    OBSOLETES,
    /**
     * What installed packages recommend but is not installed stays away, as if the user had removed
     * it: {@code exclude_from_weak_autodetect}.
     */
    EXCLUDE_FROM_WEAK_AUTODETECT
  }

  /** What a plain name means where there are several architectures: {@code multilib_policy}. */
  public enum Multilib {
    /** The best architecture. */
    BEST,
    /** Every architecture that there is. */
    ALL
  }
}
