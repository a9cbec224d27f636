package dev.rpmsolve.core.internal.rules;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.dependency.Relation;
import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.request.Exclusion;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.Goal.Modifier;
import dev.rpmsolve.core.request.PackageFilter;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.request.Selection;
import dev.rpmsolve.core.request.SpecResolver;
import dev.rpmsolve.core.universe.Universe;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What the goals of a request mean in a universe: jobs, each with the packages it is about.
 *
 * <p>A goal on a spec becomes what dnf makes of it: an installation of one of the matches, a
 * removal of each match.
 */
public final class JobList {
  private final Universe universe;
  private final Request request;
  private final Pool pool;
  private final SpecResolver resolver;
  private final PackageFilter filter;
  private final DependencyFormulas formulas;
  private final KeptRules keptRules;
  private final List<Job> jobs = new ArrayList<>();

  /**
   * Resolves a request, whose rules of packages are worked out anew.
   *
   * @param universe where to look
   * @param request the request
   */
  public JobList(Universe universe, Request request) {
    this(universe, request, Optional.empty());
  }

  /**
   * Resolves a request.
   *
   * @param universe where to look
   * @param request the request
   * @param memory rules of packages from earlier requests on the universe
   */
  public JobList(Universe universe, Request request, RuleMemory memory) {
    this(universe, request, Optional.of(memory));
  }

  private JobList(Universe universe, Request request, Optional<RuleMemory> memory) {
    this.universe = universe;
    this.request = request;
    resolver = new SpecResolver(universe);
    Bits installed = new Bits(universe.packageCount());
    request.installedPackageIds().forEach(installed::add);
    filter = PackageFilter.of(universe, request.policy(), request.installedPackageIds());
    Bits disabled = new Bits(universe.packageCount());
    for (int packageId : filter.packageIds()) {
      disabled.add(packageId);
    }
    pool = new Pool(universe, request.policy(), installed, disabled, multiversion(installed));
    keptRules = memory.map(known -> known.of(pool)).orElse(KeptRules.NONE);
    formulas = new DependencyFormulas(pool);
    request.goals().forEach(this::resolve);
  }

  private JobList(JobList other, Goal.Install goal) {
    universe = other.universe;
    request = new Request(List.of(goal), List.of(), other.policy());
    resolver = other.resolver;
    filter = other.filter;
    pool = other.pool;
    keptRules = other.keptRules;
    formulas = other.formulas;
    resolve(goal);
  }

  /**
   * Puts one question under the policy of a request that has no goals and nothing installed, on the
   * same pool. The cost does not depend on the size of the universe.
   *
   * @param goal the question
   * @return its jobs
   * @throws IllegalStateException if the request has goals or installed packages of its own
   */
  public JobList asking(Goal.Install goal) {
    if (!request.goals().isEmpty() || !request.installedPackageIds().isEmpty()) {
      throw new IllegalStateException("the request has goals or installed packages of its own");
    }
    return new JobList(this, goal);
  }

  private Bits multiversion(Bits installed) {
    Bits multiversion = new Bits(universe.packageCount());
    for (String capability : request.policy().installonly()) {
      for (int packageId : universe.providers(Dependency.parse(capability))) {
        multiversion.add(packageId);
      }
    }
    for (Goal goal : request.goals()) {
      if (goal instanceof Goal.Multiversion) {
        for (int packageId : select(goal.selection())) {
          multiversion.add(packageId);
        }
      }
    }
    return multiversion;
  }

  /**
   * Returns the jobs.
   *
   * @return in the order of the goals
   */
  public List<Job> jobs() {
    return jobs;
  }

  /**
   * Returns the packages as the request sees them.
   *
   * @return the pool
   */
  public Pool pool() {
    return pool;
  }

  /** Returns the rules of packages that are known from earlier requests. */
  KeptRules keptRules() {
    return keptRules;
  }

  /**
   * Tells why the policy rules a package out.
   *
   * @param packageId a package
   * @return the reason, if it does
   */
  public Optional<Exclusion> exclusion(int packageId) {
    return filter.why(packageId);
  }

  /**
   * Returns the request.
   *
   * @return the request
   */
  public Request request() {
    return request;
  }

  private void resolve(Goal goal) {
    if (goal instanceof Goal.Downgrade || goal instanceof Goal.Reinstall) {
      resolveExchange(goal);
    } else if (goal.selection() instanceof Selection.Spec spec) {
      resolveSpec(goal, spec);
    } else {
      Job.Kind kind = kind(goal.selection());
      List<int[]> formula = formula(goal);
      jobs.add(
          new Job(
              goal,
              kind,
              kind == Job.Kind.ALL
                  ? new int[0]
                  : isExact(kind)
                      ? select(goal.selection())
                      : pool.listed(select(goal.selection())),
              formula,
              pins(goal)));
    }
  }

  /** A package named as such is taken even if no provider list has it. */
  private static boolean isExact(Job.Kind kind) {
    return kind == Job.Kind.PACKAGE || kind == Job.Kind.ONE_OF || kind == Job.Kind.REPOSITORY;
  }

  private List<int[]> formula(Goal goal) {
    boolean isNamed = goal.selection() instanceof Selection.Named;
    Dependency dependency =
        isNamed
            ? ((Selection.Named) goal.selection()).dependency()
            : goal.selection() instanceof Selection.Providing providing
                ? providing.dependency()
                : null;
    if (dependency == null
        || !DependencyFormulas.isComplex(dependency)
        || !(goal instanceof Goal.Install || goal instanceof Goal.Remove)) {
      return null;
    }
    return formulas.clauses(dependency, goal instanceof Goal.Install, isNamed);
  }

