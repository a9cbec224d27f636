package dev.rpmsolve.rpm.io;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The XML parser of the JDK, hardened, as a second opinion: both parsers reduce a document to the
 * same list of lines.
 */
final class StaxOracle {

  private StaxOracle() {}

  /** The lines of a document; empty if the JDK's parser refuses it or it has a doctype. */
  static Optional<List<String>> lines(byte[] document) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLReporter((message, type, information, location) -> {});
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(document)).toString();
      return lines(factory.createXMLStreamReader(new StringReader(text)));
    } catch (CharacterCodingException | XMLStreamException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<List<String>> lines(XMLStreamReader reader) throws XMLStreamException {
    List<String> lines = new ArrayList<>();
    List<StringBuilder> texts = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
          return Optional.empty();
        }
        case XMLStreamConstants.START_ELEMENT -> {
          starts.add(lines.size());
          texts.add(new StringBuilder());
          lines.add(
              "START " + name(reader.getPrefix(), reader.getLocalName()) + attributes(reader));
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (!texts.isEmpty()) {
            texts.get(texts.size() - 1).append(reader.getText());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          int start = starts.remove(starts.size() - 1);
          String text = texts.remove(texts.size() - 1).toString();
          boolean isLeaf = start == lines.size() - 1;
          lines.add(isLeaf ? "TEXT " + text : "END");
        }
        default -> {
          // Comments and processing instructions.
        }
      }
    }
    return Optional.of(lines);
  }

  private static String attributes(XMLStreamReader reader) {
    List<String> attributes = new ArrayList<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attributes.add(
          name(reader.getAttributePrefix(i), reader.getAttributeLocalName(i))
              + "="
              + reader.getAttributeValue(i));
    }
    Collections.sort(attributes);
    return attributes.toString();
  }

  private static String name(String prefix, String local) {
    return prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
  }
}
