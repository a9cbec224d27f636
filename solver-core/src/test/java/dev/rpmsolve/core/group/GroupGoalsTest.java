package dev.rpmsolve.core.group;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rpmsolve.core.format.Scenario;
import dev.rpmsolve.core.format.UniverseText;
import dev.rpmsolve.core.group.GroupState.Member;
import dev.rpmsolve.core.group.GroupState.OneEnvironment;
import dev.rpmsolve.core.group.GroupState.OneGroup;
import dev.rpmsolve.core.request.DnfGoals;
import dev.rpmsolve.core.request.DnfOptions;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.GoalPlan;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.universe.Universe;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What commands about groups ask for. */
class GroupGoalsTest {
  private static final Scenario SCENARIO =
      UniverseText.parse(
          """
          installed shell-1-1.noarch requires libc
          installed libc-1-1.noarch
          installed editor-1-1.noarch
          installed oldlog-1-1.noarch
          installed webd-1-1.noarch requires files
          installed files-1-1.noarch
          shell-2-1.noarch
          editor-2-1.noarch
          tracer-1-1.noarch
          webd-2-1.noarch
          tls-1-1.x86_64
          tls-1-1.i686
          cache-1-1.noarch provides tls-cache
          newtls-1-1.noarch obsoletes tls < 2
          desk-1-1.noarch
          applet-1-1.noarch
          """);
  private static final Universe UNIVERSE = SCENARIO.universe();

  private static final Set<PackageType> USUAL = PackageType.usual();

  private static Label label(String name) {
    return new Label(name, "", OptionalInt.empty());
  }

  private static GroupPackage entry(String name, PackageType type) {
    return new GroupPackage(name, type, Optional.empty(), false);
  }

  private static final GroupCatalog CATALOG =
      new GroupCatalog(
          List.of(
              new Group(
                  "core",
                  label("Core"),
                  false,
                  true,
                  List.of(
                      entry("shell", PackageType.MANDATORY),
                      entry("gone", PackageType.MANDATORY),
                      entry("editor", PackageType.DEFAULT),
                      entry("tracer", PackageType.OPTIONAL),
                      new GroupPackage(
                          "applet", PackageType.CONDITIONAL, Optional.of("desk"), false),
                      new GroupPackage(
                          "applet2", PackageType.CONDITIONAL, Optional.of("desk"), false),
                      new GroupPackage(
                          "cache", PackageType.CONDITIONAL, Optional.of("nosuch"), false))),
              new Group(
                  "web",
                  label("Web Server"),
                  true,
                  false,
                  List.of(
                      entry("webd", PackageType.MANDATORY),
                      entry("tls", PackageType.DEFAULT),
                      entry("tls-cache", PackageType.DEFAULT)))),
          List.of(
              new Environment(
                  "server",
                  label("Server"),
                  List.of("core", "lost"),
                  List.of(
                      new Environment.Option("web", true),
                      new Environment.Option("nowhere", false)))),
          List.of());

  private static final GroupState STATE =
      new GroupState(
          List.of(
              new OneGroup(
                  "core",
                  "Core",
                  USUAL,
                  List.of(new Member("shell", true), new Member("editor", true))),
              new OneGroup(
                  "web",
                  "Web Server",
                  USUAL,
                  List.of(
                      new Member("webd", true),
                      new Member("oldlog", true),
                      new Member("editor", true))),
              new OneGroup("dead", "Dead", USUAL, List.of())),
          List.of(
              new OneEnvironment(
                  "server",
                  "Server",
                  USUAL,
                  List.of(new Member("core", true), new Member("web", false)))),
          Optional.empty());

  /** Goals with the group they are for, then notices, then changes of groups. */
  private static List<String> lines(DnfOptions options, Consumer<GroupGoals> commands) {
    return lines(options, STATE, USUAL, commands);
  }

