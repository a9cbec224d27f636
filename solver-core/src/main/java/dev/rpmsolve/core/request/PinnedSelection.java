package dev.rpmsolve.core.request;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Some packages and what was said about them in so many words.
 *
 * @param selection the packages
 * @param pins which properties were named: the modifiers {@code PIN_…} and {@link
 *     Goal.Modifier#NO_AUTO_PINS}, in the order of their declaration
 * @param typedVersion the version as it was typed, which a parsed EVR does not keep; nothing if
 *     there is no version in the selection
 */
public record PinnedSelection(
    Selection selection, Set<Goal.Modifier> pins, Optional<String> typedVersion) {
  /**
   * Copies the pins.
   *
   * @param selection the packages
   * @param pins which properties were named; copied
   * @param typedVersion the version as it was typed
   */
  public PinnedSelection {
    Objects.requireNonNull(selection, "selection");
    Objects.requireNonNull(typedVersion, "typedVersion");
    EnumSet<Goal.Modifier> copy = EnumSet.noneOf(Goal.Modifier.class);
    copy.addAll(pins);
    pins = Collections.unmodifiableSet(copy);
  }

  /**
   * Creates the value for a selection of which nothing else is known.
   *
   * @param selection the packages
   */
  public PinnedSelection(Selection selection) {
    this(selection, Set.of(), Optional.empty());
  }

  /** Makes what stands for a list of found packages: one of them needs no choice. */
  static PinnedSelection of(List<Integer> packageIds, Set<Goal.Modifier> pins) {
    if (packageIds.size() != 1) {
      return new PinnedSelection(new Selection.OneOf(packageIds), pins, Optional.empty());
    }
    Selection one = new Selection.OnePackage(packageIds.get(0));
    return new PinnedSelection(one, pins, Optional.empty()).with(Goal.Modifier.NO_AUTO_PINS);
  }

  PinnedSelection with(Goal.Modifier pin) {
    return with(EnumSet.of(pin));
  }

  PinnedSelection with(Set<Goal.Modifier> added) {
    EnumSet<Goal.Modifier> all = EnumSet.noneOf(Goal.Modifier.class);
    all.addAll(pins);
    all.addAll(added);
    return new PinnedSelection(selection, all, typedVersion);
  }

  @Override
  public String toString() {
    return pins.isEmpty() ? selection.toString() : selection + " " + pins;
  }
}
