package dev.rpmsolve.core.module;

import java.util.List;

/**
 * Another module that a build needs.
 *
 * @param name the other module; {@code platform} is the release of the distribution
 * @param streams the streams of it that will do; none if any will do; one that begins with {@code
 *     -} must not be active
 */
public record ModuleRequirement(String name, List<String> streams) {
  /**
   * Creates a requirement.
   *
   * @param name the other module
   * @param streams the streams of it that will do
   * @throws IllegalArgumentException if the name or a stream is empty
   */
  public ModuleRequirement {
    streams = List.copyOf(streams);
    if (name.isEmpty() || streams.contains("") || streams.contains("-")) {
      throw new IllegalArgumentException("a requirement needs the name of a module and streams");
    }
  }

  /**
   * Returns the streams that will do.
   *
   * @return the streams in their order; none if any will do that is not {@linkplain #refused}
   */
  public List<String> accepted() {
    return streams.stream().filter(stream -> !stream.startsWith("-")).toList();
  }

  /**
   * Returns the streams that must not be active. Only a hyphen in front refuses: {@code 1.0-beta}
   * is a name.
   *
   * @return the streams without their hyphens
   */
  public List<String> refused() {
    return streams.stream()
        .filter(stream -> stream.startsWith("-"))
        .map(stream -> stream.substring(1))
        .toList();
  }

  /** Returns {@code NAME:[STREAM,...]}. */
  @Override
  public String toString() {
    return name + ":[" + String.join(",", streams) + "]";
  }
}
