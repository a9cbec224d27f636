package dev.rpmsolve.core.module;

import dev.rpmsolve.core.version.Nevra;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One build of a stream of a module, as a document of kind {@code modulemd} describes it.
 *
 * @param id what tells it from other builds
 * @param isContextStatic whether the context is the same for later builds of the stream; else it
 *     was made up of what the build needed
 * @param requirements other modules it needs, all of them
 * @param content what it holds
 * @param about words about it
 */
public record ModuleBuild(
    ModuleId id,
    boolean isContextStatic,
    List<ModuleRequirement> requirements,
    Content content,
    About about) {
  /**
   * Creates a build.
   *
   * @param id what tells it from other builds
   * @param isContextStatic whether the context is the same for later builds of the stream
   * @param requirements other modules it needs
   * @param content what it holds
   * @param about words about it
   */
  public ModuleBuild {
    Objects.requireNonNull(id, "id");
    requirements = List.copyOf(requirements);
    Objects.requireNonNull(content, "content");
    Objects.requireNonNull(about, "about");
  }

  /**
   * What a build holds.
   *
   * @param artifacts its packages of all architectures, sources among them
   * @param profiles lists of package names to be installed together, by the names of the lists
   * @param demodularized names of packages that the stream no longer holds: those from elsewhere
   *     count again
   */
  public record Content(
      List<Nevra> artifacts, Map<String, Profile> profiles, List<String> demodularized) {
    /**
     * Copies the lists.
     *
     * @param artifacts its packages
     * @param profiles its profiles in the order of the document
     * @param demodularized names of packages that it no longer holds
     */
    public Content {
      artifacts = List.copyOf(artifacts);
      profiles = Collections.unmodifiableMap(new LinkedHashMap<>(profiles));
      demodularized = List.copyOf(demodularized);
    }
  }

  /**
   * Packages to be installed together.
   *
   * @param packages their names, in the order of the document
   * @param isDefault whether a document of the newer kind says that it is installed where the user
   *     names no profile
   */
  public record Profile(List<String> packages, boolean isDefault) {
    /**
     * Copies the list.
     *
     * @param packages names
     * @param isDefault whether it is installed by default
     */
    public Profile {
      packages = List.copyOf(packages);
    }
  }

  /**
   * Words about a build.
   *
   * @param summary one line; may be empty
   * @param endOfLife the day on which support ends, as the document writes it
   */
  public record About(String summary, Optional<String> endOfLife) {
    /**
     * Refuses nulls.
     *
     * @param summary one line
     * @param endOfLife the day on which support ends
     */
    public About {
      Objects.requireNonNull(summary, "summary");
      Objects.requireNonNull(endOfLife, "endOfLife");
    }
  }

  /**
   * Returns module and stream.
   *
   * @return both
   */
  public NameStream nameStream() {
    return id.nameStream();
  }

  @Override
  public String toString() {
    return id.toString();
  }
}
