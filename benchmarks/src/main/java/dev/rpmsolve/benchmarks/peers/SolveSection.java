package dev.rpmsolve.benchmarks.peers;

import com.sun.management.OperatingSystemMXBean;
import dev.rpmsolve.benchmarks.DataSet;
import dev.rpmsolve.benchmarks.InstalledSystem;
import dev.rpmsolve.benchmarks.RandomRequests;
import dev.rpmsolve.benchmarks.peers.Question.Kind;
import dev.rpmsolve.core.request.Policy.WeakDependencies;
import dev.rpmsolve.core.universe.Universe;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Requests on one data set, in processes that are warm and keep what each side keeps. */
final class SolveSection {
  private static final String POOL = "asked";
  private static final double NANOS_PER_MILLI = 1e6;
  private static final String REQUEST = "request";
  private static final String PACKAGES = "packages";

  private final Session session;
  private final DataSet dataSet;
  private final Workload workload;
  private final Universe universe;

  /** Has both sides load a data set. */
  SolveSection(Session session, DataSet dataSet, Workload workload)
      throws IOException, InterruptedException {
    this.session = session;
    this.dataSet = dataSet;
    this.workload = workload;
    session.say("loading " + dataSet.title());
    universe = dataSet.load();
    if (session.libsolv().isPresent()) {
      session.libsolv().get().ask(LoadSection.request(POOL, "filelists", dataSet.folders()));
    }
  }

  /** Requests on a system without packages. */
  void installs() throws IOException, InterruptedException {
    session.section(
        "Requests on " + dataSet.title() + ", warm",
        """
        From the request to the answer, on a system without packages; the universe and its index are there. Every answer of
        rpmsolve is complete: the transaction in order, a reason for each package, the check by `SolutionChecker`. CPU is that
        of the solving thread.
        """);
    List<Question> questions = new ArrayList<>();
    for (WeakDependencies weak : List.of(WeakDependencies.IGNORE, WeakDependencies.INSTALL)) {
      workload.installs().forEach(specs -> questions.add(new Question(Kind.INSTALL, weak, specs)));
    }
    List<Sample> samples = measured(questions, session.effort().requests(), sides(universe));
    session.table(REQUEST, PACKAGES, samples);
    session.bars("install-" + key(), "Install on " + dataSet.title() + ", warm", samples);
  }

  /** Requests that cannot be fulfilled. */
  void unsolvable() throws IOException, InterruptedException {
    List<Question> questions = new ArrayList<>();
    for (Kind kind : List.of(Kind.EXPLAIN, Kind.REMEDIES)) {
      workload
          .unsolvable(universe)
          .forEach(specs -> questions.add(new Question(kind, WeakDependencies.INSTALL, specs)));
    }
    session.section(
        "Unsolvable requests on " + dataSet.title() + ", warm",
        """
        As above, up to the reasons of every problem: for rpmsolve a minimal explanation, for libsolv all rules of the
        problem in words. With remedies, the ways out of every problem, too.
        """);
    session.table(
        REQUEST, "answer", measured(questions, session.effort().requests(), sides(universe)));
  }

  /** Requests for random packages. */
  void random() throws IOException, InterruptedException {
    List<String> names = new RandomRequests(universe).names(session.effort().randomRequests());
    session.section(
        "Random packages of " + dataSet.title() + ", warm",
        String.format(
            Locale.ROOT,
            """
            %d requests for one package each, always the same ones. Of each the median counts; the table has the distribution
            of these medians, in ms of CPU, and how many answers have as many packages as libsolv's.
            """,
            names.size()));
    RandomTable table = new RandomTable(session);
    for (WeakDependencies weak : List.of(WeakDependencies.IGNORE, WeakDependencies.INSTALL)) {
      List<Question> questions =
          names.stream().map(name -> Question.of(Kind.INSTALL, weak, name)).toList();
      List<Sample> samples = session.effort().random().ask(questions, sides(universe));
      session.keep(samples);
      table.add(weak == WeakDependencies.IGNORE ? "without weak" : "with weak", samples);
    }
    table.print("random-" + key(), "Random packages of " + dataSet.title() + ", warm");
  }

  /** Requests on a system that has packages; libsolv gets the same ones. */
  void installed() throws IOException, InterruptedException {
    InstalledSystem system =
        InstalledSystem.of(
            universe,
            workload.isOldSystem() ? InstalledSystem.newerVersions(universe) : List.of(),
            workload.system());
    if (session.libsolv().isPresent()) {
      Stream<String> nevras =
          IntStream.of(system.installed()).mapToObj(id -> system.universe().get(id).toString());
      session.libsolv().get().ask(Stream.concat(Stream.of("system", POOL), nevras).toList());
    }
    session.section(
        "Requests on an installed system, " + dataSet.title() + ", warm",
        String.format(
            Locale.ROOT,
            """
            As above, on a system of %,d packages: %s%s.
            """,
            system.installed().length,
            String.join(", ", workload.system()),
            workload.isOldSystem() ? ", in the oldest versions" : ""));
    List<Question> questions = new ArrayList<>();
    for (List<String> specs : workload.additions()) {
      questions.add(new Question(Kind.INSTALL, WeakDependencies.INSTALL, specs));
    }
    questions.add(Question.of(Kind.UPGRADE, WeakDependencies.INSTALL));
    List<Side> sides =
        session.sides(Side.ours(session.ours(), system.universe(), system.installed()), POOL);
    session.table(
        REQUEST, "packages that come", measured(questions, session.effort().requests(), sides));
  }

  private List<Side> sides(Universe packages) {
    return session.sides(Side.ours(session.ours(), packages), POOL);
  }

  private String key() {
    return dataSet.name().toLowerCase(Locale.ROOT);
  }

  /** Measures, and tells what the JVM spends beside the solving thread. */
  private List<Sample> measured(List<Question> questions, Rounds rounds, List<Side> sides)
      throws IOException, InterruptedException {
    OperatingSystemMXBean process =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    new Rounds(rounds.warmUps(), 0).ask(questions, sides);
    long cpu = process.getProcessCpuTime();
    List<Sample> samples = new Rounds(0, rounds.counted()).ask(questions, sides);
    cpu = process.getProcessCpuTime() - cpu;
    int count = questions.size() * rounds.counted();
    session
        .output()
        .report()
        .printf(
            Locale.ROOT,
            "The whole JVM, its collector, its compiler and this harness included, took %.2f ms of CPU per request, on"
                + " average.%n%n",
            cpu / NANOS_PER_MILLI / count);
    return samples;
  }
}
