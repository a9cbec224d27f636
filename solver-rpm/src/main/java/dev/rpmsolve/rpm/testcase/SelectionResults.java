package dev.rpmsolve.rpm.testcase;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.request.Combination;
import dev.rpmsolve.core.request.DependencyKey;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.PinnedSelection;
import dev.rpmsolve.core.request.Selection;
import dev.rpmsolve.core.request.SelectionMatch;
import dev.rpmsolve.core.request.SelectionOption;
import dev.rpmsolve.core.request.SelectionQuery;
import dev.rpmsolve.core.request.SelectionResolver;
import dev.rpmsolve.core.request.SelectionScope;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.core.version.Evr;
import dev.rpmsolve.rpm.io.MetadataException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The jobs of a run with their selections by text carried out, in libsolv's own way and in its
 * words.
 *
 * <p>A selection that adds to, takes from or narrows the jobs before it turns all of them into jobs
 * of its own action. Immutable.
 */
public final class SelectionResults {
  private static final String KEY_PREFIX = "solvable:";
  private static final String TRANSIENT_KEY = "solvable:prereq_ignoreinst";
  static final Map<JobFlag, Goal.Modifier> PINS =
      Collections.unmodifiableMap(
          new EnumMap<>(
              Map.of(
                  JobFlag.SET_EV, Goal.Modifier.PIN_VERSION,
                  JobFlag.SET_EVR, Goal.Modifier.PIN_EVR,
                  JobFlag.SET_ARCH, Goal.Modifier.PIN_ARCH,
                  JobFlag.SET_VENDOR, Goal.Modifier.PIN_VENDOR,
                  JobFlag.SET_REPOSITORY, Goal.Modifier.PIN_REPOSITORY,
                  JobFlag.NO_AUTOMATIC_SET, Goal.Modifier.NO_AUTO_PINS)));

  private final List<ResolvedJob> jobs;
  private final List<String> unsupported;
  private final List<TestcaseDependency> noops;

  private SelectionResults(
      List<ResolvedJob> jobs, List<String> unsupported, List<TestcaseDependency> noops) {
    this.noops = List.copyOf(noops);
    this.jobs = List.copyOf(jobs);
    this.unsupported = List.copyOf(unsupported);
  }

  /**
   * Carries out the selections of a run.
   *
   * @param testcase the test case
   * @param run index of the run
   * @param packages the packages of the run
   * @return its jobs
   * @throws MetadataException if a step that builds a dependency needs what is not there
   */
  public static SelectionResults of(Testcase testcase, int run, TestcaseUniverse packages) {
    Resolution resolution = new Resolution(packages, disabled(testcase, run, packages));
    Run statements = testcase.runs().get(run);
    statements.jobs().forEach(resolution::add);
    List<Statement.Genid> steps = statements.all(Statement.Genid.class);
    for (TestcaseDependency left : GenidMachine.run(testcase.file(), steps)) {
      resolution.addNoop(left);
    }
    resolution.addUserInstalled(statements.all(Statement.AutoInstalled.class));
    return new SelectionResults(
        resolution.jobs.stream().map(Job::resolved).toList(),
        resolution.unsupported,
        resolution.noops);
  }

  /**
   * Returns the packages that a run takes out of consideration.
   *
   * @param testcase the test case
   * @param run index of the run
   * @param packages the packages of the run
   * @return package ids, ascending
   */
  public static List<Integer> disabled(Testcase testcase, int run, TestcaseUniverse packages) {
    Resolution all = new Resolution(packages, List.of());
    Set<Integer> disabled = new TreeSet<>();
    for (Statement.Disable disable : testcase.upTo(run, Statement.Disable.class)) {
      all.selection(disable.selector()).map(all.scope::packages).ifPresent(disabled::addAll);
    }
    return List.copyOf(disabled);
  }

  /**
   * Returns the jobs.
   *
   * @return the jobs in order
   */
  public List<ResolvedJob> jobs() {
    return jobs;
  }

  /**
   * Returns what stands in the way of replaying the jobs.
   *
   * @return phrases; none if all jobs are understood
   */
  public List<String> unsupported() {
    return unsupported;
  }

  /**
   * Returns the dependencies that were built or compared for their own sake.
   *
   * @return dependencies in order
   */
  List<TestcaseDependency> noops() {
    return noops;
  }

