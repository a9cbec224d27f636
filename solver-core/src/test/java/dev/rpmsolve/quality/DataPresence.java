package dev.rpmsolve.quality;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * The folder of large real repositories beside the project, which many machines do not have.
 *
 * <p>A test that needs the folder skips with a printed notice where the folder is absent. Where it
 * is there and the environment says {@code CI=true}, such a test must run: a missing path inside it
 * is a failure, so that a renamed data set cannot turn tests off unseen.
 */
public final class DataPresence {

  private final Optional<Path> folder;
  private final boolean continuousIntegration;
  private final Consumer<String> notices;

  private DataPresence(
      Optional<Path> folder, boolean continuousIntegration, Consumer<String> notices) {
    this.folder = folder;
    this.continuousIntegration = continuousIntegration;
    this.notices = notices;
  }

  /** Returns the folder that the system property {@code rpmsolve.data} names. */
  public static DataPresence ofSystem() {
    Optional<Path> named =
        Optional.ofNullable(System.getProperty("rpmsolve.data"))
            .filter(text -> !text.isBlank())
            .map(Path::of);
    boolean ci = "true".equals(System.getenv("CI"));
    return new DataPresence(named, ci, System.out::println);
  }

  /** Returns a given folder as a run by hand sees it, without notices. */
  static DataPresence byHand(Path folder) {
    return new DataPresence(Optional.of(folder), false, notice -> {});
  }

  /** Returns a given folder as a run with {@code CI=true} sees it, without notices. */
  static DataPresence inContinuousIntegration(Path folder) {
    return new DataPresence(Optional.of(folder), true, notice -> {});
  }

  /** Returns the folder, or skips the calling test with a printed notice. */
  public Path required() {
    if (folder.isEmpty() || !Files.isDirectory(folder.get())) {
      throw skip(folder.map(Path::toString).orElse("system property rpmsolve.data"));
    }
    return folder.get().toAbsolutePath().normalize();
  }

  /**
   * Returns a path inside the folder; skips the calling test if the folder or the path is absent,
   * but fails it if only the path is absent and {@code CI=true}.
   *
   * @param relative path inside the folder, with {@code /} between its parts
   */
  public Path required(String relative) {
    Path path = required().resolve(relative);
    if (Files.exists(path)) {
      return path;
    }
    if (continuousIntegration) {
      return Assertions.fail("the data folder is there, but lacks " + path);
    }
    throw skip(path.toString());
  }

  private RuntimeException skip(String missing) {
    String notice = "skipped: no " + missing;
    notices.accept(notice);
    Assumptions.abort(notice);
    return new IllegalStateException(notice);
  }
}
