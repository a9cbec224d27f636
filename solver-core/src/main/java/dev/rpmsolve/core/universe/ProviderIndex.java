package dev.rpmsolve.core.universe;

import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.internal.ints.RowOfValue;
import dev.rpmsolve.core.internal.ints.StringPool;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * Finds the packages that provide a dependency.
 *
 * <p>Representation: per name the packages that provide it, with the providing dependency beside
 * them, and the packages that list it as a file. Answers are computed on first use, in time linear
 * in the provides of that name, and kept, on pages that are made when something is put on them; two
 * threads may compute the same answer, equal in content, and either is kept. Thread-safe.
 */
final class ProviderIndex {
  private static final VarHandle ANSWERS = MethodHandles.arrayElementVarHandle(int[][].class);
  private static final VarHandle PAGES = MethodHandles.arrayElementVarHandle(int[][][].class);
  private static final int PAGE_BITS = 4;
  private static final int PAGE_MASK = (1 << PAGE_BITS) - 1;
  private static final int[] NOBODY = {};
  private static final byte[] RPMLIB = {'r', 'p', 'm', 'l', 'i', 'b', '('};

  private final StringPool names;
  private final DependencyTable dependencies;
  private final EvrRanks ranks;
  private final IntTable provides;
  private final IntTable providesByName;
  private final IntTable packagesByPath;
  private final UniverseColumns columns;
  private final RowOfValue packageOfEntry;
  private final int[][][] answers;
  private final Bits systemProvided;

  ProviderIndex(UniverseColumns columns, EvrRanks ranks) {
    this.columns = columns;
    this.ranks = ranks;
    names = columns.names;
    dependencies = columns.dependencies;
    provides = columns.kinds[DependencyKind.PROVIDES.ordinal()];
    packagesByPath = columns.packagesByPath;
    int count = provides.valueCount();
    int[] nameOfEntry = new int[count];
    packageOfEntry = provides.rowsOfValues();
    for (int entry = 0; entry < count; entry++) {
      nameOfEntry[entry] = dependencies.first(provides.value(entry));
    }
    providesByName = IntTable.ofIndexes(names.size(), nameOfEntry).compact();
    answers = new int[(dependencies.size() + PAGE_MASK) >>> PAGE_BITS][][];
    systemProvided = new Bits(dependencies.size());
    for (int dependencyId = 0; dependencyId < dependencies.size(); dependencyId++) {
      if (computeProvidedBySystem(dependencyId)) {
        systemProvided.add(dependencyId);
      }
    }
  }

  /** Returns the ids of the packages that provide a dependency, ascending; do not write to them. */
  int[] providers(int dependencyId) {
    int[][] page = (int[][]) PAGES.getAcquire(answers, dependencyId >>> PAGE_BITS);
    int[] answer = page == null ? null : (int[]) ANSWERS.getAcquire(page, dependencyId & PAGE_MASK);
    return answer == null ? answer(dependencyId) : answer;
  }

  private int[] answer(int dependencyId) {
    int[] answer = compute(dependencyId);
    int index = dependencyId >>> PAGE_BITS;
    int[][] page = (int[][]) PAGES.getAcquire(answers, index);
    if (page == null) {
      int[][] made = new int[PAGE_MASK + 1][];
      int[][] other = (int[][]) PAGES.compareAndExchange(answers, index, (int[][]) null, made);
      page = other == null ? made : other;
    }
    ANSWERS.setRelease(page, dependencyId & PAGE_MASK, answer);
    return answer;
  }

  /** Tells whether the system fulfills a dependency, as rpm itself does for its own features. */
  boolean isProvidedBySystem(int dependencyId) {
    return systemProvided.get(dependencyId);
  }

  /** Operands have lower ids than what holds them. */
  private boolean computeProvidedBySystem(int dependencyId) {
    int operator = dependencies.operator(dependencyId);
    if (operator == DependencyTable.OR) {
      return isProvidedBySystem(dependencies.first(dependencyId))
          || isProvidedBySystem(dependencies.second(dependencyId));
    } else if (dependencies.isRich(dependencyId)) {
      return false;
    }
    int name = dependencies.first(dependencyId);
    if (columns.isSystemName(name)) {
      return true;
    } else if (operator == 0) {
      return false;
    }
    int start = names.start(name);
    return names.end(name) - start > RPMLIB.length
        && Arrays.equals(names.bytes(), start, start + RPMLIB.length, RPMLIB, 0, RPMLIB.length)
        && providers(dependencyId).length == 0;
  }

