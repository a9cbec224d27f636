package dev.rpmsolve.core.internal.search;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.explanation.Cause;
import dev.rpmsolve.core.internal.rules.Job;
import dev.rpmsolve.core.internal.rules.JobList;
import dev.rpmsolve.core.internal.rules.PackageFact;
import dev.rpmsolve.core.internal.rules.Pool;
import dev.rpmsolve.core.internal.rules.RuleBook;
import dev.rpmsolve.core.internal.rules.RuleClass;
import dev.rpmsolve.core.internal.rules.RuleReasons;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.universe.RpmPackage;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Tells what rules say. */
final class RuleNarrator {
  private final JobList jobs;
  private final SearchContext context;
  private final RuleBook rules;
  private final Pool pool;
  private final RuleReasons reasons;

  RuleNarrator(JobList jobs, SearchContext context, RuleReasons reasons) {
    this.jobs = jobs;
    this.context = context;
    this.reasons = reasons;
    rules = context.rules;
    pool = context.pool;
  }

  /** Returns what a rule says; null for one that only gives an auxiliary variable its meaning. */
  Cause cause(int rule) {
    return switch (rules.classOf(rule)) {
      case PACKAGE -> ofPackages(rule);
      case FEATURE, UPDATE -> stays(rule);
      case JOB -> ofJob(rule);
      case INFERIOR_ARCH -> new Cause.InferiorArch(get(subject(rule)), positive(rule));
      case SYNC -> new Cause.OutsideSync(get(subject(rule)));
      case BEST -> ofBest(rule);
      case SPLIT ->
          new Cause.SplitTogether(
              get(subject(rule)), positive(rule).get(0), dependency(rules.fact(rule)));
      case BLACK -> new Cause.Blacklisted(get(subject(rule)));
      case PRIORITY -> new Cause.LowerPriority(get(subject(rule)));
      case RECOMMENDS, CHOICE -> ofPackages(rules.fact(rule));
    };
  }

  private Cause ofPackages(int rule) {
    PackageFact fact = reasons.best(rule);
    if (fact == null) {
      return null;
    }
    RpmPackage owner = get(fact.owner());
    return switch (fact.kind()) {
      case SAME_NAME -> new Cause.SameName(owner.name(), List.of(owner, get(fact.other())));
      case NOT_INSTALLABLE ->
          pool.isDisabled(fact.owner())
              ? new Cause.Excluded(owner, jobs.exclusion(fact.owner()))
              : new Cause.NotInstallable(owner);
      case NOTHING_PROVIDES -> new Cause.Requires(owner, dependency(fact.dependency()), List.of());
      case REQUIRES, RECOMMENDS ->
          new Cause.Requires(owner, dependency(fact.dependency()), providers(rule));
      case SELF_CONFLICT -> new Cause.SelfConflict(owner, dependency(fact.dependency()));
      case CONFLICTS ->
          new Cause.Conflicts(owner, dependency(fact.dependency()), conflicting(rule, fact));
      case OBSOLETES, INSTALLED_OBSOLETES ->
          new Cause.Obsoletes(owner, dependency(fact.dependency()), get(fact.other()));
      case IMPLICIT_OBSOLETES -> Cause.Obsoletes.byName(owner, get(fact.other()));
    };
  }

  /** A requirement that can never hold still names what could help. */
  private List<RpmPackage> providers(int rule) {
    List<RpmPackage> found = positive(rule);
    return found.isEmpty() ? List.of(get(subject(rule))) : found;
  }

  private List<RpmPackage> conflicting(int rule, PackageFact fact) {
    List<RpmPackage> found = new ArrayList<>();
    if (fact.other() >= 0) {
      found.add(get(fact.other()));
      return found;
    }
    for (int i = rules.start(rule); i < rules.past(rule); i++) {
      int literal = rules.literal(i);
      if (literal < 0
          && context.engine.isPackageVariable(-literal)
          && literal != -Pool.variable(fact.owner())) {
        found.add(get(Pool.packageId(-literal)));
      }
    }
    return found;
  }

  private Cause stays(int rule) {
    int installed = context.state.installedOf(rule);
    List<RpmPackage> others = positive(rule);
    others.remove(get(installed));
    return new Cause.StaysInstalled(get(installed), others);
  }

  private Cause ofJob(int rule) {
    Job job = context.state.jobs().get(rules.fact(rule));
    boolean isAboutGone = job.goal() instanceof Goal.Remove || job.goal() instanceof Goal.Lock;
    return new Cause.Requested(job.goal(), isAboutGone ? all(rule) : positive(rule));
  }

  private List<RpmPackage> all(int rule) {
    List<RpmPackage> found = new ArrayList<>();
    for (int i = rules.start(rule); i < rules.past(rule); i++) {
      int variable = Math.abs(rules.literal(i));
      if (context.engine.isPackageVariable(variable)) {
        found.add(get(Pool.packageId(variable)));
      }
    }
    return found;
  }

