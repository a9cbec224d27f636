package dev.rpmsolve.core.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CriteriaTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "paranoid | -removed,-changed",
        "trendy | -removed,-notuptodate,-unsat_recommends,-new",
        "minimal-change | -removed,-downgraded,-changed,-count(solution)",
        "newest | -removed,-notuptodate,-downgraded,-changed",
        "smallest | -count(solution),-changed",
        "smallest( size ) | -size(installed),-count(solution),-changed",
        "-count(removed),-count(changed) | -removed,-changed",
        "-count , +sum(size) | -count(solution),+sum(solution,size)",
        "-sum(solution,installedsize),-notuptodate(solution)"
            + " | -sum(solution,installedsize),-notuptodate",
        "+unsat_recommends(removed) | +unsat_recommends(removed)",
        "-aligned(changed, source, sourceversion) | -aligned(changed,source,sourceversion)",
        "-size(download),-vendorchanged,-archchanged"
            + " | -size(download),-vendorchanged,-archchanged",
        "-lex[-removed,-nunsat[recommends:,true],-new] | -removed,-unsat_recommends,-new",
        "-lexicographic[-count[size:,true],-count[size:,false]]"
            + " | -sum(added,size),-sum(solution,size)",
        "-count(up),-count(down),-count(request) | -count(up),-count(down),-count(request)",
      })
  void spellingsOfAllSolversAreRead(String text, String canonical) {
    Criteria criteria = Criteria.parse(text);
    assertEquals(canonical, criteria.toString());
    assertEquals(criteria, Criteria.parse(canonical));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | 1",
        "removed | 1",
        "-removed, | 10",
        "-removed,-removed | 10",
        "-removed;-changed | 9",
        "-dropped | 2",
        "-count(dropped) | 8",
        "-sum(solution | 14",
        "-sum | 5",
        "-count(new | 11",
        "-size(all) | 7",
        "-agregate[-removed[100],-new] | 2",
        "-removed[100] | 2",
        "-lex[-removed | 14",
        "-nunsat[suggests:,true] | 9",
        "-nunsat[recommends:,false] | 21",
        "paranoid,-new | 9",
      })
  void complaintsNameTheColumn(String text, int column) {
    CriteriaSyntaxException refusal =
        assertThrows(CriteriaSyntaxException.class, () -> Criteria.parse(text));
    assertEquals(column, refusal.column(), refusal.getMessage());
  }

  @Test
  void complaintsListTheWordsThatAreAllowed() {
    CriteriaSyntaxException refusal =
        assertThrows(CriteriaSyntaxException.class, () -> Criteria.parse("-count(old)"));
    assertTrue(refusal.getMessage().contains("solution, new, removed, changed"));
    assertTrue(refusal.getMessage().contains("found 'old)'"));
  }

  @Test
  void everyCriterionThatCanBeMadeIsReadAgain() {
    for (Sense sense : Sense.values()) {
      for (PackageSubset subset : PackageSubset.values()) {
        for (Measure measure : Measure.values()) {
          if (measure != Measure.SIZE) {
            List<String> attributes = List.of("a-1", "b").subList(0, measure.attributeCount());
            Criterion criterion = new Criterion(sense, measure, subset, attributes);
            assertEquals(List.of(criterion), Criteria.parse(criterion.toString()).list());
          }
        }
      }
    }
  }

  @Test
  void sizesHaveTheirOwnSets() {
    assertEquals(PackageSubset.ADDED, Criterion.size(Sense.MINIMIZE, "download").subset());
    List<String> attribute = List.of("download");
    assertThrows(
        IllegalArgumentException.class,
        () -> new Criterion(Sense.MINIMIZE, Measure.SIZE, PackageSubset.SOLUTION, attribute));
  }
}
