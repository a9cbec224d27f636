package dev.rpmsolve.core.universe;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The arrays of an image in memory, for tests that compare or change them. */
public final class ImageArrays implements UniverseImage.Sink {
  private final List<Object> arrays = new ArrayList<>();

  /** Returns the arrays of a universe. */
  public static ImageArrays of(Universe universe) throws IOException {
    ImageArrays arrays = new ImageArrays();
    UniverseImage.write(universe, arrays);
    return arrays;
  }

  /** Returns the arrays, copied: byte[], int[] or long[]. */
  public List<Object> arrays() {
    return arrays;
  }

  @Override
  public void bytes(byte[] values) {
    arrays.add(values.clone());
  }

  @Override
  public void ints(int[] values) {
    arrays.add(values.clone());
  }

  @Override
  public void longs(long[] values) {
    arrays.add(values.clone());
  }

  /** Gives copies of the arrays in their order. */
  public UniverseImage.Source source() {
    return new UniverseImage.Source() {
      private int next;

      private <T> T take(Class<T> type) throws IOException {
        if (next == arrays.size() || !type.isInstance(arrays.get(next))) {
          throw new IOException("no such array");
        }
        return type.cast(arrays.get(next++));
      }

      @Override
      public byte[] bytes() throws IOException {
        return take(byte[].class).clone();
      }

      @Override
      public int[] ints() throws IOException {
        return take(int[].class).clone();
      }

      @Override
      public long[] longs() throws IOException {
        return take(long[].class).clone();
      }
    };
  }

  /** Tells whether all arrays have the same elements. */
  @Override
  public boolean equals(Object other) {
    return other instanceof ImageArrays that
        && Arrays.deepEquals(arrays.toArray(), that.arrays.toArray());
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(arrays.toArray());
  }

  /** Names lengths and a hash, to tell differences apart. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Object array : arrays) {
      text.append(java.lang.reflect.Array.getLength(array))
          .append(':')
          .append(Integer.toHexString(Arrays.deepHashCode(new Object[] {array})))
          .append(' ');
    }
    return text.toString();
  }
}
