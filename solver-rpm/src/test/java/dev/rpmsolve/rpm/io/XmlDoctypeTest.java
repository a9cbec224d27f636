package dev.rpmsolve.rpm.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.rpm.io.MetadataException.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A document type declaration that only names a DTD passes where a reader allows it. */
class XmlDoctypeTest {
  private static String root(InputStream in) throws IOException {
    XmlScanner scanner =
        new XmlScanner(in, "test.xml", ScannerLines.NAMES, ReadLimits.defaults().xml());
    scanner.acceptDoctype();
    assertEquals(XmlScanner.Event.START, scanner.next());
    String name = scanner.openName();
    scanner.skipElement();
    assertEquals(XmlScanner.Event.FINISHED, scanner.next());
    return name;
  }

  private static String root(String document) throws IOException {
    byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
    String whole = root(new ByteArrayInputStream(bytes));
    assertEquals(whole, root(new ChunkedStream(bytes, 1)));
    return whole;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE a><a/>",
        "<!DOCTYPE a ><a/>",
        "<?xml version='1.0'?>\n<!DOCTYPE a PUBLIC \"-//X//DTD a//EN\" \"a.dtd\">\n<a/>",
        "<!DOCTYPE a\n  PUBLIC '-//X//DTD \"a\"//EN'\n  'a.dtd'>\n<a/>",
        "<!-- c --><!DOCTYPE a SYSTEM \"file:///etc/passwd\" ><!-- d --><a/>",
        "<!DOCTYPE a SYSTEM ''><a/>"
      })
  void aNameOfADtdIsPassedOver(String document) throws IOException {
    assertEquals("a", root(document));
  }

  @Test
  void aLongNameOfADtdIsPassedOver() throws IOException {
    assertEquals("a", root("<!DOCTYPE a SYSTEM '" + "x".repeat(200_000) + "'><a/>"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE a []><a/>",
        "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>",
        "<!DOCTYPE a SYSTEM 'x' [<!ENTITY % p SYSTEM 'file:///x'>%p;]><a/>",
        "<!DOCTYPE a><!DOCTYPE a><a/>",
        "<a><!DOCTYPE a></a>",
        "<a/><!DOCTYPE a>"
      })
  void declarationsOfItsOwnAreRefused(String document) {
    assertEquals(Kind.UNSUPPORTED, refusal(document).kind());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPEa><a/>",
        "<!DOCTYPE ><a/>",
        "<!DOCTYPE a b><a/>",
        "<!DOCTYPE a PUBLIC 'x'><a/>",
        "<!DOCTYPE a PUBLIC'x' 'y'><a/>",
        "<!DOCTYPE a PUBLIC 'x''y'><a/>",
        "<!DOCTYPE a SYSTEM x><a/>",
        "<!DOCTYPE a SYSTEM 'x' 'y'><a/>",
        "<!DOCTYPE a SYSTEM 'x\u0001'><a/>",
        "<!DOCTYPE a SYSTEM 'x",
        "<!DOCTYPE a",
        "<!DOCTYPE",
        "<!doctype a><a/>",
        "<!DOCTYPE a><a>&b;</a>"
      })
  void whatIsNotWellFormedIsRefused(String document) {
    MetadataException e = refusal(document);
    assertEquals(Kind.MALFORMED, e.kind(), e.getMessage());
    assertTrue(e.offset() >= 0 && e.offset() <= document.length(), e.getMessage());
  }

  private static MetadataException refusal(String document) {
    return assertThrows(MetadataException.class, () -> root(document));
  }

  @Test
  void aNameWithoutEndIsBounded() {
    String document = "<!DOCTYPE a SYSTEM '" + "x".repeat(17 << 20);
    assertEquals(Kind.LIMIT_EXCEEDED, refusal(document).kind());
  }
}
