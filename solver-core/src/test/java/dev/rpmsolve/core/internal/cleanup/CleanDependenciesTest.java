package dev.rpmsolve.core.internal.cleanup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rpmsolve.core.internal.ints.Bits;
import java.util.List;
import org.junit.jupiter.api.Test;

class CleanDependenciesTest {
  private static final String CHAIN =
      """
      installed a-1-1.noarch requires b
      installed b-1-1.noarch recommends c
      installed c-1-1.noarch
      installed d-1-1.noarch
      """;

  private static List<String> afterRemoving(TinySystem tiny, String removed, String... user) {
    int[] ids = tiny.ids(removed);
    Bits userInstalled =
        UserInstalled.of(tiny.system(), new UserInstalled.Marks(tiny.ids(user), new int[0], ids));
    CleanDependencies.Departure departure =
        new CleanDependencies.Departure(userInstalled, ids, ids, new int[0], new int[0]);
    return tiny.names(CleanDependencies.of(tiny.system(), departure).toArray());
  }

  private static List<String> afterUpdating(TinySystem tiny, String updated, String... arriving) {
    CleanDependencies.Departure departure =
        new CleanDependencies.Departure(
            tiny.userInstalled(), new int[0], new int[0], tiny.ids(updated), tiny.ids(arriving));
    return tiny.names(CleanDependencies.of(tiny.system(), departure).toArray());
  }

  @Test
  void takesAlongWhatCameAsADependency() {
    assertEquals(List.of("b", "c"), afterRemoving(TinySystem.of(CHAIN), "a"));
  }

  @Test
  void leavesWhatTheUserAskedFor() {
    assertEquals(List.of(), afterRemoving(TinySystem.of(CHAIN), "a", "b"));
    assertEquals(List.of("b"), afterRemoving(TinySystem.of(CHAIN), "a", "c"));
  }

  @Test
  void leavesWhatIsExcluded() {
    assertEquals(List.of(), afterRemoving(TinySystem.of(CHAIN).excluding("b"), "a"));
  }

  @Test
  void leavesWhatOthersNeed() {
    String other = CHAIN + "installed e-1-1.noarch requires c\n";
    assertEquals(List.of("b"), afterRemoving(TinySystem.of(other), "a"));
  }

  @Test
  void takesAlongWhatNobodyElseInACycleNeeds() {
    String cycle =
        """
        installed a-1-1.noarch requires b
        installed b-1-1.noarch requires c
        installed c-1-1.noarch requires b
        """;
    assertEquals(List.of("b", "c"), afterRemoving(TinySystem.of(cycle), "a"));
  }

  @Test
  void takesAlongWhatSupplementedTheRemovedPackage() {
    String text =
        """
        installed a-1-1.noarch
        installed b-1-1.noarch supplements a
        installed c-1-1.noarch supplements a; supplements d
        installed d-1-1.noarch
        """;
    assertEquals(List.of("b"), afterRemoving(TinySystem.of(text), "a"));
  }

  /** Nothing would bring e back once it is gone, as its supplement needs a. */
  @Test
  void sparesWhatAVainSupplementLooksAt() {
    String text =
        """
        installed a-1-1.noarch
        installed e-1-1.noarch supplements (a and b); requires f
        installed b-1-1.noarch requires e
        installed f-1-1.noarch requires b
        """;
    TinySystem tiny = TinySystem.of(text);
    assertEquals(List.of(), afterRemoving(tiny, "a"));
  }

  @Test
  void packagesWithoutAnyTieStay() {
    assertEquals(List.of(), afterRemoving(TinySystem.of(CHAIN), "d"));
  }

  @Test
  void updatesMayDropWhatTheOldVersionNeeded() {
    String text =
        """
        installed a-1-1.noarch requires b
        installed b-1-1.noarch
        a-2-1.noarch requires c
        a-3-1.noarch requires b
        c-1-1.noarch
        """;
    assertEquals(List.of("b"), afterUpdating(TinySystem.of(text), "a-1-1.noarch"));
    assertEquals(List.of("b"), afterUpdating(TinySystem.of(text), "a-1-1.noarch", "a-2-1.noarch"));
    assertEquals(List.of(), afterUpdating(TinySystem.of(text), "a-1-1.noarch", "a-3-1.noarch"));
  }

  @Test
  void anUpdateOfEverythingKeepsTheUppermostPackages() {
    String text =
        """
        installed a-1-1.noarch requires b
        installed b-1-1.noarch
        installed c-1-1.noarch
        """;
    TinySystem tiny = TinySystem.of(text);
    CleanDependencies.Departure departure =
        new CleanDependencies.Departure(
            tiny.userInstalled(),
            new int[0],
            new int[0],
            tiny.system().installed().toArray(),
            new int[0]);
    Bits mayGo = CleanDependencies.of(tiny.system(), departure);
    assertEquals(List.of("b"), tiny.names(mayGo.toArray()));
  }

  @Test
  void patternsAreAlwaysKept() {
    String text =
        """
        installed a-1-1.noarch requires pattern:x
        installed pattern:x-1-1.noarch
        """;
    assertEquals(List.of(), afterUpdating(TinySystem.of(text), "pattern:x"));
  }

  @Test
  void replacedIsWhatEachCandidateReplaces() {
    String text =
        """
        installed a-1-1.noarch
        installed b-1-1.noarch
        a-2-1.noarch obsoletes b
        c-1-1.noarch obsoletes a; obsoletes b < 1
        """;
    TinySystem tiny = TinySystem.of(text);
    InstalledSystem system = tiny.system();
    assertEquals(List.of(), tiny.names(CleanDependencies.replacedByEach(system)));
    assertEquals(List.of(), tiny.names(CleanDependencies.replacedByEach(system, 0)));
    assertEquals(List.of("a", "b"), tiny.names(CleanDependencies.replacedByEach(system, 2)));
    assertEquals(List.of("a"), tiny.names(CleanDependencies.replacedByEach(system, 2, 3)));
    assertEquals(List.of("a"), tiny.names(CleanDependencies.replacedByEach(system, 0, 2)));
  }

  @Test
  void otherColorsAreNotReplacedByTwinsInStep() {
    String text =
        """
        installed a-1-1.i686
        a-2-1.x86_64
        """;
    TinySystem inStep = TinySystem.of(text, InstalledSystem.Twins.IN_STEP);
    assertEquals(0, CleanDependencies.replacedByEach(inStep.system(), 1).length);
    TinySystem independent = TinySystem.of(text);
    assertEquals(1, CleanDependencies.replacedByEach(independent.system(), 1).length);
  }

  @Test
  void whatAGoalHoldsIsUserInstalledUnlessAnotherReleasesIt() {
    TinySystem tiny = TinySystem.of(CHAIN + "x-1-1.noarch\n");
    Bits found =
        UserInstalled.of(
            tiny.system(),
            new UserInstalled.Marks(tiny.ids("a", "b"), tiny.ids("c", "x"), tiny.ids("a")));
    assertEquals(List.of("b", "c"), tiny.names(found.toArray()));
  }
}
