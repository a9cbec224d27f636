package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.module.ModuleCatalog;
import dev.rpmsolve.core.module.NameStream;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.core.universe.UniverseBuilder;
import dev.rpmsolve.rpm.header.HeaderPackage;
import dev.rpmsolve.rpm.installed.InstalledDatabase;
import dev.rpmsolve.rpm.io.ReadLimits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The streams of modules that installed packages were built for, as their headers say. */
final class InstalledLabels {
  private InstalledLabels() {}

  /**
   * Finds what to tell of installed packages of streams that no repository has: they stay as they
   * are.
   *
   * @param installed what is installed; only databases have labels
   */
  static List<String> warnings(InstalledArgument installed, ModuleCatalog catalog)
      throws IOException {
    List<String> warnings = new ArrayList<>();
    if (installed.source().isEmpty()
        || !(installed.source().get() instanceof InstalledDatabase database)) {
      return warnings;
    }
    UniverseBuilder scratch = Universe.builder(ArchPolicy.any());
    int repository = scratch.addRepository(Repository.of(InstalledSet.REPOSITORY_ID));
    Map<NameStream, Integer> counts = new TreeMap<>();
    for (HeaderPackage one : database.read(scratch, repository, ReadLimits.defaults())) {
      stream(one.modularityLabel()).ifPresent(stream -> counts.merge(stream, 1, Integer::sum));
    }
    counts.forEach(
        (stream, count) -> {
          if (catalog.builds(stream).isEmpty()) {
            warnings.add(
                (count == 1 ? "1 installed package belongs" : count + " installed packages belong")
                    + " to module "
                    + stream
                    + ", which no repository has; what is installed stays as it is");
          }
        });
    return warnings;
  }

  /** Takes module and stream out of {@code NAME:STREAM:VERSION:CONTEXT}. */
  private static Optional<NameStream> stream(String label) {
    String[] parts = label.split(":", -1);
    return parts.length < 2 || parts[0].isEmpty() || parts[1].isEmpty()
        ? Optional.empty()
        : Optional.of(new NameStream(parts[0], parts[1]));
  }
}
