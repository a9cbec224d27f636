package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.closure.Needs;
import dev.rpmsolve.core.explanation.Explanation;
import dev.rpmsolve.core.request.NearNames;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.rpm.report.JsonReports;
import dev.rpmsolve.rpm.report.NeedsAnswer;
import dev.rpmsolve.rpm.report.TextReports;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code rpmsolve needs}. */
final class NeedsCommand extends AnalysisCommand {
  @Override
  public String name() {
    return "needs";
  }

  @Override
  public CommandHelp help() {
    return new CommandHelp(
        "list what is in every installation with a package",
        "SPEC --repo [ID=]DIR... [OPTION...]",
        """
        Lists the names of which some package is in every installation, on an empty system, that
        has a package which SPEC (a name, a NEVRA form, a capability or a path) matches. Unlike
        a list of requirements this reaches to the end of every chain, and leaves out what has
        an alternative; what all alternatives need is in it.

        Only RPM's own rules count, as for 'coinstallable'.

        Where it is always the same package, that one is shown, else those that can be there.
        """,
        List.of(
            "rpmsolve needs httpd --repo repos/os --newest",
            "rpmsolve needs httpd --why perl-libs --repo repos/os"),
        List.of(
            "0  SPEC can be installed; what it needs is printed",
            "1  nothing matches, or it cannot be installed",
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
        CliOption.WHY,
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
    List<String> specs = new ArrayList<>(arguments.operands());
    arguments.value(CliOption.WHY).ifPresent(specs::add);
    return specs;
  }

  @Override
  Optional<String> subject(Arguments arguments) {
    return oneSpec(arguments);
  }

  @Override
  int answer(Question question, Arguments arguments, CommandIo io) throws IOException {
    String spec = question.spec().orElseThrow();
    Needs needs =
        question.dependencies().needsOf(question.dependencies().matching(spec), question.budget());
    Optional<Explanation> why = why(question, needs, arguments);
    NeedsAnswer answer =
        new NeedsAnswer(question.universe(), spec, needs, why, question.loaded().nanos());
    if (OutputFormat.of(arguments) == OutputFormat.JSON) {
      JsonReports.write(answer, io.out());
    } else {
      TextReports.write(answer, io.out());
    }
    return exitCode(!needs.installable().isEmpty(), needs.stop());
  }

  private static Optional<Explanation> why(Question question, Needs needs, Arguments arguments) {
    Optional<String> other = arguments.value(CliOption.WHY);
    if (other.isEmpty() || needs.installable().isEmpty()) {
      return Optional.empty();
    }
    List<Integer> without = question.dependencies().matching(other.get());
    if (without.isEmpty()) {
      throw new UsageException(
          "--why "
              + other.get()
              + ": nothing matches"
              + NearNames.meant(NearNames.of(other.get(), question.universe(), p -> true)));
    }
    List<Integer> subjects = needs.installable().stream().map(RpmPackage::id).toList();
    return question.dependencies().explain(subjects, without, question.budget());
  }
}
