package dev.rpmsolve.core.format.cudf;

import dev.rpmsolve.core.format.cudf.CudfException.Finding;
import dev.rpmsolve.core.format.cudf.CudfException.Kind;
import dev.rpmsolve.core.internal.ints.StringPool;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads CUDF documents: an optional preamble, packages, an optional request.
 *
 * <p>All types of CUDF 2.0 are known, and comments and continuation lines, which are joined without
 * a space as libCUDF does. Lines may end with CRLF, and the space after a property's colon may be
 * missing. An empty formula is true. A property that is neither one of CUDF nor declared, one that
 * is missing or there twice, and a package that is there twice are errors.
 *
 * <p>Versions are 1 to 2^31 - 1, other numbers have 64 bits. Complexity: linear; besides what the
 * document keeps, the reader holds one line and the texts of different dependencies.
 */
public final class CudfReader {
  private static final String[] KEYS = {
    "preamble",
    "package",
    "request",
    "property",
    "univ-checksum",
    "status-checksum",
    "req-checksum",
    "version",
    "depends",
    "conflicts",
    "provides",
    "installed",
    "was-installed",
    "keep",
    "install",
    "remove",
    "upgrade"
  };
  private static final int MAX_KEY = 200;

  /** What a line may belong to. */
  private enum Stanza {
    NONE,
    PREAMBLE,
    PACKAGE,
    REQUEST
  }

  private final CudfLines lines;
  private final CudfLimits limits;
  private final CudfDocumentBuilder builder = new CudfDocumentBuilder();
  private final CudfScanner scanner;
  private final CudfDeclarations declarations;

  /** Names of properties; ids of {@link #KEYS} are their indexes plus 1. */
  private final StringPool keys = new StringPool(64);

  /** By key: its name, if it is declared. */
  private String[] declaredNames = new String[64];

  /** By key: the index of a column, or -1. */
  private int[] columnOf = new int[64];

  /** By key: the last stanza that had it. */
  private long[] lastStanza = new long[64];

  private final int[][] requested = new int[3][0];
  private final String[] preamble = {"", "", "", ""};
  private Stanza stanza = Stanza.NONE;
  private long stanzaNumber;
  private long stanzaLine;
  private boolean hasVersion;
  private String requestId = "";
  private boolean hasRequest;

  private CudfReader(InputStream in, CudfLimits limits) {
    this.limits = limits;
    lines = new CudfLines(in, limits);
    scanner = new CudfScanner(builder, limits);
    declarations = new CudfDeclarations(builder, scanner, limits);
    Arrays.fill(columnOf, -1);
    for (String key : KEYS) {
      keys.intern(key);
    }
  }

  /**
   * Reads a document to its end.
   *
   * @param in the document's bytes, not compressed; not closed
   * @param limits bounds that end the reading
   * @return the document
   * @throws IOException if the stream fails
   * @throws CudfException if it is not a CUDF document, or beyond a bound
   */
  public static CudfDocument read(InputStream in, CudfLimits limits) throws IOException {
    return new CudfReader(in, limits).read();
  }

