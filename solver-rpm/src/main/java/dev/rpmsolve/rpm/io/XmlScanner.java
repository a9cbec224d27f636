package dev.rpmsolve.rpm.io;

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
 * <p>{@link #acceptDoctype()} lets one document type declaration pass that only names a DTD, as
 * {@code comps.xml} has it. The DTD is not looked for, and declarations in the document itself stay
 * refused, so that there are no entities but the predefined ones.
 *
 * <p>Time is linear in the bytes for any read size. Memory is bounded by the limits. Not
 * thread-safe.
 *
 * <p>References: W3C, Extensible Markup Language (XML) 1.0, fifth edition; Namespaces in XML 1.0.
 */
public final class XmlScanner extends XmlTags {

  /** What the scanner has just passed. */
  public enum Event {
    /** A start tag, or the first half of an empty element. */
    START,
    /** An end tag, or the second half of an empty element. */
    END,
    /** The end of the document. */
    FINISHED
  }

  private int position;
  private boolean isStarted;
  private boolean hasRoot;
  private boolean hasPendingEnd;

  private int depth;
  private int element = XmlVocabulary.UNKNOWN;
  private byte[] openNames = new byte[256];
  private final int[] openEnds;
  private final int[] openIds;

  /** The element expected next, by the element passed last; second half: if that was opened. */
  private final int[] elementFollowers;

  private final int openElements;
  private int context;

  private int textTo;
  private boolean acceptsDoctype;

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
    super(source, file, vocabulary, limits);
    openElements = vocabulary.size() + 1;
    elementFollowers = noFollowers(2 * openElements - 1);
    openEnds = new int[limits.depth() + 1];
    openIds = new int[limits.depth() + 1];
  }

  /** Lets one document type declaration without an internal subset pass before the root. */
  public void acceptDoctype() {
    acceptsDoctype = true;
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
   * Passes an empty element that is written like one that was remembered, with white space before
   * it.
   *
   * @param repeats the elements to look for
   * @return the value remembered for it; {@link RepeatedTags#NONE} if nothing was passed
   */
  public int passRepeated(RepeatedTags repeats) {
    repeats.forgetSearch();
    byte[] b = in.buffer;
    int p = position;
    while (XmlBytes.is(b[p], XmlBytes.SPACE)) {
      p++;
    }
    boolean isTag = p < in.limit && b[p] == '<' && b[p + 1] != '/';
    boolean isAllowed =
        depth > 0
            && depth < limits.depth()
            && p - position <= limits.text()
            && namespaces.isChecked(repeats.element());
    if (!isTag || !isAllowed || hasPendingEnd) {
      return RepeatedTags.NONE;
    }
    int value = repeats.find(b, p, in.limit);
    if (value != RepeatedTags.NONE) {
      attributeCount = 0;
      position = p + repeats.length();
      element = repeats.element();
      context = element + 1;
    }
    return value;
  }

  /**
   * Remembers the element just started, if it is one to be remembered: empty, without references in
   * its values, and looked for by {@link #passRepeated} just before.
   *
   * @param repeats receives the element
   * @param value what {@link #passRepeated} is to return for it, not negative
   */
  public void remember(RepeatedTags repeats, int value) {
    boolean isPlain = hasPendingEnd && !isRewritten && !hasUncheckedNames;
    if (isPlain && element == repeats.element() && position - in.keep == repeats.length()) {
      repeats.remember(in.buffer, in.keep, value);
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
   * How far the document has been scanned.
   *
   * @return bytes
   */
  public long scanned() {
    return in.offset(position);
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
      p = ensure(readAttribute(p, XmlVocabulary.UNKNOWN));
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
    beginTag();
    int from = start - in.keep;
    int p = knownName(start, elementFollowers, context);
    int to = p - in.keep;
    int id = nameId;
    hasUncheckedNames |= !namespaces.isChecked(id);
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
        p = readAttribute(p, id);
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
    context = openElements + id + 1;
    if (hasUncheckedNames) {
      resolveNames(from, to, id, depth);
    }
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
    context = element + 1;
    namespaces.leave(depth);
    depth--;
    return Event.END;
  }

  private int openStart() {
    return depth == 0 ? 0 : openEnds[depth - 1];
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
      if (acceptsDoctype && !hasRoot) {
        acceptsDoctype = false;
        return doctype(p + 7);
      }
      throw refuse(p, "no document type declaration", "<!DOCTYPE");
    }
    throw wrong(p, depth > 0 ? "a comment or CDATA section" : "a comment");
  }

  /** Passes over the rest of a document type declaration: a name, and where its DTD would be. */
  private int doctype(int start) throws IOException {
    boolean wasRetaining = isRetaining;
    in.keep = start;
    isRetaining = true;
    int p = name(requiredSpace(start));
    p = skipSpace(p);
    if (XmlBytes.is(in.buffer[p], XmlBytes.STARTS_NAME)) {
      p = need(p, 6);
      boolean isPublic = startsWith(p, "PUBLIC");
      if (!isPublic && !startsWith(p, "SYSTEM")) {
        throw wrong(p, "PUBLIC or SYSTEM");
      }
      p = literal(requiredSpace(p + 6));
      p = skipSpace(isPublic ? literal(requiredSpace(p)) : p);
    }
    if (in.buffer[p] == '[') {
      throw refuse(p, "no declarations inside <!DOCTYPE", "[");
    } else if (in.buffer[p] != '>') {
      throw wrong(p, ">");
    }
    isRetaining = wasRetaining;
    return p + 1;
  }

  private int requiredSpace(int start) throws IOException {
    int p = ensure(start);
    if (!XmlBytes.is(in.buffer[p], XmlBytes.SPACE)) {
      throw wrong(p, "white space");
    }
    return skipSpace(p);
  }

  /** Passes over a quoted text of one line or several. */
  private int literal(int start) throws IOException {
    byte quote = in.buffer[start];
    if (quote != '"' && quote != '\'') {
      throw wrong(start, "a quoted name of a DTD");
    }
    int p = ensure(start + 1);
    while (in.buffer[p] != quote) {
      p = ensure(character(p));
      checkText(p - in.keep);
    }
    return ensure(p + 1);
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

  @Override
  String expectedEnd() {
    return depth > 0 ? "</" + openName() + ">" : "more markup";
  }
}
