package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.request.VersionLock;
import dev.rpmsolve.core.request.VersionLock.Comparison;
import dev.rpmsolve.core.request.VersionLock.Condition;
import dev.rpmsolve.core.request.VersionLock.Key;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The list of {@code --versionlock}, in the form of dnf's plugin: {@code
 * NAME-[EPOCH:]VERSION-RELEASE[.ARCH]}, parts of which may be patterns.
 *
 * <p>An architecture is the text after the last dot if it is {@code *}, {@code noarch} or a word
 * that begins like an architecture of RPM; otherwise the dot belongs to the release.
 */
final class VersionLockFile {
  private static final Pattern ENTRY = Pattern.compile("(.+)-([^-]+)-([^-]+)");
  private static final Pattern ARCH =
      Pattern.compile(
          "(.*)\\.(\\*|noarch|src|(?:x86_64|i[3-6]86|athlon|aarch64|arm|ppc|s390|riscv|mips)\\w*)");

  private VersionLockFile() {}

  /**
   * Adds the locks and excludes of a file to a policy.
   *
   * @throws InputException if a line is none of them
   */
  static Policy addTo(Policy policy, Path file) throws IOException {
    List<VersionLock> locks = new ArrayList<>(policy.filter().locks());
    List<String> excludes = new ArrayList<>(policy.excludes());
    LineFile list = LineFile.read(file, CliOption.VERSIONLOCK);
    for (LineFile.Line line : list.lines()) {
      if (line.text().startsWith("!")) {
        excludes.add(line.text().substring(1));
      } else {
        locks.add(lock(list, line));
      }
    }
    return policy.withVersionLocks(locks).withExcludes(excludes);
  }

  private static VersionLock lock(LineFile list, LineFile.Line line) {
    Matcher arch = ARCH.matcher(line.text());
    boolean hasArch = arch.matches();
    Matcher entry = ENTRY.matcher(hasArch ? arch.group(1) : line.text());
    if (!entry.matches()) {
      throw list.complaint(
          line, "expected NAME-[EPOCH:]VERSION-RELEASE[.ARCH], found '" + line.text() + "'");
    }
    List<Condition> conditions = new ArrayList<>();
    try {
      String evr = entry.group(2) + "-" + entry.group(3);
      conditions.add(new Condition(Key.EVR, Comparison.EQUAL, evr));
      if (hasArch && !arch.group(2).equals("*")) {
        conditions.add(new Condition(Key.ARCH, Comparison.EQUAL, arch.group(2)));
      }
      return new VersionLock(entry.group(1), conditions);
    } catch (IllegalArgumentException e) {
      throw list.complaint(line, e.getMessage());
    }
  }
}
