package dev.rpmsolve.rpm.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.Optimality;
import dev.rpmsolve.core.advisory.Advisories;
import dev.rpmsolve.core.advisory.AdvisorySet;
import dev.rpmsolve.core.format.Scenario;
import dev.rpmsolve.core.format.UniverseText;
import dev.rpmsolve.core.request.DnfOptions;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.solution.Solution;
import dev.rpmsolve.core.universe.RpmPackage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

/** Small releases in which every set of versions can be tried. */
class FixSearchProperties {
  private static final List<String> NAMES = List.of("a", "b", "c", "d", "e");
  private static final int VERSIONS = 3;

  /** A requirement of one version of a name on another name. */
  private record Need(String name, String relation, int version) {
    boolean isMetBy(Map<String, Integer> installed) {
      int found = installed.getOrDefault(name, 0);
      return found > 0 && (relation.equals("=") ? found == version : found >= version);
    }

    @Override
    public String toString() {
      return name + " " + relation + " " + version;
    }
  }

  /** What is there, and which names are installed in version 1. */
  private static final class Release {
    private final Map<String, List<Need>> needs = new LinkedHashMap<>();
    private final Map<String, Integer> installed = new TreeMap<>();

    Release(long seed) {
      Random random = new Random(seed);
      for (String name : NAMES) {
        boolean isInstalled = name.equals("a") || random.nextInt(3) > 0;
        for (int version = 1; version <= VERSIONS; version++) {
          if (version == 1 && isInstalled || random.nextInt(4) > 0) {
            needs.put(name + version, needs(name, version, random));
          }
        }
        if (isInstalled) {
          installed.put(name, 1);
        }
      }
    }

    private static List<Need> needs(String name, int version, Random random) {
      List<Need> needs = new ArrayList<>();
      for (int i = version == 1 ? 1 : random.nextInt(3); i > 0; i--) {
        String other = NAMES.get(random.nextInt(NAMES.size()));
        int least = version == 1 ? 1 : 1 + random.nextInt(VERSIONS);
        if (!other.equals(name)) {
          needs.add(new Need(other, random.nextInt(3) == 0 ? "=" : ">=", least));
        }
      }
      return needs;
    }

    boolean has(String version) {
      return needs.containsKey(version);
    }

    boolean isValid(Map<String, Integer> versions) {
      return versions.entrySet().stream()
          .allMatch(
              one ->
                  needs.containsKey(one.getKey() + one.getValue())
                      && needs.get(one.getKey() + one.getValue()).stream()
                          .allMatch(need -> need.isMetBy(versions)));
    }

    String text() {
      StringBuilder text = new StringBuilder();
      installed.forEach((name, version) -> line("installed ", name, version, text));
      for (String name : NAMES) {
        for (int version = 1; version <= VERSIONS; version++) {
          if (needs.containsKey(name + version)) {
            line("", name, version, text);
          }
        }
      }
      return text.toString();
    }

    private void line(String prefix, String name, int version, StringBuilder text) {
      text.append(prefix).append(name).append('-').append(version).append("-1.noarch");
      List<Need> of = needs.get(name + version);
      for (int i = 0; i < of.size(); i++) {
        text.append(i == 0 ? " requires " : "; requires ").append(of.get(i));
      }
      text.append('\n');
    }

    /** Tries all ways to keep or upgrade what is installed and to add what is not. */
    List<Map<String, Integer>> fixed(List<String> fixes) {
      List<Map<String, Integer>> all = new ArrayList<>(List.of(Map.of()));
      for (String name : NAMES) {
        List<Map<String, Integer>> longer = new ArrayList<>();
        for (Map<String, Integer> versions : all) {
          for (int version = installed.getOrDefault(name, 0); version <= VERSIONS; version++) {
            Map<String, Integer> more = new TreeMap<>(versions);
            if (version > 0) {
              more.put(name, version);
            }
            longer.add(more);
          }
        }
        all = longer;
      }
      return all.stream()
          .filter(this::isValid)
          .filter(
              versions ->
                  fixes.stream()
                      .filter(installed::containsKey)
                      .allMatch(name -> versions.get(name) >= 2))
          .toList();
    }

