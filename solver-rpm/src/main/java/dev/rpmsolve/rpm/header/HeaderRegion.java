package dev.rpmsolve.rpm.header;

/**
 * The part of a header that was there when the package was built; rpm adds to it, and never changes
 * it.
 *
 * @param entryCount the first so many entries
 * @param dataBytes the first so many bytes of data
 */
record HeaderRegion(int entryCount, int dataBytes) {

  /**
   * Reads what the first entry says. A header whose first entry is no region has none, and counts
   * as one as a whole.
   */
  static HeaderRegion of(RpmHeader header) {
    if (header.tag(0) != HeaderTag.HEADER_IMMUTABLE) {
      return new HeaderRegion(header.entryCount(), header.dataBytes());
    }
    HeaderSource source = header.source();
    int trailer = header.offset(0);
    if (header.type(0) != HeaderType.BIN || header.count(0) != RpmHeader.ENTRY_BYTES) {
      throw source.malformed(RpmHeader.PREAMBLE_BYTES, "a region of 16 bytes", "another");
    }
    // The trailer is an entry itself, whose offset leads back to the first entry.
    int at = header.dataFrom() + trailer;
    int back = RpmHeader.intAt(header.bytes(), at + 8);
    long bytes = -(long) back;
    long count = bytes / RpmHeader.ENTRY_BYTES;
    if (bytes % RpmHeader.ENTRY_BYTES != 0 || count < 1 || count > header.entryCount()) {
      throw source.malformed(
          at - header.from(),
          "a region of some of the " + header.entryCount() + " entries",
          back + " bytes");
    }
    return new HeaderRegion((int) count, trailer + RpmHeader.ENTRY_BYTES);
  }
}
