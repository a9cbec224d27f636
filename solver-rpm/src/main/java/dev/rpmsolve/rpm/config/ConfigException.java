package dev.rpmsolve.rpm.config;

/** The statement that a file people write is of no use: one line that names the place. */
public final class ConfigException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Number of the line, or 0. */
  private final int line;

  /** What is wrong, without the place. */
  private final String problem;

  /**
   * Complains about a file as a whole.
   *
   * @param file the file, as the user named it
   * @param problem what is wrong
   */
  public ConfigException(String file, String problem) {
    super(file + ": " + problem);
    this.line = 0;
    this.problem = problem;
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
    this.line = line;
    this.problem = problem;
  }

  /**
   * Returns the place.
   *
   * @return the line, from 1; 0 if the complaint is about the file as a whole
   */
  public int line() {
    return line;
  }

  /**
   * Returns what is wrong.
   *
   * @return the message without the place
   */
  public String problem() {
    return problem;
  }
}
