package dev.rpmsolve.benchmarks.peers;

import dev.rpmsolve.benchmarks.DataSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Whole commands, each from the start of a process; files are in the page cache. */
final class ColdSection {
  private static final List<String> JVM_OPTIONS =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Xshare:auto");
  private static final Pattern NUMBER = Pattern.compile("^(\\d+)$", Pattern.MULTILINE);
  private static final Pattern LOADED = Pattern.compile("^ok\\t\\d+\\t\\d+\\t(\\d+)$");
  private static final Pattern FIRST_LINE = Pattern.compile("^(.*)$", Pattern.MULTILINE);
  private static final Pattern WRITTEN = Pattern.compile("(written)");
  private static final Pattern OUR_INSTALL = Pattern.compile("([\\d,]+) packages? to install");
  private static final String COMMAND = "command";
  private static final String PACKAGES = "packages";

  private final Session session;

  ColdSection(Session session) {
    this.session = session;
  }

  /** Loads a data set that is one gzipped repository. */
  void loads(DataSet dataSet) throws IOException, InterruptedException {
    session.section(
        "Metadata to universe, cold",
        """
        A process that loads %s and ends. rpmmd2solv gets the XML expanded and writes libsolv's own format, without an index;
        the binding for Python loads into memory and makes the index, as rpmsolve does, which also expands and verifies. Beside
        libsolv's own format (.solv), rpmsolve reads its cache.
        """
            .formatted(dataSet.title()));
    Path folder = dataSet.folders().get(0);
    List<String> ours = loadOnce(folder.toString());
    List<String> cached =
        loadOnce("--cache", session.places().work().resolve("kept").toString(), folder.toString());
    List<List<MeasuredCommand>> rows = new ArrayList<>();
    if (PeerTool.LIBSOLV_TOOLS.find().isPresent()) {
      Path xml = session.places().work().resolve("primary.xml");
      expand(folder.resolve("repodata/primary.xml.gz"), xml);
      Path solv = session.places().work().resolve("primary.solv");
      String script = "rpmmd2solv <'" + xml + "' >'" + solv + "' && echo written";
      rows.add(loads("rpmmd2solv", ours, shell(script), WRITTEN));
      if (session.libsolv().isPresent()) {
        rows.add(loads("binding for Python, .solv", cached, server("read", solv), LOADED));
      }
    }
    if (session.libsolv().isPresent()) {
      rows.add(loads("binding for Python, XML", ours, server("load", folder), LOADED));
    }
    if (rows.isEmpty()) {
      rows.add(List.of(new MeasuredCommand(session.ours(), "XML", ours, NUMBER)));
    }
    alternate("beside", PACKAGES, rows);
  }

  private static List<String> loadOnce(String... args) {
    return Stream.of(
            List.of(java()),
            JVM_OPTIONS,
            List.of("-cp", System.getProperty("java.class.path"), LoadOnce.class.getName()),
            List.of(args))
        .flatMap(List::stream)
        .toList();
  }

  /** The peer of loads is libsolv in one way or another, which the subject says. */
  private List<MeasuredCommand> loads(
      String subject, List<String> ours, List<String> theirs, Pattern their) {
    return List.of(
        new MeasuredCommand(session.ours(), subject, ours, NUMBER),
        new MeasuredCommand("libsolv", subject, theirs, their));
  }

  private List<String> server(String command, Path file) {
    String extent = command.equals("load") ? "primary\\t" : "";
    return shell(
        "printf '"
            + command
            + "\\tcold\\t"
            + DataSet.ARCH
            + "\\t"
            + extent
            + "%s\\n' '"
            + file
            + "' | "
            + String.join(" ", LibsolvServer.command(session.places().scripts())));
  }

  private static List<String> shell(String script) {
    return List.of("/bin/sh", "-c", script);
  }

