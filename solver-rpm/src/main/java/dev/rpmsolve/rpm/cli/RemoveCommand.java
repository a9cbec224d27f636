package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.request.DnfGoals;
import dev.rpmsolve.core.request.ZypperGoals;
import java.util.List;

/** {@code rpmsolve remove}. */
final class RemoveCommand extends SolveCommand {
  @Override
  public String name() {
    return "remove";
  }

  @Override
  public CommandHelp help() {
    return new CommandHelp(
        "find out what else goes if given packages are removed",
        "SPEC... --installed DIR|FILE [--repo [ID=]DIR...] [OPTION...]",
        """
        A SPEC names installed packages as for 'install'; all that match are removed. Installed
        packages that require them are removed too, unless something else in the repositories
        can take their place.

        --repo may be left away if --installed is a repository folder.
        """,
        List.of(
            "rpmsolve remove httpd --installed list.txt --repo repos/os",
            "rpmsolve remove 'php-*' --installed snapshots/web1"),
        EXIT_CODES);
  }

  @Override
  public List<CliOption> options() {
    return optionsAfter(CliOption.INSTALLED, CliOption.REPO);
  }

  @Override
  void check(Arguments arguments) {
    requiredSpecs(arguments);
  }

  @Override
  void ask(Arguments arguments, DnfGoals goals) {
    arguments.operands().forEach(goals::remove);
  }

  @Override
  void ask(Arguments arguments, ZypperGoals goals) {
    arguments.operands().forEach(goals::remove);
  }

  @Override
  boolean needsInstalled() {
    return true;
  }
}
