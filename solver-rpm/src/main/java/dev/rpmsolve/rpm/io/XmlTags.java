package dev.rpmsolve.rpm.io;

import dev.rpmsolve.rpm.io.MetadataException.Finding;
import dev.rpmsolve.rpm.io.MetadataException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The middle of {@link XmlScanner}: the names and attributes of a tag.
 *
 * <p>Metadata repeats the order of its names. So each name is first compared with the one that
 * followed the same name the last time, and only where it is another one is it looked for among all
 * names.
 */
abstract sealed class XmlTags extends XmlLexer permits XmlScanner {

  private static final int MASK_BITS = Long.SIZE;

  final XmlVocabulary vocabulary;
  final XmlNamespaces namespaces;
  int attributeCount;

  /** The number of the name just passed. */
  int nameId;

  /** Whether prefixes of the tag have to be looked at, or names that may declare one. */
  boolean hasUncheckedNames;

  /** Whether a value of the tag has been changed in the buffer. */
  boolean isRewritten;

  private final int[] nameFroms;
  private final int[] nameTos;
  private final int[] nameHashes;
  private final int[] attributes;
  private final int[] valueFroms;
  private final int[] valueTos;

  /** The name that followed each name; of the first attribute the one after each element. */
  private final int[] attributeFollowers;

  private final int[] firstAttributes;
  private final boolean isPredicting;
  private long seen;

  XmlTags(InputStream source, String file, XmlVocabulary vocabulary, ReadLimits.Xml limits) {
    super(source, file, limits);
    this.vocabulary = vocabulary;
    namespaces = new XmlNamespaces(limits.attributes(), vocabulary.size());
    nameFroms = new int[limits.attributes()];
    nameTos = new int[limits.attributes()];
    nameHashes = new int[limits.attributes()];
    attributes = new int[limits.attributes()];
    valueFroms = new int[limits.attributes()];
    valueTos = new int[limits.attributes()];
    attributeFollowers = noFollowers(vocabulary.size());
    firstAttributes = noFollowers(vocabulary.size());
    isPredicting = limits.name() >= vocabulary.longestName();
  }

  static int[] noFollowers(int size) {
    int[] followers = new int[size + 1];
    Arrays.fill(followers, XmlVocabulary.UNKNOWN);
    return followers;
  }

  /** The name of the innermost open element. */
  abstract String openName();

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
   * Where the token just passed begins.
   *
   * @return byte offset in the document
   */
  public long offset() {
    return in.offset(in.keep);
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

  /** Takes the namespace declarations out of the attributes and checks all prefixes. */
  final void resolveNames(int from, int to, int element, int depth) {
    int kept = 0;
    for (int i = 0; i < attributeCount; i++) {
      if (attributes[i] == XmlVocabulary.UNKNOWN && isNamespaceDeclaration(i)) {
        declare(i, depth);
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

  private void declare(int index, int depth) {
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

  /**
   * Passes a name and sets {@link #nameId}.
   *
   * @param start where it begins
   * @param followers the name to expect in each context; learns from this one
   * @param context an index of {@code followers}
   */
  final int knownName(int start, int[] followers, int context) throws IOException {
    int expected = followers[context];
    if (expected >= 0) {
      int end = vocabulary.endOf(expected, in.buffer, start, in.limit);
      if (end >= 0) {
        nameId = expected;
        return end;
      }
    }
    int from = start - in.keep;
    int p = name(start);
    nameId = vocabulary.find(in.buffer, in.keep + from, p);
    if (isPredicting) {
      followers[context] = nameId;
    }
    return p;
  }

  /** Forgets the tag before. */
  final void beginTag() {
    attributeCount = 0;
    seen = 0;
    hasUncheckedNames = false;
    isRewritten = false;
  }

  /** Reads an attribute of an element of the given number. */
  final int readAttribute(int start, int element) throws IOException {
    int index = attributeCount;
    if (index == limits.attributes()) {
      throw limitExceeded(limits.attributes() + " attributes (ReadLimits.Xml.attributes)", "more");
    }
    int from = start - in.keep;
    int p =
        index == 0
            ? knownName(start, firstAttributes, element + 1)
            : knownName(start, attributeFollowers, attributes[index - 1] + 1);
    int id = nameId;
    nameFroms[index] = from;
    nameTos[index] = p - in.keep;
    attributes[index] = id;
    if (!namespaces.isChecked(id)) {
      hasUncheckedNames = true;
    }
    if (in.buffer[p] != '=') {
      p = skipSpace(p);
      if (in.buffer[p] != '=') {
        throw wrong(p, "= behind an attribute name");
      }
    }
    p = ensure(p + 1);
    byte quote = in.buffer[p];
    if (quote != '"') {
      p = skipSpace(p);
      quote = in.buffer[p];
      if (quote != '"' && quote != '\'') {
        throw wrong(p, "a quoted attribute value");
      }
    }
    p = value(p + 1, quote);
    attributeCount++;
    checkDuplicate(index);
    return p;
  }

  private void checkDuplicate(int index) {
    int id = attributes[index];
    if (id >= 0 && id < MASK_BITS) {
      long bit = 1L << id;
      if ((seen & bit) != 0) {
        throw malformed("distinct attributes", attributeName(index) + " twice");
      }
      seen |= bit;
    } else {
      compareWithOthers(index);
    }
  }

  private void compareWithOthers(int index) {
    int from = in.keep + nameFroms[index];
    int to = in.keep + nameTos[index];
    nameHashes[index] = XmlVocabulary.hash(in.buffer, from, to);
    for (int i = 0; i < index; i++) {
      if (attributes[i] == attributes[index]
          && nameHashes[i] == nameHashes[index]
          && Arrays.equals(
              in.buffer, in.keep + nameFroms[i], in.keep + nameTos[i], in.buffer, from, to)) {
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
        isRewritten = true;
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

  final String attributeName(int index) {
    return range(nameFroms[index], nameTos[index]);
  }

  final String attributeValue(int index) {
    return range(valueFroms[index], valueTos[index]);
  }
}
