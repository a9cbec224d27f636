package dev.rpmsolve.core.internal.search;

import dev.rpmsolve.core.ProofStep;
import dev.rpmsolve.core.RuleView;
import dev.rpmsolve.core.internal.rules.Pool;
import dev.rpmsolve.core.internal.rules.RuleClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Shows rules, what was learnt from them, and proofs, to those who look into the solver. */
final class RuleViews {
  private final SearchContext context;
  private final RuleEngine engine;

  RuleViews(SearchContext context) {
    this.context = context;
    engine = context.engine;
  }

  /** Returns all rules but placeholders; those of placeholders for updates are empty. */
  List<RuleView> all() {
    List<RuleView> views = new ArrayList<>();
    for (int rule = 0; rule < context.rules.size(); rule++) {
      RuleClass ruleClass = context.rules.classOf(rule);
      if (context.rules.length(rule) > 0 || ruleClass == RuleClass.UPDATE) {
        views.add(view(kind(ruleClass), context.rules.literals(rule)));
      }
    }
    return views;
  }

  /** Returns what was learnt; what is false from the start is left out. */
  List<RuleView> learnt() {
    List<RuleView> views = new ArrayList<>();
    for (int learnt = 0; learnt < engine.learntCount(); learnt++) {
      int[] undecided =
          IntStream.of(engine.learntClause(learnt))
              .filter(literal -> engine.value(Math.abs(literal)) != (literal > 0 ? -1 : 1))
              .toArray();
      views.add(view("learnt", undecided));
    }
    return views;
  }

  /** Returns a proof of each problem. */
  List<List<ProofStep>> proofs() {
    List<List<ProofStep>> proofs = new ArrayList<>();
    for (Contradictions.Problem problem : context.contradictions.problems()) {
      List<int[]> clauses = new ArrayList<>();
      problem.proof().forEach(node -> clauses.add(clause(node)));
      List<ProofStep> steps = new ArrayList<>();
      for (Refutation.Step step : Refutation.of(clauses)) {
        int node = problem.proof().getInt(step.rule());
        String kind = node < 0 ? "learnt" : kind(context.rules.classOf(node));
        steps.add(new ProofStep(view(kind, clauses.get(step.rule())), conclusion(step.literal())));
      }
      proofs.add(steps);
    }
    return proofs;
  }

  private int[] clause(int node) {
    return node < 0 ? engine.learntClause(-1 - node) : context.rules.literals(node);
  }

  private Optional<ProofStep.Conclusion> conclusion(int literal) {
    return literal == 0 || !engine.isPackageVariable(Math.abs(literal))
        ? Optional.empty()
        : Optional.of(
            new ProofStep.Conclusion(
                context.pool.universe().get(Pool.packageId(Math.abs(literal))), literal > 0));
  }

  private RuleView view(String kind, int[] literals) {
    List<Integer> present = new ArrayList<>();
    List<Integer> absent = new ArrayList<>();
    for (int literal : literals) {
      if (engine.isPackageVariable(Math.abs(literal))) {
        (literal > 0 ? present : absent).add(Pool.packageId(Math.abs(literal)));
      }
    }
    return new RuleView(kind, present, absent);
  }

  private static String kind(RuleClass ruleClass) {
    return switch (ruleClass) {
      case PACKAGE -> "pkg";
      case INFERIOR_ARCH -> "infarch";
      case SYNC -> "dup";
      case SPLIT -> "yumobs";
      case PRIORITY -> "strictrepoprio";
      default -> ruleClass.name().toLowerCase(Locale.ROOT);
    };
  }
}
