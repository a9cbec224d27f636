package dev.rpmsolve.benchmarks.generator;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads generated files with the parser of the JDK, which knows nothing of the generator. */
final class Xml {
  private Xml() {}

  static byte[] open(Path gzip) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(gzip))) {
      return in.readAllBytes();
    }
  }

  static Element root(Path file) throws IOException {
    boolean packed = file.toString().endsWith(".gz");
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = packed ? new GZIPInputStream(raw) : raw) {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(in)
          .getDocumentElement();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(file + " is not well-formed", e);
    }
  }

  static List<Element> all(Element parent, String tag) {
    NodeList nodes = parent.getElementsByTagName(tag);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  static String text(Element parent, String tag) {
    return all(parent, tag).get(0).getTextContent();
  }

  /** Returns the names of the entries of all lists of one kind. */
  static List<String> entries(Element parent, String list) {
    return all(parent, list).stream()
        .flatMap(element -> all(element, "rpm:entry").stream())
        .map(entry -> entry.getAttribute("name"))
        .toList();
  }
}
