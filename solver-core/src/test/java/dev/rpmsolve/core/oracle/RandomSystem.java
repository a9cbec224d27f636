package dev.rpmsolve.core.oracle;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.DependencySolver;
import dev.rpmsolve.core.SolveResult;
import dev.rpmsolve.core.format.Scenario;
import dev.rpmsolve.core.format.UniverseText;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.Goal.Modifier;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.request.Selection;
import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.core.universe.Universe;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A system of packages that go together, and a request to change it.
 *
 * <p>The repository has some versions of some twenty names; what is installed are copies of an
 * answer to an earlier request, for which some versions did not count, some of which no repository
 * holds any more, and a package or two that are in none. Goals are of all kinds, with modifiers,
 * and options of the policy are drawn, too. In the plainer half, several providers of a capability
 * are always new ones.
 */
public final class RandomSystem {
  private static final int NAMES = 20;
  private static final int OLD_NAMES = 12;
  private static final int VERSIONS = 3;
  private static final List<String> CAPABILITIES = List.of("v", "w", "x", "y");
  private static final List<String> RELATIONS = List.of("=", ">=", ">=", "<=", "<");
  private static final List<Policy.Option> OPTIONS =
      List.of(
          Policy.Option.ALLOW_DOWNGRADE,
          Policy.Option.ALLOW_ARCH_CHANGE,
          Policy.Option.KEEP_ORPHANS,
          Policy.Option.IGNORE_INFERIOR_ARCH,
          Policy.Option.BEST_OBEYS_POLICY,
          Policy.Option.FOCUS_INSTALLED,
          Policy.Option.FOCUS_NEW,
          Policy.Option.FOCUS_BEST,
          Policy.Option.SPLIT_OBSOLETES,
          Policy.Option.INSTALL_ALSO_UPDATES,
          Policy.Option.WEAK_OF_INSTALLED,
          Policy.Option.OBSOLETES_MATCH_PROVIDES,
          Policy.Option.NAMES_MATCH_PROVIDES,
          Policy.Option.COLORED_OBSOLETES,
          Policy.Option.STRONG_RECOMMENDS);

  private final SplittableRandom random;
  private final int conflictPercent;
  private final int richPercent;
  private final int gonePercent;
  private final boolean isColored;
  private final boolean isPlain;

  private RandomSystem(long seed) {
    random = new SplittableRandom(seed);
    conflictPercent = chance(50) ? 2 : 20;
    richPercent = chance(50) ? 0 : 10;
    gonePercent = chance(40) ? 0 : 50;
    isPlain = chance(60);
    isColored = !isPlain && chance(30);
  }

  /**
   * Draws a system and a request.
   *
   * @param seed any number
   * @return always the same for the same seed
   */
  public static Scenario of(long seed) {
    return new RandomSystem(seed).draw();
  }

  private Scenario draw() {
    Universe repository = UniverseText.parse(text()).universe();
    int[] answer = installation(repository);
    Universe universe = repository.withCopies(answer, Repository.of("@System"));
    int[] installed =
        IntStream.range(0, universe.packageCount())
            .filter(id -> isOfSystem(universe, id))
            .toArray();
    List<Integer> gone = IntStream.of(answer).filter(id -> chance(gonePercent)).boxed().toList();
    Request.Builder request =
        Request.builder().installed(installed).policy(policy().withDisabled(gone));
    goals(universe, installed).forEach(request::goal);
    return new Scenario(universe, request.build());
  }

  private static boolean isOfSystem(Universe universe, int id) {
    String repository = universe.get(id).repository().id();
    return repository.equals("@System") || repository.equals("gone");
  }

  private String text() {
    StringBuilder text = new StringBuilder("arch x86_64\nrepo base\nrepo gone\n");
    text.append("repo base\n");
    for (int name = 0; name < NAMES; name++) {
      for (int version = 1; version <= VERSIONS; version++) {
        if (version == 2 || chance(45)) {
          text.append(nevra(name, version));
          facts(text, name, version);
        }
      }
    }
    text.append("repo gone\n");
    for (int orphans = random.nextInt(3); orphans > 0; orphans--) {
      text.append("gone").append(orphans).append("-1-1.noarch\n");
      if (chance(50)) {
        text.append("  requires ").append(name()).append('\n');
      }
    }
    return text.toString();
  }

  private String nevra(int name, int version) {
    String arch = chance(15) ? "noarch" : isColored && chance(40) ? "i686" : "x86_64";
    return "n" + name + "-" + version + "-1." + arch + "\n";
  }

  private void facts(StringBuilder text, int name, int version) {
    if (chance(30)) {
      text.append("  provides ").append(capability(name));
      text.append(chance(40) ? " = " + version : "").append('\n');
    }
    for (int count = random.nextInt(3); count > 0; count--) {
      String wanted = name > 0 && chance(75) ? "n" + random.nextInt(name) : capability(name);
      text.append("  requires ").append(wanted).append(range(20)).append('\n');
    }
    if (chance(richPercent)) {
      text.append("  requires (").append(name()).append(" if ").append(name()).append(")\n");
    }
    if (chance(richPercent)) {
      text.append("  conflicts (").append(name()).append(" and ").append(name()).append(")\n");
    }
    for (int count = 0; count < 2; count++) {
      if (chance(conflictPercent)) {
        text.append("  conflicts ").append(name()).append(range(60)).append('\n');
      }
    }
    if (chance(5)) {
      text.append("  obsoletes ").append(name()).append(range(50)).append('\n');
    }
    for (String kind : List.of("recommends", "recommends", "supplements", "suggests", "enhances")) {
      if (chance(15)) {
        String wanted = chance(70) ? name() : pick(CAPABILITIES);
        text.append("  ").append(kind).append(' ').append(wanted).append(range(15)).append('\n');
      }
    }
  }

