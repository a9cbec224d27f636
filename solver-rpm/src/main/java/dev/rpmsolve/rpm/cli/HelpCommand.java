package dev.rpmsolve.rpm.cli;

import java.util.List;

/** {@code rpmsolve help}. */
final class HelpCommand implements Command {
  private final CommandTable commands;

  HelpCommand(CommandTable commands) {
    this.commands = commands;
  }

  @Override
  public String name() {
    return "help";
  }

  @Override
  public CommandHelp help() {
    return new CommandHelp(
        "explain the commands",
        "[COMMAND]",
        "Explains a command, or lists all of them.",
        List.of("rpmsolve help install"),
        List.of());
  }

  @Override
  public List<CliOption> options() {
    return List.of(CliOption.HELP);
  }

  @Override
  public int run(Arguments arguments, CommandIo io) {
    if (arguments.operands().size() > 1) {
      throw Arguments.usage(this, "explain one command at a time");
    }
    io.out()
        .print(
            arguments.operands().isEmpty()
                ? commands.overview()
                : CommandHelp.text(commands.get(arguments.operands().get(0))));
    return ExitCode.SOLVED;
  }
}
