package dev.rpmsolve.core.advisory;

import dev.rpmsolve.core.request.Exclusion;
import dev.rpmsolve.core.universe.RpmPackage;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What repositories have for an installed package that an advisory says is to be replaced. */
public sealed interface FixOffer {
  /**
   * There are packages that fix it.
   *
   * @param packages versions of the same name that are new enough, or if there are none packages of
   *     other names that obsolete it; at least one, by ascending id
   */
  record Offered(List<RpmPackage> packages) implements FixOffer {
    /**
     * Creates an offer.
     *
     * @param packages packages that fix it
     */
    public Offered {
      packages = List.copyOf(packages);
    }
  }

  /**
   * No repository has a version that is new enough.
   *
   * @param newest the newest version that there is, if there is one
   */
  record NotOffered(Optional<RpmPackage> newest) implements FixOffer {
    /**
     * Creates an offer.
     *
     * @param newest the newest version that there is
     */
    public NotOffered {
      Objects.requireNonNull(newest, "newest");
    }
  }

  /**
   * All versions that are new enough are excluded.
   *
   * @param packages those versions; at least one, by ascending id
   * @param why what excludes the first of them
   */
  record Excluded(List<RpmPackage> packages, Exclusion why) implements FixOffer {
    /**
     * Creates an offer.
     *
     * @param packages those versions
     * @param why what excludes the first of them
     */
    public Excluded {
      packages = List.copyOf(packages);
      Objects.requireNonNull(why, "why");
    }
  }

  /**
   * All versions that are new enough are in repositories of lower priority than one that has the
   * package too.
   *
   * @param packages those versions; at least one, by ascending id
   * @param preferred the newest version of the better repository
   */
  record Outranked(List<RpmPackage> packages, RpmPackage preferred) implements FixOffer {
    /**
     * Creates an offer.
     *
     * @param packages those versions
     * @param preferred the newest version of the better repository
     */
    public Outranked {
      packages = List.copyOf(packages);
      Objects.requireNonNull(preferred, "preferred");
    }
  }
}
