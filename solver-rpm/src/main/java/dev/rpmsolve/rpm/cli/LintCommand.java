package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.closure.LintMetadata;
import dev.rpmsolve.core.closure.LintOptions;
import dev.rpmsolve.core.closure.LintRule;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.version.Evr;
import dev.rpmsolve.rpm.RepositorySurvey;
import dev.rpmsolve.rpm.findings.Judgement;
import dev.rpmsolve.rpm.findings.Rule;
import dev.rpmsolve.rpm.report.CheckEffort;
import dev.rpmsolve.rpm.report.CheckReport;
import dev.rpmsolve.rpm.report.CheckedTarget;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code rpmsolve lint}. */
final class LintCommand implements Command {
  private static final int RULE_WIDTH = 27;
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
        rules()
            + """

            Findings are grouped by root cause. In a pipeline, let a baseline hold what is known, as
            for 'closure'; its keys have no releases, so that a rebuild makes nothing new.
            """,
        List.of(
            "rpmsolve lint --repo repos/os --rpm-version 4.11.3",
            "rpmsolve lint --repo os=repos/os --repo new=build/repo --check new --newest"
                + " --rule file-conflict",
            "rpmsolve lint --repo repos/os --baseline known.yaml --output junit=junit.xml"),
        List.of(
            "0  nothing was found, or nothing beyond the baseline, or as --fail-on says",
            "1  there are findings",
            "2  wrong usage",
            "3  a file cannot be read or written, or is damaged",
            "4  a limit ended the work; what was found until then is printed"));
  }

  private static String rules() {
    StringBuilder text = new StringBuilder("Rules:\n");
    for (LintRule lint : LintRule.values()) {
      Rule rule = Rule.of(lint);
      text.append("  ").append(rule.id()).append(" ".repeat(RULE_WIDTH - rule.id().length()));
      text.append(rule.title().toLowerCase(Locale.ROOT)).append('\n');
    }
    return text.toString();
  }

  @Override
  public List<CliOption> options() {
    return ScopeModules.withOptions(
        CliOption.NEWEST,
        CliOption.REPO,
        CliOption.STRICT_PRIORITY,
        CliOption.CHECK,
        CliOption.RULE,
        CliOption.RPM_VERSION,
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
        CliOption.FINDINGS_VERBOSE,
        CliOption.BUDGET,
        CliOption.CACHE_DIR,
        CliOption.NO_CACHE,
        CliOption.HELP);
  }

  @Override
  public int run(Arguments arguments, CommandIo io) throws IOException, InterruptedException {
    arguments.requireNoOperands(this);
    GivenRepositories given = RepositoryArguments.some(this, arguments, io);
    List<String> ids = given.folders().stream().map(folder -> folder.repository().id()).toList();
    LintOptions wanted = options(arguments, given);
    Budget budget = BudgetArgument.of(arguments);
    FailOn failOn = FailOn.of(arguments);
    FindingsOutputs outputs = FindingsOutputs.of(arguments);
    BaselineFile baseline = BaselineFile.of(arguments);
    ScopeModules modules = ScopeModules.of(this, arguments, io);
    ArchPolicy arch = MachineArch.of(arguments);
    long start = System.nanoTime();
    UniverseLoader loader = new UniverseLoader(arguments, io);
    RepositorySurvey survey = loader.survey(given.folders(), arch);
    LintMetadata metadata =
        loader.metadata(
            survey,
            wanted.rules().contains(LintRule.FILE_CONFLICT)
                ? RepositorySurvey.Depth.SHARED_FILES
                : RepositorySurvey.Depth.PRIMARY);
    long loadNanos = System.nanoTime() - start;
    LintOptions options =
        wanted.withScope(modules.narrow(wanted.scope(), given, survey.universe()));
    CheckRun run = new CheckRun(survey.universe(), options.scope(), budget);
    run.lint(options, metadata);
    CheckEffort effort = run.effort(loadNanos);
    Judgement judgement = baseline.judge(run.findings(), effort, io);
    List<String> checkedIds = options.scope().checkedRepositories().stream().map(ids::get).toList();
    CheckedTarget target =
        new CheckedTarget("", survey.universe(), checkedIds, run.levels(), effort, judgement);
    UncheckedNote.warn(target, io);
    outputs.write(new CheckReport(CheckReport.Kind.LINT, List.of(target)), io);
    return baseline.exitCode(target, failOn);
  }

  private static LintOptions options(Arguments arguments, GivenRepositories given) {
    return new LintOptions(
        rules(arguments.values(CliOption.RULE)),
        ScopeArguments.of(arguments, given),
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
