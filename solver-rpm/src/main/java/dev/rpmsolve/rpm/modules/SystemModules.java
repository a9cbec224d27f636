package dev.rpmsolve.rpm.modules;

import dev.rpmsolve.core.module.ModulePlatform;
import dev.rpmsolve.core.module.ModuleState;
import dev.rpmsolve.rpm.installed.Dnf5Modules;
import dev.rpmsolve.rpm.installed.SystemRoot;
import dev.rpmsolve.rpm.io.ReadLimits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What a system below a root folder says about its modules. */
public final class SystemModules {
  private static final String DNF5_NOTES = "usr/lib/sysimage/libdnf5/modules.toml";
  private static final String DNF_FOLDER = "etc/dnf/modules.d";
  private static final String[] RELEASES = {"etc/os-release", "usr/lib/os-release"};
  private static final String PLATFORM_KEY = "PLATFORM_ID=";
  private static final int MAX_BYTES = 64 << 10;

  private SystemModules() {}

  /**
   * Reads what the user chose, from the notes of dnf 5 or else of dnf 4.
   *
   * @param root the root folder
   * @param limits bounds of files
   * @return the choices; nothing if there are no notes
   * @throws IOException if a file cannot be read
   */
  public static Optional<ModuleState> state(SystemRoot root, ReadLimits limits) throws IOException {
    Optional<Path> notes = root.file(DNF5_NOTES);
    if (notes.isPresent()) {
      return Optional.of(Dnf5Modules.read(notes.get(), limits));
    }
    Optional<Path> folder = root.folder(DNF_FOLDER);
    return folder.isPresent() ? Optional.of(ModuleFolder.read(folder.get())) : Optional.empty();
  }

  /**
   * Reads the platform from {@code os-release}.
   *
   * @param root the root folder
   * @return its stream, such as {@code el9}; nothing if the file is missing or silent
   * @throws IOException if the file cannot be read
   */
  public static Optional<String> platform(SystemRoot root) throws IOException {
    for (String name : RELEASES) {
      Optional<Path> file = root.file(name);
      if (file.isPresent() && Files.size(file.get()) <= MAX_BYTES) {
        String text = new String(Files.readAllBytes(file.get()), StandardCharsets.UTF_8);
        return text.lines()
            .filter(line -> line.startsWith(PLATFORM_KEY))
            .map(line -> line.substring(PLATFORM_KEY.length()).replaceAll("[\"']", "").strip())
            .flatMap(value -> ModulePlatform.stream(value).stream())
            .findFirst();
      }
    }
    return Optional.empty();
  }
}
