package dev.rpmsolve.rpm.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All commands, in the order of the overview. */
final class CommandTable {
  private static final int NAME_WIDTH = 15;

  private static final Map<String, String> ALIASES =
      Map.of(
          "in", "install",
          "erase", "remove",
          "rm", "remove",
          "update", "upgrade",
          "up", "upgrade",
          "dg", "downgrade",
          "rei", "reinstall",
          "dsync", "distro-sync",
          "distrosync", "distro-sync",
          "distribution-synchronization", "distro-sync");

  private final List<Command> commands;

  CommandTable() {
    commands =
        List.of(
            new InstallCommand(),
            new RemoveCommand(),
            new UpgradeCommand(),
            new DowngradeCommand(),
            new ReinstallCommand(),
            new DistroSyncCommand(),
            new SwapCommand(),
            new AutoremoveCommand(),
            new ClosureCommand(),
            new ClosureDiffCommand(),
            new CheckCommand(),
            new CoinstallCommand(),
            new NeedsCommand(),
            new ImpactCommand(),
            new LintCommand(),
            new ProvidesCommand(),
            new TestcaseCommand(),
            new VersionCommand(),
            new HelpCommand(this));
  }

  /**
   * Finds a command by its name or by one that dnf has for it, too.
   *
   * @throws UsageException if there is none of that name
   */
  Command get(String name) {
    String own = ALIASES.getOrDefault(name, name);
    return commands.stream()
        .filter(command -> command.name().equals(own))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "unknown command '"
                        + name
                        + "'; there are "
                        + commands.stream().map(Command::name).collect(Collectors.joining(", "))));
  }

  /** Composes the help that introduces the commands. */
  String overview() {
    StringBuilder out = new StringBuilder();
    out.append("rpmsolve decides which RPM packages to install, and explains its answers.\n\n");
    out.append("Usage: rpmsolve COMMAND [ARGUMENT...]\n\nCommands:\n");
    for (Command command : commands) {
      out.append("  ")
          .append(command.name())
          .append(" ".repeat(NAME_WIDTH - command.name().length()));
      out.append(command.help().summary()).append('\n');
    }
    return out.append(
            """

            'rpmsolve help COMMAND' explains a command and its options. dnf's other names of
            commands, such as update, erase and dsync, are understood.

            Repositories are folders that contain repodata/. Nothing is downloaded or changed.

            Exit codes:
              0   solved, closed, provided, all test cases pass
              1   the opposite; the reasons are printed
              2   wrong usage
              3   a file cannot be read or written, or is damaged
              4   a limit ended the work (--budget, memory, interruption)
              70  a defect of rpmsolve

            Environment:
              RPMSOLVE_DEBUG=1  print the stack trace of errors
            """)
        .toString();
  }
}
