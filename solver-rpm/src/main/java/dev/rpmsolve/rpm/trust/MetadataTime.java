package dev.rpmsolve.rpm.trust;

import dev.rpmsolve.rpm.metadata.Repomd;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How new metadata is, by its own word.
 *
 * @param revision what {@code revision} says; empty if it is not a number
 * @param newest the newest time that it has, in seconds since 1970
 */
public record MetadataTime(Optional<BigInteger> revision, OptionalLong newest) {
  private static final int DIGITS_LIMIT = 40;

  /** Numbers from here on, and below ten times it, are seconds since 1970; others are counters. */
  private static final long FIRST_TIME = 1_000_000_000L;

  /**
   * Refuses nulls.
   *
   * @param revision what {@code revision} says
   * @param newest the newest time that it has
   */
  public MetadataTime {
    Objects.requireNonNull(revision, "revision");
    Objects.requireNonNull(newest, "newest");
  }

  /**
   * Looks for times in a table of contents: of its files, and the revision if that is one.
   *
   * @param repomd the table of contents
   * @return its times
   */
  public static MetadataTime of(Repomd repomd) {
    Optional<BigInteger> revision =
        repomd
            .revision()
            .map(String::strip)
            .filter(text -> text.matches("[0-9]{1," + DIGITS_LIMIT + "}"))
            .map(BigInteger::new);
    long newest = -1;
    for (Repomd.Entry entry : repomd.entries()) {
      newest = Math.max(newest, entry.timestamp().orElse(-1));
    }
    boolean isTime = revision.filter(MetadataTime::isTime).isPresent();
    newest = isTime ? Math.max(newest, revision.get().longValueExact()) : newest;
    return new MetadataTime(revision, newest < 0 ? OptionalLong.empty() : OptionalLong.of(newest));
  }

  private static boolean isTime(BigInteger number) {
    return number.compareTo(BigInteger.valueOf(FIRST_TIME)) >= 0
        && number.compareTo(BigInteger.valueOf(10 * FIRST_TIME)) < 0;
  }

  /** The newest time; years beyond those that Java has count as the last one. */
  Optional<Instant> time() {
    return newest.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Instant.ofEpochSecond(Math.min(newest.getAsLong(), Instant.MAX.getEpochSecond())));
  }
}
