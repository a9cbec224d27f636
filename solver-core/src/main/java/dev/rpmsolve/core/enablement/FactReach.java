package dev.rpmsolve.core.enablement;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.dependency.Relation;
import dev.rpmsolve.core.explanation.Cause;
import dev.rpmsolve.core.request.Exclusion;
import dev.rpmsolve.core.request.Glob;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.GoalPlan;
import dev.rpmsolve.core.request.GroupMember;
import dev.rpmsolve.core.request.Selection;
import dev.rpmsolve.core.request.SpecNotice;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which repositories the facts of one failed trial depend on.
 *
 * <p>A fact goes on to hold, or a stronger one takes its place, in every set of repositories that
 * enables none of {@link #helpful} beside those that were enabled, and still has all of {@link
 * #involved}. More repositories can only give a requirement more providers, a goal more candidates,
 * an installed package more replacements; conflicts, obsoletes and names stay. Fewer repositories
 * take away the packages that a fact is about, or the better one that it does not mention. Where
 * that cannot be told every repository counts, so that the fact is about this one set only.
 * Repositories that have a say in what the request means count for every fact.
 */
final class FactReach {
  private final RepositoryContents contents;
  private final List<String> ids;
  private final Optional<GoalPlan> plan;
  private final Map<Goal, Wished> wishedGoals;
  private final Map<Goal, Wished> wished = new LinkedHashMap<>();
  private final Universe tried;
  private final BitSet enabled;
  private final BitSet helpful = new BitSet();
  private final BitSet involved = new BitSet();

  /**
   * Starts without facts.
   *
   * @param contents what the optional repositories hold
   * @param ids their ids
   * @param system what was tried
   * @param failure what it came to
   */
  FactReach(
      RepositoryContents contents,
      List<String> ids,
      EnabledSystem system,
      EnablementTrial.Fails failure) {
    this.contents = contents;
    this.ids = ids;
    this.plan = failure.plan();
    this.wishedGoals = failure.wished();
    tried = system.universe();
    enabled = places(system.enabled());
  }

  private BitSet places(Collection<String> some) {
    BitSet places = new BitSet();
    some.stream().filter(ids::contains).forEach(id -> places.set(ids.indexOf(id)));
    return places;
  }

  /** Returns the repositories that are not enabled, and could change a fact if they were. */
  BitSet helpful() {
    BitSet found = (BitSet) helpful.clone();
    found.andNot(enabled);
    return found;
  }

  /** Returns the enabled repositories without which a fact may not hold. */
  BitSet involved() {
    BitSet found = (BitSet) involved.clone();
    found.and(enabled);
    return found;
  }

  /** Returns the goals that facts are about and that are there for wishes. */
  Collection<Wished> wished() {
    return wished.values();
  }

  /** Adds repositories: the fact holds while the same of them are enabled. */
  void addRepositories(Collection<String> some) {
    both(places(some));
  }

  /** Adds what could take the place of an installed package, and what hides some of that. */
  void addSuccessors(RpmPackage installed) {
    both(replacing(installed));
  }

  /** Adds all there is: the fact is about just these repositories. */
  void addEverything() {
    both(contents.everywhere());
  }

  private void both(BitSet repositories) {
    helpful.or(repositories);
    involved.or(repositories);
  }

  private void about(RpmPackage subject) {
    int place = ids.indexOf(subject.repository().id());
    if (place >= 0) {
      involved.set(place);
    }
  }

  private void about(Collection<RpmPackage> subjects) {
    subjects.forEach(this::about);
  }

  /** Adds an error for which nothing was solved. */
  void add(SpecNotice notice) {
    switch (notice.kind()) {
      case NO_MATCH, ALL_EXCLUDED, ALL_MODULAR, NOT_INSTALLED ->
          both(contents.matching(notice.spec()));
      case NOT_AVAILABLE, NOTHING_OLDER -> {
        both(contents.matching(notice.spec()));
        notice.packages().forEach(one -> both(replacing(one)));
      }
      case NO_GROUP, GROUP_NOT_INSTALLED, GROUP_NOT_AVAILABLE -> {
        // What is defined depends on nothing but those that have a say in it.
      }
      default -> addEverything();
    }
  }

  /** Adds a fact of a problem. */
  void add(Cause cause) {
    if (cause instanceof Cause.Requested requested) {
      goal(requested.goal(), requested.candidates());
    } else if (cause instanceof Cause.Requires requires) {
      about(requires.requirer());
      BitSet providing = contents.providing(requires.dependency());
      helpful.or(providing);
      if (!isAtom(requires.dependency())) {
        involved.or(providing);
      }
    } else if (cause instanceof Cause.Conflicts conflicts) {
      about(conflicts.owner());
      about(conflicts.others());
      if (!isAtom(conflicts.dependency())) {
        both(contents.providing(conflicts.dependency()));
      }
    } else if (cause instanceof Cause.Obsoletes obsoletes) {
      about(obsoletes.owner());
      about(obsoletes.other());
    } else if (cause instanceof Cause.SameName sameName) {
      about(sameName.packages());
    } else if (cause instanceof Cause.StaysInstalled stays) {
      helpful.or(replacing(stays.subject()));
    } else {
      addPolicy(cause);
    }
  }

  private void addPolicy(Cause cause) {
    if (cause instanceof Cause.NotInstallable foreign) {
      about(foreign.subject());
    } else if (cause instanceof Cause.SelfConflict self && isAtom(self.dependency())) {
      about(self.subject());
    } else if (cause instanceof Cause.Excluded excluded && isLasting(excluded)) {
      about(excluded.subject());
    } else if (cause instanceof Cause.InferiorArch inferior) {
      about(inferior.subject());
      both(contents.named(inferior.subject().name()));
    } else if (cause instanceof Cause.LowerPriority lower) {
      about(lower.subject());
      involved.or(contents.named(lower.subject().name()));
    } else if (cause instanceof Cause.OnlyBest best && best.updated().isPresent()) {
      both(replacing(best.updated().get()));
    } else if (cause instanceof Cause.OnlyBest best) {
      goal(best.goal().orElseThrow(), List.of());
    } else {
      addEverything();
    }
  }

  private static boolean isAtom(Dependency dependency) {
    return dependency instanceof Dependency.Atom;
  }

  /** A lock on what a package obsoletes holds as long as that is there. */
  private static boolean isLasting(Cause.Excluded excluded) {
    return excluded.why().isPresent()
        && !(excluded.why().get() instanceof Exclusion.ObsoletesLocked);
  }

  /** What could take the place of an installed package: a successor, or what has its name. */
  private BitSet replacing(RpmPackage subject) {
    BitSet found = successors(subject);
    found.or(
        contents.providing(new Dependency.Atom(subject.name(), Relation.ANY, Optional.empty())));
    return found;
  }

  /** What is of a package's name, or obsoletes it. */
  private BitSet successors(RpmPackage subject) {
    BitSet found = contents.named(subject.name());
    found.or(contents.succeeding(subject.name()));
    for (Dependency provided : subject.dependencies(DependencyKind.PROVIDES)) {
      for (Dependency.Atom atom : DependencyAtoms.of(provided)) {
        found.or(contents.succeeding(atom.name()));
      }
    }
    return found;
  }

  private void goal(Goal goal, List<RpmPackage> candidates) {
    if (goal instanceof Goal.Remove || goal instanceof Goal.Lock) {
      return;
    }
    if (wishedGoals.containsKey(goal)) {
      RpmPackage installed = wishedGoals.get(goal).installed();
      wished.put(goal, wishedGoals.get(goal));
      about(candidates);
      candidates.forEach(one -> both(successors(one)));
      addSuccessors(installed);
      return;
    }
    Selection selection = goal.selection();
    Set<RpmPackage> meant = new LinkedHashSet<>(candidates);
    if (selection instanceof Selection.OneOf choice) {
      choice.packageIds().forEach(packageId -> meant.add(tried.get(packageId)));
    }
    Optional<String> spec = plan.map(known -> known.specs().get(goal));
    Optional<GroupMember> member = plan.map(known -> known.members().get(goal));
    if (selection instanceof Selection.Spec text) {
      both(contents.matching(text.text()));
    } else if (selection instanceof Selection.Providing formula && member.isPresent()) {
      both(contents.providing(formula.dependency()));
    } else if (member.isPresent()) {
      both(contents.named(member.get().name()));
    } else if (spec.isPresent()) {
      both(matching(spec.get(), meant));
    } else if (!(selection instanceof Selection.OneOf)) {
      addEverything();
      return;
    }
    meant.forEach(this::about);
    meant.forEach(one -> both(successors(one)));
  }

  /**
   * A pattern is a goal for each name: what matches by another name is another goal. That is so as
   * long as the spec is taken for a name, before which only forms with an architecture come.
   */
  private BitSet matching(String spec, Set<RpmPackage> meant) {
    Glob glob = new Glob(spec.strip());
    boolean isByName = !meant.isEmpty() && meant.stream().anyMatch(one -> glob.matches(one.name()));
    return isByName ? contents.matchingWithArch(spec) : contents.matching(spec);
  }
}
