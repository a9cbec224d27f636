package dev.rpmsolve.rpm.lock;

import dev.rpmsolve.rpm.io.Checksum;
import dev.rpmsolve.rpm.io.ChecksumAlgorithm;
import dev.rpmsolve.rpm.lock.LockFinding.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Compares downloaded package files with a lock file. A file is found by its name, wherever it is
 * below the folder; links are not followed. Of several files of one name one has to be right.
 */
public final class DownloadCheck {
  private static final int MAX_DEPTH = 32;
  private static final int MAX_FILES = 1_000_000;

  private final Map<String, List<Path>> files = new HashMap<>();
  private final Map<Path, Map<ChecksumAlgorithm, Checksum>> known = new HashMap<>();

  private DownloadCheck(Path folder) throws IOException {
    try (Stream<Path> below = Files.walk(folder, MAX_DEPTH)) {
      below
          .filter(file -> file.getFileName() != null && file.toString().endsWith(".rpm"))
          .filter(Files::isRegularFile)
          .limit(MAX_FILES)
          .sorted()
          .forEachOrdered(
              file ->
                  files
                      .computeIfAbsent(file.getFileName().toString(), n -> new ArrayList<>(1))
                      .add(file));
    }
  }

  /**
   * Compares.
   *
   * @param lock the lock file
   * @param folder where the package files are
   * @return what is missing or differs
   * @throws IOException if a folder or file cannot be read
   */
  public static List<LockFinding> check(LockFile lock, Path folder) throws IOException {
    DownloadCheck check;
    try {
      check = new DownloadCheck(folder);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    List<LockFinding> findings = new ArrayList<>();
    for (LockedMachine machine : lock.machines()) {
      for (LockedPackage one : machine.packages()) {
        check
            .flaw(one)
            .map(
                flaw ->
                    new LockFinding(
                        check.files.containsKey(one.fileName())
                            ? Kind.FILE_DIFFERS
                            : Kind.FILE_MISSING,
                        Optional.of(machine.arch()),
                        one.fileName(),
                        flaw))
            .ifPresent(findings::add);
      }
    }
    return findings;
  }

  private Optional<String> flaw(LockedPackage one) throws IOException {
    List<Path> candidates = files.getOrDefault(one.fileName(), List.of());
    Optional<String> flaw = Optional.of("there is no such file");
    for (Path file : candidates) {
      flaw = flaw(one, file);
      if (flaw.isEmpty()) {
        return flaw;
      }
    }
    return flaw;
  }

  private Optional<String> flaw(LockedPackage one, Path file) throws IOException {
    long size = Files.size(file);
    if (one.size() > 0 && size != one.size()) {
      return Optional.of("expected " + one.size() + " bytes, found " + size);
    }
    Map<ChecksumAlgorithm, Checksum> ofFile = known.computeIfAbsent(file, f -> new HashMap<>());
    Checksum found = ofFile.get(one.checksum().algorithm());
    if (found == null) {
      found = Digests.of(file, one.checksum().algorithm());
      ofFile.put(one.checksum().algorithm(), found);
    }
    return found.equals(one.checksum())
        ? Optional.empty()
        : Optional.of(
            "expected " + Digests.text(one.checksum()) + ", found " + Digests.text(found));
  }
}
