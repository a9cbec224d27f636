package dev.rpmsolve.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One line that says on what, with what and when figures were measured. */
public final class MachineLine {
  private static final Path CPU_INFO = Path.of("/proc/cpuinfo");
  private static final String MODEL_NAME = "model name";

  private MachineLine() {}

  /**
   * Describes this machine.
   *
   * @param jvmArguments how the measuring JVMs were started
   * @param date the day of the measurement
   * @return one line without its end
   */
  public static String describe(List<String> jvmArguments, LocalDate date) {
    return String.format(
        Locale.ROOT,
        "JDK %s (%s), `%s`; %d cores of %s; %s %s; load %.1f at the start; %s",
        System.getProperty("java.version"),
        System.getProperty("java.vm.name"),
        options(jvmArguments),
        Runtime.getRuntime().availableProcessors(),
        processor(),
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        Math.max(0, ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()),
        date);
  }

  /** Leaves system properties out: they say where data is, not how fast the JVM is. */
  private static String options(List<String> jvmArguments) {
    return jvmArguments.stream()
        .filter(argument -> !argument.startsWith("-D"))
        .collect(Collectors.joining(" "));
  }

  /** Only Linux says in a file which processor it runs on; elsewhere the architecture must do. */
  private static String processor() {
    String unknown = "an unnamed processor";
    if (!Files.isReadable(CPU_INFO)) {
      return unknown;
    }
    try (Stream<String> lines = Files.lines(CPU_INFO)) {
      return lines
          .filter(line -> line.startsWith(MODEL_NAME))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(unknown);
    } catch (IOException e) {
      return unknown;
    }
  }
}
