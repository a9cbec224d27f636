package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.closure.ClosureOptions;
import dev.rpmsolve.core.closure.ClosureOptions.Versions;
import dev.rpmsolve.core.request.RuledOut;
import dev.rpmsolve.core.request.SpecResolver;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads what is there before a change and after it. */
final class ChangeArguments {
  private static final String BEFORE = "before: ";
  private static final String AFTER = "after: ";

  private final Arguments arguments;
  private final ArchPolicy arch;
  private final GivenRepositories before;
  private final GivenRepositories after;
  private final int common;

  private ChangeArguments(Command command, Arguments arguments, CommandIo io) throws IOException {
    this.arguments = arguments;
    requireOneChange(command);
    arch = MachineArch.of(arguments);
    ConfigArguments config = ConfigArguments.read(arguments);
    CommandIo again = io.silent();
    common =
        RepositoryArguments.parse(arguments, List.of(CliOption.REPO), config, io).folders().size();
    before =
        RepositoryArguments.parse(
            arguments, List.of(CliOption.REPO, CliOption.BEFORE), config, again);
    after =
        RepositoryArguments.parse(
            arguments, List.of(CliOption.REPO, CliOption.AFTER, CliOption.UPDATE), config, again);
    boolean isEdited = arguments.values(CliOption.AFTER).isEmpty();
    if (isEdited && common == 0) {
      throw Arguments.usage(command, "--repo is missing, which is to be changed");
    }
    requireKnown(arguments.values(CliOption.CHECK));
  }

  /**
   * Packages on one side of a change, and what of them is looked at.
   *
   * @param universe the packages there are, those of the other side perhaps among them
   * @param options which of them count
   */
  record State(Universe universe, ClosureOptions options) {
    /** Returns the ids of the repositories that are checked. */
    List<String> checkedIds() {
      return options.checkedRepositories().stream()
          .map(index -> universe.repositories().get(index).id())
          .toList();
    }
  }

  /**
   * Both sides of a change.
   *
   * @param before what there was
   * @param after what there is
   * @param nanos how long reading took, in nanoseconds
   */
  record States(State before, State after, long nanos) {}

  /**
   * Reads the options.
   *
   * @throws UsageException if they describe no change, or several of different kinds
   * @throws IOException if a file that configures repositories cannot be read
   */
  static ChangeArguments of(Command command, Arguments arguments, CommandIo io) throws IOException {
    return new ChangeArguments(command, arguments, io);
  }

  private void requireOneChange(Command command) {
    boolean hasBefore = !arguments.values(CliOption.BEFORE).isEmpty();
    boolean hasAfter = !arguments.values(CliOption.AFTER).isEmpty();
    boolean hasUpdate = !arguments.values(CliOption.UPDATE).isEmpty();
    boolean isEdited = hasUpdate || !arguments.values(CliOption.WITHOUT).isEmpty();
    if (hasBefore != hasAfter) {
      throw Arguments.usage(command, "--before and --after need each other");
    } else if (hasBefore && isEdited) {
      throw Arguments.usage(command, "--before and --after cannot go with --update or --without");
    } else if (!hasBefore && !isEdited) {
      throw Arguments.usage(
          command, "say what changes: --before and --after, --update or --without");
    } else if (!hasUpdate && !arguments.values(CliOption.ONLY).isEmpty()) {
      throw Arguments.usage(command, "--only needs --update");
    }
  }

  private void requireKnown(List<String> ids) {
    Set<String> known = new TreeSet<>();
    before.folders().forEach(folder -> known.add(folder.repository().id()));
    after.folders().forEach(folder -> known.add(folder.repository().id()));
    for (String id : ids) {
      if (!known.contains(id)) {
        throw RepositoryArguments.unknown(CliOption.CHECK, id, List.copyOf(known));
      }
    }
  }

  /**
   * Reads the repositories; those of an update beside what they change, so that only the options of
   * the two sides differ.
   *
   * @param modules what modules rule out on each side
   * @param specs what else is asked about
   */
  States load(UniverseLoader loader, ScopeModules modules, List<String> specs)
      throws IOException, InterruptedException {
    if (!arguments.values(CliOption.AFTER).isEmpty()) {
      UniverseLoader.Loaded old = loader.load(before.folders(), arch, specs);
      UniverseLoader.Loaded now = loader.load(after.folders(), arch, specs);
      List<List<RuledOut>> ruledOut =
          modules.ruledOut(
              List.of(
                  new ScopeModules.Side(BEFORE, before, old.universe(), packageId -> true),
                  new ScopeModules.Side(AFTER, after, now.universe(), packageId -> true)));
      return new States(
          new State(old.universe(), options(before, Set.of(), ruledOut.get(0))),
          new State(now.universe(), options(after, Set.of(), ruledOut.get(1))),
          old.nanos() + now.nanos());
    }
    UniverseLoader.Loaded loaded = loader.load(after.folders(), arch, specs);
    Universe universe = loaded.universe();
    Set<Integer> coming = new TreeSet<>();
    for (int packageId = 0; packageId < universe.packageCount(); packageId++) {
      if (universe.repositoryIndex(packageId) >= common) {
        coming.add(packageId);
      }
    }
    List<List<RuledOut>> ruledOut =
        modules.ruledOut(
            List.of(
                new ScopeModules.Side(BEFORE, before, universe, one -> !coming.contains(one)),
                new ScopeModules.Side(AFTER, after, universe, packageId -> true)));
    Set<Integer> absent = absentAfter(universe, coming, ids(ruledOut.get(1)));
    return new States(
        new State(universe, options(after, coming, ruledOut.get(0))),
        new State(universe, options(after, absent, ruledOut.get(1))),
        loaded.nanos());
  }

