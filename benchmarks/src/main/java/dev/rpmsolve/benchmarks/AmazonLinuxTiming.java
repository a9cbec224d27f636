package dev.rpmsolve.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import dev.rpmsolve.benchmarks.generator.LargeSeries;
import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.InstalledLimits;
import dev.rpmsolve.core.request.DnfGoals;
import dev.rpmsolve.core.request.DnfOptions;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.core.universe.UniverseBuilder;
import dev.rpmsolve.rpm.RpmRepositories;
import dev.rpmsolve.rpm.cli.Main;
import dev.rpmsolve.rpm.installed.InstalledDatabase;
import dev.rpmsolve.rpm.io.ReadLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Prints, in a warm JVM, how long it takes to read the databases of real installed systems, and
 * what moving between two large releases costs as whole commands, with reading from the cache.
 */
public final class AmazonLinuxTiming {
  private static final int PACKAGES = 20_000;
  private static final long SEED = 2023;
  private static final int READS = 60;
  private static final int COMMANDS = 24;
  private static final int WANTED = 150;
  private static final double NANOS_PER_MILLI = 1e6;
  private static final List<String> DATABASES =
      List.of(
          "amazonlinux2.Packages.gz", "amazonlinux2023.rpmdb.sqlite.gz", "sle15.Packages.db.gz");

  private AmazonLinuxTiming() {}

  /** Some work. */
  @FunctionalInterface
  private interface Work {
    void run() throws IOException;
  }

  /**
   * Measures.
   *
   * @param args the number of packages of the last release; 20,000 if there are none
   * @throws IOException if something cannot be read or generated
   * @throws InterruptedException if the thread is interrupted
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    measure(args.length == 0 ? PACKAGES : Integer.parseInt(args[0]), READS, COMMANDS, System.out);
  }

  /** Measures, each thing several times. */
  static void measure(int packages, int reads, int commands, PrintStream out)
      throws IOException, InterruptedException {
    List<String> options = ManagementFactory.getRuntimeMXBean().getInputArguments();
    out.println("Machine: " + MachineLine.describe(options, LocalDate.now(ZoneOffset.UTC)));
    out.println();
    out.println("| database | packages | MiB | CPU ms | wall ms |");
    out.println("|---|---:|---:|---:|---:|");
    Path work = Files.createTempDirectory("rpmsolve-timing");
    try {
      for (String name : DATABASES) {
        Path packed = BenchmarkFolders.real().resolve("rpmdb").resolve(name);
        if (Files.isRegularFile(packed)) {
          out.println(database(name, packed, work, reads));
        } else {
          System.err.println("skipped: no " + packed);
        }
      }
      out.println();
      commands(packages, work, commands, out);
    } finally {
      BenchmarkFolders.deleteTree(work);
    }
  }

  /** Expanding is not a part of it: on a system the file is as it is. */
  private static String database(String name, Path packed, Path work, int times)
      throws IOException {
    Path file = work.resolve("database");
    Files.write(file, new GZIPInputStream(Files.newInputStream(packed)).readAllBytes());
    int count = universe(file).packageCount();
    return String.format(
        Locale.ROOT,
        "| `%s` | %d | %.1f | %s |",
        name,
        count,
        Files.size(file) / 1024.0 / 1024.0,
        times(times, () -> universe(file)));
  }

  private static Universe universe(Path file) throws IOException {
    UniverseBuilder builder = Universe.builder(ArchPolicy.of(DataSet.ARCH));
    InstalledDatabase.open(file, ReadLimits.defaults())
        .read(builder, builder.addRepository(Repository.of("@installed")), ReadLimits.defaults());
    return builder.build();
  }

  private static void commands(int packages, Path work, int times, PrintStream out)
      throws IOException, InterruptedException {
    Path series = BenchmarkFolders.generate(new LargeSeries(packages, SEED));
    String first = LargeSeries.RELEASES.get(0);
    String last = LargeSeries.RELEASES.get(LargeSeries.RELEASES.size() - 1);
    Path list = work.resolve("installed.txt");
    List<String> installed = installed(series.resolve(first).resolve(DataSet.ARCH));
    Files.write(list, installed);
    String releases = "os=" + series + "/$releasever/" + DataSet.ARCH;
    String newest = "os=" + series.resolve(last).resolve(DataSet.ARCH);
    List<String> common =
        List.of(
            "--installed",
            list.toString(),
            "--arch",
            DataSet.ARCH,
            "--cache-dir",
            work.resolve("cache").toString());
    out.printf(
        Locale.ROOT,
        "Releases %s and %s, the latter of %,d packages; %,d are installed:%n%n",
        first,
        last,
        packages,
        installed.size());
    out.println("| command | exit code | CPU ms | wall ms |");
    out.println("|---|---:|---:|---:|");
    List<List<String>> all =
        List.of(
            List.of("release-impact", "--from", first, "--to", last, "--repo", releases),
            List.of("upgrade", "--security", "--repo", newest),
            List.of("upgrade", "--security", "--smallest", "--repo", newest));
    for (List<String> words : all) {
      String[] command = Stream.concat(words.stream(), common.stream()).toArray(String[]::new);
      int code = run(command);
      String shown = String.join(" ", words.subList(0, words.size() - 2));
      out.printf("| `%s` | %d | %s |%n", shown, code, times(times, () -> run(command)));
    }
  }

  private static int run(String... command) {
    PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    return Main.run(command, out, out);
  }

  /** A system of packages that were drawn, as far as they go together, and what they need. */
  private static List<String> installed(Path release) throws IOException, InterruptedException {
    Universe universe =
        RpmRepositories.builder()
            .repository("os", release)
            .build()
            .load(ArchPolicy.of(DataSet.ARCH));
    DnfOptions options = DnfOptions.usual().with(DnfOptions.Choice.SKIP_BROKEN);
    DnfGoals goals = new DnfGoals(universe, List.of(), Policy.asDnf(), options);
    Random random = new Random(SEED);
    for (int i = 0; i < WANTED; i++) {
      goals.install(universe.get(random.nextInt(universe.packageCount())).name());
    }
    return InstalledLimits.of(universe)
        .solve(goals.plan().request(), Budget.unlimited())
        .result()
        .resolution()
        .orElseThrow()
        .solution()
        .packages()
        .stream()
        .map(RpmPackage::toString)
        .toList();
  }

  private static String times(int times, Work work) throws IOException {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    double[] cpu = new double[times];
    double[] wall = new double[times];
    for (int i = 0; i < times; i++) {
      long cpuStart = system.getProcessCpuTime();
      long start = System.nanoTime();
      work.run();
      wall[i] = (System.nanoTime() - start) / NANOS_PER_MILLI;
      cpu[i] = (system.getProcessCpuTime() - cpuStart) / NANOS_PER_MILLI;
    }
    return medianAndMinimum(cpu) + " | " + medianAndMinimum(wall);
  }

  private static String medianAndMinimum(double[] millis) {
    double[] counted = Arrays.copyOfRange(millis, millis.length / 2, millis.length);
    Arrays.sort(counted);
    return String.format(Locale.ROOT, "%,.0f (%,.0f)", counted[counted.length / 2], counted[0]);
  }
}
