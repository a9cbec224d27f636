package dev.rpmsolve.rpm.testcase;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes packages in testtags form, version 3, so that {@link TesttagsReader} and libsolv read them
 * back in the same order.
 *
 * <p>Kept are names, dependencies, files, vendors and build times. Time is linear in the paths of
 * the universe and the packages that are written.
 */
public final class TesttagsWriter {
  private static final Map<DependencyKind, String> TAGS = tags();

  private final Universe universe;
  private final OutputStream out;

  private TesttagsWriter(Universe universe, OutputStream out) {
    this.universe = universe;
    this.out = out;
  }

  private static Map<DependencyKind, String> tags() {
    Map<DependencyKind, String> tags = new LinkedHashMap<>();
    tags.put(DependencyKind.REQUIRES, "Req");
    tags.put(DependencyKind.PRE_REQUIRES, "Prq");
    tags.put(DependencyKind.PROVIDES, "Prv");
    tags.put(DependencyKind.OBSOLETES, "Obs");
    tags.put(DependencyKind.CONFLICTS, "Con");
    tags.put(DependencyKind.RECOMMENDS, "Rec");
    tags.put(DependencyKind.SUPPLEMENTS, "Sup");
    tags.put(DependencyKind.SUGGESTS, "Sug");
    tags.put(DependencyKind.ENHANCES, "Enh");
    tags.put(DependencyKind.ORDER_WITH_REQUIRES, "Owr");
    tags.put(DependencyKind.TRANSIENT_REQUIRES, "Ipr");
    return tags;
  }

  /**
   * Writes some packages.
   *
   * @param universe where they are
   * @param packageIds package ids in the order of writing
   * @param out where they go; not closed
   * @throws IOException if {@code out} fails
   * @throws IllegalArgumentException if a name or text cannot stand on a line of its own, or a
   *     dependency is too deep for libsolv's language
   */
  public static void write(Universe universe, int[] packageIds, OutputStream out)
      throws IOException {
    TesttagsWriter writer = new TesttagsWriter(universe, out);
    Map<Integer, List<String>> files = files(universe, packageIds);
    writer.line("=Ver: 3.0");
    for (int packageId : packageIds) {
      writer.write(universe.get(packageId), files.get(packageId));
    }
  }

  private static Map<Integer, List<String>> files(Universe universe, int[] packageIds) {
    Map<Integer, List<String>> files = new LinkedHashMap<>();
    for (int packageId : packageIds) {
      files.put(packageId, new ArrayList<>());
    }
    IntTable byPath = universe.packagesByPath();
    for (int path = 0; path < byPath.rows(); path++) {
      for (int i = byPath.start(path); i < byPath.end(path); i++) {
        List<String> listed = files.get(byPath.value(i));
        if (listed != null) {
          listed.add(universe.names().get(path));
        }
      }
    }
    return files;
  }

  private void write(RpmPackage written, List<String> files) throws IOException {
    String evr = universe.evrText(universe.evrId(written.id()));
    int hyphen = evr.lastIndexOf('-');
    String version = hyphen < 0 ? evr : evr.substring(0, hyphen);
    String release = hyphen < 0 ? "-" : evr.substring(hyphen + 1);
    String arch = written.arch().isEmpty() ? "-" : written.arch();
    line(
        "=Pkg: "
            + word(written.name())
            + " "
            + word(version)
            + " "
            + word(release)
            + " "
            + word(arch));
    for (Map.Entry<DependencyKind, String> tag : TAGS.entrySet()) {
      block(tag.getValue(), dependencies(written, tag.getKey()));
    }
    if (!written.vendor().isEmpty()) {
      line("=Vnd: " + written.vendor());
    }
    if (universe.buildTime(written.id()) > 0) {
      line("=Tim: " + universe.buildTime(written.id()));
    }
    block("Fls", files);
  }

  private static String word(String text) {
    if (Words.split(text).size() != 1 || !Words.split(text).get(0).equals(text)) {
      throw new IllegalArgumentException("not a word of a line: '" + text + "'");
    }
    return text;
  }

  /** What is required early is not listed among the plain requirements again. */
  private static List<String> dependencies(RpmPackage written, DependencyKind kind) {
    List<Dependency> dependencies = new ArrayList<>(written.dependencies(kind));
    if (kind == DependencyKind.REQUIRES) {
      dependencies.removeAll(new HashSet<>(written.dependencies(DependencyKind.PRE_REQUIRES)));
    }
    return dependencies.stream().map(TesttagsWriter::text).toList();
  }

  private static String text(Dependency dependency) {
    if (dependency instanceof Dependency.Atom atom
        && atom.evr().isEmpty()
        && atom.name().startsWith("/")) {
      return atom.name();
    }
    String text = TestcaseDependency.of(dependency).toString();
    char first = text.charAt(0);
    if (first != '/' && first != '-') {
      return text;
    }
    StringBuilder escaped = new StringBuilder();
    TestcaseEscapes.escape(escaped, first);
    return escaped + text.substring(1);
  }

  private void block(String tag, List<String> lines) throws IOException {
    if (lines.isEmpty()) {
      return;
    }
    line("+" + tag + ":");
    for (String line : lines) {
      line(line);
    }
    line("-" + tag + ":");
  }

  private void line(String text) throws IOException {
    if (text.indexOf('\n') >= 0 || text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("a line with an end of line or a NUL in it");
    }
    out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
