package dev.rpmsolve.rpm.findings;

import dev.rpmsolve.core.closure.ClosureDeltaReport;
import dev.rpmsolve.core.closure.ClosureDeltaReport.StillBroken;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns what a change broke and mended into findings beside those before the change.
 *
 * <p>A finding is new if its package could be installed before or was not there; else it is known,
 * and its note says whether the same facts were behind it. Fixed is what there were findings about
 * before under keys that do not occur now.
 */
public final class DeltaFindings {
  private static final String SAME = "broken before";
  private static final String OTHER = "broken before, by other facts";

  private DeltaFindings() {}

  /**
   * Judges the findings after a change.
   *
   * @param before the findings before the change
   * @param after the judgement on the findings after the change by a baseline of the user's, which
   *     may excuse new ones
   * @param delta what became of the packages
   * @return the findings after the change with their status
   */
  public static Judgement judge(Findings before, Judgement after, ClosureDeltaReport delta) {
    Map<Integer, String> notes = new HashMap<>();
    for (StillBroken still : delta.stillBroken()) {
      notes.put(still.after().subject().id(), still.hasOtherCause() ? OTHER : SAME);
    }
    List<RootCause> causes = new ArrayList<>();
    for (RootCause cause : after.findings().rootCauses()) {
      List<Finding> victims = new ArrayList<>();
      for (Finding finding : cause.victims()) {
        victims.add(
            finding
                .subject()
                .rpm()
                .map(subject -> notes.get(subject.id()))
                .map(note -> finding.judged(Status.KNOWN, note))
                .orElse(finding));
      }
      causes.add(
          new RootCause(
              cause.rule(), cause.key(), cause.title(), cause.hint(), cause.sources(), victims));
    }
    Baseline known = Baseline.of(List.of()).accepting(before);
    List<BaselineEntry> fixed = known.judge(after.findings(), LocalDate.EPOCH).fixed();
    return new Judgement(new Findings(causes), fixed, after.expired(), after.allowances());
  }
}
