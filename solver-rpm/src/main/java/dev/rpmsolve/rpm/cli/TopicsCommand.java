package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.enablement.EnablementResult;
import dev.rpmsolve.rpm.metadata.Topic;
import dev.rpmsolve.rpm.metadata.TopicCatalog;
import dev.rpmsolve.rpm.report.TopicAnswer;
import dev.rpmsolve.rpm.report.TopicList;
import dev.rpmsolve.rpm.report.TopicReports;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code rpmsolve topics}. */
final class TopicsCommand implements Command {
  @Override
  public String name() {
    return "topics";
  }

  @Override
  public CommandHelp help() {
    return new CommandHelp(
        "list optional repositories, and find out which give something",
        "list|info NAME...|which SPEC... [OPTION...]",
        """
        'list' shows the topics of a catalog of Amazon Linux extras, 'info' tells more of some.

        'which' finds out which optional repositories give packages: those that have something that
        matches a SPEC, each with the verdict on it alone, and the smallest set with which all SPECs
        can be installed together. SPECs are those of 'install' without groups, modules
        and files; that command takes the same options and shows what would be installed.
        """,
        List.of(
            "rpmsolve topics list --topics extras-catalog.json",
            "rpmsolve topics which 'php >= 8.2' --topics extras-catalog.json --reposdir yum.repos.d",
            "rpmsolve topics which nagios --repo os=repos/os --optional-repo epel=repos/epel"),
        List.of(
            "0  listed; all SPECs can be had",
            "1  the SPECs cannot be had together",
            "2  wrong usage",
            "3  a file cannot be read, or is damaged",
            "4  a limit ended the work before there was an answer"));
  }

  @Override
  public List<CliOption> options() {
    List<CliOption> options = new ArrayList<>(List.of(CliOption.REPO, CliOption.INSTALLED));
    options.addAll(List.of(CliOption.INSTALLROOT, CliOption.RPMDB));
    options.addAll(TopicArguments.OPTIONS);
    options.addAll(ConfigArguments.OPTIONS);
    options.addAll(
        List.of(
            CliOption.REPO_PRIORITY,
            CliOption.REPO_COST,
            CliOption.ENABLEREPO,
            CliOption.DISABLEREPO,
            CliOption.ARCH,
            CliOption.ALLOWERASING,
            CliOption.BEST,
            CliOption.EXCLUDE,
            CliOption.SETOPT,
            CliOption.MODULE_PLATFORM,
            CliOption.MODULE_STATE,
            CliOption.NO_MODULE_FILTER,
            CliOption.BUDGET,
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
    String verb = operands.isEmpty() ? "" : operands.get(0);
    List<String> names = operands.isEmpty() ? List.of() : operands.subList(1, operands.size());
    TopicArguments topics = TopicArguments.of(this, arguments);
    OutputFormat format = OutputFormat.of(arguments);
    switch (verb) {
      case "list" -> {
        if (!names.isEmpty()) {
          throw Arguments.usage(this, "unexpected argument '" + names.get(0) + "'");
        }
        TopicCatalog catalog = catalog(topics);
        return list(list(catalog.topics(), topics, arguments, io), false, format, io);
      }
      case "info" -> {
        return list(list(named(names, catalog(topics)), topics, arguments, io), true, format, io);
      }
      case "which" -> {
        return which(names, topics, arguments, io);
      }
      default ->
          throw Arguments.usage(
              this,
              "expected 'list', 'info' or 'which'"
                  + (verb.isEmpty() ? "" : ", found '" + verb + "'"));
    }
  }

  private TopicCatalog catalog(TopicArguments topics) {
    return topics.catalog().orElseThrow(() -> Arguments.usage(this, "--topics is missing"));
  }

  private List<Topic> named(List<String> names, TopicCatalog catalog) {
    if (names.isEmpty()) {
      throw Arguments.usage(this, "say which: a NAME is missing");
    }
    return names.stream()
        .map(
            name ->
                catalog
                    .find(name)
                    .orElseThrow(
                        () ->
                            new UsageException(
                                "topics info "
                                    + name
                                    + ": there is no such topic; see 'rpmsolve topics list'")))
        .toList();
  }

  private static TopicList list(
      List<Topic> shown, TopicArguments topics, Arguments arguments, CommandIo io)
      throws IOException {
    GivenRepositories given = RepositoryArguments.parse(arguments, io);
    Map<String, TopicList.State> states = new LinkedHashMap<>();
    given.optionalIds().forEach(id -> states.put(id, TopicList.State.AVAILABLE));
    given
        .folders()
        .forEach(folder -> states.put(folder.repository().id(), TopicList.State.ENABLED));
    return new TopicList(topics.catalog().orElseThrow(), shown, states, topics.today());
  }

  private static int list(TopicList list, boolean isDetailed, OutputFormat format, CommandIo io)
      throws IOException {
    if (format == OutputFormat.JSON) {
      TopicReports.writeJson(list, io.out());
    } else if (isDetailed) {
      TopicReports.writeDetails(list, io.out());
    } else {
      TopicReports.write(list, io.out());
    }
    return ExitCode.SOLVED;
  }

  private int which(List<String> specs, TopicArguments topics, Arguments arguments, CommandIo io)
      throws IOException, InterruptedException {
    if (specs.isEmpty() || specs.stream().anyMatch(String::isBlank)) {
      throw Arguments.usage(this, "say what: a SPEC is missing");
    }
    AtOperands.refuse(this, specs);
    if (!arguments.has(CliOption.TOPICS) && !arguments.has(CliOption.OPTIONAL_REPO)) {
      throw Arguments.usage(this, "nothing is optional: --topics or --optional-repo is missing");
    }
    TopicAnswer answer = new WhichRun(this, arguments, topics, io).answer(specs);
    if (OutputFormat.of(arguments) == OutputFormat.JSON) {
      TopicReports.writeJson(answer, io.out());
    } else {
      TopicReports.write(answer, io.out());
    }
    EnablementResult result = answer.outcome().result();
    if (result instanceof EnablementResult.Ended) {
      return ExitCode.BUDGET;
    }
    return result instanceof EnablementResult.Found ? ExitCode.SOLVED : ExitCode.UNSOLVABLE;
  }
}
