package dev.rpmsolve.core.enablement;

import dev.rpmsolve.core.explanation.Cause;
import dev.rpmsolve.core.explanation.ExplanationText;
import dev.rpmsolve.core.explanation.Problem;
import dev.rpmsolve.core.request.SpecNotice;
import dev.rpmsolve.core.universe.Universe;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/** Makes of a failed trial the reasons that rule out sets of repositories. */
final class ReasonReach {
  private static final String UNKNOWN = "these repositories alone do not do";

  /** Of facts about so many wishes that more choices of them could be named, some are. */
  private static final int MOST_CHOICES = 64;

  private final List<String> ids;
  private final RepositoryContents contents;
  private final EnablementTrial trial;

  /**
   * Prepares.
   *
   * @param universe all packages
   * @param ids the ids of the optional repositories
   * @param trial knows the wishes, and what decides which packages count
   */
  ReasonReach(Universe universe, List<String> ids, EnablementTrial trial) {
    this.ids = ids;
    this.trial = trial;
    contents = new RepositoryContents(universe, ids);
  }

  /** Returns the reasons of a failure: at least one, each of which rules out what was tried. */
  List<EnablementReason> reasons(EnabledSystem system, EnablementTrial.Fails failure) {
    List<EnablementReason> reasons = new ArrayList<>();
    for (SpecNotice notice : failure.notices()) {
      FactReach reach = reach(system, failure);
      reach.add(notice);
      reasons.add(reason(notice.toString(), List.of(notice.toString()), reach, List.of()));
    }
    for (Obstacle obstacle : failure.obstacles()) {
      FactReach reach = reach(system, failure);
      reach.addRepositories(obstacle.repositories());
      obstacle.lacking().ifPresent(reach::addSuccessors);
      reasons.add(reason(obstacle.text(), List.of(obstacle.text()), reach, obstacle.wishes()));
    }
    for (Problem problem : failure.problems()) {
      FactReach reach = reach(system, failure);
      for (Cause cause : problem.explanation().causes()) {
        reach.add(cause);
      }
      String headline = ExplanationText.line(problem.headline());
      List<String> facts = ExplanationText.lines(problem.explanation());
      for (List<String> choice : choices(reach.wished())) {
        reasons.add(reason(headline, facts, reach, choice));
      }
    }
    if (reasons.isEmpty()) {
      FactReach reach = reach(system, failure);
      reach.addEverything();
      List<String> kept = new ArrayList<>(trial.wishes());
      kept.removeAll(system.givenUp());
      reasons.add(reason(UNKNOWN, List.of(UNKNOWN), reach, kept));
    }
    return reasons;
  }

  private FactReach reach(EnabledSystem system, EnablementTrial.Fails failure) {
    FactReach reach = new FactReach(contents, ids, system, failure);
    reach.addRepositories(trial.definers());
    return reach;
  }

  /**
   * Names of each goal one wish. The facts hold as long as each of their goals is there, and a goal
   * is as long as one of its wishes is not given up: so to every choice of one wish per goal the
   * facts hold unless one of the chosen is given up.
   */
  private static List<List<String>> choices(Collection<Wished> goals) {
    List<List<String>> choices = List.of(List.of());
    for (Wished goal : goals) {
      List<List<String>> longer = new ArrayList<>();
      for (List<String> choice : choices) {
        boolean isFull = choices.size() * goal.wishes().size() > MOST_CHOICES;
        for (String wish : isFull ? goal.wishes().subList(0, 1) : goal.wishes()) {
          List<String> more = new ArrayList<>(choice);
          if (!more.contains(wish)) {
            more.add(wish);
          }
          longer.add(more);
        }
      }
      choices = longer.stream().distinct().toList();
    }
    return choices;
  }

  private EnablementReason reason(
      String headline, List<String> facts, FactReach reach, List<String> wishes) {
    return new EnablementReason(
        headline, facts, named(reach.helpful()), named(reach.involved()), wishes);
  }

  private List<String> named(BitSet repositories) {
    return repositories.stream().mapToObj(ids::get).toList();
  }
}
