package dev.rpmsolve.rpm.trust;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How old metadata may be.
 *
 * <p>Whoever serves a repository may go on serving what was once right, so that updates are never
 * seen (a freeze), or go back to it (a rollback). Signatures do not tell: old metadata was signed,
 * too. A maximum age finds the first, what was accepted before the second. Times of the future are
 * refused, since they would make all that follows look old.
 *
 * @param now the time at which to judge
 * @param maxAge how old the newest time in the metadata may be; empty for any age
 * @param tolerance how far that time may be in the future, for clocks that are wrong
 */
public record Freshness(Instant now, Optional<Duration> maxAge, Duration tolerance) {
  private static final Duration DAY = Duration.ofDays(1);

  /** What a judgement says. */
  public enum Verdict {
    /** New enough, and not older than what was accepted. */
    FRESH,
    /** Older than what was accepted before. */
    ROLLED_BACK,
    /** Too old. */
    STALE,
    /** Of a time that has not come yet. */
    OF_FUTURE,
    /** Without the times or the revision that a judgement needs. */
    UNDATED
  }

  /**
   * A judgement.
   *
   * @param verdict what it says
   * @param detail why, in one line; empty if there is nothing to add
   */
  public record Judgement(Verdict verdict, String detail) {
    /**
     * Refuses nulls.
     *
     * @param verdict what it says
     * @param detail why
     */
    public Judgement {
      Objects.requireNonNull(verdict, "verdict");
      Objects.requireNonNull(detail, "detail");
    }
  }

  /**
   * Refuses nulls and durations below zero.
   *
   * @param now the time at which to judge
   * @param maxAge how old the newest time in the metadata may be
   * @param tolerance how far that time may be in the future
   */
  public Freshness {
    Objects.requireNonNull(now, "now");
    if (tolerance.isNegative() || maxAge.filter(Duration::isNegative).isPresent()) {
      throw new IllegalArgumentException("expected durations >= 0, found a negative one");
    }
  }

  /**
   * The rule that allows any age, and clocks that are wrong by a day at most.
   *
   * @param now the time at which to judge
   * @return the rule
   */
  public static Freshness at(Instant now) {
    return new Freshness(now, Optional.empty(), DAY);
  }

  /**
   * The same with a maximum age.
   *
   * @param newMaxAge how old the newest time in the metadata may be
   * @return the changed rule
   */
  public Freshness withMaxAge(Duration newMaxAge) {
    return new Freshness(now, Optional.of(newMaxAge), tolerance);
  }

  /**
   * Judges metadata.
   *
   * @param found how new it is by its own word
   * @param accepted how new what was accepted before was, if anything was
   * @return the judgement
   */
  public Judgement judge(MetadataTime found, Optional<MetadataTime> accepted) {
    Optional<Instant> time = found.time();
    if (time.isPresent() && time.get().isAfter(now.plus(tolerance))) {
      return new Judgement(Verdict.OF_FUTURE, "it is of " + time.get());
    }
    Optional<Judgement> older = accepted.flatMap(before -> compare(found, before));
    if (older.isPresent()) {
      return older.get();
    } else if (maxAge.isEmpty()) {
      return new Judgement(Verdict.FRESH, "");
    } else if (time.isEmpty()) {
      return new Judgement(Verdict.UNDATED, "it has no time, so its age is unknown");
    }
    return time.get().isBefore(now.minus(maxAge.get()))
        ? new Judgement(Verdict.STALE, "it is of " + time.get() + ", older than allowed")
        : new Judgement(Verdict.FRESH, "");
  }

  /** Revisions count before times; what had one of them must not lose it. */
  private static Optional<Judgement> compare(MetadataTime found, MetadataTime before) {
    int order = 0;
    if (before.revision().isPresent()) {
      if (found.revision().isEmpty()) {
        return Optional.of(
            new Judgement(
                Verdict.UNDATED,
                "it has no number as its revision, " + before.revision().get() + " was accepted"));
      }
      order = found.revision().get().compareTo(before.revision().get());
      if (order < 0) {
        return Optional.of(
            new Judgement(
                Verdict.ROLLED_BACK,
                "its revision is "
                    + found.revision().get()
                    + ", "
                    + before.revision().get()
                    + " was accepted before"));
      }
    }
    if (order == 0 && before.time().isPresent()) {
      if (found.time().isEmpty()) {
        return Optional.of(
            new Judgement(
                Verdict.UNDATED, "it has no time, " + before.time().get() + " was accepted"));
      } else if (found.time().get().isBefore(before.time().get())) {
        return Optional.of(
            new Judgement(
                Verdict.ROLLED_BACK,
                "it is of " + found.time().get() + ", " + before.time().get() + " was accepted"));
      }
    }
    return Optional.empty();
  }
}
