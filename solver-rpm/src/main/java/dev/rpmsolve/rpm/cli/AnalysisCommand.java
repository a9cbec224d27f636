package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.closure.ClosureOptions;
import dev.rpmsolve.core.closure.StrongDependencies;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.Universe;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What the commands about strong dependencies have in common. */
abstract class AnalysisCommand implements Command {
  /**
   * What is asked, and of what.
   *
   * @param loaded the packages
   * @param dependencies the analysis of them
   * @param spec what is asked about; empty if nothing in particular
   * @param budget how much work is allowed
   */
  record Question(
      UniverseLoader.Loaded loaded,
      StrongDependencies dependencies,
      Optional<String> spec,
      Budget budget) {
    Universe universe() {
      return loaded.universe();
    }
  }

  /** Tells what else the specs must find in the file lists. */
  abstract List<String> specs(Arguments arguments);

  /** Refuses operands that the command cannot use. */
  abstract Optional<String> subject(Arguments arguments);

  /** Answers and prints. */
  abstract int answer(Question question, Arguments arguments, CommandIo io) throws IOException;

  @Override
  public final int run(Arguments arguments, CommandIo io) throws IOException, InterruptedException {
    Optional<String> spec = subject(arguments);
    Budget budget = BudgetArgument.of(arguments);
    OutputFormat.of(arguments);
    ScopeModules modules = ScopeModules.of(this, arguments, io);
    GivenRepositories given = RepositoryArguments.some(this, arguments, io);
    ArchPolicy arch = MachineArch.of(arguments);
    UniverseLoader.Loaded loaded =
        new UniverseLoader(arguments, io).load(given.folders(), arch, specs(arguments));
    ClosureOptions options =
        modules.narrow(ScopeArguments.of(arguments, given), given, loaded.universe());
    StrongDependencies dependencies = StrongDependencies.of(loaded.universe(), options);
    return answer(new Question(loaded, dependencies, spec, budget), arguments, io);
  }

  static int exitCode(boolean isFound, Optional<Budget.Stop> stop) {
    if (stop.isPresent()) {
      return ExitCode.BUDGET;
    }
    return isFound ? ExitCode.SOLVED : ExitCode.UNSOLVABLE;
  }

  Optional<String> oneSpec(Arguments arguments) {
    if (arguments.operands().size() != 1 || arguments.operands().get(0).isBlank()) {
      throw Arguments.usage(this, "expected one SPEC, found " + arguments.operands().size());
    }
    return Optional.of(arguments.operands().get(0));
  }
}
