package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.InstalledLimits;
import dev.rpmsolve.core.JointSolver;
import dev.rpmsolve.core.LimitedResult;
import dev.rpmsolve.core.criteria.Criteria;
import dev.rpmsolve.core.module.ModuleNotice;
import dev.rpmsolve.core.request.DnfGoals;
import dev.rpmsolve.core.request.GoalPlan;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.rpm.RepositoryLibrary;
import dev.rpmsolve.rpm.RepositorySurvey;
import dev.rpmsolve.rpm.UnreadableRepositoryException;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.lock.LockRequest;
import dev.rpmsolve.rpm.lock.MachinePackages;
import dev.rpmsolve.rpm.report.SolveReport;
import dev.rpmsolve.rpm.report.TextReports;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The machines of a lock: for each its repositories, and what is asked for on it. */
final class LockMachines {
  private final Command command;
  private final LockAsk ask;
  private final CommandIo io;
  private final List<Machine> machines = new ArrayList<>();

  /**
   * A machine.
   *
   * @param arguments what was typed, for this machine alone
   * @param given its repositories
   * @param packages what these have
   * @param plan what is asked for
   * @param absent streams of modules that are to be enabled and that the repositories do not have
   */
  record Machine(
      Arguments arguments,
      GivenRepositories given,
      MachinePackages packages,
      GoalPlan plan,
      List<ModuleNotice> absent) {
    /** Returns its architecture. */
    String arch() {
      return packages.universe().archPolicy().machine();
    }
  }

  private LockMachines(Command command, LockAsk ask, CommandIo io) {
    this.command = command;
    this.ask = ask;
    this.io = io;
  }

  /**
   * Reads the repositories of all machines, each folder once.
   *
   * @throws UsageException if a repository is missing
   * @throws MetadataException if one cannot be read
   */
  static LockMachines load(Command command, Arguments arguments, LockAsk ask, CommandIo io)
      throws IOException, InterruptedException {
    LockMachines all = new LockMachines(command, ask, io);
    List<Arguments> views = ask.arches().stream().map(arch -> ask.of(arch, arguments)).toList();
    List<GivenRepositories> given = new ArrayList<>();
    for (Arguments view : views) {
      ConfigArguments config = ConfigArguments.read(view).withVariablesInFolders();
      CommandIo first = given.isEmpty() ? io : io.silent();
      given.add(RepositoryArguments.parse(view, List.of(CliOption.REPO), config, first));
      RepositoryArguments.requireSome(command, given.get(given.size() - 1));
    }
    RepositoryLibrary library = all.readOnce(arguments, views, given);
    for (int i = 0; i < views.size(); i++) {
      RepositorySurvey survey = library.survey(i);
      MachinePackages packages = MachinePackages.of(survey.universe(), survey.checksums());
      all.machines.add(all.machine(views.get(i), given.get(i), packages));
    }
    return all;
  }

  private RepositoryLibrary readOnce(
      Arguments arguments, List<Arguments> views, List<GivenRepositories> given)
      throws IOException, InterruptedException {
    List<String> paths = ask.packages().stream().filter(spec -> spec.startsWith("/")).toList();
    try {
      return new UniverseLoader(arguments, io)
          .loadLibrary(
              listener -> {
                RepositoryLibrary.Builder builder = RepositoryLibrary.builder(listener);
                for (int i = 0; i < views.size(); i++) {
                  ArchPolicy arch = MachineArch.of(views.get(i));
                  builder.select(arch, folders(given.get(i)), paths);
                  given.get(i).folders().forEach(f -> builder.trust(f.folder(), f.trust()));
                }
                return builder;
              });
    } catch (UnreadableRepositoryException e) {
      if (e.getCause() instanceof MetadataException flaw) {
        throw flaw;
      } else if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw e;
    }
  }

  /** In the order of ids: what was typed first does not matter. */
  private static Map<Repository, Path> folders(GivenRepositories given) {
    Map<Repository, Path> folders = new LinkedHashMap<>();
    given.folders().stream()
        .sorted(Comparator.comparing(folder -> folder.repository().id()))
        .forEachOrdered(folder -> folders.put(folder.repository(), folder.folder()));
    return folders;
  }

