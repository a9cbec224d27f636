package dev.rpmsolve.core.closure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.format.UniverseText;
import dev.rpmsolve.core.internal.search.BudgetGuard;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClosureDeltaTest {
  private static final ClosureOptions ALL = ClosureOptions.everything();

  private static Universe universe(Stream<String> lines) {
    return universe(lines.toArray(String[]::new));
  }

  private static Universe universe(String... lines) {
    return UniverseText.parse(
            Arrays.stream(lines).collect(Collectors.joining("\n", "arch x86_64\nrepo r\n", "\n")))
        .universe();
  }

  private static ClosureDeltaReport delta(Universe before, Universe after) {
    return ClosureDelta.of(ClosureSnapshot.of(before, ALL, Budget.unlimited()), after)
        .check(ALL, Budget.unlimited());
  }

  private static List<String> names(List<RpmPackage> packages) {
    return packages.stream().map(RpmPackage::toString).toList();
  }

  private static List<String> subjects(List<Uninstallable> findings) {
    return findings.stream().map(finding -> finding.subject().toString()).toList();
  }

  @Test
  void nothingChanges() {
    Universe before = universe("a-1-1.x86_64", "  requires b", "b-1-1.noarch", "c-1-1.noarch");
    Universe after = universe("c-1-1.noarch", "b-1-1.noarch", "a-1-1.x86_64", "  requires b");
    ClosureDeltaReport report = delta(before, after);
    assertEquals(List.of(), report.broken());
    assertEquals(List.of(), report.losses());
    assertEquals(3, report.report().checkedCount());
    assertEquals(0, report.changedCount());
  }

  @Test
  void tellsBrokenFixedStillBrokenAndGone() {
    Universe before =
        universe(
            "a-1-1.noarch",
            "  requires lib = 1",
            "lib-1-1.noarch",
            "  provides lib = 1",
            "b-1-1.noarch",
            "  requires x",
            "c-1-1.noarch",
            "  requires y",
            "d-1-1.noarch",
            "  requires z",
            "e-1-1.noarch",
            "  requires z");
    Universe after =
        universe(
            "a-1-1.noarch",
            "  requires lib = 1",
            "lib-2-1.noarch",
            "  provides lib = 2",
            "x-1-1.noarch",
            "b-1-1.noarch",
            "  requires x",
            "c-2-1.noarch",
            "  requires yy",
            "e-1-1.noarch",
            "  requires z");
    ClosureDeltaReport report = delta(before, after);
    assertEquals(List.of("a-1-1.noarch"), subjects(report.broken()));
    assertEquals(List.of("b-1-1.noarch"), names(report.fixed()));
    assertEquals(List.of("d-1-1.noarch"), names(report.gone()));
    assertEquals(
        List.of("c-2-1.noarch", "e-1-1.noarch"),
        report.stillBroken().stream().map(still -> still.after().subject().toString()).toList());
    assertTrue(report.stillBroken().get(0).hasOtherCause());
    assertFalse(report.stillBroken().get(1).hasOtherCause());
    assertEquals(3, report.changedCount());
  }

  @Test
  void fallsOutWhatANewConflictForbidsOthers() {
    Universe before =
        universe("a-1-1.noarch", "  requires l", "  requires m", "l-1-1.noarch", "m-1-1.noarch");
    Universe after =
        universe(
            "a-1-1.noarch",
            "  requires l",
            "  requires m",
            "l-1-2.noarch",
            "  conflicts m",
            "m-1-1.noarch");
    ClosureDeltaReport report = delta(before, after);
    assertEquals(List.of("a-1-1.noarch"), subjects(report.broken()));
    assertEquals(1, report.losses().size());
    assertEquals("l-1-2.noarch", report.losses().get(0).changed().toString());
    assertEquals("m-1-1.noarch", report.losses().get(0).other().toString());
  }

  @Test
  void losesPairsThroughNeeds() {
    Universe before = universe("a-1-1.noarch", "b-1-1.noarch", "c-1-1.noarch", "  obsoletes b");
    Universe after =
        universe("a-2-1.noarch", "  requires c", "b-1-1.noarch", "c-1-1.noarch", "  obsoletes b");
    List<ClosureDeltaReport.Loss> losses = delta(before, after).losses();
    assertEquals(1, losses.size());
    assertEquals("a-2-1.noarch", losses.get(0).changed().toString());
    assertEquals("b-1-1.noarch", losses.get(0).other().toString());
    assertEquals("c-1-1.noarch", losses.get(0).excluding().toString());
  }

  @Test
  void losesNothingThatDidNotGoTogetherBefore() {
    Universe before =
        universe("a-1-1.noarch", "  requires c", "b-1-1.noarch", "c-1-1.noarch", "  conflicts b");
    Universe after =
        universe("a-2-1.noarch", "  requires c", "b-1-1.noarch", "c-2-1.noarch", "  conflicts b");
    assertEquals(List.of(), delta(before, after).losses());
  }

  @Test
  void takesASecondProviderWhenTheFirstGoes() {
    Universe before =
        universe(
            "a-1-1.noarch",
            "  requires v",
            "p-1-1.noarch",
            "  provides v",
            "q-1-1.noarch",
            "  provides v",
            "  conflicts p");
    Universe after =
        universe("a-1-1.noarch", "  requires v", "q-1-1.noarch", "  provides v", "  conflicts p");
    assertEquals(List.of(), delta(before, after).broken());
  }

  @Test
  void machinesMayDiffer() {
    Universe before = universe("a-1-1.i686");
    Universe after = UniverseText.parse("arch aarch64\nrepo r\na-1-1.aarch64\n").universe();
    ClosureDeltaReport report = delta(before, after);
    assertEquals(1, report.report().checkedCount());
    assertEquals(List.of(), report.broken());
  }

  @Test
  void needsACompleteCheckToBeginWith() {
    Universe universe = universe("a-1-1.noarch");
    Budget none = Budget.unlimited().withTimeLimit(Duration.ZERO);
    ClosureSnapshot stopped = ClosureSnapshot.of(universe, ALL, none);
    assertThrows(IllegalArgumentException.class, () -> ClosureDelta.of(stopped, universe));
  }

  @Test
  void stopsWhenTheBudgetEnds() {
    Universe universe = universe("a-1-1.noarch");
    ClosureSnapshot before = ClosureSnapshot.of(universe, ALL, Budget.unlimited());
    Budget none = Budget.unlimited().withTimeLimit(Duration.ZERO);
    ClosureDelta delta = ClosureDelta.of(before, universe);
    assertEquals(Budget.Stop.TIME, delta.check(ALL, none).stop().orElseThrow());
    assertEquals(0, delta.verdicts(ALL, none).checkedCount());
  }

  @Test
  void reusesAlmostAllOfALongChain() {
    List<String> lines =
        IntStream.range(0, 500)
            .boxed()
            .flatMap(i -> List.of("p" + i + "-1-1.noarch", "  requires p" + (i + 1)).stream())
            .collect(Collectors.toList());
    lines.add("p500-1-1.noarch");
    Universe before = universe(lines.toArray(new String[0]));
    lines.set(lines.size() - 1, "p500-1-2.noarch");
    ClosureDeltaReport mended = delta(before, universe(lines.toArray(new String[0])));
    assertEquals(0, mended.broken().size());
    assertEquals(1, mended.changedCount());
    lines.remove(lines.size() - 1);
    assertEquals(500, delta(before, universe(lines.toArray(new String[0]))).broken().size());
  }

  @Test
  void whatCameFallsWithWhatItNeeds() {
    String[] core = {"d-1-1.i686", "  requires w", "c-3-1.x86_64", "  requires d", "w-1-1.noarch"};
    String[] came = {"f-1-1.noarch", "  requires e", "e-1-1.noarch", "  requires c"};
    Universe before = universe(Stream.concat(Stream.of(core), Stream.of(came).limit(2)));
    Universe after = universe(Stream.concat(Stream.of(core).limit(4), Stream.of(came)));
    ClosureDelta delta =
        ClosureDelta.of(ClosureSnapshot.of(before, ALL, Budget.unlimited()), after);
    assertEquals(
        ClosureCheck.of(after).verdicts(ALL, Budget.unlimited()).uninstallable(),
        delta.verdicts(ALL, Budget.unlimited()).uninstallable());
  }

  @Test
  void remembersTheRequestsForLesserArchitectures() {
    Universe before = universe(LESSER.toArray(new String[0]));
    ClosureSnapshot snapshot = ClosureSnapshot.of(before, ALL, Budget.unlimited());
    assertEquals(1, snapshot.installedAlone().size());
    assertEquals(1, snapshot.refusedAlone().size());
    List<String> changed = new ArrayList<>(LESSER);
    changed.set(changed.indexOf("other-1-1.noarch"), "other-1-2.noarch");
    assertEquals(List.of("user-1-1.i686"), refused(snapshot, changed, 0));
    changed.subList(3, 6).clear();
    assertEquals(List.of(), refused(snapshot, changed, 0));
  }

  /** The lesser lib has no twin, so only who asks for it gets it. */
  private static final List<String> LESSER =
      List.of(
          "lib-1-1.i686",
          "  provides lib(x86-32)",
          "  requires base",
          "lib-2-1.x86_64",
          "  provides lib(x86-32)",
          "  requires nowhere",
          "user-1-1.i686",
          "  requires lib(x86-32)",
          "base-1-1.noarch",
          "other-1-1.noarch");

  private static List<String> refused(ClosureSnapshot before, List<String> lines, int searched) {
    Universe after = universe(lines.toArray(new String[0]));
    DeltaRun run =
        new DeltaRun(before, new ClosureScope(after, ALL), new BudgetGuard(Budget.unlimited()));
    run.run();
    assertEquals(searched, run.searchedCount());
    assertEquals(
        ClosureCheck.of(after).verdicts(ALL, Budget.unlimited()).uninstallable(),
        run.refutedInOrder());
    return names(run.refutedInOrder().stream().filter(one -> !one.name().equals("lib")).toList());
  }
}
