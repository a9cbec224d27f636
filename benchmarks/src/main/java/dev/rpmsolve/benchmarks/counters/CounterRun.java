package dev.rpmsolve.benchmarks.counters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Counts what the workloads cost and prints it.
 *
 * <p>What a thread allocates depends on the compiler: the better one leaves out objects that do not
 * escape, once it has compiled the code, which happens at another moment each time. So this is to
 * be run with {@link #JVM_OPTIONS}: the quick compiler allocates what the code says.
 */
public final class CounterRun {
  /** What a JVM needs for counts that are the same each time. */
  static final List<String> JVM_OPTIONS =
      List.of(
          "-Xmx1g",
          "-XX:+UseSerialGC",
          "-XX:+UseCompressedOops",
          "-XX:TieredStopAtLevel=1",
          "--add-opens=java.base/java.lang=ALL-UNNAMED",
          "--add-opens=java.base/java.util=ALL-UNNAMED");

  private CounterRun() {}

  /**
   * Counts.
   *
   * @param args the folder of the repository
   * @throws IOException if it cannot be read
   * @throws InterruptedException if the thread is interrupted
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    System.out.print(new CounterWorkloads(Path.of(args[0])).count().text());
  }

  /**
   * Returns the command that counts in a JVM of its own.
   *
   * @param repository the folder of the repository
   */
  static List<String> command(Path repository) {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return Stream.of(
            List.of(java.toString()),
            JVM_OPTIONS,
            List.of("-cp", System.getProperty("java.class.path")),
            List.of(CounterRun.class.getName(), repository.toString()))
        .flatMap(List::stream)
        .toList();
  }
}
