package dev.rpmsolve.core.universe;

import java.io.IOException;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** The arrays of an image in memory, for tests that compare or change them. */
public final class ImageArrays implements UniverseImage.Sink {
  private static final int[] BOUNDARIES = {0, 1, 2, 7, 8, 14, 15, 16, 127, 1 << 20};

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

  /** Changes one of the arrays: its length, its place or an element. */
  public static void mutate(List<Object> arrays, SplittableRandom random) {
    int which = random.nextInt(arrays.size());
    Object array = arrays.get(which);
    int length = Array.getLength(array);
    int action = random.nextInt(8);
    if (action == 0) {
      arrays.set(which, resized(array, random.nextInt(length + 3)));
    } else if (action == 1) {
      Object other = arrays.get(random.nextInt(arrays.size()));
      if (other.getClass() == array.getClass()) {
        arrays.set(which, other);
      }
    } else if (length > 0) {
      set(array, random.nextInt(length), value(array, random));
    }
  }

  private static Object resized(Object array, int length) {
    Object other = Array.newInstance(array.getClass().getComponentType(), length);
    System.arraycopy(array, 0, other, 0, Math.min(length, Array.getLength(array)));
    return other;
  }

  private static long value(Object array, SplittableRandom random) {
    int length = Array.getLength(array);
    return switch (random.nextInt(5)) {
      case 0 -> BOUNDARIES[random.nextInt(BOUNDARIES.length)];
      case 1 -> -1 - random.nextInt(3);
      case 2 -> random.nextLong();
      case 3 -> ":-0~^9/".charAt(random.nextInt(7));
      default -> Array.getLong(array, random.nextInt(length)) + random.nextInt(3) - 1;
    };
  }

  private static void set(Object array, int at, long value) {
    if (array instanceof byte[] bytes) {
      bytes[at] = (byte) value;
    } else if (array instanceof int[] ints) {
      ints[at] = (int) value;
    } else {
      Array.setLong(array, at, value);
    }
  }
}
