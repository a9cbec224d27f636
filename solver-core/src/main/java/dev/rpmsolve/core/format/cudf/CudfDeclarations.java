package dev.rpmsolve.core.format.cudf;

import dev.rpmsolve.core.format.cudf.CudfException.Kind;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads declarations of properties and values of their types (CUDF 2.0, 2.2.2 and 2.3.2). */
final class CudfDeclarations {
  private static final Set<String> PACKAGE_PROPERTIES =
      Set.of(
          "package",
          "version",
          "depends",
          "conflicts",
          "provides",
          "installed",
          "was-installed",
          "keep");

  private final CudfDocumentBuilder builder;
  private final CudfScanner scanner;
  private final CudfLimits limits;

  CudfDeclarations(CudfDocumentBuilder builder, CudfScanner scanner, CudfLimits limits) {
    this.builder = builder;
    this.scanner = scanner;
    this.limits = limits;
  }

  /** Reads the value of {@code property}. */
  List<CudfDeclaration> read() {
    List<CudfDeclaration> declarations = new ArrayList<>();
    Set<String> names = new HashSet<>();
    if (scanner.isAtEnd()) {
      return declarations;
    }
    do {
      int from = scanner.at();
      CudfDeclaration next = declaration();
      if (PACKAGE_PROPERTIES.contains(next.name()) || !names.add(next.name())) {
        scanner.moveTo(from);
        throw scanner.malformed("a property that is not declared yet", "remove one of the two");
      }
      requireRoom(declarations.size());
      declarations.add(next);
    } while (scanner.skip(','));
    scanner.requireEnd();
    return declarations;
  }

  private void requireRoom(int count) {
    if (count == limits.properties()) {
      throw scanner.refusal(
          Kind.LIMIT_EXCEEDED,
          "at most " + limits.properties() + " properties or words",
          "raise the limit");
    }
  }

  private CudfDeclaration declaration() {
    String name = scanner.ident();
    if (name.isEmpty()) {
      throw scanner.malformed("the name of a property", "use lower-case letters");
    }
    if (!scanner.skip(':')) {
      throw scanner.malformed("':' and the type of " + name, "write NAME: TYPE = [DEFAULT]");
    }
    CudfType type = type();
    if (!scanner.skip('=')) {
      return CudfDeclaration.mandatory(name, type);
    }
    if (!scanner.skip('[')) {
      throw scanner.malformed("'[' before a default", "write NAME: TYPE = [DEFAULT]");
    }
    int formerEnd = scanner.endAt(closing());
    CudfDeclaration declaration =
        type.kind().isList()
            ? CudfDeclaration.optionalList(name, type, list(type))
            : CudfDeclaration.optional(name, type, defaultScalar(type));
    scanner.requireEnd();
    scanner.moveTo(scanner.endAt(formerEnd) + 1);
    return declaration;
  }

  /** Finds the bracket that closes the one just read. */
  private int closing() {
    byte[] bytes = scanner.bytes();
    int depth = 1;
    boolean isQuoted = false;
    for (int i = scanner.at(); i < scanner.end(); i++) {
      if (isQuoted && bytes[i] == '\\') {
        i++;
      } else if (bytes[i] == '"') {
        isQuoted = !isQuoted;
      } else if (!isQuoted && bytes[i] == '[') {
        depth++;
      } else if (!isQuoted && bytes[i] == ']' && --depth == 0) {
        return i;
      }
    }
    throw scanner.malformed("']' after a default", "write NAME: TYPE = [DEFAULT]");
  }

  private CudfType type() {
    scanner.skipBlanks();
    int from = scanner.at();
    String word = scanner.ident();
    Optional<CudfType.Kind> kind = Optional.empty();
    for (CudfType.Kind candidate : CudfType.Kind.values()) {
      if (candidate.word().equals(word)) {
        kind = Optional.of(candidate);
      }
    }
    if (kind.isEmpty()) {
      scanner.moveTo(from);
      throw scanner.malformed("a type", "use one of CUDF 2.0, such as nat, string or vpkglist");
    }
    return kind.get() == CudfType.Kind.ENUM ? enumeration() : CudfType.of(kind.get());
  }

  private CudfType enumeration() {
    if (!scanner.skip('[')) {
      throw scanner.malformed("'[' and the words of an enum", "write enum[FIRST,SECOND]");
    }
    List<String> words = new ArrayList<>();
    do {
      String word = scanner.ident();
      if (word.isEmpty()) {
        throw scanner.malformed("a word of an enum", "use lower-case letters");
      }
      requireRoom(words.size());
      words.add(word);
    } while (scanner.skip(','));
    if (!scanner.skip(']')) {
      throw scanner.malformed("']' after the words of an enum", "write enum[FIRST,SECOND]");
    }
    return new CudfType(CudfType.Kind.ENUM, words);
  }

  /** A default, where a string has quotes. */
  private long defaultScalar(CudfType type) {
    scanner.skipBlanks();
    boolean isQuoted =
        type.kind() == CudfType.Kind.STRING
            && scanner.at() < scanner.end()
            && scanner.bytes()[scanner.at()] == '"';
    return isQuoted ? quoted() : scalar(type);
  }

  private int quoted() {
    byte[] bytes = scanner.bytes();
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    int i = scanner.at() + 1;
    while (i < scanner.end() && bytes[i] != '"') {
      if (bytes[i] == '\\' && i + 1 < scanner.end()) {
        i++;
      }
      text.write(bytes[i++]);
    }
    if (i >= scanner.end()) {
      throw scanner.malformed("a quoted string", "end it with a quotation mark");
    }
    scanner.moveTo(i + 1);
    return builder.texts.intern(text.toByteArray(), 0, text.size());
  }

  /** Reads a value of a type whose values are not lists. */
  long scalar(CudfType type) {
    return switch (type.kind()) {
      case BOOL -> scanner.bool() ? 1 : 0;
      case INT -> scanner.integer(Long.MIN_VALUE, Long.MAX_VALUE);
      case NAT -> scanner.integer(0, Long.MAX_VALUE);
      case POSINT -> scanner.integer(1, Long.MAX_VALUE);
      case ENUM -> word(type);
      case STRING, TYPEDECL -> scanner.restAsText();
      case PKGNAME -> scanner.name();
      case IDENT -> ident();
      case VPKG -> scanner.constraint(false);
      case VEQPKG -> scanner.constraint(true);
      case VPKGFORMULA, VPKGLIST, VEQPKGLIST -> throw new IllegalArgumentException("a list");
    };
  }

  private int word(CudfType type) {
    scanner.skipBlanks();
    int from = scanner.at();
    int index = type.words().indexOf(scanner.ident());
    if (index < 0) {
      scanner.moveTo(from);
      throw scanner.malformed("one of " + String.join(", ", type.words()), "use one of them");
    }
    return index;
  }

  private int ident() {
    String ident = scanner.ident();
    if (ident.isEmpty()) {
      throw scanner.malformed("lower-case letters, digits and dashes", "begin with a letter");
    }
    return builder.texts.intern(ident);
  }

  /** Reads a value of a type whose values are lists. */
  int[] list(CudfType type) {
    return switch (type.kind()) {
      case VPKGFORMULA -> scanner.formula().toIntArray();
      case VPKGLIST -> scanner.list(false).toIntArray();
      default -> scanner.list(true).toIntArray();
    };
  }
}