  /**
   * Returns what libsolv prints for {@code result jobs}.
   *
   * @return one line per job, sorted
   */
  public List<String> lines() {
    return jobs.stream().map(job -> "job " + job.text()).sorted().toList();
  }

  /** A job with the text of its selector, for those that selections left as they were. */
  private record Job(
      JobAction action, Set<JobFlag> flags, Optional<PinnedSelection> selection, String selector) {

    ResolvedJob resolved() {
      EnumSet<JobFlag> all = EnumSet.noneOf(JobFlag.class);
      all.addAll(flags);
      PINS.forEach(
          (flag, pin) ->
              selection.filter(s -> s.pins().contains(pin)).ifPresent(s -> all.add(flag)));
      String flagText = all.isEmpty() ? "" : " [" + Flags.join(all) + "]";
      EnumSet<JobFlag> own = EnumSet.copyOf(all);
      own.removeAll(PINS.keySet());
      return new ResolvedJob(action, selection, own, action.keyword() + " " + selector + flagText);
    }
  }

  /** Goes through the statements of a run. */
  private static final class Resolution {
    private final TestcaseUniverse packages;
    private final Universe universe;
    private final SelectionScope scope;
    private final SelectionResolver resolver;
    private final List<String> unsupported = new ArrayList<>();
    private List<Job> jobs = new ArrayList<>();
    private final List<TestcaseDependency> noops = new ArrayList<>();

    Resolution(TestcaseUniverse packages, List<Integer> disabled) {
      this.packages = packages;
      universe = packages.universe();
      List<Integer> installed = IntStream.of(packages.installed()).boxed().toList();
      scope = new SelectionScope(universe, installed, disabled);
      resolver = new SelectionResolver(scope);
    }

    void add(Statement statement) {
      if (statement instanceof Statement.Job job) {
        add(job);
      } else if (statement instanceof Statement.SelectionJob job) {
        add(job);
      } else if (statement instanceof Statement.VersionComparison comparison) {
        add(comparison);
      }
    }

    private void add(Statement.Job job) {
      Optional<Selection> selection = selection(job.selector());
      SelectorKind kind = job.selector().kind();
      boolean isDependency = kind == SelectorKind.NAME || kind == SelectorKind.PROVIDES;
      if (selection.isEmpty()) {
        unsupported.add(job.selector() + " at line " + job.line());
        if (!isDependency) {
          return;
        }
      }
      Set<Goal.Modifier> pins = pins(job.flags());
      Optional<PinnedSelection> pinned =
          selection.map(s -> new PinnedSelection(s, pins, Optional.empty()));
      String text =
          isDependency
              ? kind.keyword() + " " + job.selector().dependency()
              : text(selection.orElseThrow());
      jobs.add(new Job(job.action(), job.flags(), pinned, text));
    }

    private static Set<Goal.Modifier> pins(Set<JobFlag> flags) {
      EnumSet<Goal.Modifier> pins = EnumSet.noneOf(Goal.Modifier.class);
      PINS.forEach(
          (flag, pin) -> {
            if (flags.contains(flag)) {
              pins.add(pin);
            }
          });
      return pins;
    }

    private void add(Statement.VersionComparison comparison) {
      int order;
      try {
        order =
            packages
                .universe()
                .versionRules()
                .compare(
                    Evr.parseVerbatim(comparison.left()), Evr.parseVerbatim(comparison.right()));
      } catch (IllegalArgumentException e) {
        unsupported.add("an epoch of 2^32 or more at line " + comparison.line());
        return;
      }
      int code = order < 0 ? 4 : order > 0 ? 1 : 2;
      addNoop(
          TestcaseDependency.of(
              new TestcaseDependency.Word(comparison.left()),
              new TestcaseOperator(code),
              new TestcaseDependency.Word(comparison.right())));
    }

    void addNoop(TestcaseDependency dependency) {
      noops.add(dependency);
      Optional<PinnedSelection> selection =
          core(dependency).map(d -> new PinnedSelection(new Selection.Providing(d)));
      String text = SelectorKind.PROVIDES.keyword() + " " + dependency;
      jobs.add(new Job(JobAction.NOOP, Set.of(), selection, text));
    }

