package dev.rpmsolve.benchmarks.peers;

import dev.rpmsolve.benchmarks.DataSet;
import dev.rpmsolve.benchmarks.MachineLine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Measures this solver and its peers in turn, and prints Markdown; started by {@code
 * benchmarks/peers/compare.sh}.
 */
public final class PeerComparison {
  private static final int OK = 0;
  private static final int FAILED = 1;
  private static final int BAD_USAGE = 2;
  private static final String HELP =
      """
      usage: benchmarks/peers/compare.sh [--quick] [--plots DIR] [--document FILE] [SECTION...]

        --quick      few rounds, about 3 minutes in all: figures to look at, not to publish
        --plots DIR  where the pictures go; benchmarks/target/peers if absent
        --document FILE
                     puts the tables into a document, such as docs/performance.md, between two lines
                     that say so; not if something failed, and not with --quick or a SECTION
        SECTION      load, install, unsolvable, random, installed, cold; all if none is given

      The tables go to standard output, progress to standard error, every sample to
      benchmarks/target/peers/samples.tsv. Nothing is installed: a peer that is absent is named, with
      the way to get it, and left out.

      exit status: 0 measured, 1 something failed, 2 wrong arguments, 69 the jar is missing
      """;

  private final Session session;
  private final Set<Section> sections;
  private boolean hasFailed;

  private PeerComparison(Session session, Set<Section> sections) {
    this.session = session;
    this.sections = sections;
  }

  /** What can be asked for. */
  private enum Section {
    LOAD,
    INSTALL,
    UNSOLVABLE,
    RANDOM,
    INSTALLED,
    COLD
  }

  /**
   * Compares and ends the process with its exit status.
   *
   * @param args the name of this solver, the folder of the checkout, then as {@code --help}
   *     explains
   * @throws InterruptedException if the thread is interrupted
   */
  public static void main(String[] args) throws InterruptedException {
    List<String> all = List.of(args);
    System.exit(
        run(all.get(0), Path.of(all.get(1)), all.subList(2, all.size()), System.out, System.err));
  }

  /** Compares and returns the exit status. */
  static int run(String ours, Path root, List<String> args, PrintStream out, PrintStream err)
      throws InterruptedException {
    if (args.contains("--help")) {
      out.print(HELP);
      return OK;
    }
    Path work = root.resolve("benchmarks/target/peers");
    Arguments arguments;
    try {
      arguments = Arguments.parse(args, work);
    } catch (IllegalArgumentException | IOException e) {
      err.println(e.getMessage());
      err.print(HELP);
      return BAD_USAGE;
    }
    ByteArrayOutputStream tables = new ByteArrayOutputStream();
    PrintStream report = new PrintStream(new Tee(out, tables), true, StandardCharsets.UTF_8);
    try {
      Files.createDirectories(work);
      Files.deleteIfExists(work.resolve("samples.tsv"));
      Session.Places places = new Session.Places(root, work);
      Session.Output output = new Session.Output(report, err, arguments.plots());
      Optional<LibsolvServer> libsolv = peers(places, output);
      try {
        Session session = new Session(ours, libsolv, arguments.effort(), places, output);
        if (!new PeerComparison(session, arguments.sections()).compare()) {
          return FAILED;
        }
        if (arguments.document().isPresent()) {
          arguments.document().get().write(tables.toString(StandardCharsets.UTF_8));
        }
        return OK;
      } finally {
        if (libsolv.isPresent()) {
          libsolv.get().close();
        }
      }
    } catch (IOException e) {
      err.println("failed: " + e.getMessage());
      return FAILED;
    }
  }

  /** Writes the same to two streams. */
  private static final class Tee extends OutputStream {
    private final OutputStream first;
    private final OutputStream second;

    Tee(OutputStream first, OutputStream second) {
      this.first = first;
      this.second = second;
    }

    @Override
    public void write(int octet) throws IOException {
      first.write(octet);
      second.write(octet);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      first.write(bytes, from, length);
      second.write(bytes, from, length);
    }

    @Override
    public void flush() throws IOException {
      first.flush();
      second.flush();
    }
  }

