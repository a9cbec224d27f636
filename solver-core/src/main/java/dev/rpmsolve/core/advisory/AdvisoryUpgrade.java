package dev.rpmsolve.core.advisory;

import dev.rpmsolve.core.request.UpgradeChoice;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.core.version.Evr;
import dev.rpmsolve.core.version.Nevra;
import it.unimi.dsi.fastutil.ints.IntAVLTreeSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The packages that dnf lets an upgrade bring for advisories.
 *
 * <p>Of each name and architecture only repositories of the best priority count. A package of an
 * advisory does nothing if the same version or a newer one is installed of its name and
 * architecture. Else the oldest candidate counts that is not older than it and, for an upgrade that
 * is not minimal, all newer ones.
 *
 * <p>Behavior: dnf 4.14 with libdnf 0.69, {@code add_security_filters}, whose comparison is {@code
 * gte} for {@code upgrade} and {@code eq} for {@code upgrade-minimal}. Thread-safe.
 */
public final class AdvisoryUpgrade implements UpgradeChoice {
  private final Universe universe;
  private final Map<NameArch, Evr> installed = new HashMap<>();
  private final List<Nevra> wanted;
  private final Extent extent;

  /** How new packages are to become. */
  public enum Extent {
    /** As new as possible: {@code dnf upgrade --security}. */
    NEWEST,
    /** As new as the advisory says: {@code dnf upgrade-minimal --security}. */
    MINIMAL
  }

  private record NameArch(String name, String arch) {
    static NameArch of(RpmPackage subject) {
      return new NameArch(subject.name(), subject.arch());
    }
  }

  /**
   * Prepares the choice.
   *
   * @param universe the packages there are
   * @param installedIds the installed packages, as ids of the universe
   * @param wanted the packages of the advisories
   * @param extent how new packages are to become
   */
  public AdvisoryUpgrade(
      Universe universe,
      Collection<Integer> installedIds,
      List<AdvisoryPackage> wanted,
      Extent extent) {
    this.universe = universe;
    this.wanted = wanted.stream().map(AdvisoryPackage::nevra).distinct().toList();
    this.extent = extent;
    for (int packageId : installedIds) {
      RpmPackage present = universe.get(packageId);
      installed.merge(NameArch.of(present), present.evr(), (a, b) -> a.compareTo(b) >= 0 ? a : b);
    }
  }

  @Override
  public int[] among(int... candidates) {
    Map<NameArch, List<RpmPackage>> groups = new HashMap<>();
    IntStream.of(candidates)
        .distinct()
        .sorted()
        .mapToObj(universe::get)
        .forEach(p -> groups.computeIfAbsent(NameArch.of(p), key -> new ArrayList<>()).add(p));
    groups.replaceAll((key, packages) -> preferred(packages));
    IntAVLTreeSet chosen = new IntAVLTreeSet();
    for (Nevra nevra : wanted) {
      NameArch key = new NameArch(nevra.name(), nevra.arch());
      Evr present = installed.get(key);
      if (present == null || present.compareTo(nevra.evr()) < 0) {
        groups.getOrDefault(key, List.of()).stream()
            .filter(p -> p.evr().compareTo(nevra.evr()) >= 0)
            .limit(extent == Extent.MINIMAL ? 1 : Long.MAX_VALUE)
            .forEach(p -> chosen.add(p.id()));
      }
    }
    return chosen.toIntArray();
  }

  /** Keeps the best repositories, oldest version first. */
  private static List<RpmPackage> preferred(List<RpmPackage> packages) {
    int best = packages.stream().mapToInt(p -> p.repository().priority()).min().orElseThrow();
    return packages.stream()
        .filter(p -> p.repository().priority() == best)
        .sorted(Comparator.comparing(RpmPackage::evr).thenComparing(RpmPackage::id))
        .toList();
  }
}
