package dev.rpmsolve.rpm.io;

import dev.rpmsolve.rpm.io.MetadataException.Finding;
import dev.rpmsolve.rpm.io.MetadataException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * A pull scanner for the part of XML 1.0 that repository metadata uses.
 *
 * <p>Events are start and end of elements; the text of an element is read on demand. Names, values
 * and texts are ranges of {@link #bytes()}, in UTF-8 and with references resolved; they are valid
 * until the next call that advances. Nothing is allocated per event.
 *
 * <p>Accepted: UTF-8 and US-ASCII, elements with ASCII names, attributes, the five predefined
 * entities, character references, CDATA, comments, processing instructions. Refused with the byte
 * offset: everything that is not well-formed, document type declarations, other encodings, unbound
 * prefixes, and what exceeds {@link ReadLimits.Xml}. Nothing outside the stream is ever read.
 *
 * <p>Time is linear in the bytes for any read size. Memory is bounded by the limits. Not
 * thread-safe.
 *
 * <p>References: W3C, Extensible Markup Language (XML) 1.0, fifth edition; Namespaces in XML 1.0.
 */
public final class XmlScanner extends XmlLexer {

  /** What the scanner has just passed. */
  public enum Event {
    /** A start tag, or the first half of an empty element. */
    START,
    /** An end tag, or the second half of an empty element. */
    END,
    /** The end of the document. */
    FINISHED
  }

  private final XmlVocabulary vocabulary;
  private final XmlNamespaces namespaces;

  private int position;
  private boolean isStarted;
  private boolean hasRoot;
  private boolean hasPendingEnd;

  private int depth;
  private int element = XmlVocabulary.UNKNOWN;
  private byte[] openNames = new byte[256];
  private final int[] openEnds;
  private final int[] openIds;

  private int attributeCount;
  private final int[] nameFroms;
  private final int[] nameTos;
  private final int[] nameHashes;
  private final int[] attributes;
  private final int[] valueFroms;
  private final int[] valueTos;

  private int textTo;

  /**
   * A scanner at the start of a document.
   *
   * @param source the bytes; never closed here
   * @param file the name for messages
   * @param vocabulary the names to number
   * @param limits bounds of the syntax
   */
  public XmlScanner(
      InputStream source, String file, XmlVocabulary vocabulary, ReadLimits.Xml limits) {
    super(source, file, limits);
    this.vocabulary = vocabulary;
    namespaces = new XmlNamespaces(limits.attributes(), vocabulary.size());
    openEnds = new int[limits.depth() + 1];
    openIds = new int[limits.depth() + 1];
    nameFroms = new int[limits.attributes()];
    nameTos = new int[limits.attributes()];
    nameHashes = new int[limits.attributes()];
    attributes = new int[limits.attributes()];
    valueFroms = new int[limits.attributes()];
    valueTos = new int[limits.attributes()];
  }

  /**
   * Advances to the next tag; text in between is checked and passed over.
   *
   * @return what was passed; {@code FINISHED} again and again at the end
   * @throws IOException if the source fails
   * @throws MetadataException if the document is not acceptable
   */
  public Event next() throws IOException {
    attributeCount = 0;
    if (hasPendingEnd) {
      hasPendingEnd = false;
      return leaveElement();
    }
    if (!isStarted) {
      isStarted = true;
      startDocument();
    }
    isRetaining = false;
    while (true) {
      in.keep = position;
      int p = depth == 0 ? skipMargin(position) : skipText(position);
      if (p == in.limit) {
        return finish(p);
      }
      in.keep = p;
      isRetaining = true;
      p = ensure(p + 1);
      byte c = in.buffer[p];
      if (c == '/') {
        position = endTag(p + 1);
        return leaveElement();
      }
      if (c != '!' && c != '?') {
        position = startTag(p);
        return Event.START;
      }
      isRetaining = false;
      position = c == '!' ? declaration(p + 1) : instruction(p + 1);
    }
  }

  /**
   * Reads the text of the element whose start was just passed, up to and including its end tag.
   * References and CDATA are resolved, comments dropped, line ends normalized.
   *
   * @throws IOException if the source fails
   * @throws MetadataException if the element has child elements or is not acceptable
   */
  public void readText() throws IOException {
    attributeCount = 0;
    textTo = 0;
    if (hasPendingEnd) {
      hasPendingEnd = false;
      leaveElement();
      return;
    }
    in.keep = position;
    isRetaining = true;
    int p = position;
    int run = 0;
    int written = 0;
    while (true) {
      p = skipPlain(p);
      byte c = in.buffer[p];
      if (c == '<') {
        p = ensure(p + 1);
        byte kind = in.buffer[p];
        written = moveDown(run, written, p - 1);
        if (kind == '/') {
          break;
        }
        p = textMarkup(p, written);
        written = textTo;
      } else if (c == '&') {
        written = moveDown(run, written, p);
        p = reference(p);
        written = put(written);
      } else {
        written = moveDown(run, written, p);
        p = ensure(p + 1);
        codePoint = '\n';
        written = in.buffer[p] == '\n' ? written : put(written);
      }
      run = p - in.keep;
    }
    textTo = written;
    position = endTag(p + 1);
    leaveElement();
  }

  /**
   * Passes over everything up to and including the end of the element whose start was just passed.
   *
   * @throws IOException if the source fails
   * @throws MetadataException if the content is not acceptable
   */
  public void skipElement() throws IOException {
    int outer = depth - 1;
    while (depth > outer) {
      next();
    }
  }

  /**
   * The number of the element just started or ended.
   *
   * @return its position in the vocabulary, or {@link XmlVocabulary#UNKNOWN}
   */
  public int element() {
    return element;
  }

  /**
   * The number of open elements.
   *
   * @return 1 after the start of the root, 0 after its end
   */
  public int depth() {
    return depth;
  }

  /**
   * The number of attributes of the element just started; namespace declarations do not count.
   *
   * @return 0 after any other event
   */
  public int attributeCount() {
    return attributeCount;
  }

  /**
   * The number of an attribute.
   *
   * @param index position in the tag, from 0
   * @return its position in the vocabulary, or {@link XmlVocabulary#UNKNOWN}
   */
  public int attribute(int index) {
    return attributes[index];
  }

  /**
   * The array all ranges refer to; owned by the scanner, to be read only.
   *
   * @return bytes, valid until the scanner advances
   */
  public byte[] bytes() {
    return in.buffer;
  }

  /**
   * The start of an attribute value.
   *
   * @param index position of the attribute in the tag, from 0
   * @return offset of its first byte
   */
  public int valueFrom(int index) {
    return in.keep + valueFroms[index];
  }

  /**
   * The end of an attribute value.
   *
   * @param index position of the attribute in the tag, from 0
   * @return offset behind its last byte
   */
  public int valueTo(int index) {
    return in.keep + valueTos[index];
  }

  /**
   * The start of an attribute name.
   *
   * @param index position of the attribute in the tag, from 0
   * @return offset of its first byte
   */
  public int nameFrom(int index) {
    return in.keep + nameFroms[index];
  }

  /**
   * The end of an attribute name.
   *
   * @param index position of the attribute in the tag, from 0
   * @return offset behind its last byte
   */
  public int nameTo(int index) {
    return in.keep + nameTos[index];
  }

  /**
   * The start of the text that {@link #readText()} read.
   *
   * @return offset of its first byte
   */
  public int textFrom() {
    return in.keep;
  }

  /**
   * The end of the text that {@link #readText()} read.
   *
   * @return offset behind its last byte
   */
  public int textTo() {
    return in.keep + textTo;
  }

  /**
   * The name of the innermost open element; for messages and tests, it allocates.
   *
   * @return its qualified name; empty outside the root
   */
  public String openName() {
    if (depth > 0 && openIds[depth] != XmlVocabulary.UNKNOWN) {
      return new String(vocabulary.name(openIds[depth]), StandardCharsets.US_ASCII);
    }
    return new String(
        openNames, openStart(), openEnds[depth] - openStart(), StandardCharsets.US_ASCII);
  }

  /**
   * Where the token just passed begins.
   *
   * @return byte offset in the document
   */
  public long offset() {
    return in.offset(in.keep);
  }

  /**
   * How far the document has been scanned.
   *
   * @return bytes
   */
  public long scanned() {
    return in.offset(position);
  }

  /**
   * A complaint about the token just passed.
   *
   * @param expected what a good document has here
   * @param found what this document has
   * @return an exception to throw
   */
  public MetadataException malformed(String expected, String found) {
    return new MetadataException(
        Kind.MALFORMED, file, offset(), new Finding(expected, found), DISTRUST);
  }

  /**
   * A refusal of the token just passed.
   *
   * @param limit the most that is allowed, with the name of the limit
   * @param found what this document has
   * @return an exception to throw
   */
  @Override
  public MetadataException limitExceeded(String limit, String found) {
    return new MetadataException(
        Kind.LIMIT_EXCEEDED, file, offset(), new Finding("at most " + limit, found), RAISE);
  }

  private void startDocument() throws IOException {
    isRetaining = true;
    int p = 0;
    while (in.limit < 6) {
      int before = in.limit;
      p = in.more(p);
      if (in.limit == before) {
        break;
      }
    }
    byte[] b = in.buffer;
    if (XmlBytes.isWideEncoding(b, in.limit)) {
      throw refuse(p, "UTF-8", "UTF-16 or UTF-32");
    }
    if (b[0] == (byte) 0xef && b[1] == (byte) 0xbb && b[2] == (byte) 0xbf) {
      p += 3;
    }
    position = p;
    p = need(p, Math.min(6, in.limit - p));
    if (startsWith(p, "<?xml") && XmlBytes.is(in.buffer[p + 5], XmlBytes.SPACE)) {
      position = xmlDeclaration(p + 5);
    }
    attributeCount = 0;
  }

  private int xmlDeclaration(int start) throws IOException {
    int p = start;
    while (true) {
      p = skipSpace(p);
      if (in.buffer[p] == '?') {
        break;
      }
      p = ensure(readAttribute(p));
      if (in.buffer[p] != '?' && !XmlBytes.is(in.buffer[p], XmlBytes.SPACE)) {
        throw wrong(p, "white space or ?>");
      }
    }
    checkDeclaration(p);
    p = ensure(p + 1);
    if (in.buffer[p] != '>') {
      throw wrong(p, "?>");
    }
    return p + 1;
  }

  private void checkDeclaration(int p) {
    if (attributeCount == 0 || !attributeName(0).equals("version")) {
      throw wrong(p, "version=\"1.0\"");
    }
    if (!attributeValue(0).equals("1.0")) {
      throw refuse(p, "XML version 1.0", attributeValue(0));
    }
    int next = 1;
    if (next < attributeCount && attributeName(next).equals("encoding")) {
      String encoding = attributeValue(next++).toUpperCase(Locale.ROOT);
      if (!encoding.equals("UTF-8") && !encoding.equals("US-ASCII")) {
        throw refuse(p, "encoding UTF-8", encoding);
      }
    }
    if (next < attributeCount && attributeName(next).equals("standalone")) {
      String standalone = attributeValue(next++);
      if (!standalone.equals("yes") && !standalone.equals("no")) {
        throw wrong(p, "standalone yes or no");
      }
    }
    if (next != attributeCount) {
      throw wrong(p, "only version, encoding and standalone, in this order");
    }
  }

  private Event finish(int p) {
    if (depth > 0) {
      throw truncated(p);
    }
    if (!hasRoot) {
      throw malformedAt(p, "a root element", "the end of the file");
    }
    position = p;
    in.keep = p;
    return Event.FINISHED;
  }

  private int startTag(int start) throws IOException {
    if (depth == 0 && hasRoot) {
      throw malformedAt(start, "the end of the file", "a second root element");
    }
    int from = start - in.keep;
    int p = name(start);
    int to = p - in.keep;
    int id = vocabulary.find(in.buffer, in.keep + from, p);
    hasPendingEnd = false;
    while (true) {
      byte c = in.buffer[p];
      if (c == '>') {
        p++;
        break;
      }
      if (c == '/') {
        p = ensure(p + 1);
        if (in.buffer[p] != '>') {
          throw wrong(p, "/>");
        }
        hasPendingEnd = true;
        p++;
        break;
      }
      if (!XmlBytes.is(c, XmlBytes.SPACE)) {
        if (p != in.limit) {
          throw wrong(p, "white space, > or />");
        }
        p = refill(p);
        continue;
      }
      p = skipSpace(p + 1);
      if (in.buffer[p] != '>' && in.buffer[p] != '/') {
        p = readAttribute(p);
      }
    }
    checkToken(p);
    enterElement(from, to, id);
    return p;
  }

  private void enterElement(int from, int to, int id) {
    if (depth == limits.depth()) {
      throw limitExceeded(limits.depth() + " open elements (ReadLimits.Xml.depth)", "more");
    }
    hasRoot = true;
    int end = openEnds[depth];
    if (id == XmlVocabulary.UNKNOWN) {
      end = rememberName(from, to);
    }
    depth++;
    openEnds[depth] = end;
    openIds[depth] = id;
    element = id;
    resolveNames(from, to);
  }

  /** Keeps the name of an element that has no number, for its end tag. */
  private int rememberName(int from, int to) {
    int start = openEnds[depth];
    int end = start + to - from;
    if (end > openNames.length) {
      openNames = Arrays.copyOf(openNames, Math.max(end, 2 * openNames.length));
    }
    System.arraycopy(in.buffer, in.keep + from, openNames, start, to - from);
    return end;
  }

  /** Takes the namespace declarations out of the attributes and checks all prefixes. */
  private void resolveNames(int from, int to) {
    int kept = 0;
    for (int i = 0; i < attributeCount; i++) {
      if (attributes[i] == XmlVocabulary.UNKNOWN && isNamespaceDeclaration(i)) {
        declare(i);
      } else {
        if (kept != i) {
          moveAttribute(i, kept);
        }
        kept++;
      }
    }
    attributeCount = kept;
    checkPrefix(from, to, element);
    for (int i = 0; i < kept; i++) {
      checkPrefix(nameFroms[i], nameTos[i], attributes[i]);
    }
  }

  private void moveAttribute(int from, int to) {
    nameFroms[to] = nameFroms[from];
    nameTos[to] = nameTos[from];
    attributes[to] = attributes[from];
    valueFroms[to] = valueFroms[from];
    valueTos[to] = valueTos[from];
  }

  private boolean isNamespaceDeclaration(int index) {
    int length = nameTos[index] - nameFroms[index];
    return length >= 5
        && startsWith(in.keep + nameFroms[index], "xmlns")
        && (length == 5 || in.buffer[in.keep + nameFroms[index] + 5] == ':');
  }

  private void declare(int index) {
    if (nameTos[index] - nameFroms[index] == 5) {
      return;
    }
    byte[] prefix =
        Arrays.copyOfRange(in.buffer, in.keep + nameFroms[index] + 6, in.keep + nameTos[index]);
    String text = new String(prefix, StandardCharsets.US_ASCII);
    String namespace = attributeValue(index);
    if (!XmlNamespaces.isDeclarable(prefix, namespace)) {
      throw malformed("a bindable namespace prefix", text);
    }
    if (!vocabulary.prefixFor(namespace, text).equals(text)) {
      throw refuse(
          in.keep, "namespace prefix " + vocabulary.prefixFor(namespace, text), "prefix " + text);
    }
    if (!namespaces.bind(prefix, depth)) {
      throw limitExceeded(limits.attributes() + " prefixes (ReadLimits.Xml.attributes)", "more");
    }
  }

  private void checkPrefix(int from, int to, int id) {
    if (namespaces.isChecked(id)) {
      return;
    }
    int colon = from;
    while (colon < to && in.buffer[in.keep + colon] != ':') {
      colon++;
    }
    if (colon == to) {
      namespaces.setChecked(id);
      return;
    }
    boolean isLast = colon + 1 == to;
    if (isLast || !XmlBytes.is(in.buffer[in.keep + colon + 1], XmlBytes.STARTS_NAME)) {
      throw malformed("a name behind the colon", range(from, to));
    }
    for (int i = colon + 1; i < to; i++) {
      if (in.buffer[in.keep + i] == ':') {
        throw malformed("at most one colon in a name", range(from, to));
      }
    }
    if (!namespaces.isBound(in.buffer, in.keep + from, in.keep + colon, id)) {
      throw malformed("a declared namespace prefix", range(from, to));
    }
  }

  private int endTag(int start) throws IOException {
    if (depth == 0) {
      throw malformedAt(start, "a start tag", "an end tag outside the root element");
    }
    int id = openIds[depth];
    boolean isKnown = id != XmlVocabulary.UNKNOWN;
    int length = isKnown ? vocabulary.name(id).length : openEnds[depth] - openStart();
    int p = need(start, length + 1);
    byte[] b = in.buffer;
    boolean isSame =
        isKnown
            ? vocabulary.isNameAt(id, b, p, p + length)
            : Arrays.equals(b, p, p + length, openNames, openStart(), openEnds[depth]);
    if (!isSame) {
      throw wrong(p, "</" + openName() + ">");
    }
    p += length;
    return b[p] == '>' ? p + 1 : spacedEnd(p);
  }

  private int spacedEnd(int start) throws IOException {
    if (!XmlBytes.is(in.buffer[start], XmlBytes.SPACE)) {
      throw wrong(start, "</" + openName() + ">");
    }
    int p = skipSpace(start);
    if (in.buffer[p] != '>') {
      throw wrong(p, ">");
    }
    return p + 1;
  }

  private Event leaveElement() {
    element = openIds[depth];
    namespaces.leave(depth);
    depth--;
    return Event.END;
  }

  private int openStart() {
    return depth == 0 ? 0 : openEnds[depth - 1];
  }

  private int readAttribute(int start) throws IOException {
    if (attributeCount == limits.attributes()) {
      throw limitExceeded(limits.attributes() + " attributes (ReadLimits.Xml.attributes)", "more");
    }
    int index = attributeCount;
    int from = start - in.keep;
    int p = name(start);
    nameFroms[index] = from;
    nameTos[index] = p - in.keep;
    nameHashes[index] = XmlVocabulary.hash(in.buffer, in.keep + from, p);
    attributes[index] = vocabulary.find(in.buffer, in.keep + from, p);
    if (in.buffer[p] != '=') {
      p = skipSpace(p);
      if (in.buffer[p] != '=') {
        throw wrong(p, "= behind an attribute name");
      }
    }
    p = skipSpace(p + 1);
    byte quote = in.buffer[p];
    if (quote != '"' && quote != '\'') {
      throw wrong(p, "a quoted attribute value");
    }
    p = value(p + 1, quote);
    attributeCount++;
    checkDuplicate(index);
    return p;
  }

  private void checkDuplicate(int index) {
    for (int i = 0; i < index; i++) {
      if (nameHashes[i] == nameHashes[index]
          && Arrays.equals(
              in.buffer,
              in.keep + nameFroms[i],
              in.keep + nameTos[i],
              in.buffer,
              in.keep + nameFroms[index],
              in.keep + nameTos[index])) {
        throw malformed("distinct attributes", attributeName(index) + " twice");
      }
    }
  }

  private int value(int start, byte quote) throws IOException {
    int from = start - in.keep;
    int run = from;
    int written = from;
    int p = start;
    while (true) {
      byte[] b = in.buffer;
      while (!XmlBytes.is(b[p], XmlBytes.STOPS_VALUE)) {
        p++;
      }
      byte c = b[p];
      if (c == quote) {
        break;
      }
      if (c == '"' || c == '\'') {
        p++;
      } else if (c < 0) {
        p = character(p);
      } else if (p == in.limit) {
        p = refill(p);
        checkValue(p - in.keep - from);
      } else {
        written = moveDown(run, written, p);
        p = valueEscape(p);
        written = put(written);
        run = p - in.keep;
      }
    }
    checkValue(p - in.keep - from);
    valueFroms[attributeCount] = from;
    valueTos[attributeCount] = moveDown(run, written, p);
    return p + 1;
  }

  /** Passes over white space outside the root element. */
  private int skipMargin(int start) throws IOException {
    int p = start;
    while (true) {
      while (XmlBytes.is(in.buffer[p], XmlBytes.SPACE)) {
        p++;
      }
      if (p < in.limit) {
        if (in.buffer[p] != '<') {
          throw wrong(p, hasRoot ? "the end of the file" : "a root element");
        }
        return p;
      }
      in.keep = p;
      p = in.more(p);
      if (p == in.limit) {
        return p;
      }
    }
  }

  /** Handles a comment, instruction or CDATA section inside text that is being read. */
  private int textMarkup(int start, int written) throws IOException {
    textTo = written;
    byte kind = in.buffer[start];
    if (kind == '?') {
      return instruction(start + 1);
    }
    if (kind != '!') {
      throw malformedAt(start, "only text in <" + openName() + ">", "a child element");
    }
    int p = need(start, 8);
    if (!startsWith(p, "![CDATA[")) {
      return declaration(p + 1);
    }
    int run = p + 8 - in.keep;
    p = section(p + 8, ']');
    textTo = moveSection(run, written, p - 3);
    return p;
  }

  /** Passes over a comment or CDATA section; {@code start} is behind {@code <!}. */
  private int declaration(int start) throws IOException {
    int p = need(start, 2);
    if (startsWith(p, "--")) {
      return section(p + 2, '-');
    }
    p = need(p, 7);
    if (startsWith(p, "[CDATA[") && depth > 0) {
      return section(p + 7, ']');
    }
    if (startsWith(p, "DOCTYPE")) {
      throw refuse(p, "no document type declaration", "<!DOCTYPE");
    }
    throw wrong(p, depth > 0 ? "a comment or CDATA section" : "a comment");
  }

  /** Passes over a processing instruction; {@code start} is behind {@code <?}. */
  private int instruction(int start) throws IOException {
    int from = start - in.keep;
    boolean wasRetaining = isRetaining;
    isRetaining = true;
    int p = name(start);
    String target = range(from, p - in.keep);
    isRetaining = wasRetaining;
    if (target.equalsIgnoreCase("xml") || target.contains(":")) {
      throw malformedAt(p, "an instruction not named xml, without colon", target);
    }
    if (in.buffer[p] != '?' && !XmlBytes.is(in.buffer[p], XmlBytes.SPACE)) {
      throw wrong(p, "white space or ?>");
    }
    int end = section(p, '?');
    if (in.buffer[p] == '?' && end != p + 2) {
      throw wrong(p, "?>");
    }
    return end;
  }

  private String attributeName(int index) {
    return range(nameFroms[index], nameTos[index]);
  }

  private String attributeValue(int index) {
    return range(valueFroms[index], valueTos[index]);
  }

  @Override
  String expectedEnd() {
    return depth > 0 ? "</" + openName() + ">" : "more markup";
  }
}
