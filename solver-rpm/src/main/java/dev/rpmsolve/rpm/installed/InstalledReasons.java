package dev.rpmsolve.rpm.installed;

import dev.rpmsolve.rpm.installed.database.DatabaseImage;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.ReadLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * Which installed packages came only because others need them, as a package manager has noted it.
 * All others count as asked for: package managers treat what they know nothing of in the same way.
 *
 * @param file where the notes are
 * @param automatic names, or names with architecture ({@code NAME.ARCH}), of what came as a
 *     dependency
 * @param byGroup names of the same forms of what came with a group, and was not asked for by name
 */
public record InstalledReasons(String file, Set<String> automatic, Set<String> byGroup) {

  private static final String DNF5 = "usr/lib/sysimage/libdnf5/packages.toml";
  private static final String DNF4 = "var/lib/dnf/history.sqlite";
  private static final String COMPRESSED = "\\.(gz|xz|zst|bz2)$";
  private static final String ZYPP = "var/lib/zypp/AutoInstalled";

  /**
   * Copies the sets.
   *
   * @param file where the notes are
   * @param automatic names of what came as a dependency
   * @param byGroup names of what came with a group
   */
  public InstalledReasons {
    automatic = Set.copyOf(automatic);
    byGroup = Set.copyOf(byGroup);
  }

  /**
   * Reads the notes of a system: of dnf 5, else of dnf 4, else of zypper.
   *
   * @param root the system
   * @param limits bounds of reading
   * @return the notes, if there are any
   * @throws IOException if a file cannot be read
   * @throws MetadataException if a file is damaged or too large
   */
  public static Optional<InstalledReasons> of(SystemRoot root, ReadLimits limits)
      throws IOException {
    Optional<Path> dnf5 = root.file(DNF5);
    if (dnf5.isPresent()) {
      return Optional.of(Dnf5State.read(dnf5.get(), limits));
    }
    Optional<Path> dnf4 = root.file(DNF4);
    if (dnf4.isPresent()) {
      return Optional.of(
          DnfHistory.read(DatabaseImage.read(dnf4.get(), DatabaseImage.Owner.DNF, limits)));
    }
    Optional<Path> zypp = root.file(ZYPP);
    return zypp.isPresent()
        ? Optional.of(AutoInstalledList.read(zypp.get(), limits))
        : Optional.empty();
  }

  /**
   * Reads one file, if it is of a package manager.
   *
   * @param file {@code history.sqlite} of dnf 4, {@code packages.toml} of dnf 5 or {@code
   *     AutoInstalled} of zypper, perhaps compressed
   * @param limits bounds of reading
   * @return the notes; nothing if the file is none of these
   * @throws IOException if the file cannot be read
   * @throws MetadataException if the file is damaged or too large
   */
  public static Optional<InstalledReasons> ofFile(Path file, ReadLimits limits) throws IOException {
    String name = String.valueOf(file.getFileName()).replaceFirst(COMPRESSED, "");
    if (name.endsWith(".toml")) {
      return Optional.of(Dnf5State.read(file, limits));
    } else if (name.equals("AutoInstalled")) {
      return Optional.of(AutoInstalledList.read(file, limits));
    } else if (name.endsWith(".sqlite")) {
      return Optional.of(
          DnfHistory.read(DatabaseImage.read(file, DatabaseImage.Owner.DNF, limits)));
    }
    return Optional.empty();
  }

  /**
   * Tells whether a package was asked for.
   *
   * @param name its name
   * @param arch its architecture
   * @return whether it is not noted as a dependency
   */
  public boolean isUserInstalled(String name, String arch) {
    return !automatic.contains(name) && !automatic.contains(name + "." + arch);
  }
}
