package dev.rpmsolve.benchmarks.generator;

import dev.rpmsolve.core.format.Scenario;
import dev.rpmsolve.core.format.UniverseText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * A request on a random universe with what RPM has and CUDF has not: rich dependencies, obsoletes,
 * capabilities, names of which several versions may be installed.
 *
 * <p>Two sets of packages are drawn first: what is installed, and an answer. Dependencies of their
 * packages are drawn so that they hold in the sets; those of all other packages are arbitrary. So
 * every request has an answer, which need not be the best one. Difficulty raises the number of
 * versions, of conflicts, of alternatives and of bounds on versions.
 *
 * <p>The same parameters give the same text, whatever solver or JDK is at hand.
 */
public final class PlantedScenario {
  /** The greatest difficulty. */
  public static final int HARDEST = 100;

  private static final int BEFORE = 0;
  private static final int AFTER = 1;
  private static final int CAPABILITY_NAMES = 3;
  private static final int MULTI_EVERY = 25;
  private static final int DRAWS = 20;

  private final SeededRandom random;
  private final int names;
  private final int versions;
  private final double hardness;

  /** By set: the version of each name that is in it; 0 if none is. */
  private final int[][] planted;

  /** By set: the names in it, in their order. */
  private final List<List<Integer>> present = new ArrayList<>();

  /** Names that provide each capability. */
  private final List<List<Integer>> capabilities = new ArrayList<>();

  private final StringBuilder text = new StringBuilder();
  private final TreeMap<String, String> installedBlocks = new TreeMap<>();

  private PlantedScenario(int names, int difficulty, long seed) {
    this.names = names;
    hardness = difficulty / (double) HARDEST;
    versions = 2 + difficulty / 20;
    random = new SeededRandom(seed);
    planted = new int[2][names];
  }

  /**
   * Draws a scenario.
   *
   * @param names how many names of packages there are, 10 at least
   * @param difficulty 0 to {@link #HARDEST}
   * @param seed any number
   * @return its text, as {@link UniverseText} has it
   * @throws IllegalArgumentException if a number is out of its range
   */
  public static String text(int names, int difficulty, long seed) {
    if (names < 10 || names > 100_000) {
      throw new IllegalArgumentException("expected 10 to 100000 names, found " + names);
    }
    if (difficulty < 0 || difficulty > HARDEST) {
      throw new IllegalArgumentException("expected a difficulty of 0 to 100, found " + difficulty);
    }
    return new PlantedScenario(names, difficulty, seed).draw();
  }

  /**
   * Draws a scenario.
   *
   * @param names how many names of packages there are, 10 at least
   * @param difficulty 0 to {@link #HARDEST}
   * @param seed any number
   * @return the universe and the request
   * @throws IllegalArgumentException if a number is out of its range
   */
  public static Scenario of(int names, int difficulty, long seed) {
    return UniverseText.parse(text(names, difficulty, seed));
  }

  private String draw() {
    plant();
    for (int i = 0; i < names / 5; i++) {
      List<Integer> providers = new ArrayList<>();
      for (int j = 0; j < CAPABILITY_NAMES; j++) {
        providers.add(random.below(names));
      }
      capabilities.add(providers);
    }
    text.append("arch x86_64\nrepo base\n");
    for (int name = 0; name < names; name++) {
      for (int version = 1; version <= versions; version++) {
        writePackage(name, version);
      }
    }
    installedBlocks.values().forEach(text::append);
    writeGoals();
    return text.append("policy erasing=allowed installonly=several\n").toString();
  }

  private void plant() {
    for (int name = 0; name < names; name++) {
      int old = random.chance(0.5) ? 1 + random.below(Math.max(1, versions / 2)) : 0;
      planted[BEFORE][name] = old;
      boolean isKept = old > 0 && random.chance(0.94);
      boolean isNew = old == 0 && random.chance(0.1);
      if (isKept) {
        planted[AFTER][name] = random.chance(0.5) ? old : old + random.below(versions - old + 1);
      } else if (isNew) {
        planted[AFTER][name] = 1 + random.below(versions);
      }
    }
    // The first two make sure that there is something to ask for, and something to rely on.
    planted[BEFORE][0] = 0;
    planted[AFTER][0] = versions;
    planted[BEFORE][1] = 1;
    planted[AFTER][1] = 1;
    for (int set = BEFORE; set <= AFTER; set++) {
      List<Integer> those = new ArrayList<>();
      for (int name = 0; name < names; name++) {
        if (planted[set][name] > 0) {
          those.add(name);
        }
      }
      present.add(those);
    }
  }

