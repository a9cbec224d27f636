package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.request.DnfGoals;
import dev.rpmsolve.core.request.ZypperGoals;
import java.util.List;

/** {@code rpmsolve upgrade}. */
final class UpgradeCommand extends SolveCommand {
  @Override
  public String name() {
    return "upgrade";
  }

  @Override
  public CommandHelp help() {
    return new CommandHelp(
        "find out how installed packages become as new as possible",
        "[SPEC...] --installed DIR|FILE --repo [ID=]DIR... [OPTION...]",
        """
        A SPEC names installed packages as for 'install'. Without any, all are upgraded.
        Packages that obsolete installed ones replace them. Kernels and other install-only
        packages are installed beside their older versions.
        """,
        List.of(
            "rpmsolve upgrade --installed list.txt --repo os=repos/os --repo repos/updates",
            "rpmsolve upgrade openssl --installed snapshots/web1 --repo repos/updates"),
        EXIT_CODES);
  }

  @Override
  public List<CliOption> options() {
    return optionsAfter(CliOption.INSTALLED, CliOption.REPO);
  }

  @Override
  void check(Arguments arguments) {
    specs(arguments);
  }

  @Override
  void ask(Arguments arguments, DnfGoals goals) {
    if (arguments.operands().isEmpty()) {
      goals.upgradeAll();
    }
    arguments.operands().forEach(goals::upgrade);
  }

  @Override
  void ask(Arguments arguments, ZypperGoals goals) {
    if (arguments.operands().isEmpty()) {
      goals.updateAll();
    }
    arguments.operands().forEach(goals::update);
  }

  @Override
  boolean needsInstalled() {
    return true;
  }
}
