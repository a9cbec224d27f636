package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.group.Environment;
import dev.rpmsolve.core.group.Group;
import dev.rpmsolve.core.group.GroupSpec;
import dev.rpmsolve.core.request.NearNames;
import dev.rpmsolve.rpm.report.GroupList;
import dev.rpmsolve.rpm.report.JsonReports;
import dev.rpmsolve.rpm.report.TextReports;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** {@code rpmsolve group}. */
final class GroupCommand implements Command {
  private static final String LIST = "list";
  private static final String INFO = "info";
  private static final String CHECK = "check";
  private static final String INSTALL = "install";
  private static final List<String> ACTIONS =
      List.of(LIST, INFO, CHECK, INSTALL, "upgrade", "remove");

  /** Options that mean something only where there is an answer. */
  private static final List<CliOption> ANSWERING =
      List.of(
          CliOption.CRITERIA,
          CliOption.PROVE,
          CliOption.CERTIFICATE,
          CliOption.RUNNER_UP,
          CliOption.EXPORT,
          CliOption.IMPORT_MODEL,
          CliOption.ORDERED,
          CliOption.RECORD);

  /** Words in front of the names that dnf has for the options of a list, too. */
  private static final List<String> LIST_WORDS = List.of("hidden", "installed", "available");

  @Override
  public String name() {
    return "group";
  }

  @Override
  public CommandHelp help() {
    return new CommandHelp(
        "list groups of packages, check them, install, upgrade and remove them",
        "list|info|check|install|upgrade|remove [ID...] --repo [ID=]DIR... [OPTION...]",
        """
        Groups and environments are those of the repositories (comps.xml); definitions of several
        repositories for one id are united. An ID is an id, a name or a pattern over both, and
        means groups and environments; ^ID means environments only.

        list     one line for each; groups that are not for the eyes of users with --hidden only.
                 As with dnf, 'installed', 'available' and 'hidden' before the IDs narrow the list
                 or widen it; what is installed say --group-state or --installroot.
        info     all names in each
        check    whether each name that groups list has a package, and whether the mandatory and
                 default packages of each can be installed side by side; if not, why
        install, upgrade, remove
                 the same as 'rpmsolve install @ID' and so on

        'check' takes the options of 'rpmsolve coinstallable', the last three those of the commands
        they stand for.
        """,
        List.of(
            "rpmsolve group list --hidden --repo repos/baseos --repo repos/appstream",
            "rpmsolve group info core --repo repos/baseos --repo repos/appstream",
            "rpmsolve group check --repo repos/baseos --repo repos/appstream --newest",
            "rpmsolve group install core --with-optional --repo repos/baseos",
            "rpmsolve group remove web-server --installroot /"),
        List.of(
            "0  there are such groups; check: nothing is wrong, or the baseline knows it",
            "1  one that is named is not there; check: something is wrong; else: cannot be solved",
            "2  wrong usage",
            "3  a file cannot be read or written, or is damaged",
            "4  a limit ended the work"));
  }

  @Override
  public List<CliOption> options() {
    Set<CliOption> options =
        new LinkedHashSet<>(List.of(CliOption.REPO, CliOption.HIDDEN, CliOption.AVAILABLE));
    options.addAll(new InstallCommand().options());
    // Where the options of checks have the same names, theirs say more.
    options.remove(CliOption.FORMAT);
    options.addAll(GroupCheckRun.OPTIONS);
    options.remove(CliOption.HELP);
    options.add(CliOption.HELP);
    return List.copyOf(options);
  }

  @Override
  public int run(Arguments arguments, CommandIo io) throws IOException, InterruptedException {
    List<String> operands = arguments.operands();
    if (operands.isEmpty() || !ACTIONS.contains(action(operands.get(0)))) {
      throw Arguments.usage(
          this,
          "expected "
              + String.join(", ", ACTIONS)
              + (operands.isEmpty() ? "" : "; found '" + operands.get(0) + "'"));
    }
    String action = action(operands.get(0));
    refuseOthers(action, arguments);
    List<String> ids = new ArrayList<>(operands.subList(1, operands.size()));
    return switch (action) {
      case LIST -> list(arguments, ids, io);
      case INFO -> info(arguments, ids, io);
      case CHECK -> new GroupCheckRun(this, arguments, io).run(specs(ids));
      default -> change(action, arguments, ids, io);
    };
  }

  /** Refuses what an action would pass over in silence, such as a report that is never written. */
  private void refuseOthers(String action, Arguments arguments) {
    for (CliOption option : options()) {
      if (arguments.has(option) && !isFor(action, option)) {
        throw Arguments.usage(this, option.typed() + " is not for 'group " + action + "'");
      }
    }
  }

  private static boolean isFor(String action, CliOption option) {
    if (option == CliOption.HIDDEN || option == CliOption.AVAILABLE) {
      return action.equals(LIST);
    } else if (option == CliOption.LOCKED) {
      return action.equals(INSTALL);
    } else if (option != CliOption.FINDINGS_FORMAT && GroupCheckRun.OPTIONS.contains(option)) {
      return action.equals(CHECK);
    } else if (option == CliOption.NO_MODULE_FILTER) {
      return !action.equals(CHECK);
    }
    return !ANSWERING.contains(option) || !List.of(LIST, INFO, CHECK).contains(action);
  }

