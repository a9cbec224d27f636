package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.advisory.AdvisoryUpgrade;
import dev.rpmsolve.core.request.ZypperGoals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code rpmsolve upgrade-minimal}. */
final class UpgradeMinimalCommand extends UpgradeCommand {
  @Override
  public String name() {
    return "upgrade-minimal";
  }

  @Override
  public CommandHelp help() {
    return new CommandHelp(
        "find out how installed packages become as new as advisories call for, and no newer",
        "[SPEC...] --installed DIR|FILE --repo [ID=]DIR... [OPTION...]",
        """
        Of each package that an advisory is about, the oldest version is taken that has the fix.
        Without any option that selects advisories, all of type security, bugfix, enhancement
        and newpackage count. The rest is as for 'upgrade': groups and modules (@core) are upgraded
        as a whole.
        """,
        List.of(
            "rpmsolve upgrade-minimal --security --installed list.txt --repo os=repos/os",
            "rpmsolve upgrade-minimal --cve CVE-2024-0001 --installed list.txt --repo repos/os"),
        EXIT_CODES);
  }

  @Override
  public List<CliOption> options() {
    List<CliOption> options = new ArrayList<>(advisedOptions());
    options.add(options.indexOf(CliOption.REPO_PRIORITY), CliOption.GROUP_STATE);
    return options;
  }

  @Override
  Optional<AdvisoryUpgrade.Extent> advisoryExtent(Arguments arguments) {
    return Optional.of(AdvisoryUpgrade.Extent.MINIMAL);
  }

  @Override
  void check(Arguments arguments) {
    specs(arguments);
    AdvisoryArguments.check(arguments);
  }

  @Override
  void ask(Arguments arguments, ZypperGoals goals) {
    throw Arguments.usage(this, "zypper has nothing like it; leave --zypp away");
  }
}
