package dev.rpmsolve.core.module;

import dev.rpmsolve.core.module.ModuleNotice.Kind;
import dev.rpmsolve.core.module.ModulePlan.ProfileOfStream;
import dev.rpmsolve.core.module.ModuleState.Status;
import dev.rpmsolve.core.request.Glob;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Turns commands about modules into a plan, as {@code dnf module} does.
 *
 * <p>A spec that names no stream means the enabled one, else the default one, else the only one
 * there is. Not thread-safe.
 */
public final class ModuleChanges {
  private final ModuleCatalog catalog;
  private final ModuleState before;
  private ModuleState state;
  private final List<ProfileOfStream> installed = new ArrayList<>();
  private final Set<String> dropped = new LinkedHashSet<>();
  private final List<ProfileOfStream> upgraded = new ArrayList<>();
  private final List<NameStream> switched = new ArrayList<>();
  private final List<ModuleNotice> notices = new ArrayList<>();

  /** What this plan has made of each module, and the spec that did. */
  private final Map<String, Map.Entry<String, String>> touched = new LinkedHashMap<>();

  /**
   * Starts a plan.
   *
   * @param catalog the modules there are
   * @param state what the user chose so far
   */
  public ModuleChanges(ModuleCatalog catalog, ModuleState state) {
    this.catalog = catalog;
    this.before = state;
    this.state = state;
  }

  /**
   * Tells whether a spec means modules.
   *
   * @param spec what the user typed, without {@code @} in front
   * @return whether any build matches
   */
  public boolean names(String spec) {
    return ModuleSpec.parse(spec)
        .filter(one -> catalog.builds().stream().anyMatch(b -> one.matches(b.build())))
        .isPresent();
  }

  /**
   * Enables streams, as {@code dnf module enable} does.
   *
   * @param spec which
   * @return this object
   */
  public ModuleChanges enable(String spec) {
    streams(spec).forEach(stream -> enable(spec, stream));
    return this;
  }

  private boolean enable(String spec, NameStream stream) {
    Optional<String> enabled = state.entry(stream.name()).stream();
    if (enabled.isPresent() && !enabled.get().equals(stream.stream())) {
      String other = new NameStream(stream.name(), enabled.get()).toString();
      note(
          before.entry(stream.name()).stream().equals(enabled)
              ? Kind.OTHER_STREAM_ENABLED
              : Kind.CONTRADICTION,
          spec,
          other);
      return false;
    }
    if (!touch(stream.name(), "enable " + stream.stream(), spec)) {
      return false;
    }
    noteEnd(stream);
    state = state.enable(stream);
    return true;
  }

  private void noteEnd(NameStream stream) {
    Optional<ModuleObsoletes> end = catalog.end(stream);
    if (end.isPresent()) {
      ModuleObsoletes.Notice notice = end.get().notice();
      String successor = notice.successor().map(next -> "; use " + next).orElse("");
      note(Kind.END_OF_LIFE, stream.toString(), notice.message() + successor);
    }
  }

  /**
   * Disables modules, as {@code dnf module disable} does.
   *
   * @param spec which; its stream does not matter
   * @return this object
   */
  public ModuleChanges disable(String spec) {
    for (String name : modules(spec)) {
      if (touch(name, "disable", spec)) {
        drop(name, state.entry(name).profiles());
        state = state.disable(name);
      }
    }
    return this;
  }

  /**
   * Forgets what was chosen of modules, as {@code dnf module reset} does.
   *
   * @param spec which; its stream does not matter
   * @return this object
   */
  public ModuleChanges reset(String spec) {
    for (String name : modules(spec)) {
      if (touch(name, "reset", spec)) {
        state = state.reset(name);
      }
    }
    return this;
  }

  /**
   * Enables streams and installs profiles, as {@code dnf module install} does.
   *
   * @param spec which; where it names no profile, the default ones
   * @return this object
   */
  public ModuleChanges install(String spec) {
    for (NameStream stream : streams(spec)) {
      List<ProfileOfStream> profiles = profiles(spec, stream);
      if (!profiles.isEmpty() && enable(spec, stream)) {
        installed.addAll(profiles);
        state = state.install(stream, profiles.stream().map(ProfileOfStream::profile).toList());
      }
    }
    return this;
  }