  private static String action(String word) {
    return switch (word) {
      case "update" -> "upgrade";
      case "erase" -> "remove";
      default -> word;
    };
  }

  private static List<GroupSpec> specs(List<String> ids) {
    return ids.stream().map(AtOperands::group).toList();
  }

  private int change(String action, Arguments arguments, List<String> ids, CommandIo io)
      throws IOException, InterruptedException {
    if (ids.isEmpty()) {
      throw Arguments.usage(this, "say which: an ID is missing");
    }
    SolveCommand command =
        switch (action) {
          case INSTALL -> new InstallCommand();
          case "upgrade" -> new UpgradeCommand();
          default -> new RemoveCommand();
        };
    List<String> specs = specs(ids).stream().map(GroupSpec::text).toList();
    return command.run(arguments.withOperands(specs), io);
  }

  private int list(Arguments arguments, List<String> operands, CommandIo io)
      throws IOException, InterruptedException {
    Set<String> words = new LinkedHashSet<>();
    List<String> ids = new ArrayList<>(operands);
    while (!ids.isEmpty() && LIST_WORDS.contains(ids.get(0))) {
      words.add(ids.remove(0));
    }
    boolean isHiddenToo = words.contains("hidden") || arguments.has(CliOption.HIDDEN);
    boolean isAvailableOnly = words.contains("available") || arguments.has(CliOption.AVAILABLE);
    boolean isInstalledOnly = words.contains("installed");
    if (isAvailableOnly && isInstalledOnly) {
      throw Arguments.usage(this, "installed and available exclude each other");
    }
    KnownGroups known = known(arguments, io);
    GroupList found = found(known, specs(ids), GroupList.Depth.LINE);
    List<Environment> environments =
        found.environments().stream()
            .filter(
                one ->
                    isShown(
                        known.state().environment(one.id()).isPresent(),
                        isInstalledOnly,
                        isAvailableOnly))
            .toList();
    List<Group> groups =
        found.groups().stream()
            .filter(group -> isHiddenToo || group.isVisible())
            .filter(
                one ->
                    isShown(
                        known.state().group(one.id()).isPresent(),
                        isInstalledOnly,
                        isAvailableOnly))
            .toList();
    boolean isMissing = warn(known, specs(ids), io);
    int code =
        print(new GroupList(environments, groups, known.state(), found.depth()), arguments, io);
    return isMissing ? ExitCode.UNSOLVABLE : code;
  }

  private static boolean isShown(boolean isInstalled, boolean onlyInstalled, boolean onlyOthers) {
    return isInstalled ? !onlyOthers : !onlyInstalled;
  }

  private int info(Arguments arguments, List<String> ids, CommandIo io)
      throws IOException, InterruptedException {
    if (ids.isEmpty()) {
      throw Arguments.usage(this, "say which: an ID is missing");
    }
    KnownGroups known = known(arguments, io);
    boolean isMissing = warn(known, specs(ids), io);
    int code = print(found(known, specs(ids), GroupList.Depth.FULL), arguments, io);
    return isMissing ? ExitCode.UNSOLVABLE : code;
  }

  private KnownGroups known(Arguments arguments, CommandIo io)
      throws IOException, InterruptedException {
    GivenRepositories given = RepositoryArguments.some(this, arguments, io);
    return KnownGroups.read(arguments, given.folders(), InstalledArgument.of(this, arguments), io);
  }

  /** Warns of specs that mean nothing; tells whether there are such, or no groups at all. */
  static boolean warn(KnownGroups known, List<GroupSpec> specs, CommandIo io) {
    if (known.catalog().isEmpty()) {
      io.warn("no repository defines groups");
      return true;
    }
    boolean isMissing = false;
    for (GroupSpec spec : specs) {
      if (spec.groups(known.catalog()).isEmpty() && spec.environments(known.catalog()).isEmpty()) {
        List<String> near = spec.near(known.catalog());
        io.warn(
            "no group or environment matches "
                + spec.text()
                + (near.isEmpty()
                    ? "; see 'rpmsolve group list --hidden'"
                    : NearNames.meant(near)));
        isMissing = true;
      }
    }
    return isMissing;
  }

  /** Finds what some specs mean, each group once and in the order of lists; all without specs. */
  static GroupList found(KnownGroups known, List<GroupSpec> specs, GroupList.Depth depth) {
    List<Environment> environments =
        known.catalog().environments().stream()
            .filter(
                one ->
                    specs.isEmpty()
                        || specs.stream()
                            .anyMatch(spec -> spec.environments(known.catalog()).contains(one)))
            .toList();
    List<Group> groups =
        known.catalog().groups().stream()
            .filter(
                one ->
                    specs.isEmpty()
                        || specs.stream()
                            .anyMatch(spec -> spec.groups(known.catalog()).contains(one)))
            .toList();
    return new GroupList(environments, groups, known.state(), depth);
  }

  private static int print(GroupList list, Arguments arguments, CommandIo io) throws IOException {
    if (OutputFormat.of(arguments) == OutputFormat.JSON) {
      JsonReports.write(list, io.out());
    } else {
      TextReports.write(list, io.out());
    }
    return list.groups().isEmpty() && list.environments().isEmpty()
        ? ExitCode.UNSOLVABLE
        : ExitCode.SOLVED;
  }
}