  /**
   * Reads a document.
   *
   * @param text the document
   * @return the document
   * @throws CudfException if it is not a CUDF document, or beyond a bound
   */
  public static CudfDocument parse(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      return read(new ByteArrayInputStream(bytes), CudfLimits.defaults());
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory cannot fail", e);
    }
  }

  private CudfDocument read() throws IOException {
    while (lines.next()) {
      if (lines.isBlank()) {
        endStanza();
      } else {
        readLine();
      }
    }
    endStanza();
    if (hasRequest) {
      builder.request(new CudfRequest(requestId, requested[0], requested[1], requested[2]));
    }
    builder.preamble(new CudfPreamble(preamble[0], preamble[1], preamble[2], preamble[3]));
    return builder.build();
  }

  private void readLine() {
    byte[] bytes = lines.bytes();
    int from = lines.start();
    int colon = from;
    while (colon < lines.end() && bytes[colon] != ':') {
      colon++;
    }
    scanner.turnTo(bytes, from, lines.end(), lines.number());
    if (colon == lines.end() || colon == from || colon - from > MAX_KEY) {
      throw scanner.malformed("a property: its name, ':' and its value", "see CUDF 2.0");
    }
    boolean hasSpace = colon + 1 < lines.end() && bytes[colon + 1] == ' ';
    scanner.moveTo(hasSpace ? colon + 2 : colon + 1);
    int key = keys.find(bytes, from, colon);
    if (key < 0) {
      scanner.moveTo(from);
      throw scanner.malformed(
          "a property of CUDF or one that the preamble declares",
          "declare it in the preamble, such as property: foo: string = [\"\"]");
    }
    scanner.property(key <= KEYS.length ? KEYS[key - 1] : declaredNames[key]);
    if (stanza == Stanza.NONE) {
      beginStanza(key);
      return;
    }
    if (lastStanza[key] == stanzaNumber) {
      throw scanner.complaint("each property once", "it a second time", "remove one of the two");
    }
    lastStanza[key] = stanzaNumber;
    readProperty(key);
    scanner.requireEnd();
  }

  private void beginStanza(int key) {
    if (hasRequest) {
      throw scanner.complaint("nothing after the request", "another stanza", "move it up");
    }
    stanzaNumber++;
    stanzaLine = lines.number();
    lastStanza[key] = stanzaNumber;
    switch (key <= KEYS.length ? KEYS[key - 1] : "") {
      case "preamble" -> {
        if (stanzaNumber > 1) {
          throw scanner.complaint("packages or a request", "a late preamble", "move it up");
        }
        stanza = Stanza.PREAMBLE;
        preamble[0] = restAsText();
      }
      case "package" -> {
        stanza = Stanza.PACKAGE;
        beginPackage();
      }
      case "request" -> {
        stanza = Stanza.REQUEST;
        hasRequest = true;
        requestId = restAsText();
      }
      default ->
          throw scanner.complaint(
              "package, request or preamble as the first property of a stanza",
              "another property",
              "remove the empty line above, or add what is missing");
    }
  }

  private void beginPackage() {
    if (builder.packages.count() == limits.packages()) {
      throw scanner.refusal(
          Kind.LIMIT_EXCEEDED, "at most " + limits.packages() + " packages", "raise the limit");
    }
    builder.openPackage(scanner.name());
    scanner.requireEnd();
    hasVersion = false;
  }

  private String restAsText() {
    return builder.texts.get(scanner.restAsText());
  }

  private void readProperty(int key) {
    String name = key <= KEYS.length ? KEYS[key - 1] : "";
    boolean isKnown =
        switch (stanza) {
          case PREAMBLE -> preambleProperty(name);
          case PACKAGE -> packageProperty(name) || declaredProperty(key);
          default -> requestProperty(name);
        };
    if (!isKnown) {
      throw scanner.complaint(
          "properties of a " + stanza.name().toLowerCase(Locale.ROOT),
          "this one",
          "remove it, or check where the stanza begins");
    }
  }

  private boolean preambleProperty(String name) {
    switch (name) {
      case "property" -> declarations.read().forEach(this::declare);
      case "univ-checksum" -> preamble[1] = restAsText();
      case "status-checksum" -> preamble[2] = restAsText();
      case "req-checksum" -> preamble[3] = restAsText();
      default -> {
        return false;
      }
    }
    return true;
  }

  private void declare(CudfDeclaration declaration) {
    int key = keys.intern(declaration.name());
    if (key >= columnOf.length) {
      int known = columnOf.length;
      columnOf = Arrays.copyOf(columnOf, key * 2);
      Arrays.fill(columnOf, known, columnOf.length, -1);
      lastStanza = Arrays.copyOf(lastStanza, key * 2);
      declaredNames = Arrays.copyOf(declaredNames, key * 2);
    }
    declaredNames[key] = declaration.name();
    columnOf[key] = builder.declare(declaration);
  }

  private boolean packageProperty(String name) {
    switch (name) {
      case "version" -> readVersion();
      case "depends" -> {
        IntArrayList clauses = scanner.formula();
        for (int i = 0; i < clauses.size(); i++) {
          builder.depends(clauses.getInt(i));
        }
      }
      case "conflicts" -> {
        IntArrayList constraints = scanner.list(false);
        for (int i = 0; i < constraints.size(); i++) {
          builder.conflicts(constraints.getInt(i));
        }
      }
      case "provides" -> {
        IntArrayList constraints = scanner.list(true);
        for (int i = 0; i < constraints.size(); i++) {
          builder.provides(constraints.getInt(i));
        }
      }
      case "installed" -> {
        if (scanner.bool()) {
          builder.installed();
        }
      }
      case "was-installed" -> {
        if (scanner.bool()) {
          builder.wasInstalled();
        }
      }
      case "keep" -> readKeep();
      default -> {
        return false;
      }
    }
    return true;
  }

  private void readVersion() {
    int version = (int) scanner.integer(1, Integer.MAX_VALUE);
    hasVersion = true;
    if (!builder.version(version)) {
      throw scanner.complaint(
          "each version of a package once", "version " + version + " again", "remove one of them");
    }
  }

  private void readKeep() {
    String word = scanner.ident();
    for (CudfKeep keep : CudfKeep.values()) {
      if (keep.word().equals(word)) {
        builder.keep(keep);
        return;
      }
    }
    throw scanner.complaint("version, package, feature or none", "another word", "use one of them");
  }

  private boolean declaredProperty(int key) {
    int index = columnOf[key];
    if (index < 0) {
      return false;
    }
    CudfColumnBuilder column = builder.columns.get(index);
    CudfType type = column.declaration().type();
    if (!type.kind().isList()) {
      column.set(declarations.scalar(type));
      return true;
    }
    column.beginList();
    IntArrayList ids =
        type.kind() == CudfType.Kind.VPKGFORMULA
            ? scanner.formula()
            : scanner.list(type.kind() == CudfType.Kind.VEQPKGLIST);
    for (int i = 0; i < ids.size(); i++) {
      column.add(ids.getInt(i));
    }
    return true;
  }

  private boolean requestProperty(String name) {
    int index =
        switch (name) {
          case "install" -> 0;
          case "remove" -> 1;
          case "upgrade" -> 2;
          default -> -1;
        };
    if (index >= 0) {
      requested[index] = scanner.list(false).toIntArray();
    }
    return index >= 0;
  }

  private void endStanza() {
    if (stanza == Stanza.PACKAGE) {
      Optional<String> missing = builder.endPackage();
      if (!hasVersion || missing.isPresent()) {
        String property = hasVersion ? missing.get() : "version";
        throw new CudfException(
            Kind.MALFORMED,
            stanzaLine,
            property,
            new Finding("a value", "a package without one", "add the property"));
      }
    }
    stanza = Stanza.NONE;
  }
}
