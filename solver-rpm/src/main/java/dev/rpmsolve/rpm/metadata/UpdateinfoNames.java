package dev.rpmsolve.rpm.metadata;

import dev.rpmsolve.rpm.io.XmlVocabulary;
import java.util.List;
import java.util.Map;

/** The elements and attributes of {@code updateinfo.xml}, numbered. */
final class UpdateinfoNames {
  static final int UPDATES = 0;
  static final int UPDATE = 1;
  static final int ID = 2;
  static final int TITLE = 3;
  static final int SEVERITY = 4;
  static final int RIGHTS = 5;
  static final int RELEASE = 6;
  static final int ISSUED = 7;
  static final int UPDATED = 8;
  static final int SUMMARY = 9;
  static final int DESCRIPTION = 10;
  static final int SOLUTION = 11;
  static final int REFERENCES = 12;
  static final int REFERENCE = 13;
  static final int PKGLIST = 14;
  static final int COLLECTION = 15;
  static final int NAME = 16;
  static final int MODULE = 17;
  static final int PACKAGE = 18;
  static final int FILENAME = 19;
  static final int SUM = 20;
  static final int REBOOT = 21;
  static final int RESTART = 22;
  static final int RELOGIN = 23;
  static final int FROM = 24;
  static final int STATUS = 25;
  static final int TYPE = 26;
  static final int VERSION = 27;
  static final int DATE = 28;
  static final int HREF = 29;
  static final int SHORT = 30;
  static final int STREAM = 31;
  static final int CONTEXT = 32;
  static final int ARCH = 33;
  static final int EPOCH = 34;
  static final int SRC = 35;

  static final XmlVocabulary VOCABULARY =
      XmlVocabulary.of(
          List.of(
              "updates",
              "update",
              "id",
              "title",
              "severity",
              "rights",
              "release",
              "issued",
              "updated",
              "summary",
              "description",
              "solution",
              "references",
              "reference",
              "pkglist",
              "collection",
              "name",
              "module",
              "package",
              "filename",
              "sum",
              "reboot_suggested",
              "restart_suggested",
              "relogin_suggested",
              "from",
              "status",
              "type",
              "version",
              "date",
              "href",
              "short",
              "stream",
              "context",
              "arch",
              "epoch",
              "src"),
          Map.of());

  private UpdateinfoNames() {}
}
