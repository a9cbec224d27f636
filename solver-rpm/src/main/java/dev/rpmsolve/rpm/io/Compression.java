package dev.rpmsolve.rpm.io;

/** A compressed format, recognized by the first bytes of a file and never by its name. */
enum Compression {
  GZIP(0x1f, 0x8b),
  XZ(0xfd, '7', 'z', 'X', 'Z', 0),
  ZSTD(0x28, 0xb5, 0x2f, 0xfd),
  BZIP2('B', 'Z', 'h'),
  ZCHUNK(0, 'Z', 'C', 'K', '1'),
  LZMA(0x5d, 0, 0),
  ZIP('P', 'K', 3, 4),
  NONE;

  /** How many bytes {@link #detect} wants to see. */
  static final int PREFIX = 6;

  private final int[] magic;

  Compression(int... magic) {
    this.magic = magic;
  }

  /**
   * Names the format of a file.
   *
   * @param start the first bytes of the file
   * @param length how many there are; less than {@link #PREFIX} only if the file is that short
   */
  static Compression detect(byte[] start, int length) {
    if (isSkippableZstdFrame(start, length)) {
      return ZSTD;
    }
    for (Compression candidate : values()) {
      if (candidate.isStartOf(start, length)) {
        return candidate;
      }
    }
    return NONE;
  }

  /** Also true for a file that ends inside the magic bytes: such a file is a truncated one. */
  private boolean isStartOf(byte[] start, int length) {
    int common = Math.min(length, magic.length);
    for (int i = 0; i < common; i++) {
      if ((start[i] & 0xff) != magic[i]) {
        return false;
      }
    }
    return common > 0;
  }

  private static boolean isSkippableZstdFrame(byte[] start, int length) {
    return length >= 4
        && (start[0] & 0xf0) == 0x50
        && start[1] == 0x2a
        && start[2] == 0x4d
        && start[3] == 0x18;
  }
}
