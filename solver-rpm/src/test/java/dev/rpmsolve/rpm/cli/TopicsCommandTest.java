package dev.rpmsolve.rpm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Optional repositories and topics: what is enabled, why, and what is told about it. */
class TopicsCommandTest {
  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    new TinyRepository()
        .add("php-5-1.noarch")
        .add("wiki-1-1.noarch")
        .requires("php >= 7")
        .add("shop-1-1.noarch")
        .requires("wiki")
        .requires("db >= 14")
        .recommends("nginx")
        .writeTo(folder.resolve("core"));
    new TinyRepository().add("php-7.4-1.noarch").writeTo(folder.resolve("php7.4"));
    new TinyRepository().add("php-8.1-1.noarch").writeTo(folder.resolve("php8.1"));
    new TinyRepository()
        .add("php-8.2-1.noarch")
        .requires("nowhere")
        .writeTo(folder.resolve("php8.2"));
    new TinyRepository().add("db-14-1.noarch").writeTo(folder.resolve("db14"));
    new TinyRepository()
        .add("nginx-1-1.noarch")
        .add("wiki-2-1.noarch")
        .requires("php >= 9")
        .writeTo(folder.resolve("nginx1"));
    StringBuilder repositories = new StringBuilder("[core]\nbaseurl=core\npriority=10\n");
    for (String topic : List.of("db14", "nginx1", "php7.4", "php8.1", "php8.2")) {
      repositories.append("[amzn2extra-" + topic + "]\nbaseurl=" + topic + "\nenabled=0\n");
    }
    Files.writeString(folder.resolve("amzn2.repo"), repositories);
    Files.writeString(
        folder.resolve("catalog.json"),
        """
        {"version": 2, "topics": [
          {"n": "php7.4", "inst": ["php"], "deprecated": "2022-11-28"},
          {"n": "php8.2", "inst": ["php"], "conflicts": ["php8.1"]},
          {"n": "php8.1", "inst": ["php"], "deprecated": "2025-12-31"},
          {"n": "nginx1", "inst": ["nginx"], "conflicts": ["db14"]},
          {"n": "db14", "inst": ["db"]}
        ]}
        """);
  }

  private Run run(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--arch", "x86_64", "--repofile", folder + "/amzn2.repo"));
    return Run.of(all.toArray(String[]::new));
  }

  private Run withTopics(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--topics", folder + "/catalog.json", "--as-of", "2025-06-30"));
    return run(all.toArray(String[]::new));
  }

  private static void assertPrints(int code, Run run, String... lines) {
    assertEquals("", run.err());
    assertEquals(code, run.code(), run.out());
    for (String line : lines) {
      assertTrue(run.out().contains(line + "\n"), line + "\n" + run.out());
    }
  }

  @Test
  void theSmallestSetIsEnabledWithReasons() {
    assertPrints(
        0,
        withTopics("install", "shop"),
        "Enable topic php8.1 (to be deprecated on 2025-12-31)",
        "  without it: nothing provides php >= 7 needed by wiki-1-1.noarch",
        "Enable topic db14",
        "  without it: nothing provides db >= 14 needed by shop-1-1.noarch",
        "  sudo amazon-linux-extras enable php8.1 db14",
        "4 packages to install.");
  }

  @Test
  void theAnswerIsThatOfEnablingTheSet() {
    String chosen = withTopics("install", "shop", "--json").out();
    String enabled =
        run("install", "shop", "--json", "--enablerepo", "amzn2extra-php8.1,amzn2extra-db14").out();

    int start = chosen.indexOf("  \"enablement\"");
    int end = chosen.indexOf("  \"installedCount\"");
    assertTrue(start > 0 && end > start, chosen);
    assertEquals(enabled, chosen.substring(0, start) + chosen.substring(end));
  }

  @Test
  void recommendationsEnableNothing() {
    Run run = withTopics("install", "shop", "--more-sets", "3");

    assertFalse(run.out().contains("nable topic nginx1"), run.out());
    assertPrints(0, run, "Every set of repositories that will do has these inside.");
  }

  @Test
  void retiredTopicsAreLeftOutUnlessAskedFor() {
    assertPrints(
        0,
        withTopics("install", "wiki", "--retired-topics", "--more-sets", "2"),
        "Enable topic php8.1 (to be deprecated on 2025-12-31)",
        "Instead: enable topic php7.4 (deprecated since 2022-11-28)",
        "Every set of repositories that will do has one of these inside.");
    assertPrints(
        1,
        withTopics("install", "php < 8", "php > 5"),
        "Retired topics were left out (see --retired-topics): php7.4");
  }

  @Test
  void topicsThatExcludeEachOtherAreNamed() {
    assertPrints(
        1,
        withTopics("install", "nginx", "db"),
        "The repositories that it takes cannot be enabled together:",
        "  - topic nginx1 and topic db14 cannot be enabled together",
        "  enable topic nginx1",
        "    without it: no package matches nginx",
        "Without optional repositories:");
    assertPrints(
        1,
        withTopics("install", "nginx", "--enablerepo", "amzn2extra-db14"),
        "  - topic nginx1 and topic db14, which is enabled, cannot be enabled together");
  }

  @Test
  void enabledTopicsStayAndCostNothing() {
    Run run = withTopics("install", "shop", "--enablerepo", "amzn2extra-db14");

    assertPrints(0, run, "  sudo amazon-linux-extras enable php8.1");
    assertFalse(run.out().contains("Enable topic db14"), run.out());
  }

  @Test
  void anEarlierTopicThatCannotHelpIsPassedOver() {
    assertPrints(
        0,
        run(
            "topics",
            "which",
            "php >= 8",
            "--topics",
            folder + "/catalog.json",
            "--as-of",
            "2020-01-01"),
        "topic php8.2: php-8.2-1.noarch",
        "  not alone: nothing provides nowhere needed by php-8.2-1.noarch",
        "topic php8.1 (to be deprecated on 2025-12-31): php-8.1-1.noarch",
        "  gives it alone",
        "Enable topic php8.1");
  }

  @Test
  void anyRepositoryCanBeOptional() {
    Run run =
        Run.of(
            "install",
            "shop",
            "--arch",
            "x86_64",
            "--repo",
            "core=" + folder.resolve("core"),
            "--optional-repo",
            "one=" + folder.resolve("nginx1"),
            "--optional-repo",
            "two=" + folder.resolve("db14"),
            "--optional-repo",
            "three=" + folder.resolve("php8.1"));
    assertPrints(
        0,
        run,
        "Enable repository two",
        "Enable repository three",
        "  sudo yum-config-manager --enable two three");
    assertPrints(
        0,
        run("install", "wiki", "--optional-repo", "*php7*"),
        "Enable repository amzn2extra-php7.4");
    assertPrints(
        0, run("install", "php", "--optional-repo", "*"), "No optional repository is needed.");
  }

  @Test
  void installedSystemsAreTakenIntoAccount() throws IOException {
    Files.writeString(folder.resolve("list.txt"), "php-5-1.noarch\n");

    assertPrints(
        0,
        withTopics("install", "wiki", "--installed", folder + "/list.txt"),
        "Enable topic php8.1 (to be deprecated on 2025-12-31)",
        "1 package to install, 1 to upgrade.");
    assertPrints(
        0,
        withTopics("upgrade", "--installed", folder + "/list.txt"),
        "No optional repository is needed.");
    Run removal = withTopics("remove", "php", "--installed", folder + "/list.txt");
    assertPrints(0, removal, "1 package to remove.");
  }

  @Test
  void aBudgetEndsTheSearch() {
    Run run = withTopics("install", "shop", "--budget", "0s");

    assertEquals(4, run.code());
    assertEquals("no answer: the allowed time was used up; allow more with --budget\n", run.out());
    assertTrue(
        withTopics("install", "shop", "--budget", "0s", "--json")
            .out()
            .contains("\"stop\": \"time\""));
    assertEquals(4, withTopics("topics", "which", "shop", "--budget", "0s").code());
  }

  @Test
  void theCatalogIsListed() {
    assertPrints(0, withTopics("topics", "list"), "5 topics, 1 of them retired on 2025-06-30");
    assertTrue(
        withTopics("topics", "list").out().contains("not with db14"), "conflicts count both ways");
    assertPrints(
        0,
        withTopics("topics", "info", "php7.4", "--enablerepo", "amzn2extra-php7.4"),
        "php7.4 (deprecated since 2022-11-28)",
        "  repository: amzn2extra-php7.4, enabled");
    assertTrue(
        withTopics("topics", "list", "--json")
            .out()
            .contains("\"deprecatedFrom\": \"2022-11-28\""));
  }

  @Test
  void modulesOfOptionalRepositoriesCount() {
    String modules = System.getProperty("rpmsolve.root") + "/testdata/modules-like/";
    String[] repositories = {
      "--repo", "base=" + modules + "base", "--optional-repo", "app=" + modules + "appstream"
    };
    for (List<String> command : List.of(List.of("install"), List.of("topics", "which"))) {
      List<String> args = new ArrayList<>(command);
      args.addAll(List.of("npm", "--arch", "x86_64"));
      args.addAll(List.of(repositories));
      Run filtered = Run.of(args.toArray(String[]::new));
      args.add("--no-module-filter");
      Run taken = Run.of(args.toArray(String[]::new));

      assertEquals(1, filtered.code(), filtered.out());
      assertTrue(filtered.out().contains("modular filtering rules out all"), filtered.out());
      assertPrints(0, taken, "Enable repository app");
    }
  }

  @Test
  void whatMayBeLeftOutEnablesNothing() {
    Run strict = withTopics("install", "php > 8");
    assertTrue(strict.out().contains("Enable topic php8.1"), strict.out());
    for (String option : List.of("--skip-broken", "--skip-unavailable", "--setopt=strict=0")) {
      Run run = withTopics("install", "php > 8", option);
      assertEquals(0, run.code(), run.err());
      assertTrue(run.out().contains("No optional repository is needed."), run.out());
      assertTrue(run.err().contains("none is enabled for it: so say"), run.err());
    }
  }

  @Test
  void wrongUsageIsTold() {
    String[][] wrong = {
      {"topics"},
      {"topics", "list"},
      {"topics", "info", "--topics", folder + "/catalog.json"},
      {"topics", "info", "nobody", "--topics", folder + "/catalog.json"},
      {"topics", "which"},
      {"topics", "which", "@web"},
      {"topics", "which", "./web.rpm"},
      {"topics", "sing"},
      {"install", "php", "--retired-topics"},
      {"install", "--locked", folder + "/none", "--optional-repo", "*php7*"},
      {"install", "php", "--as-of", "2025-06-30"},
      {"install", "php", "--more-sets", "2"},
      {"install", "php", "--optional-repo", "nobody"},
      {"install", "php", "--topics", folder + "/catalog.json", "--as-of", "soon"},
      {"upgrade", "--security", "--topics", folder + "/catalog.json", "--rpmdb", "x"},
    };
    for (String[] args : wrong) {
      int expected = args[args.length - 1].equals("x") ? 3 : 2;
      assertEquals(expected, run(args).code(), String.join(" ", args) + run(args).err());
    }
    assertEquals(3, run("topics", "list", "--topics", folder + "/amzn2.repo").code());
    assertEquals(3, run("topics", "list", "--topics", folder + "/nothing").code());
  }

  @Test
  void groupsOfOptionalRepositoriesCount() {
    Path groups = Path.of(System.getProperty("rpmsolve.root"), "testdata/groups");
    String base = "base=" + groups.resolve("base");
    String extra = "extra=" + groups.resolve("extra");
    List<String> ask = List.of("install", "@monitoring", "--arch", "x86_64", "--repo", base);
    Run chosen = Run.of(with(ask, "--optional-repo", extra));
    Run enabled = Run.of(with(ask, "--repo", extra));
    Run missing = Run.of(with(ask, "--optional-repo", "none=" + folder.resolve("core")));

    assertPrints(
        0,
        chosen,
        "Enable repository extra",
        "  without it: no group, environment or module matches @monitoring");
    assertEquals(0, enabled.code(), enabled.out());
    assertTrue(chosen.timeless().endsWith(enabled.timeless()), chosen.out() + "\n" + enabled.out());
    assertEquals(1, missing.code(), missing.out());
    assertTrue(missing.out().contains("The optional repository will not do."), missing.out());
  }

  @Test
  void groupsThatAreThereAlreadyEnableNothing() {
    Path groups = Path.of(System.getProperty("rpmsolve.root"), "testdata/groups");
    String base = "base=" + groups.resolve("base");
    String extra = "extra=" + groups.resolve("extra");
    List<String> ask = List.of("install", "@web", "--arch", "x86_64", "--repo", base);
    Run chosen = Run.of(with(ask, "--optional-repo", extra));
    Run alone = Run.of(ask.toArray(String[]::new));

    assertPrints(0, chosen, "No optional repository is needed.");
    assertTrue(chosen.timeless().endsWith(alone.timeless()), chosen.out() + "\n" + alone.out());
  }

  private static String[] with(List<String> args, String... more) {
    List<String> all = new ArrayList<>(args);
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  @Test
  void aCatalogWithoutRepositoriesIsTold() throws IOException {
    Run run =
        Run.of(
            "install",
            "wiki",
            "--arch",
            "x86_64",
            "--repo",
            "core=" + folder.resolve("core"),
            "--topics",
            folder + "/catalog.json");

    assertEquals(1, run.code());
    assertTrue(
        run.err()
            .contains(
                "--topics changes nothing: no topic in it has a repository here, such as"
                    + " 'amzn2extra-php7.4'"),
        run.err());
  }

  @Test
  void topicsThatAreEnabledThoughTheyExcludeEachOtherAreTold() {
    Run run = withTopics("install", "wiki", "--enablerepo", "amzn2extra-php8.1,amzn2extra-php8.2");

    assertTrue(
        run.err()
            .contains(
                "what is enabled breaks a rule of the catalog: amzn2extra-php8.2 and"
                    + " amzn2extra-php8.1 cannot be enabled together"),
        run.err());
  }

  @Test
  void withoutChoicesThereIsNothingToAsk() {
    Run run = run("topics", "which", "wiki");

    assertEquals(2, run.code(), run.out());
    assertTrue(run.err().contains("--topics or --optional-repo is missing"), run.err());
  }
}
