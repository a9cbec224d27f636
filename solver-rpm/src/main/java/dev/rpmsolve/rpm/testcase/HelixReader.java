package dev.rpmsolve.rpm.testcase;

import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.MetadataException.Finding;
import dev.rpmsolve.rpm.io.ReadLimits;
import dev.rpmsolve.rpm.io.XmlScanner;
import dev.rpmsolve.rpm.io.XmlScanner.Event;
import dev.rpmsolve.rpm.io.XmlVocabulary;
import dev.rpmsolve.rpm.testcase.TesttagsReader.PackageListener;
import dev.rpmsolve.rpm.testcase.TesttagsReader.Summary;
import dev.rpmsolve.rpm.testcase.TesttagsReader.Target;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads repositories in the XML form of Red Carpet and old versions of zypp, which libsolv calls
 * helix: a channel of subchannels of packages, each with the elements of its name and version and
 * lists of dependencies.
 *
 * <p>Packages get ids in the order of the file. Elements that are not known are passed over. Time
 * is linear in the size of the file; a complaint names the line.
 */
final class HelixReader {
  private static final List<String> NAMES =
      List.of(
          "channel",
          "subchannel",
          "deps",
          "name",
          "vendor",
          "buildtime",
          "epoch",
          "version",
          "release",
          "arch",
          "history",
          "update",
          "dep",
          "kind",
          "op",
          "pre",
          "package",
          "srcpackage",
          "selection",
          "pattern",
          "atom",
          "patch",
          "product",
          "application",
          "provides",
          "requires",
          "prerequires",
          "obsoletes",
          "conflicts",
          "recommends",
          "supplements",
          "suggests",
          "enhances",
          "freshens");
  private static final XmlVocabulary VOCABULARY = XmlVocabulary.of(NAMES, Map.of());
  private static final int CHANNEL = NAMES.indexOf("channel");
  private static final int SUBCHANNEL = NAMES.indexOf("subchannel");
  private static final int DEPS = NAMES.indexOf("deps");
  private static final int HISTORY = NAMES.indexOf("history");
  private static final int UPDATE = NAMES.indexOf("update");
  private static final int DEP = NAMES.indexOf("dep");
  private static final int PACKAGE = NAMES.indexOf("package");
  private static final int APPLICATION = NAMES.indexOf("application");
  private static final int FIRST_LIST = NAMES.indexOf("provides");

  private final XmlScanner xml;
  private final HelixDraft draft;
  private final ReadLimits.Content limits;
  private int packageCount;

  private HelixReader(XmlScanner xml, HelixDraft draft, ReadLimits limits) {
    this.xml = xml;
    this.draft = draft;
    this.limits = limits.content();
  }

  /**
   * Reads a repository.
   *
   * @param lines the document, decompressed; not closed
   * @param file the name for messages
   * @param target where the packages go
   * @param limits bounds of the reading
   * @param listener hears of each package
   * @return what was read
   * @throws IOException if the stream cannot be read
   * @throws MetadataException if the document breaks the form or a bound
   */
  static Summary read(
      LineOffsets lines, String file, Target target, ReadLimits limits, PackageListener listener)
      throws IOException {
    XmlScanner xml = new XmlScanner(lines, file, VOCABULARY, limits.xml());
    HelixDraft draft =
        new HelixDraft(target, listener, feature -> lines.gap(file, xml.offset(), feature));
    HelixReader reader = new HelixReader(xml, draft, limits);
    try {
      reader.readChannel();
    } catch (MetadataException e) {
      throw e.offset() < 0
          ? e
          : MetadataException.atLine(
              e.kind(),
              file,
              lines.lineOf(e.offset()),
              new Finding(e.expected(), e.found()),
              e.remedy());
    }
    return new Summary(reader.packageCount, lines.gaps(), List.of());
  }

  private void readChannel() throws IOException {
    xml.next();
    if (xml.element() != CHANNEL) {
      throw xml.malformed("the root element <channel>", "<" + xml.openName() + ">");
    }
    while (hasChild()) {
      if (xml.element() == SUBCHANNEL) {
        readSubchannel();
      } else {
        xml.skipElement();
      }
    }
    xml.next();
  }

