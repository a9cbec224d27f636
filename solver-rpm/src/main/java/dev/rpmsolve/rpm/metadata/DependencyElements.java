package dev.rpmsolve.rpm.metadata;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.dependency.DependencySyntaxException;
import dev.rpmsolve.core.dependency.Relation;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.UniverseBuilder;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.XmlScanner;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The reader of one {@code rpm:entry} tag: attributes in, dependency id out.
 *
 * <p>Rules: no {@code flags}, or no version, means that any version will do; a name that begins
 * with a parenthesis and has no flags is a boolean dependency in the syntax of RPM ("Boolean
 * Dependencies" in the RPM documentation); a {@code kind} other than {@code package}, as SUSE has
 * it, becomes a prefix of the name.
 */
final class DependencyElements {

  private static final byte[] PACKAGE_KIND = "package".getBytes(StandardCharsets.US_ASCII);

  private final MetadataScanner scanner;
  private final UniverseBuilder builder;
  private final EvrBytes evr;
  private byte[] kindName = new byte[128];
  private boolean isPre;
  private boolean isPlain;
  private int name;
  private int flags;
  private int kind;
  private int epoch;
  private int version;
  private int release;

  DependencyElements(MetadataScanner scanner, UniverseBuilder builder, EvrBytes evr) {
    this.scanner = scanner;
    this.builder = builder;
    this.evr = evr;
  }

  /** Tells whether the entry read last is needed by the scriptlets of its package. */
  boolean isPre() {
    return isPre;
  }

  /** Tells whether the entry read last is no boolean dependency: it means the same in any list. */
  boolean isPlain() {
    return isPlain;
  }

  /** The dependency id of the entry whose start tag was just passed, in a list of a kind. */
  int read(DependencyKind list) {
    findAttributes();
    XmlScanner xml = scanner.xml();
    int from = name < 0 ? 0 : xml.valueFrom(name);
    int to = name < 0 ? 0 : xml.valueTo(name);
    if (from == to) {
      throw xml.malformed("a name of <rpm:entry>", "none");
    }
    Relation relation = flags < 0 ? Relation.ANY : relation();
    isPlain = xml.bytes()[from] != '(';
    if (!isPlain) {
      if (list == DependencyKind.PROVIDES) {
        throw malformed("a plain capability", from, to);
      }
      return rich(from, to, relation);
    }
    int nameId = kind < 0 ? builder.name(xml.bytes(), from, to) : nameOfKind(from, to);
    if (relation == Relation.ANY) {
      return builder.atom(nameId);
    }
    evr.read(epoch, version, release);
    return evr.length() == 0
        ? builder.atom(nameId)
        : builder.atom(nameId, relation, builder.evr(evr.bytes(), 0, evr.length()));
  }

  private void findAttributes() {
    XmlScanner xml = scanner.xml();
    name = -1;
    flags = -1;
    kind = -1;
    epoch = -1;
    version = -1;
    release = -1;
    isPre = false;
    for (int i = 0; i < xml.attributeCount(); i++) {
      switch (xml.attribute(i)) {
        case PrimaryNames.NAME -> name = i;
        case PrimaryNames.FLAGS -> flags = i;
        case PrimaryNames.EPOCH -> epoch = i;
        case PrimaryNames.VER -> version = i;
        case PrimaryNames.REL -> release = i;
        case PrimaryNames.KIND -> kind = i;
        case PrimaryNames.PRE -> isPre = isTrue(i);
        default -> {
          // Attributes of later formats.
        }
      }
    }
  }

  private boolean isTrue(int index) {
    String value = scanner.value(index);
    return value.equals("1") || value.equals("true");
  }

  private Relation relation() {
    XmlScanner xml = scanner.xml();
    int from = xml.valueFrom(flags);
    int length = xml.valueTo(flags) - from;
    if (length == 0) {
      return Relation.ANY;
    }
    int letters = length == 2 ? xml.bytes()[from] << 8 | xml.bytes()[from + 1] : 0;
    return switch (letters) {
      case 'E' << 8 | 'Q' -> Relation.EQUAL;
      case 'L' << 8 | 'T' -> Relation.LESS;
      case 'G' << 8 | 'T' -> Relation.GREATER;
      case 'L' << 8 | 'E' -> Relation.LESS_EQUAL;
      case 'G' << 8 | 'E' -> Relation.GREATER_EQUAL;
      case 'N' << 8 | 'E' -> Relation.NOT_EQUAL;
      default ->
          throw xml.malformed(
              "flags EQ, LT, GT, LE, GE or NE", scanner.excerpt(from, xml.valueTo(flags)));
    };
  }

  private int rich(int from, int to, Relation relation) {
    if (relation != Relation.ANY) {
      throw scanner.xml().malformed("no flags of a rich dependency", scanner.excerpt(from, to));
    }
    try {
      return builder.dependency(Dependency.parse(scanner.string(from, to)));
    } catch (DependencySyntaxException e) {
      throw malformed(e.expected() + " at offset " + e.offset() + " of the dependency", from, to);
    } catch (IllegalArgumentException e) {
      throw malformed("a dependency of moderate depth and size", from, to);
    }
  }

  private MetadataException malformed(String expected, int from, int to) {
    return scanner.xml().malformed(expected, scanner.excerpt(from, to));
  }

  private int nameOfKind(int from, int to) {
    XmlScanner xml = scanner.xml();
    byte[] source = xml.bytes();
    int kindFrom = xml.valueFrom(kind);
    int kindLength = xml.valueTo(kind) - kindFrom;
    boolean isPlain =
        kindLength == 0
            || Arrays.equals(
                PACKAGE_KIND, 0, PACKAGE_KIND.length, source, kindFrom, kindFrom + kindLength);
    if (isPlain) {
      return builder.name(source, from, to);
    }
    int length = kindLength + 1 + to - from;
    if (length > kindName.length) {
      kindName = new byte[length];
    }
    System.arraycopy(source, kindFrom, kindName, 0, kindLength);
    kindName[kindLength] = ':';
    System.arraycopy(source, from, kindName, kindLength + 1, to - from);
    return builder.name(kindName, 0, length);
  }
}
