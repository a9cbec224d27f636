package dev.rpmsolve.rpm.findings;

import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.version.Evr;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The order of packages in reports: by name, architecture, version and repository. Lists come
 * before packages, by name.
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
    List<Finding> lists =
        findings.stream()
            .filter(finding -> finding.subject().rpm().isEmpty())
            .sorted(
                Comparator.comparing((Finding finding) -> finding.subject().name())
                    .thenComparing(Finding::key))
            .toList();
    List<Finding> packages =
        findings.stream().filter(finding -> finding.subject().rpm().isPresent()).toList();
    return Stream.concat(
            lists.stream(),
            sorted(packages, finding -> finding.subject().rpm().orElseThrow()).stream())
        .toList();
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
