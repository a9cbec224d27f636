package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.closure.BuildCheck;
import dev.rpmsolve.core.closure.ClosureCheck;
import dev.rpmsolve.core.closure.ClosureOptions;
import dev.rpmsolve.core.closure.ClosureOptions.Versions;
import dev.rpmsolve.core.closure.ClosureReport;
import dev.rpmsolve.core.closure.ProvidesCheck;
import dev.rpmsolve.core.closure.ProvidesReport;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.rpm.report.CheckLevel;
import dev.rpmsolve.rpm.report.CheckedClosure;
import dev.rpmsolve.rpm.report.CheckedProvides;
import dev.rpmsolve.rpm.report.JsonReports;
import dev.rpmsolve.rpm.report.TextReports;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code rpmsolve closure}. */
final class ClosureCommand implements Command {
  @Override
  public String name() {
    return "closure";
  }

  @Override
  public CommandHelp help() {
    return new CommandHelp(
        "check that every package of a repository can be installed",
        "--repo [ID=]DIR... [--check ID...] [OPTION...]",
        """
        Each package that the machine can run must be installable, on an empty system, together
        with what it needs from all given repositories. For each that is not, the facts that
        rule it out are printed; leave any of them away and the rest could be satisfied.

        Packages are checked one by one: two that cannot be installed side by side are no
        finding.

        --level provides only looks whether each requirement has some provider, as dnf's
        repoclosure does: fast, but requirements whose providers exclude each other pass.
        --level buildable checks source packages (architecture src): whether what they need
        for building can be installed from the given repositories.
        """,
        List.of(
            "rpmsolve closure --repo repos/os",
            "rpmsolve closure --repo os=repos/os --repo new=build/repo --check new",
            "rpmsolve closure --repo repos/os --repo repos/updates --newest",
            "rpmsolve closure --repo os=repos/os --repo src=repos/source --check src"
                + " --level buildable",
            "rpmsolve closure --repo repos/os --arch aarch64 --format json > findings.json"),
        List.of(
            "0  closed: every package can be installed",
            "1  not closed; the packages and reasons are printed",
            "2  wrong usage",
            "3  a file cannot be read, or is damaged",
            "4  a limit ended the check; what was found until then is printed"));
  }

  @Override
  public List<CliOption> options() {
    return List.of(
        CliOption.REPO,
        CliOption.CHECK,
        CliOption.LEVEL,
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
    if (!arguments.operands().isEmpty()) {
      throw Arguments.usage(this, "unexpected argument '" + arguments.operands().get(0) + "'");
    }
    List<RepositoryArguments.Folder> folders = RepositoryArguments.parse(arguments);
    if (folders.isEmpty()) {
      throw Arguments.usage(this, "--repo is missing");
    }
    List<Integer> checked = checked(arguments.values(CliOption.CHECK), folders);
    Budget budget = BudgetArgument.of(arguments);
    OutputFormat format = OutputFormat.of(arguments);
    CheckLevel level = level(arguments);
    ArchPolicy arch = MachineArch.of(arguments);
    UniverseLoader.Loaded loaded = new UniverseLoader(io).load(folders, arch, List.of());
    ProgressLine progress = new ProgressLine(io);
    ClosureOptions options =
        new ClosureOptions(
            checked,
            arguments.values(CliOption.EXCLUDE),
            arguments.has(CliOption.NEWEST) ? Versions.NEWEST : Versions.ALL,
            (done, total) ->
                progress.show(
                    String.format(Locale.ROOT, "Checked %,d of %,d packages", done, total)));
    List<String> ids = checked.stream().map(i -> folders.get(i).repository().id()).toList();
    Subject subject = new Subject(loaded, ids, options, budget);
    if (level == CheckLevel.PROVIDES) {
      return checkProvides(subject, progress, format, io);
    }
    ClosureReport report =
        level == CheckLevel.BUILDABLE
            ? BuildCheck.of(loaded.universe()).check(options, budget)
            : ClosureCheck.of(loaded.universe()).check(options, budget);
    progress.clear();
    CheckedClosure closure =
        new CheckedClosure(loaded.universe(), ids, level, report, loaded.nanos());
    if (format == OutputFormat.JSON) {
      JsonReports.write(closure, io.out());
    } else {
      TextReports.write(closure, io.out());
    }
    return exitCode(report.stop(), report.isClosed());
  }

  /** What to check, and how. */
  private record Subject(
      UniverseLoader.Loaded loaded, List<String> ids, ClosureOptions options, Budget budget) {}

  private static int checkProvides(
      Subject subject, ProgressLine progress, OutputFormat format, CommandIo io)
      throws IOException {
    Universe universe = subject.loaded().universe();
    ProvidesReport report = ProvidesCheck.of(universe).check(subject.options(), subject.budget());
    progress.clear();
    CheckedProvides checked =
        new CheckedProvides(universe, subject.ids(), report, subject.loaded().nanos());
    if (format == OutputFormat.JSON) {
      JsonReports.write(checked, io.out());
    } else {
      TextReports.write(checked, io.out());
    }
    return exitCode(report.stop(), report.isClosed());
  }

  private static CheckLevel level(Arguments arguments) {
    String value = arguments.value(CliOption.LEVEL).orElse(CheckLevel.INSTALLABLE.toString());
    for (CheckLevel level : CheckLevel.values()) {
      if (level.toString().equals(value)) {
        return level;
      }
    }
    throw new UsageException(
        "--level " + value + ": expected 'provides', 'installable' or 'buildable'");
  }

  private static List<Integer> checked(
      List<String> wanted, List<RepositoryArguments.Folder> folders) {
    List<String> ids = folders.stream().map(folder -> folder.repository().id()).toList();
    for (String id : wanted) {
      if (!ids.contains(id)) {
        throw RepositoryArguments.unknown(CliOption.CHECK, id, ids);
      }
    }
    List<Integer> indexes = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      if (wanted.isEmpty() || wanted.contains(ids.get(i))) {
        indexes.add(i);
      }
    }
    return indexes;
  }

  private static int exitCode(Optional<Budget.Stop> stop, boolean isClosed) {
    if (stop.isPresent()) {
      return ExitCode.BUDGET;
    }
    return isClosed ? ExitCode.SOLVED : ExitCode.UNSOLVABLE;
  }
}
