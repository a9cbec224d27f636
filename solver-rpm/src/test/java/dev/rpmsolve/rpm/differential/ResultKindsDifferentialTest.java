package dev.rpmsolve.rpm.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.rpm.testcase.ReplayReport.Outcome;
import dev.rpmsolve.rpm.testcase.ReplayReport.RunReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever a test case asks about an answer, {@code testsolv} says the same, if the answers are.
 *
 * <p>System properties are those of {@link RandomSystemsDifferentialTest}.
 */
@Tag("slow")
@Tag("differential")
class ResultKindsDifferentialTest {
  private static final List<String> EXACT =
      List.of("orphaned", "recommended", "unneeded", "cleandeps");

  /**
   * Of a conflict with a formula in which alternatives repeat each other libsolv makes weaker rules
   * than the formula means, so that a package that can never come is not decided on.
   */
  private static final List<String> NEARLY = List.of("reason", "rules");

  @TempDir Path folder;

  @Test
  void answersAreDescribedAlike() throws IOException {
    Testsolv.required();
    int cases = Integer.getInteger("rpmsolve.differential.cases", 2_000);
    long seed = Long.getLong("rpmsolve.differential.seed", 0);
    List<String> differences = new ArrayList<>();
    List<String> near = new ArrayList<>();
    int compared = 0;
    for (long i = seed; i < seed + cases; i++) {
      RecordedCase one = recorded(RandomSystems.of(i).question());
      Path file = folder.resolve("results-" + i + ".t");
      if (one.record(file).isEmpty()) {
        continue;
      }
      List<RunReport> runs = RecordedCase.replay(file).runs();
      if (runs.get(0).outcome() != Outcome.PASS) {
        continue;
      }
      compared++;
      for (RunReport run : runs) {
        String kinds = one.questions().get(run.number() - 1).kinds();
        if (run.outcome() != Outcome.PASS) {
          (NEARLY.contains(kinds) ? near : differences).add("seed " + i + ": " + run);
        }
      }
    }

    System.out.println("described alike: " + compared + " answers, but for " + near.size());
    assertEquals(List.of(), differences);
    assertTrue(near.size() * 20 <= compared, near.toString());
  }

  private static RecordedCase recorded(Question question) {
    List<String> lines = new ArrayList<>();
    if (!question.solverFlags().isEmpty()) {
      lines.add("solverflags " + String.join(" ", question.solverFlags()));
    }
    lines.addAll(question.jobs());
    List<RecordedCase.Question> questions = new ArrayList<>();
    questions.add(new RecordedCase.Question(lines, "transaction,problems"));
    EXACT.forEach(kind -> questions.add(new RecordedCase.Question(lines, kind)));
    NEARLY.forEach(kind -> questions.add(new RecordedCase.Question(lines, kind)));
    return new RecordedCase(question.start(), questions);
  }
}
