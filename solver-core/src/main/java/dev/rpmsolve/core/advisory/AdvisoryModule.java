package dev.rpmsolve.core.advisory;

import java.util.Objects;

/**
 * A stream of a module that packages of an advisory belong to.
 *
 * @param name the module
 * @param stream the stream
 * @param version the version of the module's build
 * @param context the context of the build
 * @param arch the architecture
 */
public record AdvisoryModule(
    String name, String stream, String version, String context, String arch) {
  /**
   * Refuses nulls.
   *
   * @param name the module
   * @param stream the stream
   * @param version the version of the module's build
   * @param context the context of the build
   * @param arch the architecture
   */
  public AdvisoryModule {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(stream, "stream");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(context, "context");
    Objects.requireNonNull(arch, "arch");
  }

  /**
   * Returns module and stream as users write them.
   *
   * @return {@code NAME:STREAM}
   */
  public String nameAndStream() {
    return name + ":" + stream;
  }
}
