package dev.rpmsolve.rpm.metadata;

import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.rpm.io.XmlVocabulary;
import java.util.List;
import java.util.Map;

/** The elements and attributes of {@code primary.xml} and {@code filelists.xml}, numbered. */
final class PrimaryNames {

  static final int METADATA = 0;
  static final int FILELISTS = 1;
  static final int PACKAGE = 2;
  static final int NAME = 3;
  static final int ARCH = 4;
  static final int VERSION = 5;
  static final int CHECKSUM = 6;
  static final int TIME = 7;
  static final int SIZE = 8;
  static final int LOCATION = 9;
  static final int FORMAT = 10;
  static final int FILE = 11;
  static final int VENDOR = 12;
  static final int SOURCERPM = 13;
  static final int ENTRY = 14;
  static final int FIRST_KIND = 15;
  static final int LAST_KIND = 22;
  static final int TYPE = 23;
  static final int PACKAGES = 24;
  static final int PKGID = 25;
  static final int EPOCH = 26;
  static final int VER = 27;
  static final int REL = 28;
  static final int FLAGS = 29;
  static final int PRE = 30;
  static final int KIND = 31;
  static final int BUILD = 32;
  static final int INSTALLED = 33;
  static final int HREF = 34;
  static final int XML_BASE = 35;

  /** The namespace of the {@code rpm:} elements. */
  private static final String RPM_NAMESPACE = "http://linux.duke.edu/metadata/rpm";

  static final XmlVocabulary VOCABULARY =
      XmlVocabulary.of(
          List.of(
              "metadata",
              "filelists",
              "package",
              "name",
              "arch",
              "version",
              "checksum",
              "time",
              "size",
              "location",
              "format",
              "file",
              "rpm:vendor",
              "rpm:sourcerpm",
              "rpm:entry",
              "rpm:provides",
              "rpm:requires",
              "rpm:conflicts",
              "rpm:obsoletes",
              "rpm:recommends",
              "rpm:suggests",
              "rpm:supplements",
              "rpm:enhances",
              "type",
              "packages",
              "pkgid",
              "epoch",
              "ver",
              "rel",
              "flags",
              "pre",
              "kind",
              "build",
              "installed",
              "href",
              "xml:base",
              // Passed over; a name that is listed is passed over faster.
              "summary",
              "description",
              "packager",
              "url",
              "rpm:license",
              "rpm:group",
              "rpm:buildhost",
              "rpm:header-range",
              "start",
              "end",
              "archive"),
          Map.of(RPM_NAMESPACE, "rpm"));

  private static final List<DependencyKind> KINDS =
      List.of(
          DependencyKind.PROVIDES,
          DependencyKind.REQUIRES,
          DependencyKind.CONFLICTS,
          DependencyKind.OBSOLETES,
          DependencyKind.RECOMMENDS,
          DependencyKind.SUGGESTS,
          DependencyKind.SUPPLEMENTS,
          DependencyKind.ENHANCES);

  private PrimaryNames() {}

  /** The meaning of a list element, {@link #FIRST_KIND} to {@link #LAST_KIND}. */
  static DependencyKind kind(int element) {
    return KINDS.get(element - FIRST_KIND);
  }
}
