package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.request.DnfGoals;
import dev.rpmsolve.core.request.ZypperGoals;
import java.util.List;

/** {@code rpmsolve autoremove}. */
final class AutoremoveCommand extends SolveCommand {
  @Override
  public String name() {
    return "autoremove";
  }

  @Override
  public CommandHelp help() {
    return new CommandHelp(
        "find out which installed packages nobody needs any more",
        "[SPEC...] --installed DIR|FILE --userinstalled FILE|--installroot DIR [OPTION...]",
        """
        Needed are the packages that the user asked for, which --userinstalled lists, or the
        package manager's notes below --installroot, those that are protected, and what needed ones require, recommend or are supplemented by.
        All others are removed. With SPECs only these are removed, as 'remove' does it, and what
        nobody needs any more after that.
        """,
        List.of(
            "dnf history userinstalled > asked-for.txt    # on the machine in question",
            "rpmsolve autoremove --installed snapshots/web1 --userinstalled asked-for.txt",
            "rpmsolve autoremove --installroot images/web1"),
        EXIT_CODES);
  }

  @Override
  public List<CliOption> options() {
    return optionsAfter(CliOption.INSTALLED, CliOption.REPO);
  }

  @Override
  void check(Arguments arguments) {
    specs(arguments);
    boolean mayHaveNotes = arguments.has(CliOption.INSTALLROOT);
    if (arguments.value(CliOption.USERINSTALLED).isEmpty() && !mayHaveNotes) {
      throw Arguments.usage(this, "--userinstalled is missing: without it nothing is unneeded");
    }
  }

  @Override
  void checkReasons(Arguments arguments, InstalledArgument installed) {
    if (arguments.value(CliOption.USERINSTALLED).isEmpty() && installed.reasons().isEmpty()) {
      throw new InputException(
          arguments.value(CliOption.INSTALLROOT).orElse("")
              + ": expected notes of dnf, dnf 5 or zypper about what the user asked for, found"
              + " none; give --userinstalled");
    }
  }

  @Override
  boolean ignoresRepositories(Arguments arguments) {
    return !arguments.operands().isEmpty();
  }

  @Override
  void ask(Arguments arguments, DnfGoals goals) {
    if (arguments.operands().isEmpty()) {
      goals.autoremove();
    }
    arguments.operands().forEach(goals::remove);
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
