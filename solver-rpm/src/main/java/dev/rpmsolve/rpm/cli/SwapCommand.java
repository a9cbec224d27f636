package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.group.GroupGoals;
import dev.rpmsolve.core.module.ModuleChanges;
import dev.rpmsolve.core.request.DnfGoals;
import dev.rpmsolve.core.request.ZypperGoals;
import java.util.List;

/** {@code rpmsolve swap}. */
final class SwapCommand extends SolveCommand {
  @Override
  public String name() {
    return "swap";
  }

  @Override
  public CommandHelp help() {
    return new CommandHelp(
        "find out how one package takes the place of another",
        "REMOVED INSTALLED --installed DIR|FILE --repo [ID=]DIR... [OPTION...]",
        """
        REMOVED goes and INSTALLED comes, in one step. So packages that exclude each other can
        be exchanged although others need what both provide. What needs REMOVED may go too.
        """,
        List.of("rpmsolve swap curl-minimal curl --installed snapshots/web1 --repo repos/os"),
        EXIT_CODES);
  }

  @Override
  public List<CliOption> options() {
    return optionsAfter(
        CliOption.INSTALLED, CliOption.REPO, CliOption.WITH_OPTIONAL, CliOption.GROUP_STATE);
  }

  @Override
  void check(Arguments arguments) {
    if (specs(arguments).size() != 2) {
      throw Arguments.usage(this, "expected two SPECs: what goes and what comes");
    }
  }

  @Override
  void ask(Arguments arguments, DnfGoals goals) {
    String removed = arguments.operands().get(0);
    String installed = arguments.operands().get(1);
    if (!AtOperands.isOne(removed)) {
      goals.remove(removed);
    }
    if (!AtOperands.isOne(installed)) {
      goals.install(installed);
    }
  }

  @Override
  boolean takesSets() {
    return true;
  }

  @Override
  void changeModules(Arguments arguments, ModuleChanges changes) {
    List<String> named = ModuleArguments.named(arguments, changes);
    String removed = arguments.operands().get(0).substring(1);
    String installed = arguments.operands().get(1).substring(1);
    if (AtOperands.isOne(arguments.operands().get(0)) && named.contains(removed)) {
      changes.remove(removed);
    }
    if (AtOperands.isOne(arguments.operands().get(1)) && named.contains(installed)) {
      changes.install(installed);
    }
  }

  @Override
  void ask(List<String> named, Arguments arguments, GroupGoals goals) {
    String removed = arguments.operands().get(0);
    String installed = arguments.operands().get(1);
    if (named.contains(removed)) {
      goals.remove(AtOperands.group(removed));
    }
    if (named.contains(installed)) {
      goals.install(AtOperands.group(installed));
    }
  }

  @Override
  void ask(Arguments arguments, ZypperGoals goals) {
    goals.remove(arguments.operands().get(0)).install(arguments.operands().get(1));
  }

  @Override
  boolean needsInstalled() {
    return true;
  }
}
