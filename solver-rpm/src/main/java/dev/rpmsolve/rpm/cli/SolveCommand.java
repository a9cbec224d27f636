package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.Optimization;
import dev.rpmsolve.core.advisory.AdvisoryUpgrade;
import dev.rpmsolve.core.enablement.EnablementResult;
import dev.rpmsolve.core.group.GroupGoals;
import dev.rpmsolve.core.module.ModuleChanges;
import dev.rpmsolve.core.request.DnfGoals;
import dev.rpmsolve.core.request.ZypperGoals;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.rpm.installed.PackageSource;
import dev.rpmsolve.rpm.metadata.AdvisoryDetail;
import dev.rpmsolve.rpm.report.AdvisedOutcome;
import dev.rpmsolve.rpm.report.Detail;
import dev.rpmsolve.rpm.report.EnablementOutcome;
import dev.rpmsolve.rpm.report.JsonReports;
import dev.rpmsolve.rpm.report.ModuleOutcome;
import dev.rpmsolve.rpm.report.SolveReport;
import dev.rpmsolve.rpm.report.TextReports;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the commands that change an installed set have in common. */
abstract class SolveCommand implements Command {
  static final List<String> EXIT_CODES =
      List.of(
          "0  solved; the transaction is printed",
          "1  cannot be solved, or is refused; the reasons are printed",
          "2  wrong usage",
          "3  a file cannot be read or written, or is damaged",
          "4  a limit ended the work before there was an answer, or the proof that was asked for");

  private static final List<String> RESERVED_IDS =
      List.of(InstalledSet.REPOSITORY_ID, LocalPackages.REPOSITORY_ID);

  /** The options that all these commands take, after those that say what is installed. */
  static final List<CliOption> COMMON_OPTIONS = commonOptions();

