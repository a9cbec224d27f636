package dev.rpmsolve.rpm.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PlainTextProperties {
  @Property
  void theResultIsPlain(@ForAll String text) {
    String escaped = PlainText.escape(text);
    assertTrue(escaped.codePoints().noneMatch(Character::isISOControl));
    assertTrue(escaped.codePoints().noneMatch(c -> Character.getType(c) == Character.FORMAT));
    assertTrue(escaped.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE));
  }

  @Property
  void escapingTwiceChangesNothing(@ForAll String text) {
    String escaped = PlainText.escape(text);
    assertEquals(escaped, PlainText.escape(escaped));
  }

  @Property
  void wordsAreWords(@ForAll String text) {
    assertTrue(PlainText.escapeWord(text).codePoints().noneMatch(Character::isSpaceChar));
  }
}
