package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.SolveResult;
import dev.rpmsolve.core.advisory.AdvisorySet;
import dev.rpmsolve.core.closure.ClosureDelta;
import dev.rpmsolve.core.closure.ClosureDeltaReport;
import dev.rpmsolve.core.closure.ClosureOptions;
import dev.rpmsolve.core.closure.ClosureSnapshot;
import dev.rpmsolve.core.request.DnfOptions;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.rpm.release.FixSearch;
import dev.rpmsolve.rpm.release.FixVerdict;
import dev.rpmsolve.rpm.release.ReleaseComparison;
import dev.rpmsolve.rpm.release.ReleaseImpact;
import dev.rpmsolve.rpm.release.ReleaseSystem;
import dev.rpmsolve.rpm.release.SystemImpact;
import dev.rpmsolve.rpm.report.Detail;
import dev.rpmsolve.rpm.report.FixReport;
import dev.rpmsolve.rpm.report.JsonReports;
import dev.rpmsolve.rpm.report.ReleaseReport;
import dev.rpmsolve.rpm.report.TextReports;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code rpmsolve release-impact}. */
final class ReleaseImpactCommand implements Command {
  @Override
  public String name() {
    return "release-impact";
  }

  @Override
  public CommandHelp help() {
    return new CommandHelp(
        "find out what moving from one release to another does",
        "--from RELEASE --to RELEASE [--installed|--installroot|--rpmdb ...] --repo|--repofile ... [OPTION...]",
        """
        Releases are folders of repositories that stay as they are, such as those of Amazon Linux
        2023: the address of a repository has $releasever in it, in a --repofile, a --reposdir,
        a --repo-path or a --repo. With --installed, --installroot or --rpmdb the report has
          - what 'dnf upgrade' and 'dnf distro-sync' do in the new release,
          - which packages cannot move to their newest version, and why,
          - what is removed, what is in the new release no more, and which requirements hold only
            as long as such packages stay,
          - which advisories are fixed by it, and which stay open and why.
        Without it the report is about the repositories only. A list of installed packages may
        name packages that only the old release has.

        Of modules count the streams that the system has enabled and the defaults of each release.

        With --lowest-fixing releases are asked one after the other, from --from on: which is the
        first that announces the fixes, has them for this system and can install them? Its
        smallest change is shown: of all that bring the fixes, that which removes and then changes
        the fewest packages. It is proven to be so, unless the --budget ends before.
        """,
        List.of(
            "rpmsolve release-impact --repofile al2023.repo --from 2023.5 --to 2023.6 \\\n"
                + "    --installed installed.txt",
            "rpmsolve release-impact --repo 'al=mirror/$releasever/$basearch' --from 2023.5 --closure",
            "rpmsolve release-impact --repofile al2023.repo --installed installed.txt \\\n"
                + "    --lowest-fixing CVE-2024-3094"),
        List.of(
            "0  everything moves; or with --lowest-fixing: a release has the fixes",
            "1  something cannot move, breaks or is refused; or no release has the fixes",
            "2  wrong usage",
            "3  a file cannot be read, or is damaged",
            "4  a limit ended the work"));
  }

  @Override
  public List<CliOption> options() {
    List<CliOption> options =
        new ArrayList<>(
            List.of(
                CliOption.FROM,
                CliOption.TO,
                CliOption.INSTALLED,
                CliOption.INSTALLROOT,
                CliOption.RPMDB,
                CliOption.LOWEST_FIXING,
                CliOption.CLOSURE,
                CliOption.REPO,
                CliOption.FROM_REPO,
                CliOption.TO_REPO));
    options.addAll(SolveCommand.COMMON_OPTIONS);
    options.removeAll(List.of(CliOption.DNF, CliOption.ZYPP, CliOption.ORDERED, CliOption.RECORD));
    options.remove(CliOption.USERINSTALLED);
    // An answer is compared here, not chosen.
    options.removeAll(
        List.of(
            CliOption.CRITERIA,
            CliOption.PROVE,
            CliOption.CERTIFICATE,
            CliOption.RUNNER_UP,
            CliOption.EXPORT,
            CliOption.IMPORT_MODEL));
    options.removeAll(TopicArguments.OPTIONS);
    return List.copyOf(options);
  }

  @Override
  public int run(Arguments arguments, CommandIo io) throws IOException, InterruptedException {
    arguments.requireNoOperands(this);
    OutputFormat.of(arguments);
    Run run = new Run(arguments, io, ReleaseArguments.of(this, arguments));
    return arguments.has(CliOption.LOWEST_FIXING) ? run.lowestFixing() : run.impact();
  }

  private Policy policy(Arguments arguments, GivenRepositories given) throws IOException {
    Policy policy = ManagerOptions.parse(this, arguments, given.settings()).policy(given.ids());
    Optional<String> locks = arguments.value(CliOption.VERSIONLOCK);
    return locks.isPresent()
        ? VersionLockFile.addTo(
            policy, RepositoryArguments.path(locks.get(), CliOption.VERSIONLOCK.typed()))
        : policy;
  }

  private DnfOptions habits(Arguments arguments, GivenRepositories given) {
    return ManagerOptions.parse(this, arguments, given.settings()).dnf();
  }

  /** One call of the command. */
  private final class Run {
    private final Arguments arguments;
    private final CommandIo io;
    private final ReleaseArguments releases;
    private final ReleaseLoader loader;
    private final ModulesOfReleases modules;
    private final Budget budget;

    Run(Arguments arguments, CommandIo io, ReleaseArguments releases) throws IOException {
      this.arguments = arguments;
      this.io = io;
      this.releases = releases;
      loader = new ReleaseLoader(ReleaseImpactCommand.this, arguments, io);
      modules = new ModulesOfReleases(ReleaseImpactCommand.this, arguments, io);
      budget = BudgetArgument.of(arguments);
    }

