package dev.rpmsolve.core.enablement;

import dev.rpmsolve.core.explanation.Cause;
import dev.rpmsolve.core.explanation.ExplanationText;
import dev.rpmsolve.core.explanation.Problem;
import dev.rpmsolve.core.request.SpecNotice;
import dev.rpmsolve.core.universe.Universe;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Makes of a failed trial the reasons that rule out sets of repositories. */
final class ReasonReach {
  private static final String UNKNOWN = "these repositories alone do not do";

  private final List<String> ids;
  private final RepositoryContents contents;

  /**
   * Prepares.
   *
   * @param universe all packages
   * @param ids the ids of the optional repositories
   */
  ReasonReach(Universe universe, List<String> ids) {
    this.ids = ids;
    contents = new RepositoryContents(universe, ids);
  }

  /** Returns the reasons of a failure: at least one, each of which rules out what was tried. */
  List<EnablementReason> reasons(EnabledSystem system, EnablementTrial.Fails failure) {
    List<EnablementReason> reasons = new ArrayList<>();
    for (SpecNotice notice : failure.notices()) {
      FactReach reach = new FactReach(contents, ids, system, failure);
      reach.add(notice);
      reasons.add(reason(notice.toString(), List.of(notice.toString()), reach));
    }
    for (Problem problem : failure.problems()) {
      FactReach reach = new FactReach(contents, ids, system, failure);
      for (Cause cause : problem.explanation().causes()) {
        reach.add(cause);
      }
      String headline = ExplanationText.line(problem.headline());
      reasons.add(reason(headline, ExplanationText.lines(problem.explanation()), reach));
    }
    if (reasons.isEmpty()) {
      FactReach reach = new FactReach(contents, ids, system, failure);
      reach.addEverything();
      reasons.add(reason(UNKNOWN, List.of(UNKNOWN), reach));
    }
    return reasons;
  }

  private EnablementReason reason(String headline, List<String> facts, FactReach reach) {
    return new EnablementReason(headline, facts, named(reach.helpful()), named(reach.involved()));
  }

  private List<String> named(BitSet repositories) {
    return repositories.stream().mapToObj(ids::get).toList();
  }
}
