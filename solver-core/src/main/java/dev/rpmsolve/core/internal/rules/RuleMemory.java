package dev.rpmsolve.core.internal.rules;

import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.request.Policy.Option;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;

/**
 * Keeps rules of packages from one request on a universe to the next, for the last few ways of
 * seeing it: policies, what is installed, what is excluded.
 *
 * <p>Takes at most 32 MiB for rules, and some 20 bytes for each package that has some. Safe for
 * several threads.
 */
public final class RuleMemory {
  private static final int VIEWS = 4;

  private final Deque<Remembered> remembered = new ArrayDeque<>(VIEWS);

  /**
   * All that the rules of a package depend on beside the universe.
   *
   * @param options the policy, but for whether weak dependencies are installed
   * @param installed the installed packages
   * @param disabled the excluded packages
   * @param multiversion the packages of which several versions may be installed
   */
  record View(EnumSet<Option> options, Bits installed, Bits disabled, Bits multiversion) {
    boolean isLike(View other) {
      return options.equals(other.options)
          && installed.hasSameMembers(other.installed)
          && disabled.hasSameMembers(other.disabled)
          && multiversion.hasSameMembers(other.multiversion);
    }
  }

  private record Remembered(View view, KeptRules rules) {}

  /** Creates a memory without rules; it must be used for one universe only. */
  public RuleMemory() {}

  /**
   * Returns the rules that are known where a universe is seen as in a request.
   *
   * @param pool the packages as the request sees them
   * @return rules that were kept, and where more can be kept
   */
  synchronized KeptRules of(Pool pool) {
    View view = pool.view();
    for (Remembered one : remembered) {
      if (one.view.isLike(view)) {
        remembered.remove(one);
        remembered.addFirst(one);
        return one.rules;
      }
    }
    if (remembered.size() == VIEWS) {
      remembered.removeLast();
    }
    KeptRules rules = new KeptRules(pool.universe().packageCount());
    remembered.addFirst(new Remembered(view, rules));
    return rules;
  }
}
