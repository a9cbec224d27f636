package dev.rpmsolve.core.internal.cudf;

import dev.rpmsolve.core.format.cudf.CudfDocument;
import dev.rpmsolve.core.format.cudf.CudfKeep;
import dev.rpmsolve.core.format.cudf.CudfRequest;
import dev.rpmsolve.core.internal.optimize.WeightedProblem;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Map;
import java.util.TreeMap;

/** Writes what is asked for, and what of installed packages has to stay. */
final class RequestWriter {
  private final CudfDocument document;
  private final ConstraintIndex index;
  private final ConeLiterals literals;
  private final WeightedProblem.Builder problem;

  RequestWriter(CudfInstance instance, ConeLiterals literals, WeightedProblem.Builder problem) {
    document = instance.document();
    index = instance.index();
    this.literals = literals;
    this.problem = problem;
  }

  void write() {
    document.request().ifPresent(this::writeRequest);
    for (int packageId = 0; packageId < document.packageCount(); packageId++) {
      if (document.isInstalled(packageId)) {
        writeKeep(packageId, document.keep(packageId));
      }
    }
  }

  private void writeRequest(CudfRequest request) {
    for (int constraint : request.install()) {
      writeOneOf(index.ofConstraint(constraint));
    }
    for (int constraint : request.remove()) {
      for (int packageId : literals.used(index.ofConstraint(constraint))) {
        problem.clause(-literals.in(packageId));
      }
    }
    for (int constraint : request.upgrade()) {
      writeOneOf(index.ofConstraint(constraint));
      writeUpgrade(document.constraintName(constraint));
    }
  }

  private void writeKeep(int packageId, CudfKeep keep) {
    if (keep == CudfKeep.VERSION) {
      problem.clause(literals.in(packageId));
    } else if (keep == CudfKeep.PACKAGE) {
      writeOneOf(document.packagesByName().row(document.nameId(packageId)));
    } else if (keep == CudfKeep.FEATURE) {
      for (int feature : document.provides().row(packageId)) {
        writeOneOf(index.ofConstraint(feature));
      }
    }
  }

  private void writeOneOf(int[] packages) {
    problem.clause(literals.inAll(packages));
  }

  /**
   * Writes that a name is there in one version, which is none lower than before. Who provides all
   * versions of it makes that impossible.
   */
  private void writeUpgrade(int name) {
    IntArrayList offers = index.offers(name);
    int highest = 0;
    for (int i = 0; i < offers.size(); i += 2) {
      if (document.isInstalled(offers.getInt(i))) {
        int version = offers.getInt(i + 1);
        highest = Math.max(highest, version == 0 ? Integer.MAX_VALUE : version);
      }
    }
    Map<Integer, Integer> presence = new TreeMap<>();
    for (int i = 0; i < offers.size(); i += 2) {
      int version = offers.getInt(i + 1);
      int literal = literals.in(offers.getInt(i));
      boolean isLower = version < highest || highest == Integer.MAX_VALUE;
      if (version == 0 || isLower) {
        problem.clause(-literal);
      } else if (literal != -ConeLiterals.TRUE) {
        problem.clause(-literal, presence.computeIfAbsent(version, key -> problem.variable()));
      }
    }
    if (presence.size() > 1) {
      problem.atMostOne(presence.values().stream().mapToInt(each -> each).toArray());
    }
  }
}
