package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.AdvisoryCheck;
import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.advisory.AdvisoryFilter;
import dev.rpmsolve.core.advisory.AdvisoryMatch;
import dev.rpmsolve.core.advisory.AdvisorySet;
import dev.rpmsolve.core.advisory.AdvisoryVerdict;
import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.dependency.Relation;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.core.universe.UniverseBuilder;
import dev.rpmsolve.core.version.Nevra;
import dev.rpmsolve.rpm.report.AffectedSystem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Works out what advisories mean for the system that {@code --installed} names. */
final class AffectedRun {
  private static final String KEY_PREFIX = "gpg-pubkey-";

  private final Command command;
  private final Arguments arguments;
  private final CommandIo io;

  AffectedRun(Command command, Arguments arguments, CommandIo io) {
    this.command = command;
    this.arguments = arguments;
    this.io = io;
  }

  /** What was read. */
  private record Loaded(InstalledSet.Snapshot system, boolean isWithRepositories, long nanos) {}

  AffectedSystem run(GivenRepositories given, AdvisorySet advisories, AdvisoryFilter filter)
      throws IOException, InterruptedException {
    ManagerOptions options = ManagerOptions.parse(command, arguments, given.settings());
    Budget budget = BudgetArgument.of(arguments);
    Loaded loaded = load(given);
    Policy policy = SolveAnswer.policy(arguments, options, given);
    Optional<ModularSystem> modules =
        new ModuleReading(command, arguments, io).read(given, loaded.system());
    if (modules.isPresent()) {
      policy = policy.withModularFilter(modules.get().ruledOut());
    }
    AdvisedUpgrade advised =
        new AdvisedUpgrade(
            loaded.system(), advisories, filter, AdvisoryArguments.modules(arguments, modules));
    List<AdvisoryMatch> matches = advised.matches(policy);
    Universe universe = loaded.system().universe();
    List<AdvisoryVerdict> verdicts =
        loaded.isWithRepositories()
            ? new AdvisoryCheck(universe, loaded.system().packageIds(), policy, options.dnf())
                .check(matches, budget)
            : List.of();
    return new AffectedSystem(universe, advised.scope(), matches, verdicts, loaded.nanos());
  }

  private Loaded load(GivenRepositories given) throws IOException, InterruptedException {
    InstalledArgument installed = InstalledArgument.of(command, arguments);
    if (!installed.isGiven()) {
      throw Arguments.usage(
          command,
          "affected: nothing is installed: --installed, --installroot or --rpmdb is missing");
    }
    ArchPolicy arch = MachineArch.of(arguments);
    List<RepositoryArguments.Folder> folders = new ArrayList<>(given.folders());
    boolean isWithRepositories = !folders.isEmpty();
    if (!installed.isComplete() && !isWithRepositories) {
      return new Loaded(listed(installed.list().orElseThrow(), arch).warn(io), false, 0);
    }
    installed.folder().ifPresent(folders::add);
    UniverseLoader.Loaded loaded =
        new UniverseLoader(arguments, io).load(folders, installed.sources(), arch, List.of());
    return new Loaded(
        InstalledSet.find(installed, loaded.universe(), io), isWithRepositories, loaded.nanos());
  }

  /** Without repositories, names and versions are all there is, and all it takes to compare. */
  private static InstalledSet.Snapshot listed(Path path, ArchPolicy arch) throws IOException {
    LineFile list = LineFile.read(path, CliOption.INSTALLED);
    UniverseBuilder builder = Universe.builder(arch);
    int repository = builder.addRepository(Repository.of(InstalledSet.REPOSITORY_ID));
    for (LineFile.Line line : list.lines()) {
      if (!line.text().startsWith(KEY_PREFIX)) {
        Nevra nevra = nevra(list, line);
        builder.beginPackage(repository, nevra.name(), nevra.evr(), nevra.arch());
        Dependency own =
            new Dependency.Atom(nevra.name(), Relation.EQUAL, Optional.of(nevra.evr()));
        builder.add(DependencyKind.PROVIDES, builder.dependency(own));
        builder.endPackage();
      }
    }
    Universe universe = builder.build();
    return new InstalledSet.Snapshot(
        universe, IntStream.range(0, universe.packageCount()).boxed().toList());
  }

  private static Nevra nevra(LineFile list, LineFile.Line line) {
    try {
      return Nevra.parse(line.text());
    } catch (IllegalArgumentException e) {
      throw list.complaint(
          line,
          "expected NAME-[EPOCH:]VERSION-RELEASE.ARCH, found '" + line.text() + "'; see 'rpm -qa'");
    }
  }
}