  private static List<String> lines(
      DnfOptions options, GroupState state, Set<PackageType> types, Consumer<GroupGoals> commands) {
    List<Integer> installed = SCENARIO.request().installedPackageIds();
    DnfGoals goals = new DnfGoals(UNIVERSE, installed, Policy.asDnf(), options);
    GroupGoals groups = new GroupGoals(CATALOG, state, types, goals);
    commands.accept(groups);
    GoalPlan plan = goals.plan();
    List<String> lines = new ArrayList<>();
    for (Goal goal : plan.request().goals()) {
      if (plan.members().containsKey(goal)) {
        lines.add(
            goal.getClass().getSimpleName()
                + " "
                + plan.members().get(goal)
                + " "
                + goal.selection().toString().replaceAll("[^0-9 ]", "").strip());
      }
    }
    plan.notices().forEach(notice -> lines.add(notice.kind() + " " + notice));
    groups
        .changes()
        .forEach(change -> lines.add(change.action() + " " + change.kind() + " " + change.id()));
    return lines;
  }

  private static List<String> kinds(Consumer<GroupGoals> commands) {
    return lines(options(), commands).stream()
        .map(line -> line.replaceFirst("^(\\S+ \\S+).*", "$1"))
        .toList();
  }

  private static DnfOptions options() {
    return DnfOptions.usual();
  }

  private static GroupSpec spec(String text) {
    return GroupSpec.parse(text);
  }

  @Test
  void aGroupIsInstalledByTheNamesOfItsTypes() {
    assertEquals(
        List.of(
            "Install shell",
            "Install editor",
            "Install applet",
            "NO_PACKAGE_OF_GROUP no",
            "INSTALL GROUP"),
        kinds(goals -> goals.install(spec("@core"))));
    assertEquals(
        List.of("Install shell", "NO_PACKAGE_OF_GROUP no", "INSTALL GROUP"),
        kinds(goals -> goals.install(spec("@core/mandatory"))));
    assertEquals(
        List.of("Install tracer", "INSTALL GROUP"),
        kinds(goals -> goals.install(spec("@core/optional"))));
    List<String> all =
        lines(
            options(), STATE, Set.of(PackageType.values()), goals -> goals.install(spec("@Core")));
    assertEquals(1, all.stream().filter(line -> line.contains("tracer of @core")).count());
    assertEquals(
        "NO_PACKAGE_OF_GROUP no package has a name that @core lists: gone, applet2",
        all.get(all.size() - 2));
  }

  @Test
  void aNameMeansItsPackagesAndWhatObsoletesThemButNotProvides() {
    List<String> lines = lines(options(), goals -> goals.install(spec("@web")));
    assertEquals(
        List.of(
            "NO_PACKAGE_OF_GROUP no package has a name that @web lists: tls-cache",
            "INSTALL GROUP web"),
        lines.subList(2, 4));
    int tls = id("tls-1-1.x86_64");
    assertEquals(
        "Install tls of @web " + tls + " " + (tls + 1) + " " + id("newtls-1-1.noarch"),
        lines.get(1));
  }

  private static int id(String nevra) {
    for (int packageId = 0; packageId < UNIVERSE.packageCount(); packageId++) {
      if (UNIVERSE.get(packageId).toString().equals(nevra)) {
        return packageId;
      }
    }
    throw new IllegalArgumentException(nevra);
  }

  @Test
  void anEnvironmentMeansItsGroupsAndDefaultOptions() {
    List<String> kinds = kinds(goals -> goals.install(spec("@^server")));
    assertEquals(
        List.of(
            "Install shell",
            "Install editor",
            "Install applet",
            "Install webd",
            "Install tls",
            "NO_PACKAGE_OF_GROUP no",
            "NO_PACKAGE_OF_GROUP no",
            "NO_GROUP_OF_ENVIRONMENT no",
            "INSTALL ENVIRONMENT",
            "INSTALL GROUP",
            "INSTALL GROUP"),
        kinds);
    List<String> twice = kinds(goals -> goals.install(spec("@core")).install(spec("@server")));
    assertEquals(kinds.size(), twice.size());
    assertEquals(
        "NO_GROUP_OF_ENVIRONMENT no repository defines a group that @^server lists: lost, nowhere",
        lines(
                options(),
                STATE,
                Set.of(PackageType.OPTIONAL),
                goals -> goals.install(spec("@^server")))
            .get(1));
  }

