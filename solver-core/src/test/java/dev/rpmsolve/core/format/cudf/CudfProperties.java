package dev.rpmsolve.core.format.cudf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.criteria.Counting;
import dev.rpmsolve.core.criteria.Criteria;
import dev.rpmsolve.core.criteria.Criterion;
import dev.rpmsolve.core.criteria.Measure;
import dev.rpmsolve.core.criteria.PackageSubset;
import dev.rpmsolve.core.criteria.Sense;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class CudfProperties {

  private static Criteria everyCriterion() {
    List<Criterion> all = new ArrayList<>();
    for (PackageSubset subset : PackageSubset.values()) {
      if (subset != PackageSubset.VENDOR_CHANGED && subset != PackageSubset.ARCH_CHANGED) {
        all.add(Criterion.count(Sense.MINIMIZE, subset));
        all.add(new Criterion(Sense.MAXIMIZE, Measure.NOTUPTODATE, subset, List.of()));
        all.add(new Criterion(Sense.MINIMIZE, Measure.UNSAT_RECOMMENDS, subset, List.of()));
        all.add(Criterion.sum(Sense.MINIMIZE, subset, "installedsize"));
        List<String> attributes = List.of("source", "size");
        all.add(new Criterion(Sense.MINIMIZE, Measure.ALIGNED, subset, attributes));
      }
    }
    all.add(Criterion.size(Sense.MINIMIZE, Criterion.INSTALLED));
    all.add(Criterion.size(Sense.MINIMIZE, Criterion.DOWNLOAD));
    return Criteria.of(all);
  }

  @Property(tries = 700)
  void whatIsWrittenIsReadAsTheSame(@ForAll long seed) {
    CudfDocument document = CudfReader.parse(RandomCudf.document(seed));
    String written = CudfWriter.print(document);
    CudfDocument again = CudfReader.parse(written);
    assertEquals(written, CudfWriter.print(again));
    assertEquals(document.packageCount(), again.packageCount());
    assertEquals(document.columns().size(), again.columns().size());
    NaiveCudf oracle = new NaiveCudf(document);
    assertEquals(oracle.solutions(), new NaiveCudf(again).solutions());
    int all = (1 << document.packageCount()) - 1;
    for (Criterion criterion : everyCriterion()) {
      assertEquals(
          oracle.value(criterion, all & 0x55, Counting.NAMES),
          new NaiveCudf(again).value(criterion, all & 0x55, Counting.NAMES));
    }
  }

  @Property(tries = 1000)
  void theCheckerAgreesWithTheDefinitions(@ForAll long seed) {
    CudfDocument document = CudfReader.parse(RandomCudf.document(seed));
    NaiveCudf oracle = new NaiveCudf(document);
    CudfChecker checker = CudfChecker.of(document);
    for (int set = 0; set < 1 << document.packageCount(); set++) {
      CudfSolution solution = CudfSolution.of(document, NaiveCudf.packageIds(set));
      List<CudfViolation> violations = checker.violations(solution);
      assertEquals(oracle.isSolution(set), violations.isEmpty(), () -> violations.toString());
      for (CudfViolation violation : violations) {
        assertTrue(!violation.text(document).isBlank());
      }
    }
  }

  @Property(tries = 150)
  void valuesAreThoseOfTheDefinitions(@ForAll long seed) {
    CudfDocument document = CudfReader.parse(RandomCudf.document(seed));
    NaiveCudf oracle = new NaiveCudf(document);
    CudfChecker checker = CudfChecker.of(document);
    Criteria criteria = everyCriterion();
    for (int set = 0; set < 1 << document.packageCount(); set += 3) {
      int[] packageIds = NaiveCudf.packageIds(set);
      for (Counting counting : Counting.values()) {
        long[] values = checker.values(CudfSolution.of(document, packageIds), criteria, counting);
        for (int i = 0; i < values.length; i++) {
          Criterion criterion = criteria.list().get(i);
          assertEquals(oracle.value(criterion, set, counting), values[i], criterion.toString());
        }
      }
    }
  }

  @Property(tries = 500)
  void whatIsWrittenOfASolutionIsReadAsTheSame(@ForAll long seed, @ForAll int set)
      throws IOException {
    CudfDocument document = CudfReader.parse(RandomCudf.document(seed));
    int some = set & ((1 << document.packageCount()) - 1);
    CudfSolution solution = CudfSolution.of(document, NaiveCudf.packageIds(some));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CudfWriter.writeSolution(solution, bytes);
    ByteArrayInputStream in = new ByteArrayInputStream(bytes.toByteArray());
    assertEquals(
        Optional.of(solution), CudfSolutionReader.read(in, document, CudfLimits.defaults()));
  }

  @Property(tries = 1)
  void randomDocumentsHaveAllThatMatters() {
    int solvable = 0;
    int unsolvable = 0;
    int[] keeps = new int[4];
    int upgrades = 0;
    for (long seed = 0; seed < 500; seed++) {
      CudfDocument document = CudfReader.parse(RandomCudf.document(seed));
      boolean hasSolution = !new NaiveCudf(document).solutions().isEmpty();
      solvable += hasSolution ? 1 : 0;
      unsolvable += hasSolution ? 0 : 1;
      boolean isUpgrade = document.request().map(r -> r.upgrade().length > 0).orElse(false);
      upgrades += isUpgrade && hasSolution ? 1 : 0;
      for (int id = 0; id < document.packageCount(); id++) {
        keeps[document.keep(id).ordinal()]++;
      }
    }
    assertTrue(solvable > 100 && unsolvable > 100, solvable + " and " + unsolvable);
    assertTrue(upgrades > 10, upgrades + " upgrades");
    assertTrue(Arrays.stream(keeps).allMatch(count -> count > 20), Arrays.toString(keeps));
  }
}
