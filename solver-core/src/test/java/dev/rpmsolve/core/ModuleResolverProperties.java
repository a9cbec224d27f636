package dev.rpmsolve.core;

import dev.rpmsolve.core.module.ActiveStreams;
import dev.rpmsolve.core.module.ActiveStreams.Outcome;
import dev.rpmsolve.core.module.ModuleBuild;
import dev.rpmsolve.core.module.ModuleCatalog;
import dev.rpmsolve.core.module.ModuleRequirement;
import dev.rpmsolve.core.module.ModuleState;
import dev.rpmsolve.core.module.Modules;
import dev.rpmsolve.core.module.NameStream;
import dev.rpmsolve.core.module.OfferedBuild;
import dev.rpmsolve.core.universe.ArchPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Random catalogs of up to three modules, where every choice of builds is tried. */
class ModuleResolverProperties {
  private static final List<String> NAMES = List.of("a", "b", "c");
  private static final List<String> STREAMS = List.of("1", "1.0-beta");
  private static final String PLATFORM = "el9";

  /** A catalog, a state and what that state wants. */
  private record Case(ModuleCatalog catalog, ModuleState state) {
    static Case of(long seed) {
      Random random = new Random(seed);
      Modules modules = new Modules();
      ModuleState state = ModuleState.untouched();
      for (String name : NAMES) {
        for (String stream : STREAMS) {
          for (int version = 1; version <= 1 + random.nextInt(2); version++) {
            for (String context : List.of("x", "y").subList(0, 1 + random.nextInt(2))) {
              modules.with(draft(name + ":" + stream + ":" + version + ":" + context, random));
            }
          }
        }
        if (random.nextBoolean()) {
          modules.defaultStream(name, STREAMS.get(random.nextInt(2)));
        }
        int choice = random.nextInt(4);
        if (choice == 0) {
          state = state.disable(name);
        } else if (choice == 1) {
          state = state.enable(new NameStream(name, STREAMS.get(random.nextInt(2))));
        }
      }
      return new Case(modules.catalog(), state);
    }

    private static Modules.Draft draft(String id, Random random) {
      Modules.Draft draft = Modules.build(id);
      for (String other : NAMES) {
        if (!id.startsWith(other) && random.nextInt(3) == 0) {
          draft.requires(other, choice(random));
        }
      }
      if (random.nextInt(5) == 0) {
        draft.requires("platform", random.nextBoolean() ? PLATFORM : "-" + PLATFORM);
      }
      return draft;
    }

    private static String[] choice(Random random) {
      return switch (random.nextInt(4)) {
        case 0 -> new String[0];
        case 1 -> new String[] {STREAMS.get(random.nextInt(2))};
        case 2 -> new String[] {"-" + STREAMS.get(random.nextInt(2))};
        default -> STREAMS.toArray(String[]::new);
      };
    }

    Map<NameStream, Boolean> wanted() {
      Map<NameStream, Boolean> wanted = new TreeMap<>();
      for (String name : NAMES) {
        ModuleState.Entry entry = state.entry(name);
        boolean isDefault = entry.status() == ModuleState.Status.DEFAULT;
        Optional<String> stream = isDefault ? catalog.defaultStream(name) : entry.stream();
        stream.ifPresent(s -> wanted.put(new NameStream(name, s), !isDefault));
      }
      return wanted;
    }

    ActiveStreams resolve() {
      return new ModuleResolver(catalog, ArchPolicy.of("x86_64"), Optional.of(PLATFORM))
          .resolve(state, Budget.unlimited());
    }

    /** Lists all choices of at most one build of each module that fit together. */
    List<List<OfferedBuild>> consistent() {
      List<List<OfferedBuild>> choices = List.of(List.of());
      for (String name : NAMES) {
        List<List<OfferedBuild>> longer = new ArrayList<>(choices);
        boolean isDisabled = state.entry(name).status() == ModuleState.Status.DISABLED;
        for (OfferedBuild build : isDisabled ? List.<OfferedBuild>of() : catalog.builds(name)) {
          for (List<OfferedBuild> choice : choices) {
            List<OfferedBuild> one = new ArrayList<>(choice);
            one.add(build);
            longer.add(one);
          }
        }
        choices = longer;
      }
      return choices.stream().filter(Case::fits).toList();
    }

    private static boolean fits(List<OfferedBuild> choice) {
      return choice.stream()
          .flatMap(one -> one.build().requirements().stream())
          .allMatch(requirement -> fits(requirement, choice));
    }

    private static boolean fits(ModuleRequirement requirement, List<OfferedBuild> choice) {
      List<String> present =
          requirement.name().equals("platform")
              ? List.of(PLATFORM)
              : choice.stream()
                  .map(OfferedBuild::build)
                  .map(ModuleBuild::id)
                  .filter(id -> id.name().equals(requirement.name()))
                  .map(id -> id.stream())
                  .toList();
      boolean isAccepted =
          requirement.accepted().isEmpty()
              ? !present.isEmpty()
              : present.stream().anyMatch(requirement.accepted()::contains);
      return isAccepted && present.stream().noneMatch(requirement.refused()::contains);
    }

    /** Tells whether a choice has a stream by the newest build of a line. */
    boolean hasNewest(List<OfferedBuild> choice, NameStream stream) {
      return choice.stream()
          .filter(one -> one.nameStream().equals(stream))
          .anyMatch(
              one ->
                  catalog.builds(stream).stream()
                      .filter(other -> other.line().equals(one.line()))
                      .allMatch(o -> o.build().id().version() <= one.build().id().version()));
    }
  }

  private static boolean has(List<OfferedBuild> choice, NameStream stream) {
    return choice.stream().anyMatch(one -> one.nameStream().equals(stream));
  }

  /** Every active line has a build in some choice that fits together. */
  @Property(tries = 150)
  boolean activeBuildsFitTogether(@ForAll long seed) {
    Case one = Case.of(seed);
    ActiveStreams active = one.resolve();
    List<String> lines = active.builds().stream().map(OfferedBuild::line).distinct().toList();
    return one.consistent().stream()
        .anyMatch(
            choice ->
                choice.size() == lines.size()
                    && choice.stream().allMatch(build -> lines.contains(build.line())));
  }

  @Property(tries = 150)
  boolean allWantedStreamsAreActiveIfAndOnlyIfTheyCanBe(@ForAll long seed) {
    Case one = Case.of(seed);
    Map<NameStream, Boolean> wanted = one.wanted();
    boolean isPossible =
        one.consistent().stream()
            .anyMatch(c -> wanted.keySet().stream().allMatch(s -> one.hasNewest(c, s)));
    ActiveStreams active = one.resolve();
    return isPossible == (active.outcome() == Outcome.COMPLETE)
        && (!isPossible || active.streams().containsAll(wanted.keySet()));
  }

  @Property(tries = 150)
  boolean enabledStreamsAreActiveIfAndOnlyIfTheyCanBe(@ForAll long seed) {
    Case one = Case.of(seed);
    List<NameStream> enabled =
        one.wanted().entrySet().stream()
            .filter(Map.Entry::getValue)
            .map(Map.Entry::getKey)
            .toList();
    boolean isPossible =
        one.consistent().stream().anyMatch(c -> enabled.stream().allMatch(s -> has(c, s)));
    ActiveStreams active = one.resolve();
    return isPossible == (active.outcome() != Outcome.BROKEN)
        && (!isPossible || active.streams().containsAll(enabled));
  }

  @Property(tries = 50)
  boolean repeatedRunsAgree(@ForAll long seed) {
    return Case.of(seed).resolve().builds().equals(Case.of(seed).resolve().builds());
  }
}
