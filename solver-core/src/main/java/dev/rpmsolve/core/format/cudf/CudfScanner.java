package dev.rpmsolve.core.format.cudf;

import dev.rpmsolve.core.format.cudf.CudfException.Finding;
import dev.rpmsolve.core.format.cudf.CudfException.Kind;
import dev.rpmsolve.core.internal.ints.StringPool;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.nio.charset.StandardCharsets;

/**
 * Reads values from a line, and puts what they name into a builder.
 *
 * <p>Alternatives and constraints that are written alike are parsed once. Used by one reader.
 */
final class CudfScanner {
  private static final boolean[] IS_NAME_BYTE = new boolean[256];

  static {
    for (int b = 0; b < IS_NAME_BYTE.length; b++) {
      IS_NAME_BYTE[b] = CudfNames.isNameByte(b);
    }
  }

  private final CudfDocumentBuilder builder;
  private final CudfLimits limits;
  private final StringPool clauseTexts = new StringPool();
  private final IntArrayList clauseIds = new IntArrayList(new int[] {-1});
  private final StringPool constraintTexts = new StringPool();
  private final IntArrayList constraintIds = new IntArrayList(new int[] {-1});
  private final IntArrayList ids = new IntArrayList();
  private final IntArrayList clause = new IntArrayList();

  private byte[] bytes;
  private int at;
  private int end;
  private long line;
  private String property = "";

  CudfScanner(CudfDocumentBuilder builder, CudfLimits limits) {
    this.builder = builder;
    this.limits = limits;
  }

  /** Turns to a part of a line. */
  void turnTo(byte[] source, int from, int to, long lineNumber) {
    bytes = source;
    at = from;
    end = to;
    line = lineNumber;
    property = "";
  }

  /** Says which property is read, for complaints. */
  void property(String name) {
    property = name;
  }

  int at() {
    return at;
  }

  int end() {
    return end;
  }

  byte[] bytes() {
    return bytes;
  }

  void moveTo(int index) {
    at = index;
  }

  /** Makes the part shorter or longer; returns its former end. */
  int endAt(int index) {
    int former = end;
    end = index;
    return former;
  }

  void skipBlanks() {
    while (at < end && (bytes[at] == ' ' || bytes[at] == '\t')) {
      at++;
    }
  }

  /** Skips blanks and a character, if it comes next. */
  boolean skip(char c) {
    skipBlanks();
    if (at < end && bytes[at] == c) {
      at++;
      return true;
    }
    return false;
  }

  boolean isAtEnd() {
    skipBlanks();
    return at == end;
  }

  void requireEnd() {
    if (!isAtEnd()) {
      throw malformed("nothing more", "remove what follows the value");
    }
  }

  /** Reads an identifier, empty if there is none. */
  String ident() {
    skipBlanks();
    int from = at;
    while (at < end && isIdentByte(bytes[at], at == from)) {
      at++;
    }
    return new String(bytes, from, at - from, StandardCharsets.US_ASCII);
  }

  private static boolean isIdentByte(byte b, boolean isFirst) {
    return b >= 'a' && b <= 'z' || !isFirst && (b >= '0' && b <= '9' || b == '-');
  }

  /** Reads the rest as it is; returns its id among the texts. */
  int restAsText() {
    int id = builder.texts.intern(bytes, at, end);
    at = end;
    return id;
  }

  boolean bool() {
    int from = at;
    String word = ident();
    if (!word.equals("true") && !word.equals("false")) {
      at = from;
      throw malformed("true or false", "write one of the two");
    }
    return word.equals("true");
  }

