package dev.rpmsolve.rpm.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Reduces a document to lines by means of {@link XmlScanner}. */
final class ScannerLines {

  static final XmlVocabulary NAMES =
      XmlVocabulary.of(List.of("metadata", "package", "name", "rpm:entry", "flags"), Map.of());

  private ScannerLines() {}

  /**
   * The lines of a document.
   *
   * @param plan lines of the oracle, which tell where elements have only text; without a plan every
   *     element is taken to have children
   */
  static List<String> lines(InputStream in, ReadLimits limits, List<String> plan)
      throws IOException {
    XmlScanner scanner = new XmlScanner(in, "test.xml", NAMES, limits.xml());
    List<String> lines = new ArrayList<>();
    while (true) {
      switch (scanner.next()) {
        case START -> {
          lines.add("START " + scanner.openName() + attributes(scanner));
          if (plan.size() > lines.size() && plan.get(lines.size()).startsWith("TEXT ")) {
            scanner.readText();
            lines.add("TEXT " + string(scanner, scanner.textFrom(), scanner.textTo()));
          }
        }
        case END -> lines.add("END");
        case FINISHED -> {
          return lines;
        }
      }
    }
  }

  static void scan(InputStream in) throws IOException {
    lines(in, ReadLimits.defaults(), List.of());
  }

  private static String attributes(XmlScanner scanner) {
    List<String> attributes = new ArrayList<>();
    for (int i = 0; i < scanner.attributeCount(); i++) {
      attributes.add(
          string(scanner, scanner.nameFrom(i), scanner.nameTo(i))
              + "="
              + string(scanner, scanner.valueFrom(i), scanner.valueTo(i)));
    }
    Collections.sort(attributes);
    return attributes.toString();
  }

  private static String string(XmlScanner scanner, int from, int to) {
    return new String(scanner.bytes(), from, to - from, StandardCharsets.UTF_8);
  }
}
