package dev.rpmsolve.core.module;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.dependency.Relation;
import dev.rpmsolve.core.module.ActiveStreams.Outcome;
import dev.rpmsolve.core.request.RuledOut;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.core.universe.UniverseBuilder;
import dev.rpmsolve.core.version.Nevra;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The filter beside its definition, on random packages of few names. */
class ModularFilterProperties {
  private static final List<String> NAMES = List.of("p", "q", "r");
  private static final List<String> ARCHES = List.of("x86_64", "noarch", "i686", "src");

  /** A random package: what it is, where it is, and what else it provides. */
  private record Sample(Nevra nevra, String repository, Optional<String> provides) {}

  private record Case(ModuleCatalog catalog, ActiveStreams active, List<Sample> samples) {
    static Case of(long seed) {
      Random random = new Random(seed);
      Modules modules = new Modules();
      List<Sample> samples = new ArrayList<>();
      for (String stream : List.of("a:1", "a:2", "b:1")) {
        for (int version = 1; version <= 1 + random.nextInt(2); version++) {
          Modules.Draft draft = Modules.build(stream + ":" + version + ":c");
          for (int i = random.nextInt(4); i > 0; i--) {
            Nevra nevra = nevra(random);
            draft.artifacts(nevra.toString());
            samples.add(sample(nevra, random));
          }
          if (random.nextInt(3) == 0) {
            draft.demodularized(NAMES.get(random.nextInt(NAMES.size())));
          }
          modules.with(draft);
        }
      }
      for (int i = random.nextInt(8); i > 0; i--) {
        samples.add(sample(nevra(random), random));
      }
      ModuleCatalog catalog = modules.catalog();
      List<OfferedBuild> active =
          catalog.builds().stream()
              .filter(one -> one.nameStream().toString().equals("a:1") || seed % 2 == 0)
              .filter(one -> !one.nameStream().toString().equals("a:2"))
              .toList();
      return new Case(
          catalog, new ActiveStreams(Outcome.COMPLETE, active, List.of(), List.of()), samples);
    }

    private static Nevra nevra(Random random) {
      return Nevra.parse(
          NAMES.get(random.nextInt(NAMES.size()))
              + "-"
              + (random.nextInt(4) == 0 ? "1:" : "")
              + (1 + random.nextInt(2))
              + "-1."
              + ARCHES.get(random.nextInt(ARCHES.size())));
    }

    private static Sample sample(Nevra nevra, Random random) {
      Optional<String> provides =
          random.nextInt(4) == 0 && !nevra.arch().equals("src")
              ? Optional.of(NAMES.get(random.nextInt(NAMES.size())))
              : Optional.empty();
      return new Sample(nevra, random.nextInt(5) == 0 ? "hotfix" : "os", provides);
    }

    Universe universe() {
      UniverseBuilder builder = Universe.builder(ArchPolicy.of("x86_64"));
      int os = builder.addRepository(Repository.of("os"));
      int hotfix = builder.addRepository(Repository.of("hotfix"));
      for (Sample one : samples) {
        int repository = one.repository().equals("os") ? os : hotfix;
        Nevra nevra = one.nevra();
        if (nevra.arch().equals("src")) {
          builder.beginPackage(
              repository,
              builder.name(nevra.name()),
              builder.evr(nevra.evr().toString()),
              builder.text(nevra.arch()));
        } else {
          builder.beginPackage(repository, nevra.name(), nevra.evr(), nevra.arch());
        }
        one.provides()
            .ifPresent(
                name ->
                    builder.add(
                        DependencyKind.PROVIDES,
                        builder.dependency(
                            new Dependency.Atom(name, Relation.ANY, Optional.empty()))));
        builder.endPackage();
      }
      return builder.build();
    }

    /** What dnf.modularity(7) says, one package at a time. */
    boolean isOut(Sample sample) {
      if (sample.repository().equals("hotfix") || holds(active.builds(), sample.nevra())) {
        return false;
      }
      if (holds(catalog.builds(), sample.nevra())) {
        return true;
      }
      Set<String> names = new TreeSet<>(Set.of(sample.nevra().name()));
      sample.provides().ifPresent(names::add);
      boolean isSource = sample.nevra().arch().equals("src");
      return active.builds().stream()
          .anyMatch(
              one ->
                  one.build().content().artifacts().stream()
                      .filter(artifact -> names.contains(artifact.name()))
                      .filter(artifact -> isSource || !artifact.arch().equals("src"))
                      .anyMatch(artifact -> !isGone(one, artifact.name())));
    }

    private boolean isGone(OfferedBuild build, String name) {
      return active
          .newest()
          .get(build.nameStream())
          .build()
          .content()
          .demodularized()
          .contains(name);
    }

    private static boolean holds(List<OfferedBuild> builds, Nevra nevra) {
      return builds.stream().anyMatch(one -> one.build().content().artifacts().contains(nevra));
    }
  }

  @Property(tries = 500)
  boolean packagesAreRuledOutAsTheManualSays(@ForAll long seed) {
    Case one = Case.of(seed);
    Universe universe = one.universe();
    Set<Integer> out = new TreeSet<>();
    for (RuledOut ruled :
        ModularFilter.of(universe, one.catalog(), one.active(), List.of("hotfix"))) {
      out.add(ruled.packageId());
    }
    for (int i = 0; i < one.samples().size(); i++) {
      if (out.contains(i) != one.isOut(one.samples().get(i))) {
        RpmPackage wrong = universe.get(i);
        throw new AssertionError(wrong + " is " + (out.contains(i) ? "" : "not ") + "ruled out");
      }
    }
    return true;
  }

  @Property(tries = 50)
  boolean nothingIsRuledOutWhereAllRepositoriesAreUntouched(@ForAll long seed) {
    Case one = Case.of(seed);
    return ModularFilter.of(one.universe(), one.catalog(), one.active(), List.of("os", "hotfix"))
        .isEmpty();
  }

  @Property(tries = 50)
  boolean withoutModulesNothingIsRuledOut(@ForAll long seed) {
    return ModularFilter.of(
            Case.of(seed).universe(),
            ModuleCatalog.builder().build(),
            ActiveStreams.none(),
            List.of())
        .isEmpty();
  }
}
