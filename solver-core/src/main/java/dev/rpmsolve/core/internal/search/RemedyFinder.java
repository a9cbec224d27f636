package dev.rpmsolve.core.internal.search;

import dev.rpmsolve.core.explanation.Remedy;
import dev.rpmsolve.core.internal.rules.Pool;
import dev.rpmsolve.core.internal.rules.RequestState;
import dev.rpmsolve.core.internal.rules.RuleBook;
import dev.rpmsolve.core.internal.rules.RuleClass;
import dev.rpmsolve.core.request.Goal.Modifier;
import dev.rpmsolve.core.universe.RpmPackage;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Finds ways out of a problem: for each of its elements, what has to be given up if all others are
 * to hold.
 *
 * <p>An installed package that cannot be kept as the policy wants is rather replaced against the
 * policy than removed. Each way costs at least one search.
 */
final class RemedyFinder {
  private static final int NONE = -1;

  private final SearchContext context;
  private final RequestState state;
  private final RuleBook rules;
  private final Pool pool;
  private final RuleSearch search;
  private IntArrayList problem = new IntArrayList();

  RemedyFinder(SearchContext context, RuleSearch search) {
    this.context = context;
    this.search = search;
    state = context.state;
    rules = context.rules;
    pool = context.pool;
  }

  /** Finds the remedies of a problem whose elements are switched off. */
  List<Remedy> find(IntArrayList elements) {
    problem = new IntArrayList(elements);
    problem.sort(this::compare);
    List<Remedy> found = findAll(false);
    if (found.isEmpty()) {
      found = findAll(true);
    }
    if (found.isEmpty()) {
      for (int element : problem) {
        List<Remedy.Change> changes = new ArrayList<>();
        convert(element, changes);
        if (!changes.isEmpty()) {
          return List.of(new Remedy(changes));
        }
      }
    }
    return found;
  }

  private List<Remedy> findAll(boolean areEssentialGivenUp) {
    List<Remedy> found = new ArrayList<>();
    for (int element : problem) {
      IntArrayList disabled = new IntArrayList();
      IntArrayList givenUp = refine(element, areEssentialGivenUp, disabled);
      List<Remedy.Change> changes = new ArrayList<>();
      for (int other : givenUp) {
        convert(other, changes);
      }
      if (!changes.isEmpty() && found.stream().noneMatch(one -> isSame(one, changes))) {
        found.add(new Remedy(changes));
      }
      restore(disabled);
    }
    return found;
  }

  private static boolean isSame(Remedy remedy, List<Remedy.Change> changes) {
    return new HashSet<>(remedy.changes()).equals(new HashSet<>(changes));
  }

  /** Updates before jobs, essential jobs last. */
  private int compare(int a, int b) {
    if ((a < 0) != (b < 0)) {
      return a < 0 ? 1 : -1;
    }
    if (a < 0 && isEssential(a) != isEssential(b)) {
      return isEssential(a) ? 1 : -1;
    }
    return Integer.compare(a, b);
  }

  private boolean isEssential(int element) {
    return element < 0 && state.jobs().get(-1 - element).has(Modifier.ESSENTIAL);
  }

  /** Lists what has to be given up with an element; nothing if that does not help. */
  private IntArrayList refine(int element, boolean areEssentialGivenUp, IntArrayList disabled) {
    IntArrayList givenUp = new IntArrayList();
    if (isEssential(element) && !areEssentialGivenUp) {
      return givenUp;
    }
    givenUp.add(element);
    context.reset();
    for (int other : problem) {
      if (other != element) {
        context.switches.enable(other);
      }
    }
    if (element < 0) {
      context.switches.takeBack(-1 - element);
    }
    context.switches.fallBack(element);
    context.switches.enableWeak();
    while (true) {
      context.contradictions.problems().clear();
      if (search.run(false, false)) {
        return givenUp;
      }
      IntArrayList more = furtherElements(element, areEssentialGivenUp);
      if (more.isEmpty()) {
        givenUp.clear();
        return givenUp;
      }
      disabled.addAll(more);
      for (int other : more) {
        context.switches.disable(other);
        if (other < 0 && more.size() == 1) {
          context.switches.takeBack(-1 - other);
        }
        context.switches.fallBack(other);
      }
      int single = more.size() == 1 ? more.getInt(0) : NONE;
      if (more.size() == 1
          && single != element
          && !(single >= 0 && rules.is(single, RuleClass.FEATURE))) {
        givenUp.add(single);
      }
    }
  }