  private static List<CliOption> commonOptions() {
    List<CliOption> options =
        new ArrayList<>(
            List.of(
                CliOption.REPO_PRIORITY,
                CliOption.REPO_COST,
                CliOption.ENABLEREPO,
                CliOption.DISABLEREPO));
    options.addAll(TopicArguments.OPTIONS);
    options.addAll(ConfigArguments.OPTIONS);
    options.addAll(
        List.of(
            CliOption.ARCH,
            CliOption.NO_WEAK_DEPS,
            CliOption.ALLOWERASING,
            CliOption.ALLOW_ERASING,
            CliOption.EXCLUDE,
            CliOption.DNF,
            CliOption.ZYPP));
    options.addAll(ManagerOptions.OF_DNF);
    options.addAll(ModuleArguments.OPTIONS);
    options.addAll(
        List.of(
            CliOption.CRITERIA,
            CliOption.PROVE,
            CliOption.CERTIFICATE,
            CliOption.RUNNER_UP,
            CliOption.EXPORT,
            CliOption.IMPORT_MODEL,
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
    List<CliOption> options = new ArrayList<>();
    for (CliOption option : first) {
      options.add(option);
      if (option == CliOption.INSTALLED) {
        options.addAll(List.of(CliOption.INSTALLROOT, CliOption.RPMDB));
      }
    }
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

  /** Asks for what the operands say of groups, after all others; modules are not among these. */
  void ask(List<String> named, Arguments arguments, GroupGoals goals) {}

  /** Says whether operands may be {@code .rpm} files. */
  boolean takesFiles() {
    return false;
  }

  /** Says how new packages are to become for advisories, if the command is about these. */
  Optional<AdvisoryUpgrade.Extent> advisoryExtent(Arguments arguments) {
    return Optional.empty();
  }

  /** Says whether the command does not look at what repositories offer. */
  boolean ignoresRepositories(Arguments arguments) {
    return false;
  }

  /** Says what operands make of the modules of the system; a command may pass over them. */
  void changeModules(Arguments arguments, ModuleChanges changes) {}

  /** Says whether operands that begin with {@code @} may name modules or groups. */
  boolean takesSets() {
    return false;
  }

  /** Says whether the command is about modules, whether there are any or not. */
  boolean needsModules() {
    return false;
  }

  /** Says whether the command only lists something. */
  boolean isListing(Arguments arguments) {
    return false;
  }

  /** Lists modules. */
  int list(Arguments arguments, ModularSystem modules, CommandIo io) throws IOException {
    throw new IllegalStateException(name() + " lists nothing");
  }

  @Override
  public final int run(Arguments arguments, CommandIo io) throws IOException, InterruptedException {
    check(arguments);
    ManagerOptions.parse(this, arguments, List.of());
    CriteriaArgument criteria = CriteriaArgument.of(this, arguments, io);
    Budget budget = BudgetArgument.of(arguments);
    OutputFormat format = OutputFormat.of(arguments);
    ArchPolicy arch = MachineArch.of(arguments);
    InstalledArgument installed = InstalledArgument.of(this, arguments);
    TopicArguments topics = TopicArguments.of(this, arguments);
    GivenRepositories given = RepositoryArguments.parse(arguments, io);
    topics.warn(given, io);
    requireOptional(arguments, given);
    List<RepositoryArguments.Folder> folders = folders(arguments, given, installed);
    checkReasons(arguments, installed);
    LocalPackages local = LocalPackages.of(arguments);
    local.require(given.files());
    Optional<RecordFolder> record = RecordFolder.of(arguments);
    UniverseLoader.Loaded loaded =
        new UniverseLoader(arguments, io)
            .load(folders, sources(local, installed), arch, arguments.operands());
    InstalledSet.Snapshot system = InstalledSet.find(installed, loaded.universe(), io);
    if (ignoresRepositories(arguments)) {
      system = system.alone();
    }
    CommandModules offered = CommandModules.read(this, arguments, given, moduleUse(arguments), io);
    Optional<ModularSystem> modules = offered.in(system);
    if (isListing(arguments)) {
      warn(modules, installed, io);
      return list(arguments, modules.orElseThrow(), io);
    }
    Optional<OfferedAdvisories> advisories = advisories(arguments, given, io);
    boolean isChosen = !given.optionalIds().isEmpty() && !ignoresRepositories(arguments);
    Prepared prepared =
        new Prepared(
            system,
            given.optionalIds(),
            installed.reasons(),
            local.packages(system.universe()),
            groups(arguments, given, installed, modules, io),
            given,
            budget,
            offered,
            modules,
            loaded.nanos());
    Optional<EnablementOutcome> enablement = Optional.empty();
    if (isChosen) {
      EnablementRun run = new EnablementRun(topics, prepared, new ProgressLine(io));
      CommandPlanner.Work work = SolveAnswer.work(this, arguments, run.with(List.of()), advisories);
      enablement = Optional.of(run.choose(run.task(work)));
      prepared = run.with(run.shown(enablement.get()));
      system = prepared.system();
      modules = prepared.modules();
    }
    warn(modules, installed, io);
    SolveAnswer answer = SolveAnswer.of(this, arguments, prepared, advisories);
    warnIfLenient(isChosen && answer.isLenient(), io);
    ProgressLine progress = new ProgressLine(io);
    SolveReport report = report(answer, enablement, criteria.optimization(progress));
    progress.clear();
    if (report.plan().errors().isEmpty()) {
      criteria.writeRequest(system.universe(), report.plan().request());
    }
    boolean isSettled =
        report.answer().isEmpty() || criteria.settle(report.answer().get().result(), io);
    print(report, answer, format, arguments, io);
    if (modules.isPresent() && arguments.has(CliOption.STATE_OUT)) {
      StateFolder.write(arguments, modules.get(), report);
    }
    if (record.isPresent()) {
      record.get().write(system.universe(), report.answer(), budget, io);
    }
    return switch (report.outcome()) {
      case SOLVED -> isSettled ? ExitCode.SOLVED : ExitCode.BUDGET;
      case UNSOLVABLE, REFUSED -> ExitCode.UNSOLVABLE;
      case BUDGET_EXHAUSTED -> ExitCode.BUDGET;
    };
  }

  private static void warnIfLenient(boolean isLenient, CommandIo io) {
    if (isLenient) {
      io.warn(
          "what would take an optional repository is left out, and none is enabled for it: so say"
              + " --skip-broken, --skip-unavailable or files; without that they are chosen");
    }
  }

  private CommandModules.Use moduleUse(Arguments arguments) {
    return new CommandModules.Use(
        needsModules(),
        changes -> {
          if (!isListing(arguments)) {
            changeModules(arguments, changes);
          }
        });
  }

  private static void warn(
      Optional<ModularSystem> modules, InstalledArgument installed, CommandIo io)
      throws IOException {
    if (modules.isPresent()) {
      modules.get().warn(io);
      InstalledLabels.warnings(installed, modules.get().catalog()).forEach(io::warn);
    }
  }

  /** Without a choice of repositories there is nothing to solve. */
  private static SolveReport report(
      SolveAnswer answer,
      Optional<EnablementOutcome> enablement,
      Optional<Optimization> optimization)
      throws IOException {
    if (enablement.isEmpty()) {
      return answer.report(optimization);
    }
    boolean isEnded = enablement.get().result() instanceof EnablementResult.Ended;
    SolveReport report = isEnded ? answer.unsolved() : answer.report(optimization);
    return report.withEnablement(enablement.get());
  }

  private void requireOptional(Arguments arguments, GivenRepositories given) {
    if (!given.optionalIds().isEmpty() && arguments.has(CliOption.LOCKED)) {
      throw Arguments.usage(
          this,
          "a lock file says which repositories it takes; give them with --repo or --enablerepo");
    }
  }

  /**
   * Reads groups if an operand may name one: what begins with @ and names no module. With optional
   * repositories, that depends on which are enabled.
   */
  private KnownGroups groups(
      Arguments arguments,
      GivenRepositories given,
      InstalledArgument installed,
      Optional<ModularSystem> modules,
      CommandIo io)
      throws IOException, InterruptedException {
    List<String> all = arguments.operands().stream().filter(AtOperands::isOne).toList();
    List<String> others =
        all.stream().filter(spec -> modules.filter(m -> m.isNamedBy(spec)).isEmpty()).toList();
    for (String spec : others) {
      if (!AtOperands.isStreamOnly(spec)) {
        AtOperands.group(spec);
      } else if (modules.isEmpty()) {
        throw new UsageException(spec + ": the repositories have no modules");
      }
    }
    List<String> operands = given.optionalIds().isEmpty() ? others : all;
    if (operands.isEmpty() && !arguments.has(CliOption.GROUP_STATE)) {
      return KnownGroups.none();
    }
    List<RepositoryArguments.Folder> folders =
        ignoresRepositories(arguments) ? List.of() : given.joint();
    return KnownGroups.read(arguments.withOperands(operands), folders, installed, io);
  }

  /** Refuses what is not known of the installed packages, if the command cannot do without. */
  void checkReasons(Arguments arguments, InstalledArgument installed) {}

  private static Map<Repository, PackageSource> sources(
      LocalPackages local, InstalledArgument installed) {
    Map<Repository, PackageSource> sources = new LinkedHashMap<>();
    if (!local.isEmpty()) {
      sources.put(Repository.of(LocalPackages.REPOSITORY_ID), local.source());
    }
    sources.putAll(installed.sources());
    return sources;
  }

  private Optional<OfferedAdvisories> advisories(
      Arguments arguments, GivenRepositories given, CommandIo io)
      throws IOException, InterruptedException {
    if (advisoryExtent(arguments).isEmpty()) {
      return Optional.empty();
    }
    if (arguments.has(CliOption.ZYPP)) {
      throw Arguments.usage(this, "advisories are chosen as dnf does, not for --zypp");
    }
    return Optional.of(new AdvisorySources(arguments, io).offered(given, AdvisoryDetail.BRIEF));
  }

  private static void print(
      SolveReport report,
      SolveAnswer answer,
      OutputFormat format,
      Arguments arguments,
      CommandIo io)
      throws IOException {
    Optional<AdvisedOutcome> advised = answer.advised(report);
    Optional<ModuleOutcome> modules = answer.modules(report);
    if (format == OutputFormat.JSON) {
      JsonReports.write(report, advised, modules, io.out());
    } else {
      List<Detail> details = new ArrayList<>();
      if (arguments.has(CliOption.ORDERED)) {
        details.add(Detail.ORDER);
      }
      if (arguments.has(CliOption.VERBOSE)) {
        details.add(Detail.REASONS);
        details.add(Detail.CHOICES);
      }
      Detail[] wanted = details.toArray(Detail[]::new);
      if (modules.isPresent()) {
        TextReports.writeNotices(modules.get(), io.out());
      }
      TextReports.write(report, io.out(), wanted);
      if (modules.isPresent()) {
        TextReports.writeChanges(modules.get(), io.out());
      }
      if (advised.isPresent()) {
        TextReports.write(advised.get(), report.universe(), io.out(), wanted);
      }
    }
  }

  private List<RepositoryArguments.Folder> folders(
      Arguments arguments, GivenRepositories given, InstalledArgument installed) {
    if (!installed.isGiven() && needsInstalled()) {
      throw Arguments.usage(
          this, "nothing is installed: --installed, --installroot or --rpmdb is missing");
    }
    List<RepositoryArguments.Folder> folders = new ArrayList<>(given.joint());
    for (String id : RESERVED_IDS) {
      if (folders.stream().anyMatch(folder -> folder.repository().id().equals(id))) {
        throw Arguments.usage(this, id + " cannot be the id of a --repo");
      }
    }
    if (installed.isComplete() && ignoresRepositories(arguments)) {
      folders.clear();
    }
    installed.folder().ifPresent(folders::add);
    boolean hasPackages =
        !folders.isEmpty()
            || installed.isComplete()
            || arguments.operands().stream().anyMatch(LocalPackages::isFile);
    if (!hasPackages) {
      RepositoryArguments.requireSome(this, given);
    }
    return folders;
  }

  /** Refuses operands that are blank, or that dnf would look for elsewhere. */
  List<String> specs(Arguments arguments) {
    for (String spec : arguments.operands()) {
      if (spec.isBlank()) {
        throw Arguments.usage(this, "an empty SPEC names nothing");
      } else if (AtOperands.isOne(spec)) {
        checkGroup(spec, arguments);
      } else if (LocalPackages.isFile(spec) && !takesFiles()) {
        throw new UsageException(
            name()
                + " "
                + spec
                + ": only 'rpmsolve install' takes files; name the package, and its folder with"
                + " --repo");
      }
    }
    return arguments.operands();
  }

  private void checkGroup(String spec, Arguments arguments) {
    String problem = "";
    if (!takesSets()) {
      problem =
          "only 'install', 'upgrade', 'upgrade-minimal', 'remove' and 'swap' take groups and modules;"
              + " name packages";
    } else if (arguments.has(CliOption.ZYPP)) {
      problem = "zypper knows patterns instead of groups; name the package patterns-...";
    } else if (arguments.has(CliOption.SMALLEST)) {
      problem = "--smallest changes single packages, not groups; leave one of them away";
    }
    if (!problem.isEmpty()) {
      throw new UsageException(name() + " " + spec + ": " + problem);
    }
  }

  /** Returns the operands that name packages. */
  static List<String> packageSpecs(Arguments arguments) {
    return arguments.operands().stream().filter(spec -> !AtOperands.isOne(spec)).toList();
  }

  /** Refuses a command without operands. */
  List<String> requiredSpecs(Arguments arguments) {
    if (arguments.operands().isEmpty()) {
      throw Arguments.usage(this, "say what: a SPEC is missing");
    }
    return specs(arguments);
  }
}
