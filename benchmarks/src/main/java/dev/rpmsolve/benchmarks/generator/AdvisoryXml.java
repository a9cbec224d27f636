package dev.rpmsolve.benchmarks.generator;

import dev.rpmsolve.benchmarks.generator.GeneratedPackage.Identity;

/** Writes advisories as {@code updateinfo.xml} has them. */
final class AdvisoryXml {
  private AdvisoryXml() {}

  /** Appends an {@code update} element. */
  static void append(GeneratedAdvisory advisory, StringBuilder out) {
    out.append("  <update from=\"rpmsolve\" status=\"final\" type=\"security\" version=\"1\">\n");
    element("id", advisory.id(), out);
    element("title", advisory.rating().title(), out);
    element("severity", advisory.rating().severity(), out);
    out.append("    <issued date=\"").append(advisory.date()).append(" 00:00:00\"/>\n");
    out.append("    <references>\n");
    for (String cve : advisory.rating().cves()) {
      out.append("      <reference href=\"https://example.org/").append(escape(cve));
      out.append("\" id=\"").append(escape(cve)).append("\" type=\"cve\"/>\n");
    }
    out.append("    </references>\n    <pkglist>\n      <collection short=\"generated\">\n");
    for (Identity one : advisory.packages()) {
      out.append("        <package name=\"").append(escape(one.name()));
      out.append("\" epoch=\"").append(one.version().epoch());
      out.append("\" version=\"").append(escape(one.version().version()));
      out.append("\" release=\"").append(escape(one.version().release()));
      out.append("\" arch=\"").append(one.arch()).append("\"><filename>");
      out.append(escape(one.fileStem())).append(".rpm</filename></package>\n");
    }
    out.append("      </collection>\n    </pkglist>\n  </update>\n");
  }

  private static void element(String name, String text, StringBuilder out) {
    out.append("    <").append(name).append('>').append(escape(text));
    out.append("</").append(name).append(">\n");
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
