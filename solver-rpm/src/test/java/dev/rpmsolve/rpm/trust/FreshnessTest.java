package dev.rpmsolve.rpm.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rpmsolve.rpm.io.ReadLimits;
import dev.rpmsolve.rpm.metadata.RepomdReader;
import dev.rpmsolve.rpm.trust.Freshness.Verdict;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessTest {
  private static final Instant NOW = Instant.ofEpochSecond(1_750_000_000);

  private static MetadataTime time(String revision, String timestamp) throws IOException {
    String xml =
        "<repomd>"
            + (revision == null ? "" : "<revision>" + revision + "</revision>")
            + "<data type='primary'><location href='p.xml'/>"
            + (timestamp == null ? "" : "<timestamp>" + timestamp + "</timestamp>")
            + "</data></repomd>";
    byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
    return MetadataTime.of(
        RepomdReader.read(new ByteArrayInputStream(bytes), "repomd.xml", ReadLimits.defaults()));
  }

  @ParameterizedTest
  @CsvSource({
    // revision, timestamp, verdict with a maximum age of ten days
    "1749900000, 1749900000, FRESH",
    "1749000000, 1749900000, FRESH",
    "1749900000, , FRESH",
    ", 1749900000, FRESH",
    "7, 1749900000, FRESH",
    "7, , UNDATED",
    "monday, , UNDATED",
    ", , UNDATED",
    "1749000000, 1749000000, STALE",
    "1749000000, , STALE",
    "7, 5, STALE",
    "1750100000, 1750000000, OF_FUTURE",
    "1750000000, 1750100000, OF_FUTURE",
    "1750080000, 1750080000, FRESH",
    // larger than any time: a counter
    "20250101000000, 1749900000, FRESH",
    "7, 9223372036854775807, OF_FUTURE"
  })
  void agesAreJudgedByTheNewestTime(String revision, String timestamp, Verdict verdict)
      throws IOException {
    Freshness rule = Freshness.at(NOW).withMaxAge(Duration.ofDays(10));
    assertEquals(verdict, rule.judge(time(revision, timestamp), Optional.empty()).verdict());
  }

  @ParameterizedTest
  @CsvSource({
    // accepted before, found now
    "5, 100, 5, 100, FRESH",
    "5, 100, 6, 100, FRESH",
    "5, 100, 6, 90, FRESH",
    "5, 100, 5, 110, FRESH",
    "5, 100, 4, 200, ROLLED_BACK",
    "5, 100, 5, 99, ROLLED_BACK",
    "9, 100, 10, 100, FRESH",
    "5, 100, , 200, UNDATED",
    "5, 100, 5, , UNDATED",
    "5, 100, 6, , FRESH",
    ", 100, 3, 99, ROLLED_BACK",
    ", 100, , 101, FRESH",
    "monday, 100, sunday, 99, ROLLED_BACK",
    "monday, , sunday, , FRESH",
    ", , 1, 1, FRESH"
  })
  void nothingIsOlderThanWhatWasAccepted(
      String revision, String time, String newRevision, String newTime, Verdict verdict)
      throws IOException {
    MetadataTime before = time(revision, time);
    assertEquals(
        verdict,
        Freshness.at(NOW).judge(time(newRevision, newTime), Optional.of(before)).verdict());
  }

  @Test
  void negativeDurationsAreRefused() {
    Freshness rule = Freshness.at(NOW);
    assertThrows(IllegalArgumentException.class, () -> rule.withMaxAge(Duration.ofSeconds(-1)));
  }
}