  long integer(long least, long most) {
    skipBlanks();
    int from = at;
    boolean isNegative = at < end && bytes[at] == '-';
    if (at < end && (isNegative || bytes[at] == '+')) {
      at++;
    }
    int digits = at;
    long value = 0;
    boolean isHuge = false;
    while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
      isHuge |= value > (Long.MAX_VALUE - 9) / 10;
      value = value * 10 + (bytes[at++] - '0');
    }
    boolean isNumber = at > digits && (at == end || !IS_NAME_BYTE[bytes[at] & 0xff]);
    value = isNegative ? -value : value;
    if (isNumber && !isHuge && value >= least && value <= most) {
      return value;
    }
    at = from;
    String expected =
        most == Long.MAX_VALUE && least == Long.MIN_VALUE
            ? "an integer"
            : "an integer of " + least + " to " + most;
    if (isNumber && (isHuge || value > most)) {
      throw refusal(Kind.LIMIT_EXCEEDED, expected, "number versions by their rank");
    }
    throw malformed(expected, "correct the number");
  }

  /** Reads a name; returns its id. */
  int name() {
    skipBlanks();
    int from = at;
    byte[] source = bytes;
    int i = from;
    while (i < end && IS_NAME_BYTE[source[i] & 0xff]) {
      i++;
    }
    if (i == from) {
      throw malformed("the name of a package", "encode other characters as % and two digits");
    }
    at = i;
    return builder.names.intern(source, from, i);
  }

  private CudfRelation relation() {
    skipBlanks();
    int first = at < end ? bytes[at] : 0;
    boolean hasEqual = at + 1 < end && bytes[at + 1] == '=';
    CudfRelation relation =
        switch (first) {
          case '=' -> CudfRelation.EQ;
          case '!' -> hasEqual ? CudfRelation.NE : CudfRelation.ANY;
          case '<' -> hasEqual ? CudfRelation.LE : CudfRelation.LT;
          case '>' -> hasEqual ? CudfRelation.GE : CudfRelation.GT;
          default -> CudfRelation.ANY;
        };
    at += relation.sign().length();
    return relation;
  }

  private int constraint() {
    int nameId = name();
    CudfRelation relation = relation();
    int version = relation == CudfRelation.ANY ? 0 : (int) integer(1, Integer.MAX_VALUE);
    return builder.constraint(nameId, relation, version);
  }

  /** Reads one constraint that may have any relation, or only that to provide a version. */
  int constraint(boolean isProvided) {
    skipBlanks();
    int from = at;
    int id = constraint();
    if (isProvided && !isProvision(id)) {
      at = from;
      throw malformed("a name, or a name with = and a version", "provide versions one by one");
    }
    return id;
  }

  private boolean isProvision(int constraintId) {
    int tag = builder.constraints.tag(constraintId);
    return tag == CudfRelation.ANY.ordinal() || tag == CudfRelation.EQ.ordinal();
  }

  /** Reads a list of constraints; the result is valid until the next call. */
  IntArrayList list(boolean isProvided) {
    ids.clear();
    if (isAtEnd()) {
      return ids;
    }
    do {
      skipBlanks();
      int from = at;
      int itemEnd = itemEnd();
      int textId = constraintTexts.intern(bytes, from, withoutBlanks(from, itemEnd));
      if (textId < constraintIds.size()) {
        at = itemEnd;
      } else {
        constraintIds.add(constraint());
        requireSeparator("',' and another package, or the end", ',');
      }
      int id = textId == 0 ? constraint() : constraintIds.getInt(textId);
      if (isProvided && !isProvision(id)) {
        at = from;
        throw malformed("a name, or a name with = and a version", "provide versions one by one");
      }
      addItem(ids, id);
    } while (skip(','));
    return ids;
  }

  /** Finds the next comma, or the end. */
  private int itemEnd() {
    int i = at;
    while (i < end && bytes[i] != ',') {
      i++;
    }
    return i;
  }

  private int withoutBlanks(int from, int to) {
    int last = to;
    while (last > from && (bytes[last - 1] == ' ' || bytes[last - 1] == '\t')) {
      last--;
    }
    return last;
  }

  private void requireSeparator(String expected, char separator) {
    skipBlanks();
    if (at < end && bytes[at] != separator) {
      throw malformed(expected, "check names, relations and separators");
    }
  }

  private void addItem(IntArrayList items, int id) {
    if (items.size() == limits.items()) {
      throw refusal(
          Kind.LIMIT_EXCEEDED, "at most " + limits.items() + " packages", "raise the limit");
    }
    items.add(id);
  }

  /** Reads a formula; the result is ids of clauses, valid until the next call. */
  IntArrayList formula() {
    ids.clear();
    if (isAtEnd()) {
      return ids;
    }
    if (isWord("true!")) {
      at += "true!".length();
      return ids;
    }
    if (isWord("false!")) {
      at += "false!".length();
      ids.add(builder.clause());
      return ids;
    }
    do {
      skipBlanks();
      int itemEnd = itemEnd();
      int textId = clauseTexts.intern(bytes, at, withoutBlanks(at, itemEnd));
      if (textId == 0) {
        name();
      }
      if (textId < clauseIds.size()) {
        at = itemEnd;
      } else {
        clauseIds.add(clause());
      }
      addItem(ids, clauseIds.getInt(textId));
    } while (skip(','));
    return ids;
  }

  private boolean isWord(String word) {
    if (end - at < word.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (bytes[at + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private int clause() {
    clause.clear();
    do {
      addItem(clause, constraint());
    } while (skip('|'));
    requireSeparator("',' or '|' and another package, or the end", ',');
    return builder.clause(clause.toIntArray());
  }

  CudfException malformed(String expected, String remedy) {
    return refusal(Kind.MALFORMED, expected, remedy);
  }

  /** Makes a complaint that quotes what comes next. */
  CudfException refusal(Kind kind, String expected, String remedy) {
    String rest = new String(bytes, at, Math.min(end - at, 200), StandardCharsets.UTF_8);
    String found = rest.isBlank() ? "nothing" : "'" + rest + "'";
    return new CudfException(kind, line, property, new Finding(expected, found, remedy));
  }

  /** Makes a complaint about what was found, in words. */
  CudfException complaint(String expected, String found, String remedy) {
    Finding finding = new Finding(expected, found, remedy);
    return new CudfException(Kind.MALFORMED, line, property, finding);
  }
}
