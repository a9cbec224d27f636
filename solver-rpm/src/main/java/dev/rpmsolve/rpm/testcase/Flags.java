package dev.rpmsolve.rpm.testcase;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Sets of flags and changes of flags, immutable and in the order of the constants. */
final class Flags {
  private Flags() {}

  static <E extends Enum<E>> Set<E> copy(Class<E> type, Set<E> flags) {
    EnumSet<E> copy = EnumSet.noneOf(type);
    copy.addAll(flags);
    return Collections.unmodifiableSet(copy);
  }

  static <E extends Enum<E>> Map<E, Boolean> copy(Class<E> type, Map<E, Boolean> changes) {
    EnumMap<E, Boolean> copy = new EnumMap<>(type);
    copy.putAll(changes);
    return Collections.unmodifiableMap(copy);
  }

  static <E extends Enum<E> & Keyworded> String join(Set<E> flags) {
    return flags.stream().map(E::keyword).collect(Collectors.joining(","));
  }

  static <E extends Enum<E> & Keyworded> String join(Map<E, Boolean> changes) {
    return changes.entrySet().stream()
        .map(change -> (change.getValue() ? "" : "!") + change.getKey().keyword())
        .collect(Collectors.joining(" "));
  }
}
