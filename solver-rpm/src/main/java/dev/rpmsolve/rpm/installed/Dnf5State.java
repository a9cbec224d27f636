package dev.rpmsolve.rpm.installed;

import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.MetadataException.Finding;
import dev.rpmsolve.rpm.io.MetadataException.Kind;
import dev.rpmsolve.rpm.io.ReadLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The reader of dnf 5's state, {@code /usr/lib/sysimage/libdnf5/packages.toml}: a table {@code
 * packages} with a table for each name and architecture, which has a {@code reason}.
 *
 * <p>Packages with a reason that is weaker than having been installed from outside came on their
 * own: none, clean, weak dependency, dependency.
 */
final class Dnf5State {

  private static final String PACKAGES = "packages";
  private static final String REASON = "reason";
  private static final String VERSION = "version";

  private static final String GROUP = "group";

  private static final Set<String> AUTOMATIC =
      Set.of("none", "clean", "weak dependency", "weak-dependency", "dependency");

  private static final Set<String> ASKED_FOR =
      Set.of("external user", "external-user", GROUP, "user");

  private Dnf5State() {}

  static InstalledReasons read(Path file, ReadLimits limits) throws IOException {
    return read(SmallText.read(file, limits), file.toString());
  }

  static InstalledReasons read(String text, String file) {
    Set<String> automatic = new TreeSet<>();
    Set<String> byGroup = new TreeSet<>();
    TomlText.read(
        text,
        file,
        (path, value, line) -> {
          if (path.size() == 1 && path.get(0).equals(VERSION) && !value.startsWith("1.")) {
            throw complaint(Kind.UNSUPPORTED, file, line, "version 1 of the format", value);
          }
          boolean isReason =
              path.size() == 3 && path.get(0).equals(PACKAGES) && path.get(2).equals(REASON);
          if (isReason && isAutomatic(value, file, line)) {
            automatic.add(path.get(1));
          } else if (isReason && value.equalsIgnoreCase(GROUP)) {
            byGroup.add(path.get(1));
          }
        });
    return new InstalledReasons(file, automatic, byGroup);
  }

  private static boolean isAutomatic(String reason, String file, int line) {
    String word = reason.toLowerCase(Locale.ROOT);
    if (!AUTOMATIC.contains(word) && !ASKED_FOR.contains(word)) {
      throw complaint(Kind.UNSUPPORTED, file, line, "a reason of dnf 5, such as User", reason);
    }
    return AUTOMATIC.contains(word);
  }

  private static MetadataException complaint(
      Kind kind, String file, int line, String expected, String found) {
    return MetadataException.atLine(
        kind, file, line, new Finding(expected, found), "give a list to --userinstalled instead");
  }
}
