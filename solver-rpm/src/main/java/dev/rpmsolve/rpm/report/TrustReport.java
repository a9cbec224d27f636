package dev.rpmsolve.rpm.report;

import dev.rpmsolve.rpm.trust.MetadataTrust;
import dev.rpmsolve.rpm.trust.PackageTrust;
import dev.rpmsolve.rpm.trust.Verdict;
import java.util.List;

/**
 * What checks of signatures, digests and ages say.
 *
 * @param packages the packages, in the order given
 * @param repositories the repositories, in the order given
 */
public record TrustReport(List<PackageTrust> packages, List<MetadataTrust> repositories) {

  /**
   * Copies the lists.
   *
   * @param packages the packages
   * @param repositories the repositories
   */
  public TrustReport {
    packages = List.copyOf(packages);
    repositories = List.copyOf(repositories);
  }

  /**
   * Tells whether nothing speaks against anything.
   *
   * @return whether all packages and repositories are good
   */
  public boolean isGood() {
    return goodCount() == count();
  }

  /** The number of packages and repositories. */
  int count() {
    return packages.size() + repositories.size();
  }

  /** The number of those that are good. */
  int goodCount() {
    long good =
        packages.stream().filter(one -> one.verdict() == Verdict.GOOD).count()
            + repositories.stream().filter(MetadataTrust::isGood).count();
    return (int) good;
  }
}
