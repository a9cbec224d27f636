package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.version.Nevra;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes a repository of a few packages for a test.
 *
 * <p>Packages are lines such as {@code foo-1-1.noarch}; dependencies are text as {@link
 * Dependency#parse} reads it. Sizes are made up from the position of the package.
 */
final class TinyRepository {
  private static final Map<String, String> FLAGS =
      Map.of("=", "EQ", ">", "GT", ">=", "GE", "<", "LT", "<=", "LE");

  private final StringBuilder packages = new StringBuilder();
  private final StringBuilder filelists = new StringBuilder();
  private String updateinfo = "";
  private String modules = "";
  private int count;
  private Nevra nevra = Nevra.parse("none-0-0.noarch");
  private final Map<String, StringBuilder> entries = new TreeMap<>();
  private final StringBuilder files = new StringBuilder();

  /** Adds advisories, as {@code updateinfo.xml} has them. */
  TinyRepository updateinfo(String xml) {
    updateinfo = xml;
    return this;
  }

  /** Adds modules, as {@code modules.yaml} has them. */
  TinyRepository modules(String yaml) {
    modules = yaml;
    return this;
  }

  /** Starts a package; it provides itself. */
  TinyRepository add(String text) {
    finishPackage();
    nevra = Nevra.parse(text);
    count++;
    return provides(nevra.name() + " = " + nevra.evr());
  }

  TinyRepository provides(String dependency) {
    return entry("provides", dependency);
  }

  TinyRepository requires(String dependency) {
    return entry("requires", dependency);
  }

  /** Requires a capability, which must be an atom, for scriptlets too. */
  TinyRepository preRequires(String name) {
    entry("requires", name);
    StringBuilder list = entries.get("requires");
    list.insert(list.length() - "/>".length(), " pre=\"1\"");
    return this;
  }

  TinyRepository conflicts(String dependency) {
    return entry("conflicts", dependency);
  }

  TinyRepository obsoletes(String dependency) {
    return entry("obsoletes", dependency);
  }

  TinyRepository recommends(String dependency) {
    return entry("recommends", dependency);
  }

  /** Lists a file in the file lists only. */
  TinyRepository hiddenFile(String path) {
    files.append("<file>").append(escape(path)).append("</file>");
    return this;
  }

  private TinyRepository entry(String kind, String text) {
    StringBuilder list = entries.computeIfAbsent(kind, k -> new StringBuilder());
    if (text.startsWith("(")) {
      list.append("<rpm:entry name=\"").append(escape(text)).append("\"/>");
      return this;
    }
    Dependency.Atom atom = (Dependency.Atom) Dependency.parse(text);
    list.append("<rpm:entry name=\"").append(escape(atom.name())).append('"');
    atom.evr()
        .ifPresent(
            evr -> {
              list.append(" flags=\"").append(FLAGS.get(atom.relation().symbol())).append('"');
              list.append(" epoch=\"").append(evr.epoch()).append('"');
              list.append(" ver=\"").append(escape(evr.version())).append('"');
              evr.release().ifPresent(r -> list.append(" rel=\"").append(escape(r)).append('"'));
            });
    list.append("/>");
    return this;
  }

  /** Writes the repository. */
  Path writeTo(Path folder) throws IOException {
    finishPackage();
    String primary =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <metadata xmlns="http://linux.duke.edu/metadata/common" \
        xmlns:rpm="http://linux.duke.edu/metadata/rpm" packages="%d">
        %s</metadata>
        """
            .formatted(count, packages);
    String lists =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <filelists xmlns="http://linux.duke.edu/metadata/filelists" packages="%d">
        %s</filelists>
        """
            .formatted(count, filelists);
    String repomd =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <repomd xmlns="http://linux.duke.edu/metadata/repo">
        %s%s</repomd>
        """
            .formatted(
                data("primary", primary),
                data("filelists", lists)
                    + (updateinfo.isEmpty() ? "" : data("updateinfo", updateinfo))
                    + (modules.isEmpty() ? "" : data("modules", modules)));
    Path repodata = Files.createDirectories(folder.resolve("repodata"));
    Files.writeString(repodata.resolve("primary.xml"), primary);
    Files.writeString(repodata.resolve("filelists.xml"), lists);
    if (!updateinfo.isEmpty()) {
      Files.writeString(repodata.resolve("updateinfo.xml"), updateinfo);
    }
    if (!modules.isEmpty()) {
      Files.writeString(repodata.resolve("modules.xml"), modules);
    }
    Files.writeString(repodata.resolve("repomd.xml"), repomd);
    return folder;
  }

  private void finishPackage() {
    if (entries.isEmpty()) {
      return;
    }
    String id = sha256(nevra.toString() + count);
    String version =
        "<version epoch=\"%d\" ver=\"%s\" rel=\"%s\"/>"
            .formatted(
                nevra.evr().epoch(),
                escape(nevra.evr().version()),
                escape(nevra.evr().release().orElseThrow()));
    packages.append("<package type=\"rpm\"><name>").append(escape(nevra.name()));
    packages.append("</name><arch>").append(nevra.arch()).append("</arch>").append(version);
    packages.append("<checksum type=\"sha256\" pkgid=\"YES\">").append(id).append("</checksum>");
    packages.append("<size package=\"").append(count * 1000 * count);
    packages.append("\" installed=\"").append(count * 3000 * count).append("\"/>");
    packages.append("<location href=\"p").append(count).append(".rpm\"/><format>");
    entries.forEach(
        (kind, list) -> packages.append("<rpm:%s>%s</rpm:%s>".formatted(kind, list, kind)));
    packages.append("</format></package>\n");
    filelists.append("<package pkgid=\"").append(id).append("\" name=\"");
    filelists.append(escape(nevra.name())).append("\" arch=\"").append(nevra.arch());
    filelists.append("\">").append(version).append(files).append("</package>\n");
    entries.clear();
    files.setLength(0);
  }

  private static String data(String type, String text) {
    String sum = "type=\"sha256\">" + sha256(text);
    int size = text.getBytes(StandardCharsets.UTF_8).length;
    return """
        <data type="%1$s"><checksum %2$s</checksum><open-checksum %2$s</open-checksum>
        <location href="repodata/%1$s.xml"/><size>%3$d</size><open-size>%3$d</open-size></data>
        """
        .formatted(type, sum, size);
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