  /**
   * Enables other streams in the place of enabled ones, as {@code dnf module switch-to} does; where
   * profiles were installed, those of the new stream of the same names are.
   *
   * @param spec which
   * @return this object
   */
  public ModuleChanges switchTo(String spec) {
    for (NameStream stream : streams(spec)) {
      List<String> former = state.entry(stream.name()).profiles();
      state = state.reset(stream.name());
      if (!enable(spec, stream)) {
        continue;
      }
      boolean isNamed = ModuleSpec.parse(spec).flatMap(ModuleSpec::profile).isPresent();
      List<ProfileOfStream> wanted =
          isNamed
              ? profiles(spec, stream)
              : all(stream).stream().filter(p -> former.contains(p.profile())).toList();
      installed.addAll(wanted);
      state = state.install(stream, wanted.stream().map(ProfileOfStream::profile).toList());
      switched.add(stream);
    }
    return this;
  }

  /**
   * Removes profiles, as {@code dnf module remove} does; the streams stay enabled.
   *
   * @param spec which; where it names no profile, all that are installed
   * @return this object
   */
  public ModuleChanges remove(String spec) {
    Optional<ModuleSpec> parsed = ModuleSpec.parse(spec);
    for (String name : modules(spec)) {
      List<String> profiles =
          state.entry(name).profiles().stream()
              .filter(profile -> parsed.get().profile().filter(p -> !fits(p, profile)).isEmpty())
              .toList();
      if (profiles.isEmpty()) {
        note(Kind.NOT_INSTALLED, spec);
      }
      drop(name, profiles);
      state = state.removeProfiles(name, profiles);
    }
    return this;
  }

  /**
   * Upgrades the packages of installed profiles, as {@code dnf module update} does.
   *
   * @param spec which; where it names no profile, all that are installed
   * @return this object
   */
  public ModuleChanges update(String spec) {
    Optional<ModuleSpec> parsed = ModuleSpec.parse(spec);
    for (String name : modules(spec)) {
      ModuleState.Entry entry = state.entry(name);
      List<ProfileOfStream> found =
          entry.stream().map(stream -> all(new NameStream(name, stream))).orElse(List.of()).stream()
              .filter(one -> entry.profiles().contains(one.profile()))
              .filter(o -> parsed.get().profile().filter(p -> !fits(p, o.profile())).isEmpty())
              .toList();
      if (found.isEmpty()) {
        note(Kind.NOT_INSTALLED, spec);
      }
      upgraded.addAll(found);
    }
    return this;
  }

  private void drop(String name, List<String> profiles) {
    state.entry(name).stream()
        .map(stream -> all(new NameStream(name, stream)))
        .orElse(List.of())
        .stream()
        .filter(one -> profiles.contains(one.profile()))
        .forEach(one -> dropped.addAll(one.packages()));
  }

  /** Finds the streams that a spec means, one for each module. */
  private List<NameStream> streams(String spec) {
    Map<String, Set<String>> byName = new TreeMap<>();
    Optional<ModuleSpec> parsed = ModuleSpec.parse(spec);
    for (OfferedBuild one : parsed.isPresent() ? catalog.builds() : List.<OfferedBuild>of()) {
      if (parsed.get().matches(one.build())) {
        NameStream stream = one.nameStream();
        byName.computeIfAbsent(stream.name(), name -> new TreeSet<>()).add(stream.stream());
      }
    }
    if (byName.isEmpty()) {
      noteNoMatch(spec);
    }
    List<NameStream> found = new ArrayList<>();
    byName.forEach(
        (name, streams) -> {
          Optional<String> chosen = chosen(name, streams);
          if (chosen.isPresent()) {
            found.add(new NameStream(name, chosen.get()));
          } else {
            notices.add(new ModuleNotice(Kind.SEVERAL_STREAMS, spec, List.copyOf(streams)));
          }
        });
    return found;
  }

  private Optional<String> chosen(String name, Set<String> streams) {
    if (streams.size() == 1) {
      return streams.stream().findFirst();
    }
    return state.entry(name).stream()
        .or(() -> catalog.defaultStream(name))
        .filter(streams::contains);
  }

  /** Finds the modules that a spec means; the state may know some that no repository offers. */
  private Set<String> modules(String spec) {
    Set<String> names = new TreeSet<>();
    Optional<ModuleSpec> parsed = ModuleSpec.parse(spec);
    if (parsed.isPresent()) {
      for (OfferedBuild one : catalog.builds()) {
        if (parsed.get().matches(one.build())) {
          names.add(one.build().id().name());
        }
      }
      state.entries().keySet().stream()
          .filter(name -> fits(parsed.get().name(), name))
          .forEach(names::add);
    }
    if (names.isEmpty()) {
      noteNoMatch(spec);
    }
    return names;
  }

