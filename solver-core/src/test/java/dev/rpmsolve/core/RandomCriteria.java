package dev.rpmsolve.core;

import dev.rpmsolve.core.criteria.Criteria;
import dev.rpmsolve.core.criteria.Criterion;
import dev.rpmsolve.core.criteria.Measure;
import dev.rpmsolve.core.criteria.PackageSubset;
import dev.rpmsolve.core.criteria.Sense;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Criteria of a seed: all measures, of all subsets, in both directions. */
public final class RandomCriteria {
  private static final List<Criteria> PRESETS =
      List.of(Criteria.paranoid(), Criteria.trendy(), Criteria.minimalChange(), Criteria.newest());

  private static final Set<PackageSubset> OF_REQUESTS =
      Set.of(PackageSubset.VENDOR_CHANGED, PackageSubset.ARCH_CHANGED);

  private RandomCriteria() {}

  /** Makes criteria that CUDF documents have a meaning for. */
  static Criteria of(Random random) {
    return of(random, false);
  }

  /** Makes criteria that requests on repositories have a meaning for. */
  public static Criteria ofRequest(Random random) {
    return of(random, true);
  }

  private static Criteria of(Random random, boolean isOfRequest) {
    if (random.nextInt(4) == 0) {
      return PRESETS.get(random.nextInt(PRESETS.size()));
    }
    Set<Criterion> criteria = new LinkedHashSet<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      criteria.add(criterion(random, isOfRequest));
    }
    return Criteria.of(new ArrayList<>(criteria));
  }

  private static Criterion criterion(Random random, boolean isOfRequest) {
    Sense sense = random.nextInt(3) == 0 ? Sense.MAXIMIZE : Sense.MINIMIZE;
    PackageSubset subset;
    do {
      subset = PackageSubset.values()[random.nextInt(PackageSubset.values().length)];
    } while (!isOfRequest && OF_REQUESTS.contains(subset));
    Measure measure;
    do {
      measure = Measure.values()[random.nextInt(Measure.values().length)];
    } while (isOfRequest && measure == Measure.ALIGNED);
    return switch (measure) {
      case SIZE ->
          Criterion.size(sense, random.nextBoolean() ? Criterion.INSTALLED : Criterion.DOWNLOAD);
      case SUM -> Criterion.sum(sense, subset, random.nextBoolean() ? "size" : "installedsize");
      case ALIGNED -> new Criterion(sense, measure, subset, List.of("source", "size"));
      default -> new Criterion(sense, measure, subset, List.of());
    };
  }
}
