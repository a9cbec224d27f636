package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.rpm.release.ReleaseModules;
import dev.rpmsolve.rpm.release.ReleaseSystem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the modules of releases for one system: the streams that it has enabled and the defaults of
 * each release. What is to be told of several releases is told once.
 */
final class ModulesOfReleases {
  private final Command command;
  private final Arguments arguments;
  private final CommandIo io;
  private final InstalledArgument installed;
  private final Map<String, Set<String>> warnings = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();

  ModulesOfReleases(Command command, Arguments arguments, CommandIo io) throws IOException {
    this.command = command;
    this.arguments = arguments;
    this.io = io;
    installed = InstalledArgument.of(command, arguments);
  }

  /** Returns a release with its modules. */
  ReleaseSystem addTo(ReleaseSystem release, GivenRepositories given)
      throws IOException, InterruptedException {
    asked.add(release.name());
    InstalledSet.Snapshot system =
        new InstalledSet.Snapshot(release.universe(), release.installedIds());
    Optional<ModularSystem> found =
        new ModuleReading(command, arguments, io.silent()).look(given, system);
    if (found.isEmpty()) {
      return release;
    }
    List<String> told = new ArrayList<>(found.get().warnings());
    told.addAll(InstalledLabels.warnings(installed, found.get().catalog()));
    for (String warning : told) {
      warnings.computeIfAbsent(warning, text -> new LinkedHashSet<>()).add(release.name());
    }
    return release.withModules(
        new ReleaseModules(found.get().active().streams(), found.get().ruledOut()));
  }

  /** Tells what there is to tell; of what is so in some releases only, in which. */
  void warn() {
    warnings.forEach(
        (warning, releases) ->
            io.warn(
                releases.containsAll(asked)
                    ? warning
                    : String.join(", ", releases) + ": " + warning));
  }
}