  private void resolveSpec(Goal goal, Selection.Spec spec) {
    boolean isAboutInstalled = goal instanceof Goal.Remove || goal instanceof Goal.Upgrade;
    SpecResolver.Match match =
        resolver.resolve(spec.text(), p -> isAboutInstalled ? pool.isInstalled(p) : canBeWanted(p));
    if (goal instanceof Goal.Remove && match.packageIds().length > 0) {
      for (int packageId : match.packageIds()) {
        jobs.add(job(goal, Job.Kind.PACKAGE, new int[] {packageId}, goal.modifiers()));
      }
      return;
    }
    Set<Modifier> modifiers = EnumSet.noneOf(Modifier.class);
    modifiers.addAll(goal.modifiers());
    if (match.namesArch()) {
      modifiers.add(Modifier.PIN_ARCH);
    }
    Job.Kind kind = match.packageIds().length == 0 ? Job.Kind.NAME : Job.Kind.ONE_OF;
    jobs.add(job(goal, kind, match.packageIds(), modifiers));
  }

  /** Per name and architecture: one of the older versions, or a copy of the same. */
  private void resolveExchange(Goal goal) {
    int[] chosen =
        goal.selection() instanceof Selection.Spec spec
            ? resolver.resolve(spec.text(), pool::isInstalled).packageIds()
            : select(goal.selection());
    boolean isFound = false;
    for (int packageId : chosen) {
      if (!pool.isInstalled(packageId)) {
        continue;
      }
      int[] others =
          IntStream.of(pool.sameName(packageId))
              .filter(other -> !pool.isInstalled(other) && isExchange(goal, packageId, other))
              .toArray();
      isFound = true;
      EnumSet<Modifier> modifiers = EnumSet.noneOf(Modifier.class);
      modifiers.addAll(goal.modifiers());
      modifiers.add(Modifier.PIN_EVR);
      modifiers.add(Modifier.PIN_ARCH);
      Job.Kind kind = others.length == 0 ? Job.Kind.NAME : Job.Kind.ONE_OF;
      jobs.add(job(goal, kind, others, modifiers));
    }
    if (!isFound) {
      jobs.add(job(goal, Job.Kind.NAME, new int[0], goal.modifiers()));
    }
  }

  private boolean isExchange(Goal goal, int installed, int other) {
    int order = pool.compareEvr(other, installed);
    return universe.archId(other) == universe.archId(installed)
        && (goal instanceof Goal.Downgrade ? order < 0 : order == 0);
  }

  private static Job job(Goal goal, Job.Kind kind, int[] packageIds, Set<Modifier> modifiers) {
    return new Job(goal, kind, packageIds, null, modifiers);
  }

  private static Job.Kind kind(Selection selection) {
    if (selection instanceof Selection.OnePackage) {
      return Job.Kind.PACKAGE;
    } else if (selection instanceof Selection.OneOf) {
      return Job.Kind.ONE_OF;
    } else if (selection instanceof Selection.Providing) {
      return Job.Kind.PROVIDES;
    } else if (selection instanceof Selection.FromRepository) {
      return Job.Kind.REPOSITORY;
    }
    return selection instanceof Selection.All ? Job.Kind.ALL : Job.Kind.NAME;
  }

  private int[] select(Selection selection) {
    if (selection instanceof Selection.OneOf choice) {
      return choice.packageIds().stream().mapToInt(Integer::intValue).toArray();
    } else if (selection instanceof Selection.Spec spec) {
      return resolver.resolve(spec.text(), packageId -> true).packageIds();
    }
    return resolver.resolve(selection, packageId -> true).packageIds();
  }

  /** What a goal names exactly lifts the policies about it. */
  private static Set<Modifier> pins(Goal goal) {
    EnumSet<Modifier> pins = EnumSet.noneOf(Modifier.class);
    pins.addAll(goal.modifiers());
    if (goal.has(Modifier.NO_AUTO_PINS) || !(goal instanceof Goal.Install)) {
      return pins;
    }
    Selection selection = goal.selection();
    if (selection instanceof Selection.OnePackage) {
      pins.addAll(
          EnumSet.of(
              Modifier.PIN_NAME,
              Modifier.PIN_EVR,
              Modifier.PIN_ARCH,
              Modifier.PIN_VENDOR,
              Modifier.PIN_REPOSITORY));
    } else if (selection instanceof Selection.Named named) {
      pins.add(Modifier.PIN_NAME);
      Dependency plain = DependencyFormulas.withoutArch(named.dependency());
      if (plain != named.dependency()) {
        pins.add(Modifier.PIN_ARCH);
      }
      if (plain instanceof Dependency.Atom atom && atom.relation() == Relation.EQUAL) {
        boolean hasRelease = atom.evr().isPresent() && atom.evr().get().release().isPresent();
        pins.add(hasRelease ? Modifier.PIN_EVR : Modifier.PIN_VERSION);
      }
    } else if (selection instanceof Selection.Providing providing
        && DependencyFormulas.withoutArch(providing.dependency()) != providing.dependency()) {
      pins.add(Modifier.PIN_ARCH);
    }
    return pins;
  }

  /** Foreign packages do not count, unless nothing else has the name: then they explain why. */
  private boolean canBeWanted(int packageId) {
    if (pool.isInstalled(packageId) || universe.isInstallableArch(packageId)) {
      return true;
    }
    IntTable byName = universe.packagesByName();
    int name = universe.nameId(packageId);
    for (int i = byName.start(name); i < byName.end(name); i++) {
      if (universe.isInstallableArch(byName.value(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns the policy.
   *
   * @return the request's policy
   */
  public Policy policy() {
    return request.policy();
  }
}
