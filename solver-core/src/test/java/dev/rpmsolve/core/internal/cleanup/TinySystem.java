package dev.rpmsolve.core.internal.cleanup;

import dev.rpmsolve.core.format.UniverseText;
import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.universe.Universe;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A universe from text, in which packages are called by their names. */
record TinySystem(Universe universe, InstalledSystem system) {
  /** Packages are installed where the text says so; twins are independent. */
  static TinySystem of(String text) {
    return of(text, InstalledSystem.Twins.INDEPENDENT);
  }

  static TinySystem of(String text, InstalledSystem.Twins twins) {
    Universe universe = UniverseText.parse(text).universe();
    int[] installed =
        IntStream.range(0, universe.packageCount())
            .filter(id -> universe.get(id).repository().id().equals("@System"))
            .toArray();
    Bits nothing = new Bits(universe.packageCount());
    return new TinySystem(
        universe,
        new InstalledSystem(universe, InstalledSystem.bits(universe, installed), nothing, twins));
  }

  TinySystem excluding(String... names) {
    Bits excluded = InstalledSystem.bits(universe, ids(names));
    return new TinySystem(
        universe, new InstalledSystem(universe, system.installed(), excluded, system.twins()));
  }

  /** Finds packages by the beginning of their NEVRA. */
  int[] ids(String... names) {
    return IntStream.range(0, universe.packageCount())
        .filter(id -> Arrays.stream(names).anyMatch(name -> isNamed(id, name)))
        .toArray();
  }

  private boolean isNamed(int id, String name) {
    String nevra = universe.get(id).toString();
    return nevra.equals(name) || universe.get(id).name().equals(name);
  }

  int id(String name) {
    int[] ids = ids(name);
    if (ids.length != 1) {
      throw new IllegalArgumentException(name + " names " + ids.length + " packages");
    }
    return ids[0];
  }

  List<String> names(int... ids) {
    return Arrays.stream(ids).mapToObj(id -> universe.get(id).name()).toList();
  }

  Bits userInstalled(String... names) {
    return UserInstalled.of(system, new UserInstalled.Marks(ids(names), new int[0], new int[0]));
  }

  UnneededPackages unneeded(String... userInstalled) {
    return UnneededPackages.of(system, userInstalled(userInstalled));
  }
}
