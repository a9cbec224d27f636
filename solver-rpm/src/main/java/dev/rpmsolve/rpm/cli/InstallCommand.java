package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.group.GroupGoals;
import dev.rpmsolve.core.module.ModuleChanges;
import dev.rpmsolve.core.request.DnfGoals;
import dev.rpmsolve.core.request.ZypperGoals;
import java.util.List;

/** {@code rpmsolve install}. */
final class InstallCommand extends SolveCommand {
  @Override
  public String name() {
    return "install";
  }

  @Override
  public CommandHelp help() {
    return new CommandHelp(
        "find out what to install so that given packages work",
        "SPEC... --repo [ID=]DIR... [OPTION...]",
        """
        A SPEC is a package name (httpd), a name with architecture (httpd.x86_64) or version
        (httpd-2.4.62-1.el9), a path (/usr/bin/python3) or a capability ('webserver >= 2').
        Parts of names may be patterns ('php-*'): one package of each such name comes. Or it is
        a file (./httpd-2.4.62-1.el9.x86_64.rpm), the package of which is to be installed; or a
        group (@core, @"Web Server") or environment (@^minimal-environment) of packages.

        Nothing is installed: the answer is a table of what would have to be done, with the
        reason for each package. If there is no way, the facts that rule it out are printed
        (leave any of them away and the rest could be satisfied) and the ways out.

        This decides as dnf does, or with --zypp as zypper does.
        """,
        List.of(
            "rpmsolve install httpd --repo os=repos/baseos --repo repos/appstream",
            "rpmsolve install /usr/bin/git --repo repos/os --arch aarch64 --no-weak-deps",
            "rpmsolve install nginx --repo repos/os --installed list.txt --format json",
            "rpmsolve install ./tool-1-1.noarch.rpm --installroot / --repo repos/os",
            "rpmsolve install 'php-*' --repo repos/os --skip-broken --verbose",
            "rpmsolve install @core @^minimal-environment --repo repos/baseos --with-optional",
            "rpmsolve install nginx --repo repos/os --record nginx-case"),
        EXIT_CODES);
  }

  @Override
  public List<CliOption> options() {
    return optionsAfter(
        CliOption.REPO,
        CliOption.LOCKED,
        CliOption.INSTALLED,
        CliOption.WITH_OPTIONAL,
        CliOption.GROUP_STATE);
  }

  @Override
  void check(Arguments arguments) {
    if (arguments.has(CliOption.LOCKED)) {
      requireWhole(arguments);
      specs(arguments);
    } else {
      requiredSpecs(arguments);
    }
  }

  /** What a lock file has comes as a whole, and nothing else. */
  private void requireWhole(Arguments arguments) {
    if (arguments.has(CliOption.SKIP_BROKEN)) {
      throw Arguments.usage(
          this,
          "--locked installs all that the file has; --skip-broken would leave some of it out");
    }
    for (String spec : arguments.operands()) {
      if (AtOperands.isOne(spec)) {
        throw Arguments.usage(
            this,
            "--locked installs what the file has, which knows no groups and modules: " + spec);
      }
    }
  }

  @Override
  boolean takesFiles() {
    return true;
  }

  private static List<String> named(Arguments arguments) {
    return packageSpecs(arguments).stream().filter(spec -> !LocalPackages.isFile(spec)).toList();
  }

  @Override
  void ask(Arguments arguments, DnfGoals goals) {
    named(arguments).forEach(goals::install);
  }

  @Override
  void ask(Arguments arguments, ZypperGoals goals) {
    named(arguments).forEach(goals::install);
  }

  @Override
  boolean takesSets() {
    return true;
  }

  @Override
  void ask(List<String> named, Arguments arguments, GroupGoals goals) {
    named.stream().map(AtOperands::group).forEach(goals::install);
  }

  @Override
  void changeModules(Arguments arguments, ModuleChanges changes) {
    ModuleArguments.named(arguments, changes).forEach(changes::install);
  }

  @Override
  boolean needsInstalled() {
    return false;
  }
}
