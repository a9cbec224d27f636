package dev.rpmsolve.core.internal.search;

import dev.rpmsolve.core.internal.rules.PackageFact;
import dev.rpmsolve.core.internal.rules.Pool;
import dev.rpmsolve.core.internal.rules.RuleBook;
import dev.rpmsolve.core.internal.rules.RuleClass;
import dev.rpmsolve.core.internal.rules.RuleReasons;
import dev.rpmsolve.core.internal.search.RuleSolver.FoundChoice;
import dev.rpmsolve.core.internal.search.RuleSolver.Purpose;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.List;

/** Tells which choices the search made, and what for. */
final class FoundChoices {
  private final SearchContext context;
  private final RuleEngine engine;
  private final RuleReasons reasons;

  FoundChoices(SearchContext context, RuleReasons reasons) {
    this.context = context;
    engine = context.engine;
    this.reasons = reasons;
  }

  /** Returns the choices, in the order in which they were made. */
  List<FoundChoice> list() {
    List<FoundChoice> found = new ArrayList<>();
    for (SearchContext.Choice choice : context.choices) {
      int chosen = -1;
      IntArrayList tried = new IntArrayList();
      for (int i = 0; i < choice.packageIds.length; i++) {
        int packageId = choice.packageIds[i];
        if (engine.value(Pool.variable(packageId)) == choice.level + 1 && choice.isTried[i]) {
          chosen = packageId;
        } else if (choice.isTried[i]) {
          tried.add(packageId);
        }
      }
      Purpose purpose =
          choice.rule < 0
              ? new Purpose(-1, -1, -1, choice.recommender, choice.dependency)
              : purpose(choice.rule);
      found.add(new FoundChoice(choice.packageIds, chosen, tried.toIntArray(), purpose));
    }
    return found;
  }

  private Purpose purpose(int rule) {
    RuleBook rules = context.rules;
    return switch (rules.classOf(rule)) {
      case JOB -> new Purpose(rules.fact(rule), -1, -1, -1, -1);
      case FEATURE, UPDATE -> new Purpose(-1, context.state.installedOf(rule), -1, -1, -1);
      case BEST -> {
        int fact = rules.fact(rule);
        yield fact >= 0
            ? new Purpose(-1, fact, -1, -1, -1)
            : new Purpose(rules.fact(-1 - fact), -1, -1, -1, -1);
      }
      case CHOICE, RECOMMENDS -> purpose(rules.fact(rule));
      default -> {
        PackageFact fact = rules.is(rule, RuleClass.PACKAGE) ? reasons.best(rule) : null;
        yield fact == null
            ? new Purpose(-1, -1, -1, -1, -1)
            : new Purpose(-1, -1, fact.owner(), -1, fact.dependency());
      }
    };
  }
}
