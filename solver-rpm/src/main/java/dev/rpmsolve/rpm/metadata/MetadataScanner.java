package dev.rpmsolve.rpm.metadata;

import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.ReadLimits;
import dev.rpmsolve.rpm.io.XmlScanner;
import dev.rpmsolve.rpm.io.XmlScanner.Event;
import dev.rpmsolve.rpm.io.XmlVocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * A scanner with the small questions that all metadata readers ask: required attributes, numbers,
 * texts.
 *
 * <p>Loop shape: after the start of an element, {@code while (hasChild()) switch (element())},
 * where each branch consumes the child with {@link #text}, {@link #skip} or a loop of its own.
 */
final class MetadataScanner {

  private static final int MESSAGE_LIMIT = 200;
  private static final long TENTH = Long.MAX_VALUE / 10;

  private final XmlScanner xml;

  MetadataScanner(InputStream in, String file, XmlVocabulary vocabulary, ReadLimits limits) {
    xml = new XmlScanner(in, file, vocabulary, limits.xml());
  }

  XmlScanner xml() {
    return xml;
  }

  /** Passes the start tag of the root, which must be the given one. */
  void enterRoot(int element, String name) throws IOException {
    xml.next();
    if (xml.element() != element) {
      throw xml.malformed("the root element <" + name + ">", "<" + xml.openName() + ">");
    }
  }

  /** Passes what is left of the document behind the root. */
  void leaveRoot() throws IOException {
    xml.next();
  }

  /** Passes the start tag of the next child, or the end tag of the element itself. */
  boolean hasChild() throws IOException {
    return xml.next() == Event.START;
  }

  int element() {
    return xml.element();
  }

  void skip() throws IOException {
    xml.skipElement();
  }

  /** The text of the element just started, with white space around it removed. */
  String text() throws IOException {
    xml.readText();
    return string(xml.textFrom(), xml.textTo()).strip();
  }

  /** The number in the element just started; a fraction is dropped. */
  long number() throws IOException {
    xml.readText();
    int from = xml.textFrom();
    int to = xml.textTo();
    while (from < to && isSpace(xml.bytes()[from])) {
      from++;
    }
    while (from < to && isSpace(xml.bytes()[to - 1])) {
      to--;
    }
    int point = from;
    while (point < to && xml.bytes()[point] != '.') {
      point++;
    }
    return parse(from, point, xml.openName());
  }

  /** The position of an attribute in the tag just passed, or -1. */
  int find(int attribute) {
    for (int i = 0; i < xml.attributeCount(); i++) {
      if (xml.attribute(i) == attribute) {
        return i;
      }
    }
    return -1;
  }

  /** The position of an attribute that must be there. */
  int require(int attribute, String name) {
    int index = find(attribute);
    if (index < 0) {
      throw xml.malformed("an attribute " + name + " of <" + xml.openName() + ">", "none");
    }
    return index;
  }

  /** The value of an attribute; empty if it is missing. */
  String valueOrEmpty(int attribute) {
    int index = find(attribute);
    return index < 0 ? "" : value(index);
  }

  String value(int index) {
    return string(xml.valueFrom(index), xml.valueTo(index));
  }

  /** The number in an attribute; 0 if the attribute is missing or empty. */
  long numberOrZero(int attribute, String name) {
    int index = find(attribute);
    if (index < 0 || xml.valueFrom(index) == xml.valueTo(index)) {
      return 0;
    }
    return parse(xml.valueFrom(index), xml.valueTo(index), name);
  }

  String string(int from, int to) {
    return new String(xml.bytes(), from, to - from, StandardCharsets.UTF_8);
  }

  /** A range as text that is short enough for a message. */
  String excerpt(int from, int to) {
    return "\"" + string(from, Math.min(to, from + MESSAGE_LIMIT)) + "\"";
  }

  private long parse(int from, int to, String name) {
    long value = 0;
    boolean isGood = from < to;
    for (int i = from; i < to && isGood; i++) {
      int digit = xml.bytes()[i] - '0';
      isGood =
          digit >= 0 && digit <= 9 && (value < TENTH || value <= (Long.MAX_VALUE - digit) / 10);
      value = 10 * value + digit;
    }
    if (!isGood) {
      throw badNumber(from, to, name);
    }
    return value;
  }

  private MetadataException badNumber(int from, int to, String name) {
    return xml.malformed(
        "a number from 0 to " + Long.MAX_VALUE + " for " + name, excerpt(from, to));
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || b == '\t' || b == '\n' || b == '\r';
  }
}