  private Cause ofBest(int rule) {
    int fact = rules.fact(rule);
    if (fact >= 0) {
      return new Cause.OnlyBest(Optional.of(get(fact)), Optional.empty());
    }
    Job job = context.state.jobs().get(rules.fact(-1 - fact));
    return new Cause.OnlyBest(Optional.empty(), Optional.of(job.goal()));
  }

  private int subject(int rule) {
    return Pool.packageId(Math.abs(rules.first(rule)));
  }

  private List<RpmPackage> positive(int rule) {
    List<RpmPackage> found = new ArrayList<>();
    for (int i = rules.start(rule); i < rules.past(rule); i++) {
      int literal = rules.literal(i);
      if (literal > 0 && context.engine.isPackageVariable(literal)) {
        found.add(get(Pool.packageId(literal)));
      }
    }
    return found;
  }

  private RpmPackage get(int packageId) {
    return pool.universe().get(packageId);
  }

  private Dependency dependency(int dependencyId) {
    return pool.universe().dependencies().get(dependencyId);
  }

  /** Lists the rules of a proof, learnt clauses replaced by what they follow from. */
  IntArrayList rulesOf(IntArrayList proof) {
    IntArrayList found = new IntArrayList();
    IntOpenHashSet seen = new IntOpenHashSet();
    IntArrayList open = new IntArrayList();
    for (int i = proof.size() - 1; i >= 0; i--) {
      open.add(proof.getInt(i));
    }
    while (!open.isEmpty()) {
      int node = open.popInt();
      if (!seen.add(node)) {
        continue;
      }
      if (node >= 0) {
        found.add(node);
        continue;
      }
      int[] sources = context.engine.sourcesOf(-1 - node);
      for (int i = sources.length - 1; i >= 0; i--) {
        open.add(sources[i]);
      }
    }
    return found;
  }

  /** Groups the rules of a proof by the fact that they state, goals first. */
  List<IntArrayList> facts(IntArrayList proof) {
    Map<Object, IntArrayList> policies = new LinkedHashMap<>();
    Map<Object, IntArrayList> packages = new LinkedHashMap<>();
    for (int rule : rulesOf(proof)) {
      boolean isOfPackages = rules.is(rule, RuleClass.PACKAGE);
      (isOfPackages ? packages : policies)
          .computeIfAbsent(key(rule), key -> new IntArrayList(1))
          .add(rule);
    }
    List<IntArrayList> facts = new ArrayList<>(policies.values());
    facts.sort(Comparator.comparingInt(group -> order(group.getInt(0))));
    List<IntArrayList> ofPackages = new ArrayList<>(packages.values());
    Collections.reverse(ofPackages);
    facts.addAll(ofPackages);
    return facts;
  }

  /** Goals in their order, then the rest. */
  private int order(int rule) {
    return rules.is(rule, RuleClass.JOB) ? rules.fact(rule) : Integer.MAX_VALUE;
  }

  /** Lists all clauses of facts. */
  List<List<int[]>> clauses(List<IntArrayList> facts) {
    IntOpenHashSet mentioned = new IntOpenHashSet();
    for (IntArrayList fact : facts) {
      for (int rule : fact) {
        for (int literal : rules.literals(rule)) {
          mentioned.add(Pool.packageId(Math.abs(literal)));
        }
      }
    }
    List<List<int[]>> clauses = new ArrayList<>();
    for (IntArrayList fact : facts) {
      int rule = fact.getInt(0);
      List<int[]> own = new ArrayList<>();
      if (rules.is(rule, RuleClass.JOB)) {
        own.addAll(clausesOfGoal(goal(rule)));
      } else if (rules.is(rule, RuleClass.PACKAGE)) {
        own.addAll(clausesOfPackages(rule, mentioned));
      }
      if (own.isEmpty()) {
        fact.forEach(each -> own.add(rules.literals(each)));
      }
      clauses.add(own);
    }
    return clauses;
  }

  private List<int[]> clausesOfGoal(Goal goal) {
    List<int[]> clauses = new ArrayList<>();
    for (int rule = rules.from(RuleClass.JOB); rule < rules.to(RuleClass.JOB); rule++) {
      if (rules.length(rule) > 0 && goal(rule).equals(goal)) {
        clauses.add(rules.literals(rule));
      }
    }
    return clauses;
  }

  private List<int[]> clausesOfPackages(int rule, IntOpenHashSet mentioned) {
    PackageFact fact = reasons.best(rule);
    if (fact == null) {
      return List.of();
    } else if (fact.kind() != PackageFact.Kind.SAME_NAME) {
      return reasons.clausesOf(fact);
    }
    IntArrayList members = new IntArrayList();
    for (int packageId : pool.ofName(pool.universe().nameId(fact.owner()))) {
      if (mentioned.contains(packageId)) {
        members.add(packageId);
      }
    }
    return reasons.exclusionsOf(members);
  }

  private Goal goal(int jobRule) {
    return context.state.jobs().get(rules.fact(jobRule)).goal();
  }

