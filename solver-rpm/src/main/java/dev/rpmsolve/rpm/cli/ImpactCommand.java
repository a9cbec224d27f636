package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.closure.Impact;
import dev.rpmsolve.core.closure.ImpactRanking;
import dev.rpmsolve.rpm.report.ImpactAnswer;
import dev.rpmsolve.rpm.report.JsonReports;
import dev.rpmsolve.rpm.report.RankingAnswer;
import dev.rpmsolve.rpm.report.TextReports;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code rpmsolve impact}. */
final class ImpactCommand extends AnalysisCommand {
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

  @Override
  public String name() {
    return "impact";
  }

  @Override
  public CommandHelp help() {
    return new CommandHelp(
        "list what cannot be installed without a package",
        "SPEC|--top N --repo [ID=]DIR... [OPTION...]",
        """
        Lists the packages that can be installed, on an empty system, but only together with a
        package that SPEC (a name, a NEVRA form, a capability or a path) matches: what would
        break if all of those were gone.

        --top N looks at all packages instead and prints the N names that most packages of other
        names cannot be installed without; 'Names' counts the names all of whose packages cannot.
        """,
        List.of(
            "rpmsolve impact openssl-libs --repo repos/os --newest",
            "rpmsolve impact --top 20 --repo repos/os --newest"),
        List.of(
            "0  done; the packages are printed, if any",
            "1  nothing matches",
            "2  wrong usage",
            "3  a file cannot be read, or is damaged",
            "4  a limit ended the work"));
  }

  @Override
  public List<CliOption> options() {
    return ScopeModules.withOptions(
        CliOption.NEWEST,
        CliOption.REPO,
        CliOption.STRICT_PRIORITY,
        CliOption.TOP,
        CliOption.NEWEST,
        CliOption.ARCH,
        CliOption.EXCLUDE,
        CliOption.BUDGET,
        CliOption.FORMAT,
        CliOption.JSON,
        CliOption.CACHE_DIR,
        CliOption.NO_CACHE,
        CliOption.HELP);
  }

  @Override
  List<String> specs(Arguments arguments) {
    return arguments.operands();
  }

  @Override
  Optional<String> subject(Arguments arguments) {
    Optional<String> top = arguments.value(CliOption.TOP);
    if (top.isEmpty()) {
      return oneSpec(arguments);
    }
    if (!arguments.operands().isEmpty()) {
      throw Arguments.usage(this, "give a SPEC or --top, not both");
    }
    if (!NUMBER.matcher(top.get()).matches()) {
      throw new UsageException("--top " + top.get() + ": expected a number such as 20");
    }
    return Optional.empty();
  }

  @Override
  int answer(Question question, Arguments arguments, CommandIo io) throws IOException {
    boolean isJson = OutputFormat.of(arguments) == OutputFormat.JSON;
    if (question.spec().isEmpty()) {
      return rank(question, Integer.parseInt(arguments.value(CliOption.TOP).get()), isJson, io);
    }
    String spec = question.spec().get();
    Impact impact =
        question.dependencies().impactOf(question.dependencies().matching(spec), question.budget());
    ImpactAnswer answer =
        new ImpactAnswer(question.universe(), spec, impact, question.loaded().nanos());
    if (isJson) {
      JsonReports.write(answer, io.out());
    } else {
      TextReports.write(answer, io.out());
    }
    return exitCode(!impact.subjects().isEmpty(), impact.stop());
  }

  private static int rank(Question question, int top, boolean isJson, CommandIo io)
      throws IOException {
    ProgressLine progress = new ProgressLine(io);
    ImpactRanking ranking =
        question
            .dependencies()
            .ranking(
                question.budget(),
                (done, total) ->
                    progress.show(
                        String.format(Locale.ROOT, "Looked at %,d of %,d packages", done, total)));
    progress.clear();
    RankingAnswer answer =
        new RankingAnswer(question.universe(), top, ranking, question.loaded().nanos());
    if (isJson) {
      JsonReports.write(answer, io.out());
    } else {
      TextReports.write(answer, io.out());
    }
    return exitCode(true, ranking.stop());
  }
}
