package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.DependencySolver;
import dev.rpmsolve.core.SolveResult;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.rpm.report.JsonReports;
import dev.rpmsolve.rpm.report.SolveReport;
import dev.rpmsolve.rpm.report.TextReports;
import java.io.IOException;
import java.util.List;

/** A command that follows no package manager's habits unless it is told to. */
abstract class PlainCommand extends SolveCommand {
  /** Says what the operands ask for. */
  abstract List<Goal> goals(Arguments arguments);

  /** Says whether installed packages may be removed. */
  abstract Policy.Erasing erasing(Arguments arguments);

  @Override
  int answer(Arguments arguments, Prepared prepared, CommandIo io) throws IOException {
    if (ManagerOptions.areUsed(arguments)) {
      return super.answer(arguments, prepared, io);
    }
    Request.Builder request = Request.builder().policy(policy(arguments));
    goals(arguments).forEach(request::goal);
    Request built =
        request
            .installed(prepared.installedIds().stream().mapToInt(Integer::intValue).toArray())
            .build();
    SolveResult result = DependencySolver.of(prepared.universe()).solve(built, prepared.budget());
    SolveReport report =
        new SolveReport(prepared.universe(), built, result, prepared.loaded().nanos());
    if (prepared.format() == OutputFormat.JSON) {
      JsonReports.write(report, io.out());
    } else if (arguments.has(CliOption.ORDERED)) {
      TextReports.writeOrdered(report, io.out());
    } else {
      TextReports.write(report, io.out());
    }
    return exitCode(result);
  }

  private Policy policy(Arguments arguments) {
    Policy.WeakDependencies weak =
        arguments.has(CliOption.NO_WEAK_DEPS)
            ? Policy.WeakDependencies.IGNORE
            : Policy.WeakDependencies.INSTALL;
    return Policy.usual()
        .withWeakDependencies(weak)
        .withErasing(erasing(arguments))
        .withExcludes(arguments.values(CliOption.EXCLUDE));
  }

  private static int exitCode(SolveResult result) {
    if (result instanceof SolveResult.Solved) {
      return ExitCode.SOLVED;
    }
    return result instanceof SolveResult.Unsolvable ? ExitCode.UNSOLVABLE : ExitCode.BUDGET;
  }

  /** Chooses what {@code --allow-erasing} says. */
  static Policy.Erasing erasingIfAllowed(Arguments arguments) {
    return arguments.has(CliOption.ALLOW_ERASING)
        ? Policy.Erasing.ALLOWED
        : Policy.Erasing.FORBIDDEN;
  }
}
