package dev.rpmsolve.rpm.repos;

/** Finds the value of {@code $basearch}: the name that repositories of an architecture have. */
final class BaseArch {
  private BaseArch() {}

  /** Returns the base architecture; an architecture without one is its own. Source: dnf.conf(5). */
  static String of(String arch) {
    return switch (arch) {
      case "athlon", "i386", "i486", "i586", "i686", "geode", "pentium3", "pentium4" -> "i386";
      case "amd64", "ia32e", "x86_64_v2", "x86_64_v3", "x86_64_v4" -> "x86_64";
      case "armv5tel", "armv5tejl", "armv5tl" -> "arm";
      case "armv6hl", "armv6l" -> "armv6hl";
      case "armv7l", "armv7hl", "armv7hnl", "armv8hl" -> "armhfp";
      case "ppc64p7", "ppc64pseries", "ppc64iseries" -> "ppc64";
      default -> arch;
    };
  }
}
