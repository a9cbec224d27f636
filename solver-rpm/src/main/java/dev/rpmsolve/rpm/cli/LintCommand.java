package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.closure.LintMetadata;
import dev.rpmsolve.core.closure.LintOptions;
import dev.rpmsolve.core.closure.LintReport;
import dev.rpmsolve.core.closure.LintRule;
import dev.rpmsolve.core.closure.RepositoryLints;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.version.Evr;
import dev.rpmsolve.rpm.RepositorySurvey;
import dev.rpmsolve.rpm.report.JsonReports;
import dev.rpmsolve.rpm.report.LintAnswer;
import dev.rpmsolve.rpm.report.TextReports;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code rpmsolve lint}. */
final class LintCommand implements Command {
  private static final Pattern VERSION = Pattern.compile("[0-9][0-9A-Za-z.~^]{0,31}");

  @Override
  public String name() {
    return "lint";
  }

  @Override
  public CommandHelp help() {
    return new CommandHelp(
        "look for what gives trouble though it can be installed",
        "--repo [ID=]DIR... [--rule ID...] [OPTION...]",
        """
        Rules:
          rpmlib-feature             a package needs a feature that --rpm-version lacks
          rich-dependency            a rich dependency, and --rpm-version is older than 4.13
          filelists-only-path        a required path is in file lists only; dnf 5 and other
                                     clients do not read these by default
          same-nevra-other-checksum  the same name, version and architecture, another file
          self-obsoletes             a package obsoletes itself
          file-conflict              packages of different names that can be installed together
                                     have a file of the same path; whether it is the same file,
                                     which rpm allows, the metadata does not tell
        """,
        List.of(
            "rpmsolve lint --repo repos/os --rpm-version 4.11.3",
            "rpmsolve lint --repo os=repos/os --repo new=build/repo --check new --newest"
                + " --rule file-conflict"),
        List.of(
            "0  nothing was found",
            "1  there are findings",
            "2  wrong usage",
            "3  a file cannot be read, or is damaged",
            "4  a limit ended the work; what was found until then is printed"));
  }

  @Override
  public List<CliOption> options() {
    return List.of(
        CliOption.REPO,
        CliOption.CHECK,
        CliOption.RULE,
        CliOption.RPM_VERSION,
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
    arguments.requireNoOperands(this);
    List<RepositoryArguments.Folder> folders = RepositoryArguments.some(this, arguments);
    List<String> ids = folders.stream().map(folder -> folder.repository().id()).toList();
    LintOptions options = options(arguments, folders);
    Budget budget = BudgetArgument.of(arguments);
    OutputFormat format = OutputFormat.of(arguments);
    ArchPolicy arch = MachineArch.of(arguments);
    long start = System.nanoTime();
    UniverseLoader loader = new UniverseLoader(io);
    RepositorySurvey survey = loader.survey(folders, arch);
    LintMetadata metadata =
        loader.metadata(
            survey,
            options.rules().contains(LintRule.FILE_CONFLICT)
                ? RepositorySurvey.Depth.SHARED_FILES
                : RepositorySurvey.Depth.PRIMARY);
    long loadNanos = System.nanoTime() - start;
    LintReport report = RepositoryLints.of(survey.universe()).check(options, metadata, budget);
    List<String> checkedIds = options.scope().checkedRepositories().stream().map(ids::get).toList();
    LintAnswer answer = new LintAnswer(survey.universe(), checkedIds, report, loadNanos);
    if (format == OutputFormat.JSON) {
      JsonReports.write(answer, io.out());
    } else {
      TextReports.write(answer, io.out());
    }
    if (report.stop().isPresent()) {
      return ExitCode.BUDGET;
    }
    return report.findings().isEmpty() ? ExitCode.SOLVED : ExitCode.UNSOLVABLE;
  }

  private static LintOptions options(
      Arguments arguments, List<RepositoryArguments.Folder> folders) {
    return new LintOptions(
        rules(arguments.values(CliOption.RULE)),
        ScopeArguments.of(arguments, folders),
        arguments.value(CliOption.RPM_VERSION).map(LintCommand::version));
  }

  private static Set<LintRule> rules(List<String> ids) {
    EnumSet<LintRule> rules = EnumSet.noneOf(LintRule.class);
    for (String id : ids) {
      Optional<LintRule> rule =
          Arrays.stream(LintRule.values()).filter(r -> r.id().equals(id)).findFirst();
      rules.add(
          rule.orElseThrow(
              () ->
                  new UsageException(
                      "--rule "
                          + id
                          + ": no such rule; there are "
                          + Arrays.stream(LintRule.values())
                              .map(LintRule::id)
                              .collect(Collectors.joining(", ")))));
    }
    return ids.isEmpty() ? EnumSet.allOf(LintRule.class) : rules;
  }

  private static Evr version(String text) {
    if (!VERSION.matcher(text).matches()) {
      throw new UsageException("--rpm-version " + text + ": expected a version such as 4.14");
    }
    return Evr.parse(text);
  }
}
