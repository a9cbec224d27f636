package dev.rpmsolve.core;

import dev.rpmsolve.core.enablement.EnabledSystem;
import dev.rpmsolve.core.enablement.EnablementRule;
import dev.rpmsolve.core.enablement.Obstacle;
import dev.rpmsolve.core.enablement.OptionalRepositories;
import dev.rpmsolve.core.enablement.OptionalRepository;
import dev.rpmsolve.core.enablement.Wished;
import dev.rpmsolve.core.format.Scenario;
import dev.rpmsolve.core.format.UniverseText;
import dev.rpmsolve.core.group.Group;
import dev.rpmsolve.core.group.GroupCatalog;
import dev.rpmsolve.core.group.GroupGoals;
import dev.rpmsolve.core.group.GroupPackage;
import dev.rpmsolve.core.group.GroupSpec;
import dev.rpmsolve.core.group.GroupState;
import dev.rpmsolve.core.group.Label;
import dev.rpmsolve.core.group.PackageType;
import dev.rpmsolve.core.oracle.RandomUniverse;
import dev.rpmsolve.core.oracle.RandomUniverse.Block;
import dev.rpmsolve.core.oracle.RandomUniverse.Wish;
import dev.rpmsolve.core.request.DnfGoals;
import dev.rpmsolve.core.request.DnfOptions;
import dev.rpmsolve.core.request.Exclusion;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.GoalPlan;
import dev.rpmsolve.core.request.PackageFilter;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.request.RuledOut;
import dev.rpmsolve.core.request.Selection;
import dev.rpmsolve.core.request.SpecNotice;
import dev.rpmsolve.core.request.ZypperGoals;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.version.Nevra;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * A random universe most packages of which are in optional repositories, with rules about these and
 * a request that is planned by dnf, by zypper or not at all. Some repositories may decide which
 * packages count, and newer versions of installed packages may be wished for.
 */
final class RandomEnablement {
  private static final int MOST_REPOSITORIES = 5;
  private static final int DNF = 4;

  private final SplittableRandom random;
  private final RandomUniverse drawn;
  private final int count;
  private final String header;
  private final int planner;
  private final DnfOptions options;
  private final boolean isStrict;
  private final OptionalRepositories choices;
  private final Set<String> filtering = new TreeSet<>();
  private final Map<String, String> wishes = new TreeMap<>();
  private final Map<String, List<Group>> definitions = new TreeMap<>();

  RandomEnablement(long seed) {
    random = new SplittableRandom(seed);
    count = 2 + random.nextInt(MOST_REPOSITORIES - 1);
    drawn = RandomUniverse.of(seed).mapPackages(this::moved);
    StringBuilder repositories = new StringBuilder();
    for (int i = 0; i < count; i++) {
      repositories.append("repo ").append(id(i)).append(" priority=");
      repositories.append(random.nextInt(3) == 0 ? 50 : 99).append('\n');
    }
    header = repositories.toString();
    planner = random.nextInt(10);
    options = options();
    isStrict = random.nextInt(6) == 0;
    choices = new OptionalRepositories(optional(), rules());
    if (seed % 3 == 0) {
      choices.ids().stream().filter(id -> random.nextBoolean()).forEach(filtering::add);
    }
    if (seed % 4 == 1 && planner >= DNF) {
      List<String> installed = installedNames();
      for (int i = 0; i < 2 && !installed.isEmpty(); i++) {
        wishes.put("wish" + i, installed.get(random.nextInt(installed.size())));
      }
    }
    if (random.nextInt(4) == 0) {
      defineGroups();
    }
  }

  /** Two groups, of which repositories define parts or nothing. */
  private void defineGroups() {
    List<String> names = drawn.packages().stream().map(RandomEnablement::name).distinct().toList();
    for (int i = 0; i <= count; i++) {
      for (String id : List.of("g", "h")) {
        if (random.nextInt(3) == 0) {
          definitions
              .computeIfAbsent(i == count ? "base" : id(i), any -> new ArrayList<>())
              .add(group(id, names));
        }
      }
    }
  }

  private List<String> installedNames() {
    return drawn.packages().stream()
        .filter(Block::isInstalled)
        .map(block -> Nevra.parse(block.nevra()).name())
        .distinct()
        .toList();
  }

  /** Returns how many newer versions are wished for. */
  List<String> wishes() {
    return List.copyOf(wishes.keySet());
  }