    int impact() throws IOException, InterruptedException {
      GivenRepositories old = releases.repositories(releases.from(), io);
      GivenRepositories now = releases.repositories(releases.to(), io.silent());
      long start = System.nanoTime();
      ReleaseLoader.Pair pair = load(old, now);
      long loaded = System.nanoTime();
      ReleaseImpact impact =
          new ReleaseComparison(
                  pair.from(), pair.to(), policy(arguments, now), habits(arguments, now))
              .compare(budget);
      Optional<ReleaseReport.Closure> closure =
          arguments.has(CliOption.CLOSURE)
              ? Optional.of(closure(pair, old, now))
              : Optional.empty();
      ReleaseReport report =
          new ReleaseReport(impact, closure, loaded - start, System.nanoTime() - loaded);
      if (OutputFormat.of(arguments) == OutputFormat.JSON) {
        JsonReports.write(report, io.out());
      } else {
        TextReports.write(report, io.out(), details());
      }
      return exitCode(report);
    }

    /** Each release has its modules; what is told of both is told once. */
    private ReleaseLoader.Pair load(GivenRepositories old, GivenRepositories now)
        throws IOException, InterruptedException {
      ReleaseLoader.Pair pair =
          loader.load(source(releases.from(), old), source(releases.to(), now));
      ReleaseSystem from = modules.addTo(pair.from(), old);
      ReleaseSystem to = modules.addTo(pair.to(), now);
      modules.warn();
      return new ReleaseLoader.Pair(from, to);
    }

    private Detail[] details() {
      return arguments.has(CliOption.VERBOSE) ? new Detail[] {Detail.FACTS} : new Detail[0];
    }

    private ReleaseLoader.Source source(String release, GivenRepositories given)
        throws IOException, InterruptedException {
      return new ReleaseLoader.Source(release, given.folders(), loader.advisories(given.folders()));
    }

    /** Installed packages do not count: it is about the repositories. */
    private ReleaseReport.Closure closure(
        ReleaseLoader.Pair pair, GivenRepositories old, GivenRepositories now) {
      ClosureOptions earlier = scope(old).withModularFilter(pair.from().modules().ruledOut());
      ClosureSnapshot before = ClosureSnapshot.of(pair.from().universe(), earlier, budget);
      ClosureOptions after =
          scope(now)
              .withAbsent(pair.to().installedIds())
              .withModularFilter(pair.to().modules().ruledOut());
      return new ReleaseReport.Closure(
          pair.to().universe(),
          before.report().stop().isPresent()
              ? ClosureDeltaReport.nothing(before.report().stop(), before.report().nanos())
              : ClosureDelta.of(before, pair.to().universe()).check(after, budget));
    }

    private ClosureOptions scope(GivenRepositories given) {
      return ScopeArguments.of(arguments, given);
    }

    int lowestFixing() throws IOException, InterruptedException {
      List<String> wanted = arguments.words(CliOption.LOWEST_FIXING);
      List<FixVerdict> verdicts = new ArrayList<>();
      long loadNanos = 0;
      long nanos = 0;
      List<String> range = releases.range();
      GivenRepositories old = releases.repositories(range.get(0), io);
      ReleaseLoader.Source from =
          new ReleaseLoader.Source(range.get(0), old.folders(), AdvisorySet.of(List.of()));
      for (String release : range) {
        long start = System.nanoTime();
        GivenRepositories given = releases.repositories(release, io.silent());
        FixSearch search =
            new FixSearch(wanted, policy(arguments, given), habits(arguments, given));
        AdvisorySet advisories = loader.advisories(given.folders());
        List<String> unknown = search.unannounced(advisories);
        long loaded = System.nanoTime();
        if (unknown.isEmpty()) {
          ReleaseLoader.Source to = new ReleaseLoader.Source(release, given.folders(), advisories);
          ReleaseSystem system = modules.addTo(loader.load(from, to).to(), given);
          loaded = System.nanoTime();
          verdicts.add(search.examine(system, budget));
        } else {
          verdicts.add(new FixVerdict.Unannounced(release, unknown));
        }
        loadNanos += loaded - start;
        nanos += System.nanoTime() - loaded;
        if (verdicts.get(verdicts.size() - 1) instanceof FixVerdict.Fixing) {
          break;
        }
      }
      modules.warn();
      return print(new FixReport(wanted, verdicts, loadNanos, nanos));
    }

    private int print(FixReport report) throws IOException {
      if (OutputFormat.of(arguments) == OutputFormat.JSON) {
        JsonReports.write(report, io.out());
      } else {
        TextReports.write(report, io.out(), details());
      }
      if (report.isUndecided()) {
        return ExitCode.BUDGET;
      }
      return report.found().isPresent() ? ExitCode.SOLVED : ExitCode.UNSOLVABLE;
    }
  }

  private static int exitCode(ReleaseReport report) {
    boolean isBroken =
        report.closure().filter(closure -> !closure.delta().broken().isEmpty()).isPresent();
    boolean isStopped =
        report.closure().filter(closure -> closure.delta().stop().isPresent()).isPresent();
    if (report.impact().system().isPresent()) {
      SystemImpact system = report.impact().system().get();
      isStopped |= system.upgrade().answer().result() instanceof SolveResult.BudgetExhausted;
      isBroken |=
          system.upgrade().solution().isEmpty()
              || !system.losses().held().isEmpty()
              || !system.losses().removed().isEmpty()
              || !system.losses().broken().isEmpty();
    }
    return isStopped ? ExitCode.BUDGET : isBroken ? ExitCode.UNSOLVABLE : ExitCode.SOLVED;
  }
}
