package dev.rpmsolve.rpm.metadata;

import dev.rpmsolve.rpm.io.FilePromise;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The table of contents of a repository, {@code repodata/repomd.xml}.
 *
 * @param revision the text of the {@code revision} element; tools write a number or a date
 * @param entries the files of the repository in the order of the table
 */
public record Repomd(Optional<String> revision, List<Entry> entries) {

  /**
   * One file of a repository.
   *
   * @param type what the file is, for example {@code primary}
   * @param href where it is, relative to the repository; safe to resolve below it
   * @param base the {@code xml:base} of the location: where the repository itself lives
   * @param promise lengths and digests the file must have
   * @param timestamp when the file was written, in seconds since 1970
   */
  public record Entry(
      String type,
      String href,
      Optional<String> base,
      FilePromise promise,
      OptionalLong timestamp) {

    /**
     * Refuses nulls.
     *
     * @param type what the file is, for example {@code primary}
     * @param href where it is, relative to the repository; safe to resolve below it
     * @param base the {@code xml:base} of the location: where the repository itself lives
     * @param promise lengths and digests the file must have
     * @param timestamp when the file was written, in seconds since 1970
     */
    public Entry {
      Objects.requireNonNull(type, "type");
      Objects.requireNonNull(href, "href");
      Objects.requireNonNull(base, "base");
      Objects.requireNonNull(promise, "promise");
      Objects.requireNonNull(timestamp, "timestamp");
    }
  }

  /**
   * Copies the list.
   *
   * @param revision the text of the {@code revision} element; tools write a number or a date
   * @param entries the files of the repository in the order of the table
   */
  public Repomd {
    Objects.requireNonNull(revision, "revision");
    entries = List.copyOf(entries);
  }

  /**
   * The first file of a type.
   *
   * @param type for example {@code primary}
   * @return its entry, if there is one
   */
  public Optional<Entry> find(String type) {
    return entries.stream().filter(entry -> entry.type().equals(type)).findFirst();
  }
}
