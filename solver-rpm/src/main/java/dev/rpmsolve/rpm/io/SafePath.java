package dev.rpmsolve.rpm.io;

import dev.rpmsolve.rpm.io.MetadataException.Finding;
import dev.rpmsolve.rpm.io.MetadataException.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The one gate between names written in metadata and paths of the file system.
 *
 * <p>A good name is relative and already normal: components separated by single slashes, none of
 * them empty, {@code .} or {@code ..}; no backslash, colon before the first slash, control
 * character, or percent escape that another program would decode to one of these. A good path in
 * addition has no symbolic link below its root. These rules answer the class of defects in which a
 * {@code location href} made a package manager read or write outside its folder.
 */
public final class SafePath {

  private static final int LENGTH_LIMIT = 4096;
  private static final String REMEDY =
      "do not use this repository: a location must stay inside its folder";

  private SafePath() {}

  /**
   * The objection to a name, if there is one. Linear in its length; touches no file.
   *
   * @param name bytes that hold the name
   * @param from offset of its first byte
   * @param to offset behind its last byte
   * @return what is wrong, as a phrase that follows "found"; empty for a good name
   */
  public static Optional<String> objection(byte[] name, int from, int to) {
    if (from == to) {
      return Optional.of("an empty location");
    }
    if (to - from > LENGTH_LIMIT) {
      return Optional.of("a location of " + (to - from) + " bytes");
    }
    int componentStart = from;
    for (int i = from; i < to; i++) {
      byte c = name[i];
      if (c == '/') {
        if (isBadComponent(name, componentStart, i)) {
          return Optional.of("an absolute location, or one with an empty, . or .. component");
        }
        componentStart = i + 1;
      } else if (c >= 0 && c < ' ' || c == 0x7f) {
        return Optional.of("a control character in a location");
      } else if (c == '\\') {
        return Optional.of("a backslash in a location");
      } else if (c == ':' && componentStart == from) {
        return Optional.of("a drive or URL scheme in a location");
      } else if (c == '%' && isDangerousEscape(name, i, to)) {
        return Optional.of("a percent escape of a separator, dot, percent or control character");
      }
    }
    return isBadComponent(name, componentStart, to)
        ? Optional.of("a location that ends in a slash, . or ..")
        : Optional.empty();
  }

  /**
   * The file that a name in the metadata means.
   *
   * @param root the folder the name is relative to; may itself be reached through symbolic links
   * @param name the name as the metadata has it
   * @return an existing regular file below the real path of {@code root}
   * @throws IOException if the file system fails
   * @throws MetadataException of kind {@code UNSAFE_PATH} for a name or a link that could leave the
   *     root, of kind {@code MISSING} if there is no such regular file
   */
  public static Path resolve(Path root, String name) throws IOException {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    Optional<String> objection = objection(bytes, 0, bytes.length);
    if (objection.isPresent()) {
      throw unsafe(name, objection.get());
    }
    Path realRoot = realPath(root, name);
    Path path = realRoot;
    try {
      for (Path component : realRoot.getFileSystem().getPath(name)) {
        path = path.resolve(component);
        if (Files.isSymbolicLink(path)) {
          throw unsafe(name, "a symbolic link at \"" + component + "\"");
        }
      }
    } catch (InvalidPathException e) {
      throw unsafe(name, "a name this file system cannot hold");
    }
    if (!path.normalize().equals(path) || !path.startsWith(realRoot) || path.equals(realRoot)) {
      throw unsafe(name, "a location outside \"" + realRoot + "\"");
    }
    if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      throw missing(name, realRoot);
    }
    return path;
  }

  private static Path realPath(Path root, String name) throws IOException {
    try {
      return root.toRealPath();
    } catch (NoSuchFileException e) {
      throw missing(name, root);
    }
  }

  private static MetadataException missing(String name, Path root) {
    return new MetadataException(
        Kind.MISSING,
        name,
        -1,
        new Finding("a regular file of this name below \"" + root + "\"", "none"),
        "fetch the folder again, with all its files");
  }

  private static MetadataException unsafe(String name, String found) {
    return new MetadataException(
        Kind.UNSAFE_PATH, name, -1, new Finding("a plain relative location", found), REMEDY);
  }

  private static boolean isBadComponent(byte[] name, int from, int to) {
    int length = to - from;
    return length == 0
        || (length == 1 && name[from] == '.')
        || (length == 2 && name[from] == '.' && name[from + 1] == '.');
  }

  private static boolean isDangerousEscape(byte[] name, int percent, int to) {
    if (to - percent < 3) {
      return false;
    }
    int high = Character.digit(name[percent + 1], 16);
    int low = Character.digit(name[percent + 2], 16);
    if (high < 0 || low < 0) {
      return false;
    }
    int decoded = 16 * high + low;
    return decoded < ' '
        || decoded == 0x7f
        || decoded == '.'
        || decoded == '/'
        || decoded == '\\'
        || decoded == '%'
        || decoded == ':';
  }
}
