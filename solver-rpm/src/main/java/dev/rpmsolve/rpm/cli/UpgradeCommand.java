package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.request.Selection;
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
    return List.of(
        CliOption.INSTALLED,
        CliOption.REPO,
        CliOption.REPO_PRIORITY,
        CliOption.ARCH,
        CliOption.NO_WEAK_DEPS,
        CliOption.ALLOW_ERASING,
        CliOption.EXCLUDE,
        CliOption.BUDGET,
        CliOption.ORDERED,
        CliOption.FORMAT,
        CliOption.HELP);
  }

  @Override
  List<Goal> goals(Arguments arguments) {
    List<String> specs = specs(arguments);
    return specs.isEmpty()
        ? List.of(new Goal.Upgrade(new Selection.All()))
        : specs.stream().<Goal>map(spec -> new Goal.Upgrade(spec)).toList();
  }

  @Override
  Policy.Erasing erasing(Arguments arguments) {
    return erasingIfAllowed(arguments);
  }

  @Override
  boolean needsInstalled() {
    return true;
  }
}
