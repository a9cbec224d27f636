package dev.rpmsolve.rpm.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.rpm.io.MetadataException.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents written to hurt: each is refused with an offset, or read in bounded memory. */
class XmlScannerAttackTest {

  private static final int MEBIBYTE = 1 << 20;

  /** More than any limit for one token. */
  private static final int LARGE = 17 * MEBIBYTE;

  /** A hostile document and the only acceptable answer. */
  record Attack(String name, byte[] document, Kind kind) {

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Attack> attacks() {
    return Stream.of(documentTypes(), encodings(), characters(), structure(), limits())
        .flatMap(List::stream);
  }

  private static List<Attack> documentTypes() {
    return List.of(
        unsupported("doctype", "<!DOCTYPE a><a/>"),
        unsupported("doctype after comment", "<!-- c --><!DOCTYPE a []><a/>"),
        unsupported(
            "billion laughs", "<!DOCTYPE a [<!ENTITY b \"c\"><!ENTITY d \"&b;&b;\">]><a>&d;</a>"),
        unsupported(
            "external file", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"),
        unsupported("external http", "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/x.dtd\"><a/>"),
        unsupported("parameter entity", "<!DOCTYPE a [<!ENTITY % p SYSTEM \"file:///x\">%p;]><a/>"),
        malformed("doctype in lower case", "<!doctype a><a/>"),
        malformed("doctype inside the root", "<a><!ENTITY x 'y'></a>"),
        malformed("undefined entity", "<a>&x;</a>"),
        malformed("undefined entity in a value", "<a b='&x;'/>"),
        malformed("entity in a name", "<a&amp;b/>"),
        malformed("reference without semicolon", "<a>&amp</a>"),
        malformed("reference without end", "<a>&" + "a".repeat(100_000)),
        malformed("reference to NUL", "<a>&#0;</a>"),
        malformed("reference to a surrogate", "<a>&#xD800;</a>"),
        malformed("reference beyond Unicode", "<a>&#x110000;</a>"),
        malformed("reference that overflows", "<a>&#4294967361;</a>"),
        malformed("reference with a sign", "<a>&#-65;</a>"),
        malformed("empty reference", "<a>&;</a>"),
        malformed("reference without digits", "<a>&#x;</a>"));
  }

  private static List<Attack> encodings() {
    List<Attack> attacks = new ArrayList<>();
    for (String charset : List.of("UTF-16", "UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE")) {
      byte[] bytes = "<?xml version=\"1.0\"?><a/>".getBytes(Charset.forName(charset));
      attacks.add(new Attack(charset, bytes, Kind.UNSUPPORTED));
    }
    for (String name : List.of("ISO-8859-1", "UTF-7", "UTF-16", "cp1252", "EBCDIC-CP-US")) {
      String document = "<?xml version=\"1.0\" encoding=\"" + name + "\"?><a/>";
      attacks.add(unsupported("encoding " + name, document));
    }
    attacks.add(unsupported("XML 1.1", "<?xml version=\"1.1\"?><a/>"));
    attacks.add(malformed("no XML version", "<?xml encoding=\"UTF-8\"?><a/>"));
    attacks.add(malformed("declaration behind a space", " <?xml version=\"1.0\"?><a/>"));
    attacks.add(
        malformed("second declaration", "<?xml version=\"1.0\"?><?xml version=\"1.0\"?><a/>"));
    attacks.add(malformed("two byte order marks", "\ufeff\ufeff<a/>"));
    return attacks;
  }

  private static List<Attack> characters() {
    List<Attack> attacks = new ArrayList<>();
    int[][] sequences = {
      {0x80},
      {0xbf},
      {0xc0, 0x80},
      {0xc1, 0xbf},
      {0xc3},
      {0xc3, 0x28},
      {0xe0, 0x80, 0x80},
      {0xe0, 0x9f, 0xbf},
      {0xe2, 0x82},
      {0xe2, 0x28, 0xa1},
      {0xed, 0xa0, 0x80},
      {0xed, 0xbf, 0xbf},
      {0xef, 0xbf, 0xbe},
      {0xef, 0xbf, 0xbf},
      {0xf0, 0x80, 0x80, 0x80},
      {0xf0, 0x8f, 0xbf, 0xbf},
      {0xf4, 0x90, 0x80, 0x80},
      {0xf5, 0x80, 0x80, 0x80},
      {0xf8, 0x88, 0x80, 0x80, 0x80},
      {0xff}
    };
    for (int[] sequence : sequences) {
      StringBuilder latin = new StringBuilder();
      for (int b : sequence) {
        latin.append((char) b);
      }
      attacks.add(latin("bad UTF-8 in text", "<a>" + latin + "</a>"));
      attacks.add(latin("bad UTF-8 in a value", "<a b='" + latin + "'/>"));
      attacks.add(latin("bad UTF-8 in a comment", "<a><!--" + latin + "--></a>"));
      attacks.add(latin("bad UTF-8 in CDATA", "<a><![CDATA[" + latin + "]]></a>"));
    }
    for (char control : new char[] {0, 1, 8, 0x0b, 0x0c, 0x1f}) {
      attacks.add(latin("control in text", "<a>" + control + "</a>"));
      attacks.add(latin("control in a value", "<a b='" + control + "'/>"));
      attacks.add(latin("control in a tag", "<a " + control + "/>"));
      attacks.add(latin("control in an instruction", "<a><?p " + control + "?></a>"));
    }
    attacks.add(malformed("]]> in text", "<a>]]></a>"));
    attacks.add(malformed("< in a value", "<a b='<'/>"));
    return attacks;
  }

  private static List<Attack> structure() {
    return List.of(
        malformed("empty", ""),
        malformed("only space", " \n"),
        malformed("text outside", "x<a/>"),
        malformed("trailing text", "<a/>x"),
        malformed("trailing NUL", "<a/>\0"),
        malformed("two roots", "<a/><b/>"),
        malformed("end first", "</a>"),
        malformed("end twice", "<a></a></a>"),
        malformed("wrong end", "<a><b></a></b>"),
        malformed("longer end", "<a></ab>"),
        malformed("shorter end", "<ab></a>"),
        malformed("no end", "<a><b></b>"),
        malformed("duplicate attribute", "<a b='1' b='2'/>"),
        malformed("duplicate far attribute", "<a b='1' c='' d='' e='' b='2'/>"),
        malformed("no space between attributes", "<a b='1'c='2'/>"),
        malformed("no quotes", "<a b=1/>"),
        malformed("no value", "<a b/>"),
        malformed("unbound prefix", "<a><p:b/></a>"),
        malformed("prefix out of scope", "<a><b xmlns:p='u'/><p:c/></a>"),
        malformed("unbound attribute prefix", "<a p:b='1'/>"),
        malformed("prefix xmlns", "<a xmlns:xmlns='u'/>"),
        malformed("undeclared prefix by empty name", "<a xmlns:p=''/>"),
        malformed("two colons", "<a xmlns:p='u'><p:b:c/></a>"),
        malformed("CDATA outside", "<![CDATA[x]]><a/>"),
        malformed("comment with --", "<a><!-- -- --></a>"),
        malformed("comment that ends in --->", "<a><!-- ---></a>"),
        malformed("comment without end", "<a><!-- "),
        malformed("CDATA without end", "<a><![CDATA[ ]]"),
        malformed("instruction without end", "<a><?p "),
        malformed("instruction named XML", "<a><?XML x?></a>"),
        malformed("name that starts with a digit", "<1a/>"),
        malformed("name that is not ASCII", "<\u00e9/>"),
        malformed("space before the name", "< a/>"),
        malformed("slash without >", "<a/ >"));
  }

  private static List<Attack> limits() {
    String manyAttributes = numbered(" a", "='1'", 1000);
    return List.of(
        limit("depth 10^6", "<a>".repeat(1_000_000)),
        limit("1,000 attributes", "<a" + manyAttributes + "/>"),
        limit("10^5 namespaces", "<a" + numbered(" xmlns:p", "='u'", 100_000) + "/>"),
        limit("prefixes on many levels", nestedPrefixes()),
        limit("name of 1 MiB", "<" + "a".repeat(MEBIBYTE) + "/>"),
        limit("attribute name of 1 MiB", "<a " + "b".repeat(MEBIBYTE) + "='1'/>"),
        limit("value of 17 MiB", "<a b='" + "x".repeat(LARGE) + "'/>"),
        limit("text of 17 MiB", "<a>" + "x".repeat(LARGE) + "</a>"),
        limit("comment of 17 MiB", "<a><!--" + "x".repeat(LARGE) + "--></a>"),
        limit("instruction of 17 MiB", "<a><?p " + "x".repeat(LARGE) + "?></a>"),
        limit("CDATA of 17 MiB", "<a><![CDATA[" + "x".repeat(LARGE) + "]]></a>"),
        limit("17 MiB of space in a tag", "<a" + " ".repeat(LARGE) + "/>"));
  }

  private static String nestedPrefixes() {
    StringBuilder document = new StringBuilder();
    for (int level = 0; level < 20; level++) {
      document.append("<a").append(numbered(" xmlns:p" + level + "x", "='u'", 10)).append('>');
    }
    return document.toString();
  }

  private static String numbered(String before, String after, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(before).append(i).append(after);
    }
    return text.toString();
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void isRefusedWithAnOffset(Attack attack) {
    MetadataException e =
        assertThrows(
            MetadataException.class,
            () -> ScannerLines.scan(new ByteArrayInputStream(attack.document())));
    assertEquals(attack.kind(), e.kind(), e.getMessage());
    assertTrue(e.offset() >= 0 && e.offset() <= attack.document().length, e.getMessage());
    assertTrue(e.getMessage().startsWith("test.xml: byte " + e.offset() + ": expected "));
    assertEquals(1, e.getMessage().lines().count(), e.getMessage());
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void isRefusedWithTheSameOffsetInSmallPieces(Attack attack) {
    byte[] document = attack.document();
    if (document.length > 4 * MEBIBYTE) {
      return;
    }
    MetadataException whole =
        assertThrows(
            MetadataException.class, () -> ScannerLines.scan(new ByteArrayInputStream(document)));
    MetadataException pieces =
        assertThrows(
            MetadataException.class, () -> ScannerLines.scan(new ChunkedStream(document, 1)));
    assertEquals(whole.kind(), pieces.kind());
    if (whole.kind() != Kind.LIMIT_EXCEEDED) {
      assertEquals(whole.offset(), pieces.offset(), pieces.getMessage());
    }
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void isRefusedWhileTextIsReadToo(Attack attack) {
    assertThrows(
        MetadataException.class,
        () -> {
          InputStream in = new ByteArrayInputStream(attack.document());
          XmlScanner scanner =
              new XmlScanner(in, "test.xml", ScannerLines.NAMES, ReadLimits.defaults().xml());
          while (scanner.next() != XmlScanner.Event.FINISHED) {
            if (scanner.depth() == 1) {
              scanner.readText();
            }
          }
        });
  }

  @Test
  void manyAttributesBelowTheLimitAreAccepted() throws IOException {
    ScannerLines.scan(
        new ByteArrayInputStream(
            ("<a" + numbered(" a", "='1'", 64) + "/>").getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void millionsOfReferencesAreLinear() throws IOException {
    byte[] references = "&#65;&lt;".repeat(200_000).getBytes(StandardCharsets.US_ASCII);
    InputStream in =
        new SequenceInputStream(
            Collections.enumeration(
                List.of(
                    new ByteArrayInputStream("<a>".getBytes(StandardCharsets.US_ASCII)),
                    new ByteArrayInputStream(references),
                    new ByteArrayInputStream("</a>".getBytes(StandardCharsets.US_ASCII)))));
    XmlScanner scanner =
        new XmlScanner(in, "test.xml", ScannerLines.NAMES, ReadLimits.defaults().xml());
    scanner.next();
    scanner.readText();
    assertEquals(400_000, scanner.textTo() - scanner.textFrom());
  }

  @Test
  void namespaceUnderAnotherPrefixIsRefused() {
    XmlVocabulary names = XmlVocabulary.of(List.of("rpm:entry"), Map.of("urn:rpm", "rpm"));
    byte[] document = "<a xmlns:r='urn:rpm'/>".getBytes(StandardCharsets.US_ASCII);
    XmlScanner scanner =
        new XmlScanner(
            new ByteArrayInputStream(document), "test.xml", names, ReadLimits.defaults().xml());
    assertEquals(Kind.UNSUPPORTED, assertThrows(MetadataException.class, scanner::next).kind());
  }

  private static Attack malformed(String name, String document) {
    return new Attack(name, document.getBytes(StandardCharsets.UTF_8), Kind.MALFORMED);
  }

  private static Attack latin(String name, String document) {
    return new Attack(name, document.getBytes(StandardCharsets.ISO_8859_1), Kind.MALFORMED);
  }

  private static Attack unsupported(String name, String document) {
    return new Attack(name, document.getBytes(StandardCharsets.UTF_8), Kind.UNSUPPORTED);
  }

  private static Attack limit(String name, String document) {
    return new Attack(name, document.getBytes(StandardCharsets.UTF_8), Kind.LIMIT_EXCEEDED);
  }
}
