package dev.rpmsolve.rpm.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.rpmsolve.rpm.trust.Freshness.Verdict;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class FreshnessProperties {
  private static final Instant NOW = Instant.ofEpochSecond(1000);

  @Provide
  Arbitrary<MetadataTime> times() {
    Arbitrary<Optional<BigInteger>> revisions =
        Arbitraries.longs().between(0, 20).map(BigInteger::valueOf).optional();
    Arbitrary<OptionalLong> newest =
        Arbitraries.longs()
            .between(0, 900)
            .optional()
            .map(n -> n.isPresent() ? OptionalLong.of(n.get()) : OptionalLong.empty());
    return Combinators.combine(revisions, newest).as(MetadataTime::new);
  }

  private static boolean isFresh(MetadataTime found, MetadataTime accepted) {
    return Freshness.at(NOW).judge(found, Optional.of(accepted)).verdict() == Verdict.FRESH;
  }

  @Property
  void whatWasAcceptedIsAcceptedAgain(@ForAll("times") MetadataTime time) {
    assertEquals(true, isFresh(time, time));
  }

  @Property
  void ofTwoThatDifferNotBothFollowEachOther(
      @ForAll("times") MetadataTime one, @ForAll("times") MetadataTime other) {
    boolean isSettled =
        one.revision().isPresent()
            && other.revision().isPresent()
            && one.newest().isPresent()
            && other.newest().isPresent()
            && !one.equals(other);
    if (isSettled) {
      assertFalse(isFresh(one, other) && isFresh(other, one));
    }
  }

  @Property
  void whatIsFreshStaysFreshUnderALargerAge(
      @ForAll("times") MetadataTime time,
      @ForAll @IntRange(max = 2000) int age,
      @ForAll @IntRange(max = 2000) int more) {
    Freshness rule = Freshness.at(NOW).withMaxAge(Duration.ofSeconds(age));
    if (rule.judge(time, Optional.empty()).verdict() == Verdict.FRESH) {
      Freshness laxer = rule.withMaxAge(Duration.ofSeconds((long) age + more));
      assertEquals(Verdict.FRESH, laxer.judge(time, Optional.empty()).verdict());
    }
  }

  @Property(tries = 200)
  void theFileRemembersTheLastOfEachRepository(
      @ForAll List<@IntRange(max = 5) Integer> ids,
      @ForAll("times") MetadataTime first,
      @ForAll("times") MetadataTime second)
      throws IOException {
    Path folder = Files.createTempDirectory("accepted");
    Path file = folder.resolve("revisions");
    try {
      Map<String, MetadataTime> expected = new HashMap<>();
      for (int id : ids) {
        MetadataTime time = expected.containsKey("repo" + id) ? second : first;
        expected.put("repo" + id, time);
        AcceptedRevisions.in(file).accept("repo" + id, time);
      }
      for (int id = 0; id <= 5; id++) {
        assertEquals(
            Optional.ofNullable(expected.get("repo" + id)),
            AcceptedRevisions.in(file).of("repo" + id));
      }
    } finally {
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }
}
