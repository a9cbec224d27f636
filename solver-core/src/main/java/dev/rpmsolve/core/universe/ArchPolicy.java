package dev.rpmsolve.core.universe;

import java.util.List;
import java.util.Map;

/**
 * Which package architectures a machine can run, best first, and which of them can live side by
 * side.
 *
 * <p>The order follows rpm's compatible-architecture tables. Two packages of one name may be
 * installed together if their {@link #colors(String) colors} differ, as rpm and dnf do for
 * multilib.
 */
public final class ArchPolicy {
  /** The color bit of 32-bit architectures. */
  public static final int COLOR_32 = 1;

  /** The color bit of 64-bit architectures. */
  public static final int COLOR_64 = 2;

  /** The rank of an architecture that the machine cannot run. */
  public static final int NOT_INSTALLABLE = 0;

  private static final String NOARCH = "noarch";
  private static final List<String> X86 = List.of("i686", "i586", "i486", "i386");
  private static final Map<String, List<String>> COMPATIBLE =
      Map.ofEntries(
          Map.entry("x86_64", prepend(List.of("x86_64", "athlon"), X86)),
          Map.entry("x86_64_v2", prepend(List.of("x86_64_v2", "x86_64", "athlon"), X86)),
          Map.entry(
              "x86_64_v3", prepend(List.of("x86_64_v3", "x86_64_v2", "x86_64", "athlon"), X86)),
          Map.entry(
              "x86_64_v4",
              prepend(List.of("x86_64_v4", "x86_64_v3", "x86_64_v2", "x86_64", "athlon"), X86)),
          Map.entry("athlon", prepend(List.of("athlon"), X86)),
          Map.entry("i686", X86),
          Map.entry("i586", X86.subList(1, 4)),
          Map.entry("i486", X86.subList(2, 4)),
          Map.entry("s390x", List.of("s390x", "s390")),
          Map.entry("armv7hl", List.of("armv7hl", "armv6hl")),
          Map.entry("ppc64", List.of("ppc64", "ppc")));

  private final String machine;
  private final List<String> order;

  private ArchPolicy(String machine, List<String> order) {
    this.machine = machine;
    this.order = order;
  }

  /**
   * Returns the policy of a machine.
   *
   * @param machine the machine's architecture, such as {@code x86_64} or {@code aarch64}; one that
   *     is not in the tables runs itself and {@code noarch}
   * @return the policy
   * @throws IllegalArgumentException if the name is empty or {@code noarch}
   */
  public static ArchPolicy of(String machine) {
    if (machine.isEmpty() || machine.equals(NOARCH)) {
      throw new IllegalArgumentException("not the architecture of a machine: '" + machine + "'");
    }
    return new ArchPolicy(machine, COMPATIBLE.getOrDefault(machine, List.of(machine)));
  }

  /**
   * Returns the machine's architecture.
   *
   * @return the name given to {@link #of(String)}
   */
  public String machine() {
    return machine;
  }

  /**
   * Ranks an architecture.
   *
   * @param arch a package's architecture
   * @return 1 for the best and for {@code noarch}, larger for worse ones, {@link #NOT_INSTALLABLE}
   *     for those that the machine cannot run (sources among them)
   */
  public int rank(String arch) {
    return arch.equals(NOARCH) ? 1 : order.indexOf(arch) + 1;
  }

  /**
   * Returns the color bits of an architecture: names that contain "64", and {@code s390x}, are
   * 64-bit, {@code noarch} has both colors, everything else is 32-bit.
   *
   * @param arch a package's architecture
   * @return {@link #COLOR_32}, {@link #COLOR_64} or both
   */
  public static int colors(String arch) {
    if (arch.equals(NOARCH)) {
      return COLOR_32 | COLOR_64;
    }
    return arch.contains("64") || arch.equals("s390x") ? COLOR_64 : COLOR_32;
  }

  @Override
  public String toString() {
    return machine;
  }

  private static List<String> prepend(List<String> first, List<String> rest) {
    return java.util.stream.Stream.concat(first.stream(), rest.stream()).toList();
  }
}
