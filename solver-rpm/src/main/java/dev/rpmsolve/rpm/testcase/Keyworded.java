package dev.rpmsolve.rpm.testcase;

import java.util.Optional;

/** Something that has a word of its own in a test case. */
interface Keyworded {
  /** Returns the word. */
  String keyword();

  /** Finds the constant of an enum that a word stands for. */
  static <E extends Enum<E> & Keyworded> Optional<E> find(Class<E> type, String word) {
    for (E constant : type.getEnumConstants()) {
      if (constant.keyword().equals(word)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }
}
