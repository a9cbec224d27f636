package dev.rpmsolve.core.module;

import dev.rpmsolve.core.internal.ints.StringPool;
import dev.rpmsolve.core.universe.MalformedImageException;
import dev.rpmsolve.core.universe.UniverseImage;
import dev.rpmsolve.core.version.Evr;
import dev.rpmsolve.core.version.Nevra;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Texts, numbers, lists and maps as arrays, and back: the parts that an image is made of. */
final class ImageValues {
  private ImageValues() {}

  static void require(boolean isGood, String what) {
    if (!isGood) {
      throw new IllegalArgumentException("bad " + what);
    }
  }

  /** Collects values. Not thread-safe. */
  static final class Writer {
    private final StringPool texts = new StringPool();
    private final LongArrayList numbers = new LongArrayList();
    private final IntArrayList ints = new IntArrayList();
    private boolean isUnicode = true;

    void text(String text) {
      int id = texts.intern(text);
      isUnicode &= texts.get(id).equals(text);
      ints.add(id);
    }

    void text(Optional<String> text) {
      flag(text.isPresent());
      text.ifPresent(this::text);
    }

    void texts(List<String> list) {
      list(list, this::text);
    }

    void number(long number) {
      numbers.add(number);
    }

    void flag(boolean flag) {
      ints.add(flag ? 1 : 0);
    }

    void nevra(Nevra nevra) {
      text(nevra.name());
      number(nevra.evr().epoch());
      text(nevra.evr().version());
      text(nevra.evr().release());
      text(nevra.arch());
    }

    <T> void list(List<T> list, Consumer<T> writer) {
      ints.add(list.size());
      list.forEach(writer);
    }

    <T> void map(Map<String, T> map, Consumer<T> writer) {
      ints.add(map.size());
      map.forEach(
          (key, value) -> {
            text(key);
            writer.accept(value);
          });
    }

    void finish(UniverseImage.Sink sink) throws IOException {
      if (!isUnicode) {
        throw new MalformedImageException("a text is no Unicode");
      }
      texts.trim();
      sink.bytes(texts.bytes());
      sink.ints(texts.offsets());
      sink.longs(numbers.toLongArray());
      sink.ints(ints.toIntArray());
    }
  }

  /** Gives values again. All methods throw {@link IllegalArgumentException} if there are none. */
  static final class Reader {
    private final StringPool texts;
    private final String[] known;
    private final long[] numbers;
    private final int[] ints;
    private int nextNumber;
    private int next;

    Reader(UniverseImage.Source source) throws IOException {
      texts = StringPool.of(source.bytes(), source.ints());
      known = new String[texts.size()];
      numbers = source.longs();
      ints = source.ints();
    }

    private int next(int end, String what) {
      require(next < ints.length, "number of values");
      int value = ints[next++];
      require(value >= 0 && value < end, what);
      return value;
    }

    String text() {
      int id = next(known.length, "text");
      if (known[id] == null) {
        known[id] = texts.get(id);
      }
      return known[id];
    }

    Optional<String> optionalText() {
      return flag() ? Optional.of(text()) : Optional.empty();
    }

    List<String> texts() {
      return list(this::text);
    }

    long number() {
      require(nextNumber < numbers.length, "number of long numbers");
      return numbers[nextNumber++];
    }

    boolean flag() {
      return next(2, "choice of two") == 1;
    }

    Nevra nevra() {
      String name = text();
      return new Nevra(name, Evr.of(number(), text(), optionalText()), text());
    }

    /** Every element takes a value at least, so a length cannot go beyond what is left. */
    private int length() {
      return next(ints.length - next, "length");
    }

    <T> List<T> list(Supplier<T> reader) {
      int length = length();
      List<T> list = new ArrayList<>(length);
      for (int i = 0; i < length; i++) {
        list.add(reader.get());
      }
      return list;
    }

    <T> Map<String, T> map(Supplier<T> reader) {
      Map<String, T> map = new LinkedHashMap<>();
      for (int i = length(); i > 0; i--) {
        require(map.put(text(), reader.get()) == null, "key that is there twice");
      }
      return map;
    }

    void requireEnd() {
      require(next == ints.length && nextNumber == numbers.length, "end of the values");
    }
  }
}
