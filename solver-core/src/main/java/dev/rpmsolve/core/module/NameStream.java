package dev.rpmsolve.core.module;

import java.util.Comparator;

/**
 * A stream of a module, whatever its builds.
 *
 * @param name the module
 * @param stream the stream
 */
public record NameStream(String name, String stream) implements Comparable<NameStream> {
  private static final Comparator<NameStream> ORDER =
      Comparator.comparing(NameStream::name).thenComparing(NameStream::stream);

  /**
   * Refuses what is empty.
   *
   * @param name the module
   * @param stream the stream
   * @throws IllegalArgumentException if one of them is empty
   */
  public NameStream {
    if (name.isEmpty() || stream.isEmpty()) {
      throw new IllegalArgumentException("a stream of a module needs a name and a stream");
    }
  }

  /** Compares names, then streams, as text. */
  @Override
  public int compareTo(NameStream other) {
    return ORDER.compare(this, other);
  }

  /** Returns {@code NAME:STREAM}. */
  @Override
  public String toString() {
    return name + ":" + stream;
  }
}
