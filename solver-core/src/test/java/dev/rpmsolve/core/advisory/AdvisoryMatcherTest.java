package dev.rpmsolve.core.advisory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.format.Scenario;
import dev.rpmsolve.core.format.UniverseText;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.request.VersionLock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AdvisoryMatcherTest {
  private static final Scenario SCENARIO =
      UniverseText.parse(
          """
          installed web-1-1.x86_64
          installed web-1-1.i686
          installed docs-1-1.noarch
          installed old-1-1.noarch
          installed only-1-1.noarch
          installed kernel-1-1.x86_64 provides kernel-uname-r = 1-1.x86_64; source kernel-1-1.src.rpm
          installed kernel-2-1.x86_64 provides kernel-uname-r = 2-1.x86_64; source kernel-2-1.src.rpm
          installed bpftool-1-1.x86_64 source kernel-1-1.src.rpm
          web-2-1.x86_64
          web-3-1.x86_64
          web-2-1.i686
          docs-2-1.x86_64
          new-1-1.noarch obsoletes old
          repo best priority=10
          only-1-2.noarch
          repo worse priority=20
          only-2-1.noarch
          """);

  private static AdvisoryMatch match(Policy policy, ActiveModules modules, Advisory advisory) {
    return new AdvisoryMatcher(
            SCENARIO.universe(), SCENARIO.request().installedPackageIds(), policy, modules)
        .match(advisory);
  }

  private static String text(Policy policy, Advisory advisory) {
    return text(match(policy, ActiveModules.none(), advisory));
  }

  private static String text(AdvisoryMatch match) {
    StringBuilder text = new StringBuilder(match.state().toString());
    for (AdvisoryItem item : match.items()) {
      text.append("; ").append(item.installed()).append(' ').append(item.state());
      if (item.state() == AdvisoryItem.State.OPEN) {
        text.append(' ').append(item.offer());
      }
    }
    return text.toString()
        .replaceAll("RpmPackage\\[universe=[^,]*, id=([0-9]+)\\]", "$1")
        .replaceAll("\\(.*Condition", "(");
  }

  private static String open(String... nevras) {
    return text(Policy.asDnf(), Advisories.of("A", nevras));
  }

  @Test
  void onlyInstalledPackagesCount() {
    assertEquals("NOT_CONCERNED", open("gone-1-1.noarch", "web-9-1.aarch64", "web-9-1.src"));
    assertEquals("FIXED; web-1-1.x86_64 FIXED", open("web-1-1.x86_64"));
    assertEquals("FIXED; web-1-1.x86_64 FIXED", open("web-0-9.x86_64"));
  }

  @Test
  void theNewestOfSeveralVersionsOfAnAdvisoryIsRequired() {
    assertEquals(
        "OPEN; web-1-1.x86_64 OPEN Offered[packages=[web-3-1.x86_64]]",
        open("web-2-1.x86_64", "web-2-9.x86_64", "web-1-5.x86_64"));
    assertEquals(
        "OPEN; web-1-1.x86_64 OPEN Offered[packages=[web-2-1.x86_64, web-3-1.x86_64]]"
            + "; web-1-1.i686 OPEN Offered[packages=[web-2-1.i686]]",
        open("web-2-1.x86_64", "web-2-1.i686"));
  }

  @Test
  void whatIsNotOfferedHasAReason() {
    assertEquals(
        "OPEN; web-1-1.x86_64 OPEN NotOffered[newest=Optional[web-3-1.x86_64]]",
        open("web-4-1.x86_64"));
    assertEquals(
        "OPEN; kernel-2-1.x86_64 OPEN NotOffered[newest=Optional.empty]",
        open("kernel-3-1.x86_64"));
    assertEquals(
        "OPEN; web-1-1.x86_64 OPEN Excluded[packages=[web-2-1.x86_64, web-3-1.x86_64], why='web']",
        text(Policy.asDnf().withExcludes(List.of("web")), Advisories.of("A", "web-2-1.x86_64")));
    VersionLock lock =
        new VersionLock(
            "web",
            List.of(
                new VersionLock.Condition(
                    VersionLock.Key.EVR, VersionLock.Comparison.EQUAL, "2-1")));
    AdvisoryItem locked =
        match(
                Policy.asDnf().withVersionLocks(List.of(lock)),
                ActiveModules.none(),
                Advisories.of("A", "web-3-1.x86_64"))
            .open()
            .get(0);
    assertTrue(locked.offer().toString().contains("the version lock web"), locked.toString());
    assertEquals(
        "OPEN; only-1-1.noarch OPEN Outranked[packages=[only-2-1.noarch],"
            + " preferred=only-1-2.noarch]",
        open("only-2-1.noarch"));
  }

  @Test
  void whatObsoletesAPackageFixesItToo() {
    assertEquals(
        "OPEN; old-1-1.noarch OPEN Offered[packages=[new-1-1.noarch]]", open("old-2-1.noarch"));
  }

  @Test
  void aPackageMayHaveChangedItsArchitecture() {
    assertEquals(
        "OPEN; docs-1-1.noarch OPEN Offered[packages=[docs-2-1.x86_64]]",
        open("docs-2-1.x86_64", "docs-2-1.aarch64", "docs-2-1.i686"));
    assertEquals("FIXED; docs-1-1.noarch FIXED", open("docs-1-1.noarch", "docs-2-1.x86_64"));
  }

  @Test
  void anOldKernelThatRunsIsNotFixed() {
    assertEquals("FIXED; kernel-2-1.x86_64 FIXED", open("kernel-2-1.x86_64"));
    Policy running = Policy.asDnf().withRunningKernel("1-1.x86_64");
    assertEquals(
        "NOT_RUNNING; kernel-1-1.x86_64 NOT_RUNNING",
        text(running, Advisories.of("A", "kernel-2-1.x86_64")));
    assertEquals(
        "FIXED; kernel-2-1.x86_64 FIXED",
        text(
            Policy.asDnf().withRunningKernel("2-1.x86_64"),
            Advisories.of("A", "kernel-2-1.x86_64")));
    assertEquals(
        "OPEN; kernel-2-1.x86_64 OPEN NotOffered[newest=Optional.empty]",
        text(running, Advisories.of("A", "kernel-3-1.x86_64")));
  }

  @Test
  void collectionsOfModulesCountWhereTheirStreamIsActive() {
    AdvisoryModule ten = new AdvisoryModule("web", "10", "1", "c", "x86_64");
    AdvisoryModule twelve = new AdvisoryModule("web", "12", "1", "c", "x86_64");
    Advisory advisory =
        Advisories.with(
            "M",
            "security",
            "low",
            List.of(
                Advisories.collection(List.of(ten), "web-2-1.x86_64"),
                Advisories.collection(List.of(twelve), "web-12-1.x86_64")));
    assertEquals("NOT_CONCERNED", text(match(Policy.asDnf(), ActiveModules.none(), advisory)));
    assertEquals(
        "OPEN; web-1-1.x86_64 OPEN Offered[packages=[web-2-1.x86_64, web-3-1.x86_64]]",
        text(match(Policy.asDnf(), ActiveModules.of(Set.of("web:10")), advisory)));
    assertEquals(
        "OPEN; web-1-1.x86_64 OPEN NotOffered[newest=Optional[web-3-1.x86_64]]",
        text(match(Policy.asDnf(), ActiveModules.of(Set.of("web:12")), advisory)));
  }
}
