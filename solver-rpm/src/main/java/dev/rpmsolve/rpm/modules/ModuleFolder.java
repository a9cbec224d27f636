package dev.rpmsolve.rpm.modules;

import dev.rpmsolve.core.module.ModuleState;
import dev.rpmsolve.core.module.ModuleState.Entry;
import dev.rpmsolve.core.module.ModuleState.Status;
import dev.rpmsolve.rpm.config.ConfigException;
import dev.rpmsolve.rpm.repos.IniFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What dnf 4 notes of modules: a folder such as {@code /etc/dnf/modules.d} with a file {@code
 * NAME.module} for each module that somebody touched.
 *
 * <p>A file has a section {@code [NAME]} with {@code stream}, {@code profiles} and {@code state},
 * which is {@code enabled}, {@code disabled} or nothing.
 */
public final class ModuleFolder {
  private static final String SUFFIX = ".module";

  private ModuleFolder() {}

  /**
   * Reads a folder.
   *
   * @param folder the folder; files with other endings do not count
   * @return the choices in it
   * @throws IOException if a file cannot be read
   * @throws ConfigException if a file is malformed
   */
  public static ModuleState read(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> entries = Files.list(folder)) {
      files = entries.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
    }
    Map<String, Entry> entries = new TreeMap<>();
    for (Path file : files) {
      for (IniFile.Section section : IniFile.read(file).sections()) {
        entries.put(section.name(), entry(section));
      }
    }
    return new ModuleState(entries);
  }

  private static Entry entry(IniFile.Section section) {
    String state = section.get("state").map(one -> one.value().toLowerCase(Locale.ROOT)).orElse("");
    Optional<String> stream =
        section.get("stream").map(IniFile.Option::value).filter(text -> !text.isEmpty());
    List<String> profiles = section.get("profiles").map(IniFile.Option::words).orElse(List.of());
    return switch (state) {
      case "enabled", "1", "true" -> {
        if (stream.isEmpty()) {
          throw section.place().complain("[" + section.name() + "] is enabled without a stream");
        }
        yield new Entry(Status.ENABLED, stream, profiles);
      }
      case "disabled" -> new Entry(Status.DISABLED, Optional.empty(), List.of());
      case "", "0", "false", "default", "unknown" -> Entry.UNTOUCHED;
      default ->
          throw section
              .place()
              .complain("expected state=enabled, disabled or nothing, found '" + state + "'");
    };
  }

  /**
   * Writes what the files of a folder would have to hold.
   *
   * @param state the choices
   * @param touched modules that have a file, whether there is a choice left or not
   * @return the text of each file by its name, sorted
   */
  public static Map<String, String> files(ModuleState state, Iterable<String> touched) {
    Map<String, String> files = new TreeMap<>();
    touched.forEach(name -> files.put(name + SUFFIX, text(name, Entry.UNTOUCHED)));
    state.entries().forEach((name, entry) -> files.put(name + SUFFIX, text(name, entry)));
    return files;
  }

  private static String text(String name, Entry entry) {
    String state =
        switch (entry.status()) {
          case ENABLED -> "enabled";
          case DISABLED -> "disabled";
          case DEFAULT -> "";
        };
    return "[%s]\nname=%s\nstream=%s\nprofiles=%s\nstate=%s\n"
        .formatted(
            name, name, entry.stream().orElse(""), String.join(", ", entry.profiles()), state);
  }
}
