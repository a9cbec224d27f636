package dev.rpmsolve.rpm.io;

/** Classes of the bytes of an XML document, one bit per question a scanning loop asks. */
final class XmlBytes {

  /** Ends the fast loop over character data: markup, references, "]]&gt;", controls, not ASCII. */
  static final int STOPS_TEXT = 1;

  /** Ends the fast loop over an attribute value: quotes, white space to normalize, as above. */
  static final int STOPS_VALUE = 2;

  /** Ends the fast loop over comments, processing instructions and CDATA sections. */
  static final int STOPS_SECTION = 4;

  /** May begin a name (ASCII only: no element of repository metadata uses other letters). */
  static final int STARTS_NAME = 8;

  /** May continue a name. */
  static final int IN_NAME = 16;

  /** White space. */
  static final int SPACE = 32;

  private static final byte[] CLASSES = classes();

  private XmlBytes() {}

  /** Tells whether a byte has any of the given properties. */
  static boolean is(byte b, int properties) {
    return (CLASSES[b & 0xff] & properties) != 0;
  }

  /** Tells whether a code point may occur in an XML 1.0 document. */
  static boolean isChar(int codePoint) {
    return codePoint >= 0x20 && codePoint <= 0xd7ff
        || codePoint == '\t'
        || codePoint == '\n'
        || codePoint == '\r'
        || codePoint >= 0xe000 && codePoint <= 0xfffd
        || codePoint >= 0x10000 && codePoint <= 0x10ffff;
  }

  /** Tells whether a document starts like UTF-16 or UTF-32, with or without a byte order mark. */
  static boolean isWideEncoding(byte[] start, int length) {
    int first = (start[0] & 0xff) << 8 | start[1] & 0xff;
    boolean isMark = first == 0xfeff || first == 0xfffe;
    boolean isBare = first == ('<' << 8) || first == '<';
    boolean isFourBytes = first == 0 && (start[2] != 0 || start[3] != 0);
    return length >= 2 && (isMark || isBare || isFourBytes);
  }

  private static byte[] classes() {
    byte[] classes = new byte[256];
    for (int c = 0; c < 256; c++) {
      classes[c] = (byte) (stops(c) | (isNameStart(c) ? STARTS_NAME | IN_NAME : 0));
    }
    for (char c : "0123456789.-".toCharArray()) {
      classes[c] |= IN_NAME;
    }
    for (char c : "\t\n\r ".toCharArray()) {
      classes[c] |= SPACE;
    }
    return classes;
  }

  private static boolean isNameStart(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == ':';
  }

  private static int stops(int c) {
    boolean isControl = c < ' ' && c != '\t' && c != '\n';
    boolean isSlow = isControl || c >= 0x80;
    int stops = isSlow ? STOPS_TEXT | STOPS_VALUE | STOPS_SECTION : 0;
    stops |= "<&>".indexOf(c) >= 0 ? STOPS_TEXT : 0;
    stops |= "<&\"'\t\n".indexOf(c) >= 0 ? STOPS_VALUE : 0;
    stops |= "-?]".indexOf(c) >= 0 ? STOPS_SECTION : 0;
    return stops;
  }
}