    /** Naming packages that the user did not ask for says that all others were asked for. */
    void addUserInstalled(List<Statement.AutoInstalled> automatic) {
      Set<String> named = new HashSet<>();
      automatic.forEach(statement -> named.add(statement.name()));
      for (int packageId : automatic.isEmpty() ? new int[0] : packages.installed()) {
        String name = universe.get(packageId).name();
        if (named.add(name)) {
          TestcaseDependency word = new TestcaseDependency.Word(name);
          Optional<PinnedSelection> selection =
              core(word).map(d -> new PinnedSelection(new Selection.Named(d)));
          String text = SelectorKind.NAME.keyword() + " " + word;
          jobs.add(new Job(JobAction.USER_INSTALLED, Set.of(), selection, text));
        }
      }
    }

    Optional<Selection> selection(Selector selector) {
      return switch (selector.kind()) {
        case PACKAGE ->
            ids(selector).filter(l -> l.size() == 1).map(l -> new Selection.OnePackage(l.get(0)));
        case ONE_OF -> ids(selector).map(Selection.OneOf::new);
        case NAME -> core(selector.dependency()).map(Selection.Named::new);
        case PROVIDES -> core(selector.dependency()).map(Selection.Providing::new);
        case REPOSITORY -> {
          OptionalInt index = packages.repository(selector.argument());
          yield index.isEmpty()
              ? Optional.empty()
              : Optional.of(
                  new Selection.FromRepository(universe.repositories().get(index.getAsInt()).id()));
        }
        case ALL -> Optional.of(new Selection.All());
      };
    }

    private Optional<List<Integer>> ids(Selector selector) {
      List<OptionalInt> ids = selector.packages().stream().map(this::find).toList();
      return ids.stream().allMatch(OptionalInt::isPresent)
          ? Optional.of(ids.stream().map(OptionalInt::getAsInt).toList())
          : Optional.empty();
    }

    private OptionalInt find(String name) {
      return packages.find(name, scope::isUsable);
    }

    private static Optional<Dependency> core(TestcaseDependency dependency) {
      return dependency.toCore() instanceof DependencyConversion.Supported supported
          ? Optional.of(supported.dependency())
          : Optional.empty();
    }

    private void add(Statement.SelectionJob job) {
      TextSelection wanted = job.selection();
      Combination combination = combination(wanted.flags());
      List<Job> earlier = combination == Combination.REPLACE ? List.of() : known(combination, job);
      List<PinnedSelection> base =
          earlier.stream().flatMap(one -> one.selection().stream()).toList();
      SelectionMatch match =
          query(wanted)
              .map(query -> resolver.select(base, combination, query, options(wanted.flags())))
              .orElseGet(() -> new SelectionMatch(List.of(), Set.of()));
      List<PinnedSelection> parts =
          match.kinds().isEmpty() ? resolver.combine(base, combination, List.of()) : match.parts();
      boolean areKept =
          combination == Combination.ADD
              || combination == Combination.SUBTRACT && match.kinds().isEmpty();
      List<Job> joined =
          combination == Combination.REPLACE
              ? jobs
              : areKept ? untranslated(job) : new ArrayList<>();
      for (PinnedSelection part : parts) {
        PinnedSelection pinned = withPins(part, pins(job.flags()));
        joined.add(new Job(job.action(), job.flags(), Optional.of(pinned), text(part, earlier)));
      }
      jobs = joined;
    }

    /** A job without translation finds no packages as far as is known. */
    private List<Job> known(Combination combination, Statement.SelectionJob job) {
      if (jobs.stream().anyMatch(one -> one.selection().isEmpty())) {
        unsupported.add("a combination of selections (" + combination + ") at line " + job.line());
      }
      return jobs.stream().filter(one -> one.selection().isPresent()).toList();
    }

    /** Returns the jobs that are no more than text, as jobs of a later selection. */
    private List<Job> untranslated(Statement.SelectionJob job) {
      List<Job> kept = new ArrayList<>();
      for (Job one : jobs) {
        if (one.selection().isEmpty()) {
          EnumSet<JobFlag> flags = EnumSet.noneOf(JobFlag.class);
          flags.addAll(one.flags());
          flags.retainAll(PINS.keySet());
          flags.addAll(job.flags());
          kept.add(new Job(job.action(), flags, Optional.empty(), one.selector()));
        }
      }
      return kept;
    }

    private static PinnedSelection withPins(PinnedSelection part, Set<Goal.Modifier> added) {
      EnumSet<Goal.Modifier> pins = EnumSet.noneOf(Goal.Modifier.class);
      pins.addAll(part.pins());
      pins.addAll(added);
      return new PinnedSelection(part.selection(), pins, part.typedVersion());
    }

