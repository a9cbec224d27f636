package dev.rpmsolve.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.explanation.Cause;
import dev.rpmsolve.core.explanation.ExplanationText;
import dev.rpmsolve.core.explanation.Problem;
import dev.rpmsolve.core.format.Scenario;
import dev.rpmsolve.core.format.UniverseText;
import dev.rpmsolve.core.request.DnfGoals;
import dev.rpmsolve.core.request.DnfOptions;
import dev.rpmsolve.core.request.DnfOptions.Choice;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.request.ZypperGoals;
import dev.rpmsolve.core.solution.Reason;
import dev.rpmsolve.core.solution.Transaction;
import dev.rpmsolve.core.universe.RpmPackage;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class InstalledLimitsTest {
  private static final Scenario KERNELS =
      UniverseText.parse(
          """
          installed kernel-1-1.x86_64 provides installonlypkg(kernel)
          installed kernel-2-1.x86_64 provides installonlypkg(kernel)
          installed kernel-3-1.x86_64 provides installonlypkg(kernel)
          installed kmod-1-1.x86_64 requires kernel = 1-1
          kernel-4-1.x86_64 provides installonlypkg(kernel)
          """);
  private static final Scenario SYSTEM =
      UniverseText.parse(
          """
          installed dnf-1-1.noarch requires python
          installed python-1-1.x86_64
          installed app-1-1.x86_64 requires lib
          installed lib-1-1.x86_64
          installed curl-minimal-1-1.x86_64 provides curl-any; conflicts curl
          curl-1-1.x86_64 provides curl-any; conflicts curl-minimal
          app-2-1.x86_64 requires nothing-has-it
          dnf5-1-1.noarch obsoletes dnf; provides dnf = 5
          good-1-1.noarch
          bad-1-1.noarch requires nothing-has-it
          lib-0-1.x86_64
          """);

  private static LimitedResult resolve(
      Scenario scenario, DnfOptions options, Policy policy, UnaryOperator<DnfGoals> commands) {
    List<Integer> installed = scenario.request().installedPackageIds();
    DnfGoals goals = new DnfGoals(scenario.universe(), installed, policy, options);
    return InstalledLimits.of(scenario.universe())
        .solve(commands.apply(goals).plan().request(), Budget.unlimited());
  }

  private static List<String> steps(LimitedResult found) {
    return found.result().resolution().orElseThrow().solution().transaction().steps().stream()
        .map(step -> step.action() + " " + step.subject())
        .toList();
  }

  private static Reason reason(LimitedResult found, String subject) {
    return found.result().resolution().orElseThrow().solution().transaction().steps().stream()
        .filter(step -> step.subject().toString().equals(subject))
        .map(Transaction.Step::reason)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> names(List<RpmPackage> packages) {
    return packages.stream().map(RpmPackage::toString).toList();
  }

  private static List<String> texts(List<Problem> problems) {
    return problems.stream().map(p -> ExplanationText.line(p.headline())).toList();
  }

  @Test
  void oldestKernelGoesWithWhatNeedsIt() {
    LimitedResult found =
        resolve(KERNELS, DnfOptions.usual(), Policy.asDnf(), DnfGoals::upgradeAll);
    assertTrue(found.isAccepted());
    assertEquals(
        List.of(
            "MULTIINSTALL kernel-4-1.x86_64", "REMOVE kernel-1-1.x86_64", "REMOVE kmod-1-1.x86_64"),
        steps(found));
    assertEquals(List.of("kernel-1-1.x86_64"), names(found.overLimit()));
    assertEquals(new Reason.OverLimit(3), reason(found, "kernel-1-1.x86_64"));
    assertInstanceOf(Reason.Unfulfilled.class, reason(found, "kmod-1-1.x86_64"));
    assertInstanceOf(Reason.NewerThan.class, reason(found, "kernel-4-1.x86_64"));
  }

  @Test
  void runningKernelAndWhatRequiresItStay() {
    Policy policy = Policy.asDnf().withRunningKernel("1-1.x86_64");
    LimitedResult found = resolve(KERNELS, DnfOptions.usual(), policy, DnfGoals::upgradeAll);
    assertEquals(
        List.of("MULTIINSTALL kernel-4-1.x86_64", "REMOVE kernel-2-1.x86_64"), steps(found));
    LimitedResult refused =
        resolve(KERNELS, DnfOptions.usual(), policy, d -> d.remove("kernel-1-1"));
    assertEquals(List.of("kernel-1-1.x86_64"), names(refused.refused()));
    assertFalse(refused.isAccepted());
  }

  @Test
  void thereMayBeNoLimit() {
    Policy policy = Policy.asDnf().withInstallonlyLimit(1);
    LimitedResult found = resolve(KERNELS, DnfOptions.usual(), policy, DnfGoals::upgradeAll);
    assertEquals(List.of("MULTIINSTALL kernel-4-1.x86_64"), steps(found));
  }

  @Test
  void protectedPackagesAreNotRemoved() {
    LimitedResult found = resolve(SYSTEM, DnfOptions.usual(), Policy.asDnf(), d -> d.remove("dnf"));
    assertEquals(List.of("dnf-1-1.noarch"), names(found.refused()));
    LimitedResult indirectly =
        resolve(
            SYSTEM,
            DnfOptions.usual(),
            Policy.asDnf().withProtected(List.of("app")),
            d -> d.remove("lib"));
    assertFalse(indirectly.isAccepted());
    assertEquals(1, indirectly.result().resolution().orElseThrow().problems().size());
  }

  @Test
  void protectedPackagesMayBeReplaced() {
    LimitedResult found =
        resolve(SYSTEM, DnfOptions.usual(), Policy.asDnf(), d -> d.upgrade("dnf"));
    assertEquals(List.of("REPLACE dnf5-1-1.noarch"), steps(found));
    assertTrue(found.isAccepted());
  }

  @Test
  void swapsWhatExcludesEachOther() {
    LimitedResult found =
        resolve(SYSTEM, DnfOptions.usual(), Policy.asDnf(), d -> d.swap("curl-minimal", "curl"));
    assertEquals(
        List.of("INSTALL curl-1-1.x86_64", "REMOVE curl-minimal-1-1.x86_64"), steps(found));
    assertInstanceOf(Reason.Requested.class, reason(found, "curl-minimal-1-1.x86_64"));
  }

  @Test
  void downgradesAndRemovesWithWhatWasNeeded() {
    LimitedResult down =
        resolve(SYSTEM, DnfOptions.usual(), Policy.asDnf(), d -> d.downgrade("lib"));
    assertEquals(List.of("DOWNGRADE lib-0-1.x86_64"), steps(down));
    DnfOptions known = DnfOptions.usual().withUserInstalled(List.of(0, 2, 4));
    LimitedResult removed = resolve(SYSTEM, known, Policy.asDnf(), d -> d.remove("app"));
    assertEquals(List.of("REMOVE app-1-1.x86_64", "REMOVE lib-1-1.x86_64"), steps(removed));
    assertEquals("[app-1-1.x86_64]", formerly(removed, "lib-1-1.x86_64"));
    LimitedResult kept = resolve(SYSTEM, DnfOptions.usual(), Policy.asDnf(), d -> d.remove("app"));
    assertEquals(List.of("REMOVE app-1-1.x86_64"), steps(kept));
  }

  @Test
  void removesWhatNobodyNeeds() {
    DnfOptions known = DnfOptions.usual().withUserInstalled(List.of(0, 4));
    LimitedResult found = resolve(SYSTEM, known, Policy.asDnf(), DnfGoals::autoremove);
    assertEquals(List.of("REMOVE app-1-1.x86_64", "REMOVE lib-1-1.x86_64"), steps(found));
    assertEquals("[]", formerly(found, "app-1-1.x86_64"));
    assertEquals("[app-1-1.x86_64]", formerly(found, "lib-1-1.x86_64"));
  }

  private static String formerly(LimitedResult found, String gone) {
    Reason reason = reason(found, gone);
    return assertInstanceOf(Reason.Unneeded.class, reason).formerly().stream().toList().toString();
  }

  @Test
  void tellsWhatWasSkipped() {
    LimitedResult found =
        resolve(
            SYSTEM,
            DnfOptions.usual().with(Choice.SKIP_BROKEN),
            Policy.asDnf(),
            d -> d.install("good").install("bad"));
    assertEquals(List.of("INSTALL good-1-1.noarch"), steps(found));
    assertTrue(found.isAccepted());
    assertEquals(
        List.of("nothing provides nothing-has-it needed by bad-1-1.noarch"),
        texts(found.skipped()));
    LimitedResult upgrade =
        resolve(SYSTEM, DnfOptions.usual(), Policy.asDnf(), d -> d.upgrade("app"));
    assertEquals(List.of(), steps(upgrade));
    assertEquals(
        List.of("nothing provides nothing-has-it needed by app-2-1.x86_64"),
        texts(upgrade.skipped()));
    LimitedResult best =
        resolve(
            SYSTEM, DnfOptions.usual().with(Choice.BEST), Policy.asDnf(), d -> d.upgrade("app"));
    assertFalse(best.isAccepted());
  }

  @Test
  void saysWhatExcludes() {
    LimitedResult found =
        resolve(
            SYSTEM,
            DnfOptions.usual(),
            Policy.asDnf().withIncludes(List.of("go*")),
            d -> d.install("good").install("curl"));
    List<Cause> causes =
        found.result().resolution().orElseThrow().problems().get(0).explanation().causes();
    assertTrue(
        causes.stream()
            .map(ExplanationText::line)
            .anyMatch(
                line ->
                    line.equals(
                        "package curl-1-1.x86_64 is excluded by the list of what is included")),
        causes::toString);
  }

  @Test
  void zypperRemovesDependantsAndDecidesOnOnePackage() {
    ZypperGoals goals =
        new ZypperGoals(
            SYSTEM.universe(),
            SYSTEM.request().installedPackageIds(),
            Policy.asZypp(),
            ZypperGoals.Cleaning.KEEP);
    LimitedResult found =
        InstalledLimits.of(SYSTEM.universe())
            .solve(goals.remove("lib").install("good").plan().request(), Budget.unlimited());
    assertEquals(
        List.of("INSTALL good-1-1.noarch", "REMOVE app-1-1.x86_64", "REMOVE lib-1-1.x86_64"),
        steps(found));
  }
}
