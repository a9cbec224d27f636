package dev.rpmsolve.core.internal.cudf;

import dev.rpmsolve.core.criteria.Criterion;
import dev.rpmsolve.core.format.cudf.CudfDocument;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.internal.optimize.WeightedProblem;
import dev.rpmsolve.core.internal.search.BudgetGuard;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Makes a problem of a document and criteria: a variable per package of the {@link Cone}, clauses
 * for dependencies, conflicts and requests, and a level per criterion.
 *
 * <p>Alternatives that several packages depend on get a variable of their own, so that they are
 * written once.
 */
final class CudfEncoder {
  private static final int SHARED = 3;

  private final CudfInstance instance;
  private final CudfDocument document;
  private final ConstraintIndex index;
  private final BudgetGuard guard;
  private final WeightedProblem.Builder problem = new WeightedProblem.Builder();
  private final BitSet cone;
  private final ConeLiterals literals;

  CudfEncoder(CudfInstance instance, BudgetGuard guard) {
    this.instance = instance;
    this.guard = guard;
    document = instance.document();
    index = instance.index();
    cone = Cone.useful(instance, guard);
    literals = new ConeLiterals(document, cone, problem);
  }

  /** Makes the problem; to be called once. */
  WeightedProblem encode() {
    writeDependencies();
    new ConflictWriter(instance, literals, problem, guard).write();
    new RequestWriter(instance, literals, problem).write();
    for (Criterion criterion : instance.criteria()) {
      guard.poll();
      CostWriter costs = new CostWriter(problem, problem.level(criterion.toString()));
      new CriterionWriter(instance, literals, criterion, costs).write();
    }
    return problem.build();
  }

  /** Returns the number of packages of the cone. */
  int coneSize() {
    return cone.cardinality();
  }

  /** Returns the variables of packages, in which solutions differ. */
  int[] packageVariables() {
    return literals.packages().intStream().map(literals::in).toArray();
  }

  /** Tells the variable and the id of each package. */
  void packagesByVariable(IntBinaryConsumer consumer) {
    for (int i = 0; i < literals.packages().size(); i++) {
      int packageId = literals.packages().getInt(i);
      consumer.accept(literals.in(packageId), packageId);
    }
  }

  /** Takes a variable and what it stands for. */
  @FunctionalInterface
  interface IntBinaryConsumer {
    void accept(int variable, int packageId);
  }

  /** Returns the variables of installed packages, which are tried first. */
  BitSet installed() {
    BitSet installed = new BitSet();
    for (int id = cone.nextSetBit(0); id >= 0; id = cone.nextSetBit(id + 1)) {
      if (document.isInstalled(id)) {
        installed.set(literals.in(id));
      }
    }
    return installed;
  }

  /** Returns the packages of a model, lowest id first. */
  BitSet packages(BitSet model) {
    BitSet packages = new BitSet();
    for (int id = cone.nextSetBit(0); id >= 0; id = cone.nextSetBit(id + 1)) {
      if (model.get(literals.in(id))) {
        packages.set(id);
      }
    }
    return packages;
  }

  private void writeDependencies() {
    IntTable depends = document.depends();
    int[] uses = new int[document.clauses().rows()];
    for (int i = 0; i < literals.packages().size(); i++) {
      int packageId = literals.packages().getInt(i);
      for (int j = depends.start(packageId); j < depends.end(packageId); j++) {
        uses[depends.value(j)]++;
      }
    }
    for (int i = 0; i < literals.packages().size(); i++) {
      guard.step();
      int packageId = literals.packages().getInt(i);
      for (int j = depends.start(packageId); j < depends.end(packageId); j++) {
        int clause = depends.value(j);
        int[] meeting = literals.used(index.ofClause(clause));
        if (Arrays.binarySearch(meeting, packageId) < 0) {
          writeDependency(packageId, meeting, uses[clause] >= SHARED);
        }
      }
    }
  }

  private void writeDependency(int packageId, int[] meeting, boolean isShared) {
    if (isShared && meeting.length > 1) {
      problem.clause(-literals.in(packageId), literals.meeting(meeting));
    } else {
      IntArrayList clause = new IntArrayList(meeting.length + 1);
      clause.add(-literals.in(packageId));
      clause.addElements(1, literals.inAll(meeting));
      problem.clause(clause);
    }
  }
}