  private static void expand(Path from, Path to) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(from));
        OutputStream out = Files.newOutputStream(to)) {
      in.transferTo(out);
    }
  }

  /** Installs with the command line, beside dnf where it is there. */
  void installs(List<DataSet> dataSets) throws IOException, InterruptedException {
    session.section(
        "Commands, cold",
        """
        `rpmsolve install` beside `dnf install --assumeno` on the same local repositories, for a system without packages in a
        folder of its own, without network. Without a cache, both read the XML; with one, both read what they kept;
        dnf's does not expire.
        """);
    List<List<MeasuredCommand>> commands = new ArrayList<>();
    boolean hasDnf = PeerTool.DNF.find().isPresent();
    String name = PeerTool.DNF.find().orElse("");
    for (DataSet dataSet : dataSets) {
      String spec = Workload.on(dataSet).installs().get(0).get(0);
      for (DnfCommand.Cache cache : DnfCommand.Cache.values()) {
        String subject = "install " + spec + ", " + dataSet.title() + ", " + cache.title();
        List<MeasuredCommand> row = new ArrayList<>();
        row.add(
            new MeasuredCommand(session.ours(), subject, ours(dataSet, spec, cache), OUR_INSTALL));
        if (hasDnf) {
          DnfCommand dnf = new DnfCommand(session.places().work().resolve("dnf"), dataSet);
          row.add(
              new MeasuredCommand(
                  name,
                  subject,
                  dnf.install(spec, cache),
                  DnfCommand.INSTALLED,
                  Optional.of(dnf.cacheFolder(cache))
                      .filter(folder -> cache == DnfCommand.Cache.NONE)));
        }
        commands.add(row);
      }
    }
    alternate(COMMAND, PACKAGES, commands);
  }

  private List<String> ours(DataSet dataSet, String spec, DnfCommand.Cache cache) {
    List<String> line = new ArrayList<>();
    line.add(session.places().launcher().toString());
    line.addAll(List.of("install", spec, "--arch", DataSet.ARCH));
    for (Path folder : dataSet.folders()) {
      line.addAll(List.of("--repo", folder.toString()));
    }
    if (cache == DnfCommand.Cache.NONE) {
      line.add("--no-cache");
    } else {
      line.addAll(List.of("--cache-dir", session.places().work().resolve("cache").toString()));
    }
    return line;
  }

  /** Starts the command line, beside the smallest program that a JVM can run. */
  void start(List<DataSet> dataSets) throws IOException, InterruptedException {
    session.section(
        "Start, cold",
        "Beside a program that prints one word, with the JVM options that `rpmsolve` has.");
    List<String> hello = hello();
    List<List<MeasuredCommand>> rows = new ArrayList<>();
    rows.add(
        row(
            "rpmsolve --version",
            List.of(session.places().launcher().toString(), "--version"),
            FIRST_LINE,
            hello));
    if (dataSets.contains(DataSet.CENTOS9)) {
      rows.add(
          row(
              "rpmsolve install httpd, cache",
              ours(DataSet.CENTOS9, "httpd", DnfCommand.Cache.KEPT),
              OUR_INSTALL,
              hello));
    }
    alternate(COMMAND, "output", rows);
  }

  private List<MeasuredCommand> row(
      String subject, List<String> ours, Pattern our, List<String> hello) {
    return List.of(
        new MeasuredCommand(session.ours(), subject, ours, our),
        new MeasuredCommand("bare JVM", subject, hello, FIRST_LINE));
  }

  /** The class of the program in a folder of its own, because a large jar takes time to open. */
  private List<String> hello() throws IOException {
    Path folder = session.places().work().resolve("hello");
    Path target = folder.resolve(Hello.class.getName().replace('.', '/') + ".class");
    Files.createDirectories(target.getParent());
    try (InputStream in = Hello.class.getResourceAsStream("Hello.class")) {
      Files.write(target, in.readAllBytes());
    }
    return Stream.of(
            List.of(java()), JVM_OPTIONS, List.of("-cp", folder.toString(), Hello.class.getName()))
        .flatMap(List::stream)
        .toList();
  }

  private void alternate(String subject, String outcome, List<List<MeasuredCommand>> commands)
      throws IOException, InterruptedException {
    List<List<Rounds.Work>> works = new ArrayList<>();
    for (List<MeasuredCommand> row : commands) {
      List<Rounds.Work> work = new ArrayList<>();
      row.forEach(command -> work.add(() -> command.run(session)));
      works.add(work);
    }
    session.table(subject, outcome, session.effort().commands().run(works));
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
