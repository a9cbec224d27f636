package dev.rpmsolve.core.module;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What commands make of the modules of a system: a new state, and what has to follow among the
 * packages.
 *
 * @param before the state as it was
 * @param after the state as it is to be
 * @param work what has to be installed, removed and brought in line
 * @param notices what the user should know
 */
public record ModulePlan(
    ModuleState before, ModuleState after, Work work, List<ModuleNotice> notices) {
  /**
   * Creates a plan.
   *
   * @param before the state as it was
   * @param after the state as it is to be
   * @param work what has to be installed, removed and brought in line
   * @param notices what the user should know
   */
  public ModulePlan {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    Objects.requireNonNull(work, "work");
    notices = List.copyOf(notices);
  }

  /**
   * What has to be done with packages.
   *
   * @param installed profiles to be installed
   * @param removed names of packages that no installed profile holds any more
   * @param upgraded profiles whose packages are to be upgraded
   * @param switched streams that installed packages have to follow
   */
  public record Work(
      List<ProfileOfStream> installed,
      List<String> removed,
      List<ProfileOfStream> upgraded,
      List<NameStream> switched) {
    /**
     * Copies the lists.
     *
     * @param installed profiles to be installed
     * @param removed names of packages
     * @param upgraded profiles whose packages are to be upgraded
     * @param switched streams that installed packages have to follow
     */
    public Work {
      installed = List.copyOf(installed);
      removed = List.copyOf(removed);
      upgraded = List.copyOf(upgraded);
      switched = List.copyOf(switched);
    }
  }

  /**
   * A profile.
   *
   * @param stream the stream it is of
   * @param profile its name
   * @param packages the names of its packages
   */
  public record ProfileOfStream(NameStream stream, String profile, List<String> packages) {
    /**
     * Copies the list.
     *
     * @param stream the stream it is of
     * @param profile its name
     * @param packages the names of its packages
     */
    public ProfileOfStream {
      packages = List.copyOf(packages);
    }

    /** Returns {@code NAME:STREAM/PROFILE}. */
    @Override
    public String toString() {
      return stream + "/" + profile;
    }
  }

  /**
   * Refuses streams that the plan enables, but that cannot be active; those that were enabled
   * before stay a matter of the system.
   *
   * @param active what is active in the state as it is to be
   * @return the plan with notices of these streams
   */
  public ModulePlan checked(ActiveStreams active) {
    List<ModuleNotice> more = new ArrayList<>(notices);
    after
        .entries()
        .forEach(
            (name, entry) -> {
              boolean isNew = !entry.stream().equals(before.entry(name).stream());
              if (isNew && entry.stream().isPresent() && active.stream(name).isEmpty()) {
                String stream = new NameStream(name, entry.stream().get()).toString();
                more.add(new ModuleNotice(ModuleNotice.Kind.CANNOT_BE_ACTIVE, stream, List.of()));
              }
            });
    return new ModulePlan(before, after, work, more);
  }

  /**
   * Returns what stands in the way.
   *
   * @return the notices that are errors
   */
  public List<ModuleNotice> errors() {
    return notices.stream().filter(notice -> notice.kind().isError()).toList();
  }

  /**
   * Tells whether packages are concerned.
   *
   * @return whether there is anything to do besides the state
   */
  public boolean hasWork() {
    return !work.installed().isEmpty()
        || !work.removed().isEmpty()
        || !work.upgraded().isEmpty()
        || !work.switched().isEmpty();
  }
}
