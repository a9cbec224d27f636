package dev.rpmsolve.core.module;

import dev.rpmsolve.core.universe.Repository;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All modules that repositories offer, with their defaults.
 *
 * <p>Of several documents of defaults for a module the one that was changed last counts; where that
 * leaves several that name different streams, none is the default. Immutable and thread-safe;
 * looking up a module is O(log n).
 */
public final class ModuleCatalog {
  private final List<OfferedBuild> builds;
  private final Map<String, List<OfferedBuild>> byName;
  private final Map<String, ModuleDefaults> defaults;
  private final List<ModuleObsoletes> obsoletes;

  private ModuleCatalog(Builder builder) {
    builds = Variants.of(builder.builds);
    byName = new TreeMap<>();
    builds.forEach(
        b -> byName.computeIfAbsent(b.build().id().name(), name -> new ArrayList<>()).add(b));
    byName.values().forEach(list -> list.sort(Comparator.comparing(OfferedBuild::nameStream)));
    defaults = new TreeMap<>(builder.defaults);
    obsoletes = List.copyOf(builder.obsoletes);
  }

  /**
   * Starts an empty catalog.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Tells whether there are no modules at all.
   *
   * @return whether no repository offers a build
   */
  public boolean isEmpty() {
    return builds.isEmpty();
  }

  /**
   * Returns all builds.
   *
   * @return the builds in the order of their repositories and files
   */
  public List<OfferedBuild> builds() {
    return builds;
  }

  /**
   * Returns the names of the modules that there are builds of.
   *
   * @return the names, sorted
   */
  public Set<String> names() {
    return Collections.unmodifiableSet(byName.keySet());
  }

  /**
   * Returns the builds of a module.
   *
   * @param name the module
   * @return its builds, sorted by stream, else in the order of arrival; none if there is no such
   *     module
   */
  public List<OfferedBuild> builds(String name) {
    return Collections.unmodifiableList(byName.getOrDefault(name, List.of()));
  }

  /**
   * Returns the builds of a stream.
   *
   * @param stream the stream
   * @return its builds in the order of arrival
   */
  public List<OfferedBuild> builds(NameStream stream) {
    return builds(stream.name()).stream().filter(one -> one.nameStream().equals(stream)).toList();
  }

  /**
   * Returns the streams of a module.
   *
   * @param name the module
   * @return the streams, sorted as text
   */
  public Set<String> streams(String name) {
    Set<String> streams = new TreeSet<>();
    builds(name).forEach(one -> streams.add(one.build().id().stream()));
    return streams;
  }

  /**
   * Returns the newest build of a stream.
   *
   * @param stream the stream
   * @return the build of the greatest version, the first of several; nothing if there is none
   */
  public Optional<OfferedBuild> newest(NameStream stream) {
    Optional<OfferedBuild> newest = Optional.empty();
    for (OfferedBuild one : builds(stream)) {
      if (newest.isEmpty() || one.build().id().version() > newest.get().build().id().version()) {
        newest = Optional.of(one);
      }
    }
    return newest;
  }

  /**
   * Returns the stream that is active unless the user chooses another.
   *
   * @param name the module
   * @return its default stream, if it has one
   */
  public Optional<String> defaultStream(String name) {
    return Optional.ofNullable(defaults.get(name)).flatMap(ModuleDefaults::stream);
  }

  /**
   * Returns the profiles that are installed where none is named: those that the defaults name, or
   * else those that the newest build calls its own defaults.
   *
   * @param stream the stream
   * @return names of profiles; none if the user has to name one
   */
  public List<String> defaultProfiles(NameStream stream) {
    List<String> named =
        Optional.ofNullable(defaults.get(stream.name()))
            .map(found -> found.profiles().getOrDefault(stream.stream(), List.of()))
            .orElse(List.of());
    if (!named.isEmpty()) {
      return named;
    }
    return newest(stream)
        .map(
            one ->
                one.build().content().profiles().entrySet().stream()
                    .filter(entry -> entry.getValue().isDefault())
                    .map(Map.Entry::getKey)
                    .toList())
        .orElse(List.of());
  }

  /**
   * Returns the announcement that a stream has come to its end.
   *
   * @param stream the stream
   * @return the one made last, unless it takes back what was said
   */
  public Optional<ModuleObsoletes> end(NameStream stream) {
    return obsoletes.stream()
        .filter(one -> one.subject().equals(stream))
        .max(Comparator.comparing(ModuleObsoletes::modified))
        .filter(one -> !one.notice().isReset());
  }

  /** Collects what repositories say. Not thread-safe. */
  public static final class Builder {
    private final List<OfferedBuild> builds = new ArrayList<>();
    private final Map<String, ModuleDefaults> defaults = new LinkedHashMap<>();
    private final List<ModuleObsoletes> obsoletes = new ArrayList<>();

    private Builder() {}

    /**
     * Adds what a repository says.
     *
     * @param repository the repository
     * @param documents what it says
     * @return this builder
     */
    public Builder add(Repository repository, ModuleDocuments documents) {
      Objects.requireNonNull(repository, "repository");
      documents.builds().forEach(b -> builds.add(new OfferedBuild(b, repository, "")));
      documents.defaults().forEach(d -> defaults.merge(d.module(), d, Builder::merged));
      obsoletes.addAll(documents.obsoletes());
      return this;
    }

    private static ModuleDefaults merged(ModuleDefaults first, ModuleDefaults second) {
      if (first.modified() != second.modified()) {
        return first.modified() > second.modified() ? first : second;
      }
      Map<String, List<String>> profiles = new LinkedHashMap<>(first.profiles());
      second.profiles().forEach(profiles::putIfAbsent);
      boolean isConflict =
          first.stream().isPresent()
              && second.stream().isPresent()
              && !first.stream().equals(second.stream());
      Optional<String> stream = first.stream().or(second::stream).filter(s -> !isConflict);
      return new ModuleDefaults(first.module(), first.modified(), stream, profiles);
    }

    /**
     * Makes the catalog.
     *
     * @return the catalog
     */
    public ModuleCatalog build() {
      return new ModuleCatalog(this);
    }
  }
}
