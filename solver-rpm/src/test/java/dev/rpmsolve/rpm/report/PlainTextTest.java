package dev.rpmsolve.rpm.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class PlainTextTest {
  @Test
  void harmlessTextStays() {
    String text = "gcc-c++ \u00e9\u4e2d\ud83d\ude00 (a >= 1~rc1^git)\\x2d";
    assertSame(text, PlainText.escape(text));
  }

  @Test
  void harmfulCharactersAreSpelled() {
    assertEquals("a\\u001b[2Jb", PlainText.escape("a\u001b[2Jb"));
    assertEquals("a\\u000ab\\u000d\\u0009", PlainText.escape("a\nb\r\t"));
    assertEquals("\\u007f\\u009b\\u0085", PlainText.escape("\u007f\u009b\u0085"));
    assertEquals("\\u202e\\u2066\\u200f\\ufeff", PlainText.escape("\u202e\u2066\u200f\ufeff"));
    assertEquals("\\u2028\\u2029", PlainText.escape("\u2028\u2029"));
    assertEquals("\\ud800x\\udc00", PlainText.escape("\ud800x\udc00"));
    assertEquals("\\ue000\\U000e0001", PlainText.escape("\ue000\udb40\udc01"));
    assertEquals("\\u00a0\\u3000", PlainText.escape("\u00a0\u3000"));
  }

  @Test
  void wordsHaveNoBlanks() {
    assertEquals("a\\u0020b", PlainText.escapeWord("a b"));
  }
}
