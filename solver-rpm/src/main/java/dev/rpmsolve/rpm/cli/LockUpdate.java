package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.JointAnswer;
import dev.rpmsolve.core.request.NearNames;
import dev.rpmsolve.rpm.config.Suggestion;
import dev.rpmsolve.rpm.lock.LockDiff;
import dev.rpmsolve.rpm.lock.LockFile;
import dev.rpmsolve.rpm.lock.LockReader;
import dev.rpmsolve.rpm.lock.LockWriter;
import dev.rpmsolve.rpm.lock.LockedMachine;
import dev.rpmsolve.rpm.lock.LockedPackage;
import dev.rpmsolve.rpm.lock.MachinePackages;
import dev.rpmsolve.rpm.report.LockJson;
import dev.rpmsolve.rpm.report.LockReports;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** {@code rpmsolve lock update}. */
final class LockUpdate {
  private final Command command;
  private final Arguments arguments;
  private final CommandIo io;

  LockUpdate(Command command, Arguments arguments, CommandIo io) {
    this.command = command;
    this.arguments = arguments;
    this.io = io;
  }

  int run(List<String> operands) throws IOException, InterruptedException {
    String format = LockCommand.format(arguments, List.of("text", "json"));
    LockReader.Read read = LockListing.read(command, operands);
    Set<String> names = new TreeSet<>(operands.subList(1, operands.size()));
    requireKnown(names, read.lock());
    LockAsk ask = LockAsk.of(read.lock().request());
    LockVerification.requireRecorded(command, ask, List.of(), arguments);
    refuseArches();
    String target = arguments.value(CliOption.OUT).orElse(operands.get(0));
    Path out = RepositoryArguments.path(target, target);
    ReportFile.check(out);
    InputFiles.refuse(out, arguments);
    Budget budget = BudgetArgument.of(arguments);
    LockMachines machines = LockMachines.load(command, arguments, ask, io);
    if (machines.tellMistakes(budget)) {
      return ExitCode.UNSOLVABLE;
    }
    JointAnswer answer =
        names.isEmpty()
            ? machines.solver().solve(machines.criteria(), budget)
            : machines.solver().renew(before(machines, read.lock()), names, budget);
    if (!(answer instanceof JointAnswer.Found found)) {
      return machines.tell(((JointAnswer.NotFound) answer).part(), budget);
    } else if (!found.isProven()) {
      return LockCreation.stopped(io);
    }
    LockFile lock = LockCreation.lock(machines, found);
    ReportFile.write(out, stream -> LockWriter.write(lock, stream));
    LockDiff diff = LockDiff.of(read.lock(), lock);
    if (format.equals("json")) {
      LockJson.diff(diff, io.out());
    } else {
      LockReports.diff(diff, io.out());
    }
    return ExitCode.SOLVED;
  }

  private void refuseArches() {
    if (arguments.has(CliOption.ARCHES)) {
      throw Arguments.usage(command, "the file says which --arch; make another one with 'create'");
    }
  }

  private static void requireKnown(Set<String> names, LockFile lock) {
    Set<String> known = new TreeSet<>();
    for (LockedMachine machine : lock.machines()) {
      machine.packages().forEach(one -> known.add(one.nevra().name()));
    }
    for (String name : names) {
      if (!known.contains(name)) {
        throw new UsageException(
            "lock update: no package of the name '"
                + name
                + "' is locked"
                + NearNames.meant(Suggestion.nearest(name, List.copyOf(known)).stream().toList()));
      }
    }
  }

  /**
   * Finds the locked packages, with the same file where there are several. What its repository has
   * no more, or has with another file, cannot stay.
   */
  private static List<List<Integer>> before(LockMachines machines, LockFile lock) {
    List<List<Integer>> before = new ArrayList<>();
    for (LockMachines.Machine machine : machines.machines()) {
      MachinePackages packages = machine.packages();
      List<Integer> found = new ArrayList<>();
      for (LockedMachine locked : lock.machine(machine.arch()).stream().toList()) {
        for (LockedPackage one : locked.packages()) {
          packages.find(one).stream().findFirst().ifPresent(found::add);
        }
      }
      before.add(found);
    }
    return before;
  }
}
