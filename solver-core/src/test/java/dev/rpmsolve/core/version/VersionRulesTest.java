package dev.rpmsolve.core.version;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionRulesTest {
  private static final VersionRules PROMOTING = new VersionRules(true, false);
  private static final VersionRules DISTRIBUTED = new VersionRules(false, true);

  @ParameterizedTest
  @CsvSource({
    "1:1, 2, -1",
    "2, 1:1, -1",
    "1:2, 2, 0",
    "2, 1:2, -1",
    "1:1, 0:2, 1",
    "0:1, 1, 0",
    "1:1-1, 2:1-1, -1",
    "1:1-1, 1, 1",
  })
  void firstVersionLendsItsEpoch(String a, String b, int order) {
    assertEquals(order, compare(PROMOTING, a, b));
  }

  @ParameterizedTest
  @CsvSource({
    "1-1:2010, 1-1:2011, -1",
    "1-1:2010, 1-1, 0",
    "1-1, 1-1:2011, 0",
    "1-2:2010, 1-1:2011, 1",
    "1-1:, 1-1:1, -1",
    "1, 1-1:1, -1",
  })
  void distributionEpochsCountWhereBothHaveOne(String a, String b, int order) {
    assertEquals(order, compare(DISTRIBUTED, a, b));
  }

  private static int compare(VersionRules rules, String a, String b) {
    return Integer.signum(rules.compare(Evr.parseVerbatim(a), Evr.parseVerbatim(b)));
  }

  @ParameterizedTest
  @CsvSource({"1:1-1:2010, 1:1-1", "1-1, 1-1", "1, 1", "0:1-2:x:y, 0:1-2"})
  void peopleSeeNoDistributionEpoch(String evr, String text) {
    assertEquals(text, DISTRIBUTED.text(Evr.parseVerbatim(evr)));
    assertEquals(evr, VersionRules.RPM.text(Evr.parseVerbatim(evr)));
  }
}
