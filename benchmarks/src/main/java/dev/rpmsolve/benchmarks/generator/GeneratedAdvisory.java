package dev.rpmsolve.benchmarks.generator;

import dev.rpmsolve.benchmarks.generator.GeneratedPackage.Identity;
import java.util.Arrays;
import java.util.List;

/**
 * An advisory with the packages that bring its fix.
 *
 * @param id what it is called
 * @param rating how urgent it is, and what is fixed
 * @param date the day on which it was issued
 * @param packages the packages; {@code native} stands for the architecture of the repository
 */
record GeneratedAdvisory(String id, Rating rating, String date, List<Identity> packages) {
  /** How urgent an advisory is, and what it is about. */
  record Rating(String severity, List<String> cves, String title) {
    Rating {
      cves = List.copyOf(cves);
    }
  }

  GeneratedAdvisory {
    packages = List.copyOf(packages);
  }

  /**
   * Parses {@code ID DATE SEVERITY CVE[,CVE...] | TITLE | NAME EVR ARCH; ...}.
   *
   * @throws IllegalArgumentException if a part is missing
   */
  static GeneratedAdvisory parse(String line) {
    String[] parts = line.split("\\|");
    String[] head = parts[0].strip().split(" +");
    if (parts.length != 3 || head.length != 4) {
      throw new IllegalArgumentException("not an advisory: " + line);
    }
    List<Identity> packages =
        Arrays.stream(parts[2].split(";"))
            .map(text -> text.strip().split(" +"))
            .map(words -> new Identity(words[0], Version.parse(words[1]), words[2]))
            .toList();
    return new GeneratedAdvisory(
        head[0],
        new Rating(head[2], List.of(head[3].split(",")), parts[1].strip()),
        head[1],
        packages);
  }

  /** Returns the advisory as a repository of this architecture announces it. */
  GeneratedAdvisory bind(String arch) {
    List<Identity> bound =
        packages.stream()
            .map(
                one ->
                    one.arch().equals(PackageTemplate.NATIVE)
                        ? new Identity(one.name(), one.version(), arch)
                        : one)
            .toList();
    return new GeneratedAdvisory(id, rating, date, bound);
  }
}
