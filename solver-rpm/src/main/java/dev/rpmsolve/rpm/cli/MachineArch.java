package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.universe.ArchPolicy;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds out for which machine to solve. */
final class MachineArch {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]{1,32}");

  private MachineArch() {}

  /** Reads {@code --arch}; without it the machine is the one that this runs on. */
  static ArchPolicy of(Arguments arguments) {
    return policy(arguments.value(CliOption.ARCH), System.getProperty("os.arch"));
  }

  /**
   * Chooses the policy for architectures.
   *
   * @param option the value of {@code --arch}
   * @param javaName what Java calls the architecture of this machine
   * @throws UsageException if the value cannot be the architecture of a machine
   */
  static ArchPolicy policy(Optional<String> option, String javaName) {
    String name = option.orElseGet(() -> rpmName(javaName));
    boolean isNoMachine = name.equals("noarch") || name.equals("src") || name.equals("nosrc");
    if (isNoMachine || !NAME.matcher(name).matches()) {
      throw new UsageException(
          "--arch " + name + ": not the architecture of a machine; give one such as x86_64");
    }
    return ArchPolicy.of(name);
  }

  private static String rpmName(String javaName) {
    return switch (javaName) {
      case "amd64" -> "x86_64";
      case "x86", "i386" -> "i686";
      case "arm" -> "armv7hl";
      default -> javaName;
    };
  }
}
