package dev.rpmsolve.rpm.metadata;

import dev.rpmsolve.rpm.io.XmlVocabulary;
import java.util.List;
import java.util.Map;

/** The elements and attributes of {@code comps.xml}, numbered. */
final class CompsNames {
  static final int COMPS = 0;
  static final int GROUP = 1;
  static final int ENVIRONMENT = 2;
  static final int CATEGORY = 3;
  static final int ID = 4;
  static final int NAME = 5;
  static final int DESCRIPTION = 6;
  static final int DEFAULT = 7;
  static final int USERVISIBLE = 8;
  static final int DISPLAY_ORDER = 9;
  static final int PACKAGELIST = 10;
  static final int PACKAGEREQ = 11;
  static final int GROUPLIST = 12;
  static final int OPTIONLIST = 13;
  static final int GROUPID = 14;
  static final int TYPE = 15;
  static final int REQUIRES = 16;
  static final int BASEARCHONLY = 17;
  static final int LANGUAGE = 18;

  static final XmlVocabulary VOCABULARY =
      XmlVocabulary.of(
          List.of(
              "comps",
              "group",
              "environment",
              "category",
              "id",
              "name",
              "description",
              "default",
              "uservisible",
              "display_order",
              "packagelist",
              "packagereq",
              "grouplist",
              "optionlist",
              "groupid",
              "type",
              "requires",
              "basearchonly",
              "xml:lang"),
          Map.of());

  private CompsNames() {}
}
