package dev.rpmsolve.rpm.installed;

import dev.rpmsolve.core.module.ModuleState;
import dev.rpmsolve.core.module.ModuleState.Entry;
import dev.rpmsolve.core.module.ModuleState.Status;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.MetadataException.Finding;
import dev.rpmsolve.rpm.io.MetadataException.Kind;
import dev.rpmsolve.rpm.io.ReadLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The reader of what dnf 5 notes of modules, {@code /usr/lib/sysimage/libdnf5/modules.toml}: a
 * table {@code modules} with a table for each module, which has {@code state}, {@code
 * enabled_stream} and {@code installed_profiles}.
 */
public final class Dnf5Modules {
  private static final String MODULES = "modules";
  private static final int DEPTH = 3;

  private Dnf5Modules() {}

  /** What is read of a module, before it is complete. */
  private static final class Draft {
    private String state = "available";
    private String stream = "";
    private int line = 1;
    private final List<String> profiles = new ArrayList<>();
  }

  /**
   * Reads a file.
   *
   * @param file the file
   * @param limits bounds of the file
   * @return the choices in it
   * @throws IOException if it cannot be read
   * @throws MetadataException if it is malformed
   */
  public static ModuleState read(Path file, ReadLimits limits) throws IOException {
    return read(SmallText.read(file, limits), file.toString());
  }

  static ModuleState read(String text, String file) {
    Map<String, Draft> drafts = new TreeMap<>();
    TomlText.read(
        text,
        file,
        (path, value, line) -> {
          if (path.size() == DEPTH && path.get(0).equals(MODULES)) {
            Draft draft = drafts.computeIfAbsent(path.get(1), name -> new Draft());
            draft.line = line;
            switch (path.get(2)) {
              case "state", "status" -> draft.state = value;
              case "enabled_stream" -> draft.stream = value;
              case "installed_profiles" -> draft.profiles.add(value);
              default -> {
                // Newer versions may note more.
              }
            }
          }
        });
    Map<String, Entry> entries = new TreeMap<>();
    drafts.forEach((name, draft) -> entries.put(name, entry(draft, file)));
    return new ModuleState(entries);
  }

  private static Entry entry(Draft draft, String file) {
    return switch (draft.state.toLowerCase(Locale.ROOT)) {
      case "enabled" -> {
        if (draft.stream.isEmpty()) {
          throw complaint(file, draft.line, "enabled_stream of an enabled module", "none");
        }
        yield new Entry(Status.ENABLED, Optional.of(draft.stream), draft.profiles);
      }
      case "disabled" -> new Entry(Status.DISABLED, Optional.empty(), List.of());
      case "available", "" -> Entry.UNTOUCHED;
      default ->
          throw complaint(file, draft.line, "a state: Enabled, Disabled, Available", draft.state);
    };
  }

  private static MetadataException complaint(String file, int line, String expected, String found) {
    return MetadataException.atLine(
        Kind.MALFORMED,
        file,
        line,
        new Finding(expected, found),
        "check the file, or give a folder of .module files instead");
  }
}
