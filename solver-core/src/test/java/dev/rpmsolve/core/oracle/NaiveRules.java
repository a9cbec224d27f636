package dev.rpmsolve.core.oracle;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.dependency.Relation;
import dev.rpmsolve.core.dependency.VersionRange;
import dev.rpmsolve.core.explanation.Cause;
import dev.rpmsolve.core.format.Scenario;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.request.Selection;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The rules of RPM and of a request as predicates over final sets, written as plainly as possible.
 *
 * <p>Packages are objects with strings; a set of packages is an int whose bit i stands for the i-th
 * package.
 */
final class NaiveRules {
  private final Scenario scenario;
  private final Reading reading;
  private final Request request;
  private final ArchPolicy machine;
  private final List<NaivePackage> packages = new ArrayList<>();
  private final NaiveSpecs specs;
  private final int installed;
  private final int excluded;
  private final int installonly;
  private final int removed;
  private int needed = -1;

  /**
   * How rules are read where a solver has a choice.
   *
   * <p>A rich dependency is a set of clauses. How many, and so what an installed package that was
   * broken before still asks for, and which packages it makes a search look at, depends on how it
   * is converted.
   */
  enum Reading {
    /** Rules that some conversion does not have do not count. */
    LENIENT,
    /** Rules that any conversion has count. */
    STRICT
  }

  /** A rule that all final sets keep, and what it says. */
  record Fact(String text, IntPredicate holds) {}

  NaiveRules(Scenario scenario, Reading reading) {
    this.scenario = scenario;
    this.reading = reading;
    request = scenario.request();
    Universe universe = scenario.universe();
    machine = universe.archPolicy();
    for (int id = 0; id < universe.packageCount(); id++) {
      packages.add(NaivePackage.of(universe.get(id)));
    }
    installed = mask(request.installedPackageIds().stream().mapToInt(i -> i));
    specs = new NaiveSpecs(packages, installed, machine);
    excluded =
        request.policy().excludes().stream().mapToInt(specs::named).reduce(0, (a, b) -> a | b);
    installonly =
        request.policy().installonly().stream()
            .mapToInt(capability -> specs.taking(Dependency.parse(capability)))
            .reduce(0, (a, b) -> a | b);
    removed =
        request.goals().stream()
            .mapToInt(goal -> goal instanceof Goal.Remove remove ? removedBy(remove) : 0)
            .reduce(0, (a, b) -> a | b);
  }

  int packageCount() {
    return packages.size();
  }

  int installed() {
    return installed;
  }

