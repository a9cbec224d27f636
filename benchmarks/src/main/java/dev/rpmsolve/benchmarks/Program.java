package dev.rpmsolve.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;

/**
 * What programs that are called with arguments have in common: help, complaints and exit statuses.
 *
 * @param help how to call it, with the exit statuses 0, 1 and 2
 * @param body what it does
 */
public record Program(String help, Body body) {
  private static final int OK = 0;
  private static final int FAILED = 1;
  private static final int BAD_USAGE = 2;

  /** What a program does. */
  @FunctionalInterface
  public interface Body {
    /**
     * Does it.
     *
     * @param args the arguments
     * @param out for what was asked for
     * @param err for progress
     * @throws IllegalArgumentException if the arguments are wrong
     * @throws IOException if something cannot be read, written or measured
     * @throws InterruptedException if the thread is interrupted
     */
    void run(List<String> args, PrintStream out, PrintStream err)
        throws IOException, InterruptedException;
  }

  /**
   * Runs the program.
   *
   * @param args the arguments; {@code --help} among them asks for help only
   * @param out for what was asked for
   * @param err for progress and complaints
   * @return the exit status: 0, 1 if something failed, 2 if the arguments are wrong
   */
  public int run(List<String> args, PrintStream out, PrintStream err) {
    if (args.contains("--help")) {
      out.print(help);
      return OK;
    }
    try {
      body.run(args, out, err);
      return OK;
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage());
      err.print(help);
      return BAD_USAGE;
    } catch (IOException e) {
      err.println(describe(e));
      return FAILED;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return FAILED;
    }
  }

  /** Says what is wrong with a file; what the system says of a missing one is its name alone. */
  private static String describe(IOException e) {
    if (e instanceof NoSuchFileException missing) {
      return missing.getFile() + ": no such file or folder";
    }
    return e instanceof FileSystemException || e.getMessage() == null
        ? e.toString()
        : e.getMessage();
  }
}