  /**
   * The arguments.
   *
   * @param effort how much is measured
   * @param plots the folder of pictures
   * @param document where the tables go, too
   * @param sections what is measured
   */
  private record Arguments(
      Effort effort, Path plots, Optional<MarkedPart> document, Set<Section> sections) {
    static Arguments parse(List<String> args, Path work) throws IOException {
      Effort effort = Effort.FULL;
      Path plots = work;
      Optional<MarkedPart> document = Optional.empty();
      List<Section> sections = new ArrayList<>();
      for (int i = 0; i < args.size(); i++) {
        String arg = args.get(i);
        if (arg.equals("--quick")) {
          effort = Effort.QUICK;
        } else if (arg.equals("--plots") && i + 1 < args.size()) {
          i++;
          plots = Path.of(args.get(i));
        } else if (arg.equals("--document") && i + 1 < args.size()) {
          i++;
          document = Optional.of(MarkedPart.of(Path.of(args.get(i))));
        } else {
          sections.add(section(arg));
        }
      }
      if (document.isPresent() && (effort == Effort.QUICK || !sections.isEmpty())) {
        throw new IllegalArgumentException("--document is for all sections in full");
      }
      return new Arguments(
          effort,
          plots,
          document,
          Set.copyOf(sections.isEmpty() ? List.of(Section.values()) : sections));
    }

    private static Section section(String name) {
      return Stream.of(Section.values())
          .filter(section -> section.name().equalsIgnoreCase(name))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("unknown argument: " + name));
    }
  }

  /** Looks for all peers, tells what is there, and starts libsolv. */
  private static Optional<LibsolvServer> peers(Session.Places places, Session.Output output)
      throws IOException, InterruptedException {
    List<String> present = new ArrayList<>();
    for (PeerTool tool : PeerTool.values()) {
      tool.find()
          .ifPresentOrElse(
              name -> present.add(name + " (" + tool.use() + ")"),
              () -> output.progress().println(tool.remedy()));
    }
    List<String> options = ManagementFactory.getRuntimeMXBean().getInputArguments();
    output
        .report()
        .println(
            "Machine: "
                + MachineLine.describe(options, LocalDate.now(ZoneOffset.UTC))
                + "\n\nPeers: "
                + (present.isEmpty() ? "none" : present.stream().collect(Collectors.joining(", ")))
                + "\n");
    Optional<String> name = PeerTool.LIBSOLV.find();
    return name.isPresent()
        ? Optional.of(LibsolvServer.start(name.get(), places.scripts()))
        : Optional.empty();
  }

  private boolean compare() throws IOException, InterruptedException {
    List<DataSet> present = new ArrayList<>();
    for (DataSet dataSet : List.of(DataSet.DEBIAN, DataSet.CENTOS9)) {
      dataSet
          .missingFolder()
          .ifPresentOrElse(
              folder -> session.say("skipped: " + dataSet.title() + ": no repository in " + folder),
              () -> present.add(dataSet));
    }
    attempt(Section.LOAD, () -> new LoadSection(session).run(present));
    for (DataSet dataSet : present) {
      requests(dataSet);
    }
    if (sections.contains(Section.COLD)) {
      cold(present);
    }
    return !hasFailed;
  }

  private void requests(DataSet dataSet) throws IOException, InterruptedException {
    Set<Section> wanted =
        Set.of(Section.INSTALL, Section.UNSOLVABLE, Section.RANDOM, Section.INSTALLED);
    if (wanted.stream().noneMatch(sections::contains)) {
      return;
    }
    SolveSection requests = new SolveSection(session, dataSet, Workload.on(dataSet));
    attempt(Section.INSTALL, requests::installs);
    attempt(Section.UNSOLVABLE, requests::unsolvable);
    attempt(Section.RANDOM, requests::random);
    // The last one: from here on libsolv has a system.
    attempt(Section.INSTALLED, requests::installed);
  }

  private void cold(List<DataSet> present) throws InterruptedException {
    ColdSection cold = new ColdSection(session);
    if (present.contains(DataSet.DEBIAN)) {
      attempt(Section.COLD, () -> cold.loads(DataSet.DEBIAN));
    }
    attempt(Section.COLD, () -> cold.installs(present));
    attempt(Section.COLD, () -> cold.start(present));
  }

  /** A part of the comparison, which may fail and leave the others theirs. */
  @FunctionalInterface
  private interface Part {
    void run() throws IOException, InterruptedException;
  }

  private void attempt(Section section, Part part) throws InterruptedException {
    if (!sections.contains(section)) {
      return;
    }
    try {
      part.run();
    } catch (IOException | IllegalStateException e) {
      session.say("failed: " + e.getMessage());
      hasFailed = true;
    }
  }
}
