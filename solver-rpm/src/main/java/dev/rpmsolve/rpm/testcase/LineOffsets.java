package dev.rpmsolve.rpm.testcase;

import dev.rpmsolve.rpm.testcase.TesttagsReader.Gap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** A stream that remembers where its lines start, so that an offset can be told as a line. */
final class LineOffsets extends FilterInputStream {
  private static final int MAX_GAPS = 100;

  private final LongArrayList starts = LongArrayList.of(0);
  private final List<Gap> gaps = new ArrayList<>();
  private final int lineBefore;
  private long position;

  /**
   * Reads on.
   *
   * @param source the bytes
   * @param lineBefore the number of the line before the first one
   */
  LineOffsets(InputStream source, int lineBefore) {
    super(source);
    this.lineBefore = lineBefore;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    int count = super.read(target, from, length);
    for (int i = 0; i < count; i++) {
      if (target[from + i] == '\n') {
        starts.add(position + i + 1);
      }
    }
    position += Math.max(0, count);
    return count;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** Returns the number of the line that a byte is in. */
  int lineOf(long offset) {
    int low = 0;
    int high = starts.size();
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (starts.getLong(middle) <= offset) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return lineBefore + low + 1;
  }

  /** Notes what cannot be translated. */
  void gap(String file, long offset, String feature) {
    if (gaps.size() < MAX_GAPS) {
      gaps.add(new Gap(file, lineOf(offset), feature));
    }
  }

  List<Gap> gaps() {
    return gaps;
  }
}
