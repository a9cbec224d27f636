package dev.rpmsolve.benchmarks.generator;

import dev.rpmsolve.benchmarks.generator.GeneratedPackage.Identity;
import dev.rpmsolve.benchmarks.generator.PackageTemplate.Key;
import dev.rpmsolve.benchmarks.generator.PackageTemplate.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A parsed list of hand-written packages, in the order written.
 *
 * <p>A line that begins in the first column starts a package: {@code NAME EVR ARCH | SUMMARY}, or
 * {@code NAME EVR ARCH from NAME} to take over everything of an earlier package. Indented lines are
 * a key and its items, separated by semicolons. {@code #} begins a comment line. An unreadable line
 * throws {@code IllegalArgumentException} with its number.
 *
 * @param templates the packages
 */
record PackageList(List<PackageTemplate> templates) {

  PackageList {
    templates = List.copyOf(templates);
  }

  /** Parses a list whose packages may be derived from those of an earlier list. */
  static PackageList parse(String text, PackageList earlier) {
    Parser parser = new Parser(earlier);
    String[] lines = text.split("\n");
    for (int i = 0; i < lines.length; i++) {
      try {
        parser.line(lines[i]);
      } catch (RuntimeException e) {
        throw new IllegalArgumentException("line " + (i + 1) + ": " + lines[i], e);
      }
    }
    return parser.finish();
  }

  private static final class Parser {
    private final Map<String, PackageTemplate> known = new HashMap<>();
    private final List<PackageTemplate> done = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private Identity head;
    private String summary = "";

    Parser(PackageList earlier) {
      earlier.templates().forEach(template -> known.putIfAbsent(template.head().name(), template));
    }

    void line(String line) {
      if (line.isBlank() || line.startsWith("#")) {
        return;
      }
      if (line.startsWith(" ")) {
        lines.add(parseLine(line.strip()));
      } else {
        completePackage();
        startPackage(line);
      }
    }

    PackageList finish() {
      completePackage();
      return new PackageList(done);
    }

    private void startPackage(String line) {
      int bar = line.indexOf('|');
      String[] words = (bar < 0 ? line : line.substring(0, bar)).strip().split(" +");
      boolean derived = words.length == 5 && words[3].equals("from");
      if (words.length != 3 && !derived) {
        throw new IllegalArgumentException("not the start of a package");
      }
      head = new Identity(words[0], Version.parse(words[1]), words[2]);
      if (derived) {
        PackageTemplate base = known.get(words[4]);
        lines.addAll(base.lines());
        summary = base.summary();
      } else {
        summary = line.substring(bar + 1).strip();
      }
    }

    private void completePackage() {
      if (head != null) {
        PackageTemplate template = new PackageTemplate(head, summary, lines);
        known.putIfAbsent(head.name(), template);
        done.add(template);
        lines.clear();
      }
    }

    private static Line parseLine(String line) {
      String[] parts = line.split(" +", 2);
      Key key = Key.valueOf(parts[0].toUpperCase(Locale.ROOT));
      return parts.length == 1
          ? new Line(key, List.of())
          : new Line(key, Arrays.stream(parts[1].split(";")).map(String::strip).toList());
    }
  }
}
