package dev.rpmsolve.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class UniverseReplayTest {

  @Test
  void replayEqualsOriginal() throws Exception {
    Universe original = DataSet.GENERATED_1K.load();
    Universe replayed = new UniverseReplay(original).build();
    assertEquals(original.packageCount(), replayed.packageCount());
    assertEquals(original.repositories(), replayed.repositories());
    assertEquals(original.dependencies().size(), replayed.dependencies().size());
    for (int packageId = 0; packageId < original.packageCount(); packageId++) {
      assertEquals(describe(original.get(packageId)), describe(replayed.get(packageId)));
    }
    assertEquals(paths(original), paths(replayed));
  }

  private static List<Object> describe(RpmPackage pkg) {
    List<Object> dependencies =
        List.of(DependencyKind.values()).stream().<Object>map(pkg::dependencies).toList();
    return List.of(
        pkg.nevra(),
        pkg.vendor(),
        pkg.sourcePackage(),
        pkg.location(),
        pkg.downloadBytes(),
        pkg.installedBytes(),
        pkg.universe().buildTime(pkg.id()),
        dependencies);
  }

  private static TreeSet<String> paths(Universe universe) {
    TreeSet<String> paths = new TreeSet<>();
    IntTable table = universe.packagesByPath();
    for (int name = 0; name < table.rows(); name++) {
      for (int packageId : table.row(name)) {
        paths.add(packageId + " " + universe.names().get(name));
      }
    }
    return paths;
  }
}
