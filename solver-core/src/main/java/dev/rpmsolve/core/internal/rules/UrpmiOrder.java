package dev.rpmsolve.core.internal.rules;

import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.DependencyTable;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * Brings candidates to the front that go with the kernels and languages in use, as urpmi does.
 *
 * <p>A package for a kernel is one whose name holds the kernel's, as in {@code
 * kernel-desktop-devel-6.1-1} and {@code nvidia-kernel-6.1-desktop-1}; a package for a language
 * requires {@code locales-de} or the like. What goes with something that was chosen comes first,
 * then what goes with something installed, then what is for English, then what is for nothing in
 * particular, then what is for other languages.
 */
final class UrpmiOrder {
  private static final int FOR_CHOSEN = 4;
  private static final int FOR_INSTALLED = 3;
  private static final int FOR_ENGLISH = 2;
  private static final int NEUTRAL = 1;
  private static final int FOR_NOBODY = 0;
  private static final String KERNEL = "kernel-";
  private static final String DEVELOPMENT = "-devel-";
  private static final String MODULE = "-kernel-";
  private static final String LOCALES = "locales-";
  private static final String ENGLISH = "en";

  /** libsolv looks at names up to these lengths. */
  private static final int MAX_KERNEL_NAME = 255;

  private static final int MAX_MODULE_NAME = 247;

  private final Pool pool;
  private final Universe universe;
  private final IntTable requires;

  UrpmiOrder(Pool pool) {
    this.pool = pool;
    universe = pool.universe();
    requires = pool.dependencies(DependencyKind.REQUIRES);
  }

  /** Sorts candidates; equals stay in their order. */
  void sort(IntArrayList candidates, Decisions decisions) {
    Int2IntOpenHashMap scores = new Int2IntOpenHashMap(candidates.size());
    for (int packageId : candidates) {
      scores.put(packageId, score(packageId, decisions));
    }
    candidates.sort((a, b) -> Integer.compare(scores.get(b), scores.get(a)));
  }

  private int score(int packageId, Decisions decisions) {
    String kernel = kernelOf(universe.names().get(universe.nameId(packageId)));
    int name = kernel.isEmpty() ? -1 : universe.names().find(kernel);
    int score = name < 0 ? NEUTRAL : use(name, NEUTRAL, decisions);
    return score == NEUTRAL ? languageScore(packageId, decisions) : score;
  }

  /** Returns the name of the kernel that a package is for; nothing if it is for none. */
  private static String kernelOf(String name) {
    if (name.startsWith(KERNEL)) {
      int mark = name.indexOf(DEVELOPMENT);
      return mark < 0 || name.length() > MAX_KERNEL_NAME
          ? ""
          : name.substring(0, mark) + name.substring(mark + DEVELOPMENT.length() - 1);
    }
    int mark = name.indexOf(MODULE);
    String rest = mark < 0 ? "" : name.substring(mark + MODULE.length());
    int flavor = rest.indexOf('-');
    int release = flavor < 0 ? -1 : rest.indexOf('-', flavor + 1);
    boolean isModule =
        rest.length() > 1
            && rest.length() <= MAX_MODULE_NAME
            && rest.charAt(0) >= '0'
            && rest.charAt(0) <= '9'
            && rest.charAt(1) == '.'
            && release >= 0;
    return isModule
        ? "kernel"
            + rest.substring(flavor, release + 1)
            + rest.substring(0, flavor)
            + rest.substring(release)
        : "";
  }

  private int languageScore(int packageId, Decisions decisions) {
    DependencyTable table = universe.dependencies();
    int score = NEUTRAL;
    for (int i = requires.start(packageId); i < requires.end(packageId); i++) {
      int dependency = requires.value(i);
      while (table.isRich(dependency)) {
        dependency = table.first(dependency);
      }
      int name = table.first(dependency);
      String text = universe.names().get(name);
      int mark = text.indexOf(LOCALES);
      if (mark >= 0 && text.startsWith(ENGLISH, mark + LOCALES.length())) {
        score = FOR_ENGLISH;
      } else if (mark >= 0) {
        return use(name, FOR_NOBODY, decisions);
      }
    }
    return score;
  }

  /** Tells whether what provides a name is in use. */
  private int use(int name, int otherwise, Decisions decisions) {
    int score = otherwise;
    for (int provider : pool.listed(universe.namedOrProviding(name))) {
      if (decisions.isChosen(provider)) {
        return FOR_CHOSEN;
      } else if (pool.isInstalled(provider)) {
        score = FOR_INSTALLED;
      }
    }
    return score;
  }
}
