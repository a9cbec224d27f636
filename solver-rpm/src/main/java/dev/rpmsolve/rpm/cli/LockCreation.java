package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.JointAnswer;
import dev.rpmsolve.rpm.lock.LockFile;
import dev.rpmsolve.rpm.lock.LockWriter;
import dev.rpmsolve.rpm.lock.LockedMachine;
import dev.rpmsolve.rpm.report.LockReports;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code rpmsolve lock create}. */
final class LockCreation {
  private final Command command;
  private final Arguments arguments;
  private final CommandIo io;

  LockCreation(Command command, Arguments arguments, CommandIo io) {
    this.command = command;
    this.arguments = arguments;
    this.io = io;
  }

  int run(List<String> specs) throws IOException, InterruptedException {
    checkSpecs(command, specs);
    LockAsk ask = LockAsk.of(arguments, specs);
    Budget budget = BudgetArgument.of(arguments);
    Optional<Path> out =
        arguments
            .value(CliOption.OUT)
            .map(value -> RepositoryArguments.path(value, CliOption.OUT.typed() + " " + value));
    if (out.isPresent()) {
      ReportFile.check(out.get());
      InputFiles.refuse(out.get(), arguments);
    }
    LockMachines machines = LockMachines.load(command, arguments, ask, io);
    machines.requireStreams();
    if (machines.tellMistakes(budget)) {
      return ExitCode.UNSOLVABLE;
    }
    JointAnswer answer = machines.solver().solve(machines.criteria(), budget);
    if (!(answer instanceof JointAnswer.Found found)) {
      return machines.tell(((JointAnswer.NotFound) answer).part(), budget);
    } else if (!found.isProven()) {
      return stopped(io);
    }
    LockFile lock = lock(machines, found);
    if (out.isPresent()) {
      ReportFile.write(out.get(), stream -> LockWriter.write(lock, stream));
      LockReports.created(lock, found, io.out());
    } else {
      LockWriter.write(lock, io.out());
    }
    return ExitCode.SOLVED;
  }

  /** Refuses what is no SPEC of a package in a repository. */
  static void checkSpecs(Command command, List<String> specs) {
    if (specs.isEmpty()) {
      throw Arguments.usage(command, "say what: a SPEC is missing");
    }
    for (String spec : specs) {
      if (spec.isBlank()) {
        throw Arguments.usage(command, "an empty SPEC names nothing");
      } else if (spec.startsWith("@")) {
        throw new UsageException(
            "lock " + spec + ": groups and modules are not read; name their packages");
      } else if (LocalPackages.isFile(spec)) {
        throw new UsageException(
            "lock " + spec + ": a file cannot be locked; give its folder with --repo");
      }
    }
  }

  /** A file without proof would depend on how fast the machine is. */
  static int stopped(CommandIo io) {
    io.out().print("No lock: the limit of --budget ended the search before there was a proof.\n");
    return ExitCode.BUDGET;
  }

  /** Writes down the answers. */
  static LockFile lock(LockMachines machines, JointAnswer.Found found) {
    List<LockedMachine> locked = new ArrayList<>();
    for (int part = 0; part < machines.machines().size(); part++) {
      locked.add(machines.machines().get(part).packages().lock(found.packageIds().get(part)));
    }
    return new LockFile(machines.request(), locked);
  }
}
