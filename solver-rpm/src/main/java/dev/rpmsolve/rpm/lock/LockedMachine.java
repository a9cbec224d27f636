package dev.rpmsolve.rpm.lock;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What a lock file says for one architecture.
 *
 * @param arch the machine's architecture
 * @param repositories the repositories the packages come from, by id
 * @param packages the packages, by name
 */
public record LockedMachine(
    String arch, List<LockedRepository> repositories, List<LockedPackage> packages) {
  private static final Comparator<LockedRepository> ORDER =
      Comparator.comparing(LockedRepository::id)
          .thenComparing(LockedRepository::packages)
          .thenComparing(one -> one.content().hex());

  /**
   * Sorts the lists.
   *
   * @param arch the machine's architecture
   * @param repositories the repositories
   * @param packages the packages
   */
  public LockedMachine {
    Objects.requireNonNull(arch, "arch");
    repositories = repositories.stream().sorted(ORDER).toList();
    packages = packages.stream().sorted(LockedPackage.ORDER).toList();
  }
}