    /** A job that was not changed keeps its words, which the solver's own may not tell apart. */
    private String text(PinnedSelection part, List<Job> earlier) {
      for (Job one : earlier) {
        if (one.selection().orElseThrow().selection().equals(part.selection())) {
          return one.selector();
        }
      }
      return text(part);
    }

    private String text(PinnedSelection part) {
      if (part.typedVersion().isEmpty()) {
        return text(part.selection());
      }
      boolean isName = part.selection() instanceof Selection.Named;
      Dependency dependency =
          part.selection() instanceof Selection.Named named
              ? named.dependency()
              : ((Selection.Providing) part.selection()).dependency();
      TestcaseDependency.Operation tree =
          (TestcaseDependency.Operation) TestcaseDependency.of(dependency);
      TestcaseDependency typed =
          TestcaseDependency.of(
              tree.left(), tree.operator(), new TestcaseDependency.Word(part.typedVersion().get()));
      return (isName ? SelectorKind.NAME : SelectorKind.PROVIDES).keyword() + " " + typed;
    }

    private String text(Selection selection) {
      if (selection instanceof Selection.OnePackage one) {
        return "pkg " + packages.name(one.packageId());
      } else if (selection instanceof Selection.OneOf choice) {
        List<String> names = choice.packageIds().stream().map(packages::name).toList();
        return "oneof " + (names.isEmpty() ? "nothing" : String.join(" ", names));
      } else if (selection instanceof Selection.Named named) {
        return "name " + TestcaseDependency.of(named.dependency());
      } else if (selection instanceof Selection.Providing providing) {
        return "provides " + TestcaseDependency.of(providing.dependency());
      }
      return selection instanceof Selection.FromRepository repository
          ? "repo " + repository.repositoryId()
          : "all packages";
    }

    private static Combination combination(Set<SelectionFlag> flags) {
      boolean adds = flags.contains(SelectionFlag.ADD);
      boolean subtracts = flags.contains(SelectionFlag.SUBTRACT);
      if (flags.contains(SelectionFlag.FILTER) || adds && subtracts) {
        return Combination.FILTER;
      } else if (subtracts) {
        return Combination.SUBTRACT;
      }
      return adds ? Combination.ADD : Combination.REPLACE;
    }

    private static Set<SelectionOption> options(Set<SelectionFlag> flags) {
      EnumSet<SelectionOption> options = EnumSet.noneOf(SelectionOption.class);
      for (SelectionFlag flag : flags) {
        boolean combines =
            flag == SelectionFlag.ADD
                || flag == SelectionFlag.SUBTRACT
                || flag == SelectionFlag.FILTER;
        if (!combines) {
          options.add(SelectionOption.valueOf(flag.name()));
        }
      }
      return options;
    }

    /** Nothing if there is nothing to find: an unknown key, dependency or package. */
    private Optional<SelectionQuery> query(TextSelection wanted) {
      String text = wanted.text();
      if (wanted.kind() == SelectionKind.TEXT) {
        return Optional.of(new SelectionQuery.ByText(text));
      }
      Optional<DependencyKey> key = wanted.key().flatMap(Resolution::key);
      return key.flatMap(
          k ->
              switch (wanted.kind()) {
                case DEPENDENCY -> dependency(text).map(d -> new SelectionQuery.ByDependency(k, d));
                case PACKAGE -> {
                  OptionalInt id = find(text);
                  yield id.isEmpty()
                      ? Optional.empty()
                      : Optional.of(new SelectionQuery.ByPackage(k, id.getAsInt()));
                }
                default -> Optional.of(new SelectionQuery.ByDependencyText(k, text));
              });
    }

    private Optional<Dependency> dependency(String text) {
      TestcaseDependency tree = TestcaseDependency.parseOrMissing(text);
      Optional<Dependency> found = core(tree);
      if (found.isEmpty() && !(tree instanceof TestcaseDependency.Missing)) {
        unsupported.add("a selection by " + text);
      }
      return found;
    }

    private static Optional<DependencyKey> key(String text) {
      if (text.equals(TRANSIENT_KEY)) {
        return Optional.of(DependencyKey.TRANSIENT_REQUIRES);
      }
      for (DependencyKey key : DependencyKey.values()) {
        if (text.equals(KEY_PREFIX + key.name().toLowerCase(Locale.ROOT))) {
          return Optional.of(key);
        }
      }
      return Optional.empty();
    }
  }
}