  /** In the plainer half, names that may be installed share none. */
  private String capability(int name) {
    return isPlain && name < OLD_NAMES ? "own" + name : pick(CAPABILITIES);
  }

  private String range(int percent) {
    return chance(percent) ? " " + pick(RELATIONS) + " " + (1 + random.nextInt(VERSIONS)) : "";
  }

  private String name() {
    return "n" + random.nextInt(NAMES);
  }

  /** Returns packages that go together; what cannot be had is left out. */
  private int[] installation(Universe repository) {
    List<Integer> absent = new ArrayList<>();
    for (int id = 0; id < repository.packageCount(); id++) {
      if (chance(25) || repository.get(id).repository().id().equals("gone")) {
        absent.add(id);
      }
    }
    Request.Builder request = Request.builder().policy(Policy.usual().withDisabled(absent));
    for (int count = 1 + random.nextInt(8); count > 0; count--) {
      request.install("n" + random.nextInt(isPlain ? OLD_NAMES : NAMES));
    }
    SolveResult result =
        DependencySolver.of(repository).solveWithoutRemedies(request.build(), Budget.unlimited());
    return result.resolution().orElseThrow().solution().packageIds();
  }

  private Policy policy() {
    Policy policy =
        chance(70)
            ? Policy.usual()
            : chance(40) ? Policy.asDnf() : chance(50) ? Policy.asDnf5() : Policy.asZypp();
    if (chance(30)) {
      policy = policy.with(pick(OPTIONS), pick(OPTIONS));
    }
    if (chance(20)) {
      policy = policy.withWeakDependencies(Policy.WeakDependencies.IGNORE);
    }
    if (chance(40)) {
      policy = policy.withErasing(Policy.Erasing.ALLOWED);
    }
    if (chance(10)) {
      policy = policy.withExcludes(List.of(name()));
    }
    return chance(15) ? policy.withInstallonly(List.of(name())) : policy;
  }

  private List<Goal> goals(Universe universe, int... installed) {
    List<Goal> goals = new ArrayList<>();
    for (int count = chance(70) ? 1 : 2 + random.nextInt(2); count > 0; count--) {
      goals.add(goal(universe, installed));
    }
    while (chance(15)) {
      goals.add(note(universe));
    }
    return goals;
  }

  private Goal goal(Universe universe, int... installed) {
    Selection spec = new Selection.Spec(chance(70) ? name() : pick(CAPABILITIES));
    Selection own =
        installed.length == 0
            ? spec
            : new Selection.Spec(universe.get(installed[random.nextInt(installed.length)]).name());
    Set<Modifier> none = EnumSet.noneOf(Modifier.class);
    return switch (random.nextInt(14)) {
      case 0 -> new Goal.Remove(own, modifiers());
      case 1 -> new Goal.Upgrade(own, modifiers());
      case 2, 3 -> new Goal.Upgrade(new Selection.All(), modifiers());
      case 4 -> new Goal.DistroSync(chance(50) ? own : new Selection.All(), modifiers());
      case 5 -> new Goal.Downgrade(own, none);
      case 6 -> new Goal.Install(new Selection.OnePackage(anyPackage(universe)), modifiers());
      case 7 -> new Goal.Upgrade(new Selection.OnePackage(anyPackage(universe)), modifiers());
      default -> new Goal.Install(spec, modifiers());
    };
  }

  private Goal note(Universe universe) {
    Selection one = new Selection.OnePackage(anyPackage(universe));
    Selection some = chance(50) ? one : new Selection.Spec(name());
    Set<Modifier> none = EnumSet.noneOf(Modifier.class);
    return switch (random.nextInt(9)) {
      case 0 -> new Goal.Lock(some, none);
      case 1 -> new Goal.Favor(some, none);
      case 2 -> new Goal.Disfavor(some, none);
      case 3 -> new Goal.Blacklist(some, none);
      case 4 -> new Goal.ExcludeFromWeak(some, none);
      case 5 -> new Goal.AllowRemoval(some, none);
      case 6 -> new Goal.Verify(some, none);
      case 7 -> new Goal.Multiversion(some, none);
      default -> new Goal.UserInstalled(some, none);
    };
  }

  private Set<Modifier> modifiers() {
    EnumSet<Modifier> drawn = EnumSet.noneOf(Modifier.class);
    for (Modifier modifier :
        List.of(
            Modifier.WEAK,
            Modifier.CLEAN_DEPENDENCIES,
            Modifier.BEST,
            Modifier.OR_UPDATE,
            Modifier.TARGETED)) {
      if (chance(8)) {
        drawn.add(modifier);
      }
    }
    return drawn;
  }

  private int anyPackage(Universe universe) {
    return random.nextInt(universe.packageCount());
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
