package dev.rpmsolve.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import dev.rpmsolve.benchmarks.generator.LargeRepository;
import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.DependencySolver;
import dev.rpmsolve.core.dependency.Relation;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.DependencyTable;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.core.universe.UniverseBuilder;
import dev.rpmsolve.rpm.RpmRepositories;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Measures how loading, indexing and solving grow with the repository, and draws it.
 *
 * <p>Loaded and indexed are generated repositories of several sizes. What is asked for is fixed, in
 * the smallest of them, beside which there are copies of it in which everything has another name:
 * packages that have nothing to do with the request.
 */
public final class UniverseGrowth {
  private static final int[] SIZES = {10_000, 20_000, 40_000, 80_000};
  private static final long SEED = 2023;
  private static final int TIMES = 16;
  private static final int TIMES_SOLVED = 200;
  private static final int WANTED = 10;
  private static final int DRAWN = 100;
  private static final double NANOS_PER_MILLI = 1e6;

  private UniverseGrowth() {}

  /**
   * Measures four sizes.
   *
   * @param args the PNG file to draw, if there is to be one
   * @throws IOException if a file cannot be read or written
   * @throws InterruptedException if the thread is interrupted
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    List<Growth> growths = measure(SIZES, TIMES, TIMES_SOLVED, System.out);
    if (args.length > 0) {
      Charts.Lines chart =
          new Charts.Lines("From metadata to universe, warm", "packages", "CPU ms");
      growths.forEach(growth -> growth.draw(chart));
      Files.write(Path.of(args[0]), chart.png());
    }
  }

  /**
   * Measures some sizes, each a multiple of the first, and prints a table.
   *
   * @return the growth of loading and of indexing
   */
  static List<Growth> measure(int[] sizes, int times, int timesSolved, PrintStream out)
      throws IOException, InterruptedException {
    List<String> options = ManagementFactory.getRuntimeMXBean().getInputArguments();
    out.println("Machine: " + MachineLine.describe(options, LocalDate.now(ZoneOffset.UTC)));
    out.println();
    out.println(
        "| packages | load, CPU ms | build and index, CPU ms | ten fixed requests, CPU ms |");
    out.println("|---:|---:|---:|---:|");
    Growth loads = new Growth("load");
    Growth builds = new Growth("build and index");
    Growth solves = new Growth("fixed request");
    Universe smallest = load(folder(sizes[0]));
    List<String> wanted = new RandomRequests(smallest).largest(WANTED, DRAWN);
    loadMillis(folder(sizes[0]), 2 * times); // The first one measured would be the least warm.
    for (int size : sizes) {
      Path folder = folder(size);
      double load = loadMillis(folder, times);
      UniverseReplay replay = new UniverseReplay(load(folder));
      CpuSamples build = CpuSamples.of(times, replay::build);
      Universe universe = withUnrelated(smallest, size / sizes[0]);
      CpuSamples solve = CpuSamples.of(timesSolved, () -> solve(universe, wanted));
      loads.add(size, load);
      builds.add(size, build.median());
      solves.add(size, solve.median());
      out.printf(Locale.ROOT, "| %,d | %,.0f | %s | %s |%n", size, load, build, solve);
    }
    out.printf(
        Locale.ROOT,
        "%nGrowth exponents: load %.2f, build and index %.2f, fixed request %.2f%n",
        loads.exponent(),
        builds.exponent(),
        solves.exponent());
    return List.of(loads, builds);
  }

  private static void solve(Universe universe, List<String> wanted) {
    DependencySolver solver = DependencySolver.of(universe);
    for (String name : wanted) {
      solver.solve(Request.builder().install(name).build(), Budget.unlimited());
    }
  }

  private static Path folder(int packages) throws IOException {
    return BenchmarkFolders.generate(new LargeRepository(packages, SEED));
  }

  private static Universe load(Path folder) throws IOException, InterruptedException {
    return RpmRepositories.builder()
        .repository("generated", folder)
        .build()
        .load(ArchPolicy.of("x86_64"));
  }

  /** Returns the median of the later half, of all threads of the JVM. */
  private static double loadMillis(Path folder, int times)
      throws IOException, InterruptedException {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    double[] millis = new double[times];
    for (int i = 0; i < times; i++) {
      long start = system.getProcessCpuTime();
      load(folder);
      millis[i] = (system.getProcessCpuTime() - start) / NANOS_PER_MILLI;
    }
    return Arrays.stream(millis, times / 2, times).sorted().toArray()[times / 4];
  }

  /** Copies a universe and puts copies of it beside, in which all has other names. */
  private static Universe withUnrelated(Universe original, int copies) {
    UniverseBuilder builder = Universe.builder(original.archPolicy());
    original.repositories().forEach(builder::addRepository);
    for (int copy = 0; copy < copies; copy++) {
      String prefix = copy == 0 ? "" : "copy" + copy + "-";
      for (int id = 0; id < original.packageCount(); id++) {
        addPackage(builder, original, id, prefix);
      }
      addFiles(builder, original, copy * original.packageCount(), prefix);
    }
    return builder.build();
  }

  private static void addPackage(
      UniverseBuilder builder, Universe original, int packageId, String prefix) {
    builder.beginPackage(
        original.repositoryIndex(packageId),
        builder.name(prefix + original.names().get(original.nameId(packageId))),
        builder.evr(original.evrText(original.evrId(packageId))),
        builder.text(original.text(original.archId(packageId))));
    DependencyTable table = original.dependencies();
    for (DependencyKind kind : DependencyKind.values()) {
      IntTable dependencies = original.dependencyIds(kind);
      for (int i = dependencies.start(packageId); i < dependencies.end(packageId); i++) {
        int id = dependencies.value(i);
        if (!table.isRich(id)) {
          builder.add(kind, atom(builder, original, id, prefix));
        }
      }
    }
    builder.endPackage();
  }

  private static void addFiles(
      UniverseBuilder builder, Universe original, int firstPackageId, String prefix) {
    IntTable byPath = original.packagesByPath();
    for (int nameId = 0; nameId < byPath.rows(); nameId++) {
      for (int i = byPath.start(nameId); i < byPath.end(nameId); i++) {
        int path = builder.name(prefix + original.names().get(nameId));
        builder.addFile(firstPackageId + byPath.value(i), path);
      }
    }
  }

  private static int atom(
      UniverseBuilder builder, Universe original, int dependencyId, String prefix) {
    DependencyTable table = original.dependencies();
    int name = builder.name(prefix + original.names().get(table.first(dependencyId)));
    int evr = table.second(dependencyId);
    return evr == 0
        ? builder.atom(name)
        : builder.atom(
            name,
            Relation.ofCode(table.operator(dependencyId)),
            builder.evr(original.evrText(evr)));
  }
}
