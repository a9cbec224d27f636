package dev.rpmsolve.rpm.testcase;

import dev.rpmsolve.core.DependencySolver;
import dev.rpmsolve.core.ProofStep;
import dev.rpmsolve.core.Resolution;
import dev.rpmsolve.core.RuleView;
import dev.rpmsolve.core.UnneededCheck;
import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.Selection;
import dev.rpmsolve.core.request.SpecResolver;
import dev.rpmsolve.core.solution.UnneededReport;
import dev.rpmsolve.core.universe.RpmPackage;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes the results of a run in libsolv's words. */
final class ResultLines {
  private static final Set<ResultKind> UNKNOWN =
      EnumSet.of(ResultKind.ORDER, ResultKind.ORDER_EDGES, ResultKind.REASON);

  private final TestcaseUniverse packages;
  private final SelectionResults jobs;
  private final TestcaseRequest request;
  private final Set<Integer> installed;
  private final List<String> lines = new ArrayList<>();
  private Resolution resolution;

  ResultLines(TestcaseUniverse packages, SelectionResults jobs, TestcaseRequest request) {
    this.packages = packages;
    this.jobs = jobs;
    this.request = request;
    installed = new HashSet<>(request.request().installedPackageIds());
  }

  static boolean isKnown(ResultKind kind) {
    return !UNKNOWN.contains(kind);
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
        add("recommended", resolution.extras().recommended());
        add("suggested", resolution.extras().suggested());
      }
      case UNNEEDED -> addUnneeded();
      case USER_INSTALLED -> addUserInstalled();
      case ALTERNATIVES -> addAlternatives();
      case RULES -> addRules();
      case PROOF -> addProofs();
      case GENID -> jobs.noops().forEach(noop -> lines.addAll(GenidMachine.listing(noop)));
      case JOBS -> lines.addAll(jobs.lines());
      default -> throw new IllegalArgumentException("no lines for " + kind);
    }
  }

  private void add(String word, List<Integer> packageIds) {
    packageIds.forEach(id -> lines.add(word + " " + packages.name(id)));
  }

  private String name(RpmPackage subject) {
    return packages.name(subject.id());
  }

  private AnswerLines answer() {
    return new AnswerLines(packages::name, installed, request.texts());
  }

  private int[] userInstalled() {
    Set<Integer> found = new TreeSet<>();
    for (Goal goal : request.request().goals()) {
      if (goal instanceof Goal.UserInstalled) {
        found.addAll(select(goal.selection()));
      }
    }
    found.retainAll(installed);
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  private List<Integer> select(Selection selection) {
    return IntStream.of(
            new SpecResolver(packages.universe()).resolve(selection, id -> true).packageIds())
        .boxed()
        .toList();
  }

  private void addUnneeded() {
    int[] before = installed.stream().mapToInt(Integer::intValue).sorted().toArray();
    UnneededReport report = UnneededCheck.of(packages.universe(), before, userInstalled());
    Set<RpmPackage> roots = new HashSet<>(report.roots());
    for (RpmPackage unneeded : report.unneeded()) {
      String word = roots.contains(unneeded) ? "unneeded_filtered " : "unneeded ";
      lines.add(word + name(unneeded));
    }
  }

  private void addUserInstalled() {
    Set<Integer> user = IntStream.of(userInstalled()).boxed().collect(Collectors.toSet());
    Set<String> others = new TreeSet<>();
    Set<String> named = new HashSet<>();
    for (int id : installed) {
      if (user.contains(id)) {
        lines.add("userinstalled pkg " + packages.name(id));
        named.add(packages.universe().get(id).name());
      }
    }
    for (int id : installed) {
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
    for (RuleView rule : solver.rules(request.request())) {
      number++;
      String prefix = "rule " + rule.kind() + " " + number + " ";
      rule.present().forEach(id -> lines.add(prefix + " " + packages.name(id)));
      rule.absent().forEach(id -> lines.add(prefix + "-" + packages.name(id)));
    }
  }
}
