package dev.rpmsolve.rpm.findings;

import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.version.Evr;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * The order of packages in reports: by name, architecture, version and repository.
 *
 * <p>What is compared is read from the universe once per package, not once per comparison.
 */
final class PackageOrder {
  private PackageOrder() {}

  private record Keyed<T>(
      T item, String name, String arch, Evr evr, String evrText, String repository, int id) {
    static <T> Keyed<T> of(T item, RpmPackage subject) {
      Evr evr = subject.evr();
      return new Keyed<>(
          item,
          subject.name(),
          subject.arch(),
          evr,
          evr.toString(),
          subject.repository().id(),
          subject.id());
    }

    static <T> Comparator<Keyed<T>> order() {
      return Comparator.comparing((Keyed<T> keyed) -> keyed.name)
          .thenComparing(keyed -> keyed.arch)
          .thenComparing(keyed -> keyed.evr)
          .thenComparing(keyed -> keyed.evrText)
          .thenComparing(keyed -> keyed.repository)
          .thenComparing(keyed -> keyed.id);
    }
  }

  /** Sorts packages. */
  static List<RpmPackage> packages(Collection<RpmPackage> packages) {
    return sorted(packages, Function.identity());
  }

  /** Sorts findings by their packages; those of one package stay in their order. */
  static List<Finding> findings(Collection<Finding> findings) {
    return sorted(findings, Finding::subject);
  }

  private static <T> List<T> sorted(Collection<T> items, Function<T, RpmPackage> subject) {
    if (items.size() < 2) {
      return List.copyOf(items);
    }
    return items.stream()
        .map(item -> Keyed.of(item, subject.apply(item)))
        .sorted(Keyed.order())
        .map(Keyed::item)
        .toList();
  }
}
