package dev.rpmsolve.core.internal.rules;

import dev.rpmsolve.core.request.Policy;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntLinkedOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Switches rules off and on: those that give way to jobs, and those that are part of a problem.
 *
 * <p>A problem element is a rule, or as -1 less its number a job with all its rules. Rules of the
 * best architecture and of a distro-sync go together by name: the first one stands for all.
 */
public final class PolicySwitches {
  private final RequestState state;
  private final Pool pool;
  private final RuleBook rules;
  private final JobPins pins;
  private final Cleaning cleaning;

  /**
   * Creates switches.
   *
   * @param state the rules
   */
  public PolicySwitches(RequestState state) {
    this.state = state;
    pool = state.pool();
    rules = state.rules();
    pins = new JobPins(state);
    cleaning = new Cleaning(state);
  }

  /**
   * Returns what works out which packages may be cleaned away.
   *
   * @return the cleaning
   */
  public Cleaning cleaning() {
    return cleaning;
  }

  /** Switches off what gives way to the jobs whose rules count, and to cleaning. */
  public void giveWay() {
    Set<JobPins.Lift> lifts = new LinkedHashSet<>();
    for (int job : countingJobs()) {
      lifts.addAll(pins.of(state.jobs().get(job)));
    }
    cleaning.update();
    for (int installed : pool.installed()) {
      state.notUpdated.remove(installed);
      if (state.cleanable().get(installed)) {
        lifts.add(new JobPins.Lift(JobPins.Policy.UPDATE, installed));
      }
    }
    for (JobPins.Lift lift : lifts) {
      apply(lift, false);
    }
  }

  private IntLinkedOpenHashSet countingJobs() {
    IntLinkedOpenHashSet counting = new IntLinkedOpenHashSet();
    for (int rule = rules.from(RuleClass.JOB); rule < rules.to(RuleClass.JOB); rule++) {
      if (rules.isEnabled(rule)) {
        counting.add(rules.fact(rule));
      }
    }
    return counting;
  }

  /**
   * Switches on what gave way to a job that does not count any more.
   *
   * @param job the number of a job
   */
  public void takeBack(int job) {
    Set<JobPins.Lift> lifts = new LinkedHashSet<>(pins.of(state.jobs().get(job)));
    if (!lifts.isEmpty() && state.isCleaning()) {
      cleaning.update();
    }
    lifts.removeIf(
        lift -> lift.policy() == JobPins.Policy.UPDATE && state.cleanable().get(lift.subject()));
    if (lifts.isEmpty()) {
      return;
    }
    for (int other : countingJobs()) {
      lifts.removeAll(pins.of(state.jobs().get(other)));
    }
    for (JobPins.Lift lift : lifts) {
      apply(lift, true);
    }
  }

  /**
   * Switches on what gave way to the cleaning of a package that is kept after all.
   *
   * @param installed an installed package
   */
  public void takeBackCleaning(int installed) {
    JobPins.Lift lift = new JobPins.Lift(JobPins.Policy.UPDATE, installed);
    for (int job : countingJobs()) {
      if (pins.of(state.jobs().get(job)).contains(lift)) {
        return;
      }
    }
    apply(lift, true);
  }

  private void apply(JobPins.Lift lift, boolean isOn) {
    switch (lift.policy()) {
      case UPDATE -> switchUpdate(lift.subject(), isOn);
      case INFERIOR_ARCH -> switchName(RuleClass.INFERIOR_ARCH, lift.subject(), isOn);
      case SYNC -> switchName(RuleClass.SYNC, lift.subject(), isOn);
      case PRIORITY -> switchName(RuleClass.PRIORITY, lift.subject(), isOn);
      case BLACK -> switchName(RuleClass.BLACK, lift.subject(), isOn);
    }
  }

  private void switchRule(int rule, boolean isOn) {
    if (isOn) {
      rules.enable(rule);
    } else {
      rules.disable(rule);
    }
  }

  private void switchUpdate(int installed, boolean isOn) {
    int update = state.updateRule(installed);
    int feature = state.featureRule(installed);
    if (isOn) {
      state.notUpdated.remove(installed);
      if (rules.length(update) > 0) {
        rules.enable(update);
      } else if (rules.length(feature) > 0) {
        rules.enable(feature);
      }
    } else {
      state.notUpdated.add(installed);
      rules.disable(update);
      rules.disable(feature);
    }
    for (int rule = rules.from(RuleClass.BEST); rule < rules.to(RuleClass.BEST); rule++) {
      if (BestRules.updatedBy(rules, rule) == installed) {
        switchRule(rule, isOn);
      }
    }
  }

  /** The fact of the rules of these classes is the name, or the package, they are about. */
  private void switchName(RuleClass ruleClass, int subject, boolean isOn) {
    for (int rule = rules.from(ruleClass); rule < rules.to(ruleClass); rule++) {
      if (rules.fact(rule) == subject) {
        switchRule(rule, isOn);
      }
    }
  }

  /**
   * Returns the problem element that a rule is part of.
   *
   * @param rule a rule that is not about packages
   * @return an element
   */
  public int elementOf(int rule) {
    if (rules.is(rule, RuleClass.JOB)) {
      return -1 - rules.fact(rule);
    } else if (rules.is(rule, RuleClass.BEST)) {
      int jobRule = BestRules.jobRuleOf(rules, rule);
      return jobRule < 0 ? rule : -1 - rules.fact(jobRule);
    }
    RuleClass grouped = groupOf(rule);
    return grouped == null ? rule : firstOfName(rule, grouped);
  }

