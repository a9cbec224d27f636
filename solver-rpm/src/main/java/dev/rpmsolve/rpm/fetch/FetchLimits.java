package dev.rpmsolve.rpm.fetch;

import java.time.Duration;

/**
 * What a fetch may cost.
 *
 * @param connect how long a connection may take to come about
 * @param stall how long nothing may come before a mirror is given up
 * @param rounds how often each mirror is tried at most
 * @param backoff how long to wait before the second round; each further one waits twice as long
 * @param unknownBytes bytes of a file whose length nobody announced, at most
 */
public record FetchLimits(
    Duration connect, Duration stall, int rounds, Duration backoff, long unknownBytes) {

  /**
   * Refuses what is not positive.
   *
   * @param connect how long a connection may take to come about
   * @param stall how long nothing may come before a mirror is given up
   * @param rounds how often each mirror is tried at most
   * @param backoff how long to wait before the second round
   * @param unknownBytes bytes of a file whose length nobody announced, at most
   */
  public FetchLimits {
    boolean isBad =
        connect.isNegative()
            || connect.isZero()
            || stall.isNegative()
            || stall.isZero()
            || backoff.isNegative()
            || rounds < 1
            || unknownBytes < 1;
    if (isBad) {
      throw new IllegalArgumentException("expected positive limits of a fetch");
    }
  }

  /**
   * The limits where the caller names none.
   *
   * @return 30 seconds to connect and of silence, 3 rounds, a second between the first two, 1 GiB
   */
  public static FetchLimits defaults() {
    return new FetchLimits(
        Duration.ofSeconds(30), Duration.ofSeconds(30), 3, Duration.ofSeconds(1), 1L << 30);
  }

  /** These limits, each mirror to be tried once. */
  FetchLimits once() {
    return new FetchLimits(connect, stall, 1, backoff, unknownBytes);
  }

  /** How long to wait before a round, the second being number 1. */
  Duration pause(int round) {
    return backoff.multipliedBy(1L << Math.min(round - 1, 10));
  }
}
