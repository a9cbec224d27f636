package dev.rpmsolve.rpm.installed;

import dev.rpmsolve.core.group.GroupState;
import dev.rpmsolve.rpm.installed.database.DatabaseImage;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.ReadLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds what a package manager has noted of the groups on a system. */
public final class InstalledGroups {
  private static final String DNF5 = "usr/lib/sysimage/libdnf5/";
  private static final String GROUPS = "groups.toml";
  private static final String ENVIRONMENTS = "environments.toml";
  private static final String PACKAGES = "packages.toml";
  private static final String DNF4 = "var/lib/dnf/history.sqlite";
  private static final String COMPRESSED = "\\.(gz|xz|zst|bz2)$";

  private InstalledGroups() {}

  /**
   * Reads the notes of a system: of dnf 5, else of dnf 4.
   *
   * @param root the system
   * @param limits bounds of reading
   * @return the notes, if there are any
   * @throws IOException if a file cannot be read
   * @throws MetadataException if a file is damaged or too large
   */
  public static Optional<GroupState> of(SystemRoot root, ReadLimits limits) throws IOException {
    Optional<Path> dnf5 = root.file(DNF5 + GROUPS);
    if (dnf5.isPresent()) {
      return Optional.of(
          Dnf5Groups.read(
              dnf5.get(), root.file(DNF5 + ENVIRONMENTS), root.file(DNF5 + PACKAGES), limits));
    }
    Optional<Path> dnf4 = root.file(DNF4);
    return dnf4.isPresent()
        ? Optional.of(
            DnfGroupHistory.read(DatabaseImage.read(dnf4.get(), DatabaseImage.Owner.DNF, limits)))
        : Optional.empty();
  }

  /**
   * Reads one file.
   *
   * @param file {@code history.sqlite} of dnf 4, perhaps compressed; {@code groups.toml} of dnf 5,
   *     with {@code environments.toml} and {@code packages.toml} beside it if they are there; else
   *     a list with a line {@code @ID NAME...} for each group and {@code @^ID GROUP...} for each
   *     environment
   * @param limits bounds of reading
   * @return the notes
   * @throws IOException if the file cannot be read
   * @throws MetadataException if the file is missing, damaged or too large
   */
  public static GroupState ofFile(Path file, ReadLimits limits) throws IOException {
    String name = String.valueOf(file.getFileName()).replaceFirst(COMPRESSED, "");
    if (name.endsWith(".sqlite")) {
      return DnfGroupHistory.read(DatabaseImage.read(file, DatabaseImage.Owner.DNF, limits));
    } else if (name.endsWith(".toml")) {
      return Dnf5Groups.read(file, beside(file, ENVIRONMENTS), beside(file, PACKAGES), limits);
    }
    return GroupList.read(file, limits);
  }

  private static Optional<Path> beside(Path file, String name) {
    return Optional.of(file.resolveSibling(name)).filter(Files::isRegularFile);
  }
}