  private boolean hasChild() throws IOException {
    return xml.next() == Event.START;
  }

  private void readSubchannel() throws IOException {
    while (hasChild()) {
      int element = xml.element();
      if (element < PACKAGE || element > APPLICATION) {
        xml.skipElement();
        continue;
      }
      if (packageCount == limits.packages()) {
        throw xml.limitExceeded(limits.packages() + " packages", "more");
      }
      packageCount++;
      draft.open(NAMES.get(element));
      readPackage();
      if (!draft.hasName()) {
        throw xml.malformed("a <name> of the package", "none");
      }
      close();
    }
  }

  private void close() {
    try {
      draft.close();
    } catch (IllegalArgumentException e) {
      throw xml.malformed("a package that libsolv could hold", String.valueOf(e.getMessage()));
    }
  }

  /** Reads what a package consists of; the recursion is bounded by the depth of elements. */
  private void readPackage() throws IOException {
    while (hasChild()) {
      int element = xml.element();
      if (element == DEPS) {
        readPackage();
      } else if (element == HISTORY) {
        readHistory();
      } else if (element >= FIRST_LIST) {
        readList(NAMES.get(element));
      } else if (!readProperty()) {
        xml.skipElement();
      }
    }
  }

  private boolean readProperty() throws IOException {
    if (xml.element() == XmlVocabulary.UNKNOWN) {
      return false;
    }
    switch (NAMES.get(xml.element())) {
      case "name" -> draft.name(text());
      case "vendor" -> draft.vendor(text());
      case "buildtime" -> draft.buildTime(text());
      case "arch" -> draft.arch(text());
      case "epoch" -> draft.epoch(bounded(text()));
      case "version" -> draft.version(bounded(text()));
      case "release" -> draft.release(bounded(text()));
      default -> {
        return false;
      }
    }
    return true;
  }

  private String bounded(String part) {
    if (part.length() > limits.evrPart()) {
      throw xml.limitExceeded(limits.evrPart() + " characters of an EVR", "more");
    }
    return part;
  }

  private void readHistory() throws IOException {
    while (hasChild()) {
      if (xml.element() != UPDATE) {
        xml.skipElement();
        continue;
      }
      draft.openUpdate();
      while (hasChild()) {
        if (!readProperty()) {
          xml.skipElement();
        }
      }
      draft.closeUpdate();
    }
  }

  private void readList(String list) throws IOException {
    draft.openList(list);
    while (hasChild()) {
      if (xml.element() == DEP) {
        if (draft.dependencyCount() == limits.capabilities()) {
          throw xml.limitExceeded(limits.capabilities() + " dependencies of one package", "more");
        }
        readDependency(list);
      }
      xml.skipElement();
    }
  }

  private void readDependency(String list) {
    Optional<String> name = value("name");
    if (name.isEmpty()) {
      return;
    }
    HelixDraft.Evr evr =
        new HelixDraft.Evr(
            bounded(value("epoch").orElse("")), value("version").map(this::bounded), release());
    boolean isEarly = value("pre").filter(pre -> pre.startsWith("1")).isPresent();
    draft.add(list, new HelixDraft.Dep(value("kind"), name.get(), value("op"), evr, isEarly));
  }

  private Optional<String> release() {
    return value("release").map(this::bounded);
  }

  private Optional<String> value(String attribute) {
    int wanted = NAMES.indexOf(attribute);
    for (int i = 0; i < xml.attributeCount(); i++) {
      if (xml.attribute(i) == wanted) {
        return Optional.of(string(xml.valueFrom(i), xml.valueTo(i)));
      }
    }
    return Optional.empty();
  }

  private String text() throws IOException {
    xml.readText();
    return string(xml.textFrom(), xml.textTo());
  }

  private String string(int from, int to) {
    return new String(xml.bytes(), from, to - from, StandardCharsets.UTF_8);
  }
}
