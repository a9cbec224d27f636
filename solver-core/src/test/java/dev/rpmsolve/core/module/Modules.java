package dev.rpmsolve.core.module;

import dev.rpmsolve.core.module.ModuleBuild.Profile;
import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.core.version.Nevra;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes catalogs for tests: builds and defaults, in the order of the calls. */
public final class Modules {
  private final List<ModuleBuild> builds = new ArrayList<>();
  private final List<ModuleDefaults> defaults = new ArrayList<>();
  private final List<ModuleObsoletes> obsoletes = new ArrayList<>();

  /** Parts of a build that has not been added yet. */
  public static final class Draft {
    private final ModuleId id;
    private boolean isStatic = true;
    private final List<ModuleRequirement> requirements = new ArrayList<>();
    private final List<Nevra> artifacts = new ArrayList<>();
    private final Map<String, Profile> profiles = new LinkedHashMap<>();
    private final List<String> demodularized = new ArrayList<>();

    Draft(ModuleId id) {
      this.id = id;
    }

    /** The context is one of this build alone. */
    public Draft dynamic() {
      isStatic = false;
      return this;
    }

    /** Needs another module. */
    public Draft requires(String name, String... streams) {
      requirements.add(new ModuleRequirement(name, List.of(streams)));
      return this;
    }

    /** Holds packages. */
    public Draft artifacts(String... nevras) {
      Stream.of(nevras).map(Nevra::parse).forEach(artifacts::add);
      return this;
    }

    /** Has a profile. */
    public Draft profile(String name, String... packages) {
      profiles.put(name, new Profile(List.of(packages), false));
      return this;
    }

    /** No longer holds packages. */
    public Draft demodularized(String... names) {
      demodularized.addAll(List.of(names));
      return this;
    }

    ModuleBuild build() {
      return new ModuleBuild(
          id,
          isStatic,
          requirements,
          new ModuleBuild.Content(artifacts, profiles, demodularized),
          new ModuleBuild.About("about " + id.name(), Optional.empty()));
    }
  }

  /** Starts a build {@code NAME:STREAM:VERSION:CONTEXT[:ARCH]}. */
  public static Draft build(String text) {
    String[] parts = text.split(":");
    String arch = parts.length > 4 ? parts[4] : "x86_64";
    return new Draft(new ModuleId(parts[0], parts[1], Long.parseLong(parts[2]), parts[3], arch));
  }

  /** Adds builds. */
  public Modules with(Draft... drafts) {
    Stream.of(drafts).map(Draft::build).forEach(builds::add);
    return this;
  }

  /** Adds a default stream. */
  public Modules defaultStream(String name, String stream) {
    return defaults(new ModuleDefaults(name, 0, Optional.of(stream), Map.of()));
  }

  /** Adds defaults. */
  public Modules defaults(ModuleDefaults one) {
    defaults.add(one);
    return this;
  }

  /** Adds the end of a stream. */
  public Modules ends(ModuleObsoletes one) {
    obsoletes.add(one);
    return this;
  }

  /** Makes the catalog of one repository. */
  public ModuleCatalog catalog() {
    return ModuleCatalog.builder()
        .add(Repository.of("r"), new ModuleDocuments(builds, defaults, obsoletes))
        .build();
  }
}
