package dev.rpmsolve.benchmarks.generator;

import dev.rpmsolve.benchmarks.generator.GeneratedPackage.Identity;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/**
 * The text of one package in primary.xml and in filelists.xml.
 *
 * <p>Sizes, times and the package checksum are drawn from the seed and the identity, so that a
 * package has the same text in every repository it is in. Every method is O(length of its text).
 */
final class PackageXml {
  /** 2024-01-01T00:00:00Z, in seconds: the first moment a generated package may be built. */
  private static final long FIRST_BUILD = 1_704_067_200L;

  private static final int BUILD_WINDOW_SECONDS = 31_536_000;

  private final long seed;
  private final String vendor;
  private final MessageDigest sha256;

  PackageXml(long seed, String vendor) {
    this.seed = seed;
    this.vendor = vendor;
    this.sha256 = Sha256.newDigest();
  }

  /** Appends the element for primary.xml. */
  void appendPrimary(GeneratedPackage pkg, StringBuilder out) {
    Identity id = pkg.identity();
    byte[] digest = digest(id);
    out.append("<package type=\"rpm\">\n");
    element("  ", "name", id.name(), out);
    element("  ", "arch", id.arch(), out);
    out.append("  ");
    appendVersion(id.version(), out);
    out.append("  <checksum type=\"sha256\" pkgid=\"YES\">");
    out.append(HexFormat.of().formatHex(digest)).append("</checksum>\n");
    element("  ", "summary", pkg.summary(), out);
    element("  ", "description", pkg.summary() + ".", out);
    out.append("  <packager/>\n  <url/>\n");
    appendNumbers(digest, out);
    out.append("  <location href=\"Packages/");
    escape(id.fileStem(), out);
    out.append(".rpm\"/>\n");
    appendFormat(pkg, out);
    out.append("</package>\n");
  }

  /** Appends the element for filelists.xml. */
  void appendFilelists(GeneratedPackage pkg, StringBuilder out) {
    Identity id = pkg.identity();
    out.append("<package pkgid=\"").append(HexFormat.of().formatHex(digest(id)));
    out.append("\" name=\"");
    escape(id.name(), out);
    out.append("\" arch=\"").append(id.arch()).append("\">\n  ");
    appendVersion(id.version(), out);
    for (FileEntry file : pkg.files()) {
      appendFile(file, "  ", out);
    }
    out.append("</package>\n");
  }

  private void appendFormat(GeneratedPackage pkg, StringBuilder out) {
    Version version = pkg.identity().version();
    out.append("  <format>\n");
    element("    ", "rpm:license", "Apache-2.0", out);
    element("    ", "rpm:vendor", vendor, out);
    element("    ", "rpm:group", "Unspecified", out);
    element("    ", "rpm:buildhost", "localhost", out);
    String stem = pkg.source() + "-" + version.version() + "-" + version.release();
    element("    ", "rpm:sourcerpm", stem + ".src.rpm", out);
    out.append("    <rpm:header-range start=\"4504\" end=\"9000\"/>\n");
    for (RelationKind kind : RelationKind.values()) {
      appendRelations(kind, pkg.relations(kind), out);
    }
    for (FileEntry file : pkg.files()) {
      if (file.isInPrimary()) {
        appendFile(file, "    ", out);
      }
    }
    out.append("  </format>\n");
  }

  private static void appendRelations(
      RelationKind kind, List<Relation> relations, StringBuilder out) {
    if (relations.isEmpty()) {
      return;
    }
    out.append("    <rpm:").append(kind.element()).append(">\n");
    for (Relation relation : relations) {
      appendEntry(relation, out);
    }
    out.append("    </rpm:").append(kind.element()).append(">\n");
  }

  private static void appendEntry(Relation relation, StringBuilder out) {
    out.append("      <rpm:entry name=\"");
    escape(relation.name(), out);
    out.append('"');
    if (relation.range().isPresent()) {
      Relation.Range range = relation.range().get();
      out.append(" flags=\"").append(range.flags()).append("\" epoch=\"");
      out.append(range.version().epoch()).append("\" ver=\"");
      escape(range.version().version(), out);
      out.append('"');
      if (!range.version().release().isEmpty()) {
        out.append(" rel=\"");
        escape(range.version().release(), out);
        out.append('"');
      }
    }
    out.append(relation.timing() == Relation.Timing.SCRIPTLET ? " pre=\"1\"/>\n" : "/>\n");
  }

  private static void appendFile(FileEntry file, String indent, StringBuilder out) {
    out.append(indent);
    switch (file.type()) {
      case FILE -> out.append("<file>");
      case DIR -> out.append("<file type=\"dir\">");
      case GHOST -> out.append("<file type=\"ghost\">");
    }
    escape(file.path(), out);
    out.append("</file>\n");
  }

  private static void appendVersion(Version version, StringBuilder out) {
    out.append("<version epoch=\"").append(version.epoch()).append("\" ver=\"");
    escape(version.version(), out);
    out.append("\" rel=\"");
    escape(version.release(), out);
    out.append("\"/>\n");
  }

  private static void appendNumbers(byte[] digest, StringBuilder out) {
    SeededRandom random = new SeededRandom(HexFormat.fromHexDigitsToLong(hexPrefix(digest)));
    long built = FIRST_BUILD + random.below(BUILD_WINDOW_SECONDS);
    int packaged = 5_000 + random.logNormal(40_000, 1.5);
    int installed = packaged * 2 + random.below(packaged);
    out.append("  <time file=\"").append(built + 600).append("\" build=\"").append(built);
    out.append("\"/>\n  <size package=\"").append(packaged);
    out.append("\" installed=\"").append(installed);
    out.append("\" archive=\"").append(installed + 512).append("\"/>\n");
  }

  private static String hexPrefix(byte[] digest) {
    return HexFormat.of().formatHex(digest, 0, Long.BYTES);
  }

  private byte[] digest(Identity id) {
    String key = seed + " " + id.name() + " " + id.version() + " " + id.arch();
    return sha256.digest(key.getBytes(StandardCharsets.UTF_8));
  }

  private static void element(String indent, String name, String text, StringBuilder out) {
    out.append(indent).append('<').append(name).append('>');
    escape(text, out);
    out.append("</").append(name).append(">\n");
  }

  private static void escape(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        default -> out.append(c);
      }
    }
  }
}