    /** How many names have another version, once none comes that the advisory warns of. */
    List<Integer> size(Map<String, Integer> versions, List<String> fixes) {
      boolean isExposed = fixes.stream().anyMatch(name -> versions.getOrDefault(name, 2) < 2);
      long changed =
          NAMES.stream()
              .filter(name -> !Objects.equals(versions.get(name), installed.get(name)))
              .count();
      return List.of(isExposed ? 1 : 0, (int) changed);
    }
  }

  private static Map<String, Integer> versions(Solution solution) {
    Map<String, Integer> versions = new TreeMap<>();
    for (RpmPackage one : solution.packages()) {
      versions.put(one.name(), Integer.valueOf(one.evr().version()));
    }
    return versions;
  }

  @Property(tries = 1000, maxDiscardRatio = 20)
  void whatCanBeFixedIsFixedAndNoChangeIsSmaller(@ForAll long seed) {
    Release release = new Release(seed);
    List<String> fixes = fixes(seed);
    Assume.that(release.isValid(release.installed));
    Assume.that(fixes.stream().allMatch(n -> release.has(n + 2) || release.has(n + 3)));
    FixVerdict verdict = verdict(release, fixes, Budget.unlimited());
    List<Map<String, Integer>> possible = release.fixed(fixes);
    assertEquals(!possible.isEmpty(), verdict instanceof FixVerdict.Fixing, release.text());
    if (verdict instanceof FixVerdict.Fixing fixing) {
      Solution solution = fixing.move().solution().orElseThrow();
      Map<String, Integer> after = versions(solution);
      assertTrue(possible.contains(after), () -> after + " in\n" + release.text());
      assertEquals(after.size(), solution.packages().size());
      assertTrue(optimality(fixing).isProven());
      assertEquals(smallest(release, fixes), release.size(after, fixes), release.text());
      Statistics.label("size").collect(release.size(after, fixes));
    }
    Statistics.label("verdict").collect(verdict.getClass().getSimpleName());
  }

  @Property(tries = 1000, maxDiscardRatio = 20)
  void whatABudgetLeavesOpenIsWithinTheGap(@ForAll long seed) {
    Release release = new Release(seed);
    List<String> fixes = fixes(seed);
    Assume.that(release.isValid(release.installed));
    Assume.that(!release.fixed(fixes).isEmpty());
    FixVerdict verdict = verdict(release, fixes, Budget.unlimited().withConflicts(seed >>> 1 & 1));
    if (verdict instanceof FixVerdict.Fixing fixing) {
      Optimality optimality = optimality(fixing);
      List<Integer> best = smallest(release, fixes);
      Optimality.Bounds wishes = optimality.wishes();
      Optimality.Bounds changed = optimality.values().get(1).bounds();
      assertTrue(wishes.bound() <= best.get(0) && best.get(0) <= wishes.value(), release.text());
      if (wishes.value() == best.get(0)) {
        assertTrue(changed.bound() <= best.get(1) && best.get(1) <= changed.value());
      }
      Statistics.collect(optimality.isProven() ? "proven" : "with a gap");
    } else {
      Statistics.collect(verdict.getClass().getSimpleName());
    }
  }

  private static List<String> fixes(long seed) {
    return List.of("a", "b").subList(0, 1 + (int) (seed & 1));
  }

  private static FixVerdict verdict(Release release, List<String> fixes, Budget budget) {
    Scenario scenario = UniverseText.parse(release.text());
    String[] nevras = fixes.stream().map(name -> name + "-2-1.noarch").toArray(String[]::new);
    ReleaseSystem system =
        new ReleaseSystem(
            "r",
            scenario.universe(),
            scenario.request().installedPackageIds(),
            AdvisorySet.of(List.of(Advisories.of("A", nevras))));
    return new FixSearch(List.of("A"), Policy.asDnf(), DnfOptions.usual()).examine(system, budget);
  }

  private static Optimality optimality(FixVerdict.Fixing fixing) {
    return fixing.move().answer().result().resolution().orElseThrow().extras().optimality().get();
  }

  private static List<Integer> smallest(Release release, List<String> fixes) {
    return release.fixed(fixes).stream()
        .map(versions -> release.size(versions, fixes))
        .min(
            Comparator.<List<Integer>>comparingInt(one -> one.get(0))
                .thenComparingInt(one -> one.get(1)))
        .orElseThrow();
  }
}
