package dev.rpmsolve.core.internal.rules;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The rules of single packages that earlier requests worked out.
 *
 * <p>They follow from the universe, what is installed and the policy alone, not from what else was
 * asked for, so that answers do not depend on earlier requests. Rules with auxiliary variables,
 * which each request numbers anew, are not kept, nor those of installed packages that a request
 * wants to be repaired.
 *
 * <p>Representation: per package an array of its rules one after the other, each as its length and
 * traits, for {@link #REQUIRED} the dependency that says so, and its literals. Arrays are never
 * changed once they are kept, and two threads that keep the same package keep the same. Safe for
 * several threads.
 */
public final class KeptRules {
  /** Keeps nothing. */
  public static final KeptRules NONE = new KeptRules(0);

  /** How many low bits of a rule's first int are traits; the others are its length. */
  static final int TRAITS = 4;

  /** The rule only says what is recommended. */
  static final int RECOMMENDED = 1;

  /** The rule says that two packages have the same name; the other package says it, too. */
  static final int SAME_NAME = 2;

  /** The rule is about another package, so that nothing is taken because of it. */
  static final int ABOUT_ANOTHER = 4;

  /** The rule comes from a Requires, which follows. */
  static final int REQUIRED = 8;

  private static final int MAX_INTS = 1 << 21;
  private static final int PAGE_BITS = 8;
  private static final int PAGE_MASK = (1 << PAGE_BITS) - 1;

  private final AtomicReferenceArray<AtomicReferenceArray<int[]>> pages;
  private final AtomicInteger ints = new AtomicInteger();

  /**
   * Creates a store without rules.
   *
   * @param packageCount the number of packages of the universe
   */
  KeptRules(int packageCount) {
    pages = new AtomicReferenceArray<>((packageCount + PAGE_MASK) >>> PAGE_BITS);
  }

  /** Returns the rules of a package, or null if they are not known. */
  int[] of(int packageId) {
    int number = packageId >>> PAGE_BITS;
    AtomicReferenceArray<int[]> page = number < pages.length() ? pages.getAcquire(number) : null;
    return page == null ? null : page.getAcquire(packageId & PAGE_MASK);
  }

  /** Keeps the rules of a package, unless there are too many already. */
  void keep(int packageId, IntArrayList packageRules) {
    int number = packageId >>> PAGE_BITS;
    if (number < pages.length() && ints.get() + packageRules.size() <= MAX_INTS) {
      ints.addAndGet(packageRules.size());
      if (pages.getAcquire(number) == null) {
        pages.compareAndSet(number, null, new AtomicReferenceArray<>(1 << PAGE_BITS));
      }
      pages.getAcquire(number).setRelease(packageId & PAGE_MASK, packageRules.toIntArray());
    }
  }
}