  private static Set<Integer> ids(List<RuledOut> packages) {
    return packages.stream().map(RuledOut::packageId).collect(Collectors.toSet());
  }

  private ClosureOptions options(
      GivenRepositories given, Set<Integer> absent, List<RuledOut> ruledOut) {
    List<String> wanted = arguments.values(CliOption.CHECK);
    List<String> ids = given.folders().stream().map(folder -> folder.repository().id()).toList();
    List<Integer> checked =
        IntStream.range(0, ids.size())
            .filter(i -> wanted.isEmpty() || wanted.contains(ids.get(i)))
            .boxed()
            .toList();
    Versions versions = arguments.has(CliOption.NEWEST) ? Versions.NEWEST : Versions.ALL;
    ClosureOptions options =
        new ClosureOptions(
            checked, ScopeArguments.excludes(arguments, given), versions, (done, total) -> {});
    return ScopeArguments.filtered(ScopeArguments.ranked(options, arguments), ids, given)
        .withAbsent(List.copyOf(absent))
        .withModularFilter(ruledOut);
  }

  /**
   * Lists what does not come, what is replaced by what comes, and what is taken out. What modules
   * rule out replaces nothing, and nothing replaces it.
   */
  private Set<Integer> absentAfter(Universe universe, Set<Integer> coming, Set<Integer> ruledOut) {
    Set<Integer> absent = new TreeSet<>();
    if (!arguments.values(CliOption.ONLY).isEmpty()) {
      absent.addAll(coming);
      absent.removeAll(named(universe, CliOption.ONLY, coming));
    }
    Map<String, RpmPackage> newest = new HashMap<>();
    Set<Integer> passedOver = new HashSet<>(absent);
    passedOver.addAll(ruledOut);
    for (int packageId : coming) {
      if (!passedOver.contains(packageId)) {
        RpmPackage one = universe.get(packageId);
        newest.merge(key(one), one, this::better);
      }
    }
    for (int packageId = 0; packageId < universe.packageCount(); packageId++) {
      RpmPackage one = universe.get(packageId);
      if (newest.containsKey(key(one)) && !passedOver.contains(packageId)) {
        newest.put(key(one), better(newest.get(key(one)), one));
      }
    }
    for (int packageId = 0; packageId < universe.packageCount(); packageId++) {
      RpmPackage one = universe.get(packageId);
      if (newest.containsKey(key(one))
          && newest.get(key(one)).id() != packageId
          && !ruledOut.contains(packageId)) {
        absent.add(packageId);
      }
    }
    Set<Integer> all = new HashSet<>();
    IntStream.range(0, universe.packageCount()).forEach(all::add);
    absent.addAll(named(universe, CliOption.WITHOUT, all));
    return absent;
  }

  private static String key(RpmPackage one) {
    return one.name() + "." + one.arch();
  }

  /**
   * Returns the one that replaces the other: of the better repository where priorities count, else
   * the newer one, of equal ones the one that is known already.
   */
  private RpmPackage better(RpmPackage known, RpmPackage other) {
    int order = Integer.compare(known.repository().priority(), other.repository().priority());
    if (order != 0 && ScopeArguments.countsPriorities(arguments)) {
      return order < 0 ? known : other;
    }
    return other.evr().compareTo(known.evr()) > 0 ? other : known;
  }

  private Set<Integer> named(Universe universe, CliOption option, Set<Integer> candidates) {
    SpecResolver resolver = new SpecResolver(universe);
    Set<Integer> found = new TreeSet<>();
    for (String spec : arguments.values(option)) {
      boolean isFound = false;
      for (int packageId : resolver.named(spec)) {
        if (candidates.contains(packageId)) {
          found.add(packageId);
          isFound = true;
        }
      }
      if (!isFound) {
        throw WitnessArguments.unknown(option, spec, universe, candidates::contains);
      }
    }
    return found;
  }
}
