package dev.rpmsolve.rpm.testcase;

import java.util.Optional;
import java.util.Set;

/**
 * Some packages, found by text.
 *
 * @param kind what the text is compared to
 * @param key which dependencies are looked at, such as {@code solvable:requires}; nothing for
 *     {@link SelectionKind#TEXT} and only for that
 * @param text the text; may contain blanks
 * @param flags what else matters, in the order of their constants
 */
public record TextSelection(
    SelectionKind kind, Optional<String> key, String text, Set<SelectionFlag> flags) {
  /**
   * Copies the flags.
   *
   * @param kind what the text is compared to
   * @param key which dependencies are looked at
   * @param text the text
   * @param flags what else matters; copied
   * @throws IllegalArgumentException if there is a key where none belongs, or none where one does
   */
  public TextSelection {
    if ((kind == SelectionKind.TEXT) != key.isEmpty()) {
      throw new IllegalArgumentException("a key belongs to " + kind + " or it does not");
    }
    flags = Flags.copy(SelectionFlag.class, flags);
  }

  /**
   * The selection as it is written in a job.
   *
   * @return kind, key, text and flags
   */
  @Override
  public String toString() {
    String start = kind.keyword() + " " + key.map(k -> k + " ").orElse("");
    return start + text + " " + Flags.join(flags);
  }
}
