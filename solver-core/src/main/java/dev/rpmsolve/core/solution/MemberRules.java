package dev.rpmsolve.core.solution;

import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.solution.Violation.Rule;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.DependencyTable;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntLinkedOpenHashSet;
import java.util.List;
import java.util.Optional;

/** The rules that the members of a set keep among each other. Used once, by one thread. */
final class MemberRules {
  private final Universe universe;
  private final DependencyTable table;
  private final Subject subject;
  private final RequestFacts facts;
  private final Capabilities capabilities;
  private final SystemFeatures features;
  private final PackageSet set;
  private final Formulas formulas;
  private final List<Violation> violations;
  private Formulas formulasBefore;

  /**
   * What is checked, and the helpers that know it.
   *
   * @param universe where the packages live
   * @param facts what the request says
   * @param capabilities what single packages provide
   * @param features what rpm provides
   * @param set the members
   */
  record Subject(
      Universe universe,
      RequestFacts facts,
      Capabilities capabilities,
      SystemFeatures features,
      PackageSet set) {}

  MemberRules(Subject subject, List<Violation> violations) {
    universe = subject.universe();
    facts = subject.facts();
    capabilities = subject.capabilities();
    features = subject.features();
    set = subject.set();
    this.violations = violations;
    table = universe.dependencies();
    this.subject = subject;
    formulas = new Formulas(subject, set);
  }

  void check() {
    for (int member : set.members()) {
      checkInstallable(member);
      checkRequires(member);
      checkConflicts(member);
      checkObsoletes(member);
      checkSameName(member);
      checkProvidersOfName(member);
    }
  }

  private void checkInstallable(int member) {
    if (facts.isInstalled(member)) {
      return;
    }
    if (!universe.isInstallableArch(member)) {
      add(Rule.NOT_INSTALLABLE, member, "cannot run on " + universe.archPolicy());
    } else if (facts.isExcluded(member)) {
      add(Rule.EXCLUDED, member, "is excluded");
    }
  }

  private void checkRequires(int member) {
    IntTable requires = universe.dependencyIds(DependencyKind.REQUIRES);
    for (int i = requires.start(member); i < requires.end(member); i++) {
      int dependency = requires.value(i);
      if (!formulas.isTrue(dependency)
          && !facts.allowances().isSoft(member)
          && !facts.isBreakableOrphan(member)
          && !(facts.isInstalled(member) && universe.isTransient(member, dependency))
          && !(facts.isInstalled(member) && !before().isTrue(dependency))) {
        add(Rule.REQUIRES, member, "requires " + table.get(dependency));
      }
    }
  }

  private void checkConflicts(int member) {
    IntTable conflicts = universe.dependencyIds(DependencyKind.CONFLICTS);
    for (int i = conflicts.start(member); i < conflicts.end(member); i++) {
      int dependency = conflicts.value(i);
      if (table.isRich(dependency)) {
        if (formulas.isViolated(dependency, member)
            && !(facts.isInstalled(member) && before().isTrue(dependency))) {
          add(Rule.CONFLICTS, member, "conflicts with " + table.get(dependency));
        }
        continue;
      }
      if (features.provides(dependency) && !facts.isInstalled(member)) {
        add(Rule.CONFLICTS, member, "conflicts with the system's " + table.get(dependency));
      }
      int other = formulas.firstAnswering(dependency, candidate -> isPair(member, candidate));
      if (other >= 0) {
        add(Rule.CONFLICTS, member, "conflicts with " + table.get(dependency), other);
      }
    }
  }

  private void checkObsoletes(int member) {
    IntTable obsoletes = universe.dependencyIds(DependencyKind.OBSOLETES);
    if (!obsoletes.isFilled(member)
        || !facts.has(Policy.Option.INSTALLONLY_OBSOLETES) && facts.isInstallonly(member)
        || !facts.canObsolete(member)) {
      return;
    }
    for (int i = obsoletes.start(member); i < obsoletes.end(member); i++) {
      int dependency = obsoletes.value(i);
      if (facts.has(Policy.Option.OBSOLETES_MATCH_PROVIDES)) {
        checkProviders(member, dependency);
      } else if (table.isRich(dependency)) {
        for (int name : names(dependency)) {
          checkObsoleted(member, dependency, name);
        }
      } else {
        checkObsoleted(member, dependency, table.first(dependency));
      }
    }
  }

