package dev.rpmsolve.core.format.cudf;

import dev.rpmsolve.core.criteria.Counting;
import dev.rpmsolve.core.criteria.Criteria;
import dev.rpmsolve.core.format.cudf.CudfViolation.Conflict;
import dev.rpmsolve.core.format.cudf.CudfViolation.Downgraded;
import dev.rpmsolve.core.format.cudf.CudfViolation.NotInstalled;
import dev.rpmsolve.core.format.cudf.CudfViolation.NotKept;
import dev.rpmsolve.core.format.cudf.CudfViolation.NotRemoved;
import dev.rpmsolve.core.format.cudf.CudfViolation.NotUpgraded;
import dev.rpmsolve.core.format.cudf.CudfViolation.SeveralVersions;
import dev.rpmsolve.core.format.cudf.CudfViolation.UnmetDependency;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells whether a solution is one, and how good it is. Written from the definition of CUDF (2.0,
 * 2.3.3 and 2.3.4) and of the criteria; it shares nothing with any search.
 *
 * <p>Complexity: linear in the document. Immutable; may be shared between threads.
 */
public final class CudfChecker {
  private final CudfDocument document;

  private CudfChecker(CudfDocument document) {
    this.document = document;
  }

  /**
   * Makes a checker.
   *
   * @param document what solutions are for
   * @return the checker
   */
  public static CudfChecker of(CudfDocument document) {
    return new CudfChecker(document);
  }

  /**
   * Finds all that is wrong with a solution.
   *
   * @param solution a solution for the document
   * @return what is wrong: dependencies and conflicts by package, then the request in the order
   *     install, remove, upgrade, then what had to be kept; empty if the solution is one
   * @throws IllegalArgumentException if the solution is for another document
   */
  public List<CudfViolation> violations(CudfSolution solution) {
    requireSame(solution);
    CudfPresence present = new CudfPresence(solution);
    List<CudfViolation> found = new ArrayList<>();
    for (int id : solution.packageIds()) {
      for (int clause : document.depends().row(id)) {
        if (!present.isMet(clause)) {
          found.add(new UnmetDependency(id, clause));
        }
      }
      for (int constraint : document.conflicts().row(id)) {
        int other = present.meetingBeside(id, constraint);
        if (other >= 0) {
          found.add(new Conflict(id, constraint, other));
        }
      }
    }
    if (document.request().isPresent()) {
      checkRequest(document.request().get(), present, found);
    }
    checkKeep(solution, present, found);
    return List.copyOf(found);
  }

  /**
   * Returns the values of criteria, whether or not the solution is one.
   *
   * @param solution a solution for the document
   * @param criteria what to look at
   * @param counting what counts as one
   * @return the value of each criterion, as it is; neither sign nor sense play a part
   * @throws IllegalArgumentException if a criterion is about something that the document lacks, or
   *     that CUDF does not have, or a value is beyond 64 bits, or the solution is for another
   *     document
   */
  public long[] values(CudfSolution solution, Criteria criteria, Counting counting) {
    requireSame(solution);
    CudfMeasures measures = new CudfMeasures(solution, counting);
    return criteria.list().stream().mapToLong(measures::value).toArray();
  }

  private void requireSame(CudfSolution solution) {
    if (solution.document() != document) {
      throw new IllegalArgumentException("the solution is for another document");
    }
  }

  private void checkRequest(CudfRequest request, CudfPresence present, List<CudfViolation> found) {
    for (int constraint : request.install()) {
      if (present.meeting(constraint) < 0) {
        found.add(new NotInstalled(constraint));
      }
    }
    for (int constraint : request.remove()) {
      int id = present.meeting(constraint);
      if (id >= 0) {
        found.add(new NotRemoved(constraint, id));
      }
    }
    if (request.upgrade().length > 0) {
      CudfPresence before = new CudfPresence(CudfSolution.initial(document));
      for (int constraint : request.upgrade()) {
        checkUpgrade(constraint, before, present, found);
      }
    }
  }

  /**
   * One version of the name has to be there, whether by name or provided, and be no lower than any
   * that was. A name that is provided without a version is there in all versions.
   */
  private void checkUpgrade(
      int constraint, CudfPresence before, CudfPresence present, List<CudfViolation> found) {
    if (present.meeting(constraint) < 0) {
      found.add(new NotUpgraded(constraint));
      return;
    }
    int name = document.constraintName(constraint);
    int[] versions = present.versions(name);
    if (versions.length > 1 || versions[0] == 0) {
      found.add(new SeveralVersions(constraint));
      return;
    }
    int[] earlier = before.versions(name);
    if (earlier.length > 0 && earlier[0] == 0) {
      found.add(new Downgraded(constraint, versions[0], 0));
    } else if (earlier.length > 0 && earlier[earlier.length - 1] > versions[0]) {
      found.add(new Downgraded(constraint, versions[0], earlier[earlier.length - 1]));
    }
  }

  private void checkKeep(CudfSolution solution, CudfPresence present, List<CudfViolation> found) {
    for (int id = 0; id < document.packageCount(); id++) {
      if (document.isInstalled(id) && !isKept(id, solution, present)) {
        found.add(new NotKept(id));
      }
    }
  }

  private boolean isKept(int packageId, CudfSolution solution, CudfPresence present) {
    return switch (document.keep(packageId)) {
      case NONE -> true;
      case VERSION -> solution.contains(packageId);
      case PACKAGE -> hasName(document.nameId(packageId), solution);
      case FEATURE -> hasAll(document.provides().row(packageId), present);
    };
  }

  private boolean hasName(int nameId, CudfSolution solution) {
    for (int id : document.packagesByName().row(nameId)) {
      if (solution.contains(id)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasAll(int[] constraints, CudfPresence present) {
    for (int constraint : constraints) {
      if (present.meeting(constraint) < 0) {
        return false;
      }
    }
    return true;
  }
}
