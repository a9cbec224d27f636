package dev.rpmsolve.core.module;

import dev.rpmsolve.core.universe.Repository;
import java.util.Objects;

/**
 * A build that a repository offers.
 *
 * @param build the build
 * @param repository where it is
 * @param variant what stands for its context: builds of one stream and variant succeed each other,
 *     and are active together
 */
public record OfferedBuild(ModuleBuild build, Repository repository, String variant) {
  /**
   * Refuses nulls.
   *
   * @param build the build
   * @param repository where it is
   * @param variant what stands for its context
   */
  public OfferedBuild {
    Objects.requireNonNull(build, "build");
    Objects.requireNonNull(repository, "repository");
    Objects.requireNonNull(variant, "variant");
  }

  /**
   * Returns module and stream.
   *
   * @return both
   */
  public NameStream nameStream() {
    return build.nameStream();
  }

  /**
   * Returns what is chosen as a whole: all builds of a stream and variant.
   *
   * @return {@code NAME:STREAM:VARIANT}
   */
  public String line() {
    return build.nameStream() + ":" + variant;
  }

  @Override
  public String toString() {
    return build.toString();
  }
}
