package dev.rpmsolve.rpm.installed;

import dev.rpmsolve.rpm.io.ReadLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** The reader of zypper's list of automatic packages: one name in each line, {@code #} comments. */
final class AutoInstalledList {

  private AutoInstalledList() {}

  static InstalledReasons read(Path file, ReadLimits limits) throws IOException {
    Set<String> names = new TreeSet<>();
    SmallText.read(file, limits)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .forEach(names::add);
    return new InstalledReasons(file.toString(), names, Set.of());
  }
}
