package dev.rpmsolve.rpm.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.rpm.testcase.ReplayedAnswer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Requests on real repositories are answered as {@code testsolv} does.
 *
 * <p>The system property {@code rpmsolve.differential.seed} (0) chooses other requests, as many.
 */
@Tag("slow")
@Tag("differential")
class RealRequestsDifferentialTest {
  private static final List<String> CENTOS9 =
      List.of("repos/centos-stream9/baseos", "repos/centos-stream9/appstream");
  private static final List<String> SLE15 =
      List.of(
          "repos/sle15/basesystem", "repos/sle15/product-sles", "repos/sle15/server-applications");
  private static final List<String> CENTOS7 = List.of("repos/centos7-dvd", "repos/epel7");
  private static final List<RealSystems.Plan> PLANS =
      List.of(
          new RealSystems.Plan("centos9-empty", CENTOS9, List.of(), 40),
          new RealSystems.Plan("centos9-used", CENTOS9, List.of("httpd", "php", "git"), 30),
          new RealSystems.Plan("al2023-used", CENTOS9, List.of("installed/al2023-installed"), 30),
          new RealSystems.Plan("al2-used", CENTOS7, List.of("installed/al2-installed"), 40),
          new RealSystems.Plan("sle15-empty", SLE15, List.of(), 30),
          new RealSystems.Plan("sle15-used", SLE15, List.of("zypper", "apache2", "vim"), 30),
          new RealSystems.Plan(
              "epel8-alone",
              List.of("repos/epel8/20250311", "repos/epel8/20250317"),
              List.of(),
              15),
          new RealSystems.Plan("debian-empty", List.of("repos/debian-as-rpm"), List.of(), 15));

  private static final long SEED = Long.getLong("rpmsolve.differential.seed", 0);

  @TempDir Path folder;

  @Test
  void answersAreTheSame() throws Exception {
    Testsolv testsolv = Testsolv.required();
    Summary summary = new Summary("real");
    for (RealSystems.Plan plan : PLANS) {
      run(plan, testsolv, summary);
    }

    summary.print("requests on real repositories, seed " + SEED);
    assertEquals(Map.of(), summary.failures());
  }

  private void run(RealSystems.Plan plan, Testsolv testsolv, Summary summary) throws Exception {
    Path place = Files.createDirectories(folder.resolve(plan.name()));
    RealSystems.Recorded system = RealSystems.record(plan, place);
    List<Question> questions = RealSystems.questions(plan, system, SEED);
    List<List<String>> theirs = theirs(testsolv, place, questions);
    ReplayedAnswer.Recording recording = recording(place, system);
    Acceptance acceptance = new Acceptance(testsolv, system);
    List<Question> ours = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    List<Comparison> comparisons = new ArrayList<>();
    for (int i = 0; i < questions.size(); i++) {
      int run = i;
      Comparison found =
          Comparison.of(theirs.get(i), () -> recording.answer(run, Budget.unlimited()));
      comparisons.add(found);
      summary.add(name(plan, i), acceptance, questions.get(i), found);
      if (found.answer().isPresent() && !Comparison.hasProblems(found.ours())) {
        if (!Acceptance.areLinesComplete(found)) {
          summary.fail(name(plan, i), "our lines are not our answer", questions.get(i), found);
        }
        if (!Acceptance.refusals(found.answer().get()).isEmpty()) {
          summary.fail(name(plan, i), "the checker refuses", questions.get(i), found);
        }
        ours.add(Acceptance.asJobs(questions.get(i), found.answer().get()));
        numbers.add(i);
      }
    }
    List<List<String>> judged = ours.isEmpty() ? List.of() : theirs(testsolv, place, ours);
    for (int i = 0; i < judged.size(); i++) {
      int number = numbers.get(i);
      if (Comparison.hasProblems(judged.get(i))) {
        Comparison found =
            new Comparison(
                judged.get(i), comparisons.get(number).ours(), comparisons.get(number).answer());
        summary.fail(name(plan, number), "testsolv refuses", ours.get(i), found);
      } else {
        summary.accept();
      }
    }
  }

  private static ReplayedAnswer.Recording recording(Path place, RealSystems.Recorded system)
      throws IOException {
    return new ReplayedAnswer.Recording(
        ReplayedAnswer.Recording.testcase(place.resolve("all.t")), system.packages());
  }

  private static List<List<String>> theirs(Testsolv testsolv, Path place, List<Question> questions)
      throws IOException {
    Path file = Files.writeString(place.resolve("all.t"), Question.text(questions));
    return testsolv.solveAll(file, questions.size());
  }

  private static String name(RealSystems.Plan plan, int number) {
    return plan.name() + "-" + number;
  }
}
