package dev.rpmsolve.rpm.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Laws of the scanner over generated documents and over plain noise. */
class XmlScannerProperties {

  @Property
  void generatedDocumentsReadAsTheJdkReadsThem(
      @ForAll("documents") String document, @ForAll @IntRange(min = 1, max = 40) int chunk)
      throws IOException {
    byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
    List<String> expected = StaxOracle.lines(bytes).orElseThrow();
    assertEquals(
        expected,
        ScannerLines.lines(new ChunkedStream(bytes, chunk), ReadLimits.defaults(), expected));
  }

  @Property
  void noiseIsReadOrRefusedButNeverBreaksTheScanner(
      @ForAll("noise") String noise, @ForAll @IntRange(min = 1, max = 5) int chunk)
      throws IOException {
    byte[] bytes = noise.getBytes(StandardCharsets.ISO_8859_1);
    Optional<List<String>> expected = StaxOracle.lines(bytes);
    try {
      ScannerLines.lines(new ChunkedStream(bytes, chunk), ReadLimits.defaults(), List.of());
      assertTrue(expected.isPresent(), noise);
    } catch (MetadataException e) {
      assertTrue(e.offset() >= 0 && e.offset() <= bytes.length, e.getMessage());
    }
  }

  @Provide
  Arbitrary<String> documents() {
    return Arbitraries.lazyOf(this::element, this::element, this::element);
  }

  private Arbitrary<String> element() {
    Arbitrary<String> name =
        Arbitraries.of("a", "name", "package", "rpm-x", "a_b.c", "a".repeat(40));
    Arbitrary<String> child =
        Arbitraries.lazyOf(
            this::text,
            this::text,
            this::text,
            () -> Arbitraries.of("<!--c-->", "<?p q?>"),
            this::element);
    return Combinators.combine(name, attributes(), child.list().ofMaxSize(4))
        .as((n, a, c) -> "<" + n + a + ">" + String.join("", c) + "</" + n + ">");
  }

  private Arbitrary<String> attributes() {
    Arbitrary<String> value = text().map(text -> text.replace("<![CDATA[<&]]>", ""));
    return value
        .map(text -> text.replace("\"", "&quot;").replace("<", "&lt;"))
        .list()
        .ofMaxSize(3)
        .map(
            values -> {
              StringBuilder tag = new StringBuilder();
              for (int i = 0; i < values.size(); i++) {
                tag.append(" a").append(i).append("=\"").append(values.get(i)).append('"');
              }
              return tag.toString();
            });
  }

  private Arbitrary<String> text() {
    return Arbitraries.of(
            "x",
            " ",
            "\n",
            "\r\n",
            "\r",
            "\t",
            "&amp;",
            "&lt;",
            "&#13;",
            "&#x20ac;",
            "\u00e9",
            "\u4e2d",
            "\ud83d\ude00",
            ">",
            "]",
            "\"",
            "'",
            "<![CDATA[<&]]>",
            "long text ".repeat(9))
        .list()
        .ofMaxSize(8)
        .map(parts -> String.join("", parts).replace("]>", "] >"))
        .map(text -> text.replace("<![CDATA[<&]] >", "<![CDATA[<&]]>"))
        // Two texts side by side must not make the end of a CDATA section either.
        .map(text -> text.endsWith("]") ? text + " " : text);
  }

  @Provide
  Arbitrary<String> noise() {
    return Arbitraries.of(
            "<",
            ">",
            "/",
            "a",
            "</a>",
            "<a>",
            "<a ",
            "='",
            "'",
            "\"",
            "&",
            ";",
            "!--",
            "--",
            "![CDATA[",
            "]]>",
            "?",
            "\0",
            "\u00c3",
            "\u00a9",
            " ",
            "xmlns:a='b'",
            "a:",
            "&#1;")
        .list()
        .ofMaxSize(14)
        .map(parts -> String.join("", parts));
  }
}
