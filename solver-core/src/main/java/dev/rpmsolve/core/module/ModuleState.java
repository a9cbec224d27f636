package dev.rpmsolve.core.module;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a user chose of the modules of a system. Immutable; changes make copies.
 *
 * @param entries the choices by module, sorted; a module without one follows its defaults
 */
public record ModuleState(Map<String, Entry> entries) {
  /** What became of a module. */
  public enum Status {
    /** Its stream is active. */
    ENABLED,
    /** None of its streams is. */
    DISABLED,
    /** Its default stream is active, if it has one. */
    DEFAULT
  }

  /**
   * What is known of a module.
   *
   * @param status what became of it
   * @param stream its stream, if it is enabled
   * @param profiles the installed profiles, in the order of installation
   */
  public record Entry(Status status, Optional<String> stream, List<String> profiles) {
    /** The entry of a module that nobody touched. */
    public static final Entry UNTOUCHED = new Entry(Status.DEFAULT, Optional.empty(), List.of());

    /**
     * Checks an entry.
     *
     * @param status what became of it
     * @param stream its stream
     * @param profiles the installed profiles
     * @throws IllegalArgumentException if there is a stream and the module is not enabled, or the
     *     other way round
     */
    public Entry {
      Objects.requireNonNull(status, "status");
      profiles = List.copyOf(profiles);
      if ((status == Status.ENABLED) != stream.isPresent()) {
        throw new IllegalArgumentException("a module is enabled if and only if it has a stream");
      }
    }
  }

  /**
   * Copies the choices.
   *
   * @param entries the choices by module
   */
  public ModuleState {
    TreeMap<String, Entry> copy = new TreeMap<>(entries);
    copy.values().removeIf(Entry.UNTOUCHED::equals);
    entries = Collections.unmodifiableMap(copy);
  }

  /**
   * Returns the state of a system on which nobody chose anything.
   *
   * @return no choices
   */
  public static ModuleState untouched() {
    return new ModuleState(Map.of());
  }

  /**
   * Returns what is known of a module.
   *
   * @param name the module
   * @return its entry
   */
  public Entry entry(String name) {
    return entries.getOrDefault(name, Entry.UNTOUCHED);
  }

  /**
   * Enables a stream; profiles of another stream are forgotten.
   *
   * @param stream the stream
   * @return a changed copy
   */
  public ModuleState enable(NameStream stream) {
    Entry old = entry(stream.name());
    Optional<String> chosen = Optional.of(stream.stream());
    List<String> profiles = old.stream().equals(chosen) ? old.profiles() : List.of();
    return with(stream.name(), new Entry(Status.ENABLED, chosen, profiles));
  }

  /**
   * Disables a module; its profiles are forgotten.
   *
   * @param name the module
   * @return a changed copy
   */
  public ModuleState disable(String name) {
    return with(name, new Entry(Status.DISABLED, Optional.empty(), List.of()));
  }

  /**
   * Forgets everything about a module.
   *
   * @param name the module
   * @return a changed copy
   */
  public ModuleState reset(String name) {
    return with(name, Entry.UNTOUCHED);
  }

  /**
   * Notes that profiles are installed, and enables their stream.
   *
   * @param stream the stream
   * @param profiles names of profiles
   * @return a changed copy
   */
  public ModuleState install(NameStream stream, List<String> profiles) {
    ModuleState enabled = enable(stream);
    Set<String> all = new LinkedHashSet<>(enabled.entry(stream.name()).profiles());
    all.addAll(profiles);
    Entry changed = new Entry(Status.ENABLED, Optional.of(stream.stream()), List.copyOf(all));
    return enabled.with(stream.name(), changed);
  }

  /**
   * Notes that profiles are no longer installed; the stream stays enabled.
   *
   * @param name the module
   * @param profiles names of profiles
   * @return a changed copy
   */
  public ModuleState removeProfiles(String name, List<String> profiles) {
    Entry old = entry(name);
    List<String> left = old.profiles().stream().filter(p -> !profiles.contains(p)).toList();
    return with(name, new Entry(old.status(), old.stream(), left));
  }

  private ModuleState with(String name, Entry entry) {
    Map<String, Entry> changed = new TreeMap<>(entries);
    changed.put(name, entry);
    return new ModuleState(changed);
  }
}