  private RuleClass groupOf(int rule) {
    if (rules.is(rule, RuleClass.INFERIOR_ARCH)) {
      return RuleClass.INFERIOR_ARCH;
    }
    return rules.is(rule, RuleClass.SYNC) ? RuleClass.SYNC : null;
  }

  private int firstOfName(int rule, RuleClass ruleClass) {
    int first = rule;
    while (first > rules.from(ruleClass) && rules.fact(first - 1) == rules.fact(rule)) {
      first--;
    }
    return first;
  }

  /**
   * Lists the rules of a problem element.
   *
   * @param element an element
   * @return rules
   */
  public IntArrayList rulesOf(int element) {
    IntArrayList found = new IntArrayList();
    if (element < 0) {
      int job = -1 - element;
      for (int rule = rules.from(RuleClass.BEST); rule < rules.to(RuleClass.BEST); rule++) {
        int jobRule = BestRules.jobRuleOf(rules, rule);
        if (jobRule >= 0 && rules.fact(jobRule) == job) {
          found.add(rule);
        }
      }
      for (int rule = rules.from(RuleClass.JOB); rule < rules.to(RuleClass.JOB); rule++) {
        if (rules.fact(rule) == job) {
          found.add(rule);
        }
      }
      return found;
    }
    RuleClass grouped = groupOf(element);
    found.add(element);
    if (grouped != null) {
      for (int rule = element + 1;
          rule < rules.to(grouped) && rules.fact(rule) == rules.fact(element);
          rule++) {
        found.add(rule);
      }
    }
    return found;
  }

  /**
   * Switches a problem element off.
   *
   * @param element an element
   */
  public void disable(int element) {
    rulesOf(element).forEach(rules::disable);
  }

  /**
   * Switches a problem element on.
   *
   * @param element an element
   */
  public void enable(int element) {
    if (element >= 0 && rules.is(element, RuleClass.FEATURE)) {
      int update = state.updateRule(state.installedOf(element));
      if (rules.isEnabled(update)) {
        return;
      }
    }
    rulesOf(element).forEach(rules::enable);
    if (element >= 0 && rules.is(element, RuleClass.UPDATE)) {
      int feature = state.featureRule(state.installedOf(element));
      if (rules.length(feature) > 0) {
        rules.disable(feature);
      }
    }
  }

  /**
   * Gives an element up for good: what gave way to it counts again.
   *
   * @param element an element
   */
  public void giveUp(int element) {
    disable(element);
    if (element < 0) {
      takeBack(-1 - element);
    }
  }

  /**
   * Lets the feature rule count where an update rule does not.
   *
   * @param element an element that was switched off
   */
  public void fallBack(int element) {
    if (element >= 0 && rules.is(element, RuleClass.UPDATE)) {
      int feature = state.featureRule(state.installedOf(element));
      if (rules.length(feature) > 0) {
        rules.enable(feature);
      }
    }
  }

  /**
   * Switches a choice rule off, and all others that stand in the way of the same packages.
   *
   * @param choice a choice rule
   */
  public void disableChoice(int choice) {
    rules.disable(choice);
    IntOpenHashSet freed = new IntOpenHashSet();
    int original = rules.fact(choice);
    for (int i = rules.start(original); i < rules.past(original); i++) {
      if (rules.literal(i) > 0) {
        freed.add(rules.literal(i));
      }
    }
    for (int i = rules.start(choice); i < rules.past(choice); i++) {
      freed.remove(rules.literal(i));
    }
    for (int rule = rules.from(RuleClass.CHOICE); rule < rules.to(RuleClass.CHOICE); rule++) {
      int other = rules.fact(rule);
      for (int i = rules.start(other); rules.isEnabled(rule) && i < rules.past(other); i++) {
        if (freed.contains(rules.literal(i))) {
          rules.disable(rule);
        }
      }
    }
  }

  /** Switches all weak rules on. */
  public void enableWeak() {
    for (int rule : rules.weakRules()) {
      if (!state.brokenOrphanRules.contains(rule)) {
        rules.enable(rule);
      }
    }
  }

  /**
   * Switches the rules off by which orphans require something, if the policy lets them break.
   *
   * @param reasons explains rules
   */
  public void breakOrphans(RuleReasons reasons) {
    if (!state.areOrphansProcessed
        || state.orphaned.isEmpty()
        || !pool.has(Policy.Option.BREAK_ORPHANS)
        || state.dropOrphaned.areAllMarked()) {
      return;
    }
    IntOpenHashSet broken = new IntOpenHashSet();
    for (int orphan : state.orphaned) {
      if (!state.isOrphanDropped(orphan)) {
        broken.add(-Pool.variable(orphan));
      }
    }
    for (int rule = 0; rule < rules.to(RuleClass.PACKAGE); rule++) {
      boolean isCandidate =
          rules.first(rule) < 0 && !(rules.length(rule) == 2 && rules.second(rule) < 0);
      if (isCandidate && isOnlyAbout(rule, broken, reasons)) {
        state.brokenOrphanRules.add(rule);
        rules.disable(rule);
      }
    }
  }

  /** A rich dependency of another package may look at an orphan, too, and must not break. */
  private boolean isOnlyAbout(int rule, IntOpenHashSet orphans, RuleReasons reasons) {
    boolean isInvolved = false;
    boolean isAlone = true;
    for (int i = rules.start(rule); i < rules.past(rule); i++) {
      int literal = rules.literal(i);
      isInvolved |= orphans.contains(literal);
      isAlone &= literal > 0 || orphans.contains(literal);
    }
    return isInvolved
        && (isAlone
            || reasons.all(rule).stream()
                .allMatch(fact -> orphans.contains(-Pool.variable(fact.owner()))));
  }
}
