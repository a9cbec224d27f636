package dev.rpmsolve.core;

import dev.rpmsolve.core.explanation.Problem;
import dev.rpmsolve.core.module.ActiveStreams;
import dev.rpmsolve.core.module.ActiveStreams.Outcome;
import dev.rpmsolve.core.module.ModuleCatalog;
import dev.rpmsolve.core.module.ModuleState;
import dev.rpmsolve.core.module.ModuleState.Entry;
import dev.rpmsolve.core.module.ModuleState.Status;
import dev.rpmsolve.core.module.ModuleUniverse;
import dev.rpmsolve.core.module.NameStream;
import dev.rpmsolve.core.module.OfferedBuild;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.Goal.Modifier;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.request.Selection;
import dev.rpmsolve.core.universe.ArchPolicy;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Finds out which streams of modules are active, as dnf does: enabled and default streams are
 * wanted, builds of disabled modules do not count, and what a stream needs comes along.
 *
 * <p>There are four attempts, each less strict than the one before: everything by its newest
 * builds; without some default streams; enabled streams by older builds; as many streams as
 * possible. Of a line of builds that is chosen, all builds are active, so that older packages of it
 * stay available. Immutable and thread-safe.
 */
public final class ModuleResolver {
  private final ModuleCatalog catalog;
  private final ModuleUniverse modules;

  /**
   * Prepares to resolve.
   *
   * @param catalog what repositories offer
   * @param arch the machine; builds for others do not count
   * @param platform the stream of the platform, such as {@code el9}; builds that need one are not
   *     active where it is unknown
   */
  public ModuleResolver(ModuleCatalog catalog, ArchPolicy arch, Optional<String> platform) {
    this.catalog = Objects.requireNonNull(catalog, "catalog");
    modules = ModuleUniverse.of(catalog, arch, platform);
  }

  /**
   * Resolves a state.
   *
   * @param state what the user chose
   * @param budget how much work each attempt may be
   * @return the active streams
   */
  public ActiveStreams resolve(ModuleState state, Budget budget) {
    Map<NameStream, Boolean> wanted = new TreeMap<>();
    Set<NameStream> missing = new TreeSet<>();
    Set<String> names = new TreeSet<>(catalog.names());
    names.addAll(state.entries().keySet());
    List<Integer> disabled = new ArrayList<>();
    for (String name : names) {
      Entry entry = state.entry(name);
      if (entry.status() == Status.DISABLED) {
        disabled.addAll(modules.packagesOf(name));
      }
      boolean isEnabled = entry.status() == Status.ENABLED;
      Optional<NameStream> stream = wanted(name, entry);
      if (stream.filter(modules::has).isPresent()) {
        wanted.put(stream.get(), isEnabled);
      } else if (isEnabled) {
        missing.add(stream.orElseThrow());
      }
    }
    if (wanted.isEmpty()) {
      return new ActiveStreams(Outcome.COMPLETE, List.of(), List.of(), List.copyOf(missing));
    }
    return attempt(wanted, disabled, budget, List.copyOf(missing));
  }

  private Optional<NameStream> wanted(String name, Entry entry) {
    return switch (entry.status()) {
      case ENABLED -> entry.stream().map(stream -> new NameStream(name, stream));
      case DEFAULT -> catalog.defaultStream(name).map(stream -> new NameStream(name, stream));
      case DISABLED -> Optional.empty();
    };
  }

  private ActiveStreams attempt(
      Map<NameStream, Boolean> wanted,
      List<Integer> disabled,
      Budget budget,
      List<NameStream> missing) {
    List<Problem> problems = List.of();
    for (Attempt attempt : Attempt.values()) {
      SolveResult result = solve(attempt.goals(wanted), disabled, budget);
      if (result instanceof SolveResult.Solved solved) {
        List<OfferedBuild> active = active(solved.solution().packageIds());
        return new ActiveStreams(attempt.outcome, active, problems, missing);
      } else if (result instanceof SolveResult.Unsolvable unsolvable && problems.isEmpty()) {
        problems = unsolvable.problems();
      } else if (result instanceof SolveResult.BudgetExhausted) {
        break;
      }
    }
    return new ActiveStreams(Outcome.UNFINISHED, List.of(), problems, missing);
  }

  private SolveResult solve(List<Goal> goals, List<Integer> disabled, Budget budget) {
    Request.Builder request =
        Request.builder()
            .installed(modules.installed())
            .policy(Policy.usual().withDisabled(disabled));
    goals.forEach(request::goal);
    return DependencySolver.of(modules.universe()).solveWithoutRemedies(request.build(), budget);
  }

  private List<OfferedBuild> active(int... packageIds) {
    Set<String> lines = new TreeSet<>();
    IntStream.of(packageIds)
        .mapToObj(modules::build)
        .flatMap(Optional::stream)
        .forEach(one -> lines.add(one.line()));
    return catalog.builds().stream().filter(one -> lines.contains(one.line())).toList();
  }

  /** How strictly goals are meant. */
  private enum Attempt {
    ALL(Outcome.COMPLETE, Set.of(Modifier.BEST), Set.of(Modifier.BEST)),
    WITHOUT_DEFAULTS(
        Outcome.WITHOUT_SOME_DEFAULTS,
        Set.of(Modifier.BEST),
        EnumSet.of(Modifier.BEST, Modifier.WEAK)),
    OLDER(Outcome.NOT_NEWEST, Set.of(), Set.of(Modifier.WEAK)),
    WHAT_WORKS(Outcome.BROKEN, Set.of(Modifier.WEAK), Set.of(Modifier.WEAK));

    private final Outcome outcome;
    private final Set<Modifier> ofEnabled;
    private final Set<Modifier> ofDefaults;

    Attempt(Outcome outcome, Set<Modifier> ofEnabled, Set<Modifier> ofDefaults) {
      this.outcome = outcome;
      this.ofEnabled = ofEnabled;
      this.ofDefaults = ofDefaults;
    }

    /** Makes goals: enabled streams come first, and give way last. */
    List<Goal> goals(Map<NameStream, Boolean> wanted) {
      List<Goal> goals = new ArrayList<>();
      wanted.forEach((stream, isEnabled) -> add(stream, isEnabled, goals, ofEnabled));
      wanted.forEach((stream, isEnabled) -> add(stream, !isEnabled, goals, ofDefaults));
      return goals;
    }

    private static void add(
        NameStream stream, boolean isMeant, List<Goal> goals, Set<Modifier> modifiers) {
      if (isMeant) {
        Selection providers = new Selection.Providing(ModuleUniverse.module(stream));
        goals.add(new Goal.Install(providers, modifiers));
      }
    }
  }
}
