package dev.rpmsolve.rpm.testcase;

import dev.rpmsolve.core.DependencySolver;
import dev.rpmsolve.core.ProofStep;
import dev.rpmsolve.core.Resolution;
import dev.rpmsolve.core.RuleView;
import dev.rpmsolve.core.SearchTrace;
import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.request.Selection;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.DependencyTable;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes the results of a run in libsolv's words. */
final class ResultLines {
  private final TestcaseUniverse packages;
  private final SelectionResults jobs;
  private final TestcaseRequest request;
  private final Set<Integer> installed;
  private final List<String> lines = new ArrayList<>();
  private Resolution resolution;
  private SearchTrace trace;

  ResultLines(TestcaseUniverse packages, SelectionResults jobs, TestcaseRequest request) {
    this.packages = packages;
    this.jobs = jobs;
    this.request = request;
    installed = new HashSet<>(request.request().installedPackageIds());
  }

  void resolved(Resolution found) {
    resolution = found;
  }

  List<String> lines() {
    return lines;
  }

  void add(ResultKind kind) {
    switch (kind) {
      case TRANSACTION -> lines.addAll(answer().transaction(resolution));
      case PROBLEMS -> lines.addAll(answer().problems(resolution));
      case ORPHANED -> add("orphaned", resolution.extras().orphaned());
      case CLEANDEPS -> add("cleandeps", resolution.extras().cleaned());
      case RECOMMENDED -> {
        add("recommended", trace().recommended());
        addIfSystem("recommended", DependencyKind.RECOMMENDS);
        add("suggested", trace().suggested());
        addIfSystem("suggested", DependencyKind.SUGGESTS);
      }
      case UNNEEDED -> addUnneeded();
      case REASON -> addReasons();
      case USER_INSTALLED -> addUserInstalled();
      case ALTERNATIVES -> addAlternatives();
      case RULES -> addRules();
      case PROOF -> addProofs();
      case GENID -> jobs.noops().forEach(noop -> lines.addAll(GenidMachine.listing(noop)));
      case JOBS -> lines.addAll(jobs.lines());
      case ORDER -> lines.addAll(order().steps());
      case ORDER_EDGES -> lines.addAll(order().edges());
    }
  }

  private void add(String word, List<Integer> packageIds) {
    packageIds.forEach(id -> lines.add(word + " " + packages.name(id)));
  }

  /** What the system itself provides counts as one more package, unless a formula asks for it. */
  private void addIfSystem(String word, DependencyKind kind) {
    Universe universe = packages.universe();
    IntTable hints = universe.dependencyIds(kind);
    for (int id : resolution.solution().packageIds()) {
      for (int i = hints.start(id); i < hints.end(id); i++) {
        if (universe.isProvidedBySystem(hints.value(i)) && isChoice(hints.value(i))) {
          lines.add(word + " " + TestcaseUniverse.SYSTEM);
          return;
        }
      }
    }
  }

  private boolean isChoice(int dependency) {
    DependencyTable table = packages.universe().dependencies();
    return switch (table.operator(dependency)) {
      case DependencyTable.AND, DependencyTable.IF, DependencyTable.UNLESS -> false;
      case DependencyTable.OR ->
          isChoice(table.first(dependency)) && isChoice(table.second(dependency));
      default -> true;
    };
  }

  private String name(RpmPackage subject) {
    return packages.name(subject.id());
  }

  private AnswerLines answer() {
    return new AnswerLines(packages::name, installed, request.texts());
  }

  private SearchTrace trace() {
    if (trace == null) {
      trace = DependencySolver.of(packages.universe()).trace(request.request());
    }
    return trace;
  }

  private OrderLines order() {
    return OrderLines.of(resolution.solution(), trace().arrivals(), packages::name);
  }

  private void addUnneeded() {
    Set<Integer> roots = new HashSet<>(trace().unneededRoots());
    for (int id : trace().unneeded()) {
      lines.add((roots.contains(id) ? "unneeded_filtered " : "unneeded ") + packages.name(id));
    }
  }

  private void addReasons() {
    for (SearchTrace.Decision decision : trace().decisions()) {
      String start = "reason " + packages.name(decision.packageId()) + " ";
      if (decision.links().isEmpty()) {
        lines.add(start + word(decision.way()));
      }
      for (SearchTrace.WeakLink link : decision.links()) {
        String partner = link.partner().map(id -> " " + packages.name(id)).orElse("");
        String kind = link.kind().name().toLowerCase(Locale.ROOT);
        lines.add(start + kind + " " + TestcaseDependency.of(link.dependency()) + partner);
      }
    }
  }

