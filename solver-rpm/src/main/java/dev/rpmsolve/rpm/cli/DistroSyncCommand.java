package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.request.DnfGoals;
import dev.rpmsolve.core.request.ZypperGoals;
import java.util.List;

/** {@code rpmsolve distro-sync}. */
final class DistroSyncCommand extends SolveCommand {
  @Override
  public String name() {
    return "distro-sync";
  }

  @Override
  public CommandHelp help() {
    return new CommandHelp(
        "find out how packages become what the repositories hold",
        "[SPEC...] --installed DIR|FILE --repo [ID=]DIR... [OPTION...]",
        """
        A SPEC names installed packages as for 'install'. Without any, all are meant. Each is
        replaced by the newest version that the repositories hold, be that older than the
        installed one. Packages that no repository holds stay.

        With --zypp this is what 'zypper dist-upgrade' does.
        """,
        List.of(
            "rpmsolve distro-sync --installed snapshots/web1 --repo repos/os",
            "rpmsolve distro-sync --installed snapshots/web1 --repo repos/os --best --allowerasing",
            "rpmsolve distro-sync --installed snapshots/leap --repo repos/tumbleweed --zypp"),
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
      goals.distroSyncAll();
    }
    arguments.operands().forEach(goals::distroSync);
  }

  @Override
  void ask(Arguments arguments, ZypperGoals goals) {
    if (!arguments.operands().isEmpty()) {
      throw Arguments.usage(this, "zypper synchronizes all packages; name none with --zypp");
    }
    goals.dup();
  }

  @Override
  boolean needsInstalled() {
    return true;
  }
}
