package dev.rpmsolve.rpm.cache;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * Everything that the contents of a file of the cache depend on, in words. Two keys are the same if
 * and only if their texts are; the name of the file is only a hash of it, and whoever reads the
 * file compares the text.
 *
 * @param kind what the file holds
 * @param text lines, each a word and values
 */
public record CacheKey(Kind kind, String text) {
  private static final long FNV_OFFSET = 0xCBF29CE484222325L;
  private static final long FNV_PRIME = 0x100000001B3L;

  /** What a file of the cache holds; its suffix says so. */
  public enum Kind {
    /** Packages. */
    UNIVERSE,
    /** What a repository says about modules. */
    MODULES;

    /** Returns what the names of such files end in. */
    String suffix() {
      return "." + name().toLowerCase(Locale.ROOT);
    }
  }

  /** Returns the name of the file: 16 hexadecimal digits and the suffix of its kind. */
  String fileName() {
    long hash = FNV_OFFSET;
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xFF)) * FNV_PRIME;
    }
    return HexFormat.of().toHexDigits(hash) + kind.suffix();
  }

  /**
   * Names the code that reads and writes, so that what an older build wrote is not taken for what
   * this one would write: length and time of each jar on the class path and the module path. Of
   * classes that lie in folders nothing is known; whoever changes those has to clear the cache.
   *
   * @param revision the number of the reading code's semantics, for those
   * @return one line
   */
  public static String ofCode(int revision) {
    StringBuilder text = new StringBuilder().append(revision);
    for (String property : List.of("java.class.path", "jdk.module.path")) {
      for (String element : System.getProperty(property, "").split(File.pathSeparator)) {
        text.append(' ').append(stamp(element));
      }
    }
    return text.toString();
  }

  private static String stamp(String element) {
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(Path.of(element), BasicFileAttributes.class);
      if (attributes.isRegularFile()) {
        return attributes.size() + ":" + attributes.lastModifiedTime().toMillis();
      }
    } catch (IOException | InvalidPathException e) {
      // The JVM passes over such an element, too.
    }
    return "-";
  }
}
