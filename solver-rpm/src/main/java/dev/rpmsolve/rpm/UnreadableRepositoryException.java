package dev.rpmsolve.rpm;

import dev.rpmsolve.rpm.io.MetadataException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.util.Objects;

/**
 * The statement that one of several repositories cannot be read, so that a caller can go on with
 * the others. The cause says why: a {@link MetadataException} or an {@link IOException}.
 */
public final class UnreadableRepositoryException extends IOException {
  private static final long serialVersionUID = 1L;

  /** The folder as it was given. */
  private final transient Path folder;

  UnreadableRepositoryException(Path folder, Exception cause) {
    super(cause.getMessage(), cause);
    this.folder = Objects.requireNonNull(folder, "folder");
  }

  /** Reads something of a folder; whatever is wrong is said of that folder. */
  static <T> T attempt(Path folder, RpmRepositories.Reading<T> reading) throws IOException {
    try {
      return reading.read();
    } catch (InterruptedIOException | ClosedByInterruptException e) {
      throw e;
    } catch (MetadataException | IOException e) {
      throw new UnreadableRepositoryException(folder, e);
    }
  }

  /**
   * Returns the folder that cannot be read.
   *
   * @return the folder as it was given
   */
  public Path folder() {
    return folder;
  }
}
