package dev.rpmsolve.rpm.header;

/** The numbers of the types that an entry of a header may have. */
final class HeaderType {
  static final int CHAR = 1;
  static final int INT8 = 2;
  static final int INT16 = 3;
  static final int INT32 = 4;
  static final int INT64 = 5;
  static final int STRING = 6;
  static final int BIN = 7;
  static final int STRING_ARRAY = 8;
  static final int I18N_STRING = 9;

  private HeaderType() {}

  /** Whether a number is the number of a type. */
  static boolean isKnown(int type) {
    return type >= CHAR && type <= I18N_STRING;
  }

  /** Whether values are texts that end with a zero byte. */
  static boolean isText(int type) {
    return type == STRING || type == STRING_ARRAY || type == I18N_STRING;
  }

  /** The bytes of one value that is not text; it starts at a multiple of them. */
  static int width(int type) {
    return switch (type) {
      case INT16 -> 2;
      case INT32 -> 4;
      case INT64 -> 8;
      default -> 1;
    };
  }
}