  private Machine machine(Arguments view, GivenRepositories given, MachinePackages packages)
      throws IOException, InterruptedException {
    ManagerOptions options = ManagerOptions.parse(command, view, given.settings());
    Policy policy = SolveAnswer.policy(view, options, given);
    List<ModuleNotice> absent = List.of();
    if (!view.has(CliOption.NO_MODULE_FILTER)) {
      InstalledSet.Snapshot empty = new InstalledSet.Snapshot(packages.universe(), List.of());
      Optional<ModularSystem> modules =
          new ModuleReading(command, view, io).readLeniently(given, empty);
      if (modules.isPresent()) {
        absent = ModuleReading.absent(modules.get());
        policy = policy.withModularFilter(modules.get().ruledOut());
      }
    }
    DnfGoals goals = new DnfGoals(packages.universe(), List.of(), policy, options.dnf());
    ask.packages().forEach(goals::install);
    return new Machine(view, given, packages, goals.plan(), absent);
  }

  List<Machine> machines() {
    return machines;
  }

  /** Returns what is asked for, with the repositories and what files say of decisions. */
  LockRequest request() {
    List<Repository> repositories = new ArrayList<>();
    List<String> settings = new ArrayList<>();
    for (Machine machine : machines) {
      machine.given().folders().forEach(folder -> repositories.add(folder.repository()));
      for (Setting setting : machine.given().settings()) {
        String scope = setting.repository().map(id -> id + ".").orElse("");
        settings.add(scope + setting.key() + "=" + setting.value());
      }
    }
    return new LockRequest(ask.packages(), ask.arches(), repositories, ask.options(), settings);
  }

  /** Returns the solver for all machines together. */
  JointSolver solver() {
    return JointSolver.of(
        machines.stream()
            .map(one -> new JointSolver.Part(one.packages().universe(), one.plan().request()))
            .toList());
  }

  /** Returns the criteria that answers are chosen by, if there are any. */
  Optional<Criteria> criteria() {
    return CriteriaArgument.parsed(machines.get(0).arguments());
  }

  /**
   * Refuses streams that were typed and that there are not.
   *
   * @throws UsageException if a machine lacks one
   */
  void requireStreams() {
    for (Machine machine : machines) {
      for (ModuleNotice notice : machine.absent()) {
        throw ScopeModules.refused(notice);
      }
    }
  }

  /**
   * Tells why something cannot be had on a machine, if that is so before any search.
   *
   * @return whether something was told
   */
  boolean tellMistakes(Budget budget) throws IOException {
    for (int part = 0; part < machines.size(); part++) {
      Machine machine = machines.get(part);
      if (!machine.absent().isEmpty()) {
        head(machine);
        for (ModuleNotice notice : machine.absent()) {
          io.out().print("error: " + notice + "\n");
        }
        return true;
      } else if (!machine.plan().errors().isEmpty()) {
        tell(part, budget);
        return true;
      }
    }
    return false;
  }

  private void head(Machine machine) {
    io.out().print("No lock, because of " + machine.arch() + ":\n");
  }

  /**
   * Tells why a machine has no answer.
   *
   * @return the exit code
   */
  int tell(int part, Budget budget) throws IOException {
    Machine machine = machines.get(part);
    LimitedResult answer =
        InstalledLimits.of(machine.packages().universe()).solve(machine.plan().request(), budget);
    if (machine.plan().errors().isEmpty() && answer.isAccepted()) {
      return LockCreation.stopped(io); // Not the machine alone, but all together took too long.
    }
    boolean isOnlyMistaken = !machine.plan().errors().isEmpty() && answer.isAccepted();
    SolveReport report =
        new SolveReport(
            machine.packages().universe(),
            SolveReport.Profile.DNF,
            machine.plan().withNearNames(machine.packages().universe()),
            isOnlyMistaken ? Optional.empty() : Optional.of(answer),
            0);
    head(machine);
    TextReports.write(report, io.out());
    return report.outcome() == SolveReport.Outcome.BUDGET_EXHAUSTED
        ? ExitCode.BUDGET
        : ExitCode.UNSOLVABLE;
  }
}
