package dev.rpmsolve.core.internal.cleanup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.internal.ints.Bits;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Cleaning up against a naive oracle, on random systems. */
class CleanupProperties {
  private final class Case {
    final RandomSystem random;
    final TinySystem tiny;
    final NaiveCleanup naive;

    Case(long seed) {
      random = RandomSystem.of(seed);
      tiny = TinySystem.of(random.text());
      naive = new NaiveCleanup(tiny.universe(), tiny.system().installed().toArray());
    }

    int[] installed(List<String> names) {
      return IntStream.of(tiny.ids(names.toArray(String[]::new)))
          .filter(id -> tiny.system().isInstalled(id))
          .toArray();
    }

    Bits user(int... released) {
      return UserInstalled.of(
          tiny.system(), new UserInstalled.Marks(installed(random.marked()), new int[0], released));
    }

    int[] arriving() {
      return IntStream.range(0, tiny.universe().packageCount())
          .filter(id -> !tiny.system().isInstalled(id) && id % 2 == 0)
          .toArray();
    }
  }

  @Property(tries = 3_000)
  void unneededIsWhatANaiveFixpointDoesNotReach(@ForAll long seed) {
    Case drawn = new Case(seed);
    UnneededPackages found = UnneededPackages.of(drawn.tiny.system(), drawn.user());
    Set<Integer> anyway = NaiveCleanup.set(drawn.user().toArray());
    List<Set<Integer>> rounds = drawn.naive.rounds(anyway, Set.of(), Set.of());
    Set<Integer> kept = rounds.get(rounds.size() - 1);
    assertEquals(kept, NaiveCleanup.set(found.keptIds()), drawn.random::text);
    Set<Integer> unneeded = NaiveCleanup.set(drawn.tiny.system().installed().toArray());
    unneeded.removeAll(kept);
    assertEquals(unneeded, NaiveCleanup.set(found.packageIds()), drawn.random::text);
    Set<Integer> roots = drawn.naive.uppermost(unneeded, false);
    assertEquals(roots, NaiveCleanup.set(found.roots()), drawn.random::text);
  }

  @Property(tries = 3_000)
  void linksAreShortest(@ForAll long seed) {
    Case drawn = new Case(seed);
    UnneededPackages found = UnneededPackages.of(drawn.tiny.system(), drawn.user());
    Set<Integer> anyway = NaiveCleanup.set(drawn.user().toArray());
    List<Set<Integer>> rounds = drawn.naive.rounds(anyway, Set.of(), Set.of());
    for (int id : found.keptIds()) {
      int round = roundOf(rounds, id);
      assertEquals(round == 0, found.link(id).isEmpty(), drawn.random::text);
      found
          .link(id)
          .ifPresent(
              link ->
                  link.packageIds()
                      .forEach(p -> assertTrue(roundOf(rounds, p) < round, drawn.random::text)));
    }
  }

  private static int roundOf(List<Set<Integer>> rounds, int id) {
    return IntStream.range(0, rounds.size())
        .filter(round -> rounds.get(round).contains(id))
        .findFirst()
        .orElseThrow();
  }

  @Property(tries = 3_000)
  void removalsTakeAlongWhatANaiveRemovalDoes(@ForAll long seed) {
    Case drawn = new Case(seed);
    int[] removed = drawn.installed(drawn.random.touched());
    Bits user = drawn.user(removed);
    int[] arriving = drawn.arriving();
    Bits found =
        CleanDependencies.of(
            drawn.tiny.system(),
            new CleanDependencies.Departure(user, removed, removed, new int[0], arriving));
    Set<Integer> expected =
        drawn.naive.mayGo(
            NaiveCleanup.set(user.toArray()),
            NaiveCleanup.set(removed),
            new TreeSet<>(),
            NaiveCleanup.set(arriving));
    assertEquals(
        expected,
        NaiveCleanup.set(found.toArray()),
        () -> "without " + drawn.random.touched() + "\n" + drawn.random.text());
  }

  @Property(tries = 3_000)
  void updatesTakeAlongWhatANaiveUpdateDoes(@ForAll long seed) {
    Case drawn = new Case(seed);
    int[] removed = drawn.installed(drawn.random.touched());
    int[] updated =
        IntStream.of(drawn.installed(drawn.random.others()))
            .filter(id -> Arrays.stream(removed).noneMatch(other -> other == id))
            .toArray();
    Bits user = drawn.user(removed);
    Bits found =
        CleanDependencies.of(
            drawn.tiny.system(),
            new CleanDependencies.Departure(user, removed, removed, updated, new int[0]));
    Set<Integer> expected =
        drawn.naive.mayGo(
            NaiveCleanup.set(user.toArray()),
            NaiveCleanup.set(removed),
            NaiveCleanup.set(updated),
            new TreeSet<>());
    assertEquals(
        expected,
        NaiveCleanup.set(found.toArray()),
        () -> drawn.random.touched() + " " + drawn.random.others() + "\n" + drawn.random.text());
  }

  @Property
  void whoMarksMoreKeepsMore(@ForAll long seed) {
    Case drawn = new Case(seed);
    Bits more = InstalledSystem.bits(drawn.tiny.universe(), drawn.user().toArray());
    for (int id : drawn.installed(drawn.random.touched())) {
      more.add(id);
    }
    Set<Integer> few =
        NaiveCleanup.set(UnneededPackages.of(drawn.tiny.system(), more).packageIds());
    Set<Integer> many =
        NaiveCleanup.set(UnneededPackages.of(drawn.tiny.system(), drawn.user()).packageIds());
    assertTrue(many.containsAll(few), drawn.random::text);
  }
}
