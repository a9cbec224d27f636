package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.advisory.AdvisoryFilter;
import dev.rpmsolve.core.advisory.AdvisoryFilter.Combination;
import dev.rpmsolve.core.advisory.AdvisoryMatch;
import dev.rpmsolve.core.advisory.AdvisorySet;
import dev.rpmsolve.rpm.metadata.AdvisoryDetail;
import dev.rpmsolve.rpm.report.AdvisoryList;
import dev.rpmsolve.rpm.report.AffectedSystem;
import dev.rpmsolve.rpm.report.Detail;
import dev.rpmsolve.rpm.report.JsonReports;
import dev.rpmsolve.rpm.report.PlainText;
import dev.rpmsolve.rpm.report.TextReports;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** {@code rpmsolve advisories}. */
final class AdvisoriesCommand implements Command {
  private static final String LIST = "list";
  private static final String INFO = "info";
  private static final String AFFECTED = "affected";
  private static final List<String> ACTIONS = List.of(LIST, INFO, AFFECTED);

  @Override
  public String name() {
    return "advisories";
  }

  @Override
  public CommandHelp help() {
    return new CommandHelp(
        "list advisories, and tell which fixes a system lacks and whether it can get them",
        "list|info|affected [ID...] --repo [ID=]DIR... [OPTION...]",
        """
        Advisories are those of the repositories (updateinfo.xml) and of --updateinfo. An ID is
        that of an advisory or CVE, the same as --advisory or --cve. Options of different kinds
        all have to hold, of several of one kind one has to: --security --severity critical,low.

        list      one line for each
        info      everything about each
        affected  those about packages of --installed that lack the fix; for each whether it
                  can be had, and if not, why: no repository has it, it is excluded or locked,
                  or what else is in the way. Without --repo only names and versions are compared.
        """,
        List.of(
            "rpmsolve advisories list --security --since 2024-01-01 --repo repos/os",
            "rpmsolve advisories info CVE-2024-0001 --updateinfo alas/",
            "rpmsolve advisories affected --installed list.txt --repo repos/os --repo repos/updates"),
        List.of(
            "0  there are such advisories; affected: all fixes are there",
            "1  there are none; affected: some fix is missing",
            "2  wrong usage",
            "3  a file cannot be read, or is damaged"));
  }

  @Override
  public List<CliOption> options() {
    List<CliOption> options = new ArrayList<>(List.of(CliOption.REPO));
    options.addAll(AdvisoryArguments.SOURCES);
    options.addAll(AdvisoryArguments.SELECTING);
    options.addAll(
        List.of(
            CliOption.INSTALLED,
            CliOption.INSTALLROOT,
            CliOption.RPMDB,
            CliOption.REPO_PRIORITY,
            CliOption.REPO_COST,
            CliOption.ENABLEREPO,
            CliOption.DISABLEREPO));
    options.addAll(ConfigArguments.OPTIONS);
    options.addAll(
        List.of(
            CliOption.ARCH,
            CliOption.ALLOWERASING,
            CliOption.EXCLUDE,
            CliOption.INCLUDEPKGS,
            CliOption.DISABLEEXCLUDES,
            CliOption.SETOPT,
            CliOption.VERSIONLOCK,
            CliOption.MODULE_PLATFORM,
            CliOption.MODULE_STATE,
            CliOption.PROTECTED,
            CliOption.RUNNING_KERNEL,
            CliOption.BUDGET,
            CliOption.VERBOSE,
            CliOption.FORMAT,
            CliOption.JSON,
            CliOption.CACHE_DIR,
            CliOption.NO_CACHE,
            CliOption.HELP));
    return List.copyOf(options);
  }

  @Override
  public int run(Arguments arguments, CommandIo io) throws IOException, InterruptedException {
    List<String> operands = arguments.operands();
    if (operands.isEmpty() || !ACTIONS.contains(operands.get(0))) {
      throw Arguments.usage(
          this,
          "expected "
              + String.join(", ", ACTIONS)
              + (operands.isEmpty() ? "" : "; found '" + operands.get(0) + "'"));
    }
    boolean isAnyNamed =
        arguments.has(CliOption.REPO)
            || arguments.has(CliOption.UPDATEINFO)
            || ConfigArguments.OPTIONS.stream().anyMatch(arguments::has);
    if (!isAnyNamed) {
      throw Arguments.usage(this, "there are no advisories: --repo or --updateinfo is missing");
    }
    AdvisoryArguments.check(arguments);
    String action = operands.get(0);
    OutputFormat format = OutputFormat.of(arguments);
    AdvisoryFilter filter =
        AdvisoryArguments.filter(arguments, Combination.ALL, operands.subList(1, operands.size()));
    AdvisoryDetail detail = action.equals(INFO) ? AdvisoryDetail.FULL : AdvisoryDetail.BRIEF;
    GivenRepositories given = RepositoryArguments.parse(arguments, io);
    AdvisorySet advisories = new AdvisorySources(arguments, io).load(given, detail);
    for (AdvisoryFilter.Criterion unmatched : filter.unmatched(advisories)) {
      io.err().println("rpmsolve: no advisory matches " + PlainText.escape(unmatched.toString()));
    }
    if (action.equals(AFFECTED)) {
      return affected(
          new AffectedRun(this, arguments, io).run(given, advisories, filter),
          arguments,
          format,
          io);
    }
    AdvisoryList list =
        new AdvisoryList(
            advisories.select(filter),
            advisories.size(),
            action.equals(INFO) ? AdvisoryList.Depth.FULL : AdvisoryList.Depth.LINE);
    if (format == OutputFormat.JSON) {
      JsonReports.write(list, io.out());
    } else {
      TextReports.write(list, io.out());
    }
    return list.advisories().isEmpty() ? ExitCode.UNSOLVABLE : ExitCode.SOLVED;
  }

  private static int affected(
      AffectedSystem affected, Arguments arguments, OutputFormat format, CommandIo io)
      throws IOException {
    if (format == OutputFormat.JSON) {
      JsonReports.write(affected, io.out());
    } else {
      Detail[] details =
          arguments.has(CliOption.VERBOSE) ? new Detail[] {Detail.REASONS} : new Detail[0];
      TextReports.write(affected, io.out(), details);
    }
    return affected.in(AdvisoryMatch.State.OPEN).isEmpty() ? ExitCode.SOLVED : ExitCode.UNSOLVABLE;
  }
}