  private Group group(String id, List<String> names) {
    List<GroupPackage> members = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      String name = any(names);
      Optional<String> condition =
          random.nextInt(4) == 0 ? Optional.of(any(names)) : Optional.empty();
      if (members.stream().noneMatch(other -> other.name().equals(name))) {
        members.add(
            new GroupPackage(name, PackageType.MANDATORY, condition, random.nextInt(4) == 0));
      }
    }
    return new Group(id, new Label(id, "", OptionalInt.empty()), true, true, members);
  }

  private String any(List<String> names) {
    return names.get(random.nextInt(names.size()));
  }

  private static String name(Block block) {
    return block.nevra().replaceFirst("-[^-]*-[^-]*$", "");
  }

  private Block moved(Block block) {
    return block.isInstalled() || random.nextInt(4) == 0
        ? block
        : new Block(id(random.nextInt(count)), block.nevra(), false, block.facts());
  }

  private static String id(int place) {
    return "topic" + place;
  }

  private DnfOptions options() {
    DnfOptions chosen = DnfOptions.usual();
    chosen = random.nextInt(3) == 0 ? chosen.with(DnfOptions.Choice.BEST) : chosen;
    chosen = random.nextInt(3) == 0 ? chosen.with(DnfOptions.Choice.ALLOW_ERASING) : chosen;
    return random.nextInt(8) == 0 ? chosen.with(DnfOptions.Choice.SKIP_UNAVAILABLE) : chosen;
  }

  private List<OptionalRepository> optional() {
    List<OptionalRepository> list = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int cost = random.nextInt(4) == 0 ? 2 : 1;
      list.add(new OptionalRepository(id(i), cost, random.nextInt(4) == 0));
    }
    return list;
  }

  private List<EnablementRule> rules() {
    List<EnablementRule> rules = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      int one = random.nextInt(count);
      int other = random.nextInt(count + 1);
      if (one != other) {
        String second = other == count ? "base" : id(other);
        rules.add(new EnablementRule.Conflict(id(one), second));
      }
    }
    if (random.nextInt(4) == 0) {
      List<Set<String>> sets = new ArrayList<>();
      for (int i = random.nextInt(3); i >= 0; i--) {
        Set<String> set = new TreeSet<>();
        for (int j = 0; j < count; j++) {
          if (random.nextBoolean()) {
            set.add(id(j));
          }
        }
        sets.add(set);
      }
      rules.add(new EnablementRule.AllowedSets(Set.copyOf(choices(count)), sets));
    }
    return rules;
  }

  private static List<String> choices(int count) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ids.add(id(i));
    }
    return ids;
  }

  OptionalRepositories choices() {
    return choices;
  }

  /** Reads everything, or only what there is while some optional repositories are enabled. */
  Scenario scenario(Predicate<String> isEnabled) {
    List<Block> kept =
        drawn.packages().stream()
            .filter(b -> !choices.ids().contains(b.repository()) || isEnabled.test(b.repository()))
            .toList();
    RandomUniverse some = new RandomUniverse(drawn.seed(), kept, List.of(), drawn.policy());
    String text = some.text();
    int first = text.indexOf("repo base\n") + "repo base\n".length();
    return UniverseText.parse(text.substring(0, first) + header + text.substring(first));
  }

  /** Says what to do in a system, by the words of the goals alone. */
  RepositoryEnablement.Task task() {
    Policy drawnPolicy = scenario(id -> true).request().policy();
    Policy policy =
        isStrict ? drawnPolicy.with(Policy.Option.STRICT_REPOSITORY_PRIORITY) : drawnPolicy;
    return new RepositoryEnablement.Task(
        new RandomPlanner(policy),
        notice ->
            notice.kind() == SpecNotice.Kind.NO_MATCH
                && options.has(DnfOptions.Choice.SKIP_UNAVAILABLE));
  }

  /** Plans, under a filter if some repositories have one. */
  private final class RandomPlanner implements RepositoryEnablement.Planner {
    private final Policy policy;

    RandomPlanner(Policy policy) {
      this.policy = policy;
    }

    @Override
    public List<String> wishes() {
      return RandomEnablement.this.wishes();
    }

    @Override
    public Set<String> definers() {
      Set<String> deciding = new TreeSet<>(filtering);
      choices.ids().stream().filter(definitions::containsKey).forEach(deciding::add);
      return deciding;
    }

    private Policy filtered(EnabledSystem system) {
      Set<String> deciding = new TreeSet<>(system.enabled());
      deciding.retainAll(filtering);
      List<RuledOut> ruledOut = new ArrayList<>();
      for (int id = 0; !filtering.isEmpty() && id < system.universe().packageCount(); id++) {
        RpmPackage one = system.universe().get(id);
        int draw = (one + " " + one.repository().id() + deciding + drawn.seed()).hashCode();
        if (!system.installedPackageIds().contains(id) && Math.floorMod(draw, 5) == 0) {
          ruledOut.add(new RuledOut(id, new Exclusion.InactiveStream("m:1")));
        }
      }
      return policy.withModularFilter(ruledOut);
    }

    private Map<List<Integer>, List<String>> groups(EnabledSystem system) {
      PackageFilter filter =
          PackageFilter.of(system.universe(), filtered(system), system.installedPackageIds());
      Map<List<Integer>, List<String>> groups = new LinkedHashMap<>();
      wishes.forEach(
          (wish, name) -> {
            if (!system.givenUp().contains(wish)) {
              RpmPackage installed = installed(system, name);
              List<Integer> newer = new ArrayList<>();
              for (int id = 0; id < system.universe().packageCount(); id++) {
                RpmPackage one = system.universe().get(id);
                if (one.name().equals(name)
                    && !system.installedPackageIds().contains(id)
                    && system.universe().isInstallableArch(id)
                    && !filter.isOut(id)
                    && one.evr().compareTo(installed.evr()) > 0) {
                  newer.add(id);
                }
              }
              groups.computeIfAbsent(newer, key -> new ArrayList<>()).add(wish);
            }
          });
      return groups;
    }

    private RpmPackage installed(EnabledSystem system, String name) {
      return system.installedPackageIds().stream()
          .map(system.universe()::get)
          .filter(one -> one.name().equals(name))
          .findFirst()
          .orElseThrow();
    }

    @Override
    public List<Obstacle> obstacles(EnabledSystem system) {
      List<Obstacle> obstacles = new ArrayList<>();
      for (String wish : groups(system).getOrDefault(List.of(), List.of())) {
        RpmPackage lacking = installed(system, wishes.get(wish));
        obstacles.add(
            new Obstacle("nothing newer", List.of(), Optional.of(lacking), List.of(wish)));
      }
      return obstacles;
    }

    @Override
    public Map<Goal, Wished> wished(EnabledSystem system) {
      Map<Goal, Wished> wished = new HashMap<>();
      Map<List<Integer>, List<String>> groups = groups(system);
      for (Goal goal : plan(system).request().goals()) {
        if (goal instanceof Goal.Install install
            && install.selection() instanceof Selection.OneOf choice
            && groups.containsKey(List.copyOf(choice.packageIds()))) {
          List<String> names = groups.get(List.copyOf(choice.packageIds()));
          wished.put(goal, new Wished(names, installed(system, wishes.get(names.get(0)))));
        }
      }
      return wished;
    }

    @Override
    public GoalPlan plan(EnabledSystem system) {
      return RandomEnablement.this.plan(system, filtered(system), groups(system).keySet());
    }
  }

  private GoalPlan plan(EnabledSystem system, Policy policy, Set<List<Integer>> groups) {
    if (planner == 0) {
      ZypperGoals goals =
          new ZypperGoals(
              system.universe(), system.installedPackageIds(), policy, ZypperGoals.Cleaning.KEEP);
      drawn.goals().forEach(goal -> ask(goal, goals));
      return goals.plan();
    } else if (planner < DNF) {
      Request.Builder request =
          Request.builder()
              .policy(policy)
              .installed(
                  system.installedPackageIds().stream().mapToInt(Integer::intValue).toArray());
      drawn.goals().forEach(goal -> ask(goal, request));
      return new GoalPlan(request.build(), List.of(), Map.of());
    }
    DnfGoals goals = new DnfGoals(system.universe(), system.installedPackageIds(), policy, options);
    drawn.goals().forEach(goal -> ask(goal, goals));
    groups.stream().filter(g -> !g.isEmpty()).forEach(g -> goals.installOneOf("wish " + g, g));
    if (!definitions.isEmpty()) {
      askForGroup(goals, system);
    }
    return goals.plan();
  }

  private void askForGroup(DnfGoals goals, EnabledSystem system) {
    List<Group> defined = new ArrayList<>();
    definitions.forEach(
        (id, some) -> {
          if (!choices.ids().contains(id) || system.enabled().contains(id)) {
            defined.addAll(some);
          }
        });
    GroupCatalog catalog = new GroupCatalog(defined, List.of(), List.of());
    new GroupGoals(catalog, GroupState.nothing(), PackageType.usual(), goals)
        .install(GroupSpec.parse("@g"));
  }

  private static String spec(Wish goal) {
    return goal.choice().isEmpty()
        ? goal.text().substring(goal.text().indexOf(' ') + 1)
        : goal.choice().get(0).nevra();
  }

  private static String verb(Wish goal) {
    return goal.choice().isEmpty() ? goal.text().split(" ")[0] : "install";
  }

  private static void ask(Wish goal, ZypperGoals goals) {
    switch (verb(goal)) {
      case "install" -> goals.install(spec(goal));
      case "remove" -> goals.remove(spec(goal));
      case "upgrade" -> goals.update(spec(goal));
      default -> goals.updateAll();
    }
  }

  private static void ask(Wish goal, Request.Builder request) {
    switch (verb(goal)) {
      case "install" -> request.install(spec(goal));
      case "remove" -> request.remove(spec(goal));
      case "upgrade" -> request.upgrade(spec(goal));
      default -> request.upgradeAll();
    }
  }

  private static void ask(Wish goal, DnfGoals goals) {
    switch (verb(goal)) {
      case "install" -> goals.install(spec(goal));
      case "remove" -> goals.remove(spec(goal));
      case "upgrade" -> goals.upgrade(spec(goal));
      default -> goals.upgradeAll();
    }
  }

  @Override
  public String toString() {
    return header
        + choices
        + "\nplanner "
        + planner
        + " strict "
        + isStrict
        + " filtering "
        + filtering
        + " wishes "
        + wishes
        + "\n"
        + drawn;
  }
}
