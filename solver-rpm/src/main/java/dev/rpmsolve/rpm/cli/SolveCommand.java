package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.DependencySolver;
import dev.rpmsolve.core.SolveResult;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.rpm.report.JsonReports;
import dev.rpmsolve.rpm.report.SolveReport;
import dev.rpmsolve.rpm.report.TextReports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the commands that change an installed set have in common. */
abstract class SolveCommand implements Command {
  static final List<String> EXIT_CODES =
      List.of(
          "0  solved; the transaction is printed",
          "1  cannot be solved; the reasons are printed",
          "2  wrong usage",
          "3  a file cannot be read, or is damaged",
          "4  a limit ended the work before there was an answer");

  /** Says what the operands ask for. */
  abstract List<Goal> goals(Arguments arguments);

  /** Says whether installed packages may be removed. */
  abstract Policy.Erasing erasing(Arguments arguments);

  /** Says whether the command makes no sense while nothing is installed. */
  abstract boolean needsInstalled();

  @Override
  public final int run(Arguments arguments, CommandIo io) throws IOException, InterruptedException {
    List<Goal> goals = goals(arguments);
    Budget budget =
        arguments.value(CliOption.BUDGET).map(BudgetArgument::parse).orElseGet(Budget::unlimited);
    OutputFormat format = OutputFormat.parse(arguments.value(CliOption.FORMAT));
    ArchPolicy arch =
        MachineArch.policy(arguments.value(CliOption.ARCH), System.getProperty("os.arch"));
    Optional<Path> installed =
        arguments
            .value(CliOption.INSTALLED)
            .map(value -> RepositoryArguments.path(value, "--installed " + value));
    List<RepositoryArguments.Folder> folders = folders(arguments, installed);
    UniverseLoader.Loaded loaded = new UniverseLoader(io).load(folders, arch, arguments.operands());
    Request.Builder request = Request.builder().policy(policy(arguments));
    goals.forEach(request::goal);
    if (installed.isPresent()) {
      request.installed(InstalledSet.find(installed.get(), loaded.universe()));
    }
    Request built = request.build();
    SolveResult result = DependencySolver.of(loaded.universe()).solve(built, budget);
    SolveReport report = new SolveReport(loaded.universe(), built, result, loaded.nanos());
    if (format == OutputFormat.JSON) {
      JsonReports.write(report, io.out());
    } else if (arguments.has(CliOption.ORDERED)) {
      TextReports.writeOrdered(report, io.out());
    } else {
      TextReports.write(report, io.out());
    }
    return exitCode(result);
  }

  private List<RepositoryArguments.Folder> folders(Arguments arguments, Optional<Path> installed) {
    if (installed.isEmpty() && needsInstalled()) {
      throw Arguments.usage(this, "nothing is installed: --installed is missing");
    }
    List<RepositoryArguments.Folder> folders =
        new ArrayList<>(RepositoryArguments.parse(arguments));
    boolean isFolder = installed.isPresent() && Files.isDirectory(installed.get());
    if (installed.isPresent() && !Files.exists(installed.get())) {
      throw new InputException(
          installed.get()
              + ": expected a repository folder or a list of installed packages, found nothing;"
              + " check the path given to --installed");
    }
    if (isFolder) {
      if (folders.stream().anyMatch(f -> f.repository().id().equals(InstalledSet.REPOSITORY_ID))) {
        throw Arguments.usage(this, InstalledSet.REPOSITORY_ID + " cannot be the id of a --repo");
      }
      Repository repository = Repository.of(InstalledSet.REPOSITORY_ID);
      folders.add(new RepositoryArguments.Folder(repository, installed.get()));
    }
    if (folders.isEmpty()) {
      throw Arguments.usage(this, "--repo is missing");
    }
    return folders;
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

  /** Refuses a command without operands, and operands that are blank. */
  List<String> specs(Arguments arguments) {
    for (String spec : arguments.operands()) {
      if (spec.isBlank()) {
        throw Arguments.usage(this, "an empty SPEC names nothing");
      }
    }
    return arguments.operands();
  }

  /** Refuses a command without operands. */
  List<String> requiredSpecs(Arguments arguments) {
    if (arguments.operands().isEmpty()) {
      throw Arguments.usage(this, "say what: a SPEC is missing");
    }
    return specs(arguments);
  }

  /** Chooses what {@code --allow-erasing} says. */
  static Policy.Erasing erasingIfAllowed(Arguments arguments) {
    return arguments.has(CliOption.ALLOW_ERASING)
        ? Policy.Erasing.ALLOWED
        : Policy.Erasing.FORBIDDEN;
  }
}
