package dev.rpmsolve.rpm.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rpmsolve.rpm.testcase.ReplayedAnswer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random systems and requests are answered as {@code testsolv} does, but for explained differences.
 *
 * <p>System properties: {@code rpmsolve.differential.cases} (2000) and {@code
 * rpmsolve.differential.seed} (0), the seed of the first case; the others have those that follow.
 */
@Tag("slow")
@Tag("differential")
class RandomSystemsDifferentialTest {
  @TempDir Path folder;

  @Test
  void answersAreTheSame() throws IOException {
    Testsolv testsolv = Testsolv.required();
    int cases = Integer.getInteger("rpmsolve.differential.cases", 2_000);
    long seed = Long.getLong("rpmsolve.differential.seed", 0);
    Acceptance acceptance = new Acceptance(testsolv, folder.resolve("case.t"));
    Summary summary = new Summary("random");
    for (long i = seed; i < seed + cases; i++) {
      run(i, acceptance, summary);
    }

    summary.print("random systems, seeds " + seed + " to " + (seed + cases - 1));
    assertEquals(Map.of(), summary.failures());
  }

  private static void run(long seed, Acceptance acceptance, Summary summary) throws IOException {
    RandomSystem system = RandomSystems.of(seed);
    Question question = system.question();
    Comparison found = acceptance.compare(question);
    String name = "seed-" + seed;
    if (!found.isEqual() && Difference.of(acceptance, question, found).isEmpty()) {
      Comparison.Kind kind = found.kind();
      RandomSystem small =
          new Minimizer(one -> isUnexplained(one, kind, acceptance)).smallest(system);
      question = small.question();
      found = acceptance.compare(question);
    }
    summary.add(name, acceptance, question, found);
    Optional<ReplayedAnswer> answer =
        found.answer().filter(one -> one.resolution().problems().isEmpty());
    if (answer.isPresent()) {
      if (!Acceptance.areLinesComplete(found)) {
        summary.fail(name, "our lines are not our answer", question, found);
      } else if (!Acceptance.refusals(answer.get()).isEmpty()) {
        summary.fail(name, "the checker refuses our answer", question, found);
      } else if (!acceptance.isAccepted(question, found)) {
        summary.fail(name, "testsolv refuses our answer", question, found);
      } else {
        summary.accept();
      }
    }
  }

  private static boolean isUnexplained(
      RandomSystem system, Comparison.Kind kind, Acceptance acceptance) {
    try {
      Comparison found = acceptance.compare(system.question());
      return found.kind() == kind && Difference.of(acceptance, system.question(), found).isEmpty();
    } catch (IOException e) {
      return false;
    }
  }
}
