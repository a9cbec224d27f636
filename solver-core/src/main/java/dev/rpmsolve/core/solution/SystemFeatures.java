package dev.rpmsolve.core.solution;

import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.internal.ints.StringPool;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.DependencyTable;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Tells which dependencies the system itself fulfills: names that it is said to provide, and {@code
 * rpmlib()} features with a version that no package of the universe provides.
 *
 * <p>The first question about such a feature takes one pass over the provides of the universe,
 * which are expected to hold hardly any; most repositories leave out what requires them.
 * Thread-safe.
 */
final class SystemFeatures {
  private static final byte[] PREFIX = "rpmlib(".getBytes(StandardCharsets.UTF_8);

  private final Universe universe;
  private final DependencyTable table;
  private volatile int[] provided;

  SystemFeatures(Universe universe) {
    this.universe = universe;
    table = universe.dependencies();
  }

  /** Tells whether the system itself fulfills a dependency. */
  boolean provides(int dependencyId) {
    int operator = table.operator(dependencyId);
    if (operator >= DependencyTable.AND) {
      return false;
    }
    int name = table.first(dependencyId);
    if (universe.isSystemName(name)) {
      return true;
    } else if (operator == 0) {
      return false;
    }
    if (!isFeature(name) || isListed(name)) {
      return false;
    }
    int[] byPackages = providedByPackages();
    if (byPackages.length == 0) {
      return true;
    }
    Capabilities capabilities = new Capabilities(universe);
    return Arrays.stream(byPackages)
        .noneMatch(p -> table.first(p) == name && capabilities.meets(p, dependencyId));
  }

  private int[] providedByPackages() {
    int[] known = provided;
    if (known == null) {
      IntArrayList found = new IntArrayList();
      IntTable provides = universe.dependencyIds(DependencyKind.PROVIDES);
      for (int i = 0; i < provides.valueCount(); i++) {
        if (isFeature(table.first(provides.value(i)))) {
          found.add(provides.value(i));
        }
      }
      known = found.toIntArray();
      provided = known;
    }
    return known;
  }

  private boolean isListed(int name) {
    IntTable byPath = universe.packagesByPath();
    return byPath.start(name) < byPath.end(name);
  }

  private boolean isFeature(int nameId) {
    StringPool names = universe.names();
    int start = names.start(nameId);
    return names.startsWith(nameId, 'r')
        && names.end(nameId) - start > PREFIX.length
        && Arrays.equals(names.bytes(), start, start + PREFIX.length, PREFIX, 0, PREFIX.length);
  }
}
