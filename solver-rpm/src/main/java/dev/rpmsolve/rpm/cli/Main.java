package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.rpm.config.ConfigException;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.lock.LockException;
import dev.rpmsolve.rpm.report.PlainText;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The program {@code rpmsolve}.
 *
 * <p>The first argument names a command, the others belong to it. Every failure becomes one line on
 * standard error that says what is wrong and what to do, and an exit code.
 */
public final class Main {
  private static final int BUFFER = 1 << 16;
  private static final List<String> HELP = List.of("--help", "-h");

  private Main() {}

  /**
   * Runs a command and ends the JVM with its exit code.
   *
   * @param args the command and its arguments
   */
  public static void main(String[] args) {
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    CommandIo io = new CommandIo(out, err, System.getenv(), System.console() != null);
    System.exit(run(args, io));
  }

  /**
   * Runs a command for a caller that is not a person: without progress, and with an empty
   * environment.
   *
   * @param args the command and its arguments
   * @param out receives the report
   * @param err receives warnings and errors
   * @return the exit code
   */
  public static int run(String[] args, PrintStream out, PrintStream err) {
    return run(args, new CommandIo(out, err, Map.of(), false));
  }

  static int run(String[] args, CommandIo io) {
    int code = guarded(args, io);
    if (io.out().checkError()) {
      io.err().println("rpmsolve: the output cannot be written; is the disk full?");
      code = ExitCode.UNREADABLE;
    }
    io.err().flush();
    return code;
  }

  private static int guarded(String[] args, CommandIo io) {
    try {
      return dispatch(args, io);
    } catch (UsageException e) {
      return fail(ExitCode.USAGE, e.getMessage(), e, io);
    } catch (MetadataException | InputException | ConfigException | LockException e) {
      return fail(ExitCode.UNREADABLE, e.getMessage(), e, io);
    } catch (IOException e) {
      return fail(ExitCode.UNREADABLE, describe(e), e, io);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return fail(ExitCode.BUDGET, "interrupted", e, io);
    } catch (OutOfMemoryError e) {
      String remedy = "out of memory; allow more with the Java option -Xmx, such as -Xmx8g";
      return fail(ExitCode.BUDGET, remedy, e, io);
    } catch (RuntimeException | StackOverflowError e) {
      String report =
          "internal error: "
              + e
              + "; please report it with the output of a run"
              + " under RPMSOLVE_DEBUG=1";
      return fail(ExitCode.DEFECT, report, e, io);
    }
  }

  private static int dispatch(String[] args, CommandIo io)
      throws IOException, InterruptedException {
    CommandTable commands = new CommandTable();
    if (args.length == 0) {
      io.err().print(commands.overview());
      return ExitCode.USAGE;
    }
    if (HELP.contains(args[0])) {
      io.out().print(commands.overview());
      return ExitCode.SOLVED;
    }
    if (args.length == 1 && args[0].equals("--version")) {
      VersionCommand.print(io.out());
      return ExitCode.SOLVED;
    }
    Command command = commands.get(args[0].equals("--version") ? "version" : args[0]);
    String[] rest = Arrays.copyOfRange(args, 1, args.length);
    if (asksForHelp(rest)) {
      io.out().print(CommandHelp.text(command));
      return ExitCode.SOLVED;
    }
    return command.run(Arguments.parse(command, rest), io);
  }

  private static boolean asksForHelp(String[] args) {
    for (String arg : args) {
      if (arg.equals("--")) {
        return false;
      } else if (HELP.contains(arg)) {
        return true;
      }
    }
    return false;
  }

  private static int fail(int code, String message, Throwable cause, CommandIo io) {
    io.out().flush();
    io.err().println("rpmsolve: " + PlainText.escape(message));
    if (io.isDebugging()) {
      cause.printStackTrace(io.err());
    }
    return code;
  }

  /** Puts a failure of a file into words. */
  static String describe(IOException e) {
    if (e instanceof NoSuchFileException missing) {
      return missing.getFile() + ": no such file or folder";
    } else if (e instanceof AccessDeniedException denied) {
      return denied.getFile() + ": permission denied; it must be readable";
    } else if (e instanceof FileSystemException other && other.getReason() != null) {
      return other.getFile() + ": cannot be read: " + other.getReason();
    }
    return "reading failed: " + e.getMessage();
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    OutputStream buffered =
        new BufferedOutputStream(new PipeOutput(new FileOutputStream(descriptor)), BUFFER);
    return new PrintStream(buffered, false, StandardCharsets.UTF_8);
  }
}
