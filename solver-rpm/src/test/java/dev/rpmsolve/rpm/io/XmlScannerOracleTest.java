package dev.rpmsolve.rpm.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The scanner against the JDK's parser, on good documents and on damaged ones. */
class XmlScannerOracleTest {

  private static final int MUTANTS_PER_SAMPLE = 4000;

  private static final Pattern DECLARATION =
      Pattern.compile("<\\?xml version=.1.0.( encoding=.UTF-8.)?( standalone=.(yes|no).)?\\?>");

  /** Bytes that are likely to change what a document means. */
  private static final byte[] SPICE =
      "<>&;\"'/=!?-[]#x:aA01 \t\r\n\0\u007f\u0080\u00e9\u20ac".getBytes(StandardCharsets.UTF_8);

  static List<String> samples() {
    return List.of(
        "<a/>",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a>text</a>\n",
        "<?xml version='1.0' standalone='yes'?><!-- c --><a b='1' c=\"2\"/><!-- d --><?pi x?>",
        "<a>&lt;&gt;&amp;&quot;&apos;&#65;&#x42;&#x20ac;&#x1F600;</a>",
        "<a b=' x\ty\nz&#10;&#9; &lt;'>one\r\ntwo\rthree</a>",
        "<a><![CDATA[<b>&amp;]] ]>]]></a>",
        "<a>x<![CDATA[]]>y<!-- - -->z<?p q?>w</a>",
        "<metadata xmlns='u' xmlns:rpm='v' packages=\"1\"><package type=\"rpm\"><name>n</name>"
            + "<rpm:entry name='x' flags=\"EQ\" rpm:k='1'/></package></metadata>",
        "<a xmlns:p='u'><p:b p:c='1' c='2' xml:base='z'><p:d xmlns:q='w' q:e=''/></p:b></a >",
        "<a  b = '1'\n c\t=\r\n\"2\" ><b ></b ><c />é€😀</a>");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void goodDocumentsGiveTheSameLines(String sample) throws IOException {
    byte[] bytes = sample.getBytes(StandardCharsets.UTF_8);
    List<String> expected = StaxOracle.lines(bytes).orElseThrow();
    assertEquals(expected, lines(bytes, Integer.MAX_VALUE, expected));
    assertEquals(expected, lines(bytes, 1, expected));
    assertEquals(expected, lines(bytes, 3, expected));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void damagedDocumentsGiveTheSameVerdict(String sample) throws IOException {
    byte[] bytes = sample.getBytes(StandardCharsets.UTF_8);
    Random random = new Random(sample.hashCode());
    for (int i = 0; i < MUTANTS_PER_SAMPLE; i++) {
      compare(mutant(bytes, random), 1 + random.nextInt(9));
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void truncatedDocumentsAreRefusedAtAnyPoint(String sample) {
    byte[] bytes = sample.strip().getBytes(StandardCharsets.UTF_8);
    int rootEnd = sample.contains("?pi") ? sample.indexOf("/>") + 2 : bytes.length;
    for (int length = 0; length < rootEnd; length++) {
      byte[] prefix = Arrays.copyOf(bytes, length);
      MetadataException e =
          assertThrows(
              MetadataException.class, () -> ScannerLines.scan(new ChunkedStream(prefix, 2)));
      assertTrue(e.offset() >= 0 && e.offset() <= length, e.getMessage());
    }
  }

  @Test
  void tokensOnEveryBufferBorderAreReadWhole() throws IOException {
    String tail = "<b name=\"v&amp;w\" é='1'>".replace(" é='1'", "") + "t&lt;u\r\nv</b>";
    for (int pad = 65_480; pad < 65_560; pad++) {
      byte[] bytes = ("<a>" + " ".repeat(pad) + tail + "</a>").getBytes(StandardCharsets.UTF_8);
      List<String> expected = List.of("START a[]", "START b[name=v&w]", "TEXT t<u\nv", "END");
      assertEquals(expected, lines(bytes, Integer.MAX_VALUE, expected), "padding " + pad);
    }
  }

  private static void compare(byte[] mutant, int chunk) throws IOException {
    Optional<List<String>> expected = StaxOracle.lines(mutant);
    String text = new String(mutant, StandardCharsets.UTF_8);
    try {
      List<String> found = lines(mutant, chunk, expected.orElse(List.of()));
      assertTrue(expected.isPresent(), () -> "only the scanner accepts " + text);
      assertEquals(expected.get(), found, text);
    } catch (MetadataException e) {
      boolean isStricter =
          e.kind() == MetadataException.Kind.UNSUPPORTED
              || e.expected().contains("ASCII")
              || e.expected().contains("bindable")
              || e.expected().contains("colon")
              || e.expected().contains("prefix")
              || hasOddDeclaration(text);
      assertTrue(expected.isEmpty() || isStricter, () -> e.getMessage() + " but not in " + text);
    }
  }

  /** The oracle gets characters and does not look at the encoding of the declaration. */
  private static boolean hasOddDeclaration(String text) {
    return text.startsWith("<?xml") && !DECLARATION.matcher(text).lookingAt();
  }

  private static byte[] mutant(byte[] source, Random random) {
    StringBuilder latin = new StringBuilder(new String(source, StandardCharsets.ISO_8859_1));
    int edits = 1 + random.nextInt(2);
    for (int i = 0; i < edits && latin.length() > 0; i++) {
      int at = random.nextInt(latin.length());
      char spice = (char) (SPICE[random.nextInt(SPICE.length)] & 0xff);
      switch (random.nextInt(4)) {
        case 0 -> latin.setCharAt(at, spice);
        case 1 -> latin.insert(at, spice);
        case 2 -> latin.deleteCharAt(at);
        default -> latin.insert(at, latin.charAt(random.nextInt(latin.length())));
      }
    }
    return latin.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static List<String> lines(byte[] bytes, int chunk, List<String> plan) throws IOException {
    return ScannerLines.lines(new ChunkedStream(bytes, chunk), ReadLimits.defaults(), plan);
  }
}