  private void writePackage(int name, int version) {
    StringBuilder block = new StringBuilder();
    block.append(title(name)).append('-').append(version).append("-1.noarch\n");
    block.append("  size ").append(1000 + random.below(100_000)).append(' ');
    block.append(2000 + random.below(400_000)).append('\n');
    if (name % MULTI_EVERY == 2) {
      block.append("  provides several\n");
    }
    for (int i = 0; i < capabilities.size(); i++) {
      if (capabilities.get(i).contains(name)) {
        block.append("  provides capability-").append(i).append('\n');
      }
    }
    for (int i = random.below(4); i > 0; i--) {
      block.append("  requires ").append(requirement(name, version)).append('\n');
    }
    if (random.chance(0.3)) {
      block.append("  recommends ").append(atom(random.below(names))).append('\n');
    }
    for (int i = 0; i < 2; i++) {
      if (random.chance(0.05 + 0.5 * hardness)) {
        exclusion(name, version, i == 0 ? "conflicts" : "obsoletes", block);
      }
    }
    text.append(block);
    if (planted[BEFORE][name] == version) {
      installedBlocks.put(String.format(Locale.ROOT, "%06d", name), "installed " + block);
    }
  }

  /** A dependency that holds in the sets to which the package belongs. */
  private String requirement(int name, int version) {
    String sure = sure(name, version);
    if (random.chance(0.1 + 0.3 * hardness)) {
      String any = atom(random.below(names));
      return switch (random.below(4)) {
        case 0 -> "(" + sure + " and " + sure(name, version) + ")";
        case 1 -> "(" + sure + " if " + any + ")";
        case 2 -> "(" + sure + " if " + any + " else " + sure(name, version) + ")";
        default -> "(" + sure + " or (" + any + " and " + atom(random.below(names)) + "))";
      };
    }
    if (random.chance(0.2 + 0.6 * hardness)) {
      StringBuilder alternatives = new StringBuilder("(" + sure);
      for (int i = 1 + random.below(3); i > 0; i--) {
        alternatives.append(" or ").append(atom(random.below(names)));
      }
      return alternatives.append(')').toString();
    }
    return sure;
  }

  private String sure(int name, int version) {
    boolean isBefore = planted[BEFORE][name] == version;
    boolean isAfter = planted[AFTER][name] == version;
    if (!isBefore && !isAfter) {
      return random.chance(0.2)
          ? "capability-" + random.below(capabilities.size())
          : atom(random.below(names));
    }
    if (isBefore && isAfter) {
      return "(" + sureIn(BEFORE) + " or " + sureIn(AFTER) + ")";
    }
    return sureIn(isBefore ? BEFORE : AFTER);
  }

  private String sureIn(int set) {
    List<Integer> those = present.get(set);
    int target = those.get(random.zipfBelow(those.size()));
    int version = planted[set][target];
    if (!random.chance(0.2 + 0.6 * hardness)) {
      return title(target);
    }
    return switch (random.below(3)) {
      case 0 -> title(target) + " = " + version;
      case 1 -> title(target) + " < " + (version + 1);
      default -> title(target) + " >= " + (1 + random.below(version));
    };
  }

  /** Excludes other packages, but none of the sets to which the package belongs. */
  private void exclusion(int name, int version, String kind, StringBuilder block) {
    for (int draw = 0; draw < DRAWS; draw++) {
      int target = random.below(names);
      int bound = 1 + random.below(versions);
      boolean hits = target == name;
      for (int[] set : planted) {
        hits |= set[name] == version && set[target] > 0 && set[target] <= bound;
      }
      if (!hits) {
        block.append("  ").append(kind).append(' ').append(title(target));
        block.append(" <= ").append(bound).append('\n');
        return;
      }
    }
  }

  private String atom(int name) {
    if (!random.chance(0.1 + 0.5 * hardness)) {
      return title(name);
    }
    String relation = random.chance(0.5) ? " >= " : random.chance(0.5) ? " = " : " < ";
    return title(name) + relation + (1 + random.below(versions));
  }

  private void writeGoals() {
    int wanted = 1 + names / 40;
    int unwanted = names / 80;
    for (int name = 0; name < names; name++) {
      boolean isNew = planted[BEFORE][name] == 0 && planted[AFTER][name] > 0;
      boolean isGone = planted[BEFORE][name] > 0 && planted[AFTER][name] == 0;
      if (isNew && wanted > 0) {
        text.append("goal install ").append(title(name)).append('\n');
        wanted--;
      } else if (isGone && unwanted > 0) {
        text.append("goal remove ").append(title(name)).append('\n');
        unwanted--;
      }
    }
  }

  private static String title(int name) {
    return "pkg" + name;
  }
}