  private static String word(SearchTrace.Way way) {
    return switch (way) {
      case UNIT -> "unit";
      case KEEP -> "keep";
      case GOAL -> "job";
      case UPDATE -> "update";
      case CLEAN -> "cleandeps";
      case REQUIREMENT -> "resolve";
      case WEAK -> "weakdep";
      case ORPHAN -> "orphan";
    };
  }

  /** Names of what is there in the end and was not asked for, now or once. */
  private void addUserInstalled() {
    Set<Integer> user =
        new UserInstalledAfter(packages.universe(), request.request()).of(resolution);
    Set<String> named = new HashSet<>();
    for (int id : user) {
      lines.add("userinstalled pkg " + packages.name(id));
      named.add(packages.universe().get(id).name());
    }
    Set<String> others = new TreeSet<>();
    for (int id : resolution.solution().packageIds()) {
      others.add(packages.universe().get(id).name());
    }
    others.removeAll(named);
    others.forEach(name -> lines.add("autoinst name " + name));
  }

  private void addAlternatives() {
    int number = 0;
    for (Resolution.Alternative alternative : resolution.alternatives()) {
      number++;
      String prefix = "alternative " + number + " ";
      lines.add(prefix + " 0 " + alternative.purpose().map(this::text).orElse("?"));
      int place = 0;
      for (RpmPackage candidate : alternative.candidates()) {
        place++;
        String mark =
            alternative.chosen().equals(Optional.of(candidate))
                ? "+ "
                : alternative.tried().contains(candidate) ? "- " : "  ";
        lines.add(prefix + String.format("%2d ", place) + mark + name(candidate));
      }
    }
  }

  private String text(Resolution.Purpose purpose) {
    if (purpose instanceof Resolution.Purpose.ForRequirement of) {
      return text(of.dependency()) + ", required by " + of.requirer();
    } else if (purpose instanceof Resolution.Purpose.ForRecommendation of) {
      return text(of.dependency()) + ", recommended by " + of.recommender();
    } else if (purpose instanceof Resolution.Purpose.ForUpdate of) {
      return of.installed().toString();
    }
    Selection selection = ((Resolution.Purpose.ForGoal) purpose).goal().selection();
    if (selection instanceof Selection.Named named) {
      return text(named.dependency());
    } else if (selection instanceof Selection.Providing providing) {
      return text(providing.dependency());
    } else if (selection instanceof Selection.OneOf choice) {
      return choice.packageIds().stream()
          .map(id -> packages.universe().get(id).toString())
          .collect(Collectors.joining(", "));
    }
    return selection.toString();
  }

  private static String text(Dependency dependency) {
    return dependency.toString();
  }

  private void addProofs() {
    int problem = 0;
    for (List<ProofStep> proof : resolution.proofs()) {
      problem++;
      int number = 0;
      for (ProofStep step : proof) {
        String prefix = "proof " + problem + " " + String.format("%3d", number);
        number++;
        lines.add(prefix + " " + step.rule().kind() + " " + problem);
        step.rule().present().forEach(id -> addLiteral(prefix, step, id, true));
        step.rule().absent().forEach(id -> addLiteral(prefix, step, id, false));
      }
    }
  }

  private void addLiteral(String prefix, ProofStep step, int packageId, boolean isInstalled) {
    boolean isConcluded =
        step.conclusion()
            .filter(c -> c.subject().id() == packageId && c.isInstalled() == isInstalled)
            .isPresent();
    lines.add(
        prefix
            + (isConcluded ? ": --> " : ":     ")
            + (isInstalled ? " " : "-")
            + packages.name(packageId));
  }

  private void addRules() {
    int number = 0;
    DependencySolver solver = DependencySolver.of(packages.universe());
    List<RuleView> rules = new ArrayList<>(solver.rules(request.request()));
    rules.addAll(trace().learnt());
    for (RuleView rule : rules) {
      number++;
      String kind = rule.kind().equals("dup") ? "distupgrade" : rule.kind();
      String prefix = "rule " + kind + " " + number + " ";
      if (rule.present().isEmpty() && rule.absent().isEmpty()) {
        lines.add(prefix + "-" + TestcaseUniverse.SYSTEM);
      }
      rule.present().forEach(id -> lines.add(prefix + " " + packages.name(id)));
      rule.absent().forEach(id -> lines.add(prefix + "-" + packages.name(id)));
    }
  }
}
