package dev.rpmsolve.rpm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands about advisories, on a system that lacks some fixes and cannot have all. */
class AdvisoriesCommandTest {
  private static final Golden GOLDEN = new Golden(AdvisoriesCommandTest.class);
  private static final Path TESTDATA =
      Path.of(System.getProperty("rpmsolve.root"), "testdata/advisories");

  @TempDir static Path folder;

  @BeforeAll
  static void write() throws IOException {
    new TinyRepository()
        .add("web-1.0-1.x86_64")
        .add("lib-1.0-1.x86_64")
        .add("app-1.0-1.x86_64")
        .requires("lib = 1.0-1")
        .add("docs-1.0-1.noarch")
        .add("tool-1.0-1.noarch")
        .add("plain-1.0-1.noarch")
        .writeTo(folder.resolve("os"));
    new TinyRepository()
        .add("web-1.1-1.x86_64")
        .add("web-1.2-1.x86_64")
        .add("lib-1.1-1.x86_64")
        .add("docs-1.1-1.noarch")
        .add("plain-1.1-1.noarch")
        .updateinfo(
            "<updates>"
                + update("EX-1", "security", "Critical", "2024-01-05 10:00:00", "CVE-2024-1")
                + packages("web-1.1-1.x86_64")
                + update("EX-2", "security", "medium", "2024-02-05", "CVE-2024-2")
                + packages("lib-1.1-1.x86_64")
                + update("EX-3", "bugfix", "low", "1704067200", "")
                + packages("docs-1.1-1.noarch")
                + update("EX-4", "security", "Important", "2024-03-05", "CVE-2024-4")
                + packages("tool-2.0-1.noarch", "web-1.0-1.x86_64")
                + update("EX-5", "security", "frothy", "", "CVE-2024-5")
                + packages("none-1.0-1.noarch")
                + "</updates>")
        .writeTo(folder.resolve("updates"));
    Files.writeString(
        folder.resolve("installed.txt"),
        """
        web-1.0-1.x86_64
        lib-1.0-1.x86_64
        app-1.0-1.x86_64
        docs-1.0-1.noarch
        tool-1.0-1.noarch
        plain-1.0-1.noarch
        """);
  }

  private static String update(String id, String type, String severity, String date, String cve) {
    return "<update type='%s'><id>%s</id><title>About %s</title><severity>%s</severity>"
            .formatted(type, id, id, severity)
        + "<issued date='%s'/><references><reference type='cve' id='%s'/></references>"
            .formatted(date, cve);
  }

  private static String packages(String... nevras) {
    StringBuilder text = new StringBuilder("<pkglist><collection>");
    for (String nevra : nevras) {
      String[] parts = nevra.split("-(?=[^-]*-[^-]*$)|-(?=[^-]*$)|\\.(?=[^.]*$)");
      text.append(
          "<package name='%s' version='%s' release='%s' arch='%s'/>".formatted((Object[]) parts));
    }
    return text.append("</collection></pkglist></update>").toString();
  }

  private static List<String> arguments(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--arch", "x86_64", "--no-cache", "--repo", "os=" + folder.resolve("os")));
    all.addAll(List.of("--repo", "updates=" + folder.resolve("updates")));
    return all;
  }

  private static List<String> onSystem(String... args) {
    List<String> all = arguments(args);
    all.addAll(List.of("--installed", folder.resolve("installed.txt").toString()));
    return all;
  }

  private static void check(String name, int code, List<String> args) throws IOException {
    Run text = Run.of(args.toArray(String[]::new));
    assertEquals(code, text.code(), text.out() + text.err());
    GOLDEN.check(name + ".txt", text.timeless());
    List<String> all = new ArrayList<>(args);
    all.add("--json");
    Run json = Run.of(all.toArray(String[]::new));
    assertEquals(code, json.code());
    GOLDEN.check(name + ".json", json.countless());
  }

  @Test
  void listsAdvisories() throws IOException {
    check("list", 0, arguments("advisories", "list"));
    check("info", 0, arguments("advisories", "info", "EX-1", "EX-4"));
  }

  @ParameterizedTest
  @CsvSource({
    "--security, EX-1 EX-2 EX-4 EX-5",
    "--type security --severity critical, EX-1",
    "--severity moderate+, EX-1 EX-2 EX-4",
    "--sec-severity Medium, EX-2",
    "--severity unknown, EX-5",
    "--type=bugfix, EX-3",
    "--cve cve-2024-2 --cve=CVE-2024-4, EX-2 EX-4",
    "'--cves CVE-2024-2,CVE-2024-4', EX-2 EX-4",
    "--advisory EX-[12], EX-1 EX-2",
    "--since 2024-02-05, EX-2 EX-4",
    "--since 2024-01-05 --security, EX-1 EX-2 EX-4"
  })
  void selects(String options, String expected) {
    List<String> args = arguments("advisories", "list");
    args.addAll(List.of(options.split(" ")));
    Run run = Run.of(args.toArray(String[]::new));
    String ids =
        run.out()
            .lines()
            .filter(line -> line.startsWith("EX-"))
            .map(line -> line.substring(0, 4))
            .reduce((a, b) -> a + " " + b)
            .orElse("");
    assertEquals(expected, ids, run.out() + run.err());
    assertEquals(0, run.code());
  }

  @Test
  void tellsWhatASystemLacks() throws IOException {
    check("affected", 1, onSystem("advisories", "affected"));
    check("affected-verbose", 1, onSystem("advisories", "affected", "--verbose"));
    check("affected-excluded", 1, onSystem("advisories", "affected", "EX-3", "-x", "docs"));
    check("affected-fixed", 0, onSystem("advisories", "affected", "EX-5"));
  }

