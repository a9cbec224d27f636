package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.request.DnfGoals;
import dev.rpmsolve.core.request.ZypperGoals;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.rpm.report.Detail;
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
          "1  cannot be solved, or is refused; the reasons are printed",
          "2  wrong usage",
          "3  a file cannot be read or written, or is damaged",
          "4  a limit ended the work before there was an answer");

  /** The options that all these commands take, after those that say what is installed. */
  static final List<CliOption> COMMON_OPTIONS = commonOptions();

  private static List<CliOption> commonOptions() {
    List<CliOption> options =
        new ArrayList<>(
            List.of(
                CliOption.REPO_PRIORITY,
                CliOption.REPO_COST,
                CliOption.ENABLEREPO,
                CliOption.DISABLEREPO,
                CliOption.ARCH,
                CliOption.NO_WEAK_DEPS,
                CliOption.ALLOWERASING,
                CliOption.ALLOW_ERASING,
                CliOption.EXCLUDE,
                CliOption.DNF,
                CliOption.ZYPP));
    options.addAll(ManagerOptions.OF_DNF);
    options.addAll(
        List.of(
            CliOption.BUDGET,
            CliOption.ORDERED,
            CliOption.VERBOSE,
            CliOption.RECORD,
            CliOption.FORMAT,
            CliOption.JSON,
            CliOption.CACHE_DIR,
            CliOption.NO_CACHE,
            CliOption.HELP));
    return List.copyOf(options);
  }

  /** Returns the options of a command: what is most important for it comes first. */
  static List<CliOption> optionsAfter(CliOption... first) {
    List<CliOption> options = new ArrayList<>(List.of(first));
    options.addAll(COMMON_OPTIONS);
    return List.copyOf(options);
  }

  /** Refuses operands that the command cannot use. */
  abstract void check(Arguments arguments);

  /** Asks dnf for what the operands say. */
  abstract void ask(Arguments arguments, DnfGoals goals);

  /** Asks zypper for what the operands say. */
  abstract void ask(Arguments arguments, ZypperGoals goals);

  /** Says whether the command makes no sense while nothing is installed. */
  abstract boolean needsInstalled();

  /** Says whether the command does not look at what repositories offer. */
  boolean ignoresRepositories(Arguments arguments) {
    return false;
  }

  /**
   * What was read.
   *
   * @param system the packages, and which of them are installed
   * @param budget how much work is allowed
   * @param loadNanos how long reading took, in nanoseconds
   */
  record Prepared(InstalledSet.Snapshot system, Budget budget, long loadNanos) {}

  @Override
  public final int run(Arguments arguments, CommandIo io) throws IOException, InterruptedException {
    check(arguments);
    ManagerOptions.parse(this, arguments);
    Budget budget = BudgetArgument.of(arguments);
    OutputFormat format = OutputFormat.of(arguments);
    ArchPolicy arch = MachineArch.of(arguments);
    Optional<Path> installed =
        arguments
            .value(CliOption.INSTALLED)
            .map(value -> RepositoryArguments.path(value, "--installed " + value));
    List<RepositoryArguments.Folder> folders = folders(arguments, installed);
    Optional<RecordFolder> record = RecordFolder.of(arguments);
    UniverseLoader.Loaded loaded =
        new UniverseLoader(arguments, io).load(folders, arch, arguments.operands());
    InstalledSet.Snapshot system =
        installed.isPresent()
            ? InstalledSet.find(installed.get(), loaded.universe())
            : new InstalledSet.Snapshot(loaded.universe(), List.of());
    if (ignoresRepositories(arguments)) {
      system = system.alone();
    }
    Prepared prepared = new Prepared(system, budget, loaded.nanos());
    SolveReport report = new SolveAnswer(this, arguments, prepared).report();
    print(report, format, arguments, io);
    if (record.isPresent()) {
      record.get().write(system.universe(), report.answer(), budget, io);
    }
    return switch (report.outcome()) {
      case SOLVED -> ExitCode.SOLVED;
      case UNSOLVABLE, REFUSED -> ExitCode.UNSOLVABLE;
      case BUDGET_EXHAUSTED -> ExitCode.BUDGET;
    };
  }

  private static void print(
      SolveReport report, OutputFormat format, Arguments arguments, CommandIo io)
      throws IOException {
    if (format == OutputFormat.JSON) {
      JsonReports.write(report, io.out());
    } else {
      List<Detail> details = new ArrayList<>();
      if (arguments.has(CliOption.ORDERED)) {
        details.add(Detail.ORDER);
      }
      if (arguments.has(CliOption.VERBOSE)) {
        details.add(Detail.REASONS);
        details.add(Detail.CHOICES);
      }
      TextReports.write(report, io.out(), details.toArray(Detail[]::new));
    }
  }

  private List<RepositoryArguments.Folder> folders(Arguments arguments, Optional<Path> installed) {
    if (installed.isEmpty() && needsInstalled()) {
      throw Arguments.usage(this, "nothing is installed: --installed is missing");
    }
    List<RepositoryArguments.Folder> folders =
        new ArrayList<>(RepositorySettings.apply(arguments, RepositoryArguments.parse(arguments)));
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
      if (ignoresRepositories(arguments)) {
        folders.clear();
      }
      folders.add(new RepositoryArguments.Folder(repository, installed.get()));
    }
    if (folders.isEmpty()) {
      boolean isAnyGiven = !arguments.values(CliOption.REPO).isEmpty();
      throw Arguments.usage(this, isAnyGiven ? "every --repo is disabled" : "--repo is missing");
    }
    return folders;
  }

  /** Refuses operands that are blank, or that dnf would look for elsewhere. */
  List<String> specs(Arguments arguments) {
    for (String spec : arguments.operands()) {
      if (spec.isBlank()) {
        throw Arguments.usage(this, "an empty SPEC names nothing");
      } else if (spec.startsWith("@")) {
        throw new UsageException(
            name() + " " + spec + ": groups and modules are not read; name their packages");
      } else if (spec.endsWith(".rpm")) {
        throw new UsageException(
            name()
                + " "
                + spec
                + ": single files are not read; run createrepo_c on their folder and name it with"
                + " --repo, and the package without .rpm");
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
}
