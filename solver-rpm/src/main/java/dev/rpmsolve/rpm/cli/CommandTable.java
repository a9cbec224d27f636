package dev.rpmsolve.rpm.cli;

import java.util.List;
import java.util.Map;

/**
 * All commands, in the order of the overview. A command is made when it is asked for, so that a
 * short run loads the classes of no other.
 */
final class CommandTable {
  private static final int NAME_WIDTH = 17;

  private static final List<String> NAMES =
      List.of(
          "install",
          "remove",
          "upgrade",
          "upgrade-minimal",
          "downgrade",
          "reinstall",
          "distro-sync",
          "swap",
          "autoremove",
          "module",
          "lock",
          "closure",
          "closure-diff",
          "release-impact",
          "check",
          "coinstallable",
          "needs",
          "impact",
          "lint",
          "provides",
          "topics",
          "advisories",
          "group",
          "verify",
          "fetch",
          "testcase",
          "cudf",
          "cudf-check",
          "export",
          "import-model",
          "proof-check",
          "cache",
          "version",
          "help");

  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("in", "install"),
          Map.entry("erase", "remove"),
          Map.entry("rm", "remove"),
          Map.entry("update", "upgrade"),
          Map.entry("up", "upgrade"),
          Map.entry("upgrade-to", "upgrade"),
          Map.entry("update-to", "upgrade"),
          Map.entry("update-minimal", "upgrade-minimal"),
          Map.entry("up-min", "upgrade-minimal"),
          Map.entry("groups", "group"),
          Map.entry("grp", "group"),
          Map.entry("dg", "downgrade"),
          Map.entry("rei", "reinstall"),
          Map.entry("dsync", "distro-sync"),
          Map.entry("distrosync", "distro-sync"),
          Map.entry("distribution-synchronization", "distro-sync"));

  /**
   * Finds a command by its name or by one that dnf has for it, too.
   *
   * @throws UsageException if there is none of that name
   */
  Command get(String name) {
    return switch (ALIASES.getOrDefault(name, name)) {
      case "install" -> new InstallCommand();
      case "remove" -> new RemoveCommand();
      case "upgrade" -> new UpgradeCommand();
      case "upgrade-minimal" -> new UpgradeMinimalCommand();
      case "downgrade" -> new DowngradeCommand();
      case "reinstall" -> new ReinstallCommand();
      case "distro-sync" -> new DistroSyncCommand();
      case "swap" -> new SwapCommand();
      case "autoremove" -> new AutoremoveCommand();
      case "module" -> new ModuleCommand();
      case "lock" -> new LockCommand();
      case "closure" -> new ClosureCommand();
      case "closure-diff" -> new ClosureDiffCommand();
      case "release-impact" -> new ReleaseImpactCommand();
      case "check" -> new CheckCommand();
      case "coinstallable" -> new CoinstallCommand();
      case "needs" -> new NeedsCommand();
      case "impact" -> new ImpactCommand();
      case "lint" -> new LintCommand();
      case "provides" -> new ProvidesCommand();
      case "topics" -> new TopicsCommand();
      case "advisories" -> new AdvisoriesCommand();
      case "group" -> new GroupCommand();
      case "verify" -> new VerifyCommand();
      case "fetch" -> new FetchCommand();
      case "testcase" -> new TestcaseCommand();
      case "cudf" -> new CudfCommand();
      case "cudf-check" -> new CudfCheckCommand();
      case "export" -> new ExportCommand();
      case "import-model" -> new ImportModelCommand();
      case "proof-check" -> new ProofCheckCommand();
      case "cache" -> new CacheCommand();
      case "version" -> new VersionCommand();
      case "help" -> new HelpCommand(this);
      default -> throw unknown(name);
    };
  }

  private static UsageException unknown(String name) {
    int dash = name.lastIndexOf('-');
    boolean isForOneForm = name.matches("(install|remove|erase|autoremove)-(n|na|nevra)");
    return new UsageException(
        "unknown command '"
            + name
            + "'; "
            + (isForOneForm
                ? "how a SPEC is meant is found out by trying: use '"
                    + name.substring(0, dash)
                    + "'"
                : "there are " + String.join(", ", NAMES)));
  }

  /** Composes the help that introduces the commands. */
  String overview() {
    StringBuilder out = new StringBuilder();
    out.append("rpmsolve decides which RPM packages to install, and explains its answers.\n\n");
    out.append("Usage: rpmsolve COMMAND [ARGUMENT...]\n\nCommands:\n");
    for (String name : NAMES) {
      out.append("  ").append(name).append(" ".repeat(NAME_WIDTH - name.length()));
      out.append(get(name).help().summary()).append('\n');
    }
    return out.append(
            """

            'rpmsolve help COMMAND' explains a command and its options. dnf's other names of
            commands, such as update, erase and dsync, are understood.

            Repositories are folders that contain repodata/. Nothing is downloaded, but by 'fetch', or
            changed.

            Exit codes:
              0   solved, closed, provided, all test cases pass
              1   the opposite; the reasons are printed
              2   wrong usage
              3   a file cannot be read or written, or is damaged
              4   a limit ended the work (--budget, memory, interruption)
              70  a defect of rpmsolve

            Environment:
              RPMSOLVE_DEBUG=1  print the stack trace of errors
            """)
        .toString();
  }
}