  private void checkObsoleted(int member, int dependency, int name) {
    for (int at = set.firstNamed(name); at >= 0; at = set.nextNamed(at, name)) {
      int other = set.named(at);
      if (isPair(member, other)
          && facts.doObsoletesMeet(member, other)
          && capabilities.isNamed(other, dependency)) {
        add(Rule.OBSOLETES, member, "obsoletes " + table.get(dependency), other);
      }
    }
  }

  private void checkProviders(int member, int dependency) {
    for (int other : set.members()) {
      if (isPair(member, other)
          && facts.doObsoletesMeet(member, other)
          && capabilities.answers(other, dependency)) {
        add(Rule.OBSOLETES, member, "obsoletes " + table.get(dependency), other);
      }
    }
  }

  /** Lists the names of a formula's atoms. */
  private IntLinkedOpenHashSet names(int dependency) {
    IntLinkedOpenHashSet names = new IntLinkedOpenHashSet(2);
    IntArrayList open = IntArrayList.of(dependency);
    while (!open.isEmpty()) {
      int id = open.popInt();
      if (table.isRich(id)) {
        open.add(table.second(id));
        open.add(table.first(id));
      } else {
        names.add(table.first(id));
      }
    }
    return names;
  }

  /** Looks at the members that provide the name of another one. */
  private void checkProvidersOfName(int member) {
    if (!facts.has(Policy.Option.NAMES_MATCH_PROVIDES) || !facts.canObsolete(member)) {
      return;
    }
    int name = universe.nameId(member);
    for (int other : set.members()) {
      if (universe.nameId(other) != name
          && isPair(member, other)
          && !facts.isInstalled(member)
          && facts.doNamesMeet(member, other)
          && !(facts.isInstallonly(member)
              && (!facts.isInstalled(other) || facts.isInstallonly(other)))
          && (capabilities.providesName(other, name) || capabilities.lists(other, name))) {
        add(Rule.OBSOLETES, member, "replaces what provides its name", other);
      }
    }
  }

  /** Looks at the members of the same name with a higher id, so that each pair comes up once. */
  private void checkSameName(int member) {
    int name = universe.nameId(member);
    for (int at = set.firstNamed(name); at >= 0; at = set.nextNamed(at, name)) {
      int other = set.named(at);
      if (other > member
          && !facts.areInstalled(member, other)
          && facts.doNamesMeet(member, other)
          && !areInstalledSideBySide(member, other)) {
        add(Rule.SAME_NAME, member, "cannot be installed beside", other);
      }
    }
  }

  private boolean areInstalledSideBySide(int member, int other) {
    return facts.isInstallonly(member)
        && facts.isInstallonly(other)
        && (universe.archId(member) != universe.archId(other) || !haveEqualEvr(member, other));
  }

  private boolean haveEqualEvr(int member, int other) {
    return universe.evrId(member) == universe.evrId(other);
  }

  private boolean isPair(int member, int other) {
    return member != other && !facts.areInstalled(member, other);
  }

  /** Evaluates over what is installed now; made only if something looks broken. */
  private Formulas before() {
    if (formulasBefore == null) {
      PackageSet installed = new PackageSet(universe, facts.installed());
      formulasBefore = new Formulas(subject, installed);
    }
    return formulasBefore;
  }

  private void add(Rule rule, int member, String detail, int other) {
    add(rule, member, detail + ": " + universe.get(other));
  }

  private void add(Rule rule, int member, String detail) {
    violations.add(
        new Violation(rule, Optional.of(universe.get(member)), Optional.empty(), detail));
  }
}
