package dev.rpmsolve.core.universe;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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

  /** The score of one class. */
  private static final int CLASS = 0x10000;

  private static final String NOARCH = "noarch";
  private static final Set<String> SOURCES = Set.of("src", "nosrc");
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
  private final Map<String, Integer> scores;
  private final Optional<String> text;

  private ArchPolicy(String machine, Map<String, Integer> scores, Optional<String> text) {
    this.machine = machine;
    this.scores = scores;
    this.text = text;
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
    String order = String.join(":", COMPATIBLE.getOrDefault(machine, List.of(machine)));
    return new ArchPolicy(machine, scores(order), Optional.of(order));
  }

  /**
   * Returns the policy that a text describes, as libsolv's policies do: architectures, best first,
   * with a colon between two classes, and {@code >} or {@code =} between two architectures of one
   * class.
   *
   * @param policy the text, such as {@code x86_64:i686>i586}; {@code noarch} need not be in it
   * @return the policy
   */
  public static ArchPolicy ofClasses(String policy) {
    return new ArchPolicy(policy, scores(policy), Optional.of(policy));
  }

  /**
   * Returns the policy that allows every architecture except those of sources, and prefers none.
   * Packages of one name never live side by side under it.
   *
   * @return the policy
   */
  public static ArchPolicy any() {
    return new ArchPolicy("any machine", Map.of(), Optional.empty());
  }

  /** An architecture has the score of the place where it is named first. */
  private static Map<String, Integer> scores(String policy) {
    Map<String, Integer> scores = new HashMap<>();
    int score = CLASS + 1;
    int start = 0;
    char separator = '=';
    for (int i = 0; i <= policy.length(); i++) {
      if (i < policy.length() && ":=>".indexOf(policy.charAt(i)) < 0) {
        continue;
      }
      String arch = policy.substring(start, i);
      if (!arch.isEmpty() && !arch.equals(NOARCH) && !scores.containsKey(arch)) {
        score += separator == ':' && !scores.isEmpty() ? CLASS : separator == '>' ? 1 : 0;
        scores.put(arch, score);
      }
      separator = i < policy.length() ? policy.charAt(i) : separator;
      start = i + 1;
    }
    return Map.copyOf(scores);
  }

  /**
   * Returns the machine's architecture.
   *
   * @return the name given to {@link #of(String)} or the text given to {@link #ofClasses(String)}
   */
  public String machine() {
    return machine;
  }

  /**
   * Tells whether the policy is the one of {@link #any()}.
   *
   * @return whether it allows every architecture
   */
  public boolean isAny() {
    return text.isEmpty();
  }

  /**
   * Returns the policy as text.
   *
   * @return what {@link #ofClasses(String)} reads as an equal policy; nothing for {@link #any()}
   */
  public Optional<String> text() {
    return text;
  }

  /**
   * Ranks an architecture by its class.
   *
   * @param arch a package's architecture
   * @return 1 for the best class and for {@code noarch}, larger for worse ones, {@link
   *     #NOT_INSTALLABLE} for those that the machine cannot run (sources among them)
   */
  public int rank(String arch) {
    if (isAny()) {
      return isSource(arch) ? NOT_INSTALLABLE : 1;
    }
    return arch.equals(NOARCH) ? 1 : score(arch) / CLASS;
  }

  /**
   * Tells whether an architecture is that of source packages.
   *
   * @param arch a package's architecture
   * @return whether it is {@code src} or {@code nosrc}
   */
  public static boolean isSource(String arch) {
    return SOURCES.contains(arch);
  }

  /**
   * Scores an architecture, as libsolv does.
   *
   * @param arch a package's architecture
   * @return the class from 1 on times 65536, plus the place in the order of all {@code >} from 1
   *     on: the less the better; 1 for {@code noarch}; 0 for those that the machine cannot run
   */
  public int score(String arch) {
    if (isAny()) {
      return rank(arch);
    }
    return arch.equals(NOARCH) ? 1 : scores.getOrDefault(arch, NOT_INSTALLABLE);
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
    return Stream.concat(first.stream(), rest.stream()).toList();
  }
}
