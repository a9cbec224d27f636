package dev.rpmsolve.rpm.matrix;

import dev.rpmsolve.rpm.config.ConfigNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a target has to do with modules.
 *
 * @param use whether modules count
 * @param with streams that are enabled, {@code NAME:STREAM} with their places
 * @param state a folder of files {@code NAME.module}
 * @param platform the stream of the platform, such as {@code el9}
 */
public record TargetModules(
    Use use, List<ConfigNode.Text> with, Optional<Path> state, Optional<String> platform) {
  /** Whether modules count. */
  public enum Use {
    /** The file does not say; they do not. */
    UNSAID,
    /** They do not count, and people know it. */
    IGNORED,
    /** Packages of modules count only if their stream is active. */
    ACTIVE
  }

  /**
   * Copies the list.
   *
   * @param use whether modules count
   * @param with streams that are enabled; copied
   * @param state a folder of files
   * @param platform the stream of the platform
   */
  public TargetModules {
    Objects.requireNonNull(use, "use");
    with = List.copyOf(with);
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(platform, "platform");
  }

  /** Returns what a file says that names no streams. */
  static TargetModules of(Use use) {
    return new TargetModules(use, List.of(), Optional.empty(), Optional.empty());
  }
}