  @Test
  void whatIsAskedForByNameKeepsThatReason() {
    List<Integer> installed = SCENARIO.request().installedPackageIds();
    DnfGoals goals = new DnfGoals(UNIVERSE, installed, Policy.asDnf(), options());
    goals.install("tls");
    new GroupGoals(CATALOG, STATE, USUAL, goals).install(spec("@web"));
    GoalPlan plan = goals.plan();
    assertEquals(1, plan.members().size());
    assertEquals(
        1, plan.request().goals().stream().filter(g -> "tls".equals(plan.specs().get(g))).count());
  }

  @Test
  void unknownGroupsAreErrorsWithProposals() {
    assertEquals(
        List.of("NO_GROUP no group, environment or module matches @cor; did you mean @core?"),
        lines(options(), goals -> goals.install(spec("@cor"))));
    assertEquals(
        List.of("NO_GROUP no group, environment or module matches @^core"),
        lines(options(), goals -> goals.install(spec("@^core"))));
    assertEquals(
        List.of("NO_GROUP no group, environment or module matches @nosuch"),
        lines(options(), goals -> goals.upgrade(spec("@nosuch"))));
    assertEquals(
        List.of("GROUP_NOT_INSTALLED no group or environment on the system matches @core"),
        lines(options(), GroupState.nothing(), USUAL, goals -> goals.upgrade(spec("@core"))));
    assertEquals(
        List.of("GROUP_NOT_AVAILABLE no repository defines @dead any more"),
        lines(options(), goals -> goals.upgrade(spec("@dead"))));
    assertEquals(
        List.of(
            "NO_GROUP_TO_REMOVE no group or environment on the system matches @nosuch; nothing to"
                + " remove"),
        lines(options(), goals -> goals.remove(spec("@nosuch"))));
  }

  @Test
  void anUpgradeInstallsNewNamesAndUpgradesOldOnes() {
    List<String> lines = lines(options(), goals -> goals.upgrade(spec("@web")));
    assertEquals(
        List.of(
            "Install tls of @web",
            "Upgrade webd of @web",
            "NO_PACKAGE_OF_GROUP no package",
            "LEFT_GROUP oldlog-1-1.noarch came"),
        lines.stream()
            .limit(4)
            .map(line -> line.replaceFirst("^(\\S+ \\S+ \\S+( @\\w+)?).*", "$1"))
            .toList());
    // The group of the environment that is there is upgraded; its option is, too.
    List<String> environment = kinds(goals -> goals.upgrade(spec("@^server")));
    assertEquals(
        List.of("UPGRADE ENVIRONMENT", "UPGRADE GROUP", "UPGRADE GROUP"),
        environment.subList(environment.size() - 3, environment.size()));
  }

  @Test
  void aRemovalTakesWhatTheGroupBroughtAndNobodyElseNeeds() {
    // The editor belongs to another group, too.
    assertEquals(
        List.of(
            "Remove oldlog of @web " + id("oldlog-1-1.noarch"),
            "Remove webd of @web " + id("webd-1-1.noarch"),
            "REMOVE GROUP web"),
        lines(options(), goals -> goals.remove(spec("@web"))));
    // Once that one goes as well, nothing holds it.
    List<String> both = lines(options(), goals -> goals.remove(spec("@core")).remove(spec("@web")));
    assertEquals(1, both.stream().filter(line -> line.startsWith("Remove editor of @web")).count());
    // The option did not come with the environment, so it stays.
    assertEquals(
        List.of("Remove shell", "REMOVE ENVIRONMENT", "REMOVE GROUP"),
        kinds(goals -> goals.remove(spec("@^server"))));
  }

  @Test
  void aRemovalLeavesWhatSomebodyAskedForOrNeeds() {
    assertEquals(
        List.of("Remove oldlog of @web " + id("oldlog-1-1.noarch"), "REMOVE GROUP web"),
        lines(
            options(),
            STATE.withByGroup(Set.of("oldlog.noarch", "shell")),
            USUAL,
            goals -> goals.remove(spec("@web"))));
    GroupState libc =
        new GroupState(
            List.of(new OneGroup("l", "l", USUAL, List.of(new Member("libc", true)))),
            List.of(),
            Optional.empty());
    assertEquals(
        List.of("STILL_NEEDED libc-1-1.noarch of @l stays: others need it", "REMOVE GROUP l"),
        lines(options(), libc, USUAL, goals -> goals.remove(spec("@l"))));
  }
}