  private List<ProfileOfStream> profiles(String spec, NameStream stream) {
    List<ProfileOfStream> all = all(stream);
    String[] names = all.stream().map(ProfileOfStream::profile).toArray(String[]::new);
    Optional<String> profile = ModuleSpec.parse(spec).flatMap(ModuleSpec::profile);
    List<String> defaults = catalog.defaultProfiles(stream);
    List<ProfileOfStream> found =
        all.stream()
            .filter(
                one ->
                    profile.isPresent()
                        ? fits(profile.get(), one.profile())
                        : defaults.contains(one.profile()))
            .toList();
    if (found.isEmpty()) {
      note(profile.isPresent() ? Kind.NO_SUCH_PROFILE : Kind.NO_DEFAULT_PROFILE, spec, names);
    }
    return found;
  }

  private List<ProfileOfStream> all(NameStream stream) {
    List<ProfileOfStream> all = new ArrayList<>();
    catalog
        .newest(stream)
        .ifPresent(
            one ->
                one.build()
                    .content()
                    .profiles()
                    .forEach(
                        (name, profile) ->
                            all.add(new ProfileOfStream(stream, name, profile.packages()))));
    return all;
  }

  private static boolean fits(String pattern, String text) {
    return Glob.isGlob(pattern) ? new Glob(pattern).matches(text) : pattern.equals(text);
  }

  private boolean touch(String name, String what, String spec) {
    Map.Entry<String, String> earlier = touched.putIfAbsent(name, Map.entry(what, spec));
    if (earlier != null && !earlier.getKey().equals(what)) {
      note(Kind.CONTRADICTION, spec, earlier.getKey() + " (" + earlier.getValue() + ")");
      return false;
    }
    return true;
  }

  private void noteNoMatch(String spec) {
    if (catalog.isEmpty() && state.entries().isEmpty()) {
      note(Kind.NO_MODULES, spec);
    } else {
      notices.add(new ModuleNotice(Kind.NO_MATCH, spec, NearStreams.of(spec, catalog)));
    }
  }

  private void note(Kind kind, String spec, String... details) {
    notices.add(new ModuleNotice(kind, spec, List.of(details)));
  }

  /**
   * Ends the plan.
   *
   * @return what has to be done; packages that some installed profile still holds stay
   */
  public ModulePlan plan() {
    Set<String> removed = new LinkedHashSet<>(dropped);
    state
        .entries()
        .forEach(
            (name, entry) ->
                entry.stream()
                    .map(stream -> all(new NameStream(name, stream)))
                    .orElse(List.of())
                    .stream()
                    .filter(one -> entry.profiles().contains(one.profile()))
                    .forEach(one -> removed.removeAll(one.packages())));
    ModulePlan.Work work = new ModulePlan.Work(installed, List.copyOf(removed), upgraded, switched);
    return new ModulePlan(before, state, work, notices);
  }

  /**
   * Enables what newly enabled streams need, as dnf does: the needed streams, which are active
   * anyway, are kept from changing with the defaults.
   *
   * @param before the state as it was
   * @param after the state as it is to be
   * @param active what is active in that state
   * @return the state with more streams enabled
   */
  public static ModuleState withNeeded(
      ModuleState before, ModuleState after, ActiveStreams active) {
    ModuleState result = after;
    List<NameStream> queue = new ArrayList<>();
    after
        .entries()
        .forEach(
            (name, entry) -> {
              if (entry.status() == Status.ENABLED
                  && !entry.stream().equals(before.entry(name).stream())) {
                queue.add(new NameStream(name, entry.stream().orElseThrow()));
              }
            });
    for (int i = 0; i < queue.size(); i++) {
      OfferedBuild build = active.newest().get(queue.get(i));
      List<ModuleRequirement> needed = build == null ? List.of() : build.build().requirements();
      for (ModuleRequirement requirement : needed) {
        Optional<NameStream> stream = active.stream(requirement.name());
        if (stream.isPresent() && result.entry(requirement.name()).status() == Status.DEFAULT) {
          result = result.enable(stream.get());
          queue.add(stream.get());
        }
      }
    }
    return result;
  }
}
