package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.group.GroupGoals;
import dev.rpmsolve.core.module.ModuleChanges;
import dev.rpmsolve.core.request.DnfGoals;
import dev.rpmsolve.core.request.ZypperGoals;
import java.util.List;
import java.util.stream.Stream;

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
        "SPEC...|--oldinstallonly|--duplicates --installed DIR|FILE [--repo [ID=]DIR...] [OPTION...]",
        """
        A SPEC names installed packages as for 'install'; all that match are removed, and with
        them the installed packages that require them. As with dnf, nothing is installed in
        their place, except with --duplicates; zypper looks for something that can take it.
        With a group (@core) go the packages that it brought and that nobody else needs.

        --repo may be left away if --installed is a repository folder.
        """,
        List.of(
            "rpmsolve remove httpd --installed list.txt --repo repos/os",
            "rpmsolve remove 'php-*' --installed snapshots/web1",
            "rpmsolve remove --oldinstallonly --installed list.txt --repo repos/os"),
        EXIT_CODES);
  }

  @Override
  public List<CliOption> options() {
    return optionsAfter(
        CliOption.INSTALLED,
        CliOption.REPO,
        CliOption.OLDINSTALLONLY,
        CliOption.DUPLICATES,
        CliOption.GROUP_STATE);
  }

  @Override
  void check(Arguments arguments) {
    List<CliOption> instead =
        Stream.of(CliOption.OLDINSTALLONLY, CliOption.DUPLICATES).filter(arguments::has).toList();
    if (instead.isEmpty()) {
      requiredSpecs(arguments);
    } else if (instead.size() > 1) {
      throw Arguments.usage(this, "--oldinstallonly and --duplicates exclude each other");
    } else if (!arguments.operands().isEmpty()) {
      throw Arguments.usage(this, instead.get(0).typed() + " takes no SPEC");
    } else if (arguments.has(CliOption.ZYPP)) {
      throw Arguments.usage(this, instead.get(0).typed() + " is not for --zypp");
    }
  }

  @Override
  boolean ignoresRepositories(Arguments arguments) {
    return !arguments.has(CliOption.ZYPP) && !arguments.has(CliOption.DUPLICATES);
  }

  @Override
  void ask(Arguments arguments, DnfGoals goals) {
    if (arguments.has(CliOption.OLDINSTALLONLY)) {
      goals.removeOldInstallonly();
    } else if (arguments.has(CliOption.DUPLICATES)) {
      goals.removeDuplicates();
    }
    packageSpecs(arguments).forEach(goals::remove);
  }

  @Override
  void ask(Arguments arguments, ZypperGoals goals) {
    packageSpecs(arguments).forEach(goals::remove);
  }

  @Override
  boolean takesSets() {
    return true;
  }

  @Override
  void changeModules(Arguments arguments, ModuleChanges changes) {
    ModuleArguments.named(arguments, changes).forEach(changes::remove);
  }

  @Override
  void ask(List<String> named, Arguments arguments, GroupGoals goals) {
    named.stream().map(AtOperands::group).forEach(goals::remove);
  }

  @Override
  boolean needsInstalled() {
    return true;
  }
}
