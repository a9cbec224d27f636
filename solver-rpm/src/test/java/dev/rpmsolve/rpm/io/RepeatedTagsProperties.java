package dev.rpmsolve.rpm.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.rpm.io.XmlScanner.Event;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** Reading with remembered tags gives what reading without gives, errors and their places too. */
class RepeatedTagsProperties {

  private static final XmlVocabulary NAMES =
      XmlVocabulary.of(List.of("list", "rpm:entry", "entry", "name", "flags", "ver"), Map.of());
  private static final int RPM_ENTRY = 1;
  private static final int ENTRY = 2;
  private static final int SEEDS = 50;

  @Property
  void rememberedTagsReadAsIfParsed(
      @ForAll("lists") List<List<String>> lists, @ForAll @IntRange(min = 1, max = 90) int chunk)
      throws IOException {
    byte[] document = document(lists).getBytes(StandardCharsets.UTF_8);
    for (int element : new int[] {ENTRY, RPM_ENTRY}) {
      for (int size : new int[] {chunk, document.length}) {
        assertEquals(lines(document, size, element, false), lines(document, size, element, true));
      }
    }
  }

  /** With some seeds tags take each other's place for a while; on average that is rare. */
  @Example
  void whatIsWrittenTheSameWayIsParsedOnce() throws IOException {
    List<String> tags =
        IntStream.range(0, 30_000).mapToObj(i -> "<entry name=\"" + i % 50 + "\"/>").toList();
    byte[] document = document(List.of(tags)).getBytes(StandardCharsets.UTF_8);
    int parsed = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      parsed += parsed(document, new RepeatedTags(ENTRY, seed));
    }
    assertTrue(parsed < SEEDS * 3000, parsed / SEEDS + " tags parsed");
  }

  private static int parsed(byte[] document, RepeatedTags repeats) throws IOException {
    XmlScanner scanner = scanner(document, document.length);
    scanner.next();
    scanner.next();
    int parsed = 0;
    while (true) {
      if (scanner.passRepeated(repeats) == RepeatedTags.NONE) {
        if (scanner.next() == Event.END) {
          return parsed;
        }
        parsed++;
        scanner.remember(repeats, 7);
        scanner.skipElement();
      }
    }
  }

  @Provide
  Arbitrary<List<List<String>>> lists() {
    Arbitrary<String> tag =
        Arbitraries.of(
            "<entry name=\"a\"/>",
            "<entry name=\"a\"/>",
            "<entry name=\"b\"/>",
            "<entry name=\"a\" flags=\"EQ\" ver=\"1\"/>",
            "<entry name='a'/>",
            "<entry name=\"a&amp;b\"/>",
            "<entry name=\"a>b\"/>",
            "<entry name=\"ä\"/>",
            "<entry  name = \"a\" />",
            "<entry name=\"a\"></entry>",
            "<entry name=\"a\">text</entry>",
            "<entry name=\"a\nb\"/>",
            "<entry other=\"1\" name=\"a\"/>",
            "<entry xmlns:rpm=\"x\" name=\"a\"/>",
            "<rpm:entry name=\"a\"/>",
            "<rpm:entry name=\"a\"/>",
            "<list><entry name=\"a\"/></list>",
            "<!-- c --><entry name=\"a\"/>",
            "text<entry name=\"a\"/>",
            "<entry name=\"" + "long".repeat(40) + "\"/>");
    Arbitrary<String> rare =
        Arbitraries.of("<entry name=\"a\" name=\"a\"/>", "<entry name=\"<\"/>", "<entry", "&x;");
    return Arbitraries.frequencyOf(Tuple.of(200, tag), Tuple.of(1, rare))
        .list()
        .ofMaxSize(30)
        .list()
        .ofMaxSize(4);
  }

  /** Every second list binds the prefix of its own. */
  private static String document(List<List<String>> lists) {
    return IntStream.range(0, lists.size())
        .mapToObj(
            i ->
                (i % 2 == 0 ? "<list xmlns:rpm=\"x\">" : "<list>\n")
                    + String.join(i % 3 == 0 ? "\n  " : "", lists.get(i))
                    + "</list>\n")
        .collect(Collectors.joining("", "<list>", "</list>"));
  }

  private static XmlScanner scanner(byte[] document, int chunk) {
    return new XmlScanner(
        new ChunkedStream(document, chunk), "f.xml", NAMES, ReadLimits.defaults().xml());
  }

  /** Depth, name and attributes of each element, and how the document ends. */
  private static List<String> lines(byte[] document, int chunk, int element, boolean isRemembering)
      throws IOException {
    XmlScanner scanner = scanner(document, chunk);
    RepeatedTags repeats = new RepeatedTags(element);
    List<String> known = new ArrayList<>();
    Map<String, Integer> numbers = new HashMap<>();
    List<String> lines = new ArrayList<>();
    try {
      while (true) {
        int number = isRemembering ? scanner.passRepeated(repeats) : RepeatedTags.NONE;
        if (number != RepeatedTags.NONE) {
          lines.add(scanner.depth() + known.get(number));
          continue;
        }
        Event event = scanner.next();
        if (event == Event.FINISHED) {
          return lines;
        } else if (event == Event.START) {
          String line = line(scanner);
          lines.add(scanner.depth() - 1 + line);
          int next = numbers.computeIfAbsent(line, key -> known.size());
          if (next == known.size()) {
            known.add(line);
          }
          scanner.remember(repeats, next);
        }
      }
    } catch (MetadataException e) {
      lines.add(e.toString());
      return lines;
    }
  }

  private static String line(XmlScanner scanner) {
    StringBuilder line = new StringBuilder(" " + scanner.openName());
    for (int i = 0; i < scanner.attributeCount(); i++) {
      line.append(' ')
          .append(text(scanner, scanner.nameFrom(i), scanner.nameTo(i)))
          .append('=')
          .append(text(scanner, scanner.valueFrom(i), scanner.valueTo(i)));
    }
    return line.toString();
  }

  private static String text(XmlScanner scanner, int from, int to) {
    return new String(scanner.bytes(), from, to - from, StandardCharsets.UTF_8);
  }
}
