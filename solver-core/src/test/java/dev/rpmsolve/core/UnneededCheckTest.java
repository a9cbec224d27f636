package dev.rpmsolve.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rpmsolve.core.format.UniverseText;
import dev.rpmsolve.core.solution.KeepReason;
import dev.rpmsolve.core.solution.UnneededReport;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnneededCheckTest {
  private static final Universe UNIVERSE =
      UniverseText.parse(
              """
              installed app-1-1.x86_64 requires lib >= 1
              installed lib-1-1.x86_64 recommends docs
              installed docs-1-1.noarch
              installed docs-extra-1-1.noarch supplements docs
              installed old-1-1.noarch requires older
              installed older-1-1.noarch
              installed free-1-1.noarch supplements (app if nowhere)
              installed lib-1-1.i686 provides lib32
              lib-2-1.x86_64
              installed app32-1-1.i686 requires lib32
              """)
          .universe();
  private static final int[] INSTALLED =
      IntStream.range(0, UNIVERSE.packageCount()).filter(id -> id != 8).toArray();

  private static UnneededReport report(int... userInstalled) {
    return UnneededCheck.of(UNIVERSE, INSTALLED, userInstalled);
  }

  private static List<Integer> ids(List<RpmPackage> packages) {
    return packages.stream().map(RpmPackage::id).toList();
  }

  private static KeepReason reason(UnneededReport report, int id) {
    return report.kept().stream()
        .filter(kept -> kept.subject().id() == id)
        .findFirst()
        .orElseThrow()
        .reason();
  }

  @Test
  void namesWhatIsUnneededAndItsRoots() {
    UnneededReport report = report(0);
    assertEquals(List.of(4, 5, 9), ids(report.unneeded()));
    assertEquals(List.of(4, 9), ids(report.roots()));
  }

  @Test
  void saysWhyTheOthersAreKept() {
    UnneededReport report = report(0);
    assertInstanceOf(KeepReason.UserInstalled.class, reason(report, 0));
    assertEquals(
        "lib >= 1",
        assertInstanceOf(KeepReason.RequiredBy.class, reason(report, 1)).dependency().toString());
    assertEquals(
        UNIVERSE.get(1),
        assertInstanceOf(KeepReason.RecommendedBy.class, reason(report, 2)).recommender());
    assertEquals(
        Optional.of(UNIVERSE.get(2)),
        assertInstanceOf(KeepReason.Supplements.class, reason(report, 3)).keeper());
    assertInstanceOf(KeepReason.RequiredBy.class, reason(report, 7));
  }

  @Test
  void keepsTwinsInStep() {
    KeepReason.TwinOf twin = assertInstanceOf(KeepReason.TwinOf.class, reason(report(9), 1));
    assertEquals(7, twin.other().id());
    assertEquals(Optional.of(UNIVERSE.get(7)), twin.keeper());
  }

  @Test
  void chainsLeadToAUserInstalledPackage() {
    UnneededReport report = report(0);
    List<RpmPackage> chain =
        report.chain(UNIVERSE.get(3)).stream().map(UnneededReport.Kept::subject).toList();
    assertEquals(List.of(3, 2, 1, 0), ids(chain));
    assertEquals(List.of(), report.chain(UNIVERSE.get(4)));
    assertEquals(1, report.chain(UNIVERSE.get(0)).size());
  }

  @Test
  void idsOfPackagesThatAreNotInstalledDoNotMatter() {
    assertEquals(report(0), report(0, 8));
    assertThrows(IndexOutOfBoundsException.class, () -> report(10));
    assertThrows(
        IndexOutOfBoundsException.class,
        () -> UnneededCheck.of(UNIVERSE, new int[] {-1}, new int[0]));
  }

  @Test
  void reportsThatContradictThemselvesAreRefused() {
    RpmPackage one = UNIVERSE.get(0);
    RpmPackage two = UNIVERSE.get(1);
    UnneededReport.Kept kept = new UnneededReport.Kept(one, new KeepReason.UserInstalled());
    UnneededReport.Kept twin = new UnneededReport.Kept(one, new KeepReason.TwinOf(two));
    assertRefused(List.of(), List.of(one), List.of());
    assertRefused(List.of(one), List.of(), List.of(kept));
    assertRefused(List.of(), List.of(), List.of(kept, kept));
    assertRefused(List.of(), List.of(), List.of(twin));
  }

  private static void assertRefused(
      List<RpmPackage> unneeded, List<RpmPackage> roots, List<UnneededReport.Kept> kept) {
    assertThrows(IllegalArgumentException.class, () -> new UnneededReport(unneeded, roots, kept));
  }
}