  /** Lists everything that a final set has to respect. */
  List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    for (int p = 0; p < packages.size(); p++) {
      NaivePackage owner = packages.get(p);
      facts.add(new Fact(owner + " installable", installable(p)));
      facts.add(new Fact(owner + " not excluded", notExcluded(p)));
    }
    request.goals().forEach(goal -> facts.add(new Fact("goal " + goal, goal(goal))));
    for (int p = 0; p < packages.size(); p++) {
      NaivePackage owner = packages.get(p);
      int all = (1 << packages.size()) - 1;
      for (Dependency d : owner.requires()) {
        facts.add(new Fact(owner + " requires " + d, requires(p, d)));
      }
      for (Dependency d : owner.conflicts()) {
        facts.add(new Fact(owner + " conflicts " + d, conflicts(p, d, all)));
      }
      for (Dependency d : owner.obsoletes()) {
        facts.add(new Fact(owner + " obsoletes " + d, obsoletes(p, d, all)));
      }
      facts.add(new Fact(owner + " same name", sameName(owner.name(), all)));
      facts.add(new Fact(owner + " replaces providers", replacesProviders(p, all)));
      facts.add(new Fact(owner + " stays", stays(p)));
    }
    return facts;
  }

  /** Lists what a search has to respect beside the facts: right sets it may not choose. */
  List<Fact> searchFacts() {
    return IntStream.range(0, packages.size())
        .mapToObj(p -> new Fact(packages.get(p) + " inferior", inferior(p)))
        .toList();
  }

  /**
   * Turns a fact of an explanation into a rule; one that is not true of the scenario rules nothing.
   */
  Fact fact(Cause cause) {
    if (cause instanceof Cause.Requested c) {
      boolean isImpossible = c.candidates().isEmpty();
      return new Fact(c.toString(), isImpossible ? set -> false : goal(c.goal()));
    } else if (cause instanceof Cause.Requires c) {
      boolean isTrue = packages.get(c.requirer().id()).requires().contains(c.dependency());
      return new Fact(
          c.toString(), isTrue ? requires(c.requirer().id(), c.dependency()) : set -> true);
    } else if (cause instanceof Cause.Conflicts c) {
      boolean isTrue = packages.get(c.owner().id()).conflicts().contains(c.dependency());
      return new Fact(
          c.toString(),
          isTrue ? conflicts(c.owner().id(), c.dependency(), mask(c.others())) : set -> true);
    } else if (cause instanceof Cause.Obsoletes c) {
      int other = 1 << c.other().id();
      if (c.isByName()) {
        return new Fact(c.toString(), replacesProviders(c.owner().id(), other));
      }
      boolean isTrue = packages.get(c.owner().id()).obsoletes().contains(c.dependency());
      return new Fact(
          c.toString(), isTrue ? obsoletes(c.owner().id(), c.dependency(), other) : set -> true);
    } else if (cause instanceof Cause.SameName c) {
      return new Fact(c.toString(), sameName(c.name(), mask(c.packages())));
    } else if (cause instanceof Cause.NotInstallable c) {
      return new Fact(c.toString(), installable(c.subject().id()));
    } else if (cause instanceof Cause.Excluded c) {
      return new Fact(c.toString(), notExcluded(c.subject().id()));
    } else if (cause instanceof Cause.InferiorArch c) {
      return new Fact(c.toString(), inferior(c.subject().id()));
    }
    Cause.StaysInstalled c = (Cause.StaysInstalled) cause;
    return new Fact(c.toString(), stays(c.subject().id()));
  }

  /** Tells whether every goal about installed packages names one. */
  boolean everyGoalNamesSomething() {
    for (Goal goal : request.goals()) {
      boolean isVain =
          (goal instanceof Goal.Remove || goal instanceof Goal.Upgrade)
              && goal.selection() instanceof Selection.Spec spec
              && specs.find(spec.text(), installed) == 0;
      if (isVain) {
        return false;
      }
    }
    return true;
  }

  private IntPredicate installable(int p) {
    boolean canBe = isInstalled(p) || machine.rank(packages.get(p).arch()) > 0;
    return set -> canBe || !has(set, p);
  }

  private IntPredicate notExcluded(int p) {
    boolean canBe = !isExcluded(p);
    return set -> canBe || !has(set, p);
  }

  private boolean isExcluded(int p) {
    return !isInstalled(p) && has(excluded, p);
  }

  private IntPredicate requires(int p, Dependency d) {
    IntPredicate holds = formula(d);
    if (isInstalled(p) && !holds.test(installed) && !isStrictly(d)) {
      return set -> true;
    }
    return set -> !has(set, p) || holds.test(set);
  }

  /** A rich dependency that is partly broken still counts in its other parts. */
  private boolean isStrictly(Dependency d) {
    return reading == Reading.STRICT && isRich(d);
  }

  private IntPredicate conflicts(int p, Dependency d, int others) {
    if (d instanceof Dependency.Atom) {
      int answering = answering(d) & others & ~(1 << p);
      int forbidden = isInstalled(p) ? answering & ~installed : answering;
      return set -> !has(set, p) || (set & forbidden) == 0;
    }
    if (isInstalled(p) && formula(d).test(installed) && !isStrictly(d)) {
      return set -> true;
    }
    Set<Term> terms = new LinkedHashSet<>(terms(d, true));
    terms.remove(new Term(1 << p, 0));
    return set -> !has(set, p) || terms.stream().noneMatch(term -> term.isTrue(set));
  }

  private IntPredicate obsoletes(int p, Dependency d, int others) {
    int obsolete = 0;
    for (int q = 0; q < packages.size(); q++) {
      if (q != p && has(others, q) && !(isInstalled(p) && isInstalled(q)) && isObsoleted(q, d)) {
        obsolete |= 1 << q;
      }
    }
    int forbidden = obsolete;
    return set -> !has(set, p) || (set & forbidden) == 0;
  }

  private boolean isObsoleted(int q, Dependency d) {
    return request.policy().has(Policy.Option.OBSOLETES_MATCH_PROVIDES)
        ? packages.get(q).answers(d)
        : isNamed(q, d);
  }

  /** A new package is in the way of all that provide its name, if the policy says so. */
  private IntPredicate replacesProviders(int p, int others) {
    int replaced = 0;
    for (int q = 0; q < packages.size(); q++) {
      boolean areBeside = isInstallonly(p) && (!isInstalled(q) || isInstallonly(q));
      replaced |= has(others, q) && !areBeside && isNameTaken(p, q) ? 1 << q : 0;
    }
    int forbidden = isInstalled(p) ? 0 : replaced;
    return set -> !has(set, p) || (set & forbidden) == 0;
  }

  private boolean isNameTaken(int p, int q) {
    NaivePackage owner = packages.get(p);
    NaivePackage other = packages.get(q);
    return request.policy().has(Policy.Option.NAMES_MATCH_PROVIDES)
        && !owner.name().equals(other.name())
        && owner.meetsColor(other)
        && other.answers(Dependency.parse(owner.name()));
  }

  private IntPredicate sameName(String name, int among) {
    List<int[]> pairs = new ArrayList<>();
    for (int p = 0; p < packages.size(); p++) {
      for (int q = p + 1; q < packages.size(); q++) {
        NaivePackage a = packages.get(p);
        NaivePackage b = packages.get(q);
        boolean areBoth = a.name().equals(name) && b.name().equals(name) && has(among, p);
        boolean areBeside =
            isInstallonly(p)
                && isInstallonly(q)
                && !(a.evr().equals(b.evr()) && a.arch().equals(b.arch()));
        boolean wereBoth = isInstalled(p) && isInstalled(q);
        if (areBoth && has(among, q) && a.meetsColor(b) && !areBeside && !wereBoth) {
          pairs.add(new int[] {p, q});
        }
      }
    }
    return set -> pairs.stream().noneMatch(pair -> has(set, pair[0]) && has(set, pair[1]));
  }

  private boolean isInstallonly(int p) {
    return has(installonly, p);
  }

  private IntPredicate inferior(int p) {
    NaivePackage candidate = packages.get(p);
    int rank = machine.rank(candidate.arch());
    if (isInstalled(p) || rank <= 1) {
      return set -> true;
    }
    int best = rank;
    for (int q = 0; q < packages.size(); q++) {
      NaivePackage other = packages.get(q);
      if (!other.name().equals(candidate.name())) {
        continue;
      }
      int otherRank = machine.rank(other.arch());
      if (isInstalled(q) && otherRank == rank) {
        return set -> true;
      }
      if (isAvailable(q) && !other.isNoarch() && has(needed(), q)) {
        best = Math.min(best, otherRank);
      }
    }
    if (best == rank || isArchPinned(candidate.name(), best)) {
      return set -> true;
    }
    int twins = 0;
    for (int q = 0; q < packages.size(); q++) {
      NaivePackage other = packages.get(q);
      if (other.name().equals(candidate.name())
          && other.evr().compareTo(candidate.evr()) == 0
          && (other.isNoarch() || machine.rank(other.arch()) == best)) {
        twins |= 1 << q;
      }
    }
    int wanted = twins;
    return set -> !has(set, p) || (set & wanted) != 0;
  }

  /** A goal names an architecture, or packages, and some candidate is not of the best one. */
  private boolean isArchPinned(String name, int best) {
    for (Goal goal : request.goals()) {
      int candidates = 0;
      if (goal instanceof Goal.Install
          && (!(goal.selection() instanceof Selection.Spec spec) || specs.namesArch(spec.text()))) {
        candidates = candidates(goal);
      }
      for (int q = 0; q < packages.size(); q++) {
        NaivePackage candidate = packages.get(q);
        if (has(candidates, q)
            && !isInstalled(q)
            && candidate.name().equals(name)
            && machine.rank(candidate.arch()) > best) {
          return true;
        }
      }
    }
    return false;
  }

  /** Candidates of goals that name an architecture, or packages. */
  private int ofNamedArch() {
    int found = 0;
    for (Goal goal : request.goals()) {
      if (goal instanceof Goal.Install
          && (!(goal.selection() instanceof Selection.Spec spec) || specs.namesArch(spec.text()))) {
        found |= candidates(goal);
      }
    }
    return found;
  }

  private int candidates(Goal goal) {
    if (goal.selection() instanceof Selection.Spec spec) {
      return specs.find(spec.text(), specs.wanted());
    }
    return mask(((Selection.OneOf) goal.selection()).packageIds().stream().mapToInt(i -> i));
  }

  private IntPredicate goal(Goal goal) {
    if (goal instanceof Goal.Install) {
      int candidates = candidates(goal);
      return set -> (set & candidates) != 0;
    } else if (goal instanceof Goal.Remove remove) {
      int forbidden = removedBy(remove) | takingPlacesOf(removedBy(remove)) & ~wanted();
      return set -> (set & forbidden) == 0;
    }
    return set -> true;
  }

  private int removedBy(Goal.Remove goal) {
    return specs.find(((Selection.Spec) goal.selection()).text(), installed);
  }

  /** What goals ask for may come back although a goal removes its name. */
  private int wanted() {
    return request.goals().stream()
        .mapToInt(goal -> goal instanceof Goal.Install ? candidates(goal) : 0)
        .reduce(0, (a, b) -> a | b);
  }

  private int takingPlacesOf(int removed) {
    int taking = 0;
    for (int p = 0; p < packages.size(); p++) {
      for (int q = 0; q < packages.size(); q++) {
        NaivePackage gone = packages.get(p);
        NaivePackage other = packages.get(q);
        if (has(removed, p)
            && !isInstalled(q)
            && gone.name().equals(other.name())
            && gone.meetsColor(other)) {
          taking |= 1 << q;
        }
      }
    }
    return taking;
  }

  /** The package itself and what may replace it. */
  private int inPlaceOf(int p) {
    NaivePackage old = packages.get(p);
    int newer = 0;
    int obsoleting = 0;
    int providing = 0;
    for (int q = 0; q < packages.size(); q++) {
      NaivePackage other = packages.get(q);
      boolean isLegal =
          machine.rank(old.arch()) == machine.rank(other.arch())
              || old.isNoarch()
              || other.isNoarch()
              || reading == Reading.LENIENT && has(ofNamedArch(), q);
      if (q == p || !isAvailable(q) && !isInstalled(q) || !isLegal) {
        continue;
      }
      if (other.name().equals(old.name())) {
        int order = -old.rules().compare(old.evr(), other.evr());
        boolean isBeside =
            isInstallonly(q)
                && !(order == 0 && other.arch().equals(old.arch()))
                && other.obsoletes().stream().noneMatch(d -> isObsoleted(p, d));
        newer |= order < 0 || isBeside || !old.meetsColor(other) ? 0 : 1 << q;
      } else if (other.obsoletes().stream().anyMatch(d -> isObsoleted(p, d))) {
        obsoleting |= 1 << q;
        boolean provides = other.provides().stream().anyMatch(d -> d.name().equals(old.name()));
        providing |= provides ? 1 << q : 0;
      }
    }
    int accepted = 1 << p | newer | (providing != 0 ? providing : obsoleting);
    for (int q = 0; q < packages.size(); q++) {
      accepted |= !isInstalled(q) && has(wanted(), q) && isNameTaken(q, p) ? 1 << q : 0;
    }
    return accepted;
  }

  private IntPredicate stays(int p) {
    if (!isInstalled(p)
        || has(removed, p)
        || request.policy().erasing() == Policy.Erasing.ALLOWED) {
      return set -> true;
    }
    int accepted = inPlaceOf(p);
    return set -> (set & accepted) != 0;
  }

  /** What goals, installed packages and requirements lead to. */
  private int needed() {
    if (needed < 0) {
      needed = computeNeeded();
    }
    return needed;
  }

  private int computeNeeded() {
    int needed = installed;
    for (Goal goal : request.goals()) {
      boolean isInstall = goal instanceof Goal.Install;
      needed |= isInstall ? candidates(goal) : 0;
    }
    for (int p = 0; p < packages.size(); p++) {
      needed |= isInstalled(p) ? inPlaceOf(p) | addedTo(p) : 0;
    }
    int before;
    do {
      before = needed;
      for (int p = 0; p < packages.size(); p++) {
        if (has(needed, p) && (isInstalled(p) || isAvailable(p))) {
          for (Dependency d : packages.get(p).requires()) {
            boolean isCounted = !isInstalled(p) || formula(d).test(installed);
            needed |= isCounted ? helping(p, d, true) : 0;
          }
          for (Dependency d : packages.get(p).conflicts()) {
            needed |= helping(p, d, false);
          }
          for (Dependency d : packages.get(p).hints()) {
            needed |= isRich(d) ? helping(p, d, true) : answering(d);
          }
          needed |= betterTwins(p);
        }
        needed |= (isInstalled(p) || isAvailable(p)) && isHinted(p, needed) ? 1 << p : 0;
      }
    } while (needed != before);
    return needed;
  }

  private static boolean isRich(Dependency d) {
    return d instanceof Dependency.And
        || d instanceof Dependency.If
        || d instanceof Dependency.Unless
        || d instanceof Dependency.Or or && or.operands().stream().anyMatch(NaiveRules::isRich);
  }

  /** The same version for better architectures. */
  private int betterTwins(int p) {
    NaivePackage candidate = packages.get(p);
    int twins = 0;
    for (int q = 0; q < packages.size(); q++) {
      NaivePackage other = packages.get(q);
      if (other.name().equals(candidate.name())
          && other.evr().compareTo(candidate.evr()) == 0
          && !candidate.isNoarch()
          && machine.rank(candidate.arch()) > 1
          && (other.isNoarch()
              || machine.rank(other.arch()) > 0
                  && machine.rank(other.arch()) < machine.rank(candidate.arch()))) {
        twins |= 1 << q;
      }
    }
    return twins;
  }

  /** Something that a set may hold can make it supplement or enhance. */
  private boolean isHinted(int p, int set) {
    return packages.get(p).reverseHints().stream().anyMatch(d -> canHold(d, set));
  }

  private boolean canHold(Dependency d, int set) {
    if (d instanceof Dependency.And and) {
      return and.operands().stream().allMatch(operand -> canHold(operand, set));
    } else if (d instanceof Dependency.Or or) {
      return or.operands().stream().anyMatch(operand -> canHold(operand, set));
    }
    return d instanceof Dependency.If
        || d instanceof Dependency.Unless
        || (answering(d) & set) != 0;
  }

  /**
   * The packages whose presence can make a rich formula true, or false: those that turn it for some
   * set of the others.
   */
  private int helping(int owner, Dependency d, boolean wanted) {
    if (!isRich(d)) {
      return wanted && !has(answering(d), owner) ? answering(d) : 0;
    } else if (reading == Reading.STRICT) {
      return mentioned(d);
    }
    IntPredicate formula = formula(d);
    int[] mentioned = ids(mentioned(d) & ~(1 << owner));
    int found = 0;
    for (int chosen = 0; chosen < 1 << mentioned.length; chosen++) {
      int set = 1 << owner;
      for (int i = 0; i < mentioned.length; i++) {
        set |= (chosen >> i & 1) << mentioned[i];
      }
      for (int q : mentioned) {
        if (!has(set, q) && formula.test(set) != wanted && formula.test(set | 1 << q) == wanted) {
          found |= 1 << q;
        }
      }
    }
    return found;
  }

  private int mentioned(Dependency d) {
    List<Dependency> parts = new ArrayList<>();
    if (d instanceof Dependency.And and) {
      parts.addAll(and.operands());
    } else if (d instanceof Dependency.Or or) {
      parts.addAll(or.operands());
    } else if (d instanceof Dependency.If c) {
      parts.addAll(List.of(c.consequent(), c.condition()));
      c.otherwise().ifPresent(parts::add);
    } else if (d instanceof Dependency.Unless c) {
      parts.addAll(List.of(c.consequent(), c.condition()));
      c.otherwise().ifPresent(parts::add);
    } else {
      return answering(d);
    }
    return parts.stream().mapToInt(this::mentioned).reduce(0, (x, y) -> x | y);
  }

  private static int[] ids(int set) {
    return IntStream.range(0, 32).filter(p -> has(set, p)).toArray();
  }

  /** Newer versions that an upgrade may install beside an installonly package. */
  private int addedTo(int p) {
    boolean isUpgraded =
        request.goals().stream()
            .anyMatch(
                goal ->
                    goal instanceof Goal.Upgrade
                        && (!(goal.selection() instanceof Selection.Spec spec)
                            || has(specs.find(spec.text(), installed), p)));
    if (!isUpgraded || !isInstallonly(p)) {
      return 0;
    }
    int newer = 0;
    for (int q = 0; q < packages.size(); q++) {
      boolean isNewer =
          packages.get(q).name().equals(packages.get(p).name())
              && packages.get(q).arch().equals(packages.get(p).arch())
              && packages.get(q).evr().compareTo(packages.get(p).evr()) > 0;
      if (isNewer && isInstalled(q)) {
        return 0;
      }
      newer |= isNewer && isAvailable(q) ? 1 << q : 0;
    }
    return newer;
  }

  private boolean isAvailable(int p) {
    return !isInstalled(p) && !isExcluded(p) && machine.rank(packages.get(p).arch()) > 0;
  }

  /** Returns the packages that the policy does not hide, be they forbidden. */
  int visible() {
    Policy policy = request.policy();
    return mask(
        IntStream.range(0, packages.size())
            .filter(
                p ->
                    isInstalled(p)
                        || (!isExcluded(p) || policy.has(Policy.Option.EXCLUDED_STAY_VISIBLE))
                            && (machine.rank(packages.get(p).arch()) > 0
                                || policy.has(Policy.Option.FOREIGN_STAY_VISIBLE))));
  }

  private boolean isInstalled(int p) {
    return has(installed, p);
  }

  /** A conjunction: packages that are present and packages that are absent. */
  private record Term(int present, int absent) {
    boolean isTrue(int set) {
      return (set & present) == present && (set & absent) == 0;
    }
  }

  /** The disjunctive normal form of a dependency, or of its negation. */
  private Set<Term> terms(Dependency d, boolean wanted) {
    if (d instanceof Dependency.And and) {
      return chain(and.operands(), wanted, wanted);
    } else if (d instanceof Dependency.Or or) {
      return chain(or.operands(), wanted, !wanted);
    } else if (d instanceof Dependency.If c) {
      Set<Term> main =
          wanted
              ? or(terms(c.consequent(), true), terms(c.condition(), false))
              : and(terms(c.consequent(), false), terms(c.condition(), true));
      if (c.otherwise().isEmpty()) {
        return main;
      }
      Dependency otherwise = c.otherwise().get();
      return wanted
          ? and(main, or(terms(otherwise, true), terms(c.condition(), true)))
          : or(main, and(terms(otherwise, false), terms(c.condition(), false)));
    } else if (d instanceof Dependency.Unless c) {
      Set<Term> main =
          wanted
              ? and(terms(c.consequent(), true), terms(c.condition(), false))
              : or(terms(c.consequent(), false), terms(c.condition(), true));
      if (c.otherwise().isEmpty()) {
        return main;
      }
      Dependency otherwise = c.otherwise().get();
      return wanted
          ? or(main, and(terms(otherwise, true), terms(c.condition(), true)))
          : and(main, or(terms(otherwise, false), terms(c.condition(), false)));
    }
    if (isFulfilledBySystem(d)) {
      return wanted ? Set.of(new Term(0, 0)) : Set.of();
    }
    int answering = answering(d) & visible();
    Set<Term> terms = new LinkedHashSet<>();
    if (!wanted) {
      terms.add(new Term(0, answering));
    }
    for (int p = 0; p < packages.size() && wanted; p++) {
      if (has(answering, p)) {
        terms.add(new Term(1 << p, 0));
      }
    }
    return terms;
  }

  private Set<Term> chain(List<Dependency> operands, boolean wanted, boolean isConjunction) {
    Set<Term> terms = terms(operands.get(0), wanted);
    for (Dependency operand : operands.subList(1, operands.size())) {
      Set<Term> next = terms(operand, wanted);
      terms = isConjunction ? and(terms, next) : or(terms, next);
    }
    return terms;
  }

  /** A term that always holds, for what nothing provides is lacking, leaves none beside it. */
  private static Set<Term> or(Set<Term> a, Set<Term> b) {
    Set<Term> terms = new LinkedHashSet<>(a);
    terms.addAll(b);
    Term always = new Term(0, 0);
    return terms.contains(always) ? Set.of(always) : terms;
  }

  private static Set<Term> and(Set<Term> a, Set<Term> b) {
    Set<Term> terms = new LinkedHashSet<>();
    for (Term left : a) {
      for (Term right : b) {
        Term both = new Term(left.present | right.present, left.absent | right.absent);
        if ((both.present & both.absent) == 0) {
          terms.add(both);
        }
      }
    }
    return terms;
  }

  /** The truth of a dependency in a set. */
  private IntPredicate formula(Dependency d) {
    if (d instanceof Dependency.And and) {
      return and.operands().stream().map(this::formula).reduce(IntPredicate::and).orElseThrow();
    } else if (d instanceof Dependency.Or or) {
      return or.operands().stream().map(this::formula).reduce(IntPredicate::or).orElseThrow();
    } else if (d instanceof Dependency.If c) {
      IntPredicate condition = formula(c.condition());
      IntPredicate then = formula(c.consequent());
      IntPredicate otherwise = c.otherwise().map(this::formula).orElse(set -> true);
      return set -> condition.test(set) ? then.test(set) : otherwise.test(set);
    } else if (d instanceof Dependency.Unless c) {
      IntPredicate condition = formula(c.condition());
      IntPredicate then = formula(c.consequent());
      IntPredicate otherwise = c.otherwise().map(this::formula).orElse(set -> false);
      return set -> condition.test(set) ? otherwise.test(set) : then.test(set);
    }
    int answering = answering(d);
    boolean isFulfilled = isFulfilledBySystem(d);
    return set -> isFulfilled || (set & answering) != 0;
  }

  private boolean isFulfilledBySystem(Dependency d) {
    return d instanceof Dependency.Atom atom
        && atom.name().startsWith("rpmlib(")
        && atom.evr().isPresent()
        && answering(d) == 0;
  }

  /** The packages each of which answers a dependency on its own. */
  private int answering(Dependency d) {
    int answering = 0;
    for (int p = 0; p < packages.size(); p++) {
      answering |= packages.get(p).answers(d) ? 1 << p : 0;
    }
    return answering;
  }

  private boolean isNamed(int p, Dependency d) {
    if (d instanceof Dependency.Atom atom) {
      NaivePackage named = packages.get(p);
      return named.name().equals(atom.name())
          && VersionRange.overlaps(
              named.rules(), Relation.EQUAL, Optional.of(named.evr()), atom.relation(), atom.evr());
    } else if (d instanceof Dependency.And and) {
      return and.operands().stream().allMatch(operand -> isNamed(p, operand));
    } else if (d instanceof Dependency.With with) {
      return with.operands().stream().allMatch(operand -> isNamed(p, operand));
    } else if (d instanceof Dependency.Or or) {
      return or.operands().stream().anyMatch(operand -> isNamed(p, operand));
    } else if (d instanceof Dependency.Without without) {
      return isNamed(p, without.included()) && !isNamed(p, without.excluded());
    } else if (d instanceof Dependency.OfArch ofArch) {
      return packages.get(p).arch().equals(ofArch.arch()) && isNamed(p, ofArch.operand());
    }
    return false;
  }

  static boolean has(int set, int p) {
    return (set >> p & 1) != 0;
  }

  private static int mask(IntStream ids) {
    return ids.map(id -> 1 << id).reduce(0, (a, b) -> a | b);
  }

  private static int mask(List<RpmPackage> members) {
    return mask(members.stream().mapToInt(RpmPackage::id));
  }

  @Override
  public String toString() {
    return scenario.toString();
  }
}
