package dev.rpmsolve.rpm.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Properties;

/** {@code rpmsolve version}. */
final class VersionCommand implements Command {
  @Override
  public String name() {
    return "version";
  }

  @Override
  public CommandHelp help() {
    return new CommandHelp(
        "print the version",
        "",
        "Prints the version of rpmsolve and of the Java it runs on.",
        List.of(),
        List.of());
  }

  @Override
  public List<CliOption> options() {
    return List.of(CliOption.HELP);
  }

  @Override
  public int run(Arguments arguments, CommandIo io) throws IOException {
    arguments.requireNoOperands(this);
    print(io.out());
    return ExitCode.SOLVED;
  }

  /** Prints the versions; scripts ask for them often, so this takes no detour. */
  static void print(PrintStream out) throws IOException {
    Properties properties = new Properties();
    try (InputStream in = VersionCommand.class.getResourceAsStream("version.properties")) {
      properties.load(in);
    }
    out.print("rpmsolve " + properties.getProperty("version") + "\n");
    out.print("java " + System.getProperty("java.runtime.version") + "\n");
  }
}
