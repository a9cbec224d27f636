package dev.rpmsolve.core.advisory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.advisory.AdvisoryFilter.ByBug;
import dev.rpmsolve.core.advisory.AdvisoryFilter.ByCve;
import dev.rpmsolve.core.advisory.AdvisoryFilter.ById;
import dev.rpmsolve.core.advisory.AdvisoryFilter.BySeverity;
import dev.rpmsolve.core.advisory.AdvisoryFilter.BySeverity.Bound;
import dev.rpmsolve.core.advisory.AdvisoryFilter.ByType;
import dev.rpmsolve.core.advisory.AdvisoryFilter.Combination;
import dev.rpmsolve.core.advisory.AdvisoryFilter.Criterion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdvisoryFilterTest {
  private static final AdvisorySet SET =
      AdvisorySet.of(
          List.of(
              Advisories.updated(
                  Advisories.about(
                      Advisories.rated("A-1", "security", "Critical"),
                      "cve CVE-1-1",
                      "bugzilla 11"),
                  "2024-01-01T00:00:00Z"),
              Advisories.about(Advisories.rated("A-2", "security", "medium"), "cve CVE-1-2"),
              Advisories.updated(
                  Advisories.rated("A-3", "bugfix", "critical"), "2024-02-01T00:00:00Z"),
              Advisories.rated("B-1", "recommended", "frothy"),
              Advisories.rated("B-2", "unspecified", "")));

  private static List<String> any(Criterion... criteria) {
    return select(Combination.ANY, Optional.empty(), criteria);
  }

  private static List<String> all(Criterion... criteria) {
    return select(Combination.ALL, Optional.empty(), criteria);
  }

  private static List<String> select(
      Combination combination, Optional<String> since, Criterion... criteria) {
    return SET
        .select(new AdvisoryFilter(List.of(criteria), combination, since.map(Instant::parse)))
        .stream()
        .map(Advisory::id)
        .toList();
  }

  @Test
  void withoutCriteriaAllAreMeant() {
    assertEquals(List.of("A-1", "A-2", "A-3", "B-1", "B-2"), any());
    assertEquals(any(), all());
  }

  @Test
  void eachCriterionSelects() {
    assertEquals(List.of("A-2"), any(new ById("A-2")));
    assertEquals(List.of("A-1", "A-2", "A-3"), any(new ById("A-*")));
    assertEquals(List.of("A-1"), any(new ByCve("cve-1-1")));
    assertEquals(List.of("A-1"), any(new ByBug("11")));
    assertEquals(List.of("A-1", "A-2"), any(new ByType("Security")));
    assertEquals(List.of("B-1"), any(new ByType("recommended")));
    assertEquals(List.of("B-2"), any(new ByType("unspecified")));
    assertEquals(List.of("B-2"), any(new ByType("unknown")));
    assertEquals(List.of("A-2"), any(new BySeverity(AdvisorySeverity.MODERATE, Bound.EXACT)));
    assertEquals(
        List.of("A-1", "A-2", "A-3"),
        any(new BySeverity(AdvisorySeverity.MODERATE, Bound.AT_LEAST)));
    assertEquals(List.of("B-1"), any(new BySeverity(AdvisorySeverity.UNKNOWN, Bound.AT_LEAST)));
  }

  @Test
  void kindsAreEnoughEachOrNeededAll() {
    Criterion security = new ByType("security");
    Criterion critical = new BySeverity(AdvisorySeverity.CRITICAL, Bound.EXACT);
    assertEquals(List.of("A-1", "A-2", "A-3"), any(security, critical));
    assertEquals(List.of("A-1"), all(security, critical));
    assertEquals(List.of("A-1", "A-3"), all(security, new ByType("bugfix"), critical));
    assertTrue(
        new AdvisoryFilter(List.of(security, critical), Combination.ANY, Optional.empty())
            .isMixed());
    assertFalse(
        new AdvisoryFilter(
                List.of(security, new ByType("bugfix")), Combination.ANY, Optional.empty())
            .isMixed());
  }

  @Test
  void whatHasNoDateIsNotRecent() {
    assertEquals(List.of("A-3"), select(Combination.ANY, Optional.of("2024-01-02T00:00:00Z")));
    assertEquals(
        List.of("A-1", "A-3"), select(Combination.ANY, Optional.of("2024-01-01T00:00:00Z")));
    assertEquals(
        List.of(), select(Combination.ANY, Optional.of("2024-01-02T00:00:00Z"), new ById("A-1")));
  }

  @Test
  void namesThatNothingHasAreTold() {
    AdvisoryFilter filter =
        new AdvisoryFilter(
            List.of(new ById("A-1"), new ById("C-*"), new ByCve("CVE-9-9"), new ByType("festive")),
            Combination.ANY,
            Optional.empty());
    assertEquals(
        List.of("--advisory C-*", "--cve CVE-9-9"),
        filter.unmatched(SET).stream().map(Object::toString).toList());
  }

  @Test
  void whatComesAgainUnderAnIdAddsItsPackages() {
    Advisory base =
        Advisories.updated(Advisories.of("R-1", "a-1-1.noarch"), "2024-01-01T00:00:00Z");
    Advisory app =
        Advisories.updated(
            Advisories.rated("R-1", "security", "low", "b-1-1.noarch"), "2024-01-02T00:00:00Z");
    AdvisorySet set = AdvisorySet.of(List.of(base, app, base));
    assertEquals(1, set.size());
    Advisory both = set.find("R-1").orElseThrow();
    assertEquals(AdvisorySeverity.LOW, both.rating().severity());
    assertEquals(2, both.packages().count());
  }

  @ParameterizedTest
  @CsvSource({
    "Critical, CRITICAL",
    "urgent, CRITICAL",
    "important, IMPORTANT",
    "High, IMPORTANT",
    "medium, MODERATE",
    "Moderate, MODERATE",
    "LOW, LOW",
    "None, NONE",
    "unspecified, NONE",
    "'', NONE",
    "severity_1, UNKNOWN"
  })
  void severitiesOfAllDistributionsAreOfOneOrder(String word, AdvisorySeverity severity) {
    assertEquals(severity, AdvisorySeverity.of(word));
  }
}
