package dev.rpmsolve.benchmarks;

import dev.rpmsolve.benchmarks.peers.Sample;
import dev.rpmsolve.benchmarks.peers.SampleTable;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Solves test cases of libsolv in one JVM and prints one line per timed solve; the half of {@code
 * benchmarks/peers/testcases.sh} that is about rpmsolve.
 *
 * <p>Wall and thread times are taken around the same call. The processor time is that of the
 * solving thread alone, so without the garbage collector and the compiler of the JVM; the elapsed
 * time has both.
 */
public final class TestcaseTiming {
  private static final int OPTIONS = 3;

  private TestcaseTiming() {}

  /**
   * Measures.
   *
   * @param args the name of this solver, the number of untimed solves, the number of timed solves,
   *     and the {@code .t} files
   * @throws IOException if a file cannot be read
   */
  public static void main(String[] args) throws IOException {
    measure(List.of(args), System.out);
  }

  /** Measures, and prints a line on the machine and the samples. */
  static void measure(List<String> args, PrintStream out) throws IOException {
    if (args.size() <= OPTIONS) {
      throw new IllegalArgumentException("usage: TestcaseTiming NAME WARMUP REPEAT FILE...");
    }
    int warmup = Integer.parseInt(args.get(1));
    int repeat = Integer.parseInt(args.get(2));
    List<String> options = ManagementFactory.getRuntimeMXBean().getInputArguments();
    out.println(
        SampleTable.REMARK
            + "Machine: "
            + MachineLine.describe(options, LocalDate.now(ZoneOffset.UTC)));
    for (String file : args.subList(OPTIONS, args.size())) {
      Path path = Path.of(file);
      PreparedTestcase prepared = PreparedTestcase.read(path);
      for (int i = 0; i < warmup; i++) {
        prepared.solve();
      }
      for (int i = 0; i < repeat; i++) {
        out.println(sample(args.get(0), path.getFileName().toString(), prepared).line());
      }
    }
  }

  private static Sample sample(String solver, String name, PreparedTestcase prepared) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long wall = System.nanoTime();
    long cpu = threads.getCurrentThreadCpuTime();
    int problems = PreparedTestcase.problems(prepared.solve());
    cpu = threads.getCurrentThreadCpuTime() - cpu;
    return new Sample(solver, name, Integer.toString(problems), cpu, System.nanoTime() - wall);
  }
}
