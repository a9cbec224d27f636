package dev.rpmsolve.rpm.differential;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.DependencySolver;
import dev.rpmsolve.core.SolveResult;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.quality.DataPresence;
import dev.rpmsolve.rpm.RpmRepositories;
import dev.rpmsolve.rpm.testcase.ReplayedAnswer;
import dev.rpmsolve.rpm.testcase.Run;
import dev.rpmsolve.rpm.testcase.Testcase;
import dev.rpmsolve.rpm.testcase.TestcaseRecorder;
import dev.rpmsolve.rpm.testcase.TestcaseUniverse;
import dev.rpmsolve.rpm.testcase.TestcaseWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Real repositories, with what is installed, recorded for {@code testsolv}. */
final class RealSystems {

  /**
   * What a system is made of.
   *
   * @param name its name
   * @param repositories folders of the data, without blanks
   * @param installed the folder of what is installed, or packages to install first; may be empty
   * @param requests how many requests to make
   */
  record Plan(String name, List<String> repositories, List<String> installed, int requests) {
    boolean isInstalledFolder() {
      return installed.size() == 1 && installed.get(0).contains("/");
    }
  }

  /**
   * A recorded system.
   *
   * @param folder where the recording is
   * @param start the statements that load it
   * @param packages the packages, read from the recording
   */
  record Recorded(Path folder, List<String> start, TestcaseUniverse packages) {}

  private RealSystems() {}

  /** Loads repositories, works out what is installed, and records both. */
  static Recorded record(Plan plan, Path folder) throws IOException, InterruptedException {
    RpmRepositories.Builder repositories = RpmRepositories.builder();
    List<String> folders = new ArrayList<>(plan.repositories());
    if (plan.isInstalledFolder()) {
      folders.addAll(0, plan.installed());
    }
    for (String one : folders) {
      repositories.repository(one.replace('/', '-'), DataPresence.ofSystem().required(one));
    }
    Universe universe = repositories.build().load(ArchPolicy.of("x86_64"));
    TestcaseRecorder recorder = TestcaseRecorder.of(universe, installed(plan, universe));
    recorder.writeRepositories(folder);
    Testcase testcase = new Testcase("start.t", List.of(new Run(recorder.start())));
    TestcaseWriter.write(testcase, folder);
    Path file = folder.resolve(testcase.file());
    List<String> start = Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
    return new Recorded(folder, start, ReplayedAnswer.Recording.of(file).packages());
  }

  private static int[] installed(Plan plan, Universe universe) {
    if (plan.isInstalledFolder()) {
      return IntStream.range(0, universe.packageCount())
          .filter(id -> universe.repositoryIndex(id) == 0)
          .toArray();
    } else if (plan.installed().isEmpty()) {
      return new int[0];
    }
    Request.Builder request = Request.builder();
    plan.installed().forEach(request::install);
    SolveResult result = DependencySolver.of(universe).solve(request.build(), Budget.unlimited());
    if (result instanceof SolveResult.Solved solved) {
      return solved.solution().packageIds();
    }
    throw new IllegalStateException(plan.name() + ": " + result);
  }

  /** Makes the requests of a plan from the plan's name and a seed. */
  static List<Question> questions(Plan plan, Recorded system, long seed) {
    SplittableRandom random = new SplittableRandom(plan.name().hashCode() + (seed << 32));
    int[] installed = system.packages().installed();
    List<Question> all = new ArrayList<>();
    while (all.size() < plan.requests()) {
      List<String> jobs = new ArrayList<>();
      int kind = installed.length == 0 ? 0 : random.nextInt(10);
      String weak = random.nextBoolean() ? "" : "ignorerecommended";
      if (kind < 4) {
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
          int id = random.nextInt(system.packages().universe().packageCount());
          jobs.add("job install name " + name(system, id));
        }
      } else if (kind < 7) {
        String flags = random.nextBoolean() ? "" : " [cleandeps]";
        int id = installed[random.nextInt(installed.length)];
        jobs.add("job erase name " + name(system, id) + flags);
        if (random.nextBoolean()) {
          jobs.add("job allowuninstall all packages");
        }
      } else if (kind < 8) {
        jobs.add("job update all packages" + (random.nextBoolean() ? "" : " [forcebest]"));
      } else if (kind < 9) {
        int id = installed[random.nextInt(installed.length)];
        jobs.add("job update name " + name(system, id) + " [forcebest]");
      } else {
        jobs.add("job distupgrade all packages");
      }
      if (kind >= 7 && random.nextInt(3) == 0) {
        int id = random.nextInt(system.packages().universe().packageCount());
        jobs.add("job install name " + name(system, id));
      }
      all.add(new Question(system.start(), weak.isEmpty() ? List.of() : List.of(weak), jobs));
    }
    return all;
  }

  private static String name(Recorded system, int packageId) {
    return system.packages().universe().get(packageId).name();
  }
}
