package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.request.DnfGoals;
import dev.rpmsolve.core.request.ZypperGoals;
import java.util.List;

/** {@code rpmsolve reinstall}. */
final class ReinstallCommand extends SolveCommand {
  @Override
  public String name() {
    return "reinstall";
  }

  @Override
  public CommandHelp help() {
    return new CommandHelp(
        "find out whether installed packages can be installed anew",
        "SPEC... --installed DIR|FILE --repo [ID=]DIR... [OPTION...]",
        """
        A SPEC names installed packages as for 'install'. Each is replaced by a package of the
        same version from a repository; what else is installed stays as it is.
        """,
        List.of("rpmsolve reinstall glibc --installed snapshots/web1 --repo repos/os"),
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
    arguments.operands().forEach(goals::reinstall);
  }

  @Override
  void ask(Arguments arguments, ZypperGoals goals) {
    throw Arguments.usage(this, "zypper has no such command; leave --zypp away");
  }

  @Override
  boolean needsInstalled() {
    return true;
  }
}