  @Test
  void comparesNamesAndVersionsWithoutRepositories() throws IOException {
    Files.writeString(
        folder.resolve("bare.txt"), "tinyweb-2.4.0-1.fc40.x86_64\nother-1-1.noarch\n");
    List<String> args =
        new ArrayList<>(List.of("advisories", "affected", "--arch", "x86_64", "--installed"));
    args.addAll(List.of(folder.resolve("bare.txt").toString(), "--updateinfo"));
    args.add(TESTDATA.resolve("fedora-like.xml").toString());
    check("affected-bare", 1, args);
  }

  @Test
  void streamsOfModulesHaveToBeActive() throws IOException {
    String file = TESTDATA.resolve("rhel-like-modular.xml").toString();
    Files.writeString(folder.resolve("modular.txt"), "script-1:10.1-1.module+el8.x86_64\n");
    List<String> args =
        new ArrayList<>(List.of("advisories", "affected", "--arch", "x86_64", "--installed"));
    args.addAll(List.of(folder.resolve("modular.txt").toString(), "--updateinfo", file));
    Run none = Run.of(args.toArray(String[]::new));
    assertEquals(0, none.code(), none.out());
    assertTrue(none.out().contains("1 advisory for streams of modules"), none.out());
    args.addAll(List.of("--module", "script:10"));
    Run ten = Run.of(args.toArray(String[]::new));
    assertEquals(1, ten.code(), ten.out());
    assertTrue(ten.out().contains("fixed in 1:10.2-1.module+el8"), ten.out());
  }

  @Test
  void aFixThatDoesNotRunIsToldApart() throws IOException {
    Files.writeString(
        folder.resolve("kernels.txt"), "kernel-1-1.x86_64\nkernel-2-1.x86_64\nheart-1-1.noarch\n");
    Files.writeString(
        folder.resolve("kernels.xml"),
        update("K-1", "security", "low", "", "CVE-1-1") + packages("kernel-2-1.x86_64"));
    List<String> args =
        new ArrayList<>(List.of("advisories", "affected", "--arch", "x86_64", "--installed"));
    args.addAll(List.of(folder.resolve("kernels.txt").toString(), "--updateinfo"));
    args.addAll(List.of(folder.resolve("kernels.xml").toString(), "--running-kernel"));
    args.add("1-1.x86_64");
    Run run = Run.of(args.toArray(String[]::new));
    assertEquals(0, run.code(), run.out());
    assertTrue(run.out().contains("K-1: fixed when the machine is started anew"), run.out());
  }

  @Test
  void upgradesForAdvisories() throws IOException {
    check("upgrade-security", 0, onSystem("upgrade", "--security"));
    check("upgrade-minimal", 0, onSystem("upgrade-minimal", "--security"));
    check("upgrade-cve", 0, onSystem("upgrade", "--cve", "CVE-2024-1"));
    check("upgrade-any", 0, onSystem("upgrade", "--bugfix", "--severity", "critical"));
    check("upgrade-spec", 0, onSystem("up-min", "docs"));
    check("upgrade-none", 0, onSystem("upgrade", "--newpackage"));
    check("upgrade-smallest", 0, onSystem("upgrade", "--security", "--smallest"));
    check("upgrade-erasing", 0, onSystem("upgrade", "--cve", "CVE-2024-2", "--allowerasing"));
  }

  @Test
  void unknownNamesAreErrors() throws IOException {
    check("upgrade-unknown", 1, onSystem("upgrade", "--cve", "CVE-0-0", "--security"));
    Run run = Run.of(arguments("advisories", "list", "EX-9").toArray(String[]::new));
    assertEquals(1, run.code());
    assertTrue(run.err().contains("no advisory matches --advisory EX-9"), run.err());
    for (String how : List.of("--verbose", "--smallest")) {
      Run spec = Run.of(onSystem("upgrade", "--security", "webb", how).toArray(String[]::new));
      assertEquals(1, spec.code(), spec.out());
      assertTrue(spec.out().contains("error: no package matches webb;"), spec.out());
    }
    Run skipped =
        Run.of(
            onSystem("upgrade", "--cve", "CVE-0-0", "--security", "--skip-unavailable")
                .toArray(String[]::new));
    assertEquals(0, skipped.code(), skipped.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "advisories | expected list, info, affected",
        "advisories show | found 'show'",
        "advisories list --severity grave | --severity grave: expected critical",
        "advisories list --since yesterday | --since yesterday: expected a day",
        "advisories list --module php | --module php: expected NAME:STREAM",
        "advisories affected | --installed, --installroot or --rpmdb is missing",
        "install web --security | only 'upgrade' and 'upgrade-minimal' choose by advisories",
        "upgrade --security --zypp --installed x | chosen as dnf does"
      })
  void wrongUsageIsTold(String line, String expected) throws IOException {
    List<String> args = arguments(line.split(" "));
    args.replaceAll(a -> a.equals("x") ? folder.resolve("installed.txt").toString() : a);
    Run run = Run.of(args.toArray(String[]::new));
    assertEquals(2, run.code(), run.out() + run.err());
    assertTrue(run.err().contains(expected), run.err());
  }

  @Test
  void withoutSourcesThereIsNothingToTell() {
    assertEquals(2, Run.of("advisories", "list").code());
    Run empty =
        Run.of("advisories", "list", "--no-cache", "--repo", folder.resolve("os").toString());
    assertEquals(1, empty.code());
    assertTrue(empty.err().contains("there are no advisories"), empty.err());
    Run missing = Run.of("advisories", "list", "--updateinfo", folder.resolve("no.xml").toString());
    assertEquals(3, missing.code(), missing.err());
  }
}
