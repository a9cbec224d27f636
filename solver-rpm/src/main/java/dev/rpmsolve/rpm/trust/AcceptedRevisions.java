package dev.rpmsolve.rpm.trust;

import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.MetadataException.Finding;
import dev.rpmsolve.rpm.io.MetadataException.Kind;
import dev.rpmsolve.rpm.io.StoredFiles;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file that remembers, for each repository, how new the metadata was that was accepted last.
 *
 * <p>One line per repository: id, revision and newest time, with tabs between them and {@code -}
 * for what there is not. A new file takes the place of the old one by an atomic move. Threads of
 * one process may share an object; of two processes that write at the same time one may win.
 */
public final class AcceptedRevisions {
  private static final String HEAD = "# Revisions of repositories that rpmsolve accepted\n";
  private static final int LIMIT = 4 << 20;
  private static final Pattern LINE =
      Pattern.compile("([^\\t\\n]{1,4096})\\t(-|[0-9]{1,40})\\t(-|[0-9]{1,18})");
  private static final String NONE = "-";

  private final Path file;

  private AcceptedRevisions(Path file) {
    this.file = file;
  }

  /**
   * Names the file.
   *
   * @param file the file, which need not exist yet; its folder must
   * @return the memory
   */
  public static AcceptedRevisions in(Path file) {
    return new AcceptedRevisions(Objects.requireNonNull(file, "file"));
  }

  /**
   * Looks up a repository.
   *
   * @param id its id
   * @return how new the metadata was that was accepted last; empty if none was
   * @throws IOException if the file cannot be read
   * @throws MetadataException if it is damaged
   */
  public synchronized Optional<MetadataTime> of(String id) throws IOException {
    return Optional.ofNullable(read().get(id));
  }

  /**
   * Remembers that metadata was accepted.
   *
   * @param id the id of its repository, without tabs and ends of lines
   * @param time how new it is
   * @throws IOException if the file cannot be written
   * @throws MetadataException if it is damaged
   */
  public synchronized void accept(String id, MetadataTime time) throws IOException {
    Map<String, MetadataTime> all = read();
    if (time.equals(all.put(id, time))) {
      return;
    }
    StringBuilder text = new StringBuilder(HEAD);
    all.forEach((key, value) -> text.append(line(key, value)).append('\n'));
    Path folder = file.toAbsolutePath().getParent();
    Path temporary = Files.createTempFile(folder, ".revisions", ".new");
    try {
      Files.writeString(temporary, text, StandardOpenOption.TRUNCATE_EXISTING);
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static String line(String id, MetadataTime time) {
    String line =
        id
            + "\t"
            + time.revision().map(BigInteger::toString).orElse(NONE)
            + "\t"
            + (time.newest().isPresent() ? "" + time.newest().getAsLong() : NONE);
    if (!LINE.matcher(line).matches()) {
      throw new IllegalArgumentException("expected an id without tabs and ends of lines");
    }
    return line;
  }

  private Map<String, MetadataTime> read() throws IOException {
    Map<String, MetadataTime> all = new TreeMap<>();
    int number = 0;
    for (String line : text().split("\n")) {
      number++;
      Matcher matcher = LINE.matcher(line);
      if (matcher.matches()) {
        all.put(matcher.group(1), time(matcher.group(2), matcher.group(3)));
      } else if (!line.startsWith("#") && !line.isBlank()) {
        throw MetadataException.atLine(
            Kind.MALFORMED,
            file.toString(),
            number,
            new Finding("ID, revision and time with tabs between them", line),
            "remove the file, or this line of it");
      }
    }
    return all;
  }

  private static MetadataTime time(String revision, String newest) {
    return new MetadataTime(
        revision.equals(NONE) ? Optional.empty() : Optional.of(new BigInteger(revision)),
        newest.equals(NONE) ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(newest)));
  }

  private String text() throws IOException {
    try {
      return new String(StoredFiles.bytes(file, file.toString(), LIMIT), StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      return "";
    }
  }
}
