package dev.rpmsolve.rpm.header;

/** The numbers of the tags that are read, as {@code rpmtag.h} has them. */
final class HeaderTag {
  static final int HEADER_IMMUTABLE = 63;

  /** In signature headers: an OpenPGP signature of the header, by DSA or EdDSA. */
  static final int DSA_HEADER = 267;

  /** In signature headers: an OpenPGP signature of the header, by RSA. */
  static final int RSA_HEADER = 268;

  static final int SHA1_HEADER = 269;
  static final int LONG_SIGNED_SIZE = 270;
  static final int SHA256_HEADER = 273;

  /** In signature headers: OpenPGP signatures of the header in base64, since rpm 6. */
  static final int OPENPGP = 278;

  static final int NAME = 1000;
  static final int VERSION = 1001;
  static final int RELEASE = 1002;
  static final int EPOCH = 1003;
  static final int BUILD_TIME = 1006;
  static final int INSTALL_TIME = 1008;
  static final int SIZE = 1009;
  static final int VENDOR = 1011;
  static final int ARCH = 1022;
  static final int OLD_FILE_NAMES = 1027;
  static final int FILE_STATES = 1029;
  static final int SOURCE_RPM = 1044;
  static final int PROVIDE_NAME = 1047;
  static final int REQUIRE_FLAGS = 1048;
  static final int REQUIRE_NAME = 1049;
  static final int REQUIRE_VERSION = 1050;
  static final int NO_SOURCE = 1051;
  static final int NO_PATCH = 1052;
  static final int CONFLICT_FLAGS = 1053;
  static final int CONFLICT_NAME = 1054;
  static final int CONFLICT_VERSION = 1055;
  static final int OBSOLETE_NAME = 1090;
  static final int SOURCE_PACKAGE = 1106;
  static final int PROVIDE_FLAGS = 1112;
  static final int PROVIDE_VERSION = 1113;
  static final int OBSOLETE_FLAGS = 1114;
  static final int OBSOLETE_VERSION = 1115;
  static final int DIR_INDEXES = 1116;
  static final int BASE_NAMES = 1117;
  static final int DIR_NAMES = 1118;

  /** Suggests, or with a flag Recommends, before rpm had tags of their own for them. */
  static final int OLD_SUGGESTS_NAME = 1156;

  static final int OLD_SUGGESTS_VERSION = 1157;
  static final int OLD_SUGGESTS_FLAGS = 1158;

  /** Enhances, or with a flag Supplements, before rpm had tags of their own for them. */
  static final int OLD_ENHANCES_NAME = 1159;

  static final int OLD_ENHANCES_VERSION = 1160;
  static final int OLD_ENHANCES_FLAGS = 1161;

  static final int LONG_SIZE = 5009;
  static final int ORDER_NAME = 5035;
  static final int ORDER_VERSION = 5036;
  static final int ORDER_FLAGS = 5037;
  static final int RECOMMEND_NAME = 5046;
  static final int RECOMMEND_VERSION = 5047;
  static final int RECOMMEND_FLAGS = 5048;
  static final int SUGGEST_NAME = 5049;
  static final int SUGGEST_VERSION = 5050;
  static final int SUGGEST_FLAGS = 5051;
  static final int SUPPLEMENT_NAME = 5052;
  static final int SUPPLEMENT_VERSION = 5053;
  static final int SUPPLEMENT_FLAGS = 5054;
  static final int ENHANCE_NAME = 5055;
  static final int ENHANCE_VERSION = 5056;
  static final int ENHANCE_FLAGS = 5057;

  /** Digests of the compressed payload in hexadecimal digits, since rpm 4.14. */
  static final int PAYLOAD_DIGEST = 5092;

  /** What takes them, as a number of OpenPGP's. */
  static final int PAYLOAD_DIGEST_ALGORITHM = 5093;

  static final int MODULARITY_LABEL = 5096;

  /** The version of the package format, since version 6 of it. */
  static final int RPM_FORMAT = 5114;

  /** In signature headers: length of header and payload. */
  static final int SIGNATURE_SIZE = 1000;

  /** In signature headers: an OpenPGP signature of header and payload, by RSA. */
  static final int SIGNATURE_PGP = 1002;

  /** In signature headers: an OpenPGP signature of header and payload, by DSA or EdDSA. */
  static final int SIGNATURE_GPG = 1005;

  /** In signature headers: MD5 of header and payload. */
  static final int SIGNATURE_MD5 = 1004;

  private HeaderTag() {}

  /**
   * Whether rpm adds a tag when it installs a package: what came with signatures, the time, what
   * became of files, and where they are if they were relocated.
   */
  static boolean isOfInstalling(int tag) {
    return tag < NAME
        || tag == INSTALL_TIME
        || tag == FILE_STATES
        || tag == DIR_INDEXES
        || tag == BASE_NAMES
        || tag == DIR_NAMES;
  }
}
