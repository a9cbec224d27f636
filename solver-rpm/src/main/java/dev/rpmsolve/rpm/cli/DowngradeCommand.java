package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.request.DnfGoals;
import dev.rpmsolve.core.request.ZypperGoals;
import java.util.List;

/** {@code rpmsolve downgrade}. */
final class DowngradeCommand extends SolveCommand {
  @Override
  public String name() {
    return "downgrade";
  }

  @Override
  public CommandHelp help() {
    return new CommandHelp(
        "find out how installed packages become older",
        "SPEC... --installed DIR|FILE --repo [ID=]DIR... [OPTION...]",
        """
        A SPEC names installed packages as for 'install'. Each is replaced by the newest of the
        older versions that the repositories hold, or by the version in the SPEC. What it needs
        follows; what needs the newer version must stay, unless --allowerasing is given.
        """,
        List.of(
            "rpmsolve downgrade openssl --installed list.txt --repo repos/os",
            "rpmsolve downgrade openssl-3.0.7-1.el9 --installed list.txt --repo repos/os"),
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
    arguments.operands().forEach(goals::downgrade);
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
