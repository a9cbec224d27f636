package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.advisory.AdvisoryUpgrade;
import dev.rpmsolve.core.group.GroupGoals;
import dev.rpmsolve.core.module.ModuleChanges;
import dev.rpmsolve.core.request.DnfGoals;
import dev.rpmsolve.core.request.ZypperGoals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code rpmsolve upgrade}, and what {@code upgrade-minimal} does as it does. */
class UpgradeCommand extends SolveCommand {
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
        packages are installed beside their older versions. A group (@core) becomes what the
        repositories define now: new names in it are installed.

        With --security, --cve or another option that selects advisories, only packages that fix
        what those are about are upgraded, to the newest version. As for dnf, each of several
        such options is enough, and groups and modules are upgraded as a whole nevertheless.
        Advisories that cannot be satisfied are told with the reason.
        With --smallest as little as possible changes for them. Optional repositories are chosen so
        that as many as possible are fixed, and then as few of them as will do are enabled.
        """,
        List.of(
            "rpmsolve upgrade --installed list.txt --repo os=repos/os --repo repos/updates",
            "rpmsolve upgrade openssl --installed snapshots/web1 --repo repos/updates",
            "rpmsolve upgrade --security --installed list.txt --repo repos/os",
            "rpmsolve upgrade --cve CVE-2024-6387 --smallest --installed list.txt --repo repos/os"),
        EXIT_CODES);
  }

  @Override
  public List<CliOption> options() {
    List<CliOption> options = new ArrayList<>(advisedOptions());
    options.add(options.indexOf(CliOption.REPO) + 1, CliOption.SMALLEST);
    options.add(options.indexOf(CliOption.REPO_PRIORITY), CliOption.GROUP_STATE);
    return options;
  }

  /** Returns the options of a command that can upgrade for advisories. */
  static List<CliOption> advisedOptions() {
    List<CliOption> first = new ArrayList<>(List.of(CliOption.INSTALLED, CliOption.REPO));
    first.addAll(AdvisoryArguments.SELECTING);
    first.addAll(AdvisoryArguments.SOURCES);
    return optionsAfter(first.toArray(CliOption[]::new));
  }

  @Override
  Optional<AdvisoryUpgrade.Extent> advisoryExtent(Arguments arguments) {
    return AdvisoryArguments.isAnyGiven(arguments)
        ? Optional.of(AdvisoryUpgrade.Extent.NEWEST)
        : Optional.empty();
  }

  @Override
  void check(Arguments arguments) {
    specs(arguments);
    AdvisoryArguments.check(arguments);
    if (arguments.has(CliOption.SMALLEST) && !AdvisoryArguments.isAnyGiven(arguments)) {
      throw Arguments.usage(this, "--smallest needs advisories, such as --security");
    }
  }

  @Override
  void ask(Arguments arguments, DnfGoals goals) {
    if (arguments.has(CliOption.SMALLEST)) {
      packageSpecs(arguments).forEach(goals::requireChangeable);
      return;
    }
    if (arguments.operands().isEmpty()) {
      goals.upgradeAll();
    }
    packageSpecs(arguments).forEach(goals::upgrade);
  }

  @Override
  void ask(Arguments arguments, ZypperGoals goals) {
    if (arguments.operands().isEmpty()) {
      goals.updateAll();
    }
    arguments.operands().forEach(goals::update);
  }

  @Override
  boolean takesSets() {
    return true;
  }

  @Override
  void ask(List<String> named, Arguments arguments, GroupGoals goals) {
    named.stream().map(AtOperands::group).forEach(goals::upgrade);
  }

  @Override
  void changeModules(Arguments arguments, ModuleChanges changes) {
    ModuleArguments.named(arguments, changes).forEach(changes::update);
  }

  @Override
  boolean needsInstalled() {
    return true;
  }
}
