package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.closure.ClosureOptions;
import dev.rpmsolve.core.closure.CoinstallCheck;
import dev.rpmsolve.core.closure.CoinstallReport;
import dev.rpmsolve.core.request.Selection;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.rpm.report.CheckedSet;
import dev.rpmsolve.rpm.report.JsonReports;
import dev.rpmsolve.rpm.report.TextReports;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** {@code rpmsolve coinstallable}. */
final class CoinstallCommand implements Command {
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
            "0  all SPECs can be installed together",
            "1  they cannot; conflicts and the largest set are printed",
            "2  wrong usage",
            "3  a file cannot be read, or is damaged",
            "4  a limit ended the check; what was found until then is printed"));
  }

  @Override
  public List<CliOption> options() {
    return List.of(
        CliOption.REPO,
        CliOption.FILE,
        CliOption.NEWEST,
        CliOption.ARCH,
        CliOption.EXCLUDE,
        CliOption.BUDGET,
        CliOption.FORMAT,
        CliOption.JSON,
        CliOption.HELP);
  }

  @Override
  public int run(Arguments arguments, CommandIo io) throws IOException, InterruptedException {
    Budget budget = BudgetArgument.of(arguments);
    OutputFormat format = OutputFormat.of(arguments);
    List<RepositoryArguments.Folder> folders = RepositoryArguments.some(this, arguments);
    ArchPolicy arch = MachineArch.of(arguments);
    List<String> specs = specs(arguments);
    UniverseLoader.Loaded loaded = new UniverseLoader(io).load(folders, arch, specs);
    ClosureOptions options = ScopeArguments.of(arguments, folders);
    List<Selection> wanted = new ArrayList<>();
    specs.forEach(spec -> wanted.add(new Selection.Spec(spec)));
    CoinstallReport report = CoinstallCheck.of(loaded.universe()).check(wanted, options, budget);
    CheckedSet checked = new CheckedSet(loaded.universe(), report, loaded.nanos());
    if (format == OutputFormat.JSON) {
      JsonReports.write(checked, io.out());
    } else {
      TextReports.write(checked, io.out());
    }
    if (report.stop().isPresent()) {
      return ExitCode.BUDGET;
    }
    return report.isCoinstallable() ? ExitCode.SOLVED : ExitCode.UNSOLVABLE;
  }

  private List<String> specs(Arguments arguments) throws IOException {
    List<String> specs = new ArrayList<>(arguments.operands());
    if (specs.stream().anyMatch(String::isBlank)) {
      throw Arguments.usage(this, "an empty SPEC names nothing");
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
