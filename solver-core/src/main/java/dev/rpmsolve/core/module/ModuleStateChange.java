package dev.rpmsolve.core.module;

import dev.rpmsolve.core.module.ModuleState.Entry;
import dev.rpmsolve.core.module.ModuleState.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * One difference between two states of modules.
 *
 * @param kind what happens
 * @param subject to what: {@code NAME}, {@code NAME:STREAM} or {@code NAME:STREAM/PROFILE}
 */
public record ModuleStateChange(Kind kind, String subject) {
  /** What happens. */
  public enum Kind {
    /** A stream is enabled. */
    ENABLE_STREAM,
    /** A stream takes the place of another one. */
    SWITCH_STREAM,
    /** A module is disabled. */
    DISABLE_MODULE,
    /** What was chosen of a module is forgotten. */
    RESET_MODULE,
    /** A profile is installed. */
    INSTALL_PROFILE,
    /** A profile is removed. */
    REMOVE_PROFILE
  }

  /**
   * Refuses nulls.
   *
   * @param kind what happens
   * @param subject to what
   */
  public ModuleStateChange {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(subject, "subject");
  }

  /**
   * Compares states.
   *
   * @param before the state as it was
   * @param after the state as it is to be
   * @return the differences, by module
   */
  public static List<ModuleStateChange> between(ModuleState before, ModuleState after) {
    Set<String> names = new TreeSet<>(before.entries().keySet());
    names.addAll(after.entries().keySet());
    List<ModuleStateChange> changes = new ArrayList<>();
    for (String name : names) {
      compare(name, before.entry(name), after.entry(name), changes);
    }
    return changes;
  }

  private static void compare(
      String name, Entry before, Entry after, List<ModuleStateChange> changes) {
    if (after.status() == Status.ENABLED && !after.stream().equals(before.stream())) {
      Kind kind = before.stream().isPresent() ? Kind.SWITCH_STREAM : Kind.ENABLE_STREAM;
      changes.add(new ModuleStateChange(kind, name + ":" + after.stream().get()));
    } else if (after.status() != before.status()) {
      Kind kind = after.status() == Status.DISABLED ? Kind.DISABLE_MODULE : Kind.RESET_MODULE;
      changes.add(new ModuleStateChange(kind, name));
    }
    List<String> former = profiles(name, before);
    List<String> present = profiles(name, after);
    former.stream()
        .filter(profile -> !present.contains(profile))
        .forEach(one -> changes.add(new ModuleStateChange(Kind.REMOVE_PROFILE, one)));
    present.stream()
        .filter(profile -> !former.contains(profile))
        .forEach(one -> changes.add(new ModuleStateChange(Kind.INSTALL_PROFILE, one)));
  }

  private static List<String> profiles(String name, Entry entry) {
    return entry.profiles().stream()
        .map(profile -> name + entry.stream().map(s -> ":" + s).orElse("") + "/" + profile)
        .toList();
  }
}
