package dev.rpmsolve.rpm.cache;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/** The constants of the file format, see the page of the package. */
final class FileLayout {
  /** "RPMSOLVC" as a little-endian number. */
  static final long MAGIC = 0x43564C4F534D5052L;

  static final int VERSION = 1;
  static final int HEADER_BYTES = 32;
  static final int ROW_BYTES = 24;
  static final int MAX_SECTIONS = 1_000;

  /** Bytes that are read or written at once; a multiple of all elements' sizes. */
  static final int BUFFER_BYTES = 1 << 18;

  private static final int ALIGNMENT = 8;

  private FileLayout() {}

  static ByteBuffer buffer(int bytes) {
    return ByteBuffer.allocateDirect(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  static int headAndTable(int sections) {
    return HEADER_BYTES + ROW_BYTES * sections;
  }

  static long aligned(long length) {
    return Math.addExact(length, ALIGNMENT - 1) & -ALIGNMENT;
  }

  static int checksum(ByteBuffer bytes, int from, int to) {
    CRC32C crc = new CRC32C();
    crc.update(bytes.duplicate().position(from).limit(to));
    return (int) crc.getValue();
  }
}
