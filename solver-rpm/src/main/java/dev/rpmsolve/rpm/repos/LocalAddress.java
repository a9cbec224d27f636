package dev.rpmsolve.rpm.repos;

import dev.rpmsolve.rpm.config.ConfigNode.Place;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells addresses on this machine from those on a network. */
final class LocalAddress {
  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+):(.*)");
  private static final Pattern REMOTE = Pattern.compile("(?!(?i:file):)[^/]+://.*");
  private static final String FILE = "file";
  private static final String HOST = "localhost";

  private LocalAddress() {}

  /**
   * Finds the path that an address means. One on a network may have variables without a value.
   *
   * @param folder where relative paths start
   * @return the path; empty if the address is on a network
   */
  static Optional<Path> path(RepositoryConfig.Source source, Path folder) {
    Place place = source.place();
    if (REMOTE.matcher(source.text()).matches()) {
      return Optional.empty();
    }
    ConfigVariables.firstIn(source.text())
        .ifPresent(
            name -> {
              throw place.complain(
                  "$"
                      + name
                      + " in '"
                      + source.text()
                      + "' has no value; "
                      + (name.equals(ConfigVariables.RELEASE)
                          ? "give --releasever VERSION"
                          : "give --setvar " + name + "=VALUE, or --varsdir DIR"));
            });
    return path(source.text(), place, folder);
  }

  /** As the other, for text that may hold dollar signs. */
  static Optional<Path> path(String text, Place place, Path folder) {
    Matcher scheme = SCHEME.matcher(text);
    try {
      if (!scheme.matches()) {
        return Optional.of(folder.resolve(text).normalize());
      } else if (!scheme.group(1).equalsIgnoreCase(FILE)) {
        return Optional.empty();
      }
      String rest = scheme.group(2);
      if (rest.startsWith("//")) {
        rest = rest.substring(rest.startsWith(HOST, 2) ? 2 + HOST.length() : 2);
      }
      if (!rest.startsWith("/")) {
        throw place.complain("'" + text + "': expected file:///PATH with an absolute path");
      }
      return Optional.of(Path.of(decoded(rest)).normalize());
    } catch (InvalidPathException e) {
      throw place.complain("'" + text + "' is not a path of this system: " + e.getReason());
    }
  }

  /** Puts bytes in place of {@code %20} and the like; other percent signs stay. */
  private static String decoded(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      int high = bytes[i] == '%' && i + 2 < bytes.length ? digit(bytes[i + 1]) : -1;
      int low = high < 0 ? -1 : digit(bytes[i + 2]);
      out.write(low < 0 ? bytes[i] : high << 4 | low);
      i += low < 0 ? 0 : 2;
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static int digit(byte b) {
    return Character.digit(b, 16);
  }
}