  /** Returns what facts say, in an order that reads well. */
  List<Cause> story(List<IntArrayList> facts) {
    List<Cause> causes = new ArrayList<>();
    for (IntArrayList fact : facts) {
      Cause cause = cause(fact);
      if (cause != null) {
        causes.add(cause);
      }
    }
    IntOpenHashSet involved = CauseStory.involved(causes);
    causes.replaceAll(
        cause -> cause instanceof Cause.SameName sameName ? involved(sameName, involved) : cause);
    return CauseStory.order(causes);
  }

  /** Everything of a name that the rest is about. */
  private Cause involved(Cause.SameName cause, IntOpenHashSet involved) {
    Set<RpmPackage> packages = new TreeSet<>(Comparator.comparingInt(RpmPackage::id));
    packages.addAll(cause.packages());
    for (int packageId : pool.ofName(pool.universe().nameId(cause.packages().get(0).id()))) {
      if (involved.contains(packageId)) {
        packages.add(get(packageId));
      }
    }
    return new Cause.SameName(cause.name(), List.copyOf(packages));
  }

  private Object key(int rule) {
    if (rules.is(rule, RuleClass.JOB)) {
      return goal(rule);
    } else if (!rules.is(rule, RuleClass.PACKAGE)) {
      return rule;
    }
    PackageFact fact = reasons.best(rule);
    if (fact == null) {
      return rule;
    } else if (fact.kind() == PackageFact.Kind.SAME_NAME) {
      return "name " + pool.universe().nameId(fact.owner());
    }
    boolean isPair =
        fact.kind() == PackageFact.Kind.OBSOLETES
            || fact.kind() == PackageFact.Kind.IMPLICIT_OBSOLETES
            || fact.kind() == PackageFact.Kind.INSTALLED_OBSOLETES;
    return isPair ? fact : new PackageFact(fact.kind(), fact.owner(), -1, fact.dependency());
  }

  /** Returns what some rules of one fact say; null if they only define auxiliary variables. */
  private Cause cause(IntArrayList fact) {
    Cause first = cause(fact.getInt(0));
    Set<RpmPackage> others = new LinkedHashSet<>();
    for (int rule : fact) {
      Cause cause = cause(rule);
      if (cause instanceof Cause.SameName sameName) {
        others.addAll(sameName.packages());
      } else if (cause instanceof Cause.Conflicts conflicts) {
        others.addAll(conflicts.others());
      } else if (cause instanceof Cause.Requires requires) {
        others.addAll(requires.providers());
      } else if (cause instanceof Cause.Requested requested) {
        others.addAll(requested.candidates());
      }
    }
    if (first instanceof Cause.SameName sameName) {
      return new Cause.SameName(sameName.name(), List.copyOf(others));
    } else if (first instanceof Cause.Conflicts conflicts) {
      return new Cause.Conflicts(conflicts.owner(), conflicts.dependency(), all(conflicts, others));
    } else if (first instanceof Cause.Requires requires) {
      return new Cause.Requires(requires.requirer(), requires.dependency(), List.copyOf(others));
    } else if (first instanceof Cause.Requested requested
        && requested.goal() instanceof Goal.Remove) {
      return new Cause.Requested(requested.goal(), removed(requested.goal()));
    } else if (first instanceof Cause.Requested requested) {
      return new Cause.Requested(requested.goal(), List.copyOf(others));
    }
    return first;
  }

  /** All that a package conflicts with, not only what the proof was about. */
  private List<RpmPackage> all(Cause.Conflicts conflicts, Set<RpmPackage> others) {
    int owner = conflicts.owner().id();
    for (int packageId : pool.universe().providers(conflicts.dependency())) {
      if (packageId != owner && !(pool.isInstalled(owner) && pool.isInstalled(packageId))) {
        others.add(get(packageId));
      }
    }
    return others.stream().sorted(Comparator.comparingInt(RpmPackage::id)).toList();
  }

  private List<RpmPackage> removed(Goal goal) {
    Set<RpmPackage> removed = new LinkedHashSet<>();
    for (Job job : context.state.jobs()) {
      if (job.goal().equals(goal)) {
        for (int packageId : job.selected()) {
          removed.add(get(packageId));
        }
      }
    }
    return List.copyOf(removed);
  }

  /**
   * Finds the rule that tells most about a problem: a requirement, best one that cannot hold at
   * all; else a conflict; else the policies.
   */
  int headline(IntArrayList proof) {
    Headline headline = new Headline(context, this::isSilent);
    headline.read(proof);
    return headline.rule();
  }

  /** Tells whether a rule of packages only gives an auxiliary variable its meaning. */
  private boolean isSilent(int rule) {
    if (!rules.is(rule, RuleClass.PACKAGE)) {
      return false;
    }
    for (int i = rules.start(rule); i < rules.past(rule); i++) {
      if (Math.abs(rules.literal(i)) > pool.lastVariable()) {
        return reasons.best(rule) == null;
      }
    }
    return false;
  }
}
