package dev.rpmsolve.core.module;

import java.util.Objects;

/**
 * What tells one build of a module from all others.
 *
 * @param name the module
 * @param stream the stream, text even where it looks like a number: {@code 1.10} is not {@code 1.1}
 * @param version the version of the build; the greater the newer
 * @param context what the build was made for; the same content for two platforms has two contexts
 * @param arch the architecture
 */
public record ModuleId(String name, String stream, long version, String context, String arch) {
  /**
   * Checks the parts.
   *
   * @param name the module
   * @param stream the stream
   * @param version the version of the build
   * @param context what the build was made for
   * @param arch the architecture
   * @throws IllegalArgumentException if name or stream is empty or the version negative
   */
  public ModuleId {
    Objects.requireNonNull(context, "context");
    Objects.requireNonNull(arch, "arch");
    if (name.isEmpty() || stream.isEmpty()) {
      throw new IllegalArgumentException("a stream of a module needs a name and a stream");
    }
    if (version < 0) {
      throw new IllegalArgumentException("the version " + version + " is negative");
    }
  }

  /**
   * Returns module and stream.
   *
   * @return both
   */
  public NameStream nameStream() {
    return new NameStream(name, stream);
  }

  /** Returns {@code NAME:STREAM:VERSION:CONTEXT:ARCH}, the form that package managers print. */
  @Override
  public String toString() {
    return name + ":" + stream + ":" + version + ":" + context + ":" + arch;
  }
}
