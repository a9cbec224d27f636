package dev.rpmsolve.benchmarks.peers;

import com.sun.management.OperatingSystemMXBean;
import dev.rpmsolve.benchmarks.DataSet;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.rpm.RpmRepositories;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** From folders of metadata to packages that can be asked about, in a process that is warm. */
final class LoadSection {
  private static final String POOL = "loaded";

  private final Session session;

  LoadSection(Session session) {
    this.session = session;
  }

  void run(List<DataSet> dataSets) throws IOException, InterruptedException {
    session.section(
        "Metadata to universe, warm",
        """
        The same process loads the same folders again and again: expanding, parsing, making the index of providers. CPU is
        that of the whole process, collector and compiler included. rpmsolve verifies checksums and reads filelists where a
        dependency needs them; libsolv does not verify, and reads what is named.
        """);
    List<List<Rounds.Work>> works = new ArrayList<>();
    for (DataSet dataSet : dataSets) {
      works.add(works(dataSet, "primary"));
      works.add(works(dataSet, "filelists"));
    }
    List<Sample> samples = session.effort().loads().run(works);
    session.table("repositories", "packages", samples);
    session.bars("load", "Metadata to universe, warm", samples);
  }

  private List<Rounds.Work> works(DataSet dataSet, String extent) throws IOException {
    String subject =
        dataSet.title() + (extent.equals("primary") ? ", primary" : ", primary and filelists");
    RpmRepositories repositories = dataSet.repositories();
    Rounds.Work our = () -> ours(subject, dataSet, repositories);
    return session
        .libsolv()
        .map(server -> List.of(our, () -> theirs(subject, dataSet, extent, server)))
        .orElseGet(() -> List.of(our));
  }

  private Sample ours(String subject, DataSet dataSet, RpmRepositories repositories)
      throws IOException, InterruptedException {
    OperatingSystemMXBean process =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long wall = System.nanoTime();
    long cpu = process.getProcessCpuTime();
    Universe universe = repositories.load(dataSet.archPolicy());
    cpu = process.getProcessCpuTime() - cpu;
    wall = System.nanoTime() - wall;
    return new Sample(
        session.ours(), subject, Integer.toString(universe.packageCount()), cpu, wall);
  }

  private static Sample theirs(String subject, DataSet dataSet, String extent, LibsolvServer server)
      throws IOException {
    List<String> answer = server.ask(request(POOL, extent, dataSet.folders()));
    return new Sample(
        server.name(),
        subject,
        answer.get(2),
        Long.parseLong(answer.get(0)),
        Long.parseLong(answer.get(1)));
  }

  /**
   * Returns the request that makes libsolv load folders.
   *
   * @param pool the name that the packages get
   * @param extent {@code primary} or {@code filelists}
   * @param folders the repositories
   */
  static List<String> request(String pool, String extent, List<Path> folders) {
    return Stream.concat(
            Stream.of("load", pool, DataSet.ARCH, extent), folders.stream().map(Path::toString))
        .toList();
  }
}
