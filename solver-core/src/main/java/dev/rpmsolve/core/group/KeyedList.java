package dev.rpmsolve.core.group;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Lists whose elements have a key each. */
final class KeyedList {
  private KeyedList() {}

  /** Keeps one element of each key: the last one, at the place of the first. */
  static <T> List<T> unique(List<T> elements, Function<T, String> key) {
    Map<String, T> unique = new LinkedHashMap<>();
    elements.forEach(element -> unique.put(key.apply(element), element));
    return List.copyOf(unique.values());
  }

  static <T> List<T> joined(List<T> first, List<T> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
