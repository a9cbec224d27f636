package dev.rpmsolve.rpm.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.enablement.EnablementRule;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicCatalogReaderTest {
  private static final LocalDate DAY = LocalDate.of(2025, 6, 30);
  private static final String SECOND =
      """
      {"version": 2, "motd": "hello", "unknown": [{"n": 1}], "topics": [
        {"N": "php8.1", "inst": ["php-cli", "php-fpm"], "versions": ["=8.1", {"v": 1}],
         "conflicts": ["php8.2", "nobody"], "deprecated": "2025-06-30T00:00:00Z"},
        {"n": "php8.2", "inst": "php-cli", "visible": ["stable"], "conflicts": ["php8.1"],
         "deprecated": "2025-07-01"},
        {"n": "old", "visible": false, "deprecated": false},
        {"n": "older", "deprecated": true, "more": {"a": [1]}}
      ]}
      """;

  private static TopicCatalog read(String text) throws IOException {
    return new TopicCatalogReader(ReadLimits.defaults())
        .read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "catalog.json");
  }

  @Test
  void topicsHaveTheirFields() throws IOException {
    TopicCatalog catalog = read(SECOND);

    assertEquals(2, catalog.version());
    assertEquals("hello", catalog.message());
    Topic first = catalog.topics().get(0);
    assertEquals("amzn2extra-php8.1", first.repositoryId());
    assertEquals(List.of("php-cli", "php-fpm"), first.packages());
    assertEquals(List.of("=8.1"), first.versions());
    assertEquals(List.of("php8.2", "nobody"), first.conflicts());
    assertEquals(Optional.of(DAY), first.support().end());
    assertEquals(List.of("php-cli"), catalog.topics().get(1).packages());
    assertEquals(catalog.topics().get(1), catalog.find("amzn2extra-php8.2").orElseThrow());
  }

  @Test
  void whatIsHiddenOrDeprecatedIsRetired() throws IOException {
    List<Boolean> retired =
        read(SECOND).topics().stream().map(topic -> topic.isRetired(DAY)).toList();

    assertEquals(List.of(true, false, true, true), retired);
    assertTrue(read(SECOND).topics().get(1).isRetired(DAY.plusDays(1)));
  }

  @Test
  void conflictsCountOnceAndBetweenTopicsOnly() throws IOException {
    assertEquals(
        List.of(new EnablementRule.Conflict("amzn2extra-php8.1", "amzn2extra-php8.2")),
        read(SECOND).rules());
  }

  @Test
  void partsOfWhitelistsAreAllowed() throws IOException {
    TopicCatalog catalog =
        read(
            """
            {"version": 1, "whitelists": [[0, 1], [2]],
             "topics": [{"n": "a"}, {"n": "b"}, {"n": "c"}]}
            """);
    EnablementRule rule = catalog.rules().get(0);

    assertTrue(rule.allows(Set.of()));
    assertTrue(rule.allows(Set.of("amzn2extra-a", "amzn2extra-b", "core")));
    assertTrue(rule.allows(Set.of("amzn2extra-c")));
    assertFalse(rule.allows(Set.of("amzn2extra-a", "amzn2extra-c")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[]|expected a catalog, found a list",
        "{}|expected the field 'topics' in the catalog, found none",
        "{\"topics\": [{}]}|expected the field 'n' in every topic, found none",
        "{\"topics\": [{\"n\": \"a\"}, {\"n\": \"a\"}]}|expected one topic of each name",
        "{\"topics\": [{\"n\": \"a; rm -rf /\"}]}|expected the name of a topic",
        "{\"topics\": [{\"n\": \"-x\"}]}|expected the name of a topic",
        "{\"topics\": [{\"n\": \"a\", \"deprecated\": \"soon\"}]}|expected true, false or a day",
        "{\"topics\": [{\"n\": \"a\", \"deprecated\": \"2025-02-30\"}]}|a day of the calendar",
        "{\"topics\": [], \"whitelists\": [[0]]}|expected places below 0 in 'whitelists', found 0",
        "{\"topics\": [], \"whitelists\": [[-1]]}|expected the place of a topic, from 0",
        "{\"topics\": [], \"version\": 3}|expected version 1 or 2 of the catalog, found '3'",
        "{\"topics\": []} {}|expected the end of the file, found more",
        "{\"topics\": |expected JSON",
        "{\"topics\": [{|expected close marker for Object; get the",
        "``|expected a catalog, found an empty file",
      })
  void whatIsNoCatalogIsRefusedWithItsLine(String text, String complaint) {
    MetadataException e = assertThrows(MetadataException.class, () -> read(text));

    assertTrue(e.getMessage().contains(complaint), e.getMessage());
    assertTrue(e.getMessage().contains("catalog.json: line 1"), e.getMessage());
    assertTrue(e.getMessage().endsWith("get the catalog of Amazon Linux extras again"));
  }

  @Test
  void tooManyValuesAreRefused() {
    String many = "\"x\",".repeat(70_000) + "\"x\"";
    String text = "{\"topics\": [{\"n\": \"a\", \"inst\": [" + many + "]}]}";

    MetadataException e = assertThrows(MetadataException.class, () -> read(text));
    assertEquals(MetadataException.Kind.LIMIT_EXCEEDED, e.kind());
  }

  @Test
  void damagedCatalogsAreReadOrRefused() throws IOException {
    SplittableRandom random = new SplittableRandom(40);
    int refused = 0;
    for (int i = 0; i < 3_000; i++) {
      StringBuilder text = new StringBuilder(SECOND);
      for (int changes = random.nextInt(3); changes >= 0; changes--) {
        int place = random.nextInt(text.length());
        switch (random.nextInt(3)) {
          case 0 -> text.deleteCharAt(place);
          case 1 -> text.insert(place, "{}[],:\"\\0-\u0000\u00e9".charAt(random.nextInt(12)));
          default -> text.setLength(place + 1);
        }
      }
      try {
        read(text.toString()).rules();
      } catch (MetadataException e) {
        refused++;
      }
    }
    assertTrue(refused > 1_000, refused + " refused");
  }
}