  /** Returns the packages that provide a name in any version, or list it as a path, ascending. */
  int[] providersOfName(int nameId) {
    return ofAtom(0, nameId, 0);
  }

  /** Returns the entries of a name: indexes of the table of provides. */
  IntTable entriesByName() {
    return providesByName;
  }

  /** Returns the package that an entry belongs to. */
  int packageOfEntry(int entry) {
    return packageOfEntry.of(entry);
  }

  /** Returns the providing dependency of an entry. */
  int dependencyOfEntry(int entry) {
    return provides.value(entry);
  }

  private int[] compute(int dependencyId) {
    int operator = dependencies.operator(dependencyId);
    if (operator < DependencyTable.AND) {
      return ofAtom(operator, dependencies.first(dependencyId), dependencies.second(dependencyId));
    }
    int first = dependencies.first(dependencyId);
    int second = dependencies.second(dependencyId);
    return switch (operator) {
      case DependencyTable.IF, DependencyTable.UNLESS ->
          dependencies.operator(second) == DependencyTable.ELSE
              ? union(providers(first), providers(dependencies.second(second)))
              : providers(first);
      case DependencyTable.WITH -> intersection(setOf(first), setOf(second));
      case DependencyTable.WITHOUT -> difference(setOf(first), setOf(second));
      case DependencyTable.ARCH -> ofArch(setOf(first), dependencies.first(second));
      case DependencyTable.AND, DependencyTable.OR -> union(providers(first), providers(second));
      default -> throw new IllegalArgumentException("not a dependency: " + dependencyId);
    };
  }

  /** Returns an operand of a set operation: rpm knows no sets of and, if and unless. */
  private int[] setOf(int dependencyId) {
    return switch (dependencies.operator(dependencyId)) {
      case DependencyTable.AND, DependencyTable.IF, DependencyTable.UNLESS -> NOBODY;
      case DependencyTable.OR ->
          union(setOf(dependencies.first(dependencyId)), setOf(dependencies.second(dependencyId)));
      default -> providers(dependencyId);
    };
  }

  private int[] ofArch(int[] packages, int archNameId) {
    int arch = columns.texts.find(names.get(archNameId));
    return IntArrayList.wrap(packages)
        .intStream()
        .filter(packageId -> columns.archIds[packageId] == arch)
        .toArray();
  }

  private int[] ofAtom(int relation, int nameId, int evrId) {
    IntArrayList found = new IntArrayList();
    int last = -1;
    for (int i = providesByName.start(nameId); i < providesByName.end(nameId); i++) {
      int entry = providesByName.value(i);
      int provided = provides.value(entry);
      if (ranks.overlaps(
          dependencies.operator(provided), dependencies.second(provided), relation, evrId)) {
        int provider = packageOfEntry.of(entry);
        if (provider != last) {
          last = provider;
          found.add(provider);
        }
      }
    }
    int[] byProvides = found.toIntArray();
    if (packagesByPath.start(nameId) == packagesByPath.end(nameId)) {
      return byProvides;
    }
    return union(byProvides, packagesByPath.row(nameId));
  }

  static int[] union(int[] a, int[] b) {
    if (b.length == 0 || Arrays.equals(a, b)) {
      return a;
    }
    int[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    Arrays.sort(both);
    int size = 0;
    for (int value : both) {
      if (size == 0 || both[size - 1] != value) {
        both[size++] = value;
      }
    }
    return Arrays.copyOf(both, size);
  }

  static int[] intersection(int[] a, int[] b) {
    return IntArrayList.wrap(a.clone()).intStream().filter(p -> contains(b, p)).toArray();
  }

  static int[] difference(int[] a, int[] b) {
    return IntArrayList.wrap(a.clone()).intStream().filter(p -> !contains(b, p)).toArray();
  }

  private static boolean contains(int[] sorted, int value) {
    return IntArrays.binarySearch(sorted, value) >= 0;
  }
}
