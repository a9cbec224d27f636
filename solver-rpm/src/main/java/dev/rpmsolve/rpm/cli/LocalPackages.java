package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.rpm.installed.RpmFiles;
import dev.rpmsolve.rpm.trust.RepositoryTrust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The operands that are {@code .rpm} files; their packages become a repository of their own. */
final class LocalPackages {
  /** The id of that repository, as dnf has it. */
  static final String REPOSITORY_ID = "@commandline";

  private static final String SUFFIX = ".rpm";

  private final List<String> operands;

  private LocalPackages(List<String> operands) {
    this.operands = List.copyOf(operands);
  }

  /** Tells whether an operand is a file, not a package to be found. */
  static boolean isFile(String operand) {
    return operand.endsWith(SUFFIX);
  }

  /**
   * Reads the operands.
   *
   * @throws UsageException if one is a URL
   * @throws InputException if there is no such file
   */
  static LocalPackages of(Arguments arguments) {
    List<String> files = new ArrayList<>();
    for (String operand : arguments.operands()) {
      if (isFile(operand) && !files.contains(operand)) {
        requireFile(operand);
        files.add(operand);
      }
    }
    return new LocalPackages(files);
  }

  private static void requireFile(String operand) {
    if (operand.contains("://")) {
      throw new UsageException(operand + ": nothing is downloaded; give a file of this machine");
    }
    Path file = RepositoryArguments.path(operand, operand);
    if (!Files.isRegularFile(file)) {
      String found = Files.isDirectory(file) ? "a folder; give it to --repo" : "nothing";
      throw new InputException(
          operand + ": expected a .rpm file, found " + found + "; check the path");
    }
  }

  boolean isEmpty() {
    return operands.isEmpty();
  }

  /** Refuses files that are not signed as they must be. */
  void require(RepositoryTrust trust) throws IOException {
    for (String operand : operands) {
      trust.requirePackage(Path.of(operand), operand);
    }
  }

  RpmFiles source() {
    return RpmFiles.of(operands.stream().map(Path::of).toList());
  }

  /**
   * Finds the packages.
   *
   * @param universe what was read, these files among it
   * @return ids of packages by the operands, in their order
   */
  Map<String, Integer> packages(Universe universe) {
    return ids(universe, operands);
  }

  /**
   * Finds packages that were read from files.
   *
   * @param universe where to look
   * @param operands the files, in their order
   * @return ids of packages by the operands
   */
  static Map<String, Integer> ids(Universe universe, Collection<String> operands) {
    Iterator<String> names = operands.iterator();
    Map<String, Integer> found = new LinkedHashMap<>();
    for (int packageId = 0; packageId < universe.packageCount(); packageId++) {
      if (universe.get(packageId).repository().id().equals(REPOSITORY_ID)) {
        found.put(names.next(), packageId);
      }
    }
    return found;
  }
}
