package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.module.ActiveStreams;
import dev.rpmsolve.core.module.ModuleCatalog;
import dev.rpmsolve.core.module.ModuleState;
import dev.rpmsolve.core.module.ModuleState.Status;
import dev.rpmsolve.core.module.NameStream;
import dev.rpmsolve.core.module.OfferedBuild;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Builds of modules that were asked for, on a system.
 *
 * @param catalog all modules
 * @param system what is chosen and active on the system
 * @param builds those that were asked for, sorted by module and stream
 * @param depth how much is told of each
 * @param near what may have been meant by specs that match nothing
 */
public record ModuleListing(
    ModuleCatalog catalog,
    System system,
    List<OfferedBuild> builds,
    Depth depth,
    List<String> near) {
  /** How much is told. */
  public enum Depth {
    /** A line for each stream. */
    LINE,
    /** Everything about each build. */
    FULL
  }

  /**
   * What is chosen and active on a system.
   *
   * @param platform its platform, if it is known
   * @param state what is chosen
   * @param active what is active
   */
  public record System(Optional<String> platform, ModuleState state, ActiveStreams active) {
    /**
     * Refuses nulls.
     *
     * @param platform its platform
     * @param state what is chosen
     * @param active what is active
     */
    public System {
      Objects.requireNonNull(platform, "platform");
      Objects.requireNonNull(state, "state");
      Objects.requireNonNull(active, "active");
    }
  }

  /**
   * Copies the list.
   *
   * @param catalog all modules
   * @param system what is chosen and active on the system
   * @param builds those that were asked for
   * @param depth how much is told of each
   * @param near what may have been meant
   */
  public ModuleListing {
    Objects.requireNonNull(catalog, "catalog");
    Objects.requireNonNull(system, "system");
    builds = List.copyOf(builds);
    Objects.requireNonNull(depth, "depth");
    near = List.copyOf(near);
  }

  /** Returns the streams of the builds, sorted. */
  Set<NameStream> streams() {
    Set<NameStream> streams = new TreeSet<>();
    builds.forEach(one -> streams.add(one.nameStream()));
    return streams;
  }

  /** Returns the newest build of a stream among those that were asked for. */
  OfferedBuild newest(NameStream stream) {
    return builds.stream()
        .filter(one -> one.nameStream().equals(stream))
        .reduce((a, b) -> b.build().id().version() > a.build().id().version() ? b : a)
        .orElseThrow();
  }

  boolean isDefault(NameStream stream) {
    return catalog.defaultStream(stream.name()).equals(Optional.of(stream.stream()));
  }

  boolean isEnabled(NameStream stream) {
    return system.state().entry(stream.name()).stream().equals(Optional.of(stream.stream()));
  }

  boolean isDisabled(NameStream stream) {
    return system.state().entry(stream.name()).status() == Status.DISABLED;
  }

  boolean isActive(OfferedBuild build) {
    return system.active().builds().contains(build);
  }

  boolean isActive(NameStream stream) {
    return system.active().streams().contains(stream);
  }

  boolean isDefaultProfile(NameStream stream, String profile) {
    return catalog.defaultProfiles(stream).contains(profile);
  }

  boolean isInstalledProfile(NameStream stream, String profile) {
    return isEnabled(stream) && system.state().entry(stream.name()).profiles().contains(profile);
  }
}
