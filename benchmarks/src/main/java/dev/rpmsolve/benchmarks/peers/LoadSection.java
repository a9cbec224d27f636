package dev.rpmsolve.benchmarks.peers;

import com.sun.management.OperatingSystemMXBean;
import dev.rpmsolve.benchmarks.DataSet;
import dev.rpmsolve.rpm.RpmRepositories;
import dev.rpmsolve.rpm.cache.UniverseCache;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** From folders of metadata to packages that can be asked about, in a process that is warm. */
final class LoadSection {
  private static final String POOL = "loaded";
  private static final int KEPT_LOADS = 20;

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
        dependency needs them; libsolv does not verify, and reads what is named. "Kept" is what rpmsolve reads from its cache
        and libsolv from its own format (primary), which it then makes an index for.
        """);
    List<List<Rounds.Work>> works = new ArrayList<>();
    for (DataSet dataSet : dataSets) {
      works.add(works(dataSet, "primary"));
      works.add(works(dataSet, "filelists"));
      works.add(kept(dataSet));
    }
    List<Sample> samples = session.effort().loads().run(works);
    session.table("repositories", "packages", samples);
    session.bars("load", "Metadata to universe, warm", samples);
  }

  private List<Rounds.Work> works(DataSet dataSet, String extent) throws IOException {
    String subject =
        dataSet.title() + (extent.equals("primary") ? ", primary" : ", primary and filelists");
    RpmRepositories repositories = dataSet.repositories();
    Rounds.Work our = () -> ours(subject, dataSet, repositories, 1);
    return session
        .libsolv()
        .map(
            server ->
                List.of(
                    our, () -> theirs(subject, server, request(POOL, extent, dataSet.folders()))))
        .orElseGet(() -> List.of(our));
  }

  private List<Rounds.Work> kept(DataSet dataSet) throws IOException, InterruptedException {
    String subject = dataSet.title() + ", kept";
    RpmRepositories repositories =
        dataSet.repositories(UniverseCache.in(session.places().work().resolve("kept")));
    List<Rounds.Work> works = new ArrayList<>();
    works.add(() -> ours(subject, dataSet, repositories, KEPT_LOADS));
    if (session.libsolv().isPresent() && PeerTool.LIBSOLV_TOOLS.find().isPresent()) {
      List<String> request = new ArrayList<>(List.of("read", POOL, DataSet.ARCH));
      for (Path folder : dataSet.folders()) {
        request.add(converted(folder, dataSet + "-" + request.size() + ".solv"));
      }
      works.add(() -> theirs(subject, session.libsolv().get(), request));
    }
    return works;
  }

  /** Has libsolv convert a repository to its own format. */
  private String converted(Path folder, String name) throws IOException, InterruptedException {
    String file = session.places().work().resolve(name).toString();
    new MeasuredCommand(
            "libsolv",
            folder.toString(),
            List.of("repo2solv", "-o", file, folder.toString()),
            Pattern.compile("()"))
        .run(session);
    return file;
  }

  /** Loads several times where the clock of the process is too coarse for once. */
  private Sample ours(String subject, DataSet dataSet, RpmRepositories repositories, int times)
      throws IOException, InterruptedException {
    OperatingSystemMXBean process =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    int packages = 0;
    long wall = System.nanoTime();
    long cpu = process.getProcessCpuTime();
    for (int i = 0; i < times; i++) {
      packages = repositories.load(dataSet.archPolicy()).packageCount();
    }
    cpu = (process.getProcessCpuTime() - cpu) / times;
    wall = (System.nanoTime() - wall) / times;
    return new Sample(session.ours(), subject, Integer.toString(packages), cpu, wall);
  }

  private static Sample theirs(String subject, LibsolvServer server, List<String> request)
      throws IOException {
    List<String> answer = server.ask(request);
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
