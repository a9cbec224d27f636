package dev.rpmsolve.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.criteria.Criteria;
import dev.rpmsolve.core.format.cudf.CudfDocument;
import dev.rpmsolve.core.format.cudf.CudfFact;
import dev.rpmsolve.core.format.cudf.CudfReader;
import dev.rpmsolve.core.format.cudf.CudfRelation;
import dev.rpmsolve.core.format.cudf.RandomCudf;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Reasons beside trying all sets of packages. */
class CudfReasonsTest {
  private static final CudfOptions WITH_REASONS =
      CudfOptions.defaults().withExtras(CudfOptions.Extras.REASONS);

  @Test
  void reasonsContradictEachOtherAndNoneCanBeLeftOut() {
    int infeasible = 0;
    for (long seed = 0; seed < 3000; seed++) {
      CudfDocument document = CudfReader.parse(RandomCudf.document(seed));
      CudfResult result = CudfSolver.solve(document, Criteria.paranoid(), WITH_REASONS);
      if (result.status() != CudfResult.Status.INFEASIBLE) {
        continue;
      }
      infeasible++;
      assertFalse(canHold(document, result.reasons()), "seed " + seed);
      for (CudfFact fact : result.reasons()) {
        List<CudfFact> rest = new ArrayList<>(result.reasons());
        rest.remove(fact);
        assertTrue(canHold(document, rest), () -> "can be left out: " + fact.text(document));
      }
    }
    assertTrue(infeasible > 300, "too few: " + infeasible);
  }

  @Test
  void reasonsAreToldInWords() {
    CudfDocument document =
        CudfReader.parse(
            """
            preamble:

            package: a
            version: 1
            depends: b | c >= 2

            package: c
            version: 1
            installed: true
            keep: version

            package: b
            version: 1
            conflicts: c

            request:
            install: a
            """);
    CudfResult result = CudfSolver.solve(document, Criteria.paranoid(), WITH_REASONS);
    assertEquals(
        List.of(
            "a = 1 depends on b | c >= 2",
            "b = 1 conflicts with c",
            "c = 1 is to be kept: version",
            "the request installs a"),
        result.reasons().stream().map(fact -> fact.text(document)).toList());
  }

  private static boolean canHold(CudfDocument document, List<CudfFact> facts) {
    for (int bits = 0; bits < 1 << document.packageCount(); bits++) {
      int chosen = bits;
      int[] packages =
          IntStream.range(0, document.packageCount())
              .filter(id -> (chosen >> id & 1) != 0)
              .toArray();
      if (facts.stream().allMatch(fact -> holds(document, fact, packages))) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(CudfDocument document, CudfFact fact, int[] packages) {
    if (fact instanceof CudfFact.Install install) {
      return isMet(document, install.constraintId(), packages);
    } else if (fact instanceof CudfFact.Remove remove) {
      return !isMet(document, remove.constraintId(), packages);
    } else if (fact instanceof CudfFact.Upgrade upgrade) {
      return isMet(document, upgrade.constraintId(), packages)
          && isUpgraded(document, document.constraintName(upgrade.constraintId()), packages);
    } else if (fact instanceof CudfFact.Depends depends) {
      return IntStream.of(packages).noneMatch(id -> id == depends.packageId())
          || IntStream.of(document.clauses().row(depends.clauseId()))
              .anyMatch(constraint -> isMet(document, constraint, packages));
    } else if (fact instanceof CudfFact.Conflicts conflicts) {
      int owner = conflicts.packageId();
      int[] others = IntStream.of(packages).filter(id -> id != owner).toArray();
      return others.length == packages.length || !isMet(document, conflicts.constraintId(), others);
    }
    int kept = ((CudfFact.Keep) fact).packageId();
    return switch (document.keep(kept)) {
      case NONE -> true;
      case VERSION -> IntStream.of(packages).anyMatch(id -> id == kept);
      case PACKAGE ->
          IntStream.of(packages).anyMatch(id -> document.nameId(id) == document.nameId(kept));
      case FEATURE ->
          IntStream.of(document.provides().row(kept))
              .allMatch(feature -> isMet(document, feature, packages));
    };
  }

  private static boolean isMet(CudfDocument document, int constraint, int[] packages) {
    return IntStream.of(packages).anyMatch(id -> document.satisfies(id, constraint));
  }

  private static boolean isUpgraded(CudfDocument document, int name, int[] packages) {
    int[] installed =
        IntStream.range(0, document.packageCount()).filter(document::isInstalled).toArray();
    TreeSet<Integer> before = versions(document, name, installed);
    Set<Integer> after = versions(document, name, packages);
    int version = after.iterator().next();
    return after.size() == 1
        && version != 0
        && (before.isEmpty() || before.first() != 0 && before.last() <= version);
  }

  private static TreeSet<Integer> versions(CudfDocument document, int name, int[] packages) {
    TreeSet<Integer> versions = new TreeSet<>();
    for (int id : packages) {
      if (document.nameId(id) == name) {
        versions.add(document.version(id));
      }
      for (int feature : document.provides().row(id)) {
        if (document.constraintName(feature) == name) {
          boolean isAny = document.constraintRelation(feature) == CudfRelation.ANY;
          versions.add(isAny ? 0 : document.constraintVersion(feature));
        }
      }
    }
    return versions;
  }
}
