package dev.rpmsolve.rpm.config;

/** The statement that a file people write is of no use: one line that names the place. */
public final class ConfigException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Complains about a file as a whole.
   *
   * @param file the file, as the user named it
   * @param problem what is wrong
   */
  public ConfigException(String file, String problem) {
    super(file + ": " + problem);
  }

  /**
   * Complains about a part of a file.
   *
   * @param file the file, as the user named it
   * @param line the line, from 1
   * @param problem what is wrong
   */
  public ConfigException(String file, int line, String problem) {
    super(file + ": line " + line + ": " + problem);
  }
}
