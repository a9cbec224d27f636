package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.closure.ClosureOptions;
import dev.rpmsolve.core.closure.CoinstallReport;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.rpm.findings.Judgement;
import dev.rpmsolve.rpm.report.CheckEffort;
import dev.rpmsolve.rpm.report.CheckReport;
import dev.rpmsolve.rpm.report.CheckedSet;
import dev.rpmsolve.rpm.report.CheckedTarget;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code rpmsolve coinstallable}. */
final class CoinstallCommand implements Command {
  // What baselines and reports call the SPECs of a run.
  private static final String LIST = "list";

  @Override
  public String name() {
    return "coinstallable";
  }

  @Override
  public CommandHelp help() {
    return new CommandHelp(
        "check that packages can be installed side by side",
        "SPEC... --repo [ID=]DIR... [OPTION...]",
        """
        Of each SPEC (a name, a NEVRA form, a capability or a path) one package must be installed,
        all on one empty system. If that cannot be, the SPECs that conflict are printed with the
        facts behind it, leaving any one of them out resolves that conflict; and the largest
        number of SPECs that go together. Where several choices are equally large, earlier SPECs
        are kept before later ones.

        Only RPM's own rules count: neither weak dependencies nor better architectures do.
        """,
        List.of(
            "rpmsolve coinstallable curl libcurl-minimal --repo repos/os",
            "rpmsolve coinstallable --file image-packages.txt --repo repos/os --newest"),
        List.of(
            "0  all SPECs can be installed together, or the baseline knows why not",
            "1  they cannot; conflicts and the largest set are printed",
            "2  wrong usage",
            "3  a file cannot be read or written, or is damaged",
            "4  a limit ended the check; what was found until then is printed"));
  }

  @Override
  public List<CliOption> options() {
    return ScopeModules.withOptions(
        CliOption.NEWEST,
        CliOption.REPO,
        CliOption.STRICT_PRIORITY,
        CliOption.FILE,
        CliOption.NEWEST,
        CliOption.ARCH,
        CliOption.EXCLUDE,
        CliOption.BASELINE,
        CliOption.UPDATE_BASELINE,
        CliOption.FAIL_ON,
        CliOption.OMIT_KNOWN,
        CliOption.OUTPUT,
        CliOption.FINDINGS_FORMAT,
        CliOption.JSON,
        CliOption.BUDGET,
        CliOption.CACHE_DIR,
        CliOption.NO_CACHE,
        CliOption.HELP);
  }

  @Override
  public int run(Arguments arguments, CommandIo io) throws IOException, InterruptedException {
    Budget budget = BudgetArgument.of(arguments);
    FailOn failOn = FailOn.of(arguments);
    FindingsOutputs outputs = FindingsOutputs.of(arguments);
    BaselineFile baseline = BaselineFile.of(arguments);
    ScopeModules modules = ScopeModules.of(this, arguments, io);
    GivenRepositories given = RepositoryArguments.some(this, arguments, io);
    ArchPolicy arch = MachineArch.of(arguments);
    List<String> specs = specs(arguments);
    UniverseLoader.Loaded loaded =
        new UniverseLoader(arguments, io).load(given.folders(), arch, specs);
    ClosureOptions options =
        modules.narrow(ScopeArguments.of(arguments, given), given, loaded.universe());
    CheckRun run = new CheckRun(loaded.universe(), options, budget);
    CoinstallReport report = run.checkTogether(LIST, specs);
    CheckEffort effort = run.effort(loaded.nanos());
    Judgement judgement = baseline.judge(run.findings(), effort, io);
    List<String> ids = given.folders().stream().map(folder -> folder.repository().id()).toList();
    CheckedTarget target =
        new CheckedTarget("", loaded.universe(), ids, run.levels(), effort, judgement);
    outputs.write(
        new CheckReport(CheckReport.Kind.COINSTALLABLE, List.of(target)),
        new CheckedSet(loaded.universe(), report, loaded.nanos()),
        io);
    return baseline.exitCode(target, failOn);
  }

  private List<String> specs(Arguments arguments) throws IOException {
    List<String> specs = new ArrayList<>(arguments.operands());
    if (specs.stream().anyMatch(String::isBlank)) {
      throw Arguments.usage(this, "an empty SPEC names nothing");
    }
    Optional<String> group = specs.stream().filter(AtOperands::isOne).findFirst();
    if (group.isPresent()) {
      throw new UsageException(
          name()
              + " "
              + group.get()
              + ": groups are checked by 'rpmsolve group check'; of modules name the packages");
    }
    if (arguments.value(CliOption.FILE).isPresent()) {
      String file = arguments.value(CliOption.FILE).get();
      LineFile.read(RepositoryArguments.path(file, "--file " + file), CliOption.FILE)
          .lines()
          .forEach(line -> specs.add(line.text()));
    } else if (specs.isEmpty()) {
      throw Arguments.usage(this, "say what: a SPEC is missing");
    }
    return specs;
  }
}
