package dev.rpmsolve.rpm.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.rpm.testcase.ReplayReport.Outcome;
import dev.rpmsolve.rpm.testcase.ReplayReport.RunReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever a test case asks about an answer, {@code testsolv} says the same, if the answers are.
 *
 * <p>Reasons and rules may differ in two of a hundred cases: they tell what was learnt on the way,
 * and libsolv makes weaker rules than a formula means if its alternatives share packages. Of all
 * else two kinds of differences are excused, see {@link #isOfOtherWay} and {@link
 * #isAboutFormulas}. System properties are those of {@link RandomSystemsDifferentialTest}.
 */
@Tag("slow")
@Tag("differential")
class ResultKindsDifferentialTest {
  private static final String REASON = "reason";
  private static final List<String> NEARLY = List.of(REASON, "rules");
  private static final List<String> KINDS =
      List.of(
          "orphaned",
          "recommended",
          "unneeded",
          "cleandeps",
          "order",
          "orderedges",
          REASON,
          "rules");
  private static final Pattern RICH =
      Pattern.compile("#>=(Req|Prq|Con|Rec|Sug|Sup|Enh): .* (&|\\||<IF>|<UNLESS>) .*");

  @TempDir Path folder;

  /** A case as testsolv answers it, and the runs of ours beside it, the answer itself first. */
  private record Replayed(boolean hasProblems, List<RunReport> runs) {
    private boolean isEqual(int run) {
      return runs.get(run).outcome() == Outcome.PASS;
    }
  }

  @Test
  void answersAreDescribedAlike() throws IOException {
    Testsolv.required();
    int cases = Integer.getInteger("rpmsolve.differential.cases", 2_000);
    long seed = Long.getLong("rpmsolve.differential.seed", 0);
    List<String> differences = new ArrayList<>();
    List<String> near = new ArrayList<>();
    List<String> excused = new ArrayList<>();
    int compared = 0;
    for (long i = seed; i < seed + cases; i++) {
      Question question = RandomSystems.of(i).question();
      Optional<Replayed> replayed = replayed(question);
      if (replayed.isEmpty() || !replayed.get().isEqual(0)) {
        continue;
      }
      compared++;
      for (RunReport run : replayed.get().runs()) {
        if (run.outcome() != Outcome.PASS) {
          list(question, replayed.get(), run, List.of(near, excused, differences))
              .add("seed " + i + ": " + run);
        }
      }
    }

    System.out.println(
        "described alike: "
            + compared
            + " answers, but for "
            + near.size()
            + " lists of reasons or rules; excused: "
            + excused);
    assertEquals(List.of(), differences);
    assertTrue(near.size() * 50 <= compared, near.toString());
    assertTrue(excused.size() * 500 <= compared, excused.toString());
  }

  private List<String> list(
      Question question, Replayed replayed, RunReport run, List<List<String>> lists)
      throws IOException {
    int number = run.number() - 1;
    if (NEARLY.contains(KINDS.get(number - 1))) {
      return lists.get(0);
    }
    return isOfOtherWay(question, replayed) || isAboutFormulas(question, number)
        ? lists.get(1)
        : lists.get(2);
  }

  private Optional<Replayed> replayed(Question question) throws IOException {
    Path file = folder.resolve("results.t");
    Optional<List<List<String>>> theirs = recorded(question).record(file);
    if (theirs.isEmpty()) {
      return Optional.empty();
    }
    boolean hasProblems =
        theirs.get().get(0).stream().anyMatch(line -> line.startsWith("problem "));
    return Optional.of(new Replayed(hasProblems, RecordedCase.replay(file).runs()));
  }

  /**
   * The answer was found in another way, as the reasons show, where that leaves traces: of goals
   * that contradict each other either may be given up, and what was first cleaned away by mistake
   * counts as needed.
   */
  private static boolean isOfOtherWay(Question question, Replayed replayed) {
    return !replayed.isEqual(1 + KINDS.indexOf(REASON))
        && (replayed.hasProblems()
            || question.jobs().stream().anyMatch(job -> job.contains("cleandeps")));
  }

  /**
   * All is equal once the formulas are gone. libsolv does not see that alternatives of a formula
   * take each other in, so that hints count that cannot come true.
   */
  private boolean isAboutFormulas(Question question, int run) throws IOException {
    List<String> start =
        question.start().stream().filter(line -> !RICH.matcher(line).matches()).toList();
    return start.size() < question.start().size()
        && replayed(new Question(start, question.solverFlags(), question.jobs()))
            .filter(replayed -> replayed.isEqual(0) && replayed.isEqual(run))
            .isPresent();
  }

  private static RecordedCase recorded(Question question) {
    List<String> lines = new ArrayList<>();
    if (!question.solverFlags().isEmpty()) {
      lines.add("solverflags " + String.join(" ", question.solverFlags()));
    }
    lines.addAll(question.jobs());
    List<RecordedCase.Question> questions = new ArrayList<>();
    questions.add(new RecordedCase.Question(lines, "transaction,problems"));
    KINDS.forEach(kind -> questions.add(new RecordedCase.Question(lines, kind)));
    return new RecordedCase(question.start(), questions);
  }
}