  /** The elements of the problem that is left which may be given up too. */
  private IntArrayList furtherElements(int element, boolean areEssentialGivenUp) {
    IntArrayList left = context.contradictions.problems().get(0).elements();
    IntArrayList found = new IntArrayList();
    for (int pass = 0; pass < 2 && found.isEmpty(); pass++) {
      IntOpenHashSet kept = new IntOpenHashSet();
      for (int other : problem) {
        if (pass == 1 && other == element) {
          break;
        }
        kept.add(other);
      }
      kept.remove(element);
      for (int other : left) {
        if (!kept.contains(other) && (areEssentialGivenUp || !isEssential(other))) {
          found.add(other);
        }
      }
    }
    boolean isOnlyAboutInstalled =
        found.intStream().allMatch(e -> isOf(e, RuleClass.FEATURE) || isOf(e, RuleClass.UPDATE));
    boolean hasBoth =
        found.intStream().anyMatch(e -> isOf(e, RuleClass.FEATURE))
            && found.intStream().anyMatch(e -> isOf(e, RuleClass.UPDATE));
    if (isOnlyAboutInstalled && hasBoth) {
      found.removeIf(e -> isOf(e, RuleClass.FEATURE));
    }
    return found;
  }

  private boolean isOf(int element, RuleClass ruleClass) {
    return element >= 0 && rules.is(element, ruleClass);
  }

  private void restore(IntArrayList disabled) {
    disabled.forEach(context.switches::enable);
    problem.forEach(context.switches::enable);
    context.switches.giveWay();
    problem.forEach(context.switches::disable);
    context.contradictions.problems().clear();
  }

  /** Turns an element into changes, as the search that gave it up ended. */
  private void convert(int element, List<Remedy.Change> changes) {
    if (element < 0) {
      drop(-1 - element, changes);
    } else if (isOf(element, RuleClass.INFERIOR_ARCH) || isOf(element, RuleClass.SYNC)) {
      for (int rule : context.switches.rulesOf(element)) {
        int packageId = Pool.packageId(-rules.first(rule));
        if (context.engine.isChosen(packageId)) {
          changes.add(new Remedy.Change.AllowPackage(get(packageId)));
          return;
        }
      }
    } else if (isOf(element, RuleClass.UPDATE)) {
      convertUpdate(element, changes);
    } else if (isOf(element, RuleClass.BEST)) {
      convertBest(element, changes);
    } else if (isOf(element, RuleClass.BLACK) || isOf(element, RuleClass.PRIORITY)) {
      int packageId = Pool.packageId(-rules.first(element));
      changes.add(new Remedy.Change.AllowPackage(get(packageId)));
    }
  }

  private void drop(int job, List<Remedy.Change> changes) {
    changes.add(new Remedy.Change.DropGoal(state.jobs().get(job).goal(), job));
  }

  private boolean isFulfilled(int rule) {
    for (int i = rules.start(rule); i < rules.past(rule); i++) {
      if (rules.literal(i) > 0 && context.engine.isTrue(rules.literal(i))) {
        return true;
      }
    }
    return false;
  }

  private void convertUpdate(int rule, List<Remedy.Change> changes) {
    int installed = state.installedOf(rule);
    if (isFulfilled(rule) || context.engine.isChosen(installed)) {
      return;
    }
    int replacement = NONE;
    int addition = NONE;
    int feature = state.anyRule(installed);
    if (rules.length(feature) > 1) {
      for (int i = rules.start(feature); i < rules.past(feature) && replacement == NONE; i++) {
        int literal = rules.literal(i);
        if (literal > 0
            && context.engine.isTrue(literal)
            && !pool.isInstalled(Pool.packageId(literal))) {
          addition = Pool.packageId(literal);
          replacement = pool.isMultiversion(addition) ? NONE : addition;
        }
      }
    }
    if (replacement == NONE && addition != NONE) {
      changes.add(new Remedy.Change.AllowReplacement(get(installed), get(addition)));
    }
    changes.add(
        replacement == NONE
            ? new Remedy.Change.AllowRemoval(get(installed))
            : new Remedy.Change.AllowReplacement(get(installed), get(replacement)));
  }

  private void convertBest(int rule, List<Remedy.Change> changes) {
    if (isFulfilled(rule)) {
      return;
    }
    int installed = rules.fact(rule);
    if (installed < 0) {
      drop(rules.fact(-1 - installed), changes);
      return;
    }
    if (context.engine.isChosen(installed)) {
      changes.add(new Remedy.Change.AllowPackage(get(installed)));
      return;
    }
    int replacement = NONE;
    int addition = NONE;
    int any = state.anyRule(installed);
    for (int i = rules.start(any); i < rules.past(any) && replacement == NONE; i++) {
      int literal = rules.literal(i);
      if (literal > 0
          && context.engine.isTrue(literal)
          && !pool.isInstalled(Pool.packageId(literal))) {
        addition = Pool.packageId(literal);
        replacement = pool.isMultiversion(addition) ? NONE : addition;
      }
    }
    if (replacement != NONE) {
      changes.add(new Remedy.Change.AllowPackage(get(replacement)));
    } else if (addition != NONE) {
      changes.add(new Remedy.Change.AllowPackage(get(addition)));
      changes.add(new Remedy.Change.AllowRemoval(get(installed)));
    }
  }

  private RpmPackage get(int packageId) {
    return pool.universe().get(packageId);
  }
}
