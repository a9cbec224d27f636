package dev.rpmsolve.rpm.testcase;

import dev.rpmsolve.core.Resolution;
import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.Goal.Modifier;
import dev.rpmsolve.core.request.PackageFilter;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.request.Policy.Option;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.request.Selection;
import dev.rpmsolve.core.request.SpecResolver;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.core.version.VersionRules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Turns a request into a test case, for {@code testsolv} and {@link TestcaseReplay} to replay.
 *
 * <p>What the policy rules out becomes disabled packages, what users typed becomes the packages it
 * names. What test cases have no words for is left out, see {@link #request()}. Immutable.
 */
public final class RequestRecorder {
  /** The name of the file with the request. */
  public static final String FILE = "testcase.t";

  private static final String INLINE = "<inline>";
  private static final Map<Class<? extends Goal>, JobAction> ACTIONS =
      Map.ofEntries(
          Map.entry(Goal.Note.class, JobAction.NOOP),
          Map.entry(Goal.Install.class, JobAction.INSTALL),
          Map.entry(Goal.Remove.class, JobAction.ERASE),
          Map.entry(Goal.Upgrade.class, JobAction.UPDATE),
          Map.entry(Goal.WeakenDependencies.class, JobAction.WEAKEN_DEPENDENCIES),
          Map.entry(Goal.Multiversion.class, JobAction.MULTIVERSION),
          Map.entry(Goal.Lock.class, JobAction.LOCK),
          Map.entry(Goal.DistroSync.class, JobAction.DISTUPGRADE),
          Map.entry(Goal.Verify.class, JobAction.VERIFY),
          Map.entry(Goal.DropOrphaned.class, JobAction.DROP_ORPHANED),
          Map.entry(Goal.UserInstalled.class, JobAction.USER_INSTALLED),
          Map.entry(Goal.AllowRemoval.class, JobAction.ALLOW_UNINSTALL),
          Map.entry(Goal.Favor.class, JobAction.FAVOR),
          Map.entry(Goal.Disfavor.class, JobAction.DISFAVOR),
          Map.entry(Goal.Blacklist.class, JobAction.BLACKLIST),
          Map.entry(Goal.ExcludeFromWeak.class, JobAction.EXCLUDE_FROM_WEAK));

  private final Universe universe;
  private final Request request;
  private final TestcaseRecorder recorder;
  private final Set<Integer> installed;
  private final List<Statement.Job> jobs;

  private RequestRecorder(Universe universe, Request request) {
    this.universe = universe;
    this.request = request;
    installed = Set.copyOf(request.installedPackageIds());
    recorder = TestcaseRecorder.of(universe, ids(request.installedPackageIds()));
    jobs = request.goals().stream().map(this::job).toList();
  }

  /**
   * Prepares a recording.
   *
   * @param universe the packages
   * @param request a request about them
   * @return a recorder
   * @throws IllegalArgumentException if a goal is to downgrade or to reinstall, for which there are
   *     no jobs; ask to install what is wanted instead
   */
  public static RequestRecorder of(Universe universe, Request request) {
    return new RequestRecorder(universe, request);
  }

  /**
   * Returns the request as the test case will put it.
   *
   * @return the request; packages of foreign architectures are not visible, so that problems with
   *     them read otherwise, and there are no limits that apply after solving
   */
  public Request request() {
    Policy policy =
        request.policy().without(Option.FOREIGN_STAY_VISIBLE).withLimits(Policy.Limits.none());
    return new Request(request.goals(), request.installedPackageIds(), policy);
  }

  /**
   * Writes {@value #FILE} and the repositories beside it.
   *
   * @param answer the expected answer to {@link #request()}; none if no result is expected
   * @param folder an existing folder
   * @throws IOException if a file cannot be written
   * @throws IllegalArgumentException if some text cannot stand in a test case, as {@link
   *     TesttagsWriter} and {@link TestcaseWriter} say
   */
  public void write(Optional<Resolution> answer, Path folder) throws IOException {
    recorder.writeRepositories(folder);
    List<Statement> statements = new ArrayList<>(recorder.start());
    addPolicy(statements);
    for (Statement.Job job : jobs) {
      statements.add(
          new Statement.Job(statements.size() + 1, job.action(), job.selector(), job.flags()));
    }
    answer.ifPresent(resolution -> statements.add(result(statements.size() + 1, resolution)));
    TestcaseWriter.write(new Testcase(FILE, List.of(new Run(statements))), folder);
  }

  private Statement result(int line, Resolution answer) {
    List<String> goals =
        jobs.stream()
            .map(job -> job.action().keyword() + " " + job.selector() + bracketed(job.flags()))
            .toList();
    AnswerLines lines = new AnswerLines(recorder::name, installed, goals);
    List<String> expected = new ArrayList<>(lines.transaction(answer));
    expected.addAll(lines.problems(answer));
    return new Statement.ExpectedResult(
        line,
        EnumSet.of(ResultKind.TRANSACTION, ResultKind.PROBLEMS),
        Optional.of(INLINE),
        expected);
  }

  private static String bracketed(Set<JobFlag> flags) {
    return flags.isEmpty() ? "" : " [" + Flags.join(flags) + "]";
  }

  private void addPolicy(List<Statement> statements) {
    Policy policy = request.policy();
    Map<PoolFlag, Boolean> pool = new EnumMap<>(PoolFlag.class);
    TestcaseRequest.POOL_OPTIONS.forEach(
        (flag, option) -> {
          if (policy.has(option)) {
            pool.put(flag, true);
          }
        });
    VersionRules rules = universe.versionRules();
    if (rules.promotesEpochs()) {
      pool.put(PoolFlag.PROMOTE_EPOCH, true);
    }
    if (rules.hasDistEpochs()) {
      pool.put(PoolFlag.HAVE_DIST_EPOCH, true);
    }
    if (!pool.isEmpty()) {
      statements.add(new Statement.PoolFlags(statements.size() + 1, pool));
    }
    Map<SolverFlag, Boolean> solver = new EnumMap<>(SolverFlag.class);
    TestcaseRequest.SOLVER_OPTIONS.forEach(
        (flag, option) -> {
          if (policy.has(option) != flag.isOnByDefault()) {
            solver.put(flag, policy.has(option));
          }
        });
    if (!policy.has(Option.WEAK_DEPENDENCIES)) {
      solver.put(SolverFlag.IGNORE_RECOMMENDED, true);
    }
    if (!solver.isEmpty()) {
      statements.add(new Statement.SolverFlags(statements.size() + 1, solver));
    }
    for (List<String> vendors : policy.vendorClasses()) {
      statements.add(new Statement.VendorClass(statements.size() + 1, vendors));
    }
    for (int packageId :
        PackageFilter.of(universe, policy, request.installedPackageIds()).packageIds()) {
      Selector selector = new Selector(SelectorKind.PACKAGE, recorder.name(packageId));
      statements.add(new Statement.Disable(statements.size() + 1, selector));
    }
    for (String capability : policy.installonly()) {
      Selector selector = providing(Dependency.parse(capability));
      statements.add(
          new Statement.Job(statements.size() + 1, JobAction.MULTIVERSION, selector, Set.of()));
    }
  }

  private Statement.Job job(Goal goal) {
    JobAction action = ACTIONS.get(goal.getClass());
    if (action == null) {
      throw new IllegalArgumentException("test cases have no job for: " + goal);
    }
    Set<JobFlag> flags = EnumSet.noneOf(JobFlag.class);
    TestcaseRequest.MODIFIERS.forEach((flag, modifier) -> addIf(goal, modifier, flag, flags));
    SelectionResults.PINS.forEach((flag, modifier) -> addIf(goal, modifier, flag, flags));
    if (goal.selection() instanceof Selection.Spec spec) {
      return new Statement.Job(1, action, resolved(goal, spec, flags), flags);
    }
    return new Statement.Job(1, action, selector(goal.selection()), flags);
  }

  private static void addIf(Goal goal, Modifier modifier, JobFlag flag, Set<JobFlag> flags) {
    if (goal.has(modifier)) {
      flags.add(flag);
    }
  }

  /** What was typed becomes what it names here; an architecture in it is then a demand. */
  private Selector resolved(Goal goal, Selection.Spec spec, Set<JobFlag> flags) {
    boolean isAboutInstalled = goal instanceof Goal.Remove || goal instanceof Goal.Upgrade;
    SpecResolver.Match match =
        new SpecResolver(universe)
            .resolve(
                spec,
                id ->
                    installed.contains(id) || !isAboutInstalled && universe.isInstallableArch(id));
    if (match.namesArch() && match.packageIds().length > 0) {
      flags.add(JobFlag.SET_ARCH);
    }
    return oneOf(IntStream.of(match.packageIds()).boxed().toList());
  }

  private Selector selector(Selection selection) {
    if (selection instanceof Selection.OnePackage one) {
      return new Selector(SelectorKind.PACKAGE, recorder.name(one.packageId()));
    } else if (selection instanceof Selection.OneOf choice) {
      return oneOf(choice.packageIds());
    } else if (selection instanceof Selection.Named named) {
      return new Selector(SelectorKind.NAME, TestcaseDependency.of(named.dependency()).toString());
    } else if (selection instanceof Selection.Providing providing) {
      return providing(providing.dependency());
    } else if (selection instanceof Selection.FromRepository repository) {
      return new Selector(
          SelectorKind.REPOSITORY, recorder.repositoryName(repository.repositoryId()));
    }
    return new Selector(SelectorKind.ALL, "packages");
  }

  private static Selector providing(Dependency dependency) {
    return new Selector(SelectorKind.PROVIDES, TestcaseDependency.of(dependency).toString());
  }

  private Selector oneOf(List<Integer> packageIds) {
    String names = packageIds.stream().map(recorder::name).collect(Collectors.joining(" "));
    return new Selector(SelectorKind.ONE_OF, names.isEmpty() ? "nothing" : names);
  }

  private static int[] ids(List<Integer> packageIds) {
    return packageIds.stream().mapToInt(Integer::intValue).toArray();
  }
}
