package dev.rpmsolve.core.internal.ints;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Sorts by merging halves, the first of which is the shorter one.
 *
 * <p>The JDK's sort may throw where a comparison is not transitive, and what it gives otherwise is
 * its own affair. Here the result is that of the C library's {@code qsort}, so that what libsolv
 * makes of such a comparison comes out again. Stable; O(n log n) comparisons.
 */
public final class MergeSort {
  private MergeSort() {}

  /**
   * Sorts a list.
   *
   * @param <T> the type of the elements
   * @param elements the elements; only read
   * @param order any comparison
   * @return a new list
   */
  public static <T> List<T> sorted(List<T> elements, Comparator<? super T> order) {
    if (elements.size() < 2) {
      return new ArrayList<>(elements);
    }
    int half = elements.size() / 2;
    List<T> first = sorted(elements.subList(0, half), order);
    List<T> second = sorted(elements.subList(half, elements.size()), order);
    List<T> merged = new ArrayList<>(elements.size());
    int i = 0;
    int j = 0;
    while (i < first.size() && j < second.size()) {
      merged.add(
          order.compare(first.get(i), second.get(j)) <= 0 ? first.get(i++) : second.get(j++));
    }
    merged.addAll(first.subList(i, first.size()));
    merged.addAll(second.subList(j, second.size()));
    return merged;
  }
}
